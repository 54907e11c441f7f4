//! The words of a line with their places.

use std::ops::Range;

/// A word with its punctuation.
#[derive(Clone, Debug)]
pub(super) struct Token<'l> {
    /// As printed.
    pub(super) raw: &'l str,
    /// Without the punctuation around it.
    pub(super) bare: &'l str,
    /// Where the bare word stands in the line, in bytes.
    pub(super) range: Range<usize>,
}

/// The words of a line.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    let place = |part: &str| part.as_ptr() as usize - line.as_ptr() as usize;
    let words = line.split_whitespace().map(|raw| {
        let bare = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let start = place(bare);
        Token { raw, bare, range: start..start + bare.len() }
    });
    words.collect()
}

impl Token<'_> {
    /// Whether the bare word is one of these, whatever its capitals.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.bare.eq_ignore_ascii_case(word))
    }

    /// Whether nothing that follows belongs to it.
    pub(super) fn ends_sentence(&self) -> bool {
        self.raw.ends_with(['.', ';', '?', '!']) && self.bare != "hon" && self.bare != "rt"
    }

    /// Whether a list may go on after it.
    pub(super) fn has_comma(&self) -> bool {
        self.raw.ends_with(',')
    }
}
