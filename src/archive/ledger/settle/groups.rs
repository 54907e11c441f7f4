//! Families and threads: the lines of their pages. Both are known by the id of their first question.

use std::collections::HashMap;

use super::Words;
use super::book::Book;
use crate::archive::ledger::line::{Kind, Line};
use crate::archive::{Archive, ExchangeIx};

/// The lines of the families and of the threads.
pub(super) struct GroupLines {
    pub(super) families: Vec<usize>,
    pub(super) threads: Vec<usize>,
}

pub(super) fn settle(archive: &Archive<'_>, book: &mut Book, words: &dyn Words) -> GroupLines {
    let mut families = Vec::with_capacity(archive.families.list.len());
    for family in &archive.families.list {
        families.push(line_of(archive, book, words, Kind::Family, family.first));
    }
    let mut threads = Vec::with_capacity(archive.threads.list.len());
    for thread in &archive.threads.list {
        threads.push(line_of(archive, book, words, Kind::Thread, thread.first()));
    }
    GroupLines { families, threads }
}

fn line_of(
    archive: &Archive<'_>,
    book: &mut Book,
    words: &dyn Words,
    kind: Kind,
    first: ExchangeIx,
) -> usize {
    let exchange = &archive.exchanges[first];
    if let Some(at) = book.find(kind, &exchange.id) {
        book.stands(at);
        return at;
    }
    let line = Line::new(kind, &exchange.id, book.day);
    book.add(Line { slug: words.question(exchange), name: exchange.heading.clone(), ..line })
}

/// Redirects a family or thread whose first question has changed: to the one that has its former first
/// question, else to that question.
pub(super) fn decide(
    archive: &Archive<'_>,
    book: &mut Book,
    exchanges: &[usize],
    groups: &GroupLines,
) {
    let (families, threads) = (book.missing(Kind::Family), book.missing(Kind::Thread));
    if families.is_empty() && threads.is_empty() {
        return;
    }
    let by_line: HashMap<usize, ExchangeIx> =
        exchanges.iter().enumerate().map(|(ix, line)| (*line, ix)).collect();
    for at in families {
        let Some((line, ix)) = first_question(book, at, &by_line) else { continue };
        let now = archive.families.family_of(ix).map(|family| groups.families[family]);
        book.moves(at, now.unwrap_or(line));
    }
    for at in threads {
        let Some((line, ix)) = first_question(book, at, &by_line) else { continue };
        let now = archive.threads.thread_of(ix).map(|thread| groups.threads[thread]);
        book.moves(at, now.unwrap_or(line));
    }
}

/// The question that began a family or thread: its line and its place in the archive.
fn first_question(
    book: &Book,
    at: usize,
    by_line: &HashMap<usize, ExchangeIx>,
) -> Option<(usize, ExchangeIx)> {
    let line = book.resolve(Kind::Exchange, &book.lines[at].id)?;
    Some((line, *by_line.get(&line)?))
}
