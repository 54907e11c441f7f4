//! Asks one address whether it is there: for its head, and for the whole if a server knows no heads.
//! It follows redirects itself, to see which are for good.

use std::time::Duration;

use ureq::http::Response;
use ureq::http::header::LOCATION;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error};
use url::Url;

use super::Answer;
use super::private::{PublicOnly, is_public};

/// No answer takes longer.
const PATIENCE: Duration = Duration::from_secs(20);
/// More redirects are a circle.
const REDIRECTS: usize = 6;

/// Asks.
pub struct Asker {
    agent: Agent,
    private_too: bool,
}

impl Asker {
    /// Says who it is, and asks only what is public unless told otherwise.
    pub fn new(who: &str, private_too: bool, patience: Option<Duration>) -> Self {
        let config = Agent::config_builder()
            .user_agent(who)
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(patience.unwrap_or(PATIENCE)))
            .build();
        let agent = match private_too {
            true => config.new_agent(),
            false => Agent::with_parts(config, DefaultConnector::default(), PublicOnly::default()),
        };
        Self { agent, private_too }
    }

    /// What comes of asking for an address.
    pub(super) fn ask(&self, address: &str) -> Answer {
        let (mut at, mut for_good) = (address.to_owned(), true);
        for _ in 0..REDIRECTS {
            if !self.may_ask(&at) {
                return Answer::NotAsked;
            }
            let response = match self.once(&at) {
                Ok(response) => response,
                Err(error) => return Answer::Silent { why: error.to_string() },
            };
            let status = response.status().as_u16();
            match (status, next(&at, &response)) {
                (301 | 302 | 303 | 307 | 308, Some(to)) => {
                    for_good &= matches!(status, 301 | 308);
                    at = to;
                }
                (200..=299, _) if at != address && for_good => return Answer::Moved { to: at },
                (200..=299, _) => return Answer::There,
                (404 | 410, _) => return Answer::Gone { status },
                (500.., _) => return Answer::Failing { status },
                (status, _) => return Answer::Refused { status },
            }
        }
        Answer::Silent { why: "it leads in a circle".to_owned() }
    }

    /// A proxy would find hosts itself, so what is plainly not public is refused before.
    fn may_ask(&self, address: &str) -> bool {
        let Ok(url) = Url::parse(address) else { return false };
        let is_web = matches!(url.scheme(), "http" | "https");
        let is_public = match url.host() {
            Some(url::Host::Ipv4(ip)) => is_public(ip.into()),
            Some(url::Host::Ipv6(ip)) => is_public(ip.into()),
            Some(url::Host::Domain(name)) => name.contains('.') && !name.ends_with(".localhost"),
            None => false,
        };
        is_web && (is_public || self.private_too)
    }

    fn once(&self, address: &str) -> Result<Response<Body>, Error> {
        let head = self.agent.head(address).call()?;
        match head.status().as_u16() {
            // Some servers know no heads, and say so in many ways.
            400 | 403 | 404 | 405 | 406 | 429 | 500.. => self.agent.get(address).call(),
            _ => Ok(head),
        }
    }
}

/// Where a redirect leads.
fn next(at: &str, response: &Response<Body>) -> Option<String> {
    let to = response.headers().get(LOCATION)?.to_str().ok()?;
    Some(Url::parse(at).ok()?.join(to).ok()?.to_string())
}
