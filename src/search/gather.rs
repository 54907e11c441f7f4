//! Reads texts, and notes of each stem how much it matters and of each word where it stands.

use ahash::HashMap;

use super::document::{Document, Passage};
use super::impact::{Field, Usual, impact};
use super::order;
use super::positions::Positions;
use super::postings::{MOST_FORMS, Posting, Postings, Run};
use super::text::{Folded, Stemmer, Word};
use crate::config::SearchLanguage;

/// What parts texts, so that no phrase runs from one into the next.
const BETWEEN_TEXTS: u32 = 16;

/// What parts names.
const BETWEEN_NAMES: u32 = 4;

/// The position of the first word that is asked. Names stand before it, then the ritual opening.
const FIRST_ASKED: u32 = 256;

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
#[derive(Default)]
struct Term {
    /// All documents but the current one.
    postings: Run,
    /// The forms that were met, each a bit of a set.
    forms: Vec<Box<str>>,
    /// The current document, with the weight and the forms of the occurrences in its texts.
    document: u32,
    weight: f32,
    held: u64,
    /// A name in the current document has it.
    is_named: bool,
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
    /// The number of the form among those of the stem.
    form: u8,
    capital: Option<u32>,
}

/// How the words of a text count.
#[derive(Clone, Copy)]
enum Counted {
    /// As words of a text, with this weight.
    Text(f32),
    /// As words of names.
    Name,
    /// By their places alone.
    Place,
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
    language: SearchLanguage,
    usual: &Usual,
) -> Gathered {
    let mut gatherer = Gatherer::new(language);
    for (number, document) in (first..).zip(documents) {
        gatherer.read(document, number, usual);
    }
    gatherer.finish()
}

impl Gatherer {
    fn new(language: SearchLanguage) -> Self {
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
        let opening_words = opening_of(document).map_or(0, word_count);
        let end_of_names = FIRST_ASKED.saturating_sub(opening_words + BETWEEN_NAMES);
        let mut names = names_of(document).peekable();
        while let Some(name) =
            names.next_if(|name| self.position + word_count(name) <= end_of_names)
        {
            self.line(name, Counted::Name);
            self.position += BETWEEN_NAMES;
        }
        self.position = FIRST_ASKED.saturating_sub(opening_words);
        for (at, passage) in document.passages.iter().enumerate() {
            match at {
                0 => self.question(passage, document.opening, weights.of(Field::Question)),
                _ => self.text(&passage.paragraphs, Counted::Text(weights.of(Field::Answer))),
            }
        }
        if !document.title_is_derived {
            self.text(&[document.title], Counted::Text(weights.of(Field::Title)));
        }
        names.for_each(|name| self.text(&[name], Counted::Name));
    }

    /// The ritual opening stands in the positions alone.
    fn question(&mut self, passage: &Passage<'_>, opening: usize, weight: f32) {
        let Some((first, rest)) = passage.paragraphs.split_first() else { return };
        let (opening, first) = first.split_at(first.floor_char_boundary(opening));
        self.line(opening, Counted::Place);
        self.line(first, Counted::Text(weight));
        self.text(rest, Counted::Text(weight));
    }

    fn text(&mut self, lines: &[impl AsRef<str>], counted: Counted) {
        lines.iter().for_each(|line| self.line(line.as_ref(), counted));
        self.position += BETWEEN_TEXTS;
    }

    fn line(&mut self, line: &str, counted: Counted) {
        Folded::new(line).each_piece(|piece| self.piece(piece, counted));
    }

    fn piece(&mut self, piece: &str, counted: Counted) {
        let known = self.known(piece);
        self.stand(known);
        match counted {
            Counted::Place => {}
            Counted::Name => known.terms().for_each(|term| self.term_here(term).is_named = true),
            Counted::Text(weight) => {
                known.stem.into_iter().for_each(|stem| self.weigh(stem, weight, known.form));
                known.capital.into_iter().for_each(|capital| self.weigh(capital, weight, 0));
            }
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
        let stem = stem.map(|stem| self.term(&stem));
        let known = Known {
            word: self.word(&word.printed),
            plain: word.base == word.printed,
            capital: capital.then(|| self.term(&format!("{}=", word.base))),
            form: stem.map_or(0, |stem| self.terms[stem as usize].form(&word.base)),
            stem,
        };
        self.known.insert(piece.into(), known);
        known
    }

    fn word(&mut self, printed: &str) -> u32 {
        number(&mut self.words_by_key, printed, &mut self.words, || None)
    }

    fn term(&mut self, key: &str) -> u32 {
        number(&mut self.terms_by_key, key, &mut self.terms, Term::default)
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

    fn weigh(&mut self, term: u32, weight: f32, form: u8) {
        let term = self.term_here(term);
        term.weight += weight;
        term.held |= 1 << form;
    }

    /// A term with nothing in it of documents before the current one.
    fn term_here(&mut self, term: u32) -> &mut Term {
        let term = &mut self.terms[term as usize];
        if term.document != self.document {
            term.settle();
            term.document = self.document;
        }
        term
    }

    fn finish(self) -> Gathered {
        let mut terms: Vec<_> = self.terms.into_iter().map(Some).collect();
        let mut words = self.words;
        words.iter_mut().flatten().for_each(|place| place.positions.shrink());
        Gathered {
            terms: finished(taken(self.terms_by_key, &mut terms)),
            words: taken(self.words_by_key, &mut words),
        }
    }
}

impl Known {
    fn terms(&self) -> impl Iterator<Item = u32> {
        self.stem.into_iter().chain(self.capital)
    }
}

impl Term {
    /// Adds the current document to the list, if the term was met in it.
    fn settle(&mut self) {
        let (weight, forms) = (std::mem::take(&mut self.weight), std::mem::take(&mut self.held));
        let is_named = std::mem::take(&mut self.is_named);
        let document = self.document;
        if weight > 0.0 {
            self.postings.add(Posting { document, impact: impact(weight), forms });
        } else if is_named {
            self.postings.add(Posting { document, impact: 0, forms: 0 });
        }
    }

    /// The number of a form; all beyond those that fit in a set share the last.
    fn form(&mut self, base: &str) -> u8 {
        let known = self.forms.iter().position(|form| **form == *base);
        let at = known.unwrap_or_else(|| {
            self.forms.push(base.into());
            self.forms.len() - 1
        });
        at.min(MOST_FORMS - 1) as u8
    }
}

/// The lists of all terms.
fn finished(terms: Vec<(Box<str>, Term)>) -> Vec<(Box<str>, Postings)> {
    let finished = terms.into_iter().filter_map(|(key, mut term)| {
        term.settle();
        let postings = term.postings.finish(&key, term.forms)?;
        Some((key, postings))
    });
    finished.collect()
}

/// The names around a question: people, the asking member's party and seat, department, number.
fn names_of<'d>(document: &'d Document<'_>) -> impl Iterator<Item = &'d str> {
    let (who, role) = match document.passages.first() {
        Some(question) => (question.who, question.role.as_ref()),
        None => ("", ""),
    };
    let answering = document.passages.iter().skip(1).map(|passage| passage.who);
    [who, role].into_iter().chain(answering).chain([document.department, document.uin])
}

fn opening_of<'d>(document: &'d Document<'_>) -> Option<&'d str> {
    let first = document.passages.first()?.paragraphs.first()?;
    Some(&first[..first.floor_char_boundary(document.opening)])
}

fn word_count(text: &str) -> u32 {
    let mut count = 0;
    Folded::new(text).each_piece(|_| count += 1);
    count
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
