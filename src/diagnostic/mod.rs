//! What is said to the user about their files: what, where, and how to mend it.
//!
//! A diagnostic never stops the pipeline. Every stage returns its results *and* its diagnostics,
//! and only [`cmd`](crate::cmd) prints them.

mod code;
mod report;

pub use code::{Code, Severity};
pub use report::{Json, Style, as_github_line, as_json, as_json_line, as_text, visible};

use serde::Serialize;

use crate::text::lines::{self, CountedLines};

/// One thing to be said, about one place or about a file or folder as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// What kind of thing this is; the code decides the severity.
    pub code: Code,
    /// Where it is, if it is anywhere in particular.
    pub place: Option<Place>,
    /// What is the matter, in one sentence.
    pub message: String,
    /// How to mend it.
    pub remedy: String,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file, relative to the site's root, with forward slashes.
    pub file: String,
    /// The line, counted from 1; 0 means the file as a whole.
    pub line: u32,
    /// The column in characters, counted from 1.
    pub column: u32,
    /// The line itself; of a very long one the part around the column.
    pub text: String,
    /// How many characters of the line stand before that part.
    pub skipped: u32,
    /// How many characters, from the column on, are meant.
    pub width: u32,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            line: 0,
            column: 0,
            text: String::new(),
            skipped: 0,
            width: 0,
        }
    }

    /// One line of a file, without the white space around it.
    pub fn line(file: &str, line: u32, text: &str) -> Self {
        let indent = text.chars().take_while(|c| c.is_whitespace()).count();
        let width = text.trim().chars().count().max(1);
        Self::within(file, line, text, indent, width)
    }

    /// The first occurrence of `part` in a line of a file, or the line if it is not there.
    pub fn part(file: &str, line: u32, text: &str, part: &str) -> Self {
        match text.find(part) {
            Some(at) if !part.is_empty() => {
                let before = text[..at].chars().count();
                Self::within(file, line, text, before, part.chars().count())
            }
            _ => Self::line(file, line, text),
        }
    }

    /// The bytes from `offset` on of a whole file's text, for the errors of other parsers.
    pub fn offset(file: &str, text: &str, offset: usize, bytes: usize) -> Self {
        Self::counted(file, &CountedLines::new(text), offset, bytes)
    }

    /// The same for a text that many diagnostics name.
    pub fn counted(file: &str, lines: &CountedLines<'_>, offset: usize, bytes: usize) -> Self {
        let text = lines.text();
        let offset = text.floor_char_boundary(offset.min(text.len()));
        let (line, start) = lines.line_at(offset);
        let whole = lines::split(&text[start..]).next().unwrap_or_default();
        let end = text.floor_char_boundary((offset + bytes).min(start + whole.len()).max(offset));
        let width = text[offset..end].chars().count().max(1);
        Self::within(file, line, whole, text[start..offset].chars().count(), width)
    }

    fn within(file: &str, line: u32, text: &str, before: usize, width: usize) -> Self {
        let text = text.trim_end();
        let skipped = if text.len() > LONGEST_LINE { before.saturating_sub(AROUND) } else { 0 };
        let text: String = match text.len() > LONGEST_LINE {
            true => text.chars().skip(skipped).take(2 * AROUND).collect(),
            false => text.to_owned(),
        };
        let (column, width, skipped) = (saturate(before + 1), saturate(width), saturate(skipped));
        Self { file: file.to_owned(), line, column, text, skipped, width }
    }
}

/// Lines of more bytes are not shown whole: one line may have all mistakes of a large file, each of
/// which would hold a copy of it.
const LONGEST_LINE: usize = 10_000;
/// So many characters of such a line are shown before the column, and as many from it on.
const AROUND: usize = 1_000;

fn saturate(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Diagnostic {
    /// A diagnostic at a place.
    pub fn at(
        code: Code,
        place: Place,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { code, place: Some(place), message: message.into(), remedy: remedy.into() }
    }

    /// A diagnostic about the archive as a whole.
    pub fn general(code: Code, message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { code, place: None, message: message.into(), remedy: remedy.into() }
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The file it is about, if it is about one.
    pub fn file(&self) -> Option<&str> {
        self.place.as_ref().map(|place| place.file.as_str())
    }
}

/// Sorts diagnostics by place, so that their order does not depend on which thread found them.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| key(a).cmp(&key(b)));
}

fn key(d: &Diagnostic) -> (bool, &str, u32, u32, Code, &str) {
    let place = d.place.as_ref();
    let (file, line, column) = place.map_or(("", 0, 0), |p| (p.file.as_str(), p.line, p.column));
    (place.is_none(), file, line, column, d.code, &d.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_line_is_found_by_characters_not_bytes() {
        let place = Place::part("a.txt", 3, "Siân Berry (Green)", "Berry");
        assert_eq!((place.line, place.column, place.width), (3, 6, 5));
    }

    #[test]
    fn an_offset_into_a_text_becomes_line_and_column() {
        let place = Place::offset("despatch.toml", "title = 1\ntitel = 2\n", 10, 5);
        assert_eq!((place.line, place.column, place.width), (2, 1, 5));
        assert_eq!(place.text, "titel = 2");
    }

    #[test]
    fn of_a_very_long_line_a_place_holds_the_part_around_its_column() {
        let text = "é".repeat(20_000) + "titel" + &"x".repeat(20_000);
        let place = Place::offset("a", &text, 40_000, 5);
        assert_eq!((place.column, place.width, place.skipped), (20_001, 5, 19_000));
        assert_eq!(place.text, text.chars().skip(19_000).take(2_000).collect::<String>());
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        let place = Place::offset("a", "é", 99, 4);
        assert_eq!((place.line, place.column), (1, 2));
    }
}
