//! Exchanges: which line is whose.
//!
//! In this order: the same text; the same number; much the same text. What then has no line is
//! new. What then has no exchange may have become one with another (see [`fold`]); else it is gone.

use std::collections::{HashMap, HashSet};

use super::Words;
use super::book::Book;
use super::names::NameLines;
use super::{edited, same_number, same_text};
use crate::archive::ledger::change::{Choice, What};
use crate::archive::ledger::line::{Kind, Line, Status};
use crate::archive::ledger::simhash::distance;
use crate::archive::{Archive, Exchange, ExchangeIx};

/// Gives every exchange its line and rewrites its id to that of the line. Returns the lines'
/// positions, and what must be chosen.
pub(super) fn settle(
    archive: &mut Archive<'_>,
    book: &mut Book,
    names: &NameLines,
    words: &dyn Words,
) -> (Vec<usize>, Vec<Choice>) {
    let mut matching = Matching::new(book, &archive.exchanges, names);
    same_text::pair(&mut matching);
    same_number::pair(&mut matching);
    let choices = edited::pair(&mut matching);
    let merged = fold(&mut matching, &choices);
    let (line_of, to) = (matching.line_of, merged);
    let lines = write(archive, book, names, words, &line_of);
    for (line, ix) in to {
        book.moves(line, lines[ix]);
    }
    for choice in &choices {
        book.find(Kind::Exchange, &choice.id).into_iter().for_each(|at| book.leave(at));
    }
    for (exchange, at) in std::iter::zip(&mut archive.exchanges, &lines) {
        exchange.id.clone_from(&book.lines[*at].id);
    }
    (lines, choices)
}

/// Lines and exchanges while they are being paired.
pub(super) struct Matching<'m, 'a> {
    pub(super) book: &'m Book,
    pub(super) exchanges: &'m [Exchange<'a>],
    names: &'m NameLines,
    /// Of each exchange, the position of its line.
    pub(super) line_of: Vec<Option<usize>>,
    /// The positions of lines that have their exchange.
    taken: HashSet<usize>,
}

impl<'m, 'a> Matching<'m, 'a> {
    fn new(book: &'m Book, exchanges: &'m [Exchange<'a>], names: &'m NameLines) -> Self {
        let (line_of, taken) = (vec![None; exchanges.len()], HashSet::new());
        Self { book, exchanges, names, line_of, taken }
    }

    pub(super) fn take(&mut self, line: usize, ix: ExchangeIx) {
        self.line_of[ix] = Some(line);
        self.taken.insert(line);
    }

    pub(super) fn is_free(&self, line: usize) -> bool {
        !self.taken.contains(&line)
    }

    /// Lines of which no exchange was found yet, and which once had one.
    pub(super) fn missing(&self) -> Vec<usize> {
        let lines = self.book.of(Kind::Exchange).filter(|at| self.is_free(*at));
        lines.filter(|at| self.book.lines[*at].status == Status::Live).collect()
    }

    /// Exchanges without a line.
    pub(super) fn new_ones(&self) -> Vec<ExchangeIx> {
        (0..self.exchanges.len()).filter(|ix| self.line_of[*ix].is_none()).collect()
    }

    /// The line of an exchange's asking member.
    pub(super) fn asker(&self, ix: ExchangeIx) -> Option<usize> {
        self.exchanges[ix].asker.map(|member| self.names.members[member])
    }

    /// The line of the asking member that a line names, over all moves.
    pub(super) fn asker_of_line(&self, line: usize) -> Option<usize> {
        let asker = self.book.lines[line].asker.as_deref()?;
        self.book.resolve(Kind::Member, asker)
    }

    /// The line of the answering body.
    pub(super) fn department(&self, ix: ExchangeIx) -> Option<usize> {
        self.exchanges[ix].department.map(|body| self.names.departments[body])
    }

    /// The line of the answering body that a line names, over all moves.
    pub(super) fn department_of_line(&self, line: usize) -> Option<usize> {
        let department = self.book.lines[line].department.as_deref()?;
        self.book.resolve(Kind::Department, department)
    }

    /// Whether numbers and people say that a line is of another question, though the text be the
    /// same.
    pub(super) fn contradicts(&self, line: usize, ix: ExchangeIx) -> bool {
        let (old, new) = (&self.book.lines[line], &self.exchanges[ix].record);
        if !differ(old.uin.as_deref(), new.uin) {
            return false;
        }
        differ(old.tabled, new.tabled) || differ(self.asker_of_line(line), self.asker(ix))
    }

    /// Whether a line and an exchange have an answer in common, or one of them has none.
    pub(super) fn answers_agree(&self, line: usize, ix: ExchangeIx) -> bool {
        let answers = &self.exchanges[ix].answers;
        match self.book.lines[line].answers.as_deref() {
            Some(old) => old.split('+').any(|old| answers.iter().any(|new| new.fingerprint == old)),
            None => true,
        }
    }
}

fn differ<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
    matches!((a, b), (Some(a), Some(b)) if a != b)
}

/// The number that an id has if its text was asked before; 1 for the first.
pub(super) fn number(id: &str) -> usize {
    id.split_once('-').and_then(|(_, number)| number.parse().ok()).unwrap_or(1)
}

/// Lines whose question has become one with another, with the exchange that both are now. Of an
/// exchange's two lines the older stays.
fn fold(matching: &mut Matching<'_, '_>, choices: &[Choice]) -> Vec<(usize, ExchangeIx)> {
    let open: HashSet<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
    let lines = &matching.book.lines;
    let missing = matching.missing().into_iter().filter(|at| !open.contains(&*lines[*at].id));
    let missing: Vec<usize> = missing.collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let candidates = Merged::of(matching);
    let merges = missing.into_iter().filter_map(|at| Some((at, candidates.find(matching, at)?)));
    let merges: Vec<(usize, ExchangeIx)> = merges.collect();
    merges.into_iter().map(|(line, ix)| (elder_stays(matching, line, ix), ix)).collect()
}

/// Leaves the older line to the exchange and returns the other.
fn elder_stays(matching: &mut Matching<'_, '_>, line: usize, ix: ExchangeIx) -> usize {
    let first = |at: usize| matching.book.lines[at].first_seen;
    match matching.line_of[ix] {
        Some(other) if first(line) < first(other) => {
            matching.take(line, ix);
            other
        }
        _ => line,
    }
}

/// Exchanges that lines may have become one with.
struct Merged {
    /// By asking member, those that stand in several places.
    several: HashMap<Option<usize>, Vec<ExchangeIx>>,
    /// By the text of their question.
    same: HashMap<String, Vec<ExchangeIx>>,
}

impl Merged {
    fn of(matching: &Matching<'_, '_>) -> Self {
        let mut merged = Self { several: Default::default(), same: Default::default() };
        for (ix, exchange) in matching.exchanges.iter().enumerate() {
            merged.same.entry(exchange.fingerprint.clone()).or_default().push(ix);
            if exchange.sources.len() > 1 {
                merged.several.entry(matching.asker(ix)).or_default().push(ix);
            }
        }
        merged
    }

    fn find(&self, matching: &Matching<'_, '_>, line: usize) -> Option<ExchangeIx> {
        let asker = matching.asker_of_line(line);
        let fits = |ix: &ExchangeIx| {
            matching.line_of[*ix].is_some()
                && matching.asker(*ix) == asker
                && !matching.contradicts(line, *ix)
        };
        let old = &matching.book.lines[line];
        let same = old.text.as_ref().and_then(|text| self.same.get(text)).into_iter().flatten();
        if let Some(ix) = same.copied().find(|ix| fits(ix)) {
            return Some(ix);
        }
        let simhash = old.simhash?;
        let near = |ix: ExchangeIx| distance(simhash, matching.exchanges[ix].simhash);
        let several = self.several.get(&asker).into_iter().flatten().copied();
        let several = several.filter(|ix| fits(ix) && matching.answers_agree(line, *ix));
        let several = several.map(|ix| (near(ix), ix));
        several.filter(|(near, _)| *near <= edited::NEAR).min().map(|(_, ix)| ix)
    }
}

/// Brings the lines up to date with their exchanges, and adds those of new ones.
fn write(
    archive: &Archive<'_>,
    book: &mut Book,
    names: &NameLines,
    words: &dyn Words,
    line_of: &[Option<usize>],
) -> Vec<usize> {
    let mut lines = vec![0; line_of.len()];
    let mut new = Vec::new();
    for (ix, exchange) in archive.exchanges.iter().enumerate() {
        match line_of[ix] {
            Some(at) => {
                let now = evidence(exchange, book, names, "");
                update(book, at, now);
                lines[ix] = at;
            }
            None => new.push(ix),
        }
    }
    // Those of one text in the order of their numbers.
    new.sort_by_key(|ix| number(&archive.exchanges[*ix].id));
    let mut numbers = HashMap::new();
    for ix in new {
        let exchange = &archive.exchanges[ix];
        let id = free_id(&exchange.fingerprint, book, &mut numbers);
        let line = evidence(exchange, book, names, &id);
        lines[ix] = book.add(Line { slug: words.question(exchange), ..line });
    }
    lines
}

/// The fingerprint, with a number if a line has it. `numbers` has the last number that was tried for
/// each fingerprint: a text that thousands of members asked would else try each number thousands of
/// times.
fn free_id(fingerprint: &str, book: &Book, numbers: &mut HashMap<String, usize>) -> String {
    let number = numbers.entry(fingerprint.to_owned()).or_insert(0);
    loop {
        *number += 1;
        let id = match *number {
            1 => fingerprint.to_owned(),
            more => format!("{fingerprint}-{more}"),
        };
        if book.find(Kind::Exchange, &id).is_none() {
            return id;
        }
    }
}

/// A new line with all that is known of an exchange.
fn evidence(exchange: &Exchange<'_>, book: &Book, names: &NameLines, id: &str) -> Line {
    let id_of = |at: usize| book.lines[at].id.clone();
    let mut answerers: Vec<usize> =
        exchange.answers.iter().filter_map(|answer| answer.member).collect();
    answerers.sort_unstable();
    answerers.dedup();
    Line {
        text: Some(exchange.fingerprint.clone()),
        answers: exchange.answer_fingerprints(),
        simhash: Some(exchange.simhash),
        asker: exchange.asker.map(|ix| id_of(names.members[ix])),
        answerers: answerers.into_iter().map(|ix| id_of(names.members[ix])).collect(),
        department: exchange.department.map(|ix| id_of(names.departments[ix])),
        party: exchange.party.map(|ix| id_of(names.parties[ix])),
        uin: exchange.record.uin.map(str::to_owned),
        tabled: exchange.record.tabled,
        name: exchange.heading.clone(),
        ..Line::new(Kind::Exchange, id, book.day)
    }
}

/// A line takes what is known now, and notes what became of it.
fn update(book: &mut Book, at: usize, mut now: Line) {
    settle_names(book, at, &mut now);
    let old = &book.lines[at];
    let is_reworded = old.text != now.text;
    let is_changed = is_reworded || old.answers != now.answers;
    if !is_reworded && old.simhash.is_some() {
        now.simhash = old.simhash;
    }
    let was = old.shown_name();
    let now = Line {
        id: old.id.clone(),
        slug: old.slug.clone(),
        first_seen: old.first_seen,
        changed: if is_changed { book.day } else { old.changed },
        status: old.status.clone(),
        part: old.part,
        ..now
    };
    // Where the ledger has no heading, nobody can tell whether it was another.
    let is_noted = match old.name.is_empty() {
        true => *old != Line { name: String::new(), ..now.clone() },
        false => *old != now,
    };
    book.lines[at] = now;
    book.stands(at);
    if is_reworded {
        book.note(at, What::Reworded { was });
    } else if is_changed {
        book.note(at, What::Changed);
    } else if is_noted {
        book.note(at, What::Noted);
    }
}

/// A name that merely got another line keeps its word here; one that vanished is told where its
/// questions are now.
fn settle_names(book: &mut Book, at: usize, now: &mut Line) {
    let old = book.lines[at].clone();
    settle_name(book, Kind::Member, old.asker, &mut now.asker);
    settle_name(book, Kind::Department, old.department, &mut now.department);
    settle_name(book, Kind::Party, old.party, &mut now.party);
    settle_answers(book, old.answers.as_deref(), now.answers.as_deref());
    let one_to_one = old.answerers.len() == now.answerers.len();
    for (old, now) in std::iter::zip(old.answerers, &mut now.answerers).filter(|_| one_to_one) {
        let mut name = Some(std::mem::take(now));
        settle_name(book, Kind::Member, Some(old), &mut name);
        *now = name.unwrap_or_default();
    }
}

fn settle_name(book: &mut Book, kind: Kind, old: Option<String>, now: &mut Option<String>) {
    if old == *now {
        return;
    }
    let (Some(old), Some(id)) = (old, now.as_deref()) else { return };
    let Some(before) = book.find(kind, &old) else { return };
    if book.resolve(kind, &old) == book.find_any(kind, id) {
        *now = Some(old);
    } else if !book.is_standing(before) {
        book.inherits(before, kind, id);
    }
}

/// An answer to several questions that has other words now is told which.
fn settle_answers(book: &mut Book, old: Option<&str>, now: Option<&str>) {
    let (Some(old), Some(now)) = (old, now) else { return };
    if old == now || old.split('+').count() != now.split('+').count() {
        return;
    }
    for (old, now) in std::iter::zip(old.split('+'), now.split('+')).filter(|(a, b)| a != b) {
        if let Some(at) = book.find(Kind::Answer, old) {
            book.inherits(at, Kind::Answer, now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_number_is_tried_twice_for_the_same_question_of_many() {
        let book = Book::new(Vec::new(), jiff::civil::date(2026, 11, 30));
        let mut numbers = HashMap::new();
        let ids: Vec<_> = (0..4).map(|_| free_id("0123456789", &book, &mut numbers)).collect();
        assert_eq!(ids, ["0123456789", "0123456789-2", "0123456789-3", "0123456789-4"]);
        assert_eq!(numbers["0123456789"], 4);
    }
}
