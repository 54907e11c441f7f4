//! Reads texts, and notes of each stem how much it matters and of each word where it stands.

use ahash::HashMap;

use super::document::{Document, Passage};
use super::impact::{Field, Usual, impact};
use super::order;
use super::positions::Positions;
use super::postings::Postings;
use super::text::{Folded, Language, Stemmer, Word};

/// What parts texts, so that no phrase runs from one into the next.
const BETWEEN_TEXTS: u32 = 16;

/// A word as printed, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) positions: Positions,
    /// It stands somewhere without a possessive `'s`.
    pub(super) plain: bool,
}

/// What some documents hold.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Stems, and words in capitals with `=` after them.
    pub(super) terms: Vec<(Box<str>, Postings)>,
    /// Words as printed.
    pub(super) words: Vec<(Box<str>, Place)>,
}

/// A stem while documents are read.
struct Term {
    /// All documents but the current one.
    postings: Option<Postings>,
    /// The current document, and the weight of the occurrences in it.
    document: u32,
    weight: f32,
}

/// What is known of a piece of text once it was met.
///
/// It is looked up for every word of every text: the less memory the list of them needs, the more of
/// it is at hand.
#[derive(Clone, Copy)]
struct Known {
    word: u32,
    plain: bool,
    stem: Option<u32>,
    capital: Option<u32>,
}

type Numbers = HashMap<Box<str>, u32>;

/// Reads documents one after the other.
struct Gatherer {
    stemmer: Stemmer,
    known: HashMap<Box<str>, Known>,
    terms: Vec<Term>,
    terms_by_key: Numbers,
    words: Vec<Option<Place>>,
    words_by_key: Numbers,
    document: u32,
    position: u32,
}

/// Gathers some documents, of which the first has the given number.
pub(super) fn gather(
    documents: &[Document<'_>],
    first: u32,
    language: Language,
    usual: &Usual,
) -> Gathered {
    let mut gatherer = Gatherer::new(language);
    for (number, document) in (first..).zip(documents) {
        gatherer.read(document, number, usual);
    }
    gatherer.finish()
}

impl Gatherer {
    fn new(language: Language) -> Self {
        Self {
            stemmer: Stemmer::new(language),
            known: HashMap::default(),
            terms: Vec::new(),
            terms_by_key: Numbers::default(),
            words: Vec::new(),
            words_by_key: Numbers::default(),
            document: 0,
            position: 0,
        }
    }

    fn read(&mut self, document: &Document<'_>, number: u32, usual: &Usual) {
        (self.document, self.position) = (number, 0);
        let weights = usual.weights(document);
        let names = Some(weights.of(Field::Names));
        for (at, passage) in document.passages.iter().enumerate() {
            match at {
                0 => self.question(passage, document.opening, weights.of(Field::Question)),
                _ => self.text(&passage.paragraphs, Some(weights.of(Field::Answer))),
            }
        }
        if !document.title_is_derived {
            self.text(&[document.title], Some(weights.of(Field::Title)));
        }
        for (at, passage) in document.passages.iter().enumerate() {
            self.text(&[passage.who], names);
            if at == 0 {
                self.text(&[passage.role.as_ref()], names);
            }
        }
        self.text(&[document.department], names);
        self.text(&[document.uin], names);
    }

    /// The ritual opening stands in the positions alone.
    fn question(&mut self, passage: &Passage<'_>, opening: usize, weight: f32) {
        let Some((first, rest)) = passage.paragraphs.split_first() else { return };
        let (opening, first) = first.split_at(first.floor_char_boundary(opening));
        self.line(opening, None);
        self.line(first, Some(weight));
        self.text(rest, Some(weight));
    }

    fn text(&mut self, lines: &[impl AsRef<str>], weight: Option<f32>) {
        lines.iter().for_each(|line| self.line(line.as_ref(), weight));
        self.position += BETWEEN_TEXTS;
    }

    fn line(&mut self, line: &str, weight: Option<f32>) {
        Folded::new(line).each_piece(|piece| self.piece(piece, weight));
    }

    fn piece(&mut self, piece: &str, weight: Option<f32>) {
        let known = self.known(piece);
        self.stand(known);
        if let Some(weight) = weight {
            known.stem.into_iter().for_each(|stem| self.weigh(stem, weight));
            known.capital.into_iter().for_each(|capital| self.weigh(capital, weight));
        }
        self.position += 1;
    }

    fn known(&mut self, piece: &str) -> Known {
        if let Some(known) = self.known.get(piece) {
            return *known;
        }
        let word = Word::of(piece);
        let stem = self.stemmer.stem(&word.base);
        let capital = word.capital && stem.as_deref() != Some(&word.base);
        let known = Known {
            word: self.word(&word.printed),
            plain: word.base == word.printed,
            capital: capital.then(|| self.term(&format!("{}=", word.base))),
            stem: stem.map(|stem| self.term(&stem)),
        };
        self.known.insert(piece.into(), known);
        known
    }

    fn word(&mut self, printed: &str) -> u32 {
        number(&mut self.words_by_key, printed, &mut self.words, || None)
    }

    fn term(&mut self, key: &str) -> u32 {
        let term = || Term { postings: None, document: 0, weight: 0.0 };
        number(&mut self.terms_by_key, key, &mut self.terms, term)
    }

    fn stand(&mut self, known: Known) {
        let (document, position) = (self.document, self.position);
        match &mut self.words[known.word as usize] {
            Some(place) => {
                place.positions.add(document, position);
                place.plain |= known.plain;
            }
            place => {
                let positions = Positions::of(document, position);
                *place = Some(Place { positions, plain: known.plain });
            }
        }
    }

    fn weigh(&mut self, term: u32, weight: f32) {
        let term = &mut self.terms[term as usize];
        if term.document != self.document {
            term.settle();
            term.document = self.document;
        }
        term.weight += weight;
    }

    fn finish(self) -> Gathered {
        let mut terms = self.terms;
        terms.iter_mut().for_each(Term::settle);
        let mut postings: Vec<_> = terms.into_iter().map(|term| term.postings).collect();
        postings.iter_mut().flatten().for_each(Postings::shrink);
        let mut words = self.words;
        words.iter_mut().flatten().for_each(|place| place.positions.shrink());
        Gathered {
            terms: taken(self.terms_by_key, &mut postings),
            words: taken(self.words_by_key, &mut words),
        }
    }
}

impl Term {
    /// Adds the current document to the list, if the term was met in it.
    fn settle(&mut self) {
        let weight = std::mem::take(&mut self.weight);
        if weight > 0.0 {
            let (document, impact) = (self.document, impact(weight));
            match &mut self.postings {
                Some(postings) => postings.add(document, impact),
                postings => *postings = Some(Postings::of(document, impact)),
            }
        }
    }
}

fn number<T>(numbers: &mut Numbers, key: &str, all: &mut Vec<T>, new: impl Fn() -> T) -> u32 {
    if let Some(number) = numbers.get(key) {
        return *number;
    }
    let number = all.len() as u32;
    all.push(new());
    numbers.insert(key.into(), number);
    number
}

/// Every key with what was gathered of it, in the order of JavaScript's strings.
fn taken<T>(numbers: Numbers, all: &mut [Option<T>]) -> Vec<(Box<str>, T)> {
    let entries = numbers.into_iter().filter_map(|(key, at)| Some((key, all[at as usize].take()?)));
    let mut entries: Vec<_> = entries.collect();
    entries.sort_unstable_by(|(a, _), (b, _)| order::javascript(a, b));
    entries
}
