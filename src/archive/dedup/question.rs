//! The question of an exchange that several records state.
//!
//! The record with the most authority decides what is true: a record of data before a transcript; of
//! data the later state (by the days of correction, answer and holding answer; on equal days
//! Parliament's before ParlParse's, a whole question before a cut one, then by the newest day in its
//! file); of transcripts the one that states the most. Records that contradict it about the question
//! lend nothing to it; each is reported. Of the others the one that states the most gives text, asker,
//! party, seat, House, department and day tabled. What that record does not state at all is completed
//! from those that agree with it: day tabled, department, House, heading, number, address, files.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::draft::Draft;
use super::super::likeness::{Likeness, squeezed};
use super::super::names::{Folding, skeleton};
use super::super::numbers::is_number;
use super::answers::Disagreement;
use super::compare::{Comparison, Fact, Wording, asker_of, uin_key};
use super::{Group, messages};
use crate::diagnostic::Diagnostic;
use crate::source::record::{AnswerKind, Attachment, More, Record};

/// How much a record's statements count where records disagree.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Authority {
    is_data: bool,
    corrected: Option<Date>,
    answered: Option<Date>,
    held: Option<Date>,
    is_withdrawn: bool,
    origin: Origin,
    has_whole_question: bool,
    newest_in_file: Option<Date>,
    due: Option<Date>,
    completeness: Completeness,
}

/// Where a record comes from, the least authority first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    Transcript,
    ParlParse,
    Parliament,
}

impl Origin {
    /// The origin of a draft.
    pub(super) fn of(draft: &Draft<'_>, comparison: Comparison<'_>) -> Self {
        let is_parlparse = draft.record.more.as_ref().is_some_and(|more| !more.ids.is_empty());
        match comparison.is_data(draft) {
            false => Self::Transcript,
            true if is_parlparse => Self::ParlParse,
            true => Self::Parliament,
        }
    }
}

/// Sorts drafts, the one with the most authority first. Equal ones keep their order.
pub(super) fn by_authority<'a>(
    mut group: Group<'a>,
    newest_days: &[Option<Date>],
    comparison: Comparison<'_>,
) -> Group<'a> {
    let authority = |draft: &Draft<'_>| {
        let latest = |of_kind: fn(AnswerKind) -> bool| {
            let answers = draft.record.answers.iter().filter(|answer| of_kind(answer.kind));
            answers.filter_map(|answer| answer.date).max()
        };
        let more = draft.record.more.as_ref();
        let origin = Origin::of(draft, comparison);
        let newest = newest_days[draft.sources[0].file];
        std::cmp::Reverse(Authority {
            is_data: origin != Origin::Transcript,
            corrected: latest(|kind| kind == AnswerKind::Correction),
            answered: latest(|kind| kind != AnswerKind::Holding),
            held: latest(|kind| kind == AnswerKind::Holding).max(more.and_then(|more| more.held)),
            is_withdrawn: more.is_some_and(|more| more.withdrawn),
            origin,
            has_whole_question: !draft.record.question.truncated,
            newest_in_file: newest.filter(|_| origin != Origin::Transcript),
            due: more.and_then(|more| more.due),
            completeness: Completeness::of(draft),
        })
    };
    group.sort_by_cached_key(authority);
    group
}

/// How much a record states about its question.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Completeness {
    has_text: bool,
    is_whole: bool,
    names_asker: bool,
    length: usize,
    paragraphs: usize,
    states_party: bool,
    states_seat: bool,
    states_day_tabled: bool,
    states_department: bool,
    states_house: bool,
}

impl Completeness {
    fn of(draft: &Draft<'_>) -> Self {
        let record = &draft.record;
        let by = record.asked_by;
        let printed = by.filter(|_| !record.seat_is_listed);
        Self {
            has_text: !record.question.is_empty(),
            is_whole: !record.question.truncated,
            names_asker: by.is_some_and(|by| !is_number(by.name)),
            length: squeezed(&record.question).chars().count(),
            paragraphs: record.question.lines.len(),
            states_party: printed.is_some_and(|by| by.party.is_some()),
            states_seat: printed.is_some_and(|by| by.affiliation.is_some()),
            states_day_tabled: record.tabled.is_some(),
            states_department: record.department.is_some(),
            states_house: draft.house.is_some(),
        }
    }
}

/// Whether two records contradict each other about the question.
fn contradict(a: &Draft<'_>, b: &Draft<'_>, comparison: Comparison<'_>) -> bool {
    let (x, y) = (&a.record.question, &b.record.question);
    let words = x.is_empty() || y.is_empty() || Likeness::of(x, y).is_one();
    let facts = [
        comparison.person(asker_of(&a.record), asker_of(&b.record)),
        comparison.department(a.record.department, b.record.department),
        Fact::of(a.house, b.house),
        Fact::of(a.record.tabled, b.record.tabled),
    ];
    !words || facts.iter().any(|fact| fact.differs())
}

/// The draft of a group that is sorted by authority. Its answers are those of one record, and are to be
/// replaced.
pub(super) fn unite<'a>(group: Group<'a>, comparison: Comparison<'_>) -> Draft<'a> {
    let agreeing: Vec<bool> =
        group.iter().map(|draft| !contradict(&group[0], draft, comparison)).collect();
    let mut chosen = 0;
    for at in (1..group.len()).filter(|at| agreeing[*at]) {
        if Completeness::of(&group[at]) > Completeness::of(&group[chosen]) {
            chosen = at;
        }
    }
    let mut sources: Vec<_> = group.iter().flat_map(|draft| draft.sources.clone()).collect();
    let own = group[chosen].sources[0];
    sources.sort_by_key(|source| (*source != own, source.file, source.position));
    let more = united_more(&group, chosen, comparison);
    let heading = group.iter().find_map(|draft| draft.record.heading);
    let mut uins = group.iter().filter_map(|draft| draft.record.uin);
    // `HL1234` before `hl1234`, and `1234` before `001234`.
    let uin = uins.clone().find(|uin| uin_key(uin) == **uin).or_else(|| uins.next());
    let grouped = group.iter().find(|draft| QuestionFact::Grouped.is_stated(draft));
    let grouped = grouped.map(|draft| draft.record.grouped_with.clone()).unwrap_or_default();
    let mut others = group;
    let mut unit = others.remove(chosen);
    let mut others_agree = agreeing;
    others_agree.remove(chosen);
    for (other, agrees) in others.into_iter().zip(others_agree) {
        complete(&mut unit, other, agrees);
    }
    unit.record.heading = heading;
    unit.record.uin = uin;
    unit.record.grouped_with = grouped;
    unit.sources = sources;
    unit.record.more = more;
    unit
}

/// Completes what the record of the question does not state at all.
fn complete<'a>(unit: &mut Draft<'a>, other: Draft<'a>, agrees: bool) {
    let (record, from) = (&mut unit.record, other.record);
    record.source = record.source.or(from.source);
    for note in from.editors_notes {
        if !record.editors_notes.contains(&note) {
            record.editors_notes.push(note);
        }
    }
    if !agrees {
        return;
    }
    record.tabled = record.tabled.or(from.tabled);
    record.department = record.department.or(from.department);
    unit.house = unit.house.or(other.house);
    if record.asked_by.is_none() {
        (record.asked_by, record.seat_is_listed) = (from.asked_by, from.seat_is_listed);
        (unit.asker, unit.person) = (other.asker, other.person);
    }
}

/// What data state beyond transcripts, the records with more authority first. The asking member's number
/// is that of the record of the question, or of one that names the same member.
fn united_more<'a>(
    group: &Group<'a>,
    chosen: usize,
    comparison: Comparison<'_>,
) -> Option<Box<More<'a>>> {
    let mut stated = group.iter().filter_map(|draft| draft.record.more.as_deref()).cloned();
    let first = stated.next()?;
    let mut more = stated.fold(first, completed_more);
    let state = group.iter().find(|draft| QuestionFact::State.is_stated(draft));
    more.withdrawn = state.is_some_and(|draft| is_withdrawn(draft));
    let asker = asker_of(&group[chosen].record);
    let own = group[chosen].record.more.as_deref();
    (more.asker_id, more.asker_person_id) =
        own.map_or((None, None), |own| (own.asker_id, own.asker_person_id));
    for draft in group {
        let is_same =
            asker.is_none() || !comparison.person(asker, asker_of(&draft.record)).differs();
        if let Some(from) = draft.record.more.as_ref().filter(|_| is_same)
            && draft.record.asked_by.is_some()
        {
            more.asker_id = more.asker_id.or(from.asker_id);
            more.asker_person_id = more.asker_person_id.or(from.asker_person_id);
        }
    }
    Some(Box::new(more))
}

/// Completes what a record does not state. Lists are those of one record.
fn completed_more<'a>(more: More<'a>, from: More<'a>) -> More<'a> {
    let mut grouped = if more.grouped.is_empty() { from.grouped.clone() } else { more.grouped };
    for question in &mut grouped {
        let same = from.grouped.iter().find(|other| uin_key(other.uin) == uin_key(question.uin));
        question.tabled = question.tabled.or(same.and_then(|other| other.tabled));
    }
    let has_files = more.attachment_count > 0 || !more.attachments.is_empty();
    More {
        number: more.number.or(from.number),
        house: more.house.or(from.house),
        id: more.id.or(from.id),
        asker_id: None,
        asker_person_id: None,
        due: more.due.or(from.due),
        named_day: more.named_day || from.named_day,
        interest: more.interest || from.interest,
        withdrawn: false,
        held: more.held.or(from.held),
        grouped,
        attachment_count: if has_files { more.attachment_count } else { from.attachment_count },
        attachments: if more.attachments.is_empty() { from.attachments } else { more.attachments },
        report: more.report.or(from.report),
        ids: if from.ids.len() > more.ids.len() { from.ids } else { more.ids },
    }
}

/// The lists of a record as one text, which orders records that state the same otherwise.
pub(super) fn printed_lists(more: &More<'_>) -> String {
    let id = more.id.map(|id| id.to_string()).unwrap_or_default();
    let mut printed = format!("{id} {} {}", more.withdrawn, more.attachment_count);
    for question in &more.grouped {
        let tabled = question.tabled.map(|day| day.to_string()).unwrap_or_default();
        printed += &format!("\n{} {tabled}", question.uin);
    }
    for file in &more.attachments {
        for part in [file.title, file.url, file.kind].into_iter().flatten() {
            printed += &format!("\n{part}");
        }
    }
    printed
}

/// Reports what each record states otherwise than the record before it with the most authority that
/// states it at all.
pub(super) fn disagreements(
    group: &Group<'_>,
    of_answers: Vec<Disagreement>,
    comparison: Comparison<'_>,
) -> Vec<Diagnostic> {
    let mut found: BTreeMap<(usize, usize), Vec<messages::Value>> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for (at, draft) in group.iter().enumerate().skip(1) {
        for fact in QuestionFact::ALL {
            let first = (0..at).find(|first| fact.is_stated(&group[*first]));
            let Some(first) = first.filter(|_| fact.is_stated(draft)) else { continue };
            let value = fact.difference(&group[first], draft, comparison);
            found.entry((at, first)).or_default().extend(value);
        }
        let words = Wording::of(&group[0].record.question, &draft.record.question);
        if matches!(words, Wording::Similar | Wording::Other) {
            let pair = messages::Pair::new(&group[0], draft, comparison.places);
            diagnostics.push(pair.wording("the question", messages::SHOWN_LATER));
        }
    }
    for Disagreement { first, other, value } in of_answers {
        found.entry((other, first)).or_default().push(value);
    }
    for ((other, first), values) in found {
        let pair = messages::Pair::new(&group[first], &group[other], comparison.places);
        diagnostics.extend(pair.disagreement(&values));
    }
    diagnostics
}

/// A fact about a question that records may state differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum QuestionFact {
    Asker,
    Party,
    Seat,
    Department,
    House,
    Heading,
    Due,
    Held,
    State,
    Grouped,
    Attachments,
}

impl QuestionFact {
    const ALL: [Self; 11] = [
        Self::Asker,
        Self::Party,
        Self::Seat,
        Self::Department,
        Self::House,
        Self::Heading,
        Self::Due,
        Self::Held,
        Self::State,
        Self::Grouped,
        Self::Attachments,
    ];

    fn is_stated(self, draft: &Draft<'_>) -> bool {
        let record = &draft.record;
        let more = record.more.as_ref();
        match self {
            Self::Asker => record.asked_by.is_some(),
            Self::Party => printed_party(record).is_some(),
            Self::Seat => printed_seat(record).is_some(),
            Self::Department => record.department.is_some(),
            Self::House => draft.house.is_some(),
            Self::Heading => record.heading.is_some(),
            Self::Due => more.is_some_and(|more| more.due.is_some()),
            Self::Held => more.is_some_and(|more| more.held.is_some()),
            Self::State => is_withdrawn(draft) || is_answered(draft),
            Self::Grouped => !record.grouped_with.is_empty(),
            Self::Attachments => more.is_some_and(|more| !more.attachments.is_empty()),
        }
    }

    /// How two records that state the fact differ in it.
    fn difference(
        self,
        first: &Draft<'_>,
        other: &Draft<'_>,
        comparison: Comparison<'_>,
    ) -> Option<messages::Value> {
        let (a, b) = (&first.record, &other.record);
        let (x, y) = (a.more.as_deref(), b.more.as_deref());
        match self {
            Self::Asker => {
                let (x, y) = (asker_of(a)?, asker_of(b)?);
                let differs = comparison.person(Some(x), Some(y)).differs();
                differs.then(|| messages::Value::of_people("the asking member", x, y))
            }
            Self::Party | Self::Seat if other_askers(a, b, comparison) => None,
            Self::Party => {
                let (x, y) = (printed_party(a)?, printed_party(b)?);
                let differs = party_key(x) != party_key(y);
                differs.then(|| messages::Value::new("the party", x, y))
            }
            Self::Seat => {
                let (x, y) = (printed_seat(a)?, printed_seat(b)?);
                let differs = skeleton(x) != skeleton(y);
                differs.then(|| messages::Value::new("the seat", x, y))
            }
            Self::Department => {
                let differs = comparison.department(a.department, b.department).differs();
                let (x, y) = (a.department?, b.department?);
                differs.then(|| messages::Value::new("the department", x, y))
            }
            Self::House => {
                let (x, y) = (first.house?, other.house?);
                (x != y).then(|| messages::Value::new("the House", x.name(), y.name()))
            }
            Self::Heading => {
                let (x, y) = (a.heading?, b.heading?);
                let differs = skeleton(x) != skeleton(y);
                differs.then(|| messages::Value::new("the heading", x, y))
            }
            Self::Due => {
                messages::Value::of_days("the day on which the answer is due", x?.due, y?.due)
            }
            Self::Held => {
                messages::Value::of_days("the day of the holding answer", x?.held, y?.held)
            }
            Self::State => {
                let differs = is_withdrawn(first) != is_withdrawn(other);
                differs.then(|| messages::Value::new("the state", state(first), state(other)))
            }
            Self::Grouped => {
                let (x, y) = (uins_of(a), uins_of(b));
                let differs = x.iter().map(|uin| uin_key(uin)).ne(y.iter().map(|uin| uin_key(uin)));
                let field = "the list of grouped questions";
                differs.then(|| messages::Value::new(field, &x.join(", "), &y.join(", ")))
            }
            Self::Attachments => {
                let (x, y) = (&x?.attachments, &y?.attachments);
                let is_in = |file: &Attachment<'_>, list: &[Attachment<'_>]| {
                    list.iter().any(|other| is_one_file(file, other))
                };
                let differs =
                    !x.iter().all(|file| is_in(file, y)) || !y.iter().all(|file| is_in(file, x));
                let field = "the list of attached files";
                differs.then(|| messages::Value::new(field, &file_names(x), &file_names(y)))
            }
        }
    }
}

fn other_askers(a: &Record<'_>, b: &Record<'_>, comparison: Comparison<'_>) -> bool {
    comparison.person(asker_of(a), asker_of(b)).differs()
}

fn is_withdrawn(draft: &Draft<'_>) -> bool {
    draft.record.more.as_ref().is_some_and(|more| more.withdrawn)
}

/// Whether a record has an answer that is more than a holding answer.
fn is_answered(draft: &Draft<'_>) -> bool {
    let mut answers = draft.record.answers.iter();
    answers.any(|answer| answer.kind != AnswerKind::Holding && !answer.text.is_empty())
}

fn state(draft: &Draft<'_>) -> &'static str {
    if is_withdrawn(draft) { "withdrawn" } else { "answered" }
}

/// The numbers of the questions that were answered together with a question, in order.
fn uins_of<'a>(record: &Record<'a>) -> Vec<&'a str> {
    let mut uins = record.grouped_with.clone();
    uins.sort_by_cached_key(|uin| uin_key(uin));
    uins.dedup_by_key(|uin| uin_key(uin));
    uins
}

/// Whether two records mean the same file: by its address, else by its title.
fn is_one_file(a: &Attachment<'_>, b: &Attachment<'_>) -> bool {
    let address = |file: &Attachment<'_>| {
        let url = file.url?.split(['?', '#']).next()?;
        Some(url.trim_start_matches("https://").trim_start_matches("http://").to_lowercase())
    };
    let title = |file: &Attachment<'_>| file.title.map(skeleton);
    Fact::of(address(a), address(b)) == Fact::Same || Fact::of(title(a), title(b)) == Fact::Same
}

fn file_names(files: &[Attachment<'_>]) -> String {
    let names =
        files.iter().map(|file| file.title.or(file.url).unwrap_or("a file without a title"));
    names.collect::<Vec<_>>().join(", ")
}

fn printed_seat<'a>(record: &Record<'a>) -> Option<&'a str> {
    record.asked_by.filter(|_| !record.seat_is_listed)?.affiliation
}

fn printed_party<'a>(record: &Record<'a>) -> Option<&'a str> {
    record.asked_by.filter(|_| !record.seat_is_listed)?.party
}

/// A party without what is added in a bracket: `Labour (Co-op)` is no other party than `Labour`.
fn party_key(party: &str) -> String {
    let name = party.split_once('(').map_or(party, |(name, _)| name);
    Folding::Person.key(name)
}
