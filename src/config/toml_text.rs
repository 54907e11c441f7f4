//! Reading TOML so that every mistake is shown where it stands, in plain words.
//!
//! `despatch.toml`, `people.toml`, `departments.toml` and the front matter of pages all come
//! through here, so that they complain alike. What the keys mean is their own modules' affair.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue};

use super::file::CONFIG_FILE;
use super::setting::tables_of;
use super::unknown_key::UnknownKey;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::characters::without_controls;

/// Reads a whole file of TOML; `file` is its name as people are shown it.
///
/// # Errors
/// [`Code::UnknownKey`] for a key that `T` does not have (if `T` denies unknown fields), and
/// [`Code::BadToml`] for everything else that is not the TOML that `T` wants.
pub fn parse<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Diagnostic> {
    parse_at(text, file, text, 0)
}

/// Reads TOML that stands inside another text, such as the front matter of a page.
///
/// `text` begins `offset` bytes into `whole`, so that places point into the file as a whole.
///
/// # Errors
/// As [`parse`].
pub fn parse_at<T: DeserializeOwned>(
    text: &str,
    file: &str,
    whole: &str,
    offset: usize,
) -> Result<T, Diagnostic> {
    let text = with_line_feeds(text);
    let read = toml::from_str(&text).map_err(|error| {
        let place = place(file, whole, offset, error.span());
        explain(error.message(), place)
    })?;
    match without_control_escapes(&text) {
        // Only texts in quotation marks changed, so it can be read as before.
        Some(text) => Ok(toml::from_str(&text).unwrap_or(read)),
        None => Ok(read),
    }
}

/// TOML whose texts bring in no control characters; none if they bring in none. All offsets stay: spaces stand
/// in for what is left out.
fn without_control_escapes(text: &str) -> Option<String> {
    if !text.contains(['\\', '\u{fffe}', '\u{ffff}']) {
        return None;
    }
    let table = DeTable::parse(text).ok()?;
    let mut waiting: Vec<_> = table.get_ref().values().collect();
    let mut found: Vec<(Range<usize>, String)> = Vec::new();
    while let Some(value) = waiting.pop() {
        match value.get_ref() {
            DeValue::String(string) => {
                let clean = without_controls(string);
                if clean != **string {
                    // Without control characters a string of JSON is one of TOML. It always serialises.
                    let quoted = serde_json::to_string(&clean).unwrap_or_default();
                    found.push((value.span(), quoted));
                }
            }
            DeValue::Array(values) => waiting.extend(values.iter()),
            DeValue::Table(table) => waiting.extend(table.values()),
            _ => {}
        }
    }
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|(span, _)| span.start);
    let mut clean = text.to_owned();
    for (span, quoted) in found.into_iter().rev() {
        let length = span.len();
        clean.replace_range(span, &format!("{quoted:length$}"));
    }
    Some(clean)
}

/// TOML knows no lone carriage return as a line end; old files have them. The length stays the same.
fn with_line_feeds(text: &str) -> Cow<'_, str> {
    let lone = |at: usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|(at, _)| lone(at)) {
        return Cow::Borrowed(text);
    }
    let feed = |(at, c): (usize, char)| if c == '\r' && lone(at) { '\n' } else { c };
    Cow::Owned(text.char_indices().map(feed).collect())
}

fn place(file: &str, whole: &str, offset: usize, span: Option<Range<usize>>) -> Place {
    match span {
        Some(span) => Place::offset(file, whole, offset + span.start, span.len()),
        None => Place::file(file),
    }
}

fn explain(message: &str, place: Place) -> Diagnostic {
    if let Some(unknown) = UnknownKey::read(message) {
        let is_settings = place.file == CONFIG_FILE;
        let remedy = unknown.remedy(|key| if is_settings { tables_of(key) } else { Vec::new() });
        return Diagnostic::at(Code::UnknownKey, place, unknown.message(), remedy);
    }
    if let Some(key) = missing_key(message) {
        let message = format!("the key `{key}` is missing here");
        return Diagnostic::at(Code::BadToml, place, message, format!("add a line `{key} = ...`"));
    }
    let message = format!("this cannot be read as TOML: {}", plain(message));
    let remedy = remedy(&message);
    Diagnostic::at(Code::BadToml, place, message, remedy)
}

/// The message without the words of Rust and serde, and on one line.
fn plain(message: &str) -> String {
    let message = message.replace('\n', "; ");
    match message.rsplit_once(", expected ") {
        Some((before, "a sequence")) => format!("{before}, expected a list"),
        Some((before, "a map")) => format!("{before}, expected a table"),
        Some((before, after)) if after.starts_with("struct ") => {
            format!("{before}, expected a table")
        }
        _ => message,
    }
}

fn missing_key(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

fn remedy(message: &str) -> &'static str {
    if message.ends_with("expected a table") {
        "write the keys of the table on lines of their own below its name in square brackets, \
         as in `[name]`"
    } else if message.contains("invalid type") {
        "write the kind of value that is expected: text stands in double quotes, \
         as in `\"...\"`, and a list in square brackets, as in `[\"...\", \"...\"]`"
    } else if message.contains("escape") {
        "within double quotes `\\` begins an escape: write a path with `/`, as in `\"C:/site\"`, or the text in \
         single quotes, as in `'C:\\site'`"
    } else if message.contains("duplicate key") {
        "keep one of the two and delete the other"
    } else {
        "write each setting on a line of its own, as in `key = \"value\"`; \
         https://toml.io explains the rest"
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Example {
        title: Option<String>,
        #[expect(dead_code, reason = "only its name matters")]
        language: Option<String>,
        #[serde(default)]
        part: Vec<Part>,
        #[expect(dead_code, reason = "only its type matters")]
        #[serde(default)]
        extra: toml::Table,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Part {
        name: String,
    }

    fn mistake(text: &str) -> Diagnostic {
        parse::<Example>(text, "a.toml").unwrap_err()
    }

    fn spot(diagnostic: &Diagnostic) -> (u32, u32, u32) {
        diagnostic.place.as_ref().map(|p| (p.line, p.column, p.width)).unwrap()
    }

    #[test]
    fn good_toml_is_read() {
        let example: Example = parse("title = 'A'\n[[part]]\nname = 'B'", "a.toml").unwrap();
        assert_eq!(example.title.as_deref(), Some("A"));
        assert_eq!(example.part[0].name, "B");
    }

    #[test]
    fn an_unknown_key_is_shown_where_it_stands_with_the_nearest_known_one() {
        let found = mistake("language = 'en'\ntitel = 'A'\n");
        assert_eq!(found.code, Code::UnknownKey);
        assert_eq!(spot(&found), (2, 1, 5));
        assert_eq!(found.message, "`titel` is not a key that despatch knows");
        assert_eq!(
            found.remedy,
            "did you mean `title`? The keys here are: `title`, `language`, `part`, `extra`"
        );
    }

    #[test]
    fn serde_still_names_a_single_expected_key_in_the_form_we_read() {
        let found = mistake("[[part]]\nname = 'A'\ncolour = 'red'\n");
        assert_eq!(found.code, Code::UnknownKey);
        assert_eq!(spot(&found), (3, 1, 6));
        assert_eq!(found.remedy, "The keys here are: `name`");
    }

    #[test]
    fn a_wrong_type_is_shown_where_the_value_stands() {
        let found = mistake("\ntitle = 12\n");
        assert_eq!(found.code, Code::BadToml);
        assert_eq!(spot(&found), (2, 9, 2));
        assert!(found.message.contains("expected a string"), "{}", found.message);
        assert!(found.remedy.contains("double quotes"), "{}", found.remedy);
    }

    #[test]
    fn lists_and_tables_are_called_so() {
        for (text, wanted) in [
            ("part = 1", "expected a list"),
            ("part = [1]", "expected a table"),
            ("extra = 1", "expected a table"),
        ] {
            let found = mistake(text);
            assert!(found.message.ends_with(wanted), "{}", found.message);
        }
    }

    #[test]
    fn a_path_of_windows_is_answered_with_one_that_can_be_read() {
        let found = mistake("title = \"C:\\site\"\n");
        assert!(found.remedy.contains("write a path with `/`"), "{found:?}");
    }

    #[test]
    fn a_slip_of_syntax_is_shown_where_it_stands() {
        let found = mistake("title = 'A'\nlanguage = en\n");
        assert_eq!(found.code, Code::BadToml);
        assert_eq!(spot(&found), (2, 12, 2));
        assert!(found.remedy.contains("https://toml.io"), "{}", found.remedy);
    }

    #[test]
    fn a_key_that_stands_twice_is_to_be_deleted_once() {
        let found = mistake("title = 'A'\ntitle = 'B'\n");
        assert_eq!((found.code, spot(&found).0), (Code::BadToml, 2));
        assert!(found.remedy.contains("delete"), "{}", found.remedy);
    }

    #[test]
    fn a_missing_key_is_named() {
        let found = mistake("title = 'A'\n[[part]]\n");
        assert_eq!((found.code, spot(&found).0), (Code::BadToml, 2));
        assert_eq!(found.message, "the key `name` is missing here");
    }

    #[test]
    fn front_matter_is_shown_where_it_stands_in_the_whole_page() {
        let whole = "+++\ntitel = 'é'\n+++\nText";
        let found = parse_at::<Example>(&whole[4..17], "a.md", whole, 4).unwrap_err();
        assert_eq!(spot(&found), (2, 1, 5));
        assert_eq!(found.place.unwrap().text, "titel = 'é'");
    }

    #[test]
    fn a_byte_order_mark_does_not_shift_places() {
        assert_eq!(spot(&mistake("\u{feff}title = 'A'\ntitel = 'B'\n")), (2, 1, 5));
    }
}
