//! A question's page as schema.org describes it: a `WebPage` about a `Question` with its answers.
//!
//! Not a `QAPage`, whose rules are for pages where readers answer. The page's script makes citations
//! of these same data, so they hold what a citation needs, and of the texts the beginnings alone.

use serde::Serialize;

use crate::archive::{Answer, Exchange, ExchangeIx, Standing};
use crate::export::{Citation, Origin};
use crate::render::markdown::beginning;
use crate::url::Address;

/// So many characters of an answer stand for it.
const BEGINNING: usize = 60;

/// The page and the way to it.
#[derive(Serialize)]
pub(in crate::render) struct Graph<'g> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: (WebPage<'g>, BreadcrumbList),
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct WebPage<'g> {
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'g str>,
    is_part_of: WebSite<'g>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_based_on: Option<&'g str>,
    main_entity: Question<'g>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct WebSite<'g> {
    name: &'g str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'g>>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Organization<'g> {
    name: &'g str,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Person<'g> {
    name: &'g str,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_title: Option<&'g str>,
}

/// `genre` has the number and the House. A name that was made from the question is in brackets.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Question<'g> {
    url: String,
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

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct BreadcrumbList {
    item_list_element: Vec<ListItem>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct ListItem {
    position: usize,
    name: &'static str,
    item: String,
}

/// The data of an exchange's page; `source` is the official page.
pub(in crate::render) fn graph<'g>(
    origin: &Origin<'g, '_>,
    ix: ExchangeIx,
    citation: &'g Citation<'g>,
    source: Option<&'g str>,
) -> Graph<'g> {
    let exchange = &origin.archive.exchanges[ix];
    let publisher = citation.publisher.map(|name| Organization { name });
    let page = WebPage {
        url: citation.url.as_deref(),
        is_part_of: WebSite { name: citation.container, publisher },
        is_based_on: source,
        main_entity: question(exchange, citation),
    };
    Graph { context: "https://schema.org", graph: (page, breadcrumbs(origin, ix)) }
}

fn question<'g>(exchange: &'g Exchange<'_>, citation: &'g Citation<'g>) -> Question<'g> {
    let url = citation.url.as_deref().unwrap_or_default();
    let answers = |is_accepted: bool| {
        let of = exchange.answers.iter().filter(|answer| of_record(answer) == is_accepted);
        of.map(|answer| answer_data(answer, url)).collect()
    };
    Question {
        url: format!("{url}#q"),
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

fn answer_data<'g>(answer: &'g Answer<'_>, page: &str) -> AnswerData<'g> {
    let record = &answer.record;
    let status = Some(answer.standing).filter(|standing| *standing != Standing::OfRecord);
    AnswerData {
        url: format!("{page}#{}", answer.anchor),
        author: record.by.map(|by| Person { name: by.name, job_title: by.role }),
        date_created: record.date.map(|date| date.to_string()),
        creative_work_status: status.map(Standing::name),
        text: beginning(&record.text, BEGINNING),
    }
}

/// Links are relative to the page where it is not known where the site is.
fn breadcrumbs(origin: &Origin<'_, '_>, ix: ExchangeIx) -> BreadcrumbList {
    let page = &origin.addresses.exchanges[ix];
    let above = [("Home", Address::home()), ("Questions", Address::questions())];
    let step = |(at, (name, address)): (usize, (&'static str, Address))| ListItem {
        position: at + 1,
        name,
        item: origin.url(&address).unwrap_or_else(|| page.link(&address)),
    };
    BreadcrumbList { item_list_element: above.into_iter().enumerate().map(step).collect() }
}
