//! Dates as transcripts print them: `Tuesday 14th October 2025`, `25 May 2016`, `2025-10-14`.

use jiff::civil::{Date, Weekday};

/// A date read from a transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedDate {
    /// The day meant.
    pub date: Date,
    /// The weekday is printed too, and is not the date's own.
    pub wrong_weekday: bool,
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// The text does not have the form of a date.
    NotADate,
    /// It has the form, but there is no such day (`31st February 2025`).
    Impossible,
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// `14 October 2025`
pub fn in_words(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), date.year())
}

/// `October`
pub fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}

/// Reads a date with nothing around it but white space.
pub fn parse(text: &str) -> Result<PrintedDate, DateError> {
    let words: Vec<&str> =
        text.split([' ', ',', '\t', '\u{a0}']).filter(|w| !w.is_empty()).collect();
    match *words.as_slice() {
        [numeric] => from_digits(numeric),
        [day, month, year] => from_words(day, month, year),
        [weekday, day, month, year] => {
            let weekday = weekday_named(weekday).ok_or(DateError::NotADate)?;
            let printed = from_words(day, month, year)?;
            Ok(PrintedDate { wrong_weekday: printed.date.weekday() != weekday, ..printed })
        }
        _ => Err(DateError::NotADate),
    }
}

/// `2025-10-14` or `14/10/2025`.
fn from_digits(text: &str) -> Result<PrintedDate, DateError> {
    if let [year, month, day] = parts(text, '-')[..] {
        return day_of(year, month, day, text.find('-') == Some(4));
    }
    if let [day, month, year] = parts(text, '/')[..] {
        return day_of(year, month, day, text.len() >= 8);
    }
    Err(DateError::NotADate)
}

fn parts(text: &str, separator: char) -> Vec<&str> {
    text.split(separator).collect()
}

fn day_of(year: &str, month: &str, day: &str, formed: bool) -> Result<PrintedDate, DateError> {
    let month = number(month, 2).ok_or(DateError::NotADate)?;
    if !formed {
        return Err(DateError::NotADate);
    }
    day_in(number(year, 4), i8::try_from(month).ok(), number(day, 2))
}

/// `14th October 2025`, `1 Oct 2025`.
fn from_words(day: &str, month: &str, year: &str) -> Result<PrintedDate, DateError> {
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let month = month_named(month).ok_or(DateError::NotADate)?;
    day_in(number(year, 4), Some(month), number(day, 2))
}

fn day_in(
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i16>,
) -> Result<PrintedDate, DateError> {
    let (Some(year), Some(month), Some(day)) = (year.filter(|y| *y >= 1000), month, day) else {
        return Err(DateError::NotADate);
    };
    let day = i8::try_from(day).map_err(|_| DateError::Impossible)?;
    let date = Date::new(year, month, day).map_err(|_| DateError::Impossible)?;
    Ok(PrintedDate { date, wrong_weekday: false })
}

fn number(text: &str, digits: usize) -> Option<i16> {
    let fits = !text.is_empty() && text.len() <= digits;
    (fits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn month_named(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|month| names(word, month))?;
    i8::try_from(at + 1).ok()
}

fn weekday_named(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, _)| names(word, name)).map(|(_, weekday)| *weekday)
}

/// A word names a month or weekday in full, or by its first three letters.
fn names(word: &str, name: &str) -> bool {
    let word = word.trim_end_matches('.');
    let short = word.len() == 3 || word.eq_ignore_ascii_case("sept");
    word.eq_ignore_ascii_case(name)
        || (short && name.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> Result<String, DateError> {
        parse(text).map(|printed| printed.date.to_string())
    }

    #[test]
    fn every_usual_form_is_read() {
        for text in [
            "Tuesday 14th October 2025",
            "14th October 2025",
            "14 Oct 2025",
            "14th Oct. 2025",
            " Tuesday,\u{a0}14 October 2025 ",
            "2025-10-14",
            "14/10/2025",
        ] {
            assert_eq!(iso(text).as_deref(), Ok("2025-10-14"), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_impossible() {
        for text in ["31st February 2025", "2025-02-29", "32/01/2025", "99 May 2020", "2025-13-01"]
        {
            assert_eq!(iso(text), Err(DateError::Impossible), "{text}");
        }
    }

    #[test]
    fn other_text_is_no_date() {
        for text in ["", "May", "1-2-3", "two days in May", "14 Octember 2025", "é é é", "May é 20"]
        {
            assert_eq!(iso(text), Err(DateError::NotADate), "{text}");
        }
    }

    #[test]
    fn dates_are_shown_in_words() {
        assert_eq!(in_words(Date::constant(2025, 1, 2)), "2 January 2025");
        assert_eq!(month_name(13), "");
    }

    #[test]
    fn a_wrong_weekday_is_noticed() {
        assert!(parse("Monday 14th October 2025").unwrap().wrong_weekday);
        assert!(!parse("Tuesday 14th October 2025").unwrap().wrong_weekday);
    }
}
