//! The same exchange in several places is one exchange with several sources.
//!
//! It is the same if number and date tabled are; else if the question's text and the asking member are,
//! no number or date conflicts, and the answers agree or one side has none. A text that was cut agrees
//! with the whole of it. Where answers differ and nothing else tells, both exchanges are kept.

use std::collections::HashMap;

use jiff::civil::Date;

use super::absorb::{absorb, answers_agree};
use super::draft::Draft;
use super::likeness::Likeness;
use super::nameless::beginning;
use super::names::Folding;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::source::record::Record;

/// A file in which exchanges stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'n> {
    /// Its name.
    pub(super) name: &'n str,
    /// It holds data: that a question stands elsewhere too is no news.
    pub(super) is_data: bool,
}

/// Merges drafts that are the same exchange; the first place keeps the record.
pub(super) fn merge<'a>(
    drafts: Vec<Draft<'a>>,
    places: &[Place<'_>],
) -> (Vec<Draft<'a>>, Vec<Diagnostic>) {
    let has_data = drafts.iter().any(|draft| draft.record.more.is_some());
    let mut merging = Merging { places, has_data, ..Merging::default() };
    drafts.into_iter().for_each(|draft| merging.add(draft));
    merging.finish()
}

#[derive(Default)]
struct Merging<'a, 'p> {
    places: &'p [Place<'p>],
    /// Texts may be cut, so that they are found by their beginnings.
    has_data: bool,
    kept: Vec<Draft<'a>>,
    by_number: HashMap<(&'a str, Date), usize>,
    by_text: HashMap<(String, Option<String>), Vec<usize>>,
    /// How many records of each file of data stand elsewhere too.
    joined: HashMap<usize, usize>,
    said: Vec<Diagnostic>,
}

impl<'a> Merging<'a, '_> {
    fn add(&mut self, draft: Draft<'a>) {
        // Nothing can be said of questions that are not there, but by their number.
        let text = self.key(&draft);
        let number = draft.record.uin.zip(draft.record.tabled);
        if let Some(at) = number.and_then(|number| self.by_number.get(&number)).copied() {
            return self.join(at, draft);
        }
        let alike: Vec<usize> =
            text.iter().filter_map(|key| self.by_text.get(key)).flatten().copied().collect();
        let alike: Vec<usize> = alike.into_iter().filter(|at| self.is_alike(*at, &draft)).collect();
        if let Some(at) = alike.iter().copied().find(|at| answers_agree(&self.kept[*at], &draft)) {
            return self.join(at, draft);
        }
        self.said.extend(alike.first().map(|at| differs(&self.kept[*at], &draft, self.places)));
        let at = self.kept.len();
        text.into_iter().for_each(|key| self.by_text.entry(key).or_default().push(at));
        number.into_iter().for_each(|number| _ = self.by_number.insert(number, at));
        self.kept.push(draft);
    }

    fn key(&self, draft: &Draft<'_>) -> Option<(String, Option<String>)> {
        let text = || match self.has_data {
            true => beginning(draft),
            false => draft.fingerprint.clone(),
        };
        (!draft.record.question.is_empty()).then(|| (text(), draft.asker.clone()))
    }

    fn is_alike(&self, at: usize, draft: &Draft<'_>) -> bool {
        let kept = &self.kept[at].record;
        !conflict(kept, &draft.record)
            && Likeness::of(&kept.question, &draft.record.question).is_one()
    }

    fn join(&mut self, at: usize, draft: Draft<'a>) {
        let kept = &mut self.kept[at];
        let file = draft.sources[0].file;
        match self.places[file].is_data || self.places[kept.sources[0].file].is_data {
            true => *self.joined.entry(file).or_default() += 1,
            false => self.said.push(repeated(kept, &draft, self.places)),
        }
        let wording = wording(kept, &draft, self.places);
        let number = draft.record.uin.zip(draft.record.tabled);
        let text = absorb(kept, draft);
        self.said.extend(text.into_iter().map(|what| wording.of(what)));
        number.into_iter().for_each(|number| _ = self.by_number.entry(number).or_insert(at));
    }

    fn finish(mut self) -> (Vec<Draft<'a>>, Vec<Diagnostic>) {
        let mut joined: Vec<_> = self.joined.into_iter().collect();
        joined.sort_unstable();
        let notes =
            joined.into_iter().map(|(file, count)| joined_note(self.places[file].name, count));
        self.said.extend(notes);
        (self.kept, self.said)
    }
}

/// Whether nothing that two exchanges state tells them apart.
pub(super) fn may_be_one(a: &Draft<'_>, b: &Draft<'_>) -> bool {
    !conflict(&a.record, &b.record) && answers_agree(a, b)
}

/// Two numbers or dates that contradict each other make two exchanges.
fn conflict(a: &Record<'_>, b: &Record<'_>) -> bool {
    let differ = |a: Option<&str>, b: Option<&str>| matches!((a, b), (Some(a), Some(b)) if a != b);
    differ(a.uin, b.uin) || matches!((a.tabled, b.tabled), (Some(a), Some(b)) if a != b)
}

fn joined_note(file: &str, count: usize) -> Diagnostic {
    let message = match count {
        1 => "1 of its questions stands elsewhere too and became one with that".to_owned(),
        n => format!("{n} of its questions stand elsewhere too and became one with those"),
    };
    let place = diagnostic::Place::file(file);
    Diagnostic::at(Code::RepeatedExchange, place, message, "nothing needs to be done")
}

fn repeated(first: &Draft<'_>, again: &Draft<'_>, places: &[Place<'_>]) -> Diagnostic {
    Diagnostic::at(
        Code::RepeatedExchange,
        place(again, places),
        format!(
            "this exchange stands already {}{}; the two became one",
            position(first, places),
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

fn differs(first: &Draft<'_>, again: &Draft<'_>, places: &[Place<'_>]) -> Diagnostic {
    Diagnostic::at(
        Code::DuplicateDiffers,
        place(again, places),
        format!(
            "this question by the same member stands already {}, with another answer; both are kept",
            position(first, places)
        ),
        "compare the two; if they are two questions, give them `UIN:` or `Tabled:` lines",
    )
}

/// A complaint about two wordings, which knows where they stand.
struct Wording {
    place: diagnostic::Place,
    first: String,
}

fn wording(first: &Draft<'_>, again: &Draft<'_>, places: &[Place<'_>]) -> Wording {
    Wording { place: place(again, places), first: position(first, places) }
}

impl Wording {
    fn of(&self, what: &str) -> Diagnostic {
        Diagnostic::at(
            Code::WordingDiffers,
            self.place.clone(),
            format!(
                "{what} reads otherwise {}, though number and date are the same; the fuller text is \
                 shown",
                self.first
            ),
            "compare the two, and mend the one that is wrong",
        )
    }
}

fn place(draft: &Draft<'_>, places: &[Place<'_>]) -> diagnostic::Place {
    let source = draft.sources[0];
    let line = draft.record.question.lines.first().copied().unwrap_or_default();
    let number = draft.record.question.span.first.max(source.span.first);
    diagnostic::Place::line(places[source.file].name, number, line)
}

fn position(draft: &Draft<'_>, places: &[Place<'_>]) -> String {
    let source = draft.sources[0];
    let record = source.record.map(|number| format!(" (record {number})")).unwrap_or_default();
    format!("at {}:{}{record}", places[source.file].name, source.span.first)
}
