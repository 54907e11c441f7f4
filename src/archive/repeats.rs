//! The same exchange in two places is one exchange with two sources.
//!
//! It is the same if the question's text and the asking member are the same, no number or date
//! conflicts, and the answers agree or one side has none. Where answers differ, both are kept.

use std::collections::HashMap;

use super::draft::Draft;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::record::{AnswerKind, Record};

/// Merges drafts that are the same exchange; the first place keeps the record.
pub(super) fn merge<'a>(
    drafts: Vec<Draft<'a>>,
    files: &[&str],
) -> (Vec<Draft<'a>>, Vec<Diagnostic>) {
    let (mut kept, mut said) = (Vec::<Draft<'a>>::with_capacity(drafts.len()), Vec::new());
    let mut by_question: HashMap<String, Vec<usize>> = HashMap::with_capacity(drafts.len());
    for draft in drafts {
        let same = by_question.entry(draft.fingerprint.clone()).or_default();
        let askers = same.iter().copied().filter(|at| kept[*at].asker == draft.asker);
        let askers: Vec<usize> = askers.collect();
        if let Some(at) = askers.iter().copied().find(|at| are_one(&kept[*at], &draft)) {
            said.push(repeated(&kept[at], &draft, files));
            absorb(&mut kept[at], draft);
            continue;
        }
        if let Some(at) =
            askers.iter().copied().find(|at| !conflict(&kept[*at].record, &draft.record))
        {
            said.push(differs(&kept[at], &draft, files));
        }
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
fn absorb<'a>(into: &mut Draft<'a>, from: Draft<'a>) {
    into.sources.extend(from.sources);
    into.house = into.house.or(from.house);
    let (a, b) = (&mut into.record, from.record);
    if !has_answer(a) && !b.answers.is_empty() {
        a.answers = b.answers;
        into.answers = from.answers;
    } else {
        for (a, b) in a.answers.iter_mut().zip(b.answers) {
            a.date = a.date.or(b.date);
            a.by = a.by.or(b.by);
        }
    }
    a.department = a.department.or(b.department);
    a.heading = a.heading.or(b.heading);
    a.uin = a.uin.or(b.uin);
    a.tabled = a.tabled.or(b.tabled);
    a.source = a.source.or(b.source);
    a.editors_notes.extend(b.editors_notes);
    if a.grouped_with.is_empty() {
        a.grouped_with = b.grouped_with;
    }
}

fn repeated(first: &Draft<'_>, again: &Draft<'_>, files: &[&str]) -> Diagnostic {
    Diagnostic::at(
        Code::RepeatedExchange,
        place(again, files),
        format!("this exchange stands already {}; the two became one", position(first, files)),
        "nothing needs to be done; delete one of them to silence this note",
    )
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
