//! Markdown pages: their lines are known by their addresses, so that a page with another address
//! is another line, and the one before leads there.

use std::collections::HashMap;

use super::Words;
use super::book::Book;
use crate::archive::ledger::change::What;
use crate::archive::ledger::line::{Kind, Line};
use crate::archive::{Archive, Page};
use crate::text::normal_form::{fingerprint, normalise};

/// The position of each page's line; none for a page without an address.
pub(super) fn settle(
    archive: &Archive<'_>,
    book: &mut Book,
    words: &dyn Words,
) -> Vec<Option<usize>> {
    let paths = words.pages(&archive.pages);
    let mut new = Vec::new();
    let lines = std::iter::zip(&archive.pages, paths).map(|(page, path)| {
        let now = line(page, path?, book);
        if let Some(at) = book.find(Kind::Page, &now.id) {
            update(book, at, now);
            return Some(at);
        }
        let at = book.add(now);
        new.push(at);
        Some(at)
    });
    let lines = lines.collect();
    follow(book, &new);
    lines
}

fn line(page: &Page<'_>, path: String, book: &Book) -> Line {
    let body = crate::text::lines::split(page.source.body);
    let text = fingerprint(&normalise(std::iter::once(page.title.as_str()).chain(body)));
    let line = Line::new(Kind::Page, path.clone(), book.day);
    Line { slug: path, text: Some(text), name: page.title.clone(), ..line }
}

fn update(book: &mut Book, at: usize, now: Line) {
    book.stands(at);
    let (day, old) = (book.day, &mut book.lines[at]);
    if old.text != now.text {
        (old.text, old.name, old.changed) = (now.text, now.name, day);
        book.note(at, What::Changed);
    }
}

/// Lines of pages that are no longer there lead to new ones of the same text, or else title.
fn follow(book: &mut Book, new: &[usize]) {
    for by in [|line: &Line| line.text.clone(), |line: &Line| Some(line.name.clone())] {
        let mut pages: HashMap<Option<String>, Vec<usize>> = HashMap::new();
        for at in new.iter().copied() {
            pages.entry(by(&book.lines[at])).or_default().push(at);
        }
        for at in book.missing(Kind::Page) {
            if let Some([to]) = pages.get(&by(&book.lines[at])).map(Vec::as_slice) {
                book.moves(at, *to);
            }
        }
    }
}
