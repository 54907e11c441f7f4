//! The day of a build: `SOURCE_DATE_EPOCH`, else today. Nothing but new lines of the ledger holds it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::diagnostic::{Code, Diagnostic};

/// What builds that are to be the same wherever they are made have for a clock.
const VARIABLE: &str = "SOURCE_DATE_EPOCH";

/// The day, the same in every time zone.
pub(super) fn day() -> Result<Date, Diagnostic> {
    match std::env::var(VARIABLE) {
        // As with settings, a blank value counts as not given.
        Ok(blank) if blank.trim().is_empty() => Ok(of(now())),
        Ok(seconds) => of_epoch(&seconds).ok_or_else(|| bad(&seconds)),
        Err(_) => Ok(of(now())),
    }
}

#[expect(clippy::disallowed_methods, reason = "the one clock: the day on which an address is new")]
fn now() -> Timestamp {
    Timestamp::now()
}

fn of_epoch(seconds: &str) -> Option<Date> {
    Timestamp::from_second(seconds.trim().parse().ok()?).ok().map(of)
}

fn of(time: Timestamp) -> Date {
    time.to_zoned(TimeZone::UTC).date()
}

fn bad(value: &str) -> Diagnostic {
    Diagnostic::general(
        Code::BadSetting,
        format!(
            "the environment variable {VARIABLE}: `{value}` is no number of seconds since 1970"
        ),
        format!("write a number, as `date +%s` prints it, or unset {VARIABLE} to mean today"),
    )
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn seconds_since_1970_are_a_day() {
        assert_eq!(of_epoch("0"), Some(date(1970, 1, 1)));
        assert_eq!(of_epoch("1760399999"), Some(date(2025, 10, 13)));
        assert_eq!(of_epoch("1760400000"), Some(date(2025, 10, 14)));
        for bad in ["", "today", "1.5", "99999999999999999999"] {
            assert_eq!(of_epoch(bad), None, "{bad}");
        }
    }
}
