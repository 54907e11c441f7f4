//! How much a word matters in a document: BM25F, in seven steps. A word that only names hold has an
//! impact below all of them.
//!
//! Frequencies are weighed by field and by the field's length against the usual, and saturate.
//! What is left for the reader is how rare a word is. Lengths are counted in bytes: they need no
//! reading, and only ratios matter.

use super::Library;
use super::document::Document;

/// An impact: 0 for a word of names alone, 1 to 7 for a word of texts.
pub(super) type Impact = u8;

/// A part of a document that is weighed by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// A heading that the transcript has.
    Title,
    /// The question without its ritual opening.
    Question,
    /// An answer.
    Answer,
}

/// How soon further occurrences stop to matter.
const K1: f32 = 1.2;
/// How much long texts count less.
const B: f32 = 0.6;

impl Field {
    const ALL: [Self; 3] = [Self::Title, Self::Question, Self::Answer];

    fn weight(self) -> f32 {
        match self {
            Self::Title => 2.0,
            Self::Question => 1.5,
            Self::Answer => 1.0,
        }
    }
}

/// What one occurrence adds in each field of a document, by the field's length there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Weights([f32; 3]);

impl Weights {
    /// What an occurrence in a field adds.
    pub(super) fn of(&self, field: Field) -> f32 {
        self.0[field as usize]
    }
}

/// The usual lengths of an archive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Usual([f32; 3]);

impl Usual {
    /// The mean lengths, as powers of the fourth root of two: a few more documents leave them, and
    /// so the index, as they are.
    pub(super) fn of(library: &Library<'_>) -> Self {
        let count = library.documents.len().max(1);
        let total = |field| library.documents.iter().map(|d| length(d, field)).sum::<usize>();
        let means = Field::ALL.map(|field| total(field) as f32 / count as f32);
        Self(means.map(|mean| ((mean.max(1.0).log2() * 4.0).round() / 4.0).exp2()))
    }

    /// The weights in one document.
    pub(super) fn weights(&self, document: &Document<'_>) -> Weights {
        Weights(Field::ALL.map(|field| {
            let ratio = length(document, field) as f32 / self.0[field as usize];
            field.weight() / (1.0 - B + B * ratio)
        }))
    }
}

/// The impact of the weights of all occurrences together.
pub(super) fn impact(weight: f32) -> Impact {
    (1.0 + weight / (K1 + weight) * 7.0).clamp(1.0, 7.0) as Impact
}

fn length(document: &Document<'_>, field: Field) -> usize {
    let bytes = |at: usize| -> usize {
        document.passages.get(at).map_or(0, |p| p.paragraphs.iter().map(|line| line.len()).sum())
    };
    match field {
        Field::Title if document.title_is_derived => 0,
        Field::Title => document.title.len(),
        Field::Question => bytes(0).saturating_sub(document.opening),
        Field::Answer => (1..document.passages.len()).map(bytes).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Passage;

    fn document(question: &'static str, answer: &'static str) -> Document<'static> {
        let passage =
            |text: &'static str| Passage { paragraphs: vec![text.into()], ..Passage::default() };
        Document { passages: vec![passage(question), passage(answer)], ..Document::default() }
    }

    #[test]
    fn a_word_matters_more_in_a_question_a_short_text_and_when_it_stands_there_twice() {
        let (short, long) = (document("x", "12345678"), document("x", "1234567890123456"));
        let library = Library { documents: vec![short, long], ..Library::default() };
        let usual = Usual::of(&library);
        let weights = |at: usize| usual.weights(&library.documents[at]);
        assert!(weights(0).of(Field::Question) > weights(0).of(Field::Answer));
        assert!(weights(0).of(Field::Answer) > weights(1).of(Field::Answer));
        let once = weights(0).of(Field::Answer);
        assert!(impact(2.0 * once) > impact(once));
        assert_eq!((impact(0.0), impact(f32::MAX)), (1, 7));
    }
}
