//! Another question, named in a line: its heading, who asked, and its date.

use serde::Serialize;

use crate::archive::ExchangeIx;
use crate::render::calendar::ShownDate;
use crate::render::context::Context;
use crate::url::Address;

/// Another question, named in a line. The component `other` sets who asked and when.
#[derive(Serialize)]
pub(super) struct Other {
    /// Its heading.
    heading: String,
    /// Leads to its page, or to the place of one of its answers there.
    href: String,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<String>,
    /// When it was answered, if it is named for an answer; else the date under which it is listed.
    /// Missing where it is not stated.
    date: Option<ShownDate>,
}

impl Other {
    /// A question, or one of its answers.
    pub(super) fn new(
        context: &Context<'_, '_>,
        page: &Address,
        ix: ExchangeIx,
        answer: Option<usize>,
    ) -> Self {
        let exchange = &context.inputs.archive.exchanges[ix];
        let to = &context.inputs.addresses.exchanges[ix];
        let answer = answer.map(|at| &exchange.answers[at]);
        let href = match answer {
            Some(answer) => page.link_to(to, &answer.anchor),
            None => page.link(to),
        };
        let answered = answer.and_then(|answer| answer.record.date);
        Self {
            heading: exchange.heading.clone(),
            href,
            asker: exchange.record.asked_by.map(|by| by.name.to_owned()),
            date: answered
                .map(|date| ShownDate::new("Answered", date))
                .or_else(|| ShownDate::of(exchange)),
        }
    }
}
