//! Members, departments and parties: the lines of their names.
//!
//! A name is found by its folded form, else by another form that it is printed in, else by the
//! name that was last shown: so names files may be edited, and addresses stay.

use std::collections::{HashMap, HashSet};

use super::Words;
use super::book::Book;
use crate::archive::Archive;
use crate::archive::ledger::line::{Kind, Line, Status};
use crate::archive::names::{Folding, Named};

/// The positions of the lines of names, by the index of what they name.
pub(super) struct NameLines {
    pub(super) members: Vec<usize>,
    pub(super) departments: Vec<usize>,
    pub(super) parties: Vec<usize>,
}

/// The file name of a list: no name can have it.
const INDEX: &str = "index";

impl NameLines {
    pub(super) fn settle(archive: &Archive<'_>, book: &mut Book, words: &dyn Words) -> Self {
        let members: Vec<_> = archive.members.iter().map(|member| &member.named).collect();
        let bodies: Vec<_> = archive.departments.iter().map(|body| &body.named).collect();
        let parties: Vec<_> = archive.parties.iter().map(|party| &party.named).collect();
        Self {
            members: Names { kind: Kind::Member, folding: Folding::Person }
                .settle(&members, book, words),
            departments: Names { kind: Kind::Department, folding: Folding::Body }
                .settle(&bodies, book, words),
            parties: Names { kind: Kind::Party, folding: Folding::Person }
                .settle(&parties, book, words),
        }
    }
}

#[derive(Clone, Copy)]
struct Names {
    kind: Kind,
    folding: Folding,
}

impl Names {
    fn settle(self, names: &[&Named<'_>], book: &mut Book, words: &dyn Words) -> Vec<usize> {
        let mut lines = self.by_key(names, book);
        self.by_form(names, book, &mut lines);
        self.by_shown_name(names, book, &mut lines);
        for (named, at) in std::iter::zip(names, &lines) {
            at.iter().for_each(|at| self.keep(named, book, *at));
        }
        self.absorbed(names, book, &lines);
        self.new_lines(names, book, lines, words)
    }

    fn by_key(self, names: &[&Named<'_>], book: &Book) -> Vec<Option<usize>> {
        names.iter().map(|named| book.find(self.kind, &named.key)).collect()
    }

    /// The oldest line of another printed form.
    fn by_form(self, names: &[&Named<'_>], book: &Book, lines: &mut [Option<usize>]) {
        let mut taken: HashSet<usize> = lines.iter().flatten().copied().collect();
        for (named, at) in std::iter::zip(names, lines).filter(|(_, at)| at.is_none()) {
            let of_forms = self.lines_of_forms(named, book);
            let free = of_forms.into_iter().filter(|at| !taken.contains(at));
            *at = free.min_by_key(|at| (book.lines[*at].first_seen, *at));
            taken.extend(*at);
        }
    }

    fn lines_of_forms(self, named: &Named<'_>, book: &Book) -> Vec<usize> {
        let keys = named.forms.iter().map(|form| self.folding.key(form.printed));
        keys.filter_map(|key| book.find(self.kind, &key)).collect()
    }

    /// The line whose name was last shown as this one, if its own form is printed no more.
    fn by_shown_name(self, names: &[&Named<'_>], book: &Book, lines: &mut [Option<usize>]) {
        if lines.iter().all(Option::is_some) {
            return;
        }
        let taken: HashSet<usize> = lines.iter().flatten().copied().collect();
        let free = book.of(self.kind).rev().filter(|at| !taken.contains(at));
        let shown = free.map(|at| (self.folding.key(&book.lines[at].name), at));
        let mut shown: HashMap<String, usize> = shown.collect();
        for (named, at) in std::iter::zip(names, lines).filter(|(_, at)| at.is_none()) {
            *at = shown.remove(&named.key);
        }
    }

    /// The name shown is noted anew only if it is another name, not another way to print it.
    fn keep(self, named: &Named<'_>, book: &mut Book, at: usize) {
        book.stands(at);
        if self.folding.key(&book.lines[at].name) != self.folding.key(&named.name) {
            book.lines[at].name.clone_from(&named.name);
            book.lines[at].changed = book.day;
            book.note(at, crate::archive::ledger::change::What::Noted);
        }
    }

    /// Lines of names that have become forms of another one lead there.
    fn absorbed(self, names: &[&Named<'_>], book: &mut Book, lines: &[Option<usize>]) {
        for (named, at) in std::iter::zip(names, lines) {
            let Some(to) = at else { continue };
            for form in self.lines_of_forms(named, book) {
                if !book.is_standing(form) && book.lines[form].status == Status::Live {
                    book.moves(form, *to);
                }
            }
        }
    }

    /// Names whose words are the same (`Siân`, `Sian`) are told apart by a number, in the order of
    /// their folded forms, so that the order of files does not matter.
    fn new_lines(
        self,
        names: &[&Named<'_>],
        book: &mut Book,
        lines: Vec<Option<usize>>,
        words: &dyn Words,
    ) -> Vec<usize> {
        let mut order: Vec<usize> = (0..names.len()).filter(|ix| lines[*ix].is_none()).collect();
        order.sort_by_key(|ix| &names[*ix].key);
        let mut taken: HashSet<String> =
            book.of(self.kind).map(|at| book.lines[at].slug.clone()).collect();
        taken.insert(INDEX.to_owned());
        let mut new = HashMap::new();
        for ix in order {
            let slug = free(words.name(&names[ix].key), &mut taken);
            let line = Line::new(self.kind, &names[ix].key, book.day);
            new.insert(ix, book.add(Line { slug, name: names[ix].name.clone(), ..line }));
        }
        let at = |(ix, at): (usize, Option<usize>)| at.unwrap_or_else(|| new[&ix]);
        lines.into_iter().enumerate().map(at).collect()
    }
}

/// These words, with a number if they are taken.
fn free(words: String, taken: &mut HashSet<String>) -> String {
    let words = if words.is_empty() { "unnamed".to_owned() } else { words };
    let numbered = (2..).map(|n| format!("{words}-{n}"));
    let mut candidates = std::iter::once(words.clone()).chain(numbered);
    candidates.find(|words| taken.insert(words.clone())).unwrap_or(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_taken_have_a_number() {
        let mut taken = HashSet::from([INDEX.to_owned()]);
        let mut next = |words: &str| free(words.to_owned(), &mut taken);
        assert_eq!([next("sian"), next("sian"), next("sian-2")], ["sian", "sian-2", "sian-2-2"]);
        assert_eq!([next("index"), next("")], ["index-2", "unnamed"]);
    }
}
