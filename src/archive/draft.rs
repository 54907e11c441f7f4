//! An exchange on its way into the archive: read, fingerprinted, not yet numbered.

use jiff::civil::Date;
use rayon::prelude::*;

use super::exchange::{SourceRef, StatedDate, stated_date};
use super::house::House;
use super::identity::{Identities, Meant, PersonIx};
use super::ledger::simhash;
use super::mention::Mention;
use super::names::Folding;
use crate::source::Sources;
use crate::source::record::{AnswerRecord, Record, Text};
use crate::text::normal_form::{fingerprint, normalise};

/// A record with what is needed to find it again.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub(super) record: Record<'a>,
    /// The fingerprint of the question's text.
    pub(super) fingerprint: String,
    /// The SimHash of the question's text.
    pub(super) simhash: u64,
    /// The fingerprints of the answers' texts.
    pub(super) answers: Vec<String>,
    /// The key of the asking member: the folded name, with a number or seat behind it where several
    /// members have the name.
    pub(super) asker: Option<String>,
    /// The asking member, if more than the name is known.
    pub(super) person: Option<PersonIx>,
    pub(super) house: Option<House>,
    pub(super) sources: Vec<SourceRef>,
}

impl Draft<'_> {
    /// The day under which the exchange is listed.
    pub(super) fn day(&self) -> Option<Date> {
        stated_date(self.record.tabled, self.record.answers.iter()).map(StatedDate::day)
    }
}

/// Makes a draft of every record, in the order of files and lines.
pub(super) fn drafts<'a>(sources: &mut Sources<'a>, people: &Identities) -> Vec<Draft<'a>> {
    let count = sources.transcripts.iter().map(|(_, transcript)| transcript.records.len()).sum();
    let mut drafts = Vec::with_capacity(count);
    for (file, (_, transcript)) in sources.transcripts.iter_mut().enumerate() {
        let house = transcript.header.house;
        // File by file, so that no second list of all records is made.
        let records = std::mem::take(&mut transcript.records).into_par_iter().enumerate();
        drafts.par_extend(records.map(|(position, record)| {
            let number = record.more.as_ref().and_then(|more| more.number);
            let source = SourceRef { file, position, span: record.span, record: number };
            draft(record, source, house, people)
        }));
    }
    drafts
}

fn draft<'a>(
    record: Record<'a>,
    source: SourceRef,
    header: Option<House>,
    people: &Identities,
) -> Draft<'a> {
    let (asker, person) = asker(&record, people);
    Draft {
        simhash: simhash(&record.question.lines),
        fingerprint: of_text(&record.question),
        answers: record.answers.iter().map(|answer| of_text(&answer.text)).collect(),
        asker,
        person,
        house: House::of(&record, header),
        sources: vec![source],
        record,
    }
}

/// The fingerprint of a text.
pub(super) fn of_text(text: &Text<'_>) -> String {
    fingerprint(&normalise(text.lines.iter().copied()))
}

/// The key of the asking member, and who it is.
fn asker(record: &Record<'_>, people: &Identities) -> (Option<String>, Option<PersonIx>) {
    let Some(mention) = Mention::of_asker(record) else { return (None, None) };
    match people.meant(&mention) {
        Meant::Person(person) => (Some(people.key(person).to_owned()), Some(person)),
        Meant::Name | Meant::OneOf(_) => (Some(Folding::Person.key(mention.name)), None),
    }
}

/// Gives each draft its id, by its place in the result: the fingerprint for the first of a text (by
/// date, asker, answer), then `-2` and so on. The order of files and lines does not enter.
pub(super) fn ids(drafts: &[Draft<'_>]) -> Vec<String> {
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.par_sort_by_cached_key(|at| rank(&drafts[*at]));
    let mut ids = vec![String::new(); drafts.len()];
    let mut run: (&str, usize) = ("", 0);
    for at in order {
        let fingerprint = drafts[at].fingerprint.as_str();
        run = if run.0 == fingerprint { (fingerprint, run.1 + 1) } else { (fingerprint, 1) };
        ids[at] = match run.1 {
            1 => fingerprint.to_owned(),
            n => format!("{fingerprint}-{n}"),
        };
    }
    ids
}

fn minister_key(answer: &AnswerRecord<'_>) -> Option<String> {
    answer.by.map(|by| Folding::Person.key(by.name))
}

/// What orders the exchanges of one text. Every part is printed, so the order of files is not in it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    fingerprint: String,
    /// Dated ones come before undated ones.
    undated: bool,
    date: Option<Date>,
    asker: Option<String>,
    answers: Vec<String>,
    uin: Option<String>,
    department: Option<String>,
    ministers: Vec<Option<String>>,
    house: Option<House>,
}

fn rank(draft: &Draft<'_>) -> Rank {
    let date = draft.day();
    Rank {
        fingerprint: draft.fingerprint.clone(),
        undated: date.is_none(),
        date,
        asker: draft.asker.clone(),
        answers: draft.answers.clone(),
        uin: draft.record.uin.map(str::to_owned),
        department: draft.record.department.map(|name| Folding::Body.key(name)),
        ministers: draft.record.answers.iter().map(minister_key).collect(),
        house: draft.house,
    }
}
