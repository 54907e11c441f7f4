//! A language of invented words: short ones are frequent, long ones rare.

use std::collections::HashSet;

use super::splitmix::SplitMix64;
use super::zipf::Zipf;

const WORDS: usize = 30_000;

const ONSETS: [&str; 20] = [
    "b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t",
    "tr", "v",
];
const VOWELS: [&str; 8] = ["a", "e", "i", "o", "u", "ea", "ai", "ou"];
const ENDS: [&str; 8] = ["", "", "", "l", "n", "r", "s", "t"];

/// Words by rank, most frequent first.
pub(super) struct Vocabulary {
    words: Vec<String>,
    ranks: Zipf,
}

impl Vocabulary {
    pub(super) fn new(random: &mut SplitMix64) -> Self {
        let (mut words, mut known) = (Vec::with_capacity(WORDS), HashSet::new());
        while words.len() < WORDS {
            let word = word(random, syllables(words.len()));
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        Self { words, ranks: Zipf::over(WORDS) }
    }

    /// So many words, in sentences.
    pub(super) fn prose(&self, random: &mut SplitMix64, words: usize) -> String {
        let mut text = String::with_capacity(words * 7);
        let mut left = words;
        while left > 0 {
            let length = match random.between(12, 28) {
                length if length + 6 > left => left,
                length => length,
            };
            self.push_sentence(&mut text, random, length);
            left -= length;
        }
        text
    }

    /// So many words, without a capital or a full stop.
    pub(super) fn phrase(&self, random: &mut SplitMix64, words: usize) -> String {
        let words: Vec<_> = (0..words).map(|_| self.any(random)).collect();
        words.join(" ")
    }

    fn push_sentence(&self, text: &mut String, random: &mut SplitMix64, length: usize) {
        for at in 0..length {
            if !text.is_empty() {
                text.push_str(if at > 0 && random.chance(6) { ", " } else { " " });
            }
            match at {
                0 => text.push_str(&capitalised(self.any(random))),
                _ => text.push_str(self.any(random)),
            }
        }
        text.push('.');
    }

    fn any(&self, random: &mut SplitMix64) -> &str {
        &self.words[self.ranks.draw(random)]
    }
}

/// A name of one word, of two or three syllables.
pub(super) fn name(random: &mut SplitMix64) -> String {
    let syllables = random.between(2, 3);
    capitalised(&word(random, syllables))
}

pub(super) fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at(word.len().min(1));
    first.to_ascii_uppercase() + rest
}

fn syllables(rank: usize) -> usize {
    match rank {
        0..=149 => 1,
        150..=3_999 => 2,
        _ => 3,
    }
}

fn word(random: &mut SplitMix64, syllables: usize) -> String {
    let syllable = |_| [*random.pick(&ONSETS), *random.pick(&VOWELS), *random.pick(&ENDS)].concat();
    (0..syllables).map(syllable).collect()
}
