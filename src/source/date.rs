//! Dates as transcripts print them: `Tuesday 14th October 2025`, `25 May 2016`, `14.10.2025`.

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
    /// It has the form, but more than one day may be meant (`25/05/16`, `25 May 98`).
    Unclear,
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

/// Reads a date with nothing around it but white space, a weekday and a full stop.
///
/// Numbers give the day first, unless they begin with a year of four digits. A year of two digits is
/// read only behind the name of a month, and only up to [`LAST_SHORT_YEAR`].
pub fn parse(text: &str) -> Result<PrintedDate, DateError> {
    let clean: String = text.chars().filter_map(plain_character).collect();
    let parts = parts_of(&clean);
    let (parts, weekday) = without_weekday(&parts)?;
    let date = match *parts {
        [first, mark, second, other, third] if mark == other && is_separator(mark) => {
            from_digits(first, second, third, mark)
        }
        _ => from_words(parts),
    }?;
    let wrong_weekday = weekday.is_some_and(|weekday| date.weekday() != weekday);
    Ok(PrintedDate { date, wrong_weekday })
}

/// The last year that two digits may mean: `49` is 2049, `50` may be 1950 or 2050.
const LAST_SHORT_YEAR: i16 = 2049;

/// White space of every kind as a space, hyphens and slashes of every kind as those of the keyboard,
/// and nothing in the place of a character that nobody sees.
fn plain_character(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {
            None
        }
        '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => None,
        c if c.is_whitespace() => Some(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Some('/'),
        c => Some(c),
    }
}

/// Runs of digits, runs of letters, and single other characters, without white space.
fn parts_of(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = match first {
            c if c.is_ascii_digit() => rest.find(|c: char| !c.is_ascii_digit()),
            c if c.is_alphabetic() => rest.find(|c: char| !c.is_alphabetic()),
            c => Some(c.len_utf8()),
        };
        let (part, more) = rest.split_at(end.unwrap_or(rest.len()));
        parts.push(part);
        rest = more.trim_start();
    }
    parts
}

/// Takes a full stop at the end and a weekday at either end off, the latter perhaps in brackets.
fn without_weekday<'p, 't>(
    parts: &'p [&'t str],
) -> Result<(&'p [&'t str], Option<Weekday>), DateError> {
    let parts = parts.strip_suffix(&["."]).unwrap_or(parts);
    let (parts, weekday) = match *parts {
        ["(", weekday, ")", ..] => (&parts[3..], Some(weekday)),
        [.., "(", weekday, ")"] => (&parts[..parts.len() - 3], Some(weekday)),
        [weekday, ..] if weekday_named(weekday).is_some() => (&parts[1..], Some(weekday)),
        [.., weekday] if weekday_named(weekday).is_some() => {
            (&parts[..parts.len() - 1], Some(weekday))
        }
        _ => return Ok((parts, None)),
    };
    let weekday = weekday.and_then(weekday_named).ok_or(DateError::NotADate)?;
    let parts = parts.strip_prefix(&["."]).unwrap_or(parts);
    let parts = parts.strip_prefix(&[","]).unwrap_or(parts);
    Ok((parts.strip_suffix(&[","]).unwrap_or(parts), Some(weekday)))
}

fn is_separator(mark: &str) -> bool {
    matches!(mark, "-" | "/" | ".")
}

/// `2025-10-14`, `14/10/2025`, `14.10.2025`.
fn from_digits(first: &str, second: &str, third: &str, mark: &str) -> Result<Date, DateError> {
    let numbers = [first, second, third].iter().all(|part| number(part, 4).is_some());
    if !numbers {
        // `14-Oct-2025`
        return from_words(&[first, second, third]);
    }
    match [first.len(), second.len(), third.len()] {
        [4, 1..=2, 1..=2] => day_in(first, second, third),
        [1..=2, 1..=2, 4] => day_in(third, second, first),
        // Either end may be the year. A number of a section (`1.2.10`) is no date.
        [2, 2, 2] => Err(DateError::Unclear),
        [1..=2, 1..=2, 2] if mark == "/" => Err(DateError::Unclear),
        _ => Err(DateError::NotADate),
    }
}

fn day_in(year: &str, month: &str, day: &str) -> Result<Date, DateError> {
    let month = number(month, 2).ok_or(DateError::NotADate)?;
    date_of(four_digits(year)?, i8::try_from(month).ok(), day)
}

/// `14th October 2025`, `the 14th of October, 2025`, `October 14, 2025`, `1 Oct 25`.
fn from_words(parts: &[&str]) -> Result<Date, DateError> {
    let is_filler =
        |part: &str| matches!(part, "." | ",") || ["the", "of"].contains(&&*part.to_lowercase());
    let words: Vec<&str> = parts.iter().copied().filter(|part| !is_filler(part)).collect();
    let (day, rest) = match *words.as_slice() {
        [day, ordinal, ref rest @ ..] if is_ordinal(ordinal) => (day, rest),
        [month, day, ordinal, ref rest @ ..] if is_ordinal(ordinal) => {
            return with_month(day, month, rest);
        }
        [day, ref rest @ ..] if number(day, 2).is_some() => (day, rest),
        [month, day, ref rest @ ..] => return with_month(day, month, rest),
        _ => return Err(DateError::NotADate),
    };
    let [month, year @ ..] = rest else { return Err(DateError::NotADate) };
    with_month(day, month, year)
}

/// The year is all that is left, perhaps behind an apostrophe: `\u{2019}25`.
fn with_month(day: &str, month: &str, year: &[&str]) -> Result<Date, DateError> {
    let month = month_named(month).ok_or(DateError::NotADate)?;
    let year = match *year {
        [year] if year.len() == 4 => four_digits(year)?,
        [year] | ["'" | "\u{2018}" | "\u{2019}", year] if year.len() == 2 => short_year(year)?,
        _ => return Err(DateError::NotADate),
    };
    date_of(year, Some(month), day)
}

fn short_year(digits: &str) -> Result<i16, DateError> {
    let year = 2000 + number(digits, 2).ok_or(DateError::NotADate)?;
    if year > LAST_SHORT_YEAR { Err(DateError::Unclear) } else { Ok(year) }
}

fn four_digits(year: &str) -> Result<i16, DateError> {
    number(year, 4).filter(|year| *year >= 1000).ok_or(DateError::NotADate)
}

fn date_of(year: i16, month: Option<i8>, day: &str) -> Result<Date, DateError> {
    let day = number(day, 2).ok_or(DateError::NotADate)?;
    let day = i8::try_from(day).map_err(|_| DateError::Impossible)?;
    let month = month.ok_or(DateError::Impossible)?;
    Date::new(year, month, day).map_err(|_| DateError::Impossible)
}

fn is_ordinal(part: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|ending| part.eq_ignore_ascii_case(ending))
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
    let longer = |name: &str| match name {
        "tuesday" => word.eq_ignore_ascii_case("tues"),
        "wednesday" => word.eq_ignore_ascii_case("weds"),
        "thursday" => ["thur", "thurs"].iter().any(|short| word.eq_ignore_ascii_case(short)),
        _ => false,
    };
    let is_named = |name: &str| names(word, name) || longer(name);
    WEEKDAYS.iter().find(|(name, _)| is_named(name)).map(|(_, weekday)| *weekday)
}

/// A word names a month or weekday in full, or by its first three letters.
fn names(word: &str, name: &str) -> bool {
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
            "14th of October 2025",
            "the 14th of October, 2025",
            "14 October 25",
            "14 Oct \u{2019}25",
            "October 14, 2025",
            "Tues. October 14th 2025.",
            "14 October 2025 (Tuesday)",
            "(Tue) 14 October 2025",
            "14 October 2025, Tuesday",
            "14.10.2025",
            "14.10.2025.",
            "14-10-2025",
            "14\u{2013}10\u{2013}2025",
            "2025\u{2011}10\u{2011}14",
            "2025/10/14",
            "14-Oct-2025",
            "14 / 10 / 2025",
            "14\u{202f}October\u{2009}2025",
            "14\u{2007}October\u{3000}2025",
            "14\u{200b}October\u{200e} 2025\u{200f}",
            "\u{feff}14\u{ad} Octo\u{ad}ber\u{2060}2025",
            "14 October\u{2028}2025",
        ] {
            assert_eq!(iso(text).as_deref(), Ok("2025-10-14"), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_impossible() {
        for text in [
            "31st February 2025",
            "2025-02-29",
            "32/01/2025",
            "99 May 2020",
            "2025-13-01",
            "05/25/2016",
            "05.25.2016",
            "May 32, 2016",
            "the 31st of September 2025",
        ] {
            assert_eq!(iso(text), Err(DateError::Impossible), "{text}");
        }
    }

    #[test]
    fn a_date_that_may_be_two_days_is_not_guessed() {
        for text in ["25/05/16", "5/6/16", "25.05.16", "16-05-25", "25 May 98", "May 25, '50"] {
            assert_eq!(iso(text), Err(DateError::Unclear), "{text}");
        }
        assert_eq!(iso("25 May 16").as_deref(), Ok("2016-05-25"));
        assert_eq!(iso("4/5/2016").as_deref(), Ok("2016-05-04"), "the day is first");
    }

    #[test]
    fn other_text_is_no_date() {
        for text in [
            "",
            "May",
            "1-2-3",
            "1.2.10",
            "two days in May",
            "14 Octember 2025",
            "é é é",
            "May é 20",
            "14 May 216",
            "14 May 20250",
            "14 10 2025",
            "14/10-2025",
            "May 2025",
            "14 May",
            "Tuesday",
            "(Lab) 14 May 2025",
            "14foo May 2025",
            "14 May 2025 by letter",
        ] {
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
