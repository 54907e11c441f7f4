//! The day of a build: the only use of a clock.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The day that `SOURCE_DATE_EPOCH` names, else today, in UTC.
#[allow(clippy::disallowed_methods, reason = "handed on as an input, so that a build has no clock")]
pub(super) fn today() -> Date {
    let named = std::env::var("SOURCE_DATE_EPOCH").ok();
    let named = named.and_then(|seconds| Timestamp::from_second(seconds.trim().parse().ok()?).ok());
    named.unwrap_or_else(Timestamp::now).to_zoned(TimeZone::UTC).date()
}
