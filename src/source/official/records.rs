//! From the API's questions to records of the archive.

use super::passage::Passage;
use super::question::{Person, Question};
use super::read::Official;
use crate::source::record::{
    AnswerKind, AnswerRecord, AnsweredBy, AskedBy, Attachment, Grouped, More, Record, Span, Text,
};
use crate::source::transcript::Transcript;

/// The records of a file.
pub fn records(official: &Official) -> Transcript<'_> {
    Transcript {
        records: official.questions.iter().map(record).collect(),
        counts: Some(official.counts),
        ..Transcript::default()
    }
}

fn record(question: &Question) -> Record<'_> {
    let span = Span { first: question.first_line, last: question.last_line };
    Record {
        span,
        asked_by: asked_by(&question.asker),
        department: question.department.as_deref(),
        heading: question.heading.as_deref(),
        uin: question.uin.as_deref(),
        tabled: question.tabled,
        source: question.page.as_deref(),
        grouped_with: question.grouped.iter().map(|(uin, _)| &**uin).collect(),
        question: text(&question.text, span),
        answers: answers(question, span),
        editors_notes: Vec::new(),
        seat_is_listed: false,
        more: Some(Box::new(more(question))),
    }
}

fn asked_by(person: &Person) -> Option<AskedBy<'_>> {
    let name = person.name.as_deref()?;
    Some(AskedBy { name, party: person.party.as_deref(), affiliation: person.from.as_deref() })
}

fn text(passage: &Passage, span: Span) -> Text<'_> {
    let lines = passage.text.lines().collect();
    let blocks = passage.blocks.lines().collect();
    Text { lines, blocks, span, form: passage.form, truncated: passage.truncated }
}

/// The answer; before a correction the text that it corrects, where that is given.
fn answers(question: &Question, span: Span) -> Vec<AnswerRecord<'_>> {
    let Some(passage) = &question.answer else { return without_words(question, span) };
    // A text whose only day is that of the holding answer is the holding answer.
    let is_only_held =
        question.answered.is_none() && question.held.is_some() && !question.correction;
    if question.holding || is_only_held {
        let date = question.answered.or(question.held);
        return vec![with_words(&question.answerer, AnswerKind::Holding, date, passage, span)];
    }
    let is_corrected = question.correction || has_other_original(question);
    if !is_corrected {
        return vec![with_words(
            &question.answerer,
            AnswerKind::Answer,
            question.answered,
            passage,
            span,
        )];
    }
    let corrector = match question.corrector.name {
        Some(_) => &question.corrector,
        None => &question.answerer,
    };
    let corrected =
        with_words(corrector, AnswerKind::Correction, question.corrected, passage, span);
    let original = question.original.as_ref();
    let original = original.map(|text| {
        with_words(&question.answerer, AnswerKind::Answer, question.answered, text, span)
    });
    match original {
        Some(original) => vec![original, corrected],
        None => vec![AnswerRecord { first_given: question.answered, ..corrected }],
    }
}

/// Whether a record has another text before a correction, though no field calls it corrected.
fn has_other_original(question: &Question) -> bool {
    let texts = question.original.as_ref().zip(question.answer.as_ref());
    texts.is_some_and(|(original, answer)| original.text != answer.text)
}

fn with_words<'q>(
    person: &'q Person,
    kind: AnswerKind,
    date: Option<jiff::civil::Date>,
    passage: &'q Passage,
    span: Span,
) -> AnswerRecord<'q> {
    AnswerRecord { text: text(passage, span), ..answer(person, kind, date, span) }
}

/// An answer that is known to have been given, but not how it reads. The text before a correction is an
/// answer of its own.
fn without_words(question: &Question, span: Span) -> Vec<AnswerRecord<'_>> {
    if let Some(text) = &question.original {
        let date = question.answered;
        return vec![with_words(&question.answerer, AnswerKind::Answer, date, text, span)];
    }
    let kind = if question.holding { AnswerKind::Holding } else { AnswerKind::Answer };
    let given = question.answered.map(|date| answer(&question.answerer, kind, Some(date), span));
    given.into_iter().collect()
}

fn answer(
    person: &Person,
    kind: AnswerKind,
    date: Option<jiff::civil::Date>,
    span: Span,
) -> AnswerRecord<'_> {
    AnswerRecord {
        by: person.name.as_deref().map(|name| AnsweredBy { name, role: None }),
        kind,
        date,
        line: span.first,
        member_id: person.id,
        ..AnswerRecord::default()
    }
}

fn more(question: &Question) -> More<'_> {
    let grouped = question.grouped.iter().map(|(uin, tabled)| Grouped { uin, tabled: *tabled });
    let attachments = question.attachments.iter().map(|file| Attachment {
        title: file.title.as_deref(),
        url: file.url.as_deref(),
        kind: file.kind.as_deref(),
        bytes: file.bytes,
    });
    More {
        number: Some(question.number),
        house: question.house,
        id: question.id,
        asker_id: question.asker.id,
        asker_person_id: None,
        due: question.due,
        named_day: question.named_day,
        interest: question.interest,
        withdrawn: question.withdrawn,
        held: question.held,
        grouped: grouped.collect(),
        attachment_count: question.attachment_count,
        attachments: attachments.collect(),
        report: None,
        ids: Vec::new(),
    }
}
