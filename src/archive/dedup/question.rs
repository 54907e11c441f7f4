//! The question of an exchange that several records state.
//!
//! The record with the most authority decides what is true: of Parliament's data the later state (by
//! the days of correction, answer and holding answer; then a whole question before a cut one, then by
//! the newest day in its file), then
//! ParlParse's, then the transcript that states the most. Records that contradict it about the question
//! lend nothing to it; each is reported. Of the others the one that states the most gives text, asker,
//! party, seat, House, department and day tabled. What that record does not state at all is completed
//! from those that agree with it: day tabled, department, House, heading, number, address, files.

use jiff::civil::Date;

use super::super::draft::Draft;
use super::super::likeness::{Likeness, squeezed};
use super::super::names::{Folding, skeleton};
use super::super::numbers::is_number;
use super::answers::Disagreement;
use super::compare::{Comparison, Fact, Wording, asker_of};
use super::{Group, messages, place_of};
use crate::diagnostic::Diagnostic;
use crate::source::record::{AnswerKind, More, Record};

/// How much a record's statements count where records disagree.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Authority {
    origin: Origin,
    corrected: Option<Date>,
    answered: Option<Date>,
    held: Option<Date>,
    is_withdrawn: bool,
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
            origin,
            corrected: latest(|kind| kind == AnswerKind::Correction),
            answered: latest(|kind| kind != AnswerKind::Holding),
            held: latest(|kind| kind == AnswerKind::Holding).max(more.and_then(|more| more.held)),
            is_withdrawn: more.is_some_and(|more| more.withdrawn),
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
    let mut others = group;
    let mut unit = others.remove(chosen);
    let mut others_agree = agreeing;
    others_agree.remove(chosen);
    for (other, agrees) in others.into_iter().zip(others_agree) {
        complete(&mut unit, other, agrees);
    }
    unit.record.heading = heading;
    unit.sources = sources;
    unit.record.more = more;
    unit
}

/// Completes what the record of the question does not state at all.
fn complete<'a>(unit: &mut Draft<'a>, other: Draft<'a>, agrees: bool) {
    let (record, from) = (&mut unit.record, other.record);
    record.uin = record.uin.or(from.uin);
    record.source = record.source.or(from.source);
    if record.grouped_with.is_empty() {
        record.grouped_with = from.grouped_with;
    }
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
    let asker = asker_of(&group[chosen].record);
    let same = |record: &Record<'_>| {
        asker.is_none() || comparison.person(asker, asker_of(record)) != Fact::Differs
    };
    let own = asker.and_then(|asker| asker.id);
    let ids = group.iter().filter(|draft| same(&draft.record));
    let of_others = ids.filter_map(|draft| asker_of(&draft.record)?.id).next();
    more.asker_id = own.or(of_others);
    Some(Box::new(more))
}

fn completed_more<'a>(more: More<'a>, from: More<'a>) -> More<'a> {
    let has_longer_group = from.grouped.len() > more.grouped.len();
    let has_longer_attachments = from.attachments.len() > more.attachments.len();
    More {
        number: more.number.or(from.number),
        house: more.house.or(from.house),
        id: more.id.or(from.id),
        asker_id: None,
        due: more.due.or(from.due),
        named_day: more.named_day || from.named_day,
        interest: more.interest || from.interest,
        withdrawn: more.withdrawn || from.withdrawn,
        held: more.held.or(from.held),
        grouped: if has_longer_group { from.grouped } else { more.grouped },
        attachment_count: more.attachment_count.max(from.attachment_count),
        attachments: if has_longer_attachments { from.attachments } else { more.attachments },
        report: more.report.or(from.report),
        ids: if from.ids.len() > more.ids.len() { from.ids } else { more.ids },
    }
}

/// Reports what each record says otherwise than the one with the most authority.
pub(super) fn disagreements(
    group: &Group<'_>,
    of_answers: &[Disagreement],
    comparison: Comparison<'_>,
) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for draft in group.iter().skip(1) {
        let pair = messages::Pair::new(&group[0], draft, comparison.places);
        let mut values = stated_otherwise(&group[0], draft, comparison);
        let words = Wording::of(&group[0].record.question, &draft.record.question);
        if matches!(words, Wording::Similar | Wording::Other) {
            diagnostics.push(pair.wording("the question", messages::SHOWN_LATER));
        }
        for disagreement in of_answers.iter().filter(|found| found.with == place_of(draft)) {
            values.push(disagreement.value.clone());
        }
        diagnostics.extend(pair.disagreement(&values));
    }
    diagnostics
}

/// Values of two records that differ, each as `field: first, second`.
fn stated_otherwise(
    first: &Draft<'_>,
    other: &Draft<'_>,
    comparison: Comparison<'_>,
) -> Vec<messages::Value> {
    let (a, b) = (&first.record, &other.record);
    let mut values = Vec::new();
    if let (Some(x), Some(y)) = (asker_of(a), asker_of(b))
        && comparison.person(Some(x), Some(y)).differs()
    {
        values.push(messages::Value::new("the asking member", x.name, y.name));
    } else if let (Some(x), Some(y)) = (printed_party(a), printed_party(b))
        && party_key(x) != party_key(y)
    {
        values.push(messages::Value::new("the party", x, y));
    }
    if let (Some(x), Some(y)) = (a.department, b.department)
        && comparison.department(Some(x), Some(y)).differs()
    {
        values.push(messages::Value::new("the department", x, y));
    }
    if let (Some(x), Some(y)) = (first.house, other.house)
        && x != y
    {
        values.push(messages::Value::new("the House", x.name(), y.name()));
    }
    if let (Some(x), Some(y)) = (a.heading, b.heading)
        && skeleton(x) != skeleton(y)
    {
        values.push(messages::Value::new("the heading", x, y));
    }
    let due = |record: &Record<'_>| record.more.as_ref().and_then(|more| more.due);
    values.extend(messages::Value::of_days("the day on which the answer is due", due(a), due(b)));
    let held = |record: &Record<'_>| record.more.as_ref().and_then(|more| more.held);
    values.extend(messages::Value::of_days("the day of the holding answer", held(a), held(b)));
    values
}

fn printed_party<'a>(record: &Record<'a>) -> Option<&'a str> {
    record.asked_by.filter(|_| !record.seat_is_listed)?.party
}

/// A party without what is added in a bracket: `Labour (Co-op)` is no other party than `Labour`.
fn party_key(party: &str) -> String {
    let name = party.split_once('(').map_or(party, |(name, _)| name);
    Folding::Person.key(name)
}
