//! Days of the API. A time with a zone is a day in London, as Parliament's clocks have it.

use jiff::Span;
use jiff::civil::{Date, DateTime, Weekday, date};

/// Reads a day: `2024-07-25`, `2024-07-25T00:00:00`, `2024-07-25 00:00:00.000`, and with a zone
/// `2024-07-24T23:00:00Z` or `2024-07-25T00:00:00+01:00`. A time without a zone is London's.
pub(super) fn parse(text: &str) -> Option<Date> {
    let (day, rest) = text.split_at_checked(10)?;
    let day: Date = day.parse().ok()?;
    if rest.is_empty() {
        return Some(day);
    }
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let (time, zone) = rest.split_at(rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len()));
    let minutes = minutes_of_day(time.trim_end())?;
    match offset_minutes(zone)? {
        None => Some(day),
        Some(offset) => {
            let midnight = day.at(0, 0, 0, 0);
            let utc = midnight.checked_add(Span::new().minutes(minutes - offset)).ok()?;
            day_in_london(utc)
        }
    }
}

/// `23:00`, `23:00:00`, `23:00:00.000` as minutes.
fn minutes_of_day(time: &str) -> Option<i64> {
    let (clock, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = clock.split(':').collect();
    let has_form = (2..=3).contains(&parts.len())
        && parts.iter().all(|part| part.len() == 2 && is_number(part))
        && is_number(fraction);
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<i64>().ok());
    let (hours, minutes) = (number(0)?, number(1)?);
    let is_time = has_form && hours < 24 && minutes < 60 && number(2).unwrap_or(0) <= 60;
    is_time.then_some(hours * 60 + minutes)
}

/// The minutes east of Greenwich of `Z`, `+01:00`, `+0100` or `+01`. No zone is `Some(None)`; what is
/// no zone is `None`.
fn offset_minutes(zone: &str) -> Option<Option<i64>> {
    if zone.is_empty() {
        return Some(None);
    }
    if zone.eq_ignore_ascii_case("z") {
        return Some(Some(0));
    }
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits = zone.get(1..)?.replacen(':', "", 1);
    let is_offset = matches!(digits.len(), 2 | 4) && digits.bytes().all(|b| b.is_ascii_digit());
    let hours: i64 = digits.get(..2).filter(|_| is_offset)?.parse().ok()?;
    let minutes: i64 =
        digits.get(2..).filter(|rest| !rest.is_empty()).unwrap_or("0").parse().ok()?;
    (hours <= 14 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
}

/// The day in London at a time of UTC. Before 1972, when summer time had other rules each year, it is
/// the day in UTC.
fn day_in_london(utc: DateTime) -> Option<Date> {
    let is_summer = summer_time(utc.year()).is_some_and(|(begin, end)| begin <= utc && utc < end);
    let hours = if is_summer { 1 } else { 0 };
    Some(utc.checked_add(Span::new().hours(hours)).ok()?.date())
}

/// When summer time begins and ends in a year, in UTC.
fn summer_time(year: i16) -> Option<(DateTime, DateTime)> {
    let begin = match year {
        ..1972 => return None,
        1972..1981 => sunday_from(year, 3, 16)?.at(2, 0, 0, 0),
        _ => sunday_from(year, 3, 25)?.at(1, 0, 0, 0),
    };
    let end = match year {
        ..1990 => sunday_from(year, 10, 23)?,
        1990..1996 => sunday_from(year, 10, 22)?,
        _ => sunday_from(year, 10, 25)?,
    };
    Some((begin, end.at(1, 0, 0, 0)))
}

/// The first Sunday on or after a day. From the 25th of a month of 31 days it is the last one.
fn sunday_from(year: i16, month: i8, day: i8) -> Option<Date> {
    let first = date(year, month, day);
    let ahead = first.weekday().until(Weekday::Sunday);
    first.checked_add(Span::new().days(ahead)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_with_and_without_its_midnight() {
        for text in [
            "2024-07-25",
            "2024-07-25T00:00:00",
            "2024-07-25 00:00:00",
            "2024-07-25T00:00:00.000",
            "2024-07-25T00:00",
            "2024-07-25T23:59:59.9999999",
        ] {
            assert_eq!(parse(text), Some(date(2024, 7, 25)), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "2024-02-30",
            "25 July 2024",
            "2024-07-255",
            "",
            "2024-07-2é",
            "2024-07-25T",
            "2024-07-25T25:00:00",
            "2024-07-25T00:00:00+",
            "2024-07-25T00:00:00+99:00",
            "2024-07-25T00:00:00 BST",
            "2024-07-25Z",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_with_a_zone_is_a_day_in_london() {
        for (text, day) in [
            ("2025-09-30T23:00:00Z", date(2025, 10, 1)),
            ("2025-09-30T22:59:59Z", date(2025, 9, 30)),
            ("2025-10-01T00:00:00+01:00", date(2025, 10, 1)),
            ("2025-10-01T00:00:00.000+0100", date(2025, 10, 1)),
            ("2025-10-01T00:30:00+02:00", date(2025, 9, 30)),
            ("2025-09-30 19:00:00-04", date(2025, 10, 1)),
            ("2025-12-31T23:00:00Z", date(2025, 12, 31)),
            ("2025-01-01T00:00:00Z", date(2025, 1, 1)),
            // Summer time begins on 30 March and ends on 26 October 2025.
            ("2025-03-29T23:30:00Z", date(2025, 3, 29)),
            ("2025-03-30T23:00:00Z", date(2025, 3, 31)),
            ("2025-10-25T23:00:00Z", date(2025, 10, 26)),
            ("2025-10-26T23:00:00Z", date(2025, 10, 26)),
            // In 1995 it ended on 22 October, in 1975 it began on 16 March.
            ("1995-10-23T23:00:00Z", date(1995, 10, 23)),
            ("1975-03-17T23:00:00Z", date(1975, 3, 18)),
            ("1960-07-01T23:00:00Z", date(1960, 7, 1)),
        ] {
            assert_eq!(parse(text), Some(day), "{text}");
        }
    }
}
