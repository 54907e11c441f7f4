//! Label lines: what a person may add to a transcript that the site left out.

use jiff::civil::Date;

use super::site_line::without_buttons;
use super::words::after;
use crate::source::date::{self, DateError, PrintedDate};

/// A label that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Uin,
    Heading,
    Tabled,
    Source,
    GroupedWith,
    AnsweredOn,
    HoldingAnswer,
    Corrected,
}

const KEYS: [(Key, &[&str]); 9] = [
    (Key::Uin, &["uin"]),
    (Key::Heading, &["heading"]),
    (Key::Tabled, &["tabled"]),
    (Key::Source, &["source"]),
    (Key::GroupedWith, &["grouped", "with"]),
    (Key::AnsweredOn, &["answered", "on"]),
    (Key::HoldingAnswer, &["holding", "answer"]),
    (Key::Corrected, &["corrected"]),
    (Key::Corrected, &["corrected", "on"]),
];

impl Key {
    /// The label stands before the question, not before an answer.
    pub(super) fn is_of_question(self) -> bool {
        !matches!(self, Self::AnsweredOn | Self::HoldingAnswer | Self::Corrected)
    }

    /// The value is a date.
    pub(super) fn is_dated(self) -> bool {
        !matches!(self, Self::Uin | Self::Heading | Self::Source | Self::GroupedWith)
    }
}

/// A known label and its value as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label<'a> {
    pub(super) key: Key,
    pub(super) value: &'a str,
}

/// A value that parses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Text(&'a str),
    List(Vec<&'a str>),
    Date(PrintedDate),
}

impl Value<'_> {
    /// The date, if it is one.
    pub(super) fn date(&self) -> Option<Date> {
        match self {
            Self::Date(printed) => Some(printed.date),
            _ => None,
        }
    }
}

/// Why a value does not parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueError {
    Malformed(&'static str),
    ImpossibleDate,
}

impl From<DateError> for ValueError {
    fn from(error: DateError) -> Self {
        match error {
            DateError::Impossible => Self::ImpossibleDate,
            DateError::NotADate => Self::Malformed("a date such as 14 October 2025"),
            DateError::Unclear => Self::Malformed(
                "the month as a word and the year with four digits, such as 14 October 2025",
            ),
        }
    }
}

/// A line that is a known label, with a value or without.
pub(super) fn label(line: &str) -> Option<Label<'_>> {
    let line = line.trim();
    if !line.contains(':') && !line.contains('：') {
        return None;
    }
    KEYS.iter().find_map(|(key, words)| {
        let after = after(line, words)?;
        // `UIN: 74129, tabled on 2 September 2025` is a line of Parliament's site.
        let of_site = *key == Key::Uin && after.rest.contains(", tabled on");
        (after.colon && !of_site).then_some(Label { key: *key, value: after.rest })
    })
}

/// The key of a line that looks like a label (`Reference: 12`) but is none that is known.
pub(super) fn unknown_label(line: &str) -> Option<&str> {
    let (key, value) = line.trim().split_once(':')?;
    let words = key.split_whitespace().count();
    let is_key = (1..=2).contains(&words)
        && key.len() <= 24
        && key.starts_with(|c: char| c.is_ascii_uppercase())
        && key.chars().all(|c| c.is_alphabetic() || c == ' ');
    let is_value = !value.trim().is_empty() && value.len() <= 80 && !value.starts_with("//");
    (is_key && is_value && label(line).is_none()).then_some(key)
}

impl<'a> Label<'a> {
    /// Reads the value as its key asks for.
    pub(super) fn read(self) -> Result<Value<'a>, ValueError> {
        match self.key {
            _ if self.value.is_empty() => Err(ValueError::Malformed("a value after the colon")),
            Key::Heading => Ok(Value::Text(self.value)),
            Key::Uin => one_uin(self.value),
            Key::GroupedWith => uins(self.value),
            Key::Source => url(self.value),
            _ => day(self.value),
        }
    }
}

fn one_uin(value: &str) -> Result<Value<'_>, ValueError> {
    match is_uin(value) {
        true => Ok(Value::Text(value)),
        false => Err(ValueError::Malformed("a number such as 74129 or HL1234")),
    }
}

fn uins(value: &str) -> Result<Value<'_>, ValueError> {
    let list: Vec<_> = value.split([',', ';', ' ']).filter(|uin| !uin.is_empty()).collect();
    match list.iter().all(|uin| is_uin(uin)) {
        true => Ok(Value::List(list)),
        false => Err(ValueError::Malformed("numbers such as 74129, 74130")),
    }
}

/// `74129`, `HL1234`, `S6W-12345`.
pub(in crate::source) fn is_uin(text: &str) -> bool {
    let lords = text.get(..2).filter(|head| head.eq_ignore_ascii_case("HL"));
    let digits = match (lords, text.as_bytes()) {
        (Some(_), _) => &text[2..],
        (_, [b'S', session, b'W', b'-', ..]) if session.is_ascii_digit() => &text[4..],
        _ => text,
    };
    (1..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

fn url(value: &str) -> Result<Value<'_>, ValueError> {
    let is_url = ["http://", "https://"].iter().any(|scheme| value.starts_with(scheme));
    match is_url && !value.contains(char::is_whitespace) {
        true => Ok(Value::Text(value)),
        false => Err(ValueError::Malformed("a web address that begins with https://")),
    }
}

fn day(value: &str) -> Result<Value<'_>, ValueError> {
    match date::parse(without_buttons(value)) {
        Ok(printed) => Ok(Value::Date(printed)),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_known_in_any_case() {
        for (line, key) in [
            ("UIN: 74129", Key::Uin),
            ("uin : HL1", Key::Uin),
            ("**Heading:** North Korea: Sanctions", Key::Heading),
            ("Grouped with: 1, 2", Key::GroupedWith),
            ("Answered on: 14 October 2025", Key::AnsweredOn),
        ] {
            assert_eq!(label(line).map(|label| label.key), Some(key), "{line}");
            assert!(label(line).unwrap().read().is_ok(), "{line}");
        }
    }

    #[test]
    fn values_that_do_not_parse_are_refused() {
        for line in ["UIN: many", "UIN:", "Source: ONS", "Tabled: soon", "Grouped with: 1, others"]
        {
            assert!(matches!(label(line).unwrap().read(), Err(ValueError::Malformed(_))), "{line}");
        }
        let impossible = label("Tabled: 31 February 2025").unwrap().read();
        assert_eq!(impossible, Err(ValueError::ImpossibleDate));
    }

    #[test]
    fn numbers_of_all_three_parliaments_are_uins() {
        for uin in ["1", "74129", "HL1234", "S6W-12345"] {
            assert!(is_uin(uin), "{uin}");
        }
        for text in ["", "HL", "12345678", "12a", "é", "HLHL1", "see W-12"] {
            assert!(!is_uin(text), "{text}");
        }
    }

    #[test]
    fn an_unknown_label_is_told_from_a_sentence() {
        assert_eq!(unknown_label("Reference: 12"), Some("Reference"));
        for line in
            ["UIN: 3", "To ask the Minister for Women: what", "https://x.org", "no colon", "X:"]
        {
            assert_eq!(unknown_label(line), None, "{line}");
        }
    }
}
