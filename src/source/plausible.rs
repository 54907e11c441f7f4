//! Dates that cannot be right, in every kind of source: far years, and answers before their questions.
//!
//! The output must not depend on the clock. So the last year that is believed comes from the program's
//! version and from the sources themselves, never from the day on which the site is built.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::date::in_words;
use super::record::{AnswerKind, Record};
use super::transcript::Transcript;
use super::{Data, SourceFile};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::lines;

/// Neither House printed written questions before this year.
const FIRST_YEAR: i16 = 1800;

/// The year of this version's release. Every date up to the end of the next year is believed.
const RELEASE_YEAR: i16 = 2026;

/// So many exchanges that state a later year show that the year has come since the release.
const CONFIRMED_BY: usize = 10;

/// A year that lies further after the release shows nothing, however many state it: programs write
/// 9999 where there is no end.
const MOST_YEARS: i16 = 50;

/// How many messages a file gets before the rest is only counted.
const MOST_MESSAGES: usize = 20;

/// Reports every date that cannot be right. Those before 1800 or after next year are taken away, so
/// that no calendar has them; those in the wrong order stay as the source states them.
pub(crate) fn check(transcripts: &mut [(&SourceFile, Transcript<'_>)]) -> Vec<Diagnostic> {
    let last_year = last_year(transcripts);
    let mut diagnostics = Vec::new();
    for (file, transcript) in transcripts {
        let mut examiner =
            Examiner { file, last_year, name: String::new(), messages: Vec::new(), more: 0 };
        transcript.records.iter_mut().for_each(|record| examiner.record(record));
        diagnostics.extend(examiner.finish());
    }
    diagnostics
}

/// The year after the release, or after the last year that enough exchanges state.
fn last_year(transcripts: &[(&SourceFile, Transcript<'_>)]) -> i16 {
    let mut exchanges: BTreeMap<i16, usize> = BTreeMap::new();
    for record in transcripts.iter().flat_map(|(_, transcript)| &transcript.records) {
        let answered = record.answers.iter().filter_map(|answer| answer.date);
        let years: BTreeSet<_> =
            record.tabled.into_iter().chain(answered).map(Date::year).collect();
        years.into_iter().for_each(|year| *exchanges.entry(year).or_default() += 1);
    }
    let confirmed = exchanges.into_iter().filter(|(_, count)| *count >= CONFIRMED_BY);
    let years = confirmed.map(|(year, _)| year).filter(|year| *year <= RELEASE_YEAR + MOST_YEARS);
    let newest = years.max().unwrap_or(RELEASE_YEAR);
    newest.max(RELEASE_YEAR) + 1
}

/// Looks through the exchanges of one file.
struct Examiner<'f> {
    file: &'f SourceFile,
    last_year: i16,
    /// The exchange at hand, as messages begin with it.
    name: String,
    messages: Vec<Diagnostic>,
    /// How many messages were left out.
    more: usize,
}

/// One date of an exchange: its meaning, and the line near which it was read.
#[derive(Clone, Copy)]
struct Meaning<'m> {
    words: &'m str,
    line: u32,
}

impl Examiner<'_> {
    fn record(&mut self, record: &mut Record<'_>) {
        self.name = name_of(record);
        self.years(record);
        self.order(record);
    }

    /// Takes dates away whose year cannot be right.
    fn years(&mut self, record: &mut Record<'_>) {
        let first = record.span.first;
        let mut tabled = record.tabled;
        let words = "the day on which this question was tabled";
        self.year(record, &mut tabled, Meaning { words, line: first });
        record.tabled = tabled;
        for at in 0..record.answers.len() {
            let line = record.answers[at].line;
            let mut date = record.answers[at].date;
            self.year(record, &mut date, Meaning { words: "the day of this answer", line });
            record.answers[at].date = date;
            let mut date = record.answers[at].first_given;
            let words = "the day on which this answer was first given";
            self.year(record, &mut date, Meaning { words, line });
            record.answers[at].first_given = date;
        }
        let Some(mut more) = record.more.take() else { return };
        let words = "the day on which the answer was due";
        self.year(record, &mut more.due, Meaning { words, line: first });
        let words = "the day of the holding answer";
        self.year(record, &mut more.held, Meaning { words, line: first });
        for grouped in &mut more.grouped {
            let words = "the day on which a question answered together with this one was tabled";
            self.year(record, &mut grouped.tabled, Meaning { words, line: first });
        }
        record.more = Some(more);
    }

    fn year(&mut self, record: &Record<'_>, date: &mut Option<Date>, meaning: Meaning<'_>) {
        let Some(day) = *date else { return };
        if (FIRST_YEAR..=self.last_year).contains(&day.year()) {
            return;
        }
        *date = None;
        let (why, remedy) = if day.year() == 1 {
            (
                "is in the year 1, which programs write where there is no date".to_owned(),
                "nothing needs to be done if the source has no date; otherwise correct it",
            )
        } else if day.year() < FIRST_YEAR {
            (format!("is {}, before {FIRST_YEAR}", in_words(day)), "correct the year")
        } else {
            (
                format!("is {}, after {}", in_words(day), self.last_year),
                "correct the year; if it is right, use a newer version of Despatch",
            )
        };
        let message = format!("{} {why}; it is not used", meaning.words);
        self.say(record, meaning.line, day, &message, remedy);
    }

    /// Reports dates that cannot follow each other.
    fn order(&mut self, record: &Record<'_>) {
        let mut last: Option<Date> = None;
        for answer in &record.answers {
            let Some(date) = answer.date else { continue };
            if let Some(tabled) = record.tabled.filter(|tabled| date < *tabled) {
                let before = format!("before its question was tabled ({})", in_words(tabled));
                self.wrong_order(record, answer.line, date, &before);
            }
            let original = answer.first_given.or(last).filter(|original| date < *original);
            if let Some(original) = original.filter(|_| answer.kind == AnswerKind::Correction) {
                let before = format!("before the answer that it corrects ({})", in_words(original));
                self.wrong_order(record, answer.line, date, &before);
            }
            if answer.kind != AnswerKind::Holding {
                last = Some(date);
            }
        }
        let held = record.more.as_ref().and_then(|more| more.held);
        if let (Some(held), Some(tabled)) = (held, record.tabled)
            && held < tabled
        {
            let before = format!("before its question was tabled ({})", in_words(tabled));
            self.wrong_order(record, record.span.first, held, &before);
        }
        let final_answer = record.answers.iter().find(|answer| answer.kind == AnswerKind::Answer);
        let Some(answered) = final_answer.and_then(|answer| answer.date) else { return };
        let after = format!("after the answer ({})", in_words(answered));
        for holding in record.answers.iter().filter(|a| a.kind == AnswerKind::Holding) {
            if let Some(date) = holding.date.filter(|date| *date > answered) {
                self.wrong_order(record, holding.line, date, &after);
            }
        }
        if let Some(held) = held.filter(|held| *held > answered) {
            self.wrong_order(record, record.span.first, held, &after);
        }
    }

    fn wrong_order(&mut self, record: &Record<'_>, line: u32, date: Date, before: &str) {
        let message = format!(
            "{} is dated {}, {before}; both dates are shown as the source states them",
            if before.starts_with("after") { "this holding answer" } else { "this answer" },
            in_words(date)
        );
        let remedy = "compare both dates with the source, and correct the one that is wrong";
        self.say(record, line, date, &message, remedy);
    }

    fn say(&mut self, record: &Record<'_>, line: u32, date: Date, message: &str, remedy: &str) {
        if self.messages.len() >= MOST_MESSAGES {
            self.more += 1;
            return;
        }
        let place = self.place(record, line, date);
        let message = format!("{}{message}", self.name);
        self.messages.push(Diagnostic::at(Code::ImplausibleDate, place, message, remedy));
    }

    /// In a transcript the line of the exchange that states the year, if there is one.
    fn place(&self, record: &Record<'_>, line: u32, date: Date) -> Place {
        let first_words = record.question.lines.first().copied().unwrap_or_default();
        if !matches!(self.file.data, Data::Text) {
            return Place::line(&self.file.name, line, first_words);
        }
        let (year, day) = (date.year().to_string(), date.day().to_string());
        let numbered = (1..).zip(lines::split(&self.file.text));
        let own: Vec<(u32, &str)> = numbered
            .skip_while(|(number, _)| *number < record.span.first)
            .take_while(|(number, _)| *number <= record.span.last)
            .collect();
        let states = |text: &str| text.contains(&year) && text.contains(&day);
        let stated = own.iter().filter(|(number, _)| *number >= line).chain(&own);
        let found = stated.clone().find(|(_, text)| states(text));
        let found = found.or_else(|| own.iter().find(|(number, _)| *number == line));
        match found {
            Some((number, text)) => Place::line(&self.file.name, *number, text),
            None => Place::line(&self.file.name, line, first_words),
        }
    }

    fn finish(mut self) -> Vec<Diagnostic> {
        if self.more > 0 {
            self.messages.push(Diagnostic::at(
                Code::ImplausibleDate,
                Place::file(&self.file.name),
                format!("{} more dates of this file cannot be right", self.more),
                "correct those that are named, and build again",
            ));
        }
        self.messages
    }
}

/// An exchange as people find it: by its place among the records of a file of data, and its number.
fn name_of(record: &Record<'_>) -> String {
    match (record.more.as_ref().and_then(|more| more.number), record.uin) {
        (Some(number), Some(uin)) => format!("record {number} (UIN {uin}): "),
        (Some(number), None) => format!("record {number}: "),
        (None, Some(uin)) => format!("UIN {uin}: "),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::transcript::{Furniture, parse};

    fn checked(labels: &str) -> (Option<Date>, Option<Date>, Vec<String>) {
        let text = format!(
            "Asked by: Ada (Meadow - Nowhere)\n{labels}To ask the Secretary of State, how many.\n\
             Answered by Percy\nAnswered on: 5 June 2023\nTen.\n"
        );
        let file = SourceFile::from_text("a.txt", &text);
        let (transcript, _) = parse(&file, &Furniture::with(&[]));
        let mut transcripts = vec![(&file, transcript)];
        let said = check(&mut transcripts);
        let record = &transcripts[0].1.records[0];
        let messages = said.into_iter().map(|diagnostic| diagnostic.message).collect();
        (record.tabled, record.answers[0].date, messages)
    }

    #[test]
    fn a_date_of_a_far_year_is_not_used() {
        for (year, why) in [("2052", "after 2027"), ("1023", "before 1800")] {
            let (tabled, answered, said) = checked(&format!("Tabled: 1 June {year}\nQuestion\n"));
            assert_eq!((tabled, answered.is_some(), said.len()), (None, true, 1), "{said:?}");
            assert!(said[0].contains(why), "{said:?}");
        }
    }

    #[test]
    fn an_answer_before_its_question_is_shown_and_reported() {
        let (tabled, answered, said) = checked("Tabled: 6 June 2023\nQuestion\n");
        assert!(tabled.is_some() && answered.is_some());
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("before its question was tabled (6 June 2023)"), "{said:?}");
    }

    #[test]
    fn dates_in_order_are_nothing_to_report() {
        assert_eq!(checked("Tabled: 5 June 2023\nQuestion\n").2, [""; 0]);
        assert_eq!(checked("Question\n").2, [""; 0]);
    }

    #[test]
    fn a_later_year_that_many_exchanges_state_is_believed() {
        let one = "Asked by: Ada (Meadow - Nowhere)\nTabled: 1 June 2031\nQuestion\nTo ask.\n";
        for (count, messages) in [(CONFIRMED_BY - 1, CONFIRMED_BY - 1), (CONFIRMED_BY, 0)] {
            let file = SourceFile::from_text("a.txt", &one.repeat(count));
            let (transcript, _) = parse(&file, &Furniture::with(&[]));
            let said = check(&mut [(&file, transcript)]);
            assert_eq!(said.len(), messages, "{count}");
        }
    }
}
