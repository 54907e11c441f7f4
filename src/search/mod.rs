//! The search index: small scripts of which the reader in the browser loads only those it needs.
//!
//! Everything is a classic script that calls `despatch`, because those work from disk and under a
//! strict content security policy, where `fetch` and modules do not. docs/search.md tells the
//! format. This room knows no pages and no files: it turns texts into bytes.

mod abbreviations;
mod dictionary;
mod document;
mod gather;
mod impact;
mod library;
mod lookups;
mod manifest;
mod merge;
mod number;
mod order;
mod positions;
mod postings;
mod reader;
mod rows;
mod script;
mod segment;
mod terms;
#[cfg(test)]
mod tests;
mod text;

pub use document::{Document, Filter, Library, Name, Passage, State};
pub use library::library;
pub use reader::{Reader, code};
pub use text::{LanguageData, Synonyms};

use crate::config::{SEARCH_CUT_ABOVE, SearchLanguage};

use rayon::prelude::*;
use serde::Serialize;

use impact::Usual;
use rows::{Part, Rows};
use segment::Segment;

/// Very long lists are kept in ranges of `1 << RANGE_BITS` documents.
const RANGE_BITS: u32 = 12;

/// How the index is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of stems and stop words.
    pub language: SearchLanguage,
    /// Words and runs of words that mean the same.
    pub synonyms: Synonyms,
    /// The postings of a stem in more documents than this are cut: those of the highest impacts
    /// stand in the dictionary, all of them by ranges of documents.
    pub cut_above: usize,
    /// The size of a full file of a dictionary, in bytes before compression; one of stems, which
    /// every search needs, has half of it.
    pub shard_bytes: usize,
    /// The most documents of one segment.
    pub segment: usize,
    /// The size beyond which positions are kept by ranges; none for the usual one.
    pub longest_positions: Option<usize>,
    /// How many postings of a cut list stand in the dictionary; none for the usual number.
    pub head: Option<usize>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: SearchLanguage::default(),
            synonyms: Vec::new(),
            cut_above: SEARCH_CUT_ABOVE,
            shard_bytes: 20_000,
            segment: 300_000,
            longest_positions: None,
            head: None,
        }
    }
}

impl Settings {
    fn head(&self) -> usize {
        self.head.unwrap_or(terms::HEAD)
    }
}

/// One file of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the site's root, with forward slashes and a content's hash in it.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl File {
    fn new(key: &str, value: &impl Serialize) -> Self {
        Self { path: path(key), bytes: script::call(key, value) }
    }

    /// A file of a value that is JavaScript already.
    fn raw(key: &str, value: &str) -> Self {
        Self { path: path(key), bytes: script::raw_call(key, value) }
    }
}

fn path(key: &str) -> String {
    format!("search/{key}.js")
}

/// The index of a library.
#[derive(Debug)]
pub struct Index<'l> {
    library: &'l Library<'l>,
    files: Vec<File>,
    segments: Vec<Segment>,
    /// The path of the manifest, which pages name.
    pub manifest: String,
    /// The path of the reader, which pages name.
    pub reader: String,
}

/// Makes the index, with its reader.
pub fn build<'l>(library: &'l Library<'l>, code: &Reader, settings: &Settings) -> Index<'l> {
    let usual = Usual::of(library);
    let (mut files, mut segments) = (Vec::new(), Vec::new());
    let total = library.documents.len();
    for start in (0..total).step_by(settings.segment) {
        let range = start..total.min(start + settings.segment);
        let (segment, of_segment) = segment::segment(library, range, &usual, settings);
        segments.push(segment);
        files.extend(of_segment);
    }
    let (folder, parts) = reader::parts(code);
    let manifest = manifest::file(library, &segments, &folder);
    let mut synonyms = settings.synonyms.clone();
    synonyms.extend(abbreviations::of(library, &settings.synonyms));
    let reader = reader::main(code, &LanguageData::new(settings.language, &synonyms));
    let paths = (manifest.path.clone(), reader.path.clone());
    files.extend([reader::current(&paths.1, &paths.0), manifest, reader]);
    files.extend(parts);
    Index { library, files, segments, manifest: paths.0, reader: paths.1 }
}

impl Index<'_> {
    /// How many files there are.
    pub fn count(&self) -> usize {
        self.files.len() + self.rows().count()
    }

    /// The path of every file.
    pub fn paths(&self) -> Vec<String> {
        let made = self.files.iter().map(|file| file.path.clone());
        made.chain(self.rows().map(|(segment, part)| path(&segment.d.key(part)))).collect()
    }

    /// Hands over every file, in any order and on any thread.
    ///
    /// # Errors
    /// The first error that a file met with.
    pub fn each<E: Send>(&self, put: impl Fn(&File) -> Result<(), E> + Sync) -> Result<(), E> {
        self.files.par_iter().try_for_each(&put)?;
        self.rows()
            .par_bridge()
            .try_for_each(|(segment, part)| put(&segment.d.file(part, self.documents(segment))))
    }

    fn rows(&self) -> impl Iterator<Item = (&Segment, Part)> {
        self.segments.iter().flat_map(|segment| {
            Rows::parts(self.documents(segment)).map(move |part| (segment, part))
        })
    }

    fn documents(&self, segment: &Segment) -> &[Document<'_>] {
        let first = segment.first as usize;
        &self.library.documents[first..first + segment.docs]
    }
}
