//! Bytes to text: UTF-8, UTF-16 and Windows-1252, with or without a byte order mark.
//!
//! Nothing is replaced by a question mark: what is not UTF-8 is read as Windows-1252, byte by byte.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::lines;

/// A text, and what had to be done to read it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text without byte order mark and control characters.
    pub text: String,
    /// The encoding that it was read from.
    pub encoding: SourceEncoding,
    /// The line (from 1) of the first byte that did not fit the encoding.
    pub misfit: Option<u32>,
    /// The line of the first control character that was dropped, and how many there were.
    pub controls: Option<(u32, usize)>,
}

/// The encoding of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SourceEncoding {
    /// UTF-8, the usual case.
    Utf8,
    /// UTF-16 of either byte order.
    Utf16,
    /// Windows-1252, or UTF-8 with stray bytes of it.
    Windows1252,
}

/// Reads the bytes of a text file.
pub(super) fn decode(bytes: Vec<u8>) -> Decoded {
    let (text, encoding, misfit) = match utf16_of(&bytes) {
        Some((encoding, start)) => from_utf16(&bytes[start..], encoding),
        None => from_utf8(bytes),
    };
    let (text, controls) = without_controls(with_line_separators(text));
    Decoded { text, encoding, misfit, controls }
}

/// Whether bytes look like UTF-16.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    utf16_of(bytes).is_some()
}

/// UTF-16 is known by its mark, or by the zeros that every second byte of English text is.
fn utf16_of(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != encoding_rs::UTF_8 => return Some((encoding, mark)),
        Some(_) => return None,
        None => {}
    }
    let head = &bytes[..bytes.len().min(1024) & !1];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let many = head.len() / 4 + 1;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd >= many => Some((UTF_16LE, 0)),
        (even, 0) if even >= many => Some((UTF_16BE, 0)),
        _ => None,
    }
}

fn from_utf16(bytes: &[u8], encoding: &'static Encoding) -> (String, SourceEncoding, Option<u32>) {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    let misfit =
        malformed.then(|| lines::number_at(&text, text.find('\u{fffd}').unwrap_or_default()));
    (text.into_owned(), SourceEncoding::Utf16, misfit)
}

fn from_utf8(bytes: Vec<u8>) -> (String, SourceEncoding, Option<u32>) {
    match String::from_utf8(bytes) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..3);
            }
            (text, SourceEncoding::Utf8, None)
        }
        Err(error) => from_mixed(error.as_bytes()),
    }
}

/// What is UTF-8 is kept, every other byte is one character of Windows-1252. A file that has both
/// is broken somewhere, and the first such place is told.
fn from_mixed(bytes: &[u8]) -> (String, SourceEncoding, Option<u32>) {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let (mut first_misfit, mut has_utf8) = (None, false);
    for chunk in bytes.utf8_chunks() {
        has_utf8 |= !chunk.valid().is_ascii();
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            first_misfit.get_or_insert(text.len());
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
    }
    let misfit = first_misfit.filter(|_| has_utf8).map(|at| lines::number_at(&text, at));
    (text, SourceEncoding::Windows1252, misfit)
}

/// Word's manual line break is a vertical tab in plain text. Transcripts are parted there.
fn with_line_separators(text: String) -> String {
    if text.contains('\u{b}') { text.replace('\u{b}', "\u{2028}") } else { text }
}

pub(super) fn without_controls(text: String) -> (String, Option<(u32, usize)>) {
    let is_control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    let Some(first) = text.find(is_control) else { return (text, None) };
    let line = lines::number_at(&text, first);
    let count = text.chars().filter(|c| is_control(*c)).count();
    // A form feed, vertical tab or next-line character parts words, so a space takes its place.
    let kept = text.chars().filter_map(|c| match c {
        '\u{b}' | '\u{c}' | '\u{85}' => Some(' '),
        c if is_control(c) => None,
        c => Some(c),
    });
    (kept.collect(), Some((line, count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_with_and_without_mark_is_kept() {
        assert_eq!(decode("Siân".into()).text, "Siân");
        assert_eq!(decode(b"\xef\xbb\xbfSi\xc3\xa2n".to_vec()).text, "Siân");
    }

    #[test]
    fn windows_1252_is_read_whole() {
        let decoded = decode(b"the Government\x92s \x80 5 \x96 caf\xe9".to_vec());
        assert_eq!(decoded.text, "the Government’s € 5 – café");
        assert_eq!((decoded.encoding, decoded.misfit), (SourceEncoding::Windows1252, None));
    }

    #[test]
    fn stray_bytes_in_utf8_are_kept_and_located() {
        let decoded = decode(b"Si\xc3\xa2n\nthe Government\x92s".to_vec());
        assert_eq!(decoded.text, "Siân\nthe Government’s");
        assert_eq!(decoded.misfit, Some(2));
    }

    #[test]
    fn utf16_is_read_with_mark_and_without() {
        let little: Vec<u8> = "Asked by: Siân".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "Asked by: Siân".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [b"\xff\xfe".as_slice(), &little].concat();
        for bytes in [little, big, marked] {
            assert_eq!(decode(bytes).text, "Asked by: Siân");
        }
    }

    #[test]
    fn manual_line_breaks_become_line_separators() {
        let decoded = decode(b"one\x0btwo".to_vec());
        assert_eq!((decoded.text.as_str(), decoded.controls), ("one\u{2028}two", None));
    }

    #[test]
    fn control_characters_are_dropped_and_counted() {
        let decoded = decode(b"one\ntw\x00o\x0cthree\x1b".to_vec());
        assert_eq!(decoded.text, "one\ntwo three");
        assert_eq!(decoded.controls, Some((2, 3)));
    }
}
