//! Every word of the archive with the documents that hold it.

use std::collections::HashMap;

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3DefaultBuilder;

use super::Document;
use super::fold::fold;
use super::postings::Postings;
use super::words::split;

/// How many documents are read at a time before their words are joined with the others'.
const CHUNK: usize = 512;

/// A word with its documents.
pub(super) type Term = (Box<str>, Postings);

type Terms = HashMap<Box<str>, Postings, Xxh3DefaultBuilder>;

/// All words, in the order in which JavaScript compares strings.
pub(super) fn vocabulary(documents: &[Document<'_>]) -> Vec<Term> {
    let terms = documents.par_chunks(CHUNK).enumerate().map(|(at, chunk)| read(chunk, at * CHUNK));
    let mut terms: Vec<_> = terms.reduce(Terms::default, join).into_iter().collect();
    terms.par_sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    terms
}

/// The words of some documents, of which the first has the given number.
fn read(documents: &[Document<'_>], first: usize) -> Terms {
    let mut terms = Terms::default();
    for (number, document) in (first..).zip(documents) {
        for text in &document.texts {
            split(&fold(text)).for_each(|word| add(&mut terms, word, number));
        }
    }
    terms
}

fn add(terms: &mut Terms, word: &str, document: usize) {
    match terms.get_mut(word) {
        Some(postings) => postings.add(document),
        None => {
            terms.insert(word.into(), Postings::of(document));
        }
    }
}

/// Joins the words of two runs of documents, of which the second stands after the first.
fn join(mut terms: Terms, later: Terms) -> Terms {
    if terms.is_empty() {
        return later;
    }
    later.into_iter().for_each(|(word, postings)| match terms.get_mut(&word) {
        Some(earlier) => earlier.append(&postings),
        None => {
            terms.insert(word, postings);
        }
    });
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_order_of_javascript_strings() {
        // By code point the second would stand last; by UTF-16 unit it stands before the third.
        let texts = vec!["﨎﨎 𐐨𐐨 zz"];
        let document = Document { href: "a", title: "", people: String::new(), date: None, texts };
        let found: Vec<_> = vocabulary(&[document]).into_iter().map(|(word, _)| word).collect();
        assert_eq!(found, ["zz".into(), "𐐨𐐨".into(), Box::<str>::from("﨎﨎")]);
    }
}
