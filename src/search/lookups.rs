//! The dictionaries of names, filters and spellings.

use std::collections::BTreeSet;

use super::dictionary::{Dictionary, Writer};
use super::document::{Filter, Name};
use super::gather::Place;
use super::text::Folded;
use super::{Settings, number, order, script};

/// Shorter words have too many neighbours to be repaired.
const SHORTEST: usize = 4;

/// In an archive of so many documents a word that stands in only one may be a slip itself.
const MANY: usize = 10_000;

/// Members, departments, parties and topics by every word of their names.
pub(super) fn names(names: &[Name], settings: &Settings) -> Dictionary {
    let mut entries = Vec::new();
    for name in names {
        let value = script::json(&(&name.name, &name.href, name.count));
        for word in words_of(name) {
            entries.push((format!("{word}/{}{}", name.kind, name.slug), value.clone()));
        }
    }
    written('n', 0, entries, settings)
}

fn words_of(name: &Name) -> BTreeSet<String> {
    let forms = std::iter::once(&name.name).chain(&name.also);
    let words = forms.flat_map(|form| Folded::new(form).words());
    words.map(|word| word.printed).collect()
}

/// Filters with those of their documents that stand in a segment.
pub(super) fn filters(
    filters: &[Filter],
    documents: std::ops::Range<u32>,
    settings: &Settings,
) -> Dictionary {
    let mut entries = Vec::new();
    for filter in filters {
        let from = filter.documents.partition_point(|at| *at < documents.start);
        let to = filter.documents.partition_point(|at| *at < documents.end);
        let here = &filter.documents[from..to];
        if !here.is_empty() {
            let gaps = gaps(here, documents.start);
            let value = match filter.key.starts_with("u/") {
                true => script::json(&gaps),
                false => script::json(&(&filter.name, here.len(), gaps)),
            };
            entries.push((filter.key.clone(), value));
        }
    }
    written('f', documents.start, entries, settings)
}

fn gaps(documents: &[u32], base: u32) -> String {
    let (mut text, mut next) = (String::new(), base);
    for document in documents {
        number::push(&mut text, (document - next) as usize);
        next = document + 1;
    }
    text
}

/// Gathers the words that a slip can be repaired to, forwards and backwards: a slip leaves the
/// beginning or the end of a word as it is.
pub(super) struct Spellings {
    /// Words must stand in so many documents.
    least: u32,
    entries: Vec<(String, String)>,
}

impl Spellings {
    /// The spellings of an archive of so many documents.
    pub(super) fn new(documents: usize) -> Self {
        Self { least: if documents < MANY { 1 } else { 2 }, entries: Vec::new() }
    }

    /// Takes a word, if a slip can be repaired to it.
    pub(super) fn add(&mut self, word: &str, place: &Place) {
        let documents = place.positions.documents;
        let is_word = word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic);
        if place.plain && documents >= self.least && is_word {
            let backwards: String = std::iter::once('~').chain(word.chars().rev()).collect();
            let value = documents.to_string();
            self.entries.extend([(word.to_owned(), value.clone()), (backwards, value)]);
        }
    }

    /// All words are taken.
    pub(super) fn finish(self, first: u32, settings: &Settings) -> Dictionary {
        written('r', first, self.entries, settings)
    }
}

fn written(
    kind: char,
    first: u32,
    mut entries: Vec<(String, String)>,
    settings: &Settings,
) -> Dictionary {
    entries.sort_by(|(a, _), (b, _)| order::javascript(a, b));
    entries.dedup_by(|(a, _), (b, _)| a == b);
    let mut writer = Writer::new(kind, first, settings.shard_bytes);
    entries.into_iter().for_each(|(key, value)| writer.add(key, value));
    writer.finish()
}
