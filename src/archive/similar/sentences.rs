//! Long sentences that stand in several texts, word for word.
//!
//! Nothing is excluded: that a formula is one is just what the count says. Greetings and closings
//! are shorter than what counts as long.

use std::ops::Range;

use super::words::Reading;
use super::{DistinctText, TextIx};

/// So many words make a sentence worth finding again.
pub const LONG: usize = 20;

/// A place of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The text it stands in.
    pub text: TextIx,
    /// The line of the text, from 0.
    pub line: u32,
}

/// A sentence of a text that other texts have too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands: an index into [`Similar::sentences`](super::Similar::sentences).
    pub uses: u32,
    /// Its line, from 0, in the answer that the text was first met in.
    pub line: u32,
    /// Which words of the line it is.
    pub words: Range<u32>,
}

/// Gives each text its sentences that other texts have, and returns the places of each: of each text
/// the first.
pub(super) fn find(readings: &[Reading], texts: &mut [DistinctText]) -> Vec<Vec<Use>> {
    let mut entries: Vec<(u64, TextIx, usize)> = Vec::new();
    for (text, reading) in readings.iter().enumerate() {
        let found = reading.sentences.iter().enumerate();
        entries.extend(found.map(|(at, found)| (found.hash, text as TextIx, at)));
    }
    entries.sort_unstable();
    let mut all = Vec::new();
    for same in entries.chunk_by(|a, b| a.0 == b.0) {
        let mut uses: Vec<_> =
            same.iter().map(|(_, text, at)| place(readings, *text, *at)).collect();
        uses.dedup_by_key(|place| place.text);
        if uses.len() > 1 {
            for (_, text, at) in same {
                let found = &readings[*text as usize].sentences[*at];
                let words = found.words.clone();
                let sentence = Sentence { uses: all.len() as u32, line: found.line, words };
                texts[*text as usize].sentences.push(sentence);
            }
            all.push(uses);
        }
    }
    for text in texts {
        text.sentences.sort_by_key(|sentence| (sentence.line, sentence.words.start));
    }
    all
}

/// The number of words before each line of a text, and of all.
pub(super) fn word_counts(lines: &[&str]) -> Vec<usize> {
    let mut counts = vec![0];
    let mut all = 0;
    for line in lines {
        all += line.split_whitespace().count();
        counts.push(all);
    }
    counts
}

/// A place of words in lines, in other lines of the same words: which line, and which words of it.
/// None if they go over the end of a line there. Both texts are given as [`word_counts`].
pub(super) fn moved(
    (line, words): (usize, Range<usize>),
    from: &[usize],
    to: &[usize],
) -> Option<(usize, Range<usize>)> {
    let start = from[line] + words.start;
    let line = to.partition_point(|before| *before <= start).checked_sub(1)?;
    let (before, after) = (to[line], *to.get(line + 1)?);
    (start + words.len() <= after).then(|| (line, start - before..start - before + words.len()))
}

fn place(readings: &[Reading], text: TextIx, at: usize) -> Use {
    Use { text, line: readings[text as usize].sentences[at].line }
}

#[cfg(test)]
mod tests {
    use super::word_counts;

    fn moved(
        place: (usize, std::ops::Range<usize>),
        from: &[&str],
        to: &[&str],
    ) -> Option<(usize, std::ops::Range<usize>)> {
        super::moved(place, &word_counts(from), &word_counts(to))
    }

    #[test]
    fn words_are_found_again_where_lines_break_elsewhere() {
        let (from, one, other) = (["a b", "c d e"], ["a b c d e"], ["a", "b c d", "e"]);
        assert_eq!(moved((1, 0..2), &from, &from), Some((1, 0..2)));
        assert_eq!(moved((1, 0..2), &from, &one), Some((0, 2..4)));
        assert_eq!(moved((1, 0..2), &from, &other), Some((1, 1..3)));
        assert_eq!(moved((1, 1..3), &from, &other), None, "it goes over a line's end");
        let blank = ["", "a b c", " ", "d e"];
        assert_eq!(moved((1, 0..2), &from, &blank), None);
        assert_eq!(moved((0, 0..2), &from, &blank), Some((1, 0..2)));
    }
}
