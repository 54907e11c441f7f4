//! One question with its answers, linked to the people and bodies it names.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::house::House;
use crate::source::record::{AnswerKind, AnswerRecord, Record, Span};

/// An index into [`Archive::exchanges`](super::Archive::exchanges).
pub type ExchangeIx = usize;
/// An index into [`Archive::members`](super::Archive::members).
pub type MemberIx = usize;
/// An index into [`Archive::departments`](super::Archive::departments).
pub type DepartmentIx = usize;
/// An index into [`Archive::parties`](super::Archive::parties).
pub type PartyIx = usize;

/// One question with its answers.
#[derive(Clone, Debug)]
pub struct Exchange<'a> {
    /// What its address ends with: the fingerprint that the question's text had when it was first
    /// published, with `-2` and so on for a text asked again. The ledger keeps it as it was,
    /// whatever else is learned of the exchange.
    pub id: String,
    /// The fingerprint of the question's text as it is now.
    pub fingerprint: String,
    /// A hash of the question's text that is much the same for much the same texts.
    pub simhash: u64,
    /// What the transcript says.
    pub record: Record<'a>,
    /// The answers, each with its standing. Takes the place of the record's own.
    pub answers: Vec<Answer<'a>>,
    /// The heading: the transcript's, else one made from the question.
    pub heading: String,
    /// The heading was made from the question.
    pub heading_is_derived: bool,
    /// The asking member.
    pub asker: Option<MemberIx>,
    /// The asking member's party.
    pub party: Option<PartyIx>,
    /// The answering body.
    pub department: Option<DepartmentIx>,
    /// The House in which it was asked.
    pub house: Option<House>,
    /// Where it stands; the first is where its record is from.
    pub sources: Vec<SourceRef>,
}

/// A place in a transcript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceRef {
    /// An index into [`Archive::files`](super::Archive::files).
    pub file: usize,
    /// The exchange's position in the file.
    pub position: usize,
    /// Its lines.
    pub span: Span,
    /// Its number among the records of a file of data, from 1.
    pub record: Option<u32>,
}

/// An answer and its standing among the answers of its exchange.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// What the transcript says.
    pub record: AnswerRecord<'a>,
    /// The fingerprint of its text.
    pub fingerprint: String,
    /// The answering member.
    pub member: Option<MemberIx>,
    /// What it is among the answers.
    pub standing: Standing,
    /// Its anchor on the page: `a`, `a2`, `holding`, `original`.
    pub anchor: String,
    /// The shared answer that it is an instance of, if other questions were given the same text.
    pub shared: Option<usize>,
}

/// What an answer is among the answers of its exchange. Only what the transcript states. Published
/// data name it, so its names stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// An answer of record.
    #[serde(rename = "answer")]
    OfRecord,
    /// A holding answer.
    Holding,
    /// The text before a correction.
    Original,
    /// The text after a correction.
    Corrected,
}

impl Standing {
    /// What such an answer is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::OfRecord => "Answer",
            Self::Holding => "Holding answer",
            Self::Original => "Answer before its correction",
            Self::Corrected => "Corrected answer",
        }
    }

    /// What happened on its date.
    pub fn dated(self) -> &'static str {
        match self {
            Self::Corrected => "Corrected",
            Self::Holding => "Given",
            Self::OfRecord | Self::Original => "Answered",
        }
    }
}

/// Which of its dates an exchange is listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedDate {
    /// The date on which the question was tabled.
    Tabled(Date),
    /// The date on which it was answered.
    Answered(Date),
}

impl StatedDate {
    /// The day.
    pub fn day(self) -> Date {
        match self {
            Self::Tabled(date) | Self::Answered(date) => date,
        }
    }
}

impl<'a> Exchange<'a> {
    /// The date tabled, else the date of the last answer; none if the transcript states neither.
    pub fn date(&self) -> Option<StatedDate> {
        stated_date(self.record.tabled, self.answers.iter().map(|answer| &answer.record))
    }

    /// The fingerprints of the answers in their order, joined by `+`; none without an answer.
    pub(super) fn answer_fingerprints(&self) -> Option<String> {
        let answers: Vec<_> = self.answers.iter().map(|a| a.fingerprint.as_str()).collect();
        Some(answers.join("+")).filter(|answers| !answers.is_empty())
    }

    /// The last answer that has a text.
    pub fn last_answer(&self) -> Option<&Answer<'a>> {
        self.answers.iter().rfind(|answer| !answer.record.text.is_empty())
    }

    /// Whether there is no answer at all.
    pub fn is_unanswered(&self) -> bool {
        self.answers.is_empty()
    }

    /// Whether there are holding answers, and no other. Of some only the day is stated.
    pub fn is_held(&self) -> bool {
        let held = |answer: &Answer<'_>| answer.standing == Standing::Holding;
        let is_stated = self.record.more.as_ref().is_some_and(|more| more.held.is_some());
        self.answers.iter().all(held) && (!self.is_unanswered() || is_stated)
    }

    /// Whether the question was withdrawn.
    pub fn is_withdrawn(&self) -> bool {
        self.record.more.as_ref().is_some_and(|more| more.withdrawn)
    }
}

/// See [`Exchange::date`].
pub(super) fn stated_date<'r, 'a: 'r>(
    tabled: Option<Date>,
    answers: impl DoubleEndedIterator<Item = &'r AnswerRecord<'a>>,
) -> Option<StatedDate> {
    let answered = || answers.rev().find_map(|answer| answer.date);
    tabled.map(StatedDate::Tabled).or_else(|| answered().map(StatedDate::Answered))
}

/// The standing of each answer: a holding answer and a correction say what they are, and what a
/// correction corrects is the original.
pub(super) fn standings(records: &[AnswerRecord<'_>]) -> Vec<Standing> {
    let last_correction = records.iter().rposition(|r| r.kind == AnswerKind::Correction);
    let of = |(at, record): (usize, &AnswerRecord<'_>)| match record.kind {
        AnswerKind::Holding => Standing::Holding,
        _ if last_correction.is_some_and(|last| at < last) => Standing::Original,
        AnswerKind::Correction => Standing::Corrected,
        AnswerKind::Answer => Standing::OfRecord,
    };
    records.iter().enumerate().map(of).collect()
}

/// The anchors that go with standings: the first of each kind has the bare word.
pub(super) fn anchors(standings: &[Standing]) -> Vec<String> {
    let word = |standing: &Standing| match standing {
        Standing::OfRecord | Standing::Corrected => "a",
        Standing::Holding => "holding",
        Standing::Original => "original",
    };
    let numbered = |(at, standing): (usize, &Standing)| {
        let before = standings[..at].iter().filter(|s| word(s) == word(standing)).count();
        match before {
            0 => word(standing).to_owned(),
            n => format!("{}{}", word(standing), n + 1),
        }
    };
    standings.iter().enumerate().map(numbered).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kinds: &[AnswerKind]) -> Vec<String> {
        let record = |kind: &AnswerKind| AnswerRecord { kind: *kind, ..AnswerRecord::default() };
        anchors(&standings(&kinds.iter().map(record).collect::<Vec<_>>()))
    }

    #[test]
    fn anchors_say_what_an_answer_is() {
        use AnswerKind::{Answer, Correction, Holding};
        assert_eq!(of(&[Answer]), ["a"]);
        assert_eq!(of(&[Holding, Answer]), ["holding", "a"]);
        assert_eq!(of(&[Answer, Correction]), ["original", "a"]);
        assert_eq!(of(&[Answer, Answer]), ["a", "a2"]);
        assert_eq!(of(&[Holding, Answer, Correction]), ["holding", "original", "a"]);
    }
}
