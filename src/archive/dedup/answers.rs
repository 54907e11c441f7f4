//! The answers of an exchange that several records state.
//!
//! Each answer is one unit: text, minister, role, day and kind come from one record. Two records state
//! the same answer if the words are the same, or one text is missing or cut and is the beginning of the
//! other, and day and minister do not conflict. Then the record that states more gives the unit, and
//! only a text that was cut or
//! lost its paragraphs, or a minister of whom only a number is known, is completed from the other. Answers of another day or minister are further
//! answers, in the order of their days.
//!
//! A record of data states each answer once. So if a record of data has the same answer with another
//! day, or another minister, or other words on the same day, it is one answer: the record with more
//! authority gives the unit, and the disagreement is reported. Two transcripts prove no such thing: both
//! answers are shown.
//!
//! An answer is a holding answer where a record says so, or where the data give its day as that of the
//! holding answer. In ParlParse's files another text by the same minister on a later day is a correction,
//! unless the first one promises an answer. If the first one is in Parliament's data, the later one must
//! say that it corrects an error.

use jiff::civil::Date;

use super::super::draft::Draft;
use super::super::likeness::{Likeness, completes, squeezed};
use super::super::names::Folding;
use super::super::numbers::is_number;
use super::compare::{Comparison, Fact, PersonRef, are_similar, speaker_of};
use super::question::Origin;
use super::{Group, messages};
use crate::diagnostic::Diagnostic;
use crate::source::record::{AnswerKind, AnswerRecord, Text};
use crate::source::wrans::mentions_correction;

/// The answers of a group, and what its records disagree about.
pub(super) struct UnitedAnswers<'a> {
    pub(super) answers: Vec<AnswerRecord<'a>>,
    pub(super) disagreements: Vec<Disagreement>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A fact about an answer that a record states otherwise than the record with the most authority.
pub(super) struct Disagreement {
    /// The positions in the group of the record with the most authority and of the other one.
    pub(super) first: usize,
    pub(super) other: usize,
    pub(super) value: messages::Value,
}

/// An answer of one record of a group.
#[derive(Clone, Debug)]
struct Stated<'a> {
    /// The record's position in the group.
    record: usize,
    is_data: bool,
    origin: Origin,
    /// Its record gives its day as that of the holding answer too, and says that it is none.
    is_answer_of_held_day: bool,
    answer: AnswerRecord<'a>,
    /// Its day, else that of the answer before it in its record.
    order_day: Option<Date>,
}

/// The same answer as several records state it, the one with the most authority first.
type Cluster<'a> = Vec<Stated<'a>>;

/// How two statements of answers compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// They are the same answer in the same words.
    SameWords,
    /// They are the same answer, and one record does not state its words.
    WithoutWords,
    /// They are the same answer in other words.
    OtherWords,
    /// They are two answers.
    Distinct,
    /// They are two answers, though nothing but the words tells them apart.
    DistinctByWords,
}

/// Unites the answers of a group that is sorted by authority.
pub(super) fn unite<'a>(group: &Group<'a>, comparison: Comparison<'_>) -> UnitedAnswers<'a> {
    let held = held_days(group);
    let mut clusters: Vec<Cluster<'a>> = Vec::new();
    let mut diagnostics = Vec::new();
    for stated in statements(group, comparison) {
        match counterpart(&clusters, &stated, &held, comparison) {
            Counterpart::Cluster(at) => clusters[at].push(stated),
            Counterpart::None { by_words_alone } => {
                if let Some(other) = by_words_alone {
                    let (a, b) = (&group[other], &group[stated.record]);
                    let pair = messages::Pair::new(a, b, comparison.places);
                    diagnostics.push(pair.wording("the answer", "both answers are shown"));
                }
                clusters.push(vec![stated]);
            }
        }
    }
    let mut disagreements = Vec::new();
    for cluster in &clusters {
        report(cluster, group, comparison, &mut disagreements, &mut diagnostics);
    }
    let mut units: Vec<Unit<'a>> =
        clusters.iter().map(|cluster| Unit::of(cluster, comparison)).collect();
    if units.iter().any(|unit| !unit.answer.text.is_empty()) {
        units.retain(|unit| !unit.answer.text.is_empty() || unit.answer.date.is_some());
    }
    mark_holding_answers(&mut units, &held);
    mark_corrections(&mut units, comparison);
    let corrected = units.iter().filter(|unit| unit.answer.kind == AnswerKind::Correction);
    let last_correction = corrected.filter_map(|unit| unit.answer.date).max();
    units.sort_by_key(|unit| (rank(&unit.answer, last_correction), unit.order_day));
    let has_original = units
        .iter()
        .any(|unit| unit.answer.kind == AnswerKind::Answer && !unit.answer.text.is_empty());
    for unit in &mut units {
        if has_original {
            unit.answer.first_given = None;
        }
    }
    let answers = units.into_iter().map(|unit| unit.answer).collect();
    UnitedAnswers { answers, disagreements, diagnostics }
}

/// Holding answers come first, and corrections behind the answers that they correct. An answer of a
/// later day is not corrected by them.
fn rank(answer: &AnswerRecord<'_>, last_correction: Option<Date>) -> u8 {
    let is_later = last_correction.is_some_and(|day| answer.date.is_some_and(|date| date > day));
    match answer.kind {
        AnswerKind::Holding => 0,
        AnswerKind::Answer if is_later => 3,
        AnswerKind::Answer => 1,
        AnswerKind::Correction => 2,
    }
}

/// The days of holding answers that the data give beside another answer.
fn held_days(group: &Group<'_>) -> Vec<Date> {
    let held = group.iter().filter_map(|draft| draft.record.more.as_ref()?.held);
    held.collect()
}

/// The answers of all records, those of the record with the most authority first.
fn statements<'a>(group: &Group<'a>, comparison: Comparison<'_>) -> Vec<Stated<'a>> {
    let mut statements = Vec::new();
    for (record, draft) in group.iter().enumerate() {
        let mut order_day = None;
        for answer in &draft.record.answers {
            order_day = answer.date.or(order_day);
            statements.push(Stated {
                record,
                is_data: comparison.is_data(draft),
                origin: Origin::of(draft, comparison),
                is_answer_of_held_day: is_answer_of_held_day(draft, answer),
                answer: answer.clone(),
                order_day,
            });
        }
    }
    statements
}

fn is_answer_of_held_day(draft: &Draft<'_>, answer: &AnswerRecord<'_>) -> bool {
    let held = draft.record.more.as_ref().and_then(|more| more.held);
    answer.kind != AnswerKind::Holding && held.is_some() && answer.date == held
}

enum Counterpart {
    Cluster(usize),
    None {
        /// The record whose answer differs by its words alone.
        by_words_alone: Option<usize>,
    },
}

/// The cluster that an answer belongs to: one with its words before others.
fn counterpart(
    clusters: &[Cluster<'_>],
    stated: &Stated<'_>,
    held: &[Date],
    comparison: Comparison<'_>,
) -> Counterpart {
    let mut best: Option<(u8, usize)> = None;
    let mut by_words_alone = None;
    for (at, cluster) in clusters.iter().enumerate() {
        if cluster.iter().any(|member| member.record == stated.record) {
            continue;
        }
        let mut worst = 0;
        for member in cluster {
            let rank = match relation(member, stated, held, comparison) {
                Relation::SameWords => 1,
                Relation::WithoutWords => 2,
                Relation::OtherWords => 3,
                Relation::Distinct => 4,
                Relation::DistinctByWords => {
                    by_words_alone = by_words_alone.or(Some(member.record));
                    4
                }
            };
            worst = worst.max(rank);
        }
        if worst < 4 && best.is_none_or(|(rank, _)| worst < rank) {
            best = Some((worst, at));
        }
    }
    match best {
        Some((_, at)) => Counterpart::Cluster(at),
        None => Counterpart::None { by_words_alone },
    }
}

fn relation(a: &Stated<'_>, b: &Stated<'_>, held: &[Date], comparison: Comparison<'_>) -> Relation {
    let (x, y) = (&a.answer, &b.answer);
    let day = Fact::of(x.date, y.date);
    let speaker = comparison.person(speaker_of(x), speaker_of(y));
    let has_words = !x.text.is_empty() && !y.text.is_empty();
    let words = has_words && Likeness::of(&x.text, &y.text).is_one();
    if x.kind != y.kind {
        return relation_of_kinds(x, y, day, speaker, words);
    }
    if !has_words {
        let is_same = !day.differs() && !speaker.differs();
        return if is_same { Relation::WithoutWords } else { Relation::Distinct };
    }
    let has_data = a.is_data || b.is_data;
    match (words, day.differs(), speaker.differs()) {
        (true, false, false) => Relation::SameWords,
        (true, true, true) => Relation::Distinct,
        (true, true, false) if is_held(x, held) != is_held(y, held) => Relation::Distinct,
        (true, _, _) if has_data => Relation::SameWords,
        (true, _, _) => Relation::DistinctByWords,
        (false, false, false) => relation_of_words(x, y, day, has_data),
        (false, false, true) if day == Fact::Same => Relation::DistinctByWords,
        (false, _, _) => Relation::Distinct,
    }
}

/// Whether the data give the answer's day as that of the holding answer.
fn is_held(answer: &AnswerRecord<'_>, held: &[Date]) -> bool {
    answer.date.is_some_and(|date| held.contains(&date))
}

/// Two answers of different kinds are one only if one record lacks the label.
fn relation_of_kinds(
    x: &AnswerRecord<'_>,
    y: &AnswerRecord<'_>,
    day: Fact,
    speaker: Fact,
    words: bool,
) -> Relation {
    let is_holding = [x, y].iter().any(|answer| answer.kind == AnswerKind::Holding);
    let is_correction = [x, y].iter().any(|answer| answer.kind == AnswerKind::Correction);
    let lacks_words = x.text.is_empty() || y.text.is_empty();
    match (is_holding, is_correction) {
        (true, true) => Relation::Distinct,
        (true, false) if day.differs() || speaker.differs() => Relation::Distinct,
        (true, false) if words => Relation::SameWords,
        (true, false) if lacks_words && day == Fact::Same => Relation::WithoutWords,
        // A correction is dated by its own day, and a record without the label by the first one.
        (false, _) if words && (!speaker.differs() || day == Fact::Same) => Relation::SameWords,
        _ => Relation::Distinct,
    }
}

/// Two texts whose day and minister do not conflict.
fn relation_of_words(
    x: &AnswerRecord<'_>,
    y: &AnswerRecord<'_>,
    day: Fact,
    has_data: bool,
) -> Relation {
    let is_beginning = {
        let (a, b) = (squeezed(&x.text), squeezed(&y.text));
        a.starts_with(&b) || b.starts_with(&a)
    };
    match (has_data, day) {
        (true, Fact::Same) => Relation::OtherWords,
        (true, _) if is_beginning || are_similar(&x.text, &y.text) => Relation::OtherWords,
        (true, _) => Relation::Distinct,
        (false, _) if is_beginning => Relation::OtherWords,
        (false, _) => Relation::DistinctByWords,
    }
}

/// Reports what the records of one answer state differently.
fn report(
    cluster: &Cluster<'_>,
    group: &Group<'_>,
    comparison: Comparison<'_>,
    disagreements: &mut Vec<Disagreement>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some((first, others)) = cluster.split_first() else { return };
    for other in others {
        let (x, y) = (&first.answer, &other.answer);
        if !x.text.is_empty() && !y.text.is_empty() && !Likeness::of(&x.text, &y.text).is_one() {
            let (a, b) = (&group[first.record], &group[other.record]);
            let pair = messages::Pair::new(a, b, comparison.places);
            diagnostics.push(pair.wording("the answer", messages::SHOWN_LATER));
        }
        let mut values = Vec::new();
        if let (Some(a), Some(b)) = (speaker_of(x), speaker_of(y))
            && comparison.person(Some(a), Some(b)).differs()
        {
            values.push(messages::Value::of_people("the answering minister", a, b));
        }
        if x.kind == y.kind {
            values.extend(messages::Value::of_days("the day of the answer", x.date, y.date));
        }
        for value in values {
            disagreements.push(Disagreement { first: first.record, other: other.record, value });
        }
    }
}

/// An answer as it is shown.
struct Unit<'a> {
    answer: AnswerRecord<'a>,
    /// The records that state it.
    records: Vec<usize>,
    origin: Origin,
    /// See [`Stated::is_answer_of_held_day`].
    is_answer_of_held_day: bool,
    order_day: Option<Date>,
}

impl<'a> Unit<'a> {
    /// The statement that says the most, and its text completed if it was cut.
    fn of(cluster: &Cluster<'a>, comparison: Comparison<'_>) -> Self {
        let records = cluster.iter().map(|stated| stated.record).collect();
        let first = &cluster[0];
        let agreeing: Vec<&Stated<'a>> =
            cluster.iter().filter(|stated| agree(first, stated, comparison)).collect();
        let mut chosen = first;
        for stated in &agreeing {
            if Completeness::of(stated) > Completeness::of(chosen) {
                chosen = stated;
            }
        }
        let mut answer = chosen.answer.clone();
        for stated in &agreeing {
            if completes(&answer.text, &stated.answer.text)
                || has_more_markup(&stated.answer.text, &answer.text)
            {
                answer.text = stated.answer.text.clone();
            }
        }
        if answer.by.is_none_or(|by| is_number(by.name)) {
            let mut named = agreeing.iter().filter_map(|stated| stated.answer.by);
            answer.by = named.find(|by| !is_number(by.name)).or(answer.by);
        }
        let name = speaker_of(&chosen.answer);
        // The agreeing statements leave open that equal names are one member.
        let same_name = |stated: &&Stated<'a>| {
            let other = speaker_of(&stated.answer);
            comparison.person(name, other) == Fact::Same || have_one_name(name, other)
        };
        for stated in agreeing.iter().copied().filter(same_name) {
            answer.member_id = answer.member_id.or(stated.answer.member_id);
            answer.person_id = answer.person_id.or(stated.answer.person_id);
        }
        Self {
            is_answer_of_held_day: cluster.iter().any(|stated| stated.is_answer_of_held_day),
            order_day: answer.date.or(chosen.order_day),
            origin: chosen.origin,
            answer,
            records,
        }
    }
}

fn have_one_name(a: Option<PersonRef<'_>>, b: Option<PersonRef<'_>>) -> bool {
    let names = a.zip(b).map(|(a, b)| (Folding::Person.key(a.name), Folding::Person.key(b.name)));
    names.is_some_and(|(a, b)| a == b)
}

/// Whether a text has the words of another, and more of its paragraphs or markup.
fn has_more_markup(text: &Text<'_>, than: &Text<'_>) -> bool {
    let rank = |text: &Text<'_>| (text.lines.len(), text.form as u8);
    Likeness::of(text, than) == Likeness::Same && rank(text) > rank(than)
}

/// Whether two statements of one answer agree on minister and day, and on the words.
fn agree(a: &Stated<'_>, b: &Stated<'_>, comparison: Comparison<'_>) -> bool {
    let (x, y) = (&a.answer, &b.answer);
    let is_one_kind = x.kind == y.kind;
    let lacks_words = x.text.is_empty() || y.text.is_empty();
    let has_one_beginning = {
        let (a, b) = (squeezed(&x.text), squeezed(&y.text));
        !a.is_empty() && (a.starts_with(&b) || b.starts_with(&a))
    };
    let words = lacks_words || has_one_beginning || Likeness::of(&x.text, &y.text).is_one();
    let day = is_one_kind && Fact::of(x.date, y.date).differs();
    words && !day && !comparison.person(speaker_of(x), speaker_of(y)).differs()
}

/// How much a record states about an answer.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Completeness {
    is_labelled: bool,
    has_text: bool,
    is_dated: bool,
    names_minister: bool,
    is_whole: bool,
    length: usize,
    paragraphs: usize,
    form: u8,
    has_role: bool,
    origin: Origin,
}

impl Completeness {
    fn of(stated: &Stated<'_>) -> Self {
        let answer = &stated.answer;
        Self {
            is_labelled: answer.kind != AnswerKind::Answer,
            has_text: !answer.text.is_empty(),
            is_dated: answer.date.is_some(),
            names_minister: answer.by.is_some_and(|by| !is_number(by.name)),
            is_whole: !answer.text.truncated,
            length: squeezed(&answer.text).chars().count(),
            paragraphs: answer.text.lines.len(),
            form: answer.text.form as u8,
            has_role: answer.by.is_some_and(|by| by.role.is_some()),
            origin: stated.origin,
        }
    }
}

/// Marks answers of the day that the data give as that of the holding answer.
fn mark_holding_answers(units: &mut [Unit<'_>], held: &[Date]) {
    for unit in units {
        let is_plain = unit.answer.kind == AnswerKind::Answer && !unit.is_answer_of_held_day;
        if is_plain && is_held(&unit.answer, held) {
            unit.answer.kind = AnswerKind::Holding;
        }
    }
}

/// Marks the later of two texts by one minister in ParlParse's files as a correction; of a text in
/// Parliament's data only if the later one says so.
fn mark_corrections(units: &mut [Unit<'_>], comparison: Comparison<'_>) {
    if units.iter().any(|unit| unit.answer.kind == AnswerKind::Correction) {
        return;
    }
    units.sort_by_key(|unit| unit.order_day);
    for later in 1..units.len() {
        let (before, rest) = units.split_at_mut(later);
        let unit = &mut rest[0];
        if before.iter().any(|first| corrects(first, unit, comparison)) {
            unit.answer.kind = AnswerKind::Correction;
        }
    }
}

fn corrects(first: &Unit<'_>, later: &Unit<'_>, comparison: Comparison<'_>) -> bool {
    let (x, y) = (&first.answer, &later.answer);
    let first_paragraph = y.text.lines.first().copied().unwrap_or_default();
    let is_of_parlparse = later.origin == Origin::ParlParse;
    let corrects_origin = match first.origin {
        Origin::ParlParse => true,
        Origin::Parliament => mentions_correction(first_paragraph),
        Origin::Transcript => false,
    };
    let are_plain = x.kind != AnswerKind::Holding && y.kind == AnswerKind::Answer;
    let are_apart = !first.records.iter().any(|record| later.records.contains(record));
    let speaker = comparison.person(speaker_of(x), speaker_of(y));
    is_of_parlparse
        && corrects_origin
        && are_plain
        && are_apart
        && x.date < y.date
        && x.date.is_some()
        && speaker == Fact::Same
        && !x.text.is_empty()
        && !promises_an_answer(&x.text)
}

/// Phrases of holding answers, which no label marks in ParlParse's files.
const PROMISES: [&str; 9] = [
    "not been possible to",
    "not proved possible to",
    "not possible to answer",
    "in the time available",
    "as soon as possible",
    "i will write to",
    "i shall write to",
    "will write to the",
    "will reply to the",
];

/// Whether a text reads like a holding answer.
fn promises_an_answer(text: &Text<'_>) -> bool {
    let words = text.lines.join(" ").to_lowercase();
    PROMISES.iter().any(|phrase| words.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_promises_an_answer_is_not_corrected_by_it() {
        let text = |line| Text { lines: vec![line], ..Text::default() };
        assert!(promises_an_answer(&text("It has not been possible to answer in time.")));
        assert!(!promises_an_answer(&text("There were 14 lighthouses in March.")));
    }
}
