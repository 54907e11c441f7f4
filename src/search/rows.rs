//! Result rows: what is shown of a document, four to a file.
//!
//! A row has the beginning of each text. What stands behind it is in a second file, which few
//! searches need, so the text stands in the rows once. Together they hold the archive's whole text
//! once more, so they are made when they are written, and not kept.

use rayon::prelude::*;
use serde::Serialize;
use xxhash_rust::xxh3::Xxh3Default;

use super::document::{Document, Passage};
use super::{File, script};

/// A row has the sentences of each text that end within this number of bytes.
const KEPT: usize = 600;

/// The rows in a file. The reader knows the number.
const PER_FILE: usize = 4;

/// The documents whose ends of texts stand in a file. The reader knows the number.
const PER_ENDS: usize = 8;

/// What stands before a passage's paragraphs: anchor, person, role.
const HEADS: usize = 3;

/// The fewest rows in a group, a multiple of [`PER_FILE`] and [`PER_ENDS`].
const PER_GROUP: usize = 64;

/// The most groups of a manifest, which is to stay small. A new question renames the files of one
/// group, so there are at least half as many where the archive is large enough.
const GROUPS: usize = 64;

/// How the rows of a segment are found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Rows {
    /// As dictionaries have it, for one path of both.
    kind: char,
    per: usize,
    groups: Vec<String>,
}

/// A file of a segment's documents, by the number of the first: rows, or the ends of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Rows(usize),
    Ends(usize),
}

impl Rows {
    /// The rows of a segment's documents.
    pub(super) fn of(documents: &[Document<'_>], first: u32) -> Self {
        let mut per = PER_GROUP;
        while documents.len() > per * GROUPS {
            per *= 2;
        }
        let groups = documents.par_chunks(per).map(|documents| group(documents, first));
        Self { kind: 'd', per, groups: groups.collect() }
    }

    /// All files of a segment's documents.
    pub(super) fn parts(documents: &[Document<'_>]) -> impl Iterator<Item = Part> {
        let rows = (0..documents.len()).step_by(PER_FILE).map(Part::Rows);
        let chunks = documents.chunks(PER_ENDS).enumerate();
        let long = chunks.filter(|(_, documents)| documents.iter().any(is_cut));
        rows.chain(long.map(|(at, _)| Part::Ends(at * PER_ENDS)))
    }

    /// The path of a file, without `search/` and its ending.
    pub(super) fn key(&self, part: Part) -> String {
        match part {
            Part::Rows(at) => format!("d/{}/{at}", self.groups[at / self.per]),
            Part::Ends(at) => format!("d/{}/{at}x", self.groups[at / self.per]),
        }
    }

    /// A file.
    pub(super) fn file(&self, part: Part, documents: &[Document<'_>]) -> File {
        let key = self.key(part);
        match part {
            Part::Rows(at) => {
                let rows = documents.iter().skip(at).take(PER_FILE).map(Row::of);
                File::new(&key, &rows.collect::<Vec<_>>())
            }
            Part::Ends(at) => {
                let ends = documents.iter().skip(at).take(PER_ENDS).map(ends);
                File::new(&key, &ends.collect::<Vec<_>>())
            }
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
            document.passages.iter().map(beginning).collect(),
            is_cut(document).into(),
            document.source,
        )
    }
}

fn is_cut(document: &Document<'_>) -> bool {
    document.passages.iter().any(|passage| cut_of(passage).is_some())
}

/// Anchor, person, role and the first paragraphs of a passage, the last of them perhaps cut.
fn beginning<'d>(passage: &'d Passage<'_>) -> Vec<&'d str> {
    match cut_of(passage) {
        None => passage.texts().collect(),
        Some(Cut { paragraph, byte }) => {
            let mut texts: Vec<&str> = passage.texts().take(HEADS + paragraph).collect();
            texts.extend(
                Some(&passage.paragraphs[paragraph][..byte]).filter(|part| !part.is_empty()),
            );
            texts
        }
    }
}

/// What follows the beginning of each passage: the rest of its last paragraph, and the others, each
/// behind an end of line. Nothing for a document that is not cut.
fn ends(document: &Document<'_>) -> Vec<String> {
    if !is_cut(document) {
        return Vec::new();
    }
    document.passages.iter().map(end).collect()
}

fn end(passage: &Passage<'_>) -> String {
    let Some(Cut { paragraph, byte }) = cut_of(passage) else {
        return String::new();
    };
    let mut end = if byte == 0 { "\n" } else { "" }.to_owned();
    end.push_str(&passage.paragraphs[paragraph][byte..]);
    for paragraph in &passage.paragraphs[paragraph + 1..] {
        end.push('\n');
        end.push_str(paragraph);
    }
    end
}

/// Where a passage is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cut {
    paragraph: usize,
    byte: usize,
}

/// Where a passage is cut, if it is: behind a sentence, so that a result shows only whole ones.
fn cut_of(passage: &Passage<'_>) -> Option<Cut> {
    let mut left = KEPT;
    for (paragraph, text) in passage.paragraphs.iter().enumerate() {
        if text.len() > left {
            let mut ends = sentence_ends(text).peekable();
            let first = ends.peek().copied().filter(|_| paragraph == 0);
            let byte = ends.take_while(|end| *end <= left).last().or(first);
            // A first sentence without an end is kept whole, so that each text shows something.
            match (paragraph, byte) {
                (0, None) => {}
                (_, byte) => return Some(Cut { paragraph, byte: byte.unwrap_or(0) }),
            }
        }
        left = left.saturating_sub(text.len());
    }
    None
}

/// Where the sentences of a paragraph end that another follows, as the reader's script has it.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices(['.', '!', '?']).filter_map(|(at, _)| {
        let closed = text[at + 1..].trim_start_matches(['"', '\'', '”', '’', ')']);
        closed.starts_with(char::is_whitespace).then_some(text.len() - closed.len())
    })
}
