//! What to do after a failure.

use std::time::Duration;

use jiff::fmt::rfc2822::DateTimeParser;

/// How often something is asked for before giving up.
pub(super) const TRIES: u32 = 5;
/// Longer than this nobody waits: the fetch ends, and goes on when it is started again.
const LONGEST: Duration = Duration::from_secs(300);

/// Why there was no answer to use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The server was not reached.
    Unreached(String),
    /// The answer did not come in time.
    TimedOut,
    /// The server refused.
    Status {
        /// The status of its answer.
        status: u16,
        /// How long it asks to wait.
        after: Option<Duration>,
        /// What it said.
        said: String,
    },
    /// The answer ended in the middle or is none.
    Broken(String),
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// To wait and ask again.
    Wait(Duration),
    /// To give up.
    GiveUp,
}

impl Trouble {
    /// Whether asking again may help.
    fn may_pass(&self) -> bool {
        match self {
            Self::Status { status, .. } => matches!(status, 408 | 425 | 429 | 500..),
            _ => true,
        }
    }

    /// Whether the server says that there is no such thing.
    pub(super) fn is_refusal(&self) -> bool {
        matches!(self, Self::Status { status: 400 | 404 | 410, .. })
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreached(why) => write!(f, "the server was not reached ({why})"),
            Self::TimedOut => f.write_str("the answer did not come in time"),
            Self::Status { status, said, .. } if said.is_empty() => {
                write!(f, "the server answered with status {status}")
            }
            Self::Status { status, said, .. } => {
                write!(f, "the server answered with status {status}: {said}")
            }
            Self::Broken(why) => write!(f, "the answer cannot be used: {why}"),
        }
    }
}

/// What to do after something was asked for `tries` times, the last time in vain. The wait is that
/// which the server asks for; else it doubles each time, beginning with twice the usual pause.
pub(super) fn next(trouble: &Trouble, tries: u32, pause: Duration) -> Next {
    if tries >= TRIES || !trouble.may_pass() {
        return Next::GiveUp;
    }
    let wait = match trouble {
        Trouble::Status { after: Some(after), .. } => (*after).max(pause),
        _ => pause * 2u32.pow(tries),
    };
    if wait > LONGEST { Next::GiveUp } else { Next::Wait(wait) }
}

/// How long `Retry-After` asks to wait: seconds, or a time, which is counted from the server's own
/// `Date`.
pub(super) fn retry_after(value: &str, date: Option<&str>) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let time = |text: &str| DateTimeParser::new().parse_timestamp(text.trim()).ok();
    let seconds = time(value)?.duration_since(time(date?)?).as_secs();
    Some(Duration::from_secs(u64::try_from(seconds).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn status(status: u16, after: Option<u64>) -> Trouble {
        Trouble::Status { status, after: after.map(Duration::from_secs), said: String::new() }
    }

    #[test]
    fn waits_double_and_end() {
        let waits: Vec<_> =
            (1..=TRIES).map(|tries| next(&Trouble::TimedOut, tries, SECOND)).collect();
        let wait = |seconds| Next::Wait(SECOND * seconds);
        assert_eq!(waits, [wait(2), wait(4), wait(8), wait(16), Next::GiveUp]);
        assert_eq!(next(&Trouble::TimedOut, 1, Duration::ZERO), wait(0));
    }

    #[test]
    fn the_server_says_how_long_to_wait_unless_it_is_too_long() {
        assert_eq!(next(&status(503, Some(7)), 1, SECOND), Next::Wait(SECOND * 7));
        assert_eq!(next(&status(429, Some(0)), 1, SECOND), Next::Wait(SECOND));
        assert_eq!(next(&status(429, Some(301)), 1, SECOND), Next::GiveUp);
    }

    #[test]
    fn what_will_not_pass_is_not_asked_again() {
        for code in [400, 401, 403, 404, 410] {
            assert_eq!(next(&status(code, None), 1, SECOND), Next::GiveUp, "{code}");
        }
        for code in [408, 429, 500, 502, 503, 504] {
            assert_ne!(next(&status(code, None), 1, SECOND), Next::GiveUp, "{code}");
        }
    }

    #[test]
    fn a_time_to_come_back_is_counted_from_the_servers_clock() {
        let date = Some("Wed, 03 Jan 2024 10:00:00 GMT");
        let after = |value, date| retry_after(value, date).map(|time| time.as_secs());
        assert_eq!(after("12", None), Some(12));
        assert_eq!(after("Wed, 03 Jan 2024 10:01:30 GMT", date), Some(90));
        assert_eq!(after("Wed, 03 Jan 2024 09:00:00 GMT", date), Some(0));
        assert_eq!(after("Wed, 03 Jan 2024 10:01:30 GMT", None), None);
        assert_eq!(after("soon", date), None);
    }
}
