//! The file of the history: reading it, and its text with further lines.

use std::path::Path;

use super::entry::Entry;
use crate::config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::characters::without_controls;
use crate::text::lines;

/// The file's name, beside `despatch.toml`.
pub const NAME: &str = "history.ndjson";

/// So much of a broken line is shown.
const SHOWN: usize = 100;

/// The file as it was found.
#[derive(Debug, Default)]
pub struct Stored {
    /// Its whole text, also lines that cannot be read.
    pub text: String,
    /// What can be read of it, in its order.
    pub entries: Vec<Entry>,
}

impl Stored {
    /// The file's text with further entries: nothing that was there is changed.
    pub fn with(&self, new: &[Entry]) -> serde_json::Result<String> {
        let mut text = self.text.clone();
        for entry in new {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(&serde_json::to_string(entry)?);
            text.push('\n');
        }
        Ok(text)
    }
}

/// Reads the history of the site in a folder. A line that cannot be read is told, the rest is used.
///
/// # Errors
/// The file is there and cannot be read.
pub fn read(root: &Path) -> Result<(Stored, Vec<Diagnostic>), Diagnostic> {
    Ok(config::read_text(root, NAME)?.map(parse).unwrap_or_default())
}

fn parse(text: String) -> (Stored, Vec<Diagnostic>) {
    let (mut entries, mut said) = (Vec::new(), Vec::new());
    for (number, line) in (1..).zip(lines::split(&text)) {
        match read_line(line) {
            Ok(entry) => entries.push(entry),
            Err(_) if line.trim().is_empty() => {}
            Err(error) => said.push(broken(number, line, &error)),
        }
    }
    (Stored { text, entries }, said)
}

/// An entry without control characters, which pages cannot hold: escapes of JSON bring them in.
fn read_line(line: &str) -> serde_json::Result<Entry> {
    let may_hold = ["\\u", "\\b", "\\f", "\u{fffe}", "\u{ffff}"];
    if !may_hold.iter().any(|part| line.contains(part)) {
        return serde_json::from_str(line);
    }
    let mut whole: serde_json::Value = serde_json::from_str(line)?;
    let mut waiting = vec![&mut whole];
    while let Some(value) = waiting.pop() {
        match value {
            serde_json::Value::String(text) => *text = without_controls(text),
            serde_json::Value::Array(values) => waiting.extend(values),
            serde_json::Value::Object(fields) => waiting.extend(fields.values_mut()),
            _ => {}
        }
    }
    serde_json::from_value(whole)
}

fn broken(number: u32, line: &str, error: &serde_json::Error) -> Diagnostic {
    let shown = &line[..line.floor_char_boundary(SHOWN)];
    Diagnostic::at(
        Code::BadHistory,
        Place::line(NAME, number, shown),
        format!("this line of the history cannot be read and is passed over: {error}"),
        "bring the line back from an earlier version of the file; of a conflict keep the lines of \
         both sides and take out the markers",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = r#"{"on":"2026-11-24","event":"changed","record":{"id":"1","address":"questions/1.html","heading":"A","heading_is_derived":false,"question":{"text":"Why?"},"answers":[],"sources":[]}}"#;

    #[test]
    fn a_broken_line_is_told_with_its_place_and_the_rest_is_used() {
        let (stored, said) = parse(format!("{LINE}\n<<<<<<< HEAD\n\n{LINE}"));
        assert_eq!(stored.entries.len(), 2);
        let place = said[0].place.as_ref().unwrap();
        assert_eq!((said.len(), place.line, place.text.as_str()), (1, 2, "<<<<<<< HEAD"));
    }

    #[test]
    fn what_was_there_stays_as_it_was() {
        let (stored, _) = parse(format!("odd\n{LINE}"));
        let text = stored.with(&stored.entries).unwrap();
        assert_eq!(text, format!("odd\n{LINE}\n{LINE}\n"));
        assert_eq!(stored.with(&[]).unwrap(), stored.text);
    }
}
