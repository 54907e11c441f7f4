//! The normal form of a text, by which it is found again.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::text::checksum::sha256;

/// Unicode NFC, straight quotes, folded white space, lower case.
///
/// Permalinks depend on this function: what it returns for a text must never change.
pub fn normalise<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> String {
    let mut out = String::new();
    for line in lines {
        let line = line.as_ref();
        out.reserve(line.len() + 1);
        if line.is_ascii() {
            push_words(line.bytes().map(char::from), &mut out);
            continue;
        }
        match is_nfc_quick(line.chars()) {
            IsNormalized::Yes => push_words(line.chars(), &mut out),
            _ => push_words(line.nfc(), &mut out),
        }
    }
    out
}

/// Appends the words of a line, each with one space before it but the first of all.
fn push_words(line: impl Iterator<Item = char>, out: &mut String) {
    let mut gap = !out.is_empty();
    for c in line {
        if c.is_whitespace() {
            gap = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            out.push(' ');
        }
        match straight(c) {
            c if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            c => out.extend(c.to_lowercase()),
        }
    }
}

/// The typewriter's form of a quotation mark.
pub(crate) fn straight(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '″' => '"',
        c => c,
    }
}

/// Whether two texts are the same but for white space and the shape of quotation marks.
pub fn same_wording(a: &str, b: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace().map(|word| word.nfc().map(straight).collect()).collect()
    };
    a == b || words(a) == words(b)
}

/// The text with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Lower case without accents, to sort by.
pub fn plain(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Ten characters of lower-case Crockford base 32 from the SHA-256 of a normal form: 50 bits.
pub(crate) fn fingerprint(normal: &str) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let hash = sha256(normal.as_bytes());
    let bits = hash.as_ref().iter().take(8).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
    (0..10).map(|n| char::from(DIGITS[(bits >> (59 - 5 * n)) as usize & 31])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_copying_changes_does_not_change_the_normal_form() {
        let forms = [
            "To ask  Her Majesty’s Government",
            "to ask her majesty's\u{a0}government ",
            "\tTo ask Her Majesty's Government",
        ];
        for form in forms {
            assert_eq!(normalise([form]), "to ask her majesty's government");
        }
        assert_eq!(normalise(["Sia\u{302}n"]), normalise(["SIÂN"]));
        assert_eq!(normalise(["a", "", "b"]), normalise(["a b"]));
    }

    #[test]
    fn wording_is_the_same_whatever_the_quotes_but_not_whatever_the_case() {
        assert!(same_wording("a  “b”\nc", "a \"b\" c "));
        assert!(!same_wording("a b", "A b") && !same_wording("ab", "a b"));
    }

    /// Published addresses hold these: if this test fails, links break.
    #[test]
    fn fingerprints_never_change() {
        assert_eq!(fingerprint(""), "werc8gmrzg");
        assert_eq!(fingerprint("what steps he is taking."), "typ8p0hmr7");
    }
}
