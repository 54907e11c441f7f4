//! An answer that was given to several questions, word for word.

use serde::Serialize;

use super::context::Context;
use super::layout::{Layout, Link};
use super::pager::{Pager, on_page};
use super::question::text;
use crate::archive::SharedAnswer;
use crate::diagnostic::Diagnostic;
use crate::url::Address;
use tera::Value;

/// How many characters of an answer stand for the whole in a list.
const WORDS: usize = 90;

/// An answer that was given to several questions, word for word, and those questions.
#[derive(Serialize)]
pub(super) struct AnswerView {
    /// What surrounds the page.
    layout: Layout,
    /// To how many questions it was given, on all pages of this list.
    total: usize,
    /// The answer's first words.
    words: String,
    /// The answer's text; its paragraphs have the ids `a-p1`, `a-p2` and so on.
    html: Value,
    /// The questions of this page of the list, each as `item.html` sets it.
    items: Value,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A page of the questions that were given one answer.
///
/// # Errors
/// A template fails.
pub(super) fn view(
    context: &Context<'_, '_>,
    at: usize,
    number: usize,
) -> Result<AnswerView, Diagnostic> {
    let inputs = &context.inputs;
    let shared = &inputs.archive.shared_answers[at];
    let first = &inputs.addresses.answers[at];
    let page = first.numbered(number);
    let (ix, of) = shared.given_to[0];
    let exchange = &inputs.archive.exchanges[ix];
    let given_to = &shared.exchanges;
    let total = given_to.len();
    Ok(AnswerView {
        layout: Layout::new(context, &page, "questions", words(context, shared))
            .under("Repeated answers", page.link(&Address::answers()))
            .numbered(number),
        total,
        words: words(context, shared),
        html: text(
            context,
            exchange,
            &page,
            &exchange.answers[of].record.text,
            ("a", "the answer"),
            &[],
        ),
        items: context.items.list_without_answers(
            context,
            &page,
            &given_to[on_page(total, number)],
        )?,
        pager: Pager::new(first, number, total),
    })
}

/// The first words of a shared answer.
pub(super) fn words(context: &Context<'_, '_>, shared: &SharedAnswer) -> String {
    let (ix, at) = shared.given_to[0];
    let text = &context.inputs.archive.exchanges[ix].answers[at].record.text;
    let line = text.lines.first().copied().unwrap_or_default();
    match line.char_indices().nth(WORDS) {
        None => line.to_owned(),
        Some((end, _)) => format!("{}…", &line[..line[..end].rfind(' ').unwrap_or(end)]),
    }
}

/// The list of the answers that were given to several questions.
#[derive(Serialize)]
pub(super) struct AnswersView {
    /// What surrounds the page.
    layout: Layout,
    /// How many such answers the archive has.
    total: usize,
    /// Those of this page of the list.
    answers: Vec<Entry>,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

#[derive(Serialize)]
struct Entry {
    /// Its first words, and its page.
    link: Link,
    /// To how many questions it was given: two or more.
    count: usize,
}

/// A page of the list of shared answers.
pub(super) fn index(context: &Context<'_, '_>, number: usize) -> AnswersView {
    let inputs = &context.inputs;
    let first = Address::answers();
    let page = first.numbered(number);
    let total = inputs.archive.shared_answers.len();
    let shown = on_page(total, number);
    let answers = shown.map(|at| {
        let shared = &inputs.archive.shared_answers[at];
        let link = Link::new(words(context, shared), page.link(&inputs.addresses.answers[at]));
        Entry { link, count: shared.exchanges.len() }
    });
    AnswersView {
        layout: Layout::new(context, &page, "questions", "Repeated answers").numbered(number),
        total,
        answers: answers.collect(),
        pager: Pager::new(&first, number, total),
    }
}
