//! Topics: their list, and the questions of each. They are the archive's own, and say so.

use jiff::civil::Date;
use serde::Serialize;

use super::calendar::ShownDate;
use super::context::Context;
use super::given::Given;
use super::home::Counted;
use super::layout::{Layout, Link};
use super::listing::{Group, by_month};
use super::months::{Year, years};
use super::pager::{Pager, on_page};
use super::search_within::SearchWithin;
use super::timeline::Timeline;
use crate::archive::ExchangeIx;
use crate::archive::topics::{Topic, TopicIx};
use crate::diagnostic::Diagnostic;
use crate::export::Set;
use crate::url::Address;

/// A topic of the archive, and its questions.
#[derive(Serialize)]
pub(super) struct TopicView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// Its name.
    name: &'v str,
    /// What it is about, in the editor's words. Missing where `topics.toml` does not say it.
    description: Option<&'v str>,
    /// The form that searches its questions alone.
    within: SearchWithin,
    /// The words and phrases that it is found by.
    words: &'v [String],
    /// The headings that it is found by.
    headings: &'v [String],
    /// How many questions it has, on all pages of this list.
    total: usize,
    /// When they were tabled. On the first page alone, and missing where a figure would show
    /// nothing.
    timeline: Option<Timeline>,
    /// The record of the topic: each answer once.
    record: String,
    /// The months of the list, each with its place in it.
    years: Vec<Year>,
    /// The questions of this page of the list, by month.
    groups: Vec<Group>,
    /// Its feeds and data.
    given: Given,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A page of a topic's questions.
///
/// # Errors
/// A template fails.
pub(super) fn view<'v>(
    context: &Context<'v, '_>,
    at: TopicIx,
    number: usize,
) -> Result<TopicView<'v>, Diagnostic> {
    let topic = &context.inputs.archive.topics.list[at];
    let first = &context.inputs.addresses.topics[at];
    let page = first.numbered(number);
    let total = topic.exchanges.len();
    let months = &context.months_of_topics[at];
    let timeline = Timeline::on_page(
        number,
        context.inputs.archive,
        &topic.exchanges,
        "Questions on this topic",
    );
    let years = years(months, first, &page);
    let given = Given::of(context, &page, Set::Topic(at));
    Ok(TopicView {
        layout: Layout::new(context, &page, "topics", topic.name.as_str())
            .under("Topics", page.link(&Address::topics()))
            .described(format!("Written questions that have words of the topic: {}", topic.name))
            .with_feed(given.feed.as_ref())
            .numbered(number),
        name: &topic.name,
        description: topic.description.as_deref(),
        within: SearchWithin::new(&page, first, "topic", total),
        words: &topic.words,
        headings: &topic.headings,
        total,
        record: page.link(&first.answers_in_order()),
        timeline: timeline.map(|timeline| timeline.beside(months).leading_to_months(&years)),
        years,
        groups: by_month(context, &page, &topic.exchanges, on_page(total, number), "")?,
        given,
        pager: Pager::new(first, number, total),
    })
}

/// A topic in the list of topics.
#[derive(Serialize)]
pub(super) struct TopicCard<'v> {
    /// Its name and its page.
    link: Link,
    /// How many questions it has.
    count: usize,
    /// What it is about, in the editor's words. Missing where `topics.toml` does not say it.
    description: Option<&'v str>,
    /// When its questions were tabled. Missing where a figure would show nothing.
    timeline: Option<Timeline>,
    /// The latest answer to one of its questions. Missing where none is dated.
    newest: Option<NewestAnswer<'v>>,
}

/// The latest answer to a question of a topic.
#[derive(Serialize)]
struct NewestAnswer<'v> {
    /// The question's heading, and its page.
    question: Link,
    /// Who gave it, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// When it was given.
    on: ShownDate,
}

/// The topics.
#[derive(Serialize)]
pub(super) struct TopicsView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// All of them.
    topics: Vec<TopicCard<'v>>,
    /// How many questions have none of them.
    without: usize,
}

/// The list of topics.
pub(super) fn index<'v>(context: &Context<'v, '_>) -> TopicsView<'v> {
    let page = Address::topics();
    let archive = context.inputs.archive;
    let has_none = |ix: &ExchangeIx| archive.topics.of_exchange(*ix).is_empty();
    TopicsView {
        layout: Layout::new(context, &page, "topics", "Topics")
            .described("Topics of this archive, each with the questions that have its words"),
        topics: cards(context, &page),
        without: (0..archive.exchanges.len()).filter(has_none).count(),
    }
}

/// The topics with what each is about.
pub(super) fn cards<'v>(context: &Context<'v, '_>, page: &Address) -> Vec<TopicCard<'v>> {
    let inputs = &context.inputs;
    let topics = std::iter::zip(&inputs.archive.topics.list, &inputs.addresses.topics);
    let card = |(topic, address): (&'v Topic, &Address)| TopicCard {
        link: Link::new(topic.name.as_str(), page.link(address)),
        count: topic.exchanges.len(),
        description: topic.description.as_deref(),
        timeline: Timeline::of(inputs.archive, &topic.exchanges, "Questions on this topic"),
        newest: newest(context, page, topic),
    };
    topics.map(card).collect()
}

fn newest<'v>(
    context: &Context<'v, '_>,
    page: &Address,
    topic: &Topic,
) -> Option<NewestAnswer<'v>> {
    let inputs = &context.inputs;
    let mut newest: Option<(Date, ExchangeIx)> = None;
    for ix in topic.exchanges.iter().copied() {
        let answer = inputs.archive.exchanges[ix].answers.last();
        let Some(day) = answer.and_then(|answer| answer.record.date) else { continue };
        if newest.is_none_or(|(latest, _)| day > latest) {
            newest = Some((day, ix));
        }
    }
    let (day, ix) = newest?;
    let exchange = &inputs.archive.exchanges[ix];
    Some(NewestAnswer {
        question: Link::new(exchange.heading.as_str(), page.link(&inputs.addresses.exchanges[ix])),
        by: exchange.answers.last().and_then(|answer| answer.record.by).map(|by| by.name),
        on: ShownDate::new("Answered", day),
    })
}

/// The topics with how many questions each has.
pub(super) fn counted(context: &Context<'_, '_>, page: &Address) -> Vec<Counted> {
    let inputs = &context.inputs;
    let topics = std::iter::zip(&inputs.archive.topics.list, &inputs.addresses.topics);
    let counted = topics.map(|(topic, address)| Counted {
        link: Link::new(topic.name.as_str(), page.link(address)),
        count: topic.exchanges.len(),
    });
    counted.collect()
}

/// The topics of a question, as seen from its page.
pub(super) fn of_exchange(context: &Context<'_, '_>, page: &Address, ix: ExchangeIx) -> Vec<Link> {
    let inputs = &context.inputs;
    let topics = inputs.archive.topics.of_exchange(ix).iter();
    let link = |at: &TopicIx| {
        let name = inputs.archive.topics.list[*at].name.as_str();
        Link::new(name, page.link(&inputs.addresses.topics[*at]))
    };
    topics.map(link).collect()
}
