//! The earlier answers that a question pursues, or that its answers refer to: the first paragraph of each.

use serde::Serialize;

use super::references::place;
use crate::archive::references::{Reference, To};
use crate::archive::{Answer, Exchange, ExchangeIx, excerpt};
use crate::render::calendar::ShownDate;
use crate::render::context::Context;
use crate::url::Address;

/// How many earlier answers are shown; all are linked beside the question.
const SHOWN: usize = 4;

/// The bytes of a paragraph that are shown.
const PARAGRAPH: usize = 900;

/// The beginning of an earlier answer, as the answer's own page has it.
#[derive(Serialize)]
pub(in crate::render) struct PursuedAnswer<'v> {
    /// The heading of its question.
    heading: &'v str,
    /// Leads to it.
    href: String,
    /// Who gave it, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// When it was given. Missing where it is not stated.
    date: Option<ShownDate>,
    /// Its first paragraph, word for word; cut with “…” where it is very long.
    paragraph: String,
    /// What refers to it: “the question”, “paragraph 2 of the answer”.
    place: String,
    /// Leads to these words.
    place_href: String,
}

/// The earlier answers of a page: those that the archive has for certain, each once.
pub(super) fn pursued<'v>(
    context: &Context<'v, '_>,
    page: &Address,
    ix: ExchangeIx,
) -> Vec<PursuedAnswer<'v>> {
    let archive = context.inputs.archive;
    let mut shown = Vec::new();
    let mut seen: Vec<(ExchangeIx, &str)> = Vec::new();
    for reference in archive.references.made_by(ix) {
        let To::Exchange(to) = reference.to else { continue };
        let exchange = &archive.exchanges[to];
        let Some(answer) = cited_answer(exchange, reference) else { continue };
        let key = (to, answer.anchor.as_str());
        if seen.contains(&key) || seen.len() == SHOWN {
            continue;
        }
        seen.push(key);
        let (place, place_href) = place(context, ix, reference);
        shown.push(PursuedAnswer {
            heading: &exchange.heading,
            href: page.link_to(&context.inputs.addresses.exchanges[to], &answer.anchor),
            by: answer.record.by.map(|by| by.name),
            date: answer.record.date.map(|day| ShownDate::new(answer.standing.dated(), day)),
            paragraph: first_paragraph(answer),
            place,
            place_href,
        });
    }
    shown
}

/// The answer of the printed day, else the last one.
fn cited_answer<'e, 'a>(
    exchange: &'e Exchange<'a>,
    reference: &Reference,
) -> Option<&'e Answer<'a>> {
    let day = reference.cited.date.map(|cited| cited.date);
    let mut with_text = exchange.answers.iter().filter(|answer| !answer.record.text.is_empty());
    let of_day = with_text.clone().find(|answer| day.is_some() && answer.record.date == day);
    of_day.or_else(|| with_text.next_back())
}

/// The first paragraph of an answer, word for word.
pub(in crate::render) fn first_paragraph(answer: &Answer<'_>) -> String {
    let lines = &answer.record.text.lines;
    let first = lines.iter().position(|line| !line.trim().is_empty());
    first.map(|first| excerpt(&lines[first..=first], PARAGRAPH)).unwrap_or_default()
}
