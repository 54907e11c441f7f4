//! Diagnostics about records that are one exchange, or are not.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::super::draft::Draft;
use super::super::names::Folding;
use super::compare::{Conflict, PersonRef};
use super::{Group, Place, place_of};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::source::date::in_words;

/// The wording that is shown where Parliament's data or a fuller record decides.
pub(super) const SHOWN_LATER: &str =
    "the wording of Parliament's later state is shown, else that of the fuller record";

/// Two drafts and their places, the earlier file and line first.
pub(super) struct Pair<'d, 'a> {
    /// In the order in which they were given.
    is_swapped: bool,
    earlier: &'d Draft<'a>,
    later: &'d Draft<'a>,
    places: &'d [Place<'d>],
}

/// A fact that two records state differently.
#[derive(Clone, Debug)]
pub(super) struct Value {
    field: &'static str,
    first: String,
    second: String,
}

impl Value {
    /// The field and what each record says.
    pub(super) fn new(field: &'static str, first: &str, second: &str) -> Self {
        Self { field, first: first.to_owned(), second: second.to_owned() }
    }

    /// Two members who differ, with their numbers where the names do not tell them apart.
    pub(super) fn of_people(field: &'static str, a: PersonRef<'_>, b: PersonRef<'_>) -> Self {
        let has_one_name = Folding::Person.key(a.name) == Folding::Person.key(b.name);
        let described = |person: PersonRef<'_>| match person.number.filter(|_| has_one_name) {
            Some(number) => format!("{}, {}", person.name, number.named()),
            None => person.name.to_owned(),
        };
        Self { field, first: described(a), second: described(b) }
    }

    /// Two days that differ; nothing if they do not, or one record has none.
    pub(super) fn of_days(field: &'static str, a: Option<Date>, b: Option<Date>) -> Option<Self> {
        let (a, b) = a.zip(b)?;
        (a != b).then(|| Self::new(field, &in_words(a), &in_words(b)))
    }
}

impl<'d, 'a> Pair<'d, 'a> {
    /// Two drafts, in any order.
    pub(super) fn new(a: &'d Draft<'a>, b: &'d Draft<'a>, places: &'d [Place<'d>]) -> Self {
        match place_of(a) <= place_of(b) {
            true => Self { is_swapped: false, earlier: a, later: b, places },
            false => Self { is_swapped: true, earlier: b, later: a, places },
        }
    }

    /// Two records that are not merged.
    pub(super) fn conflict(&self, conflict: &Conflict) -> Diagnostic {
        match conflict {
            Conflict::SameNumber => self.same_number(),
            Conflict::CutAlike(count) => Diagnostic::at(
                Code::DuplicateDiffers,
                self.place(),
                format!(
                    "this question begins as {count} by the same member that were cut, one of them {}; \
                     nobody knows which of them it is, so all are published",
                    self.position()
                ),
                "give it `UIN:` and `Tabled:` lines, or fetch the whole questions (`despatch fetch`)",
            ),
            Conflict::Duplicate(differ) => Diagnostic::at(
                Code::DuplicateDiffers,
                self.place(),
                format!(
                    "this question by the same member is also {}, {}; both are published",
                    self.position(),
                    differ.join(", ")
                ),
                "compare the two; if they are two questions, give them `UIN:` or `Tabled:` lines; if \
                 they are one, correct the wrong one or delete it",
            ),
        }
    }

    fn same_number(&self) -> Diagnostic {
        let record = &self.later.record;
        let number = record.uin.unwrap_or_default();
        let tabled = record.tabled.map(in_words).unwrap_or_default();
        Diagnostic::at(
            Code::SameNumber,
            self.place(),
            format!(
                "the number {number}, tabled on {tabled}, is also that of another question {}; both \
                 are published",
                self.position()
            ),
            "compare the two with Parliament's site, and correct the `UIN:` or the `Tabled:` of one",
        )
    }

    /// Texts that differ, though they should be one.
    pub(super) fn wording(&self, subject: &str, shown: &str) -> Diagnostic {
        Diagnostic::at(
            Code::WordingDiffers,
            self.place(),
            format!("{subject} has other words {}; {shown}", self.position()),
            "compare the two, and correct the wrong one",
        )
    }

    /// Facts that differ.
    pub(super) fn disagreement(&self, values: &[Value]) -> Option<Diagnostic> {
        if values.is_empty() {
            return None;
        }
        let values: Vec<_> = values.iter().map(|value| self.value(value)).collect();
        Some(Diagnostic::at(
            Code::SourcesDisagree,
            self.place(),
            format!(
                "this question is also {}, and the two disagree: {}",
                self.position(),
                values.join("; ")
            ),
            "compare the two, and correct the wrong one; of Parliament's data the later state counts, \
             and data count before transcripts",
        ))
    }

    fn value(&self, value: &Value) -> String {
        let (here, there) = match self.is_swapped {
            true => (&value.first, &value.second),
            false => (&value.second, &value.first),
        };
        format!("{} is `{here}` here and `{there}` there", value.field)
    }

    fn repeated(&self) -> Diagnostic {
        Diagnostic::at(
            Code::RepeatedExchange,
            self.place(),
            format!("this exchange is also {}; the two became one", self.position()),
            "nothing needs to be done; delete one of them to silence this note",
        )
    }

    fn place(&self) -> diagnostic::Place {
        let source = self.later.sources[0];
        let question = &self.later.record.question;
        let line = question.lines.first().copied().unwrap_or_default();
        let number = question.span.first.max(source.span.first);
        diagnostic::Place::line(self.places[source.file].name, number, line)
    }

    fn position(&self) -> String {
        let source = self.earlier.sources[0];
        let record = source.record.map(|number| format!(" (record {number})")).unwrap_or_default();
        format!("at {}:{}{record}", self.places[source.file].name, source.span.first)
    }
}

/// Notes about records that became one: one for each transcript's, one for each file of data.
pub(super) fn repeated(groups: &[Group<'_>], places: &[Place<'_>]) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    let mut joined: BTreeMap<usize, usize> = BTreeMap::new();
    for group in groups {
        let mut drafts: Vec<_> = group.iter().collect();
        drafts.sort_by_key(|draft| place_of(draft));
        let Some((first, others)) = drafts.split_first() else { continue };
        for other in others {
            let file = other.sources[0].file;
            match places[file].is_data || places[first.sources[0].file].is_data {
                true => *joined.entry(file).or_default() += 1,
                false => notes.push(Pair::new(first, other, places).repeated()),
            }
        }
    }
    notes.extend(joined.into_iter().map(|(file, count)| joined_note(places[file].name, count)));
    notes
}

fn joined_note(file: &str, count: usize) -> Diagnostic {
    let message = match count {
        1 => "1 of its questions is in another place too and became one with that".to_owned(),
        n => format!("{n} of its questions are in other places too and became one with those"),
    };
    let place = diagnostic::Place::file(file);
    Diagnostic::at(Code::RepeatedExchange, place, message, "nothing needs to be done")
}
