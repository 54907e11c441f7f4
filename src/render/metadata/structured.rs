//! A question's page as schema.org describes it: a `Question` with its answers.
//!
//! Not a `QAPage`, whose rules are for pages where readers answer. The page's script makes citations
//! of these same data, so they hold what a citation needs, but for what the head says already: the
//! page's address, the archive and its publisher. Addresses are relative to the page.

use serde::Serialize;

use crate::archive::{Answer, Exchange, ExchangeIx, Standing};
use crate::export::{Citation, Origin};
use crate::render::markdown::beginning;

/// The characters of an answer that represent it: schema.org's `Answer` wants a text.
const BEGINNING: usize = 60;

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Person<'g> {
    name: &'g str,
    #[serde(rename = "jobTitle", skip_serializing_if = "Option::is_none")]
    job_title: Option<&'g str>,
}

/// `genre` has the number and the House. A name that was made from the question is in brackets.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::render) struct QuestionData<'g> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    url: &'static str,
    identifier: &'g str,
    name: &'g str,
    genre: &'g str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Person<'g>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    answer_count: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    accepted_answer: Vec<AnswerData<'g>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggested_answer: Vec<AnswerData<'g>>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "Answer", rename_all = "camelCase")]
struct AnswerData<'g> {
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Person<'g>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    /// What it is, if not simply the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    creative_work_status: Option<&'static str>,
    text: String,
}

/// The data of an exchange's page.
pub(in crate::render) fn question<'g>(
    origin: &Origin<'g, '_>,
    ix: ExchangeIx,
    citation: &'g Citation<'g>,
) -> QuestionData<'g> {
    let exchange: &'g Exchange<'_> = &origin.archive.exchanges[ix];
    let answers = |is_accepted: bool| {
        let of = exchange.answers.iter().filter(|answer| of_record(answer) == is_accepted);
        of.map(answer_data).collect()
    };
    QuestionData {
        context: "https://schema.org",
        kind: "Question",
        url: "#q",
        identifier: &exchange.id,
        name: &citation.title,
        genre: &citation.genre,
        author: exchange.record.asked_by.map(|by| Person { name: by.name, job_title: None }),
        date_created: exchange.record.tabled.map(|date| date.to_string()),
        answer_count: exchange.answers.len(),
        accepted_answer: answers(true),
        suggested_answer: answers(false),
    }
}

fn of_record(answer: &Answer<'_>) -> bool {
    matches!(answer.standing, Standing::OfRecord | Standing::Corrected)
}

fn answer_data<'g>(answer: &'g Answer<'_>) -> AnswerData<'g> {
    let record = &answer.record;
    let status = Some(answer.standing).filter(|standing| *standing != Standing::OfRecord);
    AnswerData {
        url: format!("#{}", answer.anchor),
        author: record.by.map(|by| Person { name: by.name, job_title: by.role }),
        date_created: record.date.map(|date| date.to_string()),
        creative_work_status: status.map(Standing::name),
        text: beginning(&record.text, BEGINNING),
    }
}
