//! An exchange as one JSON object: a line of `data/archive.ndjson`, and of the history of what was
//! changed or retired. `schema.json` beside this file describes it for others.
//!
//! What the transcript does not state is left out, never empty. Published lines are read by later
//! builds and by other people's programs: fields may be added, but keep their names and meanings.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::archive::{Answer, Archive, Exchange, ExchangeIx, House, SourceRef, Standing};
use crate::source::record::{Attachment, Form, Text};
use crate::url::{Addresses, is_web};

/// An exchange, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record<'a> {
    /// The fingerprint of the question's text, which stays.
    pub id: Cow<'a, str>,
    /// The path of its page below the site's root.
    pub address: Cow<'a, str>,
    /// The whole address of its page; none if it is not known where the site is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Its heading.
    pub heading: Cow<'a, str>,
    /// The transcript has no heading, so this one was made from the question.
    pub heading_is_derived: bool,
    /// The question.
    pub question: Question<'a>,
    /// The answers in the order of the transcript.
    #[serde(default)]
    pub answers: Vec<Answered<'a>>,
    /// How many files are attached to the answer, which may be more than are listed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub attachment_count: u32,
    /// The files attached to the answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attached<'a>>,
    /// Editor's notes: not the minister's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editors_notes: Vec<Cow<'a, str>>,
    /// Where it stands; the first is where its words are from.
    #[serde(default)]
    pub sources: Vec<Source<'a>>,
    /// The day of the build that published it first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_published: Option<Date>,
    /// The day of the build that last changed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_changed: Option<Date>,
}

/// A question as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question<'a> {
    /// Its lines. In plain text each is a paragraph.
    pub text: Cow<'a, str>,
    /// The text is Markdown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub markdown: bool,
    /// The source gives only its beginning.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
    /// The asking member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asker: Option<Cow<'a, str>>,
    /// The asking member's party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<Cow<'a, str>>,
    /// The asking member's constituency or kind of peerage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<Cow<'a, str>>,
    /// Party and affiliation are not printed: they are those of the site's list of people.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub seat_is_listed: bool,
    /// The answering body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<Cow<'a, str>>,
    /// The House in which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub house: Option<House>,
    /// The day on which it was tabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tabled: Option<Date>,
    /// Its unique identifying number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uin: Option<Cow<'a, str>>,
    /// The numbers of the questions that were answered together with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grouped_with: Vec<Cow<'a, str>>,
    /// The day on which the answer was due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// The member named that day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub named_day: bool,
    /// The member declared an interest.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interest_declared: bool,
    /// It was withdrawn.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

/// An answer as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered<'a> {
    /// Its anchor on the page: `a`, `a2`, `holding`, `original`.
    pub anchor: Cow<'a, str>,
    /// What it is among the answers.
    pub kind: Standing,
    /// The answering member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Cow<'a, str>>,
    /// The role as printed: the one at the time of copying, not always of answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Cow<'a, str>>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Its lines. In plain text each is a paragraph.
    pub text: Cow<'a, str>,
    /// The text is Markdown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub markdown: bool,
    /// The source gives only its beginning.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
}

/// A file attached to an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached<'a> {
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Cow<'a, str>>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    /// Its kind, as stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Cow<'a, str>>,
    /// Its size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
}

/// A place in a transcript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source<'a> {
    /// The file as people are shown it.
    pub file: Cow<'a, str>,
    /// Its first line there, counted from 1.
    pub first_line: u32,
    /// Its last line there.
    pub last_line: u32,
    /// Where the transcript says it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    /// The terms that the transcript states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<Cow<'a, str>>,
}

impl<'r> Record<'r> {
    /// The record of an exchange. `base_url` ends with a slash.
    pub fn of(
        archive: &'r Archive<'_>,
        addresses: &'r Addresses,
        base_url: Option<&str>,
        ix: ExchangeIx,
    ) -> Self {
        let exchange = &archive.exchanges[ix];
        let address = &addresses.exchanges[ix];
        let seen = archive.kept.exchanges.get(ix);
        let more = exchange.record.more.as_deref();
        let place = |(at, source)| place(archive, exchange, at, source);
        Self {
            id: exchange.id.as_str().into(),
            address: address.path().into(),
            url: base_url.map(|base| address.absolute(base)),
            heading: exchange.heading.as_str().into(),
            heading_is_derived: exchange.heading_is_derived,
            question: question(exchange),
            answers: exchange.answers.iter().map(answered).collect(),
            attachment_count: more.map_or(0, |more| more.attachment_count),
            attachments: more
                .map_or(&[][..], |more| &more.attachments)
                .iter()
                .map(attached)
                .collect(),
            editors_notes: exchange.record.editors_notes.iter().map(|n| (*n).into()).collect(),
            sources: exchange.sources.iter().enumerate().map(place).collect(),
            first_published: seen.map(|seen| seen.first),
            last_changed: seen.map(|seen| seen.changed),
        }
    }
}

fn question<'r>(exchange: &'r Exchange<'_>) -> Question<'r> {
    let record = &exchange.record;
    let by = record.asked_by;
    let more = record.more.as_deref();
    Question {
        text: text(&record.question),
        markdown: record.question.form == Form::Markdown,
        truncated: record.question.truncated,
        asker: by.map(|by| by.name.into()),
        party: by.and_then(|by| by.party).map(Cow::Borrowed),
        affiliation: by.and_then(|by| by.affiliation).map(Cow::Borrowed),
        seat_is_listed: record.seat_is_listed,
        department: record.department.map(Cow::Borrowed),
        house: exchange.house,
        tabled: record.tabled,
        uin: record.uin.map(Cow::Borrowed),
        grouped_with: record.grouped_with.iter().map(|uin| (*uin).into()).collect(),
        due: more.and_then(|more| more.due),
        named_day: more.is_some_and(|more| more.named_day),
        interest_declared: more.is_some_and(|more| more.interest),
        withdrawn: exchange.is_withdrawn(),
    }
}

fn answered<'r>(answer: &'r Answer<'_>) -> Answered<'r> {
    let record = &answer.record;
    Answered {
        anchor: answer.anchor.as_str().into(),
        kind: answer.standing,
        by: record.by.map(|by| by.name.into()),
        role: record.by.and_then(|by| by.role).map(Cow::Borrowed),
        date: record.date,
        text: text(&record.text),
        markdown: record.text.form == Form::Markdown,
        truncated: record.text.truncated,
    }
}

fn attached<'r>(file: &Attachment<'r>) -> Attached<'r> {
    Attached {
        title: file.title.map(Cow::Borrowed),
        url: file.url.filter(|url| is_web(url)).map(Cow::Borrowed),
        kind: file.kind.map(Cow::Borrowed),
        bytes: file.bytes,
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// The lines as printed: only copied where there are several.
fn text<'r>(text: &'r Text<'_>) -> Cow<'r, str> {
    match text.lines.as_slice() {
        [line] => Cow::Borrowed(line),
        lines => lines.join("\n").into(),
    }
}

/// The exchange's own source is that of the first place, where its words are from.
fn place<'r>(
    archive: &'r Archive<'_>,
    exchange: &'r Exchange<'_>,
    at: usize,
    source: &SourceRef,
) -> Source<'r> {
    let summary = &archive.files[source.file];
    let own = exchange.record.source.filter(|_| at == 0);
    let url = own.or(summary.header.source.as_deref());
    Source {
        file: summary.file.name.as_str().into(),
        first_line: source.span.first,
        last_line: source.span.last,
        url: url.filter(|url| is_web(url)).map(Cow::Borrowed),
        licence: summary.header.licence.as_deref().map(Cow::Borrowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line as it was once published.
    const WHOLE: &str = r#"{"id":"0123456789","address":"questions/a-0123456789.html","url":"https://a.org/questions/a-0123456789.html","heading":"Bees","heading_is_derived":false,"question":{"text":"To ask about \"bees\".\nAnd wasps.","asker":"Ann Bee","party":"Lab","affiliation":"Hive","department":"Home Office","house":"Commons","tabled":"2025-10-14","uin":"12","grouped_with":["13"],"due":"2025-10-21","named_day":true,"interest_declared":true,"withdrawn":true},"answers":[{"anchor":"holding","kind":"holding","by":"Cy Dee","role":"Minister","date":"2025-10-15","text":"Later."},{"anchor":"a","kind":"answer","text":"*Yes.*","markdown":true}],"attachment_count":2,"attachments":[{"title":"A table","url":"https://b.org/a.pdf","kind":"PDF","bytes":9}],"editors_notes":["Sic."],"sources":[{"file":"content/a.txt","first_line":1,"last_line":9,"url":"https://b.org/","licence":"OPL"}],"first_published":"2026-01-02","last_changed":"2026-02-03"}"#;

    const LEAST: &str = r#"{"id":"1","address":"questions/1.html","heading":"[]","heading_is_derived":true,"question":{"text":"Why?"},"answers":[],"sources":[]}"#;

    #[test]
    fn a_published_line_is_read_and_written_as_it_was() {
        for line in [WHOLE, LEAST] {
            let record: Record<'static> = serde_json::from_str(line).unwrap();
            assert_eq!(serde_json::to_string(&record).unwrap(), line);
        }
    }

    #[test]
    fn a_field_of_a_later_version_is_passed_over() {
        let later = LEAST.replace("\"id\"", "\"new\":1,\"id\"");
        let record: Record<'static> = serde_json::from_str(&later).unwrap();
        assert_eq!(record.id, "1");
    }
}
