//! A text as the hashes of its words.

use xxhash_rust::xxh3::xxh3_64;

use crate::text::normal_form::normalise;

/// A text as it is compared.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// The hashes of its words in the normal form.
    pub(super) words: Vec<u32>,
}

impl Reading {
    /// Hashes the words of a text's lines.
    pub(super) fn of(lines: &[&str]) -> Self {
        let mut words = Vec::new();
        for line in lines {
            words.extend(
                normalise([*line])
                    .split(' ')
                    .filter(|word| !word.is_empty())
                    .map(|word| xxh3_64(word.as_bytes()) as u32),
            );
        }
        Self { words }
    }
}

/// The words of a line as printed, each with its normal form, by which it is compared.
pub fn compared(line: &str) -> Vec<(&str, String)> {
    line.split_whitespace().map(|word| (word, normalise([word]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_copying_changes_is_not_read() {
        let (a, b) = (["It’s  here.", "And there."], ["it's here. And\u{a0}there."]);
        assert_eq!(Reading::of(&a).words, Reading::of(&b).words);
    }
}
