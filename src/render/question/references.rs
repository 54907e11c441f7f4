//! The questions that a question or its answers refer to, and those that refer to it.

use serde::Serialize;

use super::of_answer;
use super::other::Other;
use crate::archive::ExchangeIx;
use crate::archive::references::{CitedDate, Reference, Said, To};
use crate::render::context::Context;
use crate::source::date::in_words;
use crate::source::record::Form;
use crate::url::Address;

/// So many questions that refer to one are shown; the others are counted.
const RECEIVED: usize = 12;

/// The references of a page. Derived, and marked so.
#[derive(Serialize)]
pub(super) struct ReferencesPart {
    /// The questions that it or its answers refer to.
    made: Vec<Made>,
    /// Questions that refer to it, twelve at most.
    received: Vec<Received>,
    /// How many more there are.
    more_received: usize,
    /// Leads to where it is said how references are resolved.
    how: String,
}

#[derive(Serialize)]
struct Made {
    /// The number that is printed.
    uin: String,
    /// The date that is printed with it: “answered 3 June 2025”. Missing where there is none.
    date: Option<String>,
    /// Where it is printed: “the question”, “paragraph 2 of the answer”.
    place: String,
    /// Leads to that place.
    href: String,
    /// The question that is meant. Missing where that is not sure.
    to: Option<Other>,
    /// The questions that have the number, where it is not sure which is meant; else empty.
    possibly: Vec<Other>,
    /// Leads to the official page of a question that is not in this archive, a whole address. Missing where
    /// that is not known.
    official: Option<String>,
}

#[derive(Serialize)]
struct Received {
    /// The question that refers to it.
    other: Other,
    /// Whether it is sure that this one is meant.
    certain: bool,
}

/// The references of an exchange; nothing for most.
pub(super) fn references(
    context: &Context<'_, '_>,
    page: &Address,
    ix: ExchangeIx,
) -> Option<ReferencesPart> {
    let references = &context.inputs.archive.references;
    let made = distinct(references.made_by(ix), references.has_numbers());
    let received = references.received_by(ix);
    if made.is_empty() && received.is_empty() {
        return None;
    }
    let shown = received.iter().take(RECEIVED).map(|citing| Received {
        other: Other::new(context, page, citing.by, None),
        certain: citing.certain,
    });
    Some(ReferencesPart {
        made: made.into_iter().map(|one| self::made(context, page, ix, one)).collect(),
        received: shown.collect(),
        more_received: received.len().saturating_sub(RECEIVED),
        how: page.link_to(&Address::quality(), super::alike::HOW),
    })
}

/// Each number once, where it is printed first. In an archive that knows no numbers, that none of
/// them is found says nothing.
fn distinct(made: &[Reference], has_numbers: bool) -> Vec<&Reference> {
    let mut distinct: Vec<&Reference> = Vec::new();
    for reference in made.iter().filter(|reference| has_numbers || reference.to != To::Nowhere) {
        let same =
            |other: &&Reference| other.cited.uin == reference.cited.uin && other.to == reference.to;
        if !distinct.iter().any(same) {
            distinct.push(reference);
        }
    }
    distinct
}

fn made(context: &Context<'_, '_>, page: &Address, ix: ExchangeIx, reference: &Reference) -> Made {
    let (place, href) = place(context, ix, reference);
    let other = |ix: &ExchangeIx| Other::new(context, page, *ix, None);
    let uin = reference.cited.uin.clone();
    let (mut to, mut possibly, mut official) = (None, Vec::new(), None);
    match &reference.to {
        To::Exchange(ix) => to = Some(other(ix)),
        To::Possibly(all) => possibly = all.iter().map(other).collect(),
        To::Official(tabled) => official = Some(crate::url::official_question(*tabled, &uin)),
        To::Nowhere => {}
    }
    Made { uin, date: reference.cited.date.map(printed), place, href, to, possibly, official }
}

fn printed(date: CitedDate) -> String {
    let day = in_words(date.date);
    match date.said {
        Said::Tabled => format!("tabled {day}"),
        Said::Answered => format!("answered {day}"),
        Said::Nothing => day,
    }
}

/// Where a reference is printed, in words and as a link.
pub(super) fn place(
    context: &Context<'_, '_>,
    ix: ExchangeIx,
    reference: &Reference,
) -> (String, String) {
    let exchange = &context.inputs.archive.exchanges[ix];
    let (text, anchor, of) = match reference.answer {
        None => (&exchange.record.question, "q", "the question"),
        Some(at) => {
            let answer = &exchange.answers[at];
            (&answer.record.text, answer.anchor.as_str(), of_answer(answer))
        }
    };
    match text.form == Form::Markdown || text.lines.len() == 1 {
        true => (of.to_owned(), format!("#{anchor}")),
        false => {
            let number = reference.line + 1;
            (format!("paragraph {number} of {of}"), format!("#{anchor}-p{number}"))
        }
    }
}
