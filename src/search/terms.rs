//! The dictionaries of stems and of printed words, and what to do with very long lists.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::dictionary::{Dictionary, Writer};
use super::gather::Place;
use super::postings::{Posting, Postings, Written};
use super::text::{may_have_spellings, stems_of_spellings};
use super::{RANGE_BITS, Settings, order};

/// Of a list that is cut, so many postings of the highest impacts stand in its place.
pub(super) const HEAD: usize = 4096;

/// A list of positions of more bytes is kept in parts.
const LONGEST_POSITIONS: usize = 24_000;

/// Stems with their postings, which are counted from `first`.
pub(super) fn stems(
    terms: impl Iterator<Item = (Box<str>, Postings)>,
    spellings: Vec<(String, String)>,
    first: u32,
    settings: &Settings,
) -> Dictionary {
    let mut entries = Entries::new('s', first, settings.shard_bytes / 2);
    entries.parts(spellings);
    for (key, list) in terms {
        let written = list.written(&key);
        if list.documents as usize > settings.cut_above {
            entries.add(key.to_string(), cut(&written, first, settings.head()));
            entries.parts(ranges(&key, &written, first));
        } else {
            entries.add(key.into(), quoted(&written.text(first)));
        }
    }
    entries.finish()
}

/// The stems of other spellings than those of an archive, with entries that point to its own stems.
pub(super) fn spellings<'t>(
    terms: impl Iterator<Item = &'t (Box<str>, Postings)>,
) -> Vec<(String, String)> {
    let mut entries = Vec::new();
    for (key, list) in terms.filter(|(key, _)| may_have_spellings(key)) {
        let stems = list.forms(key).into_iter().flat_map(stems_of_spellings);
        let others = stems.filter(|stem| **stem != **key);
        entries.extend(others.map(|stem| (stem, ["{\"to\":", &quoted(key), "}"].concat())));
    }
    entries
}

/// Words as printed with their positions, in documents counted from `first`.
pub(super) fn words(
    words: impl Iterator<Item = (Box<str>, Place)>,
    first: u32,
    settings: &Settings,
) -> Dictionary {
    let longest = settings.longest_positions.unwrap_or(LONGEST_POSITIONS);
    let mut entries = Entries::new('p', first, settings.shard_bytes);
    for (key, Place { positions, .. }) in words {
        let text = positions.text(first);
        if text.len() > longest {
            entries.add(key.to_string(), format!("[{}]", positions.documents));
            let parts = positions.parts(first, RANGE_BITS).into_iter();
            entries.parts(parts.map(|(at, text)| (part_key(&key, at), quoted(&text))));
        } else {
            entries.add(key.into(), quoted(&text));
        }
    }
    entries.finish()
}

/// Writes entries with the parts of long lists between them: these stand behind every key that
/// continues their own word.
struct Entries {
    writer: Writer,
    /// By UTF-16 units, as JavaScript compares strings. A key of its own comes before one of these.
    parts: BTreeMap<Vec<u16>, (String, String)>,
}

impl Entries {
    fn new(kind: char, first: u32, limit: usize) -> Self {
        let writer = Writer::new(kind, first, limit);
        Self { writer, parts: BTreeMap::new() }
    }

    fn add(&mut self, key: String, value: String) {
        let is_before = |part: &str| order::javascript(part, &key).is_lt();
        while let Some(part) = self.parts.first_entry().filter(|part| is_before(&part.get().0)) {
            let (key, value) = part.remove();
            self.writer.add(key, value);
        }
        if let Some(part) = self.parts.first_entry().filter(|part| part.get().0 == key) {
            part.remove();
        }
        self.writer.add(key, value);
    }

    fn parts(&mut self, parts: impl IntoIterator<Item = (String, String)>) {
        self.parts.extend(parts.into_iter().map(|part| (part.0.encode_utf16().collect(), part)));
    }

    fn finish(mut self) -> Dictionary {
        self.parts.into_values().for_each(|(key, value)| self.writer.add(key, value));
        self.writer.finish()
    }
}

/// The postings of the highest impacts, as many of each form, the newest first where not all of an
/// impact fit, and how many documents there are in all.
fn cut(list: &Written, first: u32, head: usize) -> String {
    let mut ordered = list.postings.clone();
    ordered.sort_by_key(|posting| Reverse((posting.impact, posting.document)));
    let mut kept = BTreeSet::new();
    for bit in 0..list.forms {
        let with_form = ordered.iter().filter(|posting| posting.forms >> bit & 1 == 1);
        kept.extend(with_form.take(head / list.forms).map(|posting| posting.document));
    }
    let others = ordered.iter().map(|posting| posting.document).filter(|one| !kept.contains(one));
    let others: Vec<u32> = others.take(head.saturating_sub(kept.len())).collect();
    kept.extend(others);
    let postings = list.postings.iter().filter(|posting| kept.contains(&posting.document));
    let postings: Vec<Posting> = postings.copied().collect();
    let text = list.head_text(&postings, first);
    format!("[{},{}]", quoted(&text), list.postings.len())
}

/// The whole list by ranges of documents.
fn ranges(key: &str, list: &Written, first: u32) -> Vec<(String, String)> {
    let range = |posting: &Posting| (posting.document - first) >> RANGE_BITS;
    let parts = list.postings.chunk_by(|a, b| range(a) == range(b));
    let parts = parts.map(|part| {
        let number = range(&part[0]);
        let base = first + (number << RANGE_BITS);
        (part_key(key, number), quoted(&list.part(part, base)))
    });
    parts.collect()
}

/// `word~00a`: ranges in three digits of base 36.
fn part_key(key: &str, range: u32) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let digit = |place: u32| char::from(DIGITS[(range / place % 36) as usize]);
    format!("{key}~{}{}{}", digit(36 * 36), digit(36), digit(1))
}

/// Numbers, forms and full stops need no escapes.
fn quoted(numbers: &str) -> String {
    ["\"", numbers, "\""].concat()
}
