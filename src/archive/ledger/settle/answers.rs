//! Answers given to several questions: the lines of their pages.

use super::Words;
use super::book::Book;
use crate::archive::Archive;
use crate::archive::ledger::line::{Kind, Line};

/// The longest name of an answer in bytes: its first words.
const LONGEST: usize = 110;

pub(super) fn settle(archive: &Archive<'_>, book: &mut Book, words: &dyn Words) -> Vec<usize> {
    let lines = archive.shared_answers.iter().map(|shared| {
        if let Some(at) = book.find(Kind::Answer, &shared.id) {
            book.stands(at);
            return at;
        }
        let (ix, nth) = shared.given_to[0];
        let text = &archive.exchanges[ix].answers[nth].record.text.lines;
        let line = Line::new(Kind::Answer, &shared.id, book.day);
        book.add(Line { slug: words.answer(text), name: beginning(text), ..line })
    });
    lines.collect()
}

/// The first words of a text.
fn beginning(lines: &[&str]) -> String {
    let first = lines.iter().map(|line| line.trim()).find(|line| !line.is_empty());
    let first = first.unwrap_or_default();
    if first.len() <= LONGEST {
        return first.to_owned();
    }
    let cut = &first[..first.floor_char_boundary(LONGEST)];
    format!("{}…", cut.rsplit_once(' ').map_or(cut, |(words, _)| words))
}
