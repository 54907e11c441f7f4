//! Records of one exchange become one exchange; records that conflict stay apart.
//!
//! **One exchange.** Two records with the same number (UIN and day tabled) are one exchange if their
//! questions have the same words; see [`compare`] for the exceptions. Otherwise the asking member and
//! the words of the question must be the same, and nothing that both records state may conflict:
//! number, day tabled, House, department, answers, days and ministers of the answers. The same number
//! on different questions is an error, and both are published.
//!
//! **One unit.** A question (text, asker with party and seat, House, department, day tabled) comes from
//! one record, and so does each answer (text, minister, role, day, kind). Records that disagree are
//! never combined; see [`question`] and [`answers`].
//!
//! **No file name decides.** Records are compared in an order made from their content. Of Parliament's
//! data the later state counts.

mod answers;
mod compare;
mod messages;
mod question;

use std::collections::HashMap;

use jiff::civil::Date;

use super::draft::{Draft, of_text};
use super::house::House;
use super::identity::Identities;
use super::likeness::Likeness;
use super::nameless::beginning;
use super::names::NameBook;
use super::numbers::{MemberNumber, asker_number};
use crate::diagnostic::Diagnostic;
use compare::{Comparison, Conflict, Verdict};

pub(super) use compare::{may_be_one, uin_key};

/// A file that contains exchanges.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'n> {
    /// Its name.
    pub(super) name: &'n str,
    /// It contains data: a question that another file contains too needs no note of its own.
    pub(super) is_data: bool,
}

/// The names that are known when records are compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct KnownNames<'n> {
    pub(super) people: &'n Identities,
    pub(super) departments: &'n NameBook,
}

/// Merges the drafts of each exchange. Exchanges are in the order of their first places.
pub(super) fn merge<'a>(
    drafts: Vec<Draft<'a>>,
    places: &[Place<'_>],
    names: KnownNames<'_>,
) -> (Vec<Draft<'a>>, Vec<Diagnostic>) {
    let has_data = drafts.iter().any(|draft| draft.record.more.is_some());
    let comparison = Comparison { places, names };
    let newest_days = newest_days(&drafts, places.len());
    let mut grouping = Grouping { has_data, ..Grouping::default() };
    let mut diagnostics = Vec::new();
    for draft in in_canonical_order(drafts, comparison) {
        diagnostics.extend(grouping.add(draft, comparison));
    }
    let mut groups = grouping.groups;
    groups.sort_by_key(first_place);
    diagnostics.extend(messages::repeated(&groups, places));
    let mut merged = Vec::with_capacity(groups.len());
    for mut group in groups {
        if group.len() == 1 {
            merged.append(&mut group);
            continue;
        }
        let united = unite(group, &newest_days, comparison);
        merged.push(united.draft);
        diagnostics.extend(united.diagnostics);
    }
    (merged, diagnostics)
}

/// Drafts that are one exchange.
type Group<'a> = Vec<Draft<'a>>;

fn first_place(group: &Group<'_>) -> Option<(usize, usize)> {
    group.iter().map(place_of).min()
}

/// Where a draft was read: its file and its position there.
fn place_of(draft: &Draft<'_>) -> (usize, usize) {
    (draft.sources[0].file, draft.sources[0].position)
}

/// The newest day that any record of each file states.
fn newest_days(drafts: &[Draft<'_>], files: usize) -> Vec<Option<Date>> {
    let mut newest = vec![None; files];
    for draft in drafts {
        let of_file = &mut newest[draft.sources[0].file];
        let answered = draft.record.answers.iter().filter_map(|answer| answer.date);
        let held = draft.record.more.as_ref().and_then(|more| more.held);
        *of_file = (*of_file).max(draft.record.tabled).max(held).max(answered.max());
    }
    newest
}

/// Orders drafts by what they state, those that state more first. Files and lines decide only between
/// drafts that state the same.
fn in_canonical_order<'a>(
    mut drafts: Vec<Draft<'a>>,
    comparison: Comparison<'_>,
) -> Vec<Draft<'a>> {
    drafts.sort_by_cached_key(|draft| CanonicalKey::new(draft, comparison));
    drafts
}

/// What orders drafts before they are compared.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct CanonicalKey {
    has_no_number: bool,
    has_no_uin: bool,
    number: (Option<String>, Option<Date>),
    has_no_answer_day: bool,
    answer_days: Vec<Option<Date>>,
    department: (bool, Option<String>),
    asker: Option<String>,
    asker_number: Option<MemberNumber>,
    question: String,
    answers: Vec<String>,
    printed: Vec<Option<String>>,
    house: Option<House>,
    answer_kinds: Vec<u8>,
    due: Option<Date>,
    held: Option<Date>,
}

impl CanonicalKey {
    fn new(draft: &Draft<'_>, comparison: Comparison<'_>) -> Self {
        let record = &draft.record;
        let more = record.more.as_ref();
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let asked_by = record.asked_by;
        let mut printed = vec![
            owned(asked_by.map(|by| by.name)),
            owned(asked_by.and_then(|by| by.party)),
            owned(asked_by.and_then(|by| by.affiliation)),
            owned(record.heading),
            owned(record.source),
        ];
        for answer in &record.answers {
            printed.push(owned(answer.by.map(|by| by.name)));
            printed.push(owned(answer.by.and_then(|by| by.role)));
            printed.push(Some(answer.text.lines.join("\n")));
        }
        printed.push(Some(record.question.lines.join("\n")));
        printed.push(owned(record.uin));
        printed.push(more.map(|more| question::printed_lists(more)));
        for text in record.grouped_with.iter().chain(&record.editors_notes) {
            printed.push(owned(Some(text)));
        }
        let department = record.department.map(|name| comparison.department_key(name));
        Self {
            has_no_number: record.uin.is_none() || record.tabled.is_none(),
            has_no_uin: record.uin.is_none(),
            number: (record.uin.map(uin_key), record.tabled),
            has_no_answer_day: record.answers.iter().all(|answer| answer.date.is_none()),
            answer_days: record.answers.iter().map(|answer| answer.date).collect(),
            department: (department.is_none(), department),
            asker: draft.asker.clone(),
            asker_number: asker_number(record),
            question: draft.fingerprint.clone(),
            answers: draft.answers.clone(),
            printed,
            house: draft.house,
            answer_kinds: record.answers.iter().map(|answer| answer.kind as u8).collect(),
            due: more.and_then(|more| more.due),
            held: more.and_then(|more| more.held),
        }
    }
}

/// A question's words and its asking member, under which a group is looked up.
type TextKey = (String, Option<String>);

#[derive(Default)]
struct Grouping<'a> {
    /// Texts may be cut, so they are looked up by their beginnings.
    has_data: bool,
    groups: Vec<Group<'a>>,
    by_number: HashMap<(String, Date), Vec<usize>>,
    by_text: HashMap<TextKey, Vec<usize>>,
}

impl<'a> Grouping<'a> {
    /// Adds a draft to the first group that it does not conflict with, else to one of its own.
    fn add(&mut self, draft: Draft<'a>, comparison: Comparison<'_>) -> Option<Diagnostic> {
        let text = self.text_key(&draft);
        let number = draft.record.uin.map(uin_key).zip(draft.record.tabled);
        let of_number = number.as_ref().and_then(|number| self.by_number.get(number));
        let of_text = text.as_ref().and_then(|key| self.by_text.get(key));
        let mut candidates: Vec<usize> =
            of_number.into_iter().chain(of_text).flatten().copied().collect();
        // A record without a number joins the latest of several equal questions.
        candidates.sort_unstable();
        candidates.dedup();
        candidates.sort_by_cached_key(|at| std::cmp::Reverse(number_order(&self.groups[*at])));
        let mut refusal = None;
        let mut joinable = Vec::new();
        for at in candidates {
            match self.verdict(at, &draft, comparison) {
                GroupVerdict::Joins => joinable.push(at),
                GroupVerdict::Refuses(diagnostic) => {
                    refusal = refusal.max_by_severity(diagnostic);
                }
                GroupVerdict::Unrelated => {}
            }
        }
        let found = joinable.iter().copied().find(|at| {
            joinable.len() == 1 || number.is_some() || self.has_whole_question(*at, &draft)
        });
        if let (None, Some(at)) = (found, joinable.first()) {
            // The draft has the words of several questions that were cut: nobody knows which it is.
            let pair = messages::Pair::new(&self.groups[*at][0], &draft, comparison.places);
            refusal = refusal.max_by_severity(pair.conflict(&Conflict::CutAlike(joinable.len())));
        }
        let at = found.unwrap_or(self.groups.len());
        if found.is_none() {
            // Nearly all stay alone, and a draft is large.
            self.groups.push(Vec::with_capacity(1));
        }
        if let Some(number) = number {
            enter(self.by_number.entry(number).or_default(), at);
        }
        if let Some(text) = text {
            enter(self.by_text.entry(text).or_default(), at);
        }
        self.groups[at].push(draft);
        refusal.filter(|_| found.is_none())
    }

    /// Whether any record of a group has the question's words, and not only their beginning.
    fn has_whole_question(&self, at: usize, draft: &Draft<'_>) -> bool {
        let question = &draft.record.question;
        let same =
            |member: &Draft<'_>| Likeness::of(&member.record.question, question) == Likeness::Same;
        self.groups[at].iter().any(same)
    }

    /// Nothing can be found by a question that is not there.
    fn text_key(&self, draft: &Draft<'_>) -> Option<TextKey> {
        if draft.record.question.is_empty() {
            return None;
        }
        let words = match self.has_data {
            true => beginning(draft),
            false => draft.fingerprint.clone(),
        };
        Some((words, draft.asker.clone()))
    }

    fn verdict(&self, at: usize, draft: &Draft<'_>, comparison: Comparison<'_>) -> GroupVerdict {
        let mut joins = false;
        let mut other_words = None;
        for member in &self.groups[at] {
            match comparison.verdict(member, draft) {
                Verdict::OneExchange => joins = true,
                Verdict::TwoExchanges => return GroupVerdict::Unrelated,
                Verdict::OtherWords(conflict) => {
                    other_words = other_words.or(conflict.map(|conflict| (member, conflict)));
                }
                Verdict::Conflict(conflict) => {
                    let pair = messages::Pair::new(member, draft, comparison.places);
                    return GroupVerdict::Refuses(pair.conflict(&conflict));
                }
            }
        }
        match other_words {
            _ if joins => GroupVerdict::Joins,
            Some((member, conflict)) => {
                let pair = messages::Pair::new(member, draft, comparison.places);
                GroupVerdict::Refuses(pair.conflict(&conflict))
            }
            None => GroupVerdict::Unrelated,
        }
    }
}

/// Orders groups by day tabled and number.
fn number_order(group: &Group<'_>) -> (Option<Date>, Option<(usize, String)>) {
    let tabled = group.iter().filter_map(|draft| draft.record.tabled).max();
    let uin = group.iter().find_map(|draft| draft.record.uin);
    (tabled, uin.map(|uin| (uin.len(), uin.to_owned())))
}

enum GroupVerdict {
    Joins,
    Refuses(Diagnostic),
    Unrelated,
}

fn enter(groups: &mut Vec<usize>, at: usize) {
    if !groups.contains(&at) {
        groups.push(at);
    }
}

/// A merged exchange, and what its sources disagree about.
struct United<'a> {
    draft: Draft<'a>,
    diagnostics: Vec<Diagnostic>,
}

/// Makes one draft of a group of several.
fn unite<'a>(
    group: Group<'a>,
    newest_days: &[Option<Date>],
    comparison: Comparison<'_>,
) -> United<'a> {
    let group = question::by_authority(group, newest_days, comparison);
    let mut diagnostics = Vec::new();
    let found = answers::unite(&group, comparison);
    diagnostics.extend(question::disagreements(&group, found.disagreements, comparison));
    diagnostics.extend(found.diagnostics);
    let mut draft = question::unite(group, comparison);
    draft.answers = found.answers.iter().map(|answer| of_text(&answer.text)).collect();
    draft.record.answers = found.answers;
    United { draft, diagnostics }
}

/// Keeps the graver of two diagnostics.
trait MaxBySeverity {
    fn max_by_severity(self, other: Diagnostic) -> Option<Diagnostic>;
}

impl MaxBySeverity for Option<Diagnostic> {
    fn max_by_severity(self, other: Diagnostic) -> Option<Diagnostic> {
        match self {
            Some(first) if first.code.severity() <= other.code.severity() => Some(first),
            _ => Some(other),
        }
    }
}
