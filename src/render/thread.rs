//! A thread: questions that refer to each other, three or more in a row, by day.

use serde::Serialize;

use super::calendar::ShownDate;
use super::context::Context;
use super::layout::{Layout, Link};
use super::pager::{PER_PAGE, Pager, on_page, pages};
use super::question::first_paragraph;
use crate::archive::families::asked_text;
use crate::archive::references::To;
use crate::archive::threads::{Thread, ThreadIx};
use crate::archive::{ExchangeIx, excerpt};
use crate::url::Address;

/// The bytes of a question that a thread shows.
const QUESTION: usize = 600;

/// Questions that refer to each other, by day.
#[derive(Serialize)]
pub(super) struct ThreadView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// The heading of the first question.
    heading: &'v str,
    /// How many questions there are, on all pages of this list.
    total: usize,
    /// The questions of this page, by day.
    steps: Vec<ThreadStep<'v>>,
    /// Leads to the explanation of references, on “Sources and checks”.
    how: String,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A question of a thread.
#[derive(Serialize)]
struct ThreadStep<'v> {
    /// Its number in the thread, from 1.
    number: usize,
    /// The id of its entry, `step-1`.
    anchor: String,
    /// Its heading and its page.
    link: Link,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<&'v str>,
    /// The department, as printed. Missing where it is not stated.
    department: Option<&'v str>,
    /// The day under which it is listed, tabled or answered: see its `label`. Missing where none is stated.
    date: Option<ShownDate>,
    /// Its words, without its opening; cut with “…” where they are very long.
    question: String,
    /// The numbers in this thread of the questions that it or its answers refer to.
    refers_to: Vec<Link>,
    /// Its last answer. Missing where the archive has none.
    answer: Option<ThreadAnswer<'v>>,
    /// What is missing of the answer: “No answer in this archive” and the like. Missing where nothing is.
    state: Option<&'static str>,
}

/// The beginning of an answer of a thread.
#[derive(Serialize)]
struct ThreadAnswer<'v> {
    /// Leads to it.
    href: String,
    /// Who gave it, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// When it was given. Missing where it is not stated.
    date: Option<ShownDate>,
    /// Its first paragraph, word for word; cut with “…” where it is very long.
    paragraph: String,
}

/// A link from a question's page to its thread.
#[derive(Serialize)]
pub(super) struct ThreadLink {
    /// Leads to the question's place in the thread.
    href: String,
    /// How many questions the thread has.
    count: usize,
}

impl ThreadLink {
    /// The link on a question's page.
    pub(super) fn on_page(
        context: &Context<'_, '_>,
        page: &Address,
        ix: ExchangeIx,
    ) -> Option<Self> {
        let at = context.inputs.archive.threads.thread_of(ix)?;
        let thread = &context.inputs.archive.threads.list[at];
        let place = thread.members.iter().position(|member| *member == ix)?;
        let to = context.inputs.addresses.threads[at].numbered(place / PER_PAGE + 1);
        Some(Self { href: page.link_to(&to, &step_anchor(place)), count: thread.members.len() })
    }
}

/// How many pages a thread has.
pub(super) fn page_count(thread: &Thread) -> usize {
    pages(thread.members.len())
}

/// A page of a thread.
pub(super) fn view<'v>(context: &Context<'v, '_>, at: ThreadIx, number: usize) -> ThreadView<'v> {
    let archive = context.inputs.archive;
    let thread = &archive.threads.list[at];
    let first = &context.inputs.addresses.threads[at];
    let page = first.numbered(number);
    let heading = archive.exchanges[thread.first()].heading.as_str();
    let total = thread.members.len();
    let title = format!("{heading}: a thread of {total} questions");
    let steps = ThreadSteps { context, thread, first, page: &page };
    ThreadView {
        layout: Layout::new(context, &page, "questions", title)
            .under("Questions", page.link(&Address::questions()))
            .described("Questions that refer to each other, with the beginning of each answer")
            .numbered(number),
        heading,
        total,
        steps: on_page(total, number).map(|place| steps.step(place)).collect(),
        how: page.link_to(&Address::quality(), super::question::HOW_COMPARED),
        pager: Pager::of_pages(first, number, page_count(thread)),
    }
}

/// The questions of a thread as seen from one of its pages.
struct ThreadSteps<'r, 'v, 'a> {
    context: &'r Context<'v, 'a>,
    thread: &'r Thread,
    first: &'r Address,
    page: &'r Address,
}

impl<'v> ThreadSteps<'_, 'v, '_> {
    fn step(&self, place: usize) -> ThreadStep<'v> {
        let ix = self.thread.members[place];
        let exchange = &self.context.inputs.archive.exchanges[ix];
        let to = &self.context.inputs.addresses.exchanges[ix];
        ThreadStep {
            number: place + 1,
            anchor: step_anchor(place),
            link: Link::new(exchange.heading.as_str(), self.page.link(to)),
            asker: exchange.record.asked_by.map(|by| by.name),
            department: exchange.record.department,
            date: ShownDate::of(exchange),
            question: excerpt([&*asked_text(exchange)], QUESTION),
            refers_to: self.refers_to(ix),
            answer: exchange.last_answer().map(|answer| ThreadAnswer {
                href: self.page.link_to(to, &answer.anchor),
                by: answer.record.by.map(|by| by.name),
                date: answer.record.date.map(|day| ShownDate::new(answer.standing.dated(), day)),
                paragraph: first_paragraph(answer),
            }),
            state: super::entry::state(exchange),
        }
    }

    /// The places in the thread that a question refers to, if they are on its first page. Its own page has
    /// all its references.
    fn refers_to(&self, ix: ExchangeIx) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        for reference in self.context.inputs.archive.references.made_by(ix) {
            let To::Exchange(to) = reference.to else { continue };
            let mut on_first_page = self.thread.members.iter().take(PER_PAGE);
            let Some(place) = on_first_page.position(|member| *member == to) else { continue };
            let number = (place + 1).to_string();
            if links.iter().all(|link| link.title != number) {
                links.push(Link::new(number, self.page.link_to(self.first, &step_anchor(place))));
            }
        }
        links
    }
}

fn step_anchor(place: usize) -> String {
    format!("step-{}", place + 1)
}
