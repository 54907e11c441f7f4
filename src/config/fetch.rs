//! How questions are fetched from Parliament's API.

use std::time::Duration;

use super::base_url;
use super::fault::Fault;

/// The base address of Parliament's API.
pub const OFFICIAL_API: &str = "https://questions-statements-api.parliament.uk/";

/// The usual rest between requests, in seconds.
const PAUSE: f64 = 1.0;
/// The longest rest that makes sense.
const LONGEST: f64 = 3600.0;

/// How questions are fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchSettings {
    /// The base address of the API; ends with exactly one slash.
    pub api: String,
    /// How long to rest between requests.
    pub pause: Duration,
}

impl Default for FetchSettings {
    fn default() -> Self {
        Self { api: OFFICIAL_API.to_owned(), pause: Duration::from_secs_f64(PAUSE) }
    }
}

/// The base address, ending with exactly one slash.
///
/// # Errors
/// A [`Fault`] if it is not `http(s)://host[:port][/path]`.
pub(super) fn parse_api(address: &str) -> Result<String, Fault> {
    base_url::normalise(address.trim()).map_err(|why| {
        Fault::new(
            format!("`{address}` cannot be the address of an API: {why}"),
            format!("write its base address, as in `{OFFICIAL_API}`"),
        )
    })
}

/// The rest, given in seconds.
///
/// # Errors
/// A [`Fault`] if it is no number of seconds up to an hour.
pub(super) fn parse_pause(seconds: &str) -> Result<Duration, Fault> {
    let number = seconds.trim().parse::<f64>().ok().filter(|n| (0.0..=LONGEST).contains(n));
    number.map(Duration::from_secs_f64).ok_or_else(|| {
        Fault::new(
            format!("`{seconds}` is no time to rest between requests"),
            "write seconds from 0 to 3600, such as 1 or 0.5",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rest_is_a_number_of_seconds_up_to_an_hour() {
        assert_eq!(parse_pause("0"), Ok(Duration::ZERO));
        assert_eq!(parse_pause(" 0.5 "), Ok(Duration::from_millis(500)));
        for bad in ["-1", "3601", "NaN", "inf", "soon", ""] {
            assert!(parse_pause(bad).is_err(), "{bad}");
        }
    }
}
