//! Members as records name them.

use jiff::civil::Date;

use super::exchange::{StatedDate, stated_date};
use super::names::Folding;
use super::numbers::{MemberNumber, answerer_number, asker_number};
use crate::source::Sources;
use crate::source::record::{AnswerRecord, Record};

/// A member as a record names them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention<'r> {
    pub(super) number: Option<MemberNumber>,
    pub(super) name: &'r str,
    pub(super) party: Option<&'r str>,
    pub(super) seat: Option<&'r str>,
    pub(super) day: Option<Date>,
}

impl<'a> Mention<'a> {
    /// The asking member of a record. Only printed parties and seats count.
    pub(super) fn of_asker(record: &Record<'a>) -> Option<Self> {
        let by = record.asked_by?;
        let printed = !record.seat_is_listed;
        Some(Self {
            number: asker_number(record),
            name: by.name,
            party: by.party.filter(|_| printed),
            seat: by.affiliation.filter(|_| printed),
            day: stated_date(record.tabled, record.answers.iter()).map(StatedDate::day),
        })
    }

    /// The answering member of an answer.
    pub(super) fn of_answerer(answer: &AnswerRecord<'a>, record: &Record<'_>) -> Option<Self> {
        let by = answer.by?;
        let day = answer.date.or(record.tabled);
        let number = answerer_number(answer);
        Some(Self { number, name: by.name, party: None, seat: None, day })
    }

    /// The key of the name.
    pub(super) fn key(&self) -> String {
        Folding::Person.key(self.name)
    }
}

/// Collects the askers and the answering members of all records.
pub(super) fn mentions<'r>(sources: &'r Sources<'_>) -> Vec<Mention<'r>> {
    let records = sources.transcripts.iter().flat_map(|(_, file)| &file.records);
    let mut mentions = Vec::new();
    for record in records {
        mentions.extend(Mention::of_asker(record));
        let answers = record.answers.iter();
        mentions.extend(answers.filter_map(|answer| Mention::of_answerer(answer, record)));
    }
    mentions
}
