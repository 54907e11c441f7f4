//! The TOML between two `+++` lines at the top of a transcript or page.

use serde::{Deserialize, Serialize};

use super::SourceFile;
use crate::diagnostic::{Code, Diagnostic, Place};

/// What a file says it is, against recognition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A list of exchanges.
    Transcript,
    /// A page of Markdown.
    Page,
}

/// The TOML and where it begins in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toml<'a> {
    /// The text between the `+++` lines.
    pub text: &'a str,
    /// Its byte offset in the file.
    pub offset: usize,
}

/// What follows the front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body<'a> {
    /// The text.
    pub text: &'a str,
    /// Its byte offset in the file.
    pub offset: usize,
    /// How many lines stand before it.
    pub header_lines: usize,
}

/// Parts front matter from what follows it. Without a closing `+++` there is none.
pub fn split(text: &str) -> (Option<Toml<'_>>, Body<'_>) {
    let whole = Body { text, offset: 0, header_lines: 0 };
    let mut fences = Vec::with_capacity(2);
    for (number, line) in crate::text::lines::split(text).enumerate() {
        let is_fence = line.trim() == "+++";
        if fences.is_empty() && !is_fence && !line.trim().is_empty() {
            return (None, whole);
        }
        if is_fence {
            fences.push((number, line.as_ptr() as usize - text.as_ptr() as usize, line.len()));
        }
        if fences.len() == 2 {
            break;
        }
    }
    let [(_, open, length), (number, close, close_length)] = fences[..] else {
        return (None, whole);
    };
    let toml = Toml { text: &text[open + length..close], offset: open + length };
    let rest = &text[close + close_length..];
    let ending = rest.len()
        - rest.strip_prefix("\r\n").or(rest.strip_prefix(['\n', '\r'])).unwrap_or(rest).len();
    let offset = close + close_length + ending;
    (Some(toml), Body { text: &text[offset..], offset, header_lines: number + 1 })
}

/// Says that front matter begins and does not end.
pub(super) fn never_closed(file: &SourceFile) -> Option<Diagnostic> {
    let first = crate::text::lines::split(&file.text).next()?;
    (first.trim() == "+++" && split(&file.text).0.is_none()).then(|| {
        Diagnostic::at(
            Code::BadToml,
            Place::line(&file.name, 1, first),
            "this header is never closed, so nothing of it is read",
            "put a line `+++` below its last setting",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_parts_from_the_body_with_any_line_end() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("+++{end}title = 'A'{end}+++{end}body{end}");
            let (toml, body) = split(&text);
            assert_eq!(toml.unwrap().text.trim(), "title = 'A'");
            assert_eq!(body.text.trim(), "body");
            assert_eq!(body.header_lines, 3);
            assert_eq!(&text[body.offset..], body.text);
        }
    }

    #[test]
    fn without_both_fences_all_is_body() {
        for text in ["", "body", "+++\nbody", "body\n+++\n+++"] {
            assert_eq!(split(text).1.text, text);
            assert_eq!(split(text).0, None);
        }
    }
}
