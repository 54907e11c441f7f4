//! The same exchange in two places is one exchange with two sources.
//!
//! It is the same if the question's text and the asking member are the same, no number or date
//! conflicts, and the answers agree or one side has none. Where answers differ, both are kept.

use std::collections::HashMap;

use super::draft::Draft;
use super::names::Folding;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::record::{AnswerKind, AnswerRecord, Record};

/// Merges drafts that are the same exchange; the first place keeps the record.
pub(super) fn merge<'a>(
    drafts: Vec<Draft<'a>>,
    files: &[&str],
) -> (Vec<Draft<'a>>, Vec<Diagnostic>) {
    let (mut kept, mut said) = (Vec::<Draft<'a>>::with_capacity(drafts.len()), Vec::new());
    let mut asked: HashMap<(String, Option<String>), Vec<usize>> = HashMap::new();
    for draft in drafts {
        // Nothing can be said of questions that are not there.
        if draft.record.question.is_empty() {
            kept.push(draft);
            continue;
        }
        let same = asked.entry((draft.fingerprint.clone(), draft.asker.clone())).or_default();
        if let Some(at) = same.iter().copied().find(|at| are_one(&kept[*at], &draft)) {
            said.push(repeated(&kept[at], &draft, files));
            absorb(&mut kept[at], draft);
            continue;
        }
        let other = same.iter().find(|at| !conflict(&kept[**at].record, &draft.record));
        said.extend(other.map(|at| differs(&kept[*at], &draft, files)));
        same.push(kept.len());
        kept.push(draft);
    }
    (kept, said)
}

fn are_one(a: &Draft<'_>, b: &Draft<'_>) -> bool {
    !conflict(&a.record, &b.record)
        && (a.answers == b.answers || !has_answer(&a.record) || !has_answer(&b.record))
}

/// Two numbers or dates that contradict each other make two exchanges.
fn conflict(a: &Record<'_>, b: &Record<'_>) -> bool {
    let differ = |a: Option<&str>, b: Option<&str>| matches!((a, b), (Some(a), Some(b)) if a != b);
    differ(a.uin, b.uin) || matches!((a.tabled, b.tabled), (Some(a), Some(b)) if a != b)
}

/// Whether there is an answer that is more than a holding answer.
fn has_answer(record: &Record<'_>) -> bool {
    record
        .answers
        .iter()
        .any(|answer| answer.kind != AnswerKind::Holding && !answer.text.is_empty())
}

/// Takes from a second source what the first lacks.
fn absorb<'a>(into: &mut Draft<'a>, mut from: Draft<'a>) {
    absorb_answers(into, &mut from);
    into.sources.extend(from.sources);
    into.house = into.house.or(from.house);
    let (a, b) = (&mut into.record, from.record);
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
}

/// The answers of both sources: the same text once, holding answers first, an answer without text
/// only where there is none with.
fn absorb_answers<'a>(into: &mut Draft<'a>, from: &mut Draft<'a>) {
    let take = |draft: &mut Draft<'a>| {
        let answers = std::mem::take(&mut draft.record.answers);
        std::iter::zip(std::mem::take(&mut draft.answers), answers).collect::<Vec<_>>()
    };
    let mut both: Vec<(String, AnswerRecord<'a>)> = take(into);
    for (fingerprint, answer) in take(from) {
        match both
            .iter_mut()
            .find(|(same, other)| *same == fingerprint && other.kind == answer.kind)
        {
            Some((_, other)) => {
                other.date = other.date.or(answer.date);
                other.by = other.by.or(answer.by);
            }
            None => both.push((fingerprint, answer)),
        }
    }
    if both.iter().any(|(_, answer)| !answer.text.is_empty()) {
        both.retain(|(_, answer)| !answer.text.is_empty());
    }
    both.sort_by_key(|(_, answer)| answer.kind != AnswerKind::Holding);
    (into.answers, into.record.answers) = both.into_iter().unzip();
}

fn repeated(first: &Draft<'_>, again: &Draft<'_>, files: &[&str]) -> Diagnostic {
    Diagnostic::at(
        Code::RepeatedExchange,
        place(again, files),
        format!(
            "this exchange stands already {}{}; the two became one",
            position(first, files),
            other_department(first, again)
        ),
        "nothing needs to be done; delete one of them to silence this note",
    )
}

/// A question may be transferred to another department; the first one printed is shown.
fn other_department(first: &Draft<'_>, again: &Draft<'_>) -> String {
    match (first.record.department, again.record.department) {
        (Some(a), Some(b)) if Folding::Body.key(a) != Folding::Body.key(b) => {
            format!(", put to `{a}` and not, as here, to `{b}`")
        }
        _ => String::new(),
    }
}

fn differs(first: &Draft<'_>, again: &Draft<'_>, files: &[&str]) -> Diagnostic {
    Diagnostic::at(
        Code::DuplicateDiffers,
        place(again, files),
        format!(
            "this question by the same member stands already {}, with another answer; both are kept",
            position(first, files)
        ),
        "compare the two; if they are two questions, give them `UIN:` or `Tabled:` lines",
    )
}

fn place(draft: &Draft<'_>, files: &[&str]) -> Place {
    let source = draft.sources[0];
    let line = draft.record.question.lines.first().copied().unwrap_or_default();
    let number = draft.record.question.span.first.max(source.span.first);
    Place::line(files[source.file], number, line)
}

fn position(draft: &Draft<'_>, files: &[&str]) -> String {
    let source = draft.sources[0];
    format!("at {}:{}", files[source.file], source.span.first)
}
