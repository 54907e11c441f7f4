//! Topics: their list, and the questions of each. They are the archive's own, and say so.

use serde::Serialize;

use super::context::Context;
use super::given::Given;
use super::home::Counted;
use super::layout::{Layout, Link};
use super::listing::{Group, by_month};
use super::months::{Year, years};
use super::pager::{Pager, on_page};
use super::timeline::Timeline;
use crate::archive::ExchangeIx;
use crate::archive::topics::TopicIx;
use crate::export::Set;
use crate::url::Address;

/// A topic of the archive, and its questions.
#[derive(Serialize)]
pub(super) struct TopicView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// Its name.
    name: &'v str,
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
pub(super) fn view<'v>(context: &Context<'v, '_>, at: TopicIx, number: usize) -> TopicView<'v> {
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
    let given = Given::of(context, &page, Set::Topic(at));
    TopicView {
        layout: Layout::new(context, &page, "topics", topic.name.as_str())
            .under("Topics", page.link(&Address::topics()))
            .described(format!("Written questions that have words of the topic: {}", topic.name))
            .with_feed(given.feed.as_ref())
            .numbered(number),
        name: &topic.name,
        words: &topic.words,
        headings: &topic.headings,
        total,
        record: page.link(&first.answers_in_order()),
        timeline: timeline.map(|timeline| timeline.beside(months)),
        years: years(months, first, &page),
        groups: by_month(context, &page, &topic.exchanges[on_page(total, number)], ""),
        given,
        pager: Pager::new(first, number, total),
    }
}

/// The topics.
#[derive(Serialize)]
pub(super) struct TopicsView {
    /// What surrounds the page.
    layout: Layout,
    /// All of them, each with how many questions it has.
    topics: Vec<Counted>,
    /// How many questions have none of them.
    without: usize,
}

/// The list of topics.
pub(super) fn index(context: &Context<'_, '_>) -> TopicsView {
    let page = Address::topics();
    let archive = context.inputs.archive;
    let has_none = |ix: &ExchangeIx| archive.topics.of_exchange(*ix).is_empty();
    TopicsView {
        layout: Layout::new(context, &page, "topics", "Topics")
            .described("Topics of this archive, each with the questions that have its words"),
        topics: counted(context, &page),
        without: (0..archive.exchanges.len()).filter(has_none).count(),
    }
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
