//! A text as the hashes of its words, and where its long sentences are.

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use super::sentences::LONG;
use crate::archive::text::normalise;

/// What is compared of a text.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Its words in the normal form, hashed.
    pub(super) words: Vec<u32>,
    /// Its sentences of at least [`LONG`] words.
    pub(super) sentences: Vec<Found>,
}

/// A long sentence of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The hash of its words.
    pub(super) hash: u64,
    /// The line it stands on, from 0.
    pub(super) line: u32,
    /// Which words of the line it is.
    pub(super) words: Range<u32>,
}

impl Reading {
    /// Reads a text, line by line: a sentence does not go on after a line's end.
    pub(super) fn of(lines: &[&str]) -> Self {
        let mut reading = Self::default();
        for (number, line) in lines.iter().copied().enumerate() {
            reading.read(number, line);
        }
        reading
    }

    fn read(&mut self, number: usize, line: &str) {
        let normal = normalise([line]);
        let hashes: Vec<u64> = words(&normal).map(|word| xxh3_64(word.as_bytes())).collect();
        self.words.extend(hashes.iter().map(|hash| *hash as u32));
        if hashes.len() < LONG {
            return;
        }
        for words in sentences(line).filter(|words| words.len() >= LONG) {
            let hash = hashes.get(words.clone()).map(all);
            self.sentences.extend(hash.map(|hash| Found {
                hash,
                line: number as u32,
                words: words.start as u32..words.end as u32,
            }));
        }
    }
}

/// The words of a line as printed, each with its normal form, by which it is compared.
pub fn compared(line: &str) -> Vec<(&str, String)> {
    line.split_whitespace().map(|word| (word, normalise([word]))).collect()
}

fn words(normal: &str) -> impl Iterator<Item = &str> {
    normal.split(' ').filter(|word| !word.is_empty())
}

/// The hash of words in their order.
fn all(hashes: &[u64]) -> u64 {
    let bytes: Vec<u8> = hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect();
    xxh3_64(&bytes)
}

/// The sentences of a line, as ranges of its words.
fn sentences(line: &str) -> impl Iterator<Item = Range<usize>> {
    let mut words = line.split_whitespace().enumerate().peekable();
    std::iter::from_fn(move || {
        let (start, mut word) = words.next()?;
        let mut end = start + 1;
        while let Some((at, next)) = words.next_if(|(_, next)| !(ends(word) && begins(next))) {
            (word, end) = (next, at + 1);
        }
        Some(start..end)
    })
}

/// Words with a full stop that do not end a sentence.
const SHORTENED: [&str; 14] =
    ["hon", "rt", "mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e", "etc", "cm", "vs", "col"];

fn ends(word: &str) -> bool {
    let word = word.trim_end_matches(['"', '\'', '”', '’', ')', ']']);
    let Some(stem) = word.strip_suffix(['.', '?', '!', ':', ';']) else { return false };
    if !word.ends_with('.') {
        return word.ends_with(['?', '!']);
    }
    let stem = stem.trim_start_matches(['"', '\'', '“', '‘', '(', '[']);
    // A single letter is an initial, "J. Smith", or short for a word, "v. 2".
    let initial = stem.len() == 1 && stem.starts_with(|c: char| c.is_ascii_alphabetic());
    !initial && !SHORTENED.iter().any(|short| stem.eq_ignore_ascii_case(short))
}

fn begins(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphanumeric());
    letters.next().is_some_and(|c| !c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str) -> Vec<String> {
        let words: Vec<_> = line.split_whitespace().collect();
        sentences(line).map(|range| words[range].join(" ")).collect()
    }

    #[test]
    fn sentences_end_where_the_next_one_begins() {
        assert_eq!(
            parts("We agree. The hon. Member asks."),
            ["We agree.", "The hon. Member asks."]
        );
        assert_eq!(parts("He said “no.” They left!"), ["He said “no.”", "They left!"]);
        assert_eq!(parts("See v. 2.5 of it, e.g. Table 3"), ["See v. 2.5 of it, e.g. Table 3"]);
        assert_eq!(
            parts("Written by J. Smith. 45 were sent."),
            ["Written by J. Smith.", "45 were sent."]
        );
        assert!(parts("  ").is_empty());
    }

    #[test]
    fn what_copying_changes_is_not_read() {
        let (a, b) = (["It’s  here.", "And there."], ["it's here. And\u{a0}there."]);
        assert_eq!(Reading::of(&a).words, Reading::of(&b).words);
    }

    #[test]
    fn only_long_sentences_are_kept_with_their_place() {
        let long = "word ".repeat(LONG);
        let line = format!("Short one. {}. Short.", long.trim_end().replacen('w', "W", 1));
        let reading = Reading::of(&["First.", &line]);
        let [found] = &reading.sentences[..] else { panic!("{:?}", reading.sentences) };
        assert_eq!((found.line, found.words.clone()), (1, 2..2 + LONG as u32));
    }
}
