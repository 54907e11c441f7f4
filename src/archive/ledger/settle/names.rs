//! Members, departments, parties and topics: the lines of their names.
//!
//! A name is found by its folded form, else by another form that it is printed in, else by the
//! name that was last shown, and a topic by the words it is found by: so names files may be edited,
//! and addresses stay.
//!
//! Members of one name are told apart by what is behind the name in their keys: `ada sample #2`. A line
//! of the bare name, from before there were several, is that of the member whose questions were
//! published under it.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Words;
use super::book::Book;
use crate::archive::identity::{name_in_parted_key, parted_key};
use crate::archive::ledger::change::What;
use crate::archive::ledger::line::{Kind, Line, Status};
use crate::archive::names::{Folding, Named};
use crate::archive::topics::Topic;
use crate::archive::{Archive, MemberNumber};

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
    /// A member's numbers.
    numbers: &'n [MemberNumber],
    /// The fingerprint of what a topic is found by.
    text: Option<String>,
}

impl Called<'_> {
    /// The folded name without what parts members of one name.
    fn bare_key(&self) -> &str {
        name_in_parted_key(self.key).unwrap_or(self.key)
    }

    /// Whether a line is that of another member of the same name.
    fn is_parted_from(&self, id: &str) -> bool {
        let is_own = |number: &MemberNumber| parted_key(self.bare_key(), *number) == id;
        name_in_parted_key(id).is_some() && id != self.key && !self.numbers.iter().any(is_own)
    }
}

/// The file name of a list: no name can have it.
const INDEX: &str = "index";

impl NameLines {
    pub(super) fn settle(archive: &Archive<'_>, book: &mut Book, words: &dyn Words) -> Self {
        let members: Vec<_> = archive.members.iter().map(|member| called(&member.named)).collect();
        let bodies: Vec<_> = archive.departments.iter().map(|body| called(&body.named)).collect();
        let parties: Vec<_> = archive.parties.iter().map(|party| called(&party.named)).collect();
        let topics: Vec<_> = archive.topics.list.iter().map(topic).collect();
        let former = former_lines(archive, &members, book);
        let none = BTreeMap::new();
        let mut settle = |kind, folding, called: &[Called<'_>], former: &Former| {
            Names { kind, folding }.settle(called, former, book, words)
        };
        Self {
            members: settle(Kind::Member, Folding::Person, &members, &former),
            departments: settle(Kind::Department, Folding::Body, &bodies, &none),
            parties: settle(Kind::Party, Folding::Person, &parties, &none),
            topics: settle(Kind::Topic, Folding::Person, &topics, &none),
        }
    }
}

fn called<'n>(named: &'n Named<'_>) -> Called<'n> {
    let forms = named.forms.iter().map(|form| form.printed).collect();
    Called { name: &named.name, key: &named.key, forms, numbers: &named.numbers, text: None }
}

fn topic(topic: &Topic) -> Called<'_> {
    Called {
        name: &topic.name,
        key: &topic.key,
        forms: topic.formerly.iter().map(String::as_str).collect(),
        numbers: &[],
        text: Some(topic.fingerprint()),
    }
}

/// Lines of names that several members have, each with the index of the member whose it is; none where
/// it is nobody's.
type Former = BTreeMap<usize, Option<usize>>;

/// Whose the lines are of names that several members have: of the member with the most questions that
/// were published under the line, and of these the first by key.
fn former_lines(archive: &Archive<'_>, members: &[Called<'_>], book: &Book) -> Former {
    let mut having: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (ix, member) in members.iter().enumerate() {
        let forms = member.forms.iter().map(|form| Folding::Person.key(form));
        let keys: HashSet<String> = forms.chain([member.bare_key().to_owned()]).collect();
        let lines = keys.into_iter().filter_map(|key| book.find(Kind::Member, &key));
        lines.for_each(|line| having.entry(line).or_default().push(ix));
    }
    having.retain(|_, members| members.len() > 1);
    if having.is_empty() {
        return Former::new();
    }
    let published = Published::under(&having, book);
    let mut former = Former::new();
    for (line, having) in having {
        let id = &book.lines[line].id;
        // Whoever has a line of their own needs no other.
        let has_own = |ix: usize| {
            let key = members[ix].key;
            key != id && book.find(Kind::Member, key).is_some()
        };
        let mut open: Vec<usize> = having.into_iter().filter(|ix| !has_own(*ix)).collect();
        open.sort_by_key(|ix| (members[*ix].bare_key() != id, members[*ix].numbers, *ix));
        let counts = open.iter().map(|ix| (*ix, published.count(archive, *ix, id)));
        let mut best: Option<(usize, usize)> = None;
        for (ix, count) in counts {
            if best.is_none_or(|(_, most)| count > most) {
                best = Some((ix, count));
            }
        }
        former.insert(line, best.map(|(ix, _)| ix));
    }
    former
}

/// The questions that were published under the lines of some members.
struct Published<'b> {
    /// By the line's id and the question's text.
    texts: HashSet<(&'b str, &'b str)>,
    /// By the line's id, the question's number and the day on which it was tabled.
    numbers: HashSet<(&'b str, &'b str, Option<jiff::civil::Date>)>,
}

impl<'b> Published<'b> {
    fn under(lines: &BTreeMap<usize, Vec<usize>>, book: &'b Book) -> Self {
        let ids: HashSet<&str> = lines.keys().map(|at| &*book.lines[*at].id).collect();
        let mut published = Self { texts: HashSet::new(), numbers: HashSet::new() };
        for at in book.of(Kind::Exchange) {
            let line = &book.lines[at];
            let of = line.asker.iter().chain(&line.answerers).map(String::as_str);
            for id in of.filter(|id| ids.contains(id)) {
                published.texts.extend(line.text.as_deref().map(|text| (id, text)));
                let number = line.uin.as_deref();
                published.numbers.extend(number.map(|uin| (id, uin, line.tabled)));
            }
        }
        published
    }

    /// How many questions of a member were published under the line with an id.
    fn count(&self, archive: &Archive<'_>, member: usize, id: &str) -> usize {
        let member = &archive.members[member];
        let exchanges = member.asked.iter().chain(&member.answered);
        let is_published = |ix: &&usize| {
            let exchange = &archive.exchanges[**ix];
            let number = exchange.record.uin;
            self.texts.contains(&(id, &*exchange.fingerprint))
                || number
                    .is_some_and(|uin| self.numbers.contains(&(id, uin, exchange.record.tabled)))
        };
        exchanges.filter(is_published).count()
    }
}

#[derive(Clone, Copy)]
struct Names {
    kind: Kind,
    folding: Folding,
}

impl Names {
    fn settle(
        self,
        names: &[Called<'_>],
        former: &Former,
        book: &mut Book,
        words: &dyn Words,
    ) -> Vec<usize> {
        let mut lines = self.by_key(names, former, book);
        self.by_form(names, former, book, &mut lines);
        self.by_shown_name(names, book, &mut lines);
        self.by_text(names, book, &mut lines);
        for (named, at) in std::iter::zip(names, &lines) {
            at.iter().for_each(|at| self.keep(named, book, *at));
        }
        self.absorbed(names, former, book, &lines);
        self.new_lines(names, book, lines, words)
    }

    /// The line of the key; of a member who shared a name before, also that of the number.
    fn by_key(self, names: &[Called<'_>], former: &Former, book: &Book) -> Vec<Option<usize>> {
        let of_name = |(ix, named): (usize, &Called<'_>)| {
            let of_numbers = named.numbers.iter().map(|id| parted_key(named.bare_key(), *id));
            let parted = of_numbers.filter_map(|key| book.find(self.kind, &key)).min();
            let own = || book.find(self.kind, named.key);
            let is_own = |at: &usize| former.get(at).is_none_or(|owner| *owner == Some(ix));
            let left = || former.iter().find(|(_, owner)| **owner == Some(ix)).map(|(at, _)| *at);
            parted.or_else(|| own().filter(is_own)).or_else(left)
        };
        names.iter().enumerate().map(of_name).collect()
    }

    /// The oldest line of another printed form.
    fn by_form(
        self,
        names: &[Called<'_>],
        former: &Former,
        book: &Book,
        lines: &mut [Option<usize>],
    ) {
        let mut taken: HashSet<usize> = lines.iter().flatten().copied().collect();
        for (named, at) in std::iter::zip(names, lines).filter(|(_, at)| at.is_none()) {
            let of_forms = self.lines_of_forms(named, book);
            let of_forms = of_forms.into_iter().filter(|at| !former.contains_key(at));
            let free = of_forms.filter(|at| !taken.contains(at));
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
            let line = shown.get(named.key).copied();
            *at = line.filter(|line| !named.is_parted_from(&book.lines[*line].id));
            at.iter().for_each(|_| _ = shown.remove(named.key));
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
    fn absorbed(
        self,
        names: &[Called<'_>],
        former: &Former,
        book: &mut Book,
        lines: &[Option<usize>],
    ) {
        for (ix, (named, at)) in std::iter::zip(names, lines).enumerate() {
            let Some(to) = at else { continue };
            let own = book.lines[*to].id.clone();
            for form in self.lines_of_forms(named, book) {
                // The bare name may be another member's, who is gone.
                let is_bare = name_in_parted_key(&own) == Some(&*book.lines[form].id);
                let is_others = former.get(&form).is_some_and(|owner| *owner != Some(ix));
                if is_others || (is_bare && !former.contains_key(&form)) {
                    continue;
                }
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
        order.sort_by_key(|ix| (names[*ix].bare_key(), names[*ix].numbers, names[*ix].key));
        let mut slugs = FreeSlugs::default();
        slugs.taken.extend(book.of(self.kind).map(|at| book.lines[at].slug.clone()));
        slugs.taken.insert(INDEX.to_owned());
        let mut new = HashMap::new();
        for ix in order {
            let slug = slugs.next(words.name(names[ix].bare_key()));
            let (name, text) = (names[ix].name.to_owned(), names[ix].text.clone());
            let line = Line::new(self.kind, names[ix].key, book.day);
            new.insert(ix, book.add(Line { slug, name, text, ..line }));
        }
        let at = |(ix, at): (usize, Option<usize>)| at.unwrap_or_else(|| new[&ix]);
        lines.into_iter().enumerate().map(at).collect()
    }
}

/// Slugs that are taken, and the last number that was tried behind each text.
#[derive(Default)]
struct FreeSlugs {
    taken: HashSet<String>,
    numbers: HashMap<String, usize>,
}

impl FreeSlugs {
    /// These words, with a number if they are taken. No number is tried twice: thousands of names may
    /// have the same words.
    fn next(&mut self, words: String) -> String {
        let words = if words.is_empty() { "unnamed".to_owned() } else { words };
        if self.taken.insert(words.clone()) {
            return words;
        }
        let number = self.numbers.entry(words.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{words}-{number}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_taken_have_a_number() {
        let mut slugs = FreeSlugs::default();
        slugs.taken.insert(INDEX.to_owned());
        let mut next = |words: &str| slugs.next(words.to_owned());
        assert_eq!([next("sian"), next("sian"), next("sian-2")], ["sian", "sian-2", "sian-2-2"]);
        assert_eq!([next("sian"), next("index"), next("")], ["sian-3", "index-2", "unnamed"]);
        assert_eq!(slugs.numbers["sian"], 3);
    }
}
