//! Answers that say the same, or nearly so: compared word by word, never judged by what they mean.
//!
//! The unit is a distinct text: answers that are the same throughout are one (see
//! [`SharedAnswer`](super::SharedAnswer)), so that a text given to twenty questions is compared, and
//! counted, once. Words are compared in the normal form of fingerprints: white space, quotation marks
//! and capitals do not count.
//!
//! Nothing is compared with everything. `sketch` puts texts that may be near repeats into common
//! buckets, `passages` those that have a rare run of words in common; every pair that comes out of a
//! bucket is then compared exactly. What a bucket of boilerplate costs is bounded, so the whole grows
//! with the archive and not with its square. docs/similar.md gives thresholds and figures.

mod buckets;
mod common;
mod near;
mod passages;
mod sentences;
mod sketch;
#[cfg(test)]
mod tests;
mod texts;
mod words;

pub use near::{LEAST_PERCENT, LEAST_WORDS, Near};
pub use passages::{LEAST_RUNS, Passages, RUN};
pub use sentences::{LONG, Sentence, Use};

use std::ops::Range;

use rayon::prelude::*;

use super::exchange::{Exchange, ExchangeIx};
use words::Reading;
pub use words::compared;

/// An index into [`Similar::texts`].
pub type TextIx = u32;

/// What the answers of an archive have in common.
#[derive(Debug, Default)]
pub struct Similar {
    /// The distinct texts of answers, in the archive's order.
    pub texts: Vec<DistinctText>,
    /// The sentences that stand in several of them.
    pub sentences: Vec<Vec<Use>>,
    /// Of each exchange, the texts of its answers; none for an answer without text.
    of: Vec<Vec<Option<TextIx>>>,
}

/// A text of one or more answers, and which others are like it.
#[derive(Debug, Default)]
pub struct DistinctText {
    /// The questions and which of their answers it is, in the archive's order.
    pub given_to: Vec<(ExchangeIx, usize)>,
    /// The near repeats of it, the nearest first.
    pub near: Vec<Near>,
    /// There were too many candidates to compare all of them, so there may be more near repeats.
    pub near_is_cut: bool,
    /// Those that share passages with it, the most first.
    pub passages: Vec<Passages>,
    /// Its long sentences that stand in other texts too, in its order.
    pub sentences: Vec<Sentence>,
}

/// The words before each line of an answer, and of the answer by whose lines the places of
/// sentences are stated: the same words may break into other lines.
#[derive(Debug)]
pub struct Placing {
    from: Vec<usize>,
    to: Vec<usize>,
}

impl Placing {
    /// The line of the answer that a sentence stands on, and which words of it it is. None if it goes
    /// over the end of a line.
    pub fn place(&self, sentence: &Sentence) -> Option<(usize, Range<usize>)> {
        let words = sentence.words.start as usize..sentence.words.end as usize;
        sentences::moved((sentence.line as usize, words), &self.from, &self.to)
    }
}

impl Similar {
    /// Compares the answers of an archive.
    pub(super) fn of(exchanges: &[Exchange<'_>]) -> Self {
        let (mut texts, of) = texts::distinct(exchanges);
        let read = |text: &DistinctText| {
            let (ix, at) = text.given_to[0];
            Reading::of(&exchanges[ix].answers[at].record.text.lines)
        };
        let readings: Vec<Reading> = texts.par_iter().map(read).collect();
        near::find(&readings, &mut texts);
        passages::find(&readings, &mut texts);
        let sentences = sentences::find(&readings, &mut texts);
        Self { texts, sentences, of }
    }

    /// The text of an answer, if it has one and the archive was compared.
    pub fn text_of(&self, ix: ExchangeIx, answer: usize) -> Option<(TextIx, &DistinctText)> {
        let at = (*self.of.get(ix)?.get(answer)?)?;
        Some((at, &self.texts[at as usize]))
    }

    /// Where the words of an answer are, if its text was compared.
    pub fn placing(
        &self,
        exchanges: &[Exchange<'_>],
        (ix, answer): (ExchangeIx, usize),
    ) -> Option<Placing> {
        let lines = |(ix, at): (ExchangeIx, usize)| &exchanges[ix].answers[at].record.text.lines;
        let (_, text) = self.text_of(ix, answer)?;
        let first = *text.given_to.first()?;
        let from = sentences::word_counts(lines(first));
        let to = match first == (ix, answer) {
            true => from.clone(),
            false => sentences::word_counts(lines((ix, answer))),
        };
        Some(Placing { from, to })
    }

    /// Where a text stands, other than in an exchange itself.
    pub fn elsewhere(&self, text: TextIx, not: ExchangeIx) -> Option<(ExchangeIx, usize)> {
        self.texts[text as usize].given_to.iter().copied().find(|(ix, _)| *ix != not)
    }
}
