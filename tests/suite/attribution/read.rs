//! Transcripts read without a site, in the form of the site's data.

use despatch::diagnostic::{Diagnostic, Severity};
use despatch::source::SourceFile;
use despatch::source::record::{AnswerKind, Record};
use despatch::source::transcript::{Furniture, parse};
use serde_json::{Value, json};

/// The exchanges of a transcript as the site's data gives them, and its warnings and errors.
pub(super) fn read(text: &str) -> (Vec<Value>, Vec<Diagnostic>) {
    let file = SourceFile::from_text("a.txt", text);
    let (transcript, mut said) = parse(&file, &Furniture::with(&[]));
    said.retain(|d| d.severity() != Severity::Note);
    (transcript.records.iter().map(as_data).collect(), said)
}

fn as_data(record: &Record<'_>) -> Value {
    let answers = record.answers.iter().map(|answer| {
        let kind = match answer.kind {
            AnswerKind::Answer => "answer",
            AnswerKind::Holding => "holding",
            AnswerKind::Correction => "corrected",
        };
        json!({
            "text": answer.text.lines.join("\n"), "by": answer.by.map(|by| by.name), "kind": kind,
            "date": answer.date, "first_given": answer.first_given,
        })
    });
    let answers: Vec<_> = answers.collect();
    let more = record.more.as_deref().cloned().unwrap_or_default();
    json!({
        "heading": record.heading,
        "question": {
            "text": record.question.lines.join("\n"), "asker": record.asked_by.map(|by| by.name),
            "party": record.asked_by.and_then(|by| by.party),
            "affiliation": record.asked_by.and_then(|by| by.affiliation),
            "department": record.department, "tabled": record.tabled, "uin": record.uin,
            "interest_declared": more.interest, "withdrawn": more.withdrawn,
            "named_day": more.named_day,
        },
        "answers": answers, "held": more.held, "attachments": more.attachments,
        "attachment_count": more.attachment_count,
    })
}
