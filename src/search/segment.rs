//! A run of documents with an index of its own. An archive has one segment, and more only where
//! one would need too much memory to make.

use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::dictionary::{Dictionary, Directory};
use super::document::{Document, Library};
use super::gather::{Gathered, Place, gather};
use super::impact::Usual;
use super::lookups::Spellings;
use super::merge::merge;
use super::postings::Postings;
use super::rows::Rows;
use super::{File, Settings, lookups, script, terms};

/// The documents are read in at most this number of runs, side by side.
const MOST_RUNS: usize = 8;

/// A run has at least this number of documents: each run makes the stems of its own words.
const SHORTEST_RUN: usize = 300;

/// A segment as the manifest tells of it.
#[derive(Debug, Serialize)]
pub(super) struct Segment {
    pub(super) first: u32,
    pub(super) docs: usize,
    s: Directory,
    n: Directory,
    f: Directory,
    /// The file of the directory of positions, which few searches need.
    p: String,
    /// The file of the directory of spellings.
    r: String,
    pub(super) d: Rows,
}

/// Makes the index of a run of documents; its rows are made when they are written.
pub(super) fn segment(
    library: &Library<'_>,
    range: Range<usize>,
    usual: &Usual,
    settings: &Settings,
) -> (Segment, Vec<File>) {
    let documents = &library.documents[range.clone()];
    let first = range.start as u32;
    let (lists, places) = gathered(documents, first, usual, settings);
    let mut spellings = Spellings::new(library.documents.len());
    let words = merge(places).inspect(|(word, place)| spellings.add(word, place));
    let positions = terms::words(words, first, settings);
    let spellings = spellings.finish(first, settings);
    let spellings_of_stems = terms::spellings(lists.iter().flatten());
    let stems = terms::stems(merge(lists), spellings_of_stems, first, settings);
    let own_names = if first == 0 { library.names.as_slice() } else { &[] };
    let names = lookups::names(own_names, settings);
    let filters = lookups::filters(&library.filters, first..range.end as u32, settings);
    let mut files = Vec::new();
    let p = set_apart('p', first, &positions, &mut files);
    let r = set_apart('r', first, &spellings, &mut files);
    let segment = Segment {
        first,
        docs: documents.len(),
        s: stems.directory.clone(),
        n: names.directory.clone(),
        f: filters.directory.clone(),
        p,
        r,
        d: Rows::of(documents, first),
    };
    for dictionary in [stems, names, filters, positions, spellings] {
        files.extend(dictionary.files);
    }
    (segment, files)
}

/// Lists by runs of documents.
type Runs<T> = Vec<Vec<(Box<str>, T)>>;

fn gathered(
    documents: &[Document<'_>],
    first: u32,
    usual: &Usual,
    settings: &Settings,
) -> (Runs<Postings>, Runs<Place>) {
    let length = documents.len().div_ceil(MOST_RUNS).max(SHORTEST_RUN);
    let runs = documents.par_chunks(length).enumerate();
    let gathered =
        runs.map(|(at, run)| gather(run, first + (at * length) as u32, settings.language, usual));
    gathered.map(|run: Gathered| (run.terms, run.words)).unzip()
}

/// A directory in a file of its own, and the file's key.
fn set_apart(kind: char, first: u32, dictionary: &Dictionary, files: &mut Vec<File>) -> String {
    let value = script::json(&dictionary.directory);
    let hash = xxh3_64_with_seed(value.as_bytes(), first.into());
    let key = format!("{kind}/{}", script::digits(hash));
    files.push(File::raw(&key, &value));
    key
}
