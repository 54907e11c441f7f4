//! What a file is, told from its content rather than its name.

use std::fmt;

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Foreign {
    /// It is a document or picture, not text.
    NotText(Document),
    /// It is text of a kind that this version does not know.
    Unsupported(&'static str),
    /// It is one of the files that systems and editors leave behind.
    Hidden,
}

/// A kind of file that is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Document {
    /// Word or OpenDocument.
    Office,
    /// Rich Text Format.
    Rtf,
    /// PDF.
    Pdf,
    /// A saved web page.
    Html,
    /// A picture.
    Picture,
    /// Anything else with bytes that no text has.
    Binary,
}

impl Document {
    /// How to make text of it.
    pub(super) fn steps(self) -> &'static str {
        match self {
            Self::Office | Self::Rtf => {
                "open it, choose Save As, and choose Plain Text (.txt) with the encoding UTF-8"
            }
            Self::Pdf => "open it, select all, copy, and paste into a plain text file (.txt)",
            Self::Html => {
                "open it in a browser, select all, copy, and paste into a plain text file (.txt)"
            }
            Self::Picture => {
                "type out what it shows, or show it on a page, or move it out of the content folder"
            }
            Self::Binary => "move it out of the content folder, or save it as plain text (.txt)",
        }
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Office => "a Word or other office document",
            Self::Rtf => "an RTF document",
            Self::Pdf => "a PDF",
            Self::Html => "a web page (HTML)",
            Self::Picture => "a picture",
            Self::Binary => "a binary file",
        })
    }
}

const MAGIC: &[(&[u8], Document)] = &[
    (b"PK\x03\x04", Document::Office),
    (b"\xd0\xcf\x11\xe0", Document::Office),
    (b"{\\rtf", Document::Rtf),
    (b"%PDF", Document::Pdf),
    (b"\x89PNG", Document::Picture),
    (b"\xff\xd8\xff", Document::Picture),
    (b"GIF8", Document::Picture),
    (b"RIFF", Document::Picture),
    (b"II*\0", Document::Picture),
    (b"MM\0*", Document::Picture),
];

/// Why a file is not to be read as text, if its name tells.
pub(super) fn foreign_by_name(path: &str) -> Option<Foreign> {
    if is_hidden(path) { Some(Foreign::Hidden) } else { unsupported(path) }
}

/// Why a file is not to be read as text, if its bytes tell.
pub(super) fn foreign(path: &str, bytes: &[u8]) -> Option<Foreign> {
    if ending_of(path) == "xml" {
        return Some(Foreign::Unsupported("XML"));
    }
    let document = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    let document = document.map(|(_, document)| *document);
    let document = document.or_else(|| is_html(path, bytes).then_some(Document::Html));
    document.or_else(|| is_binary(bytes).then_some(Document::Binary)).map(Foreign::NotText)
}

/// Whether a file or folder is one of those that systems and editors leave behind.
pub(crate) fn is_hidden(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let left_behind = ["thumbs.db", "desktop.ini"];
    path.split('/').any(|part| part.starts_with('.'))
        || name.ends_with('~')
        || name.starts_with("~$")
        || left_behind.contains(&name.to_ascii_lowercase().as_str())
}

/// Whether a file's name ends as those of Markdown do.
pub(super) fn is_markdown(path: &str) -> bool {
    matches!(ending_of(path).as_str(), "md" | "markdown")
}

pub(super) fn ending_of(path: &str) -> String {
    path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

fn is_html(path: &str, bytes: &[u8]) -> bool {
    let head = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins =
        |with: &[u8]| head.len() >= with.len() && head[..with.len()].eq_ignore_ascii_case(with);
    begins(b"<!doctype html")
        || begins(b"<html")
        || matches!(ending_of(path).as_str(), "html" | "htm" | "xhtml" | "mht")
}

fn unsupported(path: &str) -> Option<Foreign> {
    let what = match ending_of(path).as_str() {
        "zip" | "bz2" | "xz" => "a compressed file",
        "csv" | "tsv" => "a table (CSV)",
        "svg" => "a picture (SVG)",
        _ => return None,
    };
    Some(Foreign::Unsupported(what))
}

/// A zero byte, outside UTF-16, is in no text.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    // UTF-16 of English text is half zeros; a stray zero in other text is dropped as a control.
    zeros > head.len() / 50 && !super::decode::is_utf16(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_told_by_their_first_bytes() {
        for (bytes, document) in MAGIC {
            assert_eq!(foreign("minutes.txt", bytes), Some(Foreign::NotText(*document)));
        }
        let page = b"\n<!DOCTYPE HTML><p>Asked by".as_slice();
        assert_eq!(foreign("a.txt", page), Some(Foreign::NotText(Document::Html)));
    }

    #[test]
    fn text_is_not_foreign_whatever_its_encoding() {
        let utf16: Vec<u8> = "Asked by: A".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [b"Asked by: A".as_slice(), b"caf\xe9", &utf16, b""] {
            assert_eq!(foreign("a.txt", bytes), None);
        }
    }

    #[test]
    fn zeros_that_no_text_has_make_a_binary_file() {
        let bytes = [1, 0, 0, 2, 0, 0, 0, 3];
        assert_eq!(foreign("a.bin", &bytes), Some(Foreign::NotText(Document::Binary)));
    }

    #[test]
    fn what_editors_leave_behind_is_hidden() {
        for path in [".DS_Store", "2025/.a.swp", "a.txt~", "~$a.docx", "Thumbs.db", ".git/config"] {
            assert_eq!(foreign_by_name(path), Some(Foreign::Hidden), "{path}");
        }
    }
}
