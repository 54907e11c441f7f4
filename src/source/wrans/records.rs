//! From a file's questions to records of the archive.

use super::question::{Answer, Question, Wrans};
use crate::source::html::Tidy;
use crate::source::record::{
    AnswerRecord, AnsweredBy, AskedBy, Attachment, Grouped, More, Record, Span, Text,
};
use crate::source::transcript::Transcript;

/// The records of a file.
pub fn records(wrans: &Wrans) -> Transcript<'_> {
    let record = |question| record(question, &wrans.answers);
    Transcript {
        records: wrans.questions.iter().map(record).collect(),
        counts: Some(wrans.counts),
        ..Transcript::default()
    }
}

fn record<'w>(question: &'w Question, answers: &'w [Answer]) -> Record<'w> {
    let own = answers.get(question.answers.clone()).unwrap_or_default();
    let span = Span { first: question.first_line, last: question.last_line };
    let last = own.last().map_or(span.last, |answer| answer.last_line);
    Record {
        span: Span { first: span.first, last },
        asked_by: question.asker.as_ref().map(|by| AskedBy {
            name: &by.name,
            party: by.party.as_deref(),
            affiliation: by.seat.as_deref(),
        }),
        department: question.department.as_deref(),
        heading: question.heading.as_deref(),
        uin: question.uin.as_deref(),
        tabled: question.tabled,
        source: question.url.as_deref(),
        grouped_with: question.grouped.iter().map(|(uin, _)| &**uin).collect(),
        question: text(&question.text, span),
        answers: own.iter().map(answer).collect(),
        editors_notes: Vec::new(),
        seat_is_listed: false,
        more: Some(Box::new(more(question, own))),
    }
}

fn text(tidy: &Tidy, span: Span) -> Text<'_> {
    Text {
        lines: tidy.text.lines().collect(),
        blocks: tidy.blocks.lines().collect(),
        span,
        form: tidy.form,
        truncated: false,
    }
}

fn answer(answer: &Answer) -> AnswerRecord<'_> {
    let span = Span { first: answer.first_line, last: answer.last_line };
    AnswerRecord {
        by: answer.by.as_ref().map(|by| AnsweredBy { name: &by.name, role: None }),
        kind: answer.kind,
        date: answer.date,
        first_given: answer.first_given,
        text: text(&answer.text, span),
        line: answer.first_line,
        person_id: answer.by.as_ref().and_then(|by| by.person),
        ..AnswerRecord::default()
    }
}

fn more<'w>(question: &'w Question, answers: &'w [Answer]) -> More<'w> {
    let attachments = answers.iter().flat_map(|answer| &answer.attachments);
    let attachments: Vec<_> = attachments
        .map(|file| Attachment {
            title: Some(&file.title),
            url: Some(&file.url),
            kind: Some(&file.kind),
            bytes: None,
        })
        .collect();
    let grouped = question.grouped.iter().map(|(uin, tabled)| Grouped { uin, tabled: *tabled });
    More {
        house: question.house,
        number: Some(question.place),
        asker_person_id: question.asker.as_ref().and_then(|asker| asker.person),
        held: question.held,
        grouped: grouped.collect(),
        attachment_count: u32::try_from(attachments.len()).unwrap_or(u32::MAX),
        attachments,
        report: question.report.as_deref(),
        ids: question.ids.iter().map(|id| &**id).collect(),
        ..More::default()
    }
}
