//! Members, departments, parties and topics: the lines of their names.
//!
//! A name is found by its folded form, else by another form that it is printed in, else by the
//! name that was last shown, and a topic by the words it is found by: so names files may be edited,
//! and addresses stay.

use std::collections::{HashMap, HashSet};

use super::Words;
use super::book::Book;
use crate::archive::Archive;
use crate::archive::ledger::change::What;
use crate::archive::ledger::line::{Kind, Line, Status};
use crate::archive::names::{Folding, Named};
use crate::archive::topics::Topic;

/// The positions of the lines of names, by the index of what they name.
pub(super) struct NameLines {
    pub(super) members: Vec<usize>,
    pub(super) departments: Vec<usize>,
    pub(super) parties: Vec<usize>,
    pub(super) topics: Vec<usize>,
}

/// What a name is known by.
struct Called<'n> {
    name: &'n str,
    /// The folded name.
    key: &'n str,
    /// Its printed forms, or former names.
    forms: Vec<&'n str>,
    /// The fingerprint of what a topic is found by.
    text: Option<String>,
}

/// The file name of a list: no name can have it.
const INDEX: &str = "index";

impl NameLines {
    pub(super) fn settle(archive: &Archive<'_>, book: &mut Book, words: &dyn Words) -> Self {
        let members: Vec<_> = archive.members.iter().map(|member| called(&member.named)).collect();
        let bodies: Vec<_> = archive.departments.iter().map(|body| called(&body.named)).collect();
        let parties: Vec<_> = archive.parties.iter().map(|party| called(&party.named)).collect();
        let topics: Vec<_> = archive.topics.list.iter().map(topic).collect();
        let mut settle = |kind, folding, called: &[Called<'_>]| {
            Names { kind, folding }.settle(called, book, words)
        };
        Self {
            members: settle(Kind::Member, Folding::Person, &members),
            departments: settle(Kind::Department, Folding::Body, &bodies),
            parties: settle(Kind::Party, Folding::Person, &parties),
            topics: settle(Kind::Topic, Folding::Person, &topics),
        }
    }
}

fn called<'n>(named: &'n Named<'_>) -> Called<'n> {
    let forms = named.forms.iter().map(|form| form.printed).collect();
    Called { name: &named.name, key: &named.key, forms, text: None }
}

fn topic(topic: &Topic) -> Called<'_> {
    Called {
        name: &topic.name,
        key: &topic.key,
        forms: topic.formerly.iter().map(String::as_str).collect(),
        text: Some(topic.fingerprint()),
    }
}

#[derive(Clone, Copy)]
struct Names {
    kind: Kind,
    folding: Folding,
}

impl Names {
    fn settle(self, names: &[Called<'_>], book: &mut Book, words: &dyn Words) -> Vec<usize> {
        let mut lines = self.by_key(names, book);
        self.by_form(names, book, &mut lines);
        self.by_shown_name(names, book, &mut lines);
        self.by_text(names, book, &mut lines);
        for (named, at) in std::iter::zip(names, &lines) {
            at.iter().for_each(|at| self.keep(named, book, *at));
        }
        self.absorbed(names, book, &lines);
        self.new_lines(names, book, lines, words)
    }

    fn by_key(self, names: &[Called<'_>], book: &Book) -> Vec<Option<usize>> {
        names.iter().map(|named| book.find(self.kind, named.key)).collect()
    }

    /// The oldest line of another printed form.
    fn by_form(self, names: &[Called<'_>], book: &Book, lines: &mut [Option<usize>]) {
        let mut taken: HashSet<usize> = lines.iter().flatten().copied().collect();
        for (named, at) in std::iter::zip(names, lines).filter(|(_, at)| at.is_none()) {
            let of_forms = self.lines_of_forms(named, book);
            let free = of_forms.into_iter().filter(|at| !taken.contains(at));
            *at = free.min_by_key(|at| (book.lines[*at].first_seen, *at));
            taken.extend(*at);
        }
    }

    fn lines_of_forms(self, named: &Called<'_>, book: &Book) -> Vec<usize> {
        let keys = named.forms.iter().map(|form| self.folding.key(form));
        keys.filter_map(|key| book.find(self.kind, &key)).collect()
    }

    /// The line whose name was last shown as this one, if its own form is printed no more.
    fn by_shown_name(self, names: &[Called<'_>], book: &Book, lines: &mut [Option<usize>]) {
        if lines.iter().all(Option::is_some) {
            return;
        }
        let taken: HashSet<usize> = lines.iter().flatten().copied().collect();
        let free = book.of(self.kind).rev().filter(|at| !taken.contains(at));
        let shown = free.map(|at| (self.folding.key(&book.lines[at].name), at));
        let mut shown: HashMap<String, usize> = shown.collect();
        for (named, at) in std::iter::zip(names, lines).filter(|(_, at)| at.is_none()) {
            *at = shown.remove(named.key);
        }
    }

    /// The line of a topic of another name that was found by the same words.
    fn by_text(self, names: &[Called<'_>], book: &Book, lines: &mut [Option<usize>]) {
        let mut taken: HashSet<usize> = lines.iter().flatten().copied().collect();
        for (named, at) in std::iter::zip(names, lines).filter(|(_, at)| at.is_none()) {
            let same = |at: &usize| named.text.is_some() && book.lines[*at].text == named.text;
            let free = book.of(self.kind).filter(|at| !taken.contains(at));
            *at = free.filter(same).find(|at| book.lines[*at].status == Status::Live);
            taken.extend(*at);
        }
    }

    /// The name shown is noted anew only if it is another name, not another way to print it.
    fn keep(self, named: &Called<'_>, book: &mut Book, at: usize) {
        book.stands(at);
        if self.folding.key(&book.lines[at].name) != self.folding.key(named.name) {
            named.name.clone_into(&mut book.lines[at].name);
            book.lines[at].changed = book.day;
            book.note(at, What::Noted);
        }
        if named.text != book.lines[at].text {
            book.lines[at].text.clone_from(&named.text);
            book.lines[at].changed = book.day;
            book.note(at, What::Changed);
        }
    }

    /// Lines of names that have become forms of another one lead there.
    fn absorbed(self, names: &[Called<'_>], book: &mut Book, lines: &[Option<usize>]) {
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
        names: &[Called<'_>],
        book: &mut Book,
        lines: Vec<Option<usize>>,
        words: &dyn Words,
    ) -> Vec<usize> {
        let mut order: Vec<usize> = (0..names.len()).filter(|ix| lines[*ix].is_none()).collect();
        order.sort_by_key(|ix| names[*ix].key);
        let mut taken: HashSet<String> =
            book.of(self.kind).map(|at| book.lines[at].slug.clone()).collect();
        taken.insert(INDEX.to_owned());
        let mut new = HashMap::new();
        for ix in order {
            let slug = free(words.name(names[ix].key), &mut taken);
            let (name, text) = (names[ix].name.to_owned(), names[ix].text.clone());
            let line = Line::new(self.kind, names[ix].key, book.day);
            new.insert(ix, book.add(Line { slug, name, text, ..line }));
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
