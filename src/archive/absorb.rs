//! What an exchange takes from a second source of itself: what it lacks, and what is fuller there.

use super::draft::{Draft, of_text};
use super::likeness::{Likeness, is_fuller};
use super::numbers::is_nameless;
use crate::source::record::{AnswerKind, AnswerRecord, More, Record};

/// Whether the answers of two sources can be those of one question: they agree, or one side has none
/// but a holding answer.
pub(super) fn answers_agree(a: &Draft<'_>, b: &Draft<'_>) -> bool {
    let (a, b) = (given(&a.record), given(&b.record));
    let agree = |x: &AnswerRecord<'_>| b.iter().any(|y| Likeness::of(&x.text, &y.text).is_one());
    match (a.len(), b.len()) {
        (0, _) | (_, 0) => true,
        (x, y) if x == y => a.iter().all(|answer| agree(answer)),
        // One side knows only one of the texts before and after a correction.
        _ => has_correction(&a) != has_correction(&b) && a.iter().any(|answer| agree(answer)),
    }
}

/// The answers that are more than holding ones.
fn given<'r, 'a>(record: &'r Record<'a>) -> Vec<&'r AnswerRecord<'a>> {
    let answers = record.answers.iter();
    answers.filter(|a| a.kind != AnswerKind::Holding && !a.text.is_empty()).collect()
}

fn has_correction(answers: &[&AnswerRecord<'_>]) -> bool {
    answers.iter().any(|answer| answer.kind == AnswerKind::Correction)
}

/// Takes from a second source what the first lacks. Returns what reads otherwise there.
pub(super) fn absorb<'a>(into: &mut Draft<'a>, from: Draft<'a>) -> Vec<&'static str> {
    let mut differ = Vec::new();
    absorb_question(into, &from, &mut differ);
    into.sources.extend(from.sources);
    into.house = into.house.or(from.house);
    let (a, mut b) = (&mut into.record, from.record);
    if rank_of_asker(&b) > rank_of_asker(a) {
        (a.asked_by, a.seat_is_listed) = (b.asked_by, b.seat_is_listed);
    }
    absorb_answers(&mut a.answers, std::mem::take(&mut b.answers), &mut differ);
    into.answers = a.answers.iter().map(|answer| of_text(&answer.text)).collect();
    a.department = a.department.or(b.department);
    a.heading = a.heading.or(b.heading);
    a.uin = a.uin.or(b.uin);
    a.tabled = a.tabled.or(b.tabled);
    a.source = a.source.or(b.source);
    for note in b.editors_notes {
        if !a.editors_notes.contains(&note) {
            a.editors_notes.push(note);
        }
    }
    if a.grouped_with.is_empty() {
        a.grouped_with = b.grouped_with;
    }
    a.more = match (a.more.take(), b.more) {
        (Some(a), Some(b)) => Some(Box::new(both(*a, *b))),
        (a, b) => a.or(b),
    };
    differ
}

/// The fuller question is shown, and the id is that of its text.
fn absorb_question<'a>(into: &mut Draft<'a>, from: &Draft<'a>, differ: &mut Vec<&'static str>) {
    let (a, b) = (&mut into.record.question, &from.record.question);
    let likeness = Likeness::of(a, b);
    if likeness == Likeness::Other && !a.is_empty() && !b.is_empty() {
        differ.push("the question");
    }
    if likeness != Likeness::Same && is_fuller(a, b) {
        *a = b.clone();
        into.fingerprint.clone_from(&from.fingerprint);
    }
    into.asker = into.asker.take().or_else(|| from.asker.clone());
}

/// A name before a number; one with party and seat as printed before one with those of the list, and
/// that before one without.
fn rank_of_asker(record: &Record<'_>) -> Option<(bool, bool, bool)> {
    let by = record.asked_by?;
    let id = record.more.as_ref().and_then(|more| more.asker_id);
    let named = !id.is_some_and(|id| is_nameless(id, by.name));
    Some((named, by.party.is_some() && !record.seat_is_listed, by.party.is_some()))
}

/// The answers of both sources: each once, holding answers first and corrections last, an answer
/// without text only where there is none with.
fn absorb_answers<'a>(
    both: &mut Vec<AnswerRecord<'a>>,
    from: Vec<AnswerRecord<'a>>,
    differ: &mut Vec<&'static str>,
) {
    for answer in from {
        match counterpart(both, &answer) {
            Some(at) => absorb_answer(&mut both[at], answer, differ),
            None => both.push(answer),
        }
    }
    if both.iter().any(|answer| !answer.text.is_empty()) {
        both.retain(|answer| !answer.text.is_empty());
    }
    both.sort_by_key(|answer| match answer.kind {
        AnswerKind::Holding => 0,
        AnswerKind::Answer => 1,
        AnswerKind::Correction => 2,
    });
}

/// The same answer of the first source: of the same kind and words, or with the words of a correction,
/// or the only one of its kind.
fn counterpart(both: &[AnswerRecord<'_>], answer: &AnswerRecord<'_>) -> Option<usize> {
    let is_one = |other: &AnswerRecord<'_>| Likeness::of(&other.text, &answer.text).is_one();
    let holding = |other: &AnswerRecord<'_>| other.kind == AnswerKind::Holding;
    let same = both.iter().position(|other| other.kind == answer.kind && is_one(other));
    let corrected =
        || both.iter().position(|other| holding(other) == holding(answer) && is_one(other));
    let only = || {
        let mut of_kind = both.iter().enumerate().filter(|(_, other)| other.kind == answer.kind);
        of_kind.next().filter(|_| of_kind.next().is_none()).map(|(at, _)| at)
    };
    same.or_else(corrected).or_else(only)
}

fn absorb_answer<'a>(
    into: &mut AnswerRecord<'a>,
    from: AnswerRecord<'a>,
    differ: &mut Vec<&'static str>,
) {
    let likeness = Likeness::of(&into.text, &from.text);
    if likeness == Likeness::Other && !into.text.is_empty() && !from.text.is_empty() {
        differ.push("the answer");
    }
    into.by = answered_by(into, &from);
    into.date = match (into.kind, from.kind) {
        (AnswerKind::Answer, AnswerKind::Correction) => from.date,
        (AnswerKind::Correction, AnswerKind::Answer) => into.date,
        _ => into.date.or(from.date),
    };
    into.first_given = into.first_given.or(from.first_given);
    into.member_id = into.member_id.or(from.member_id);
    if from.kind == AnswerKind::Correction {
        into.kind = AnswerKind::Correction;
    }
    if is_fuller(&into.text, &from.text) {
        into.text = from.text;
    }
}

/// A name before a number, and one with a role before one without.
fn answered_by<'a>(
    a: &AnswerRecord<'a>,
    b: &AnswerRecord<'a>,
) -> Option<crate::source::record::AnsweredBy<'a>> {
    let rank = |answer: &AnswerRecord<'_>| {
        answer.by.map(|by| {
            (!answer.member_id.is_some_and(|id| is_nameless(id, by.name)), by.role.is_some())
        })
    };
    if rank(b) > rank(a) { b.by } else { a.by }
}

fn both<'a>(a: More<'a>, b: More<'a>) -> More<'a> {
    let of_lists = |a_len: usize, b_len: usize| b_len > a_len;
    More {
        number: a.number.or(b.number),
        house: a.house.or(b.house),
        id: a.id.or(b.id),
        asker_id: a.asker_id.or(b.asker_id),
        due: a.due.or(b.due),
        named_day: a.named_day || b.named_day,
        interest: a.interest || b.interest,
        withdrawn: a.withdrawn || b.withdrawn,
        held: a.held.or(b.held),
        grouped: if of_lists(a.grouped.len(), b.grouped.len()) { b.grouped } else { a.grouped },
        attachment_count: a.attachment_count.max(b.attachment_count),
        attachments: match of_lists(a.attachments.len(), b.attachments.len()) {
            true => b.attachments,
            false => a.attachments,
        },
        report: a.report.or(b.report),
        ids: if of_lists(a.ids.len(), b.ids.len()) { b.ids } else { a.ids },
    }
}
