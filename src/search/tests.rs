//! The index as a whole, read back and held against elasticlunr and a linear scan.

mod fixture;
mod oracle;
mod read;
mod shape;

use std::collections::{BTreeMap, BTreeSet};

use super::text::Folded;
use super::*;

/// Documents of several passages, from texts: the first is the question.
fn library(texts: &[Vec<String>]) -> Library<'_> {
    let documents = texts.iter().map(|texts| Document {
        href: "questions/a.html",
        title: "A question",
        title_is_derived: true,
        passages: texts.iter().map(|text| passage(text)).collect(),
        ..Document::default()
    });
    Library { documents: documents.collect(), ..Library::default() }
}

fn passage(text: &str) -> Passage<'_> {
    let paragraphs = text.split('\n').map(Into::into).collect();
    Passage { anchor: "a", paragraphs, ..Passage::default() }
}

/// Settings under which every boundary occurs in a small archive.
fn small() -> Settings {
    Settings {
        cut_above: 8,
        head: Some(3),
        shard_bytes: 256,
        longest_positions: Some(60),
        ..Settings::default()
    }
}

/// An archive of more than one chunk, with a word in every document and some in few.
fn large() -> Vec<Vec<String>> {
    let text = |n: usize| format!("every NHS n{n} f{} s{}\n{}s", n % 40, n % 700, n % 3);
    (0..5000).map(|n| vec![text(n), text(n * n)]).collect()
}
