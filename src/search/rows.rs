//! Result rows: what is shown of a document, a file for each.
//!
//! A result loads its own row and no other text: with two to a file a search loaded a fifth more.
//! The rows hold the archive's whole text once more, so they are made when they are written, and
//! not kept.

use rayon::prelude::*;
use serde::Serialize;
use xxhash_rust::xxh3::Xxh3Default;

use super::document::{Document, Passage};
use super::{File, script};

/// Longer texts are cut, and stand whole in a file of their own; in bytes.
const LONGEST: usize = 8_000;

/// What stands before a passage's paragraphs: anchor, person, role.
const HEADS: usize = 3;

/// At least so many rows stand in a group.
const PER_GROUP: usize = 2048;

/// At most so many groups stand in a manifest, which is to stay small.
const GROUPS: usize = 128;

/// How the rows of a segment are found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Rows {
    per: usize,
    groups: Vec<String>,
}

/// A file of a segment's documents, by a document's number: its row, or its whole texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Row(usize),
    Whole(usize),
}

impl Rows {
    /// The rows of a segment's documents.
    pub(super) fn of(documents: &[Document<'_>], first: u32) -> Self {
        let mut per = PER_GROUP;
        while documents.len() > per * GROUPS {
            per *= 2;
        }
        let groups = documents.par_chunks(per).map(|documents| group(documents, first));
        Self { per, groups: groups.collect() }
    }

    /// All files of a segment's documents.
    pub(super) fn parts(documents: &[Document<'_>]) -> impl Iterator<Item = Part> {
        let rows = (0..documents.len()).map(Part::Row);
        let long = documents.iter().enumerate().filter(|(_, document)| is_cut(document));
        rows.chain(long.map(|(at, _)| Part::Whole(at)))
    }

    /// The path of a file, without `search/` and its ending.
    pub(super) fn key(&self, part: Part) -> String {
        match part {
            Part::Row(at) => format!("d/{}/{at}", self.groups[at / self.per]),
            Part::Whole(at) => format!("d/{}/{at}x", self.groups[at / self.per]),
        }
    }

    /// A file.
    pub(super) fn file(&self, part: Part, documents: &[Document<'_>]) -> File {
        let key = self.key(part);
        match part {
            Part::Row(at) => File::new(&key, &Row::of(&documents[at])),
            Part::Whole(at) => File::new(&key, &texts(&documents[at], usize::MAX)),
        }
    }

    /// What tells these rows from any others.
    pub(super) fn hash(&self, hash: &mut Xxh3Default) {
        self.groups.iter().for_each(|group| hash.update(group.as_bytes()));
    }
}

fn group(documents: &[Document<'_>], first: u32) -> String {
    let mut hash = Xxh3Default::new();
    hash.update(&first.to_le_bytes());
    documents.iter().for_each(|document| document.hash(&mut hash));
    script::digits(hash.digest())
}

/// What a result shows, in the order in which the reader takes it apart.
#[derive(Serialize)]
struct Row<'d>(
    &'d str,
    &'d str,
    u8,
    &'d str,
    &'d str,
    String,
    String,
    &'d str,
    &'d str,
    &'d str,
    Vec<Vec<&'d str>>,
    u8,
    &'d str,
);

impl<'d> Row<'d> {
    fn of(document: &'d Document<'_>) -> Self {
        let date =
            |date: Option<jiff::civil::Date>| date.map(|d| d.to_string()).unwrap_or_default();
        Self(
            document.href,
            document.title,
            document.title_is_derived.into(),
            document.passages.first().map_or("", |question| question.who),
            document.department,
            date(document.tabled),
            date(document.answered),
            document.uin,
            document.house,
            document.state.letter(),
            texts(document, LONGEST),
            is_cut(document).into(),
            document.source,
        )
    }
}

fn is_cut(document: &Document<'_>) -> bool {
    let paragraphs = document.passages.iter().flat_map(|passage| &passage.paragraphs);
    paragraphs.map(|text| text.len()).sum::<usize>() > LONGEST
}

/// Anchor, person, role and paragraphs of each passage, up to a number of bytes and at least one
/// paragraph each.
fn texts<'d>(document: &'d Document<'_>, limit: usize) -> Vec<Vec<&'d str>> {
    let mut left = limit;
    let passage = |passage: &'d Passage<'_>| {
        let mut text: Vec<&str> = passage.texts().take(HEADS).collect();
        for (at, paragraph) in passage.paragraphs.iter().enumerate() {
            if at > 0 && paragraph.len() > left {
                break;
            }
            left = left.saturating_sub(paragraph.len());
            text.push(paragraph);
        }
        text
    };
    document.passages.iter().map(passage).collect()
}
