//! Bytes to text: UTF-8, UTF-16 and Windows-1252, with or without a byte order mark.
//!
//! Nothing is replaced by a question mark: what is not UTF-8 is read as Windows-1252, byte by byte.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::characters::{self, Cleaned, Converted, Damage, DamageKind};
use crate::text::lines;

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
    /// The line of the first code that was read as Windows-1252, and what these codes are.
    pub converted: Option<(u32, Converted)>,
    /// Letters that were damaged before, each kind with the line of the first.
    pub damages: Vec<(u32, Damage)>,
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
    Decoded::of(with_line_separators(text), encoding, misfit)
}

impl Decoded {
    /// Cleans a text that was decoded before.
    pub(super) fn of(text: String, encoding: SourceEncoding, misfit: Option<u32>) -> Self {
        let starts = line_starts(&text);
        let line_at = |offset| line_at(&starts, offset);
        let Cleaned { text, dropped, converted, damages } = characters::cleaned(text);
        Self {
            text,
            encoding,
            misfit,
            controls: dropped.map(|(offset, count)| (line_at(offset), count)),
            converted: converted.map(|converted| (line_at(converted.offset), converted)),
            damages: damages.into_iter().map(|damage| (line_at(damage.offset), damage)).collect(),
        }
    }

    /// The same for Markdown, where text in code is a quotation and no damage.
    pub(super) fn of_markdown(self) -> Self {
        if self.damages.is_empty() {
            return self;
        }
        let starts = line_starts(&self.text);
        let found = characters::damages(&without_code(&self.text));
        let damages = found.into_iter().map(|damage| (line_at(&starts, damage.offset), damage));
        Self { damages: damages.collect(), ..self }
    }

    /// Reports what had to be done to read a file.
    pub(super) fn diagnostics(&self, name: &str) -> Vec<Diagnostic> {
        let misfit = self.misfit.map(|number| {
            Diagnostic::at(
                Code::BadEncoding,
                self.line(name, number),
                "some bytes of this file are not in its encoding; they were read as Windows-1252",
                "open the file, check this line, and save it as UTF-8",
            )
        });
        let reencoded = match self.encoding {
            SourceEncoding::Utf8 => None,
            SourceEncoding::Utf16 => Some("UTF-16"),
            SourceEncoding::Windows1252 => Some("Windows-1252"),
        };
        let reencoded = reencoded.filter(|_| misfit.is_none()).map(|encoding| {
            let message = format!("this file is not UTF-8; it was read as {encoding}");
            Diagnostic::at(
                Code::Reencoded,
                Place::file(name),
                message,
                "save it as UTF-8 to be sure",
            )
        });
        let controls = self.controls.map(|(number, count)| {
            Diagnostic::at(
                Code::ControlCharacters,
                self.line(name, number),
                format!(
                    "{count} control characters were dropped from this file, the first one here"
                ),
                "nothing needs to be done; delete them to silence this note",
            )
        });
        let converted = self.converted.map(|(number, converted)| {
            let (line, message) = (self.line(name, number), converted_message(converted));
            let remedy = "nothing needs to be done; save the file as UTF-8 to silence this note";
            Diagnostic::at(Code::ControlCharacters, line, message, remedy)
        });
        let said = [misfit, reencoded, controls, converted].into_iter().flatten();
        said.chain(self.damages.iter().filter_map(|damage| self.damage(name, damage))).collect()
    }

    fn damage(&self, name: &str, (number, damage): &(u32, Damage)) -> Option<Diagnostic> {
        // Decoding UTF-16 put U+FFFD into the text, and the misfit reports it.
        if damage.kind == DamageKind::Lost && self.misfit.is_some() {
            return None;
        }
        let text = lines::split(&self.text).nth(number.saturating_sub(1) as usize);
        let place = Place::part(name, *number, text.unwrap_or_default(), &damage.sequence);
        let message = damage_message(damage);
        Some(Diagnostic::at(Code::BadEncoding, place, message, damage.remedy()))
    }

    fn line(&self, name: &str, number: u32) -> Place {
        let line = lines::split(&self.text).nth(number.saturating_sub(1) as usize);
        Place::line(name, number, line.unwrap_or_default())
    }
}

/// A text of the same length in which a blank takes the place of each byte of code.
fn without_code(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('`') {
        let ticks = rest[at..].len() - rest[at..].trim_start_matches('`').len();
        let (mark, inside) = rest[at..].split_at(ticks);
        out.push_str(&rest[..at + ticks]);
        rest = inside;
        if let Some(end) = inside.find(mark) {
            let blank =
                |byte: u8| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { ' ' };
            out.extend(inside.bytes().take(end).map(blank));
            out.push_str(mark);
            rest = &inside[end + ticks..];
        }
    }
    out + rest
}

/// What codes were read as, for the note of a file.
pub(super) fn converted_message(converted: Converted) -> String {
    let Converted { first, count, .. } = converted;
    let meant = characters::of_windows_1252(first).unwrap_or(first);
    format!(
        "{count} control characters of this file were read as Windows-1252, the first, U+{:04X}, as \
         `{meant}`",
        u32::from(first)
    )
}

/// Damaged letters in a sentence, with the number of those that are not shown.
pub(super) fn damage_message(damage: &Damage) -> String {
    let sentence = damage.sentence();
    match damage.count {
        0 | 1 => format!("{sentence}; letters of this file were damaged before"),
        count => format!("{sentence}; letters of this file were damaged before, in {count} places"),
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    let mut rest = text;
    while let Some(end) = memchr::memchr2(b'\n', b'\r', rest.as_bytes()) {
        let ending = if rest[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = &rest[end + ending..];
        starts.push(text.len() - rest.len());
    }
    starts
}

/// The number of the line that holds an offset.
fn line_at(starts: &[usize], offset: usize) -> u32 {
    let number = starts.partition_point(|start| *start <= offset);
    u32::try_from(number).unwrap_or(u32::MAX)
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
    fn damaged_letters_that_markdown_quotes_as_code_are_none() {
        let lines = |text: &str| -> Vec<u32> {
            decode(text.into()).of_markdown().damages.iter().map(|(line, _)| *line).collect()
        };
        assert_eq!(lines("`â€™` is ``Ã© ` x``\n```\nÂ£\n```\n"), Vec::<u32>::new());
        assert_eq!(lines("`é` ` x\nÂ£5 `x`"), Vec::<u32>::new(), "a span of two lines");
        assert_eq!(lines("`é` x\nÂ£5 `Ã©` `"), [2]);
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

    #[test]
    fn codes_of_windows_1252_and_damaged_letters_are_found_on_their_lines() {
        let decoded = decode("one\r\nMinister\u{92}s\rÂ£5\n\u{fffd}\u{81}".into());
        assert_eq!(decoded.text, "one\r\nMinister’s\rÂ£5\n\u{fffd}");
        assert_eq!(
            decoded.converted.map(|(line, converted)| (line, converted.count)),
            Some((2, 1))
        );
        assert_eq!(decoded.controls, Some((4, 1)));
        let lines: Vec<_> = decoded.damages.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [4, 3]);
        let said = decoded.diagnostics("a.txt");
        let bad: Vec<_> = said.iter().filter(|d| d.code == Code::BadEncoding).collect();
        assert_eq!(bad.len(), 2, "{said:?}");
        assert!(bad[1].message.starts_with("`Â£` is probably `£`"), "{said:?}");
    }
}
