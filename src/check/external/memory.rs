//! What other sites said last, and when: a line of JSON for each address.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Answer;

/// The file beside `despatch.toml` that holds it. It may be deleted at any time.
pub const MEMORY_FILE: &str = ".despatch-external";

/// For so many days an address that was there is taken to be there.
const FRESH: i32 = 30;

/// What was said of each address, by address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory(BTreeMap<String, Said>);

/// What was said, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    pub(super) day: Date,
    pub(super) answer: Answer,
}

#[derive(Serialize, Deserialize)]
struct Line {
    url: String,
    #[serde(flatten)]
    said: Said,
}

impl Memory {
    /// Reads it. A line that cannot be read is forgotten: it is asked for again.
    pub fn of(text: &str) -> Self {
        let lines = text.lines().filter_map(|line| serde_json::from_str::<Line>(line).ok());
        Self(lines.map(|line| (line.url, line.said)).collect())
    }

    /// It as text.
    pub fn text(&self) -> String {
        let line = |(url, said): (&String, &Said)| {
            let line = Line { url: url.clone(), said: said.clone() };
            // Strings and numbers always serialise.
            serde_json::to_string(&line).unwrap_or_default() + "\n"
        };
        self.0.iter().map(line).collect()
    }

    pub(super) fn get(&self, url: &str) -> Option<&Said> {
        self.0.get(url)
    }

    pub(super) fn put(&mut self, url: &str, said: Said) {
        self.0.insert(url.to_owned(), said);
    }

    /// Forgets what is linked no longer.
    pub(super) fn keep(&mut self, is_linked: impl Fn(&str) -> bool) {
        self.0.retain(|url, _| is_linked(url));
    }

    /// Whether an address need not be asked for on this day.
    pub(super) fn is_fresh(&self, url: &str, day: Date) -> bool {
        self.get(url).is_some_and(|said| {
            let age = (day - said.day).get_days();
            said.answer.is_good() && (0..FRESH).contains(&age)
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_was_said_is_read_as_it_was_written() {
        let mut memory = Memory::default();
        let day = date(2026, 1, 5);
        let moved = Answer::Moved { to: "https://b.example/".to_owned() };
        memory.put("https://a.example/", Said { day, answer: moved });
        memory.put("https://c.example/", Said { day, answer: Answer::Gone { status: 404 } });
        let text = memory.text();
        assert_eq!(Memory::of(&(text.clone() + "broken\n")), memory, "{text}");
        assert!(
            text.starts_with("{\"url\":\"https://a.example/\",\"day\":\"2026-01-05\""),
            "{text}"
        );
    }

    #[test]
    fn only_what_was_there_within_a_month_is_not_asked_again() {
        let mut memory = Memory::default();
        let day = date(2026, 1, 5);
        memory.put("a", Said { day, answer: Answer::There });
        memory.put("b", Said { day, answer: Answer::Gone { status: 404 } });
        assert!(memory.is_fresh("a", date(2026, 2, 3)));
        assert!(!memory.is_fresh("a", date(2026, 2, 4)));
        assert!(!memory.is_fresh("a", date(2026, 1, 4)), "from a day to come");
        assert!(!memory.is_fresh("b", day) && !memory.is_fresh("c", day));
    }
}
