//! Asks the API: one request at a time, with a pause before each but the first, and again after a
//! failure that may pass. The only place that opens a connection.

use std::cell::Cell;
use std::io::Read;
use std::time::Duration;

use flate2::read::GzDecoder;
use ureq::http::Response;
use ureq::http::header::{CONTENT_ENCODING, DATE, HeaderName, RETRY_AFTER};
use ureq::{Agent, Body, Error};

use super::retry::{self, Next, Trouble};
use super::watch::Watch;

/// No answer takes longer than this.
const PATIENCE: Duration = Duration::from_secs(60);
/// No answer is longer than this, in bytes.
const LONGEST: u64 = 16 * 1024 * 1024;
/// How much of what a server says with its refusal is shown, in characters.
const SHOWN: usize = 200;

/// Asks the API.
pub struct Client<'w> {
    agent: Agent,
    pause: Duration,
    watch: &'w dyn Watch,
    /// Whether anything was asked for yet.
    began: Cell<bool>,
    /// How many requests were made.
    asked: Cell<usize>,
}

impl<'w> Client<'w> {
    /// A client that says who it is and rests so long between requests.
    pub fn new(
        who: &str,
        pause: Duration,
        patience: Option<Duration>,
        watch: &'w dyn Watch,
    ) -> Self {
        let config = Agent::config_builder()
            .user_agent(who)
            .accept("application/json")
            .accept_encoding("gzip")
            .http_status_as_error(false)
            .timeout_global(Some(patience.unwrap_or(PATIENCE)))
            .build();
        let (began, asked) = (Cell::new(false), Cell::new(0));
        Self { agent: config.new_agent(), pause, watch, began, asked }
    }

    /// How many requests were made.
    pub fn asked(&self) -> usize {
        self.asked.get()
    }

    /// What `read` makes of the answer.
    ///
    /// # Errors
    /// The last trouble, if asking again does not help.
    pub(super) fn get<T>(
        &self,
        address: &str,
        read: impl Fn(&[u8]) -> Result<T, String>,
    ) -> Result<T, Trouble> {
        if self.began.replace(true) {
            self.watch.rest(self.pause);
        }
        self.watch.asks(address);
        let mut tries = 0;
        loop {
            tries += 1;
            let got = self.once(address).and_then(|body| read(&body).map_err(Trouble::Broken));
            let trouble = match got {
                Ok(read) => return Ok(read),
                Err(trouble) => trouble,
            };
            match retry::next(&trouble, tries, self.pause) {
                Next::GiveUp => return Err(trouble),
                Next::Wait(wait) => {
                    self.watch.again(&trouble, tries, wait);
                    self.watch.rest(wait);
                }
            }
        }
    }

    fn once(&self, address: &str) -> Result<Vec<u8>, Trouble> {
        self.asked.set(self.asked.get() + 1);
        let response = self.agent.get(address).call().map_err(|error| trouble(&error))?;
        let status = response.status();
        if status.is_success() {
            return body(response);
        }
        let after = header(&response, &RETRY_AFTER);
        let after = after.and_then(|after| retry::retry_after(after, header(&response, &DATE)));
        let said = body(response).map(|bytes| said(&bytes)).unwrap_or_default();
        Err(Trouble::Status { status: status.as_u16(), after, said })
    }
}

fn header<'r>(response: &'r Response<Body>, name: &HeaderName) -> Option<&'r str> {
    response.headers().get(name)?.to_str().ok()
}

fn body(mut response: Response<Body>) -> Result<Vec<u8>, Trouble> {
    let is_packed = header(&response, &CONTENT_ENCODING) == Some("gzip");
    let bytes = response.body_mut().with_config().limit(LONGEST).read_to_vec();
    let bytes = bytes.map_err(|error| trouble(&error))?;
    if !is_packed {
        return Ok(bytes);
    }
    let mut unpacked = Vec::new();
    let read = GzDecoder::new(&*bytes).take(LONGEST + 1).read_to_end(&mut unpacked);
    read.map_err(|error| Trouble::Broken(error.to_string()))?;
    match unpacked.len() as u64 > LONGEST {
        true => Err(Trouble::Broken(format!("unpacked it is longer than {LONGEST} bytes"))),
        false => Ok(unpacked),
    }
}

/// The beginning of what a server says, in one line; nothing of a web page.
fn said(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let words: Vec<_> = text.split_whitespace().collect();
    let line: String = words.join(" ").chars().filter(|c| !c.is_control()).take(SHOWN).collect();
    if line.starts_with('<') { String::new() } else { line }
}

fn trouble(error: &Error) -> Trouble {
    match error {
        Error::Timeout(_) => Trouble::TimedOut,
        Error::Protocol(_) | Error::BodyExceedsLimit(_) => Trouble::Broken(error.to_string()),
        Error::Io(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => {
            Trouble::Broken("it ends in the middle".to_owned())
        }
        _ => Trouble::Unreached(error.to_string()),
    }
}

/// How the program presents itself: its name and version, and the archive that it asks for.
pub(crate) fn who(archive: &[&str]) -> String {
    let plain = |text: &&str| -> String {
        let words: Vec<_> = text.split_whitespace().collect();
        words
            .join(" ")
            .chars()
            .filter(|c| matches!(c, ' '..='~') && !"();\\\"".contains(*c))
            .collect()
    };
    let known: Vec<_> = archive.iter().map(plain).filter(|text| !text.is_empty()).collect();
    let version = env!("CARGO_PKG_VERSION");
    match known.is_empty() {
        true => format!("despatch/{version}"),
        false => format!("despatch/{version} ({})", known.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_says_who_it_is_and_for_whom_it_asks() {
        let who = who(&["Sam’s \"archive\"\n(test)", "", "https://example.org/"]);
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(who, format!("despatch/{version} (Sams archive test; https://example.org/)"));
    }

    #[test]
    fn what_a_server_says_is_one_short_line_and_no_web_page() {
        assert_eq!(said(b"  no\n such \x07 term "), "no such  term");
        assert_eq!(said(b"<!doctype html><p>x"), "");
        assert_eq!(said(&[b'x'; 999]).len(), SHOWN);
    }
}
