//! The record of a topic: each distinct answer once, in full, in the order in which it was first
//! given, with the questions that received it and its changes against an earlier answer.

use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::Context;
use super::layout::{Layout, Link};
use super::pager::{Pager, on_page_of, pages_of};
use super::question::text;
use super::word_diff::word_diff;
use crate::archive::topics::TopicIx;
use crate::archive::{
    AnswerPlace, DistinctAnswer, Exchange, answers_in_order, excerpt, heading_run, single_spaced,
};
use crate::url::Address;

/// How many answers are on a page of a record.
const PER_PAGE: usize = 100;

/// How many questions are listed beside an answer; the others are one click away.
const QUESTIONS: usize = 4;

/// The bytes of an answer that the contents show.
const CONTENTS_WORDS: usize = 90;

/// Each distinct answer to the questions of a topic, once.
#[derive(Serialize)]
pub(super) struct RecordView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// The topic's name.
    name: &'v str,
    /// The topic's page, which lists its questions.
    topic: Link,
    /// How many questions the topic has.
    questions: usize,
    /// How many of them have no answer.
    unanswered: usize,
    /// How many answers its questions have, repeats included.
    answers: usize,
    /// How many different answers there are, on all pages of the record.
    total: usize,
    /// The first day on which an answer was given. Missing where none is dated.
    first_day: Option<ShownDate>,
    /// The last day on which an answer was given. Missing where none is dated.
    last_day: Option<ShownDate>,
    /// The answers of this page.
    entries: Vec<RecordEntry<'v>>,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A distinct answer.
#[derive(Serialize)]
struct RecordEntry<'v> {
    /// Its number in the record, from 1.
    number: usize,
    /// The id of the entry, `answer-1`.
    anchor: String,
    /// “Answer”, “Holding answer”, “Corrected answer” or “Answer before its correction”.
    kind: &'static str,
    /// Who gave it first, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// In what role, as printed. Missing where it is not stated.
    role: Option<&'v str>,
    /// The department, as printed. Missing where it is not stated.
    department: Option<&'v str>,
    /// When it was first given. Missing where it is not stated.
    date: Option<ShownDate>,
    /// The answer on the page of its question.
    href: String,
    /// Its whole address, for print. Missing without `base_url`.
    url: Option<String>,
    /// Its first words, about 90 letters.
    words: String,
    /// Its text.
    html: Value,
    /// Whether the source gives only its beginning.
    truncated: bool,
    /// Its changes against an earlier answer of the record. Missing for most.
    changes: Option<RecordChanges>,
    /// To how many questions of the topic it was given.
    given: usize,
    /// The first of these questions.
    first_questions: Vec<RecordQuestion>,
    /// The others.
    more_questions: Vec<RecordQuestion>,
}

/// The changes of an answer against an earlier one of the record.
#[derive(Serialize)]
struct RecordChanges {
    /// The number of the earlier answer.
    number: usize,
    /// A link to it.
    href: String,
    /// Of 100 words of both texts, the words that both have in the same order; rounded down.
    percent: u8,
    /// The earlier text turned into this one, with `del` and `ins`.
    html: Value,
}

/// A question that an answer was given to.
#[derive(Serialize)]
struct RecordQuestion {
    /// Its page.
    href: String,
    /// The words that tell it from others.
    words: String,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<String>,
}

/// How many pages the record of a topic has: at least one, so that its address stays.
pub(super) fn pages(context: &Context<'_, '_>, at: TopicIx) -> usize {
    pages_of(PER_PAGE, distinct_answers(context, at).len())
}

fn distinct_answers(context: &Context<'_, '_>, at: TopicIx) -> Vec<DistinctAnswer> {
    let archive = context.inputs.archive;
    answers_in_order(&archive.exchanges, &archive.topics.list[at].exchanges)
}

/// A page of the record of a topic.
pub(super) fn view<'v>(context: &Context<'v, '_>, at: TopicIx, number: usize) -> RecordView<'v> {
    let archive = context.inputs.archive;
    let topic = &archive.topics.list[at];
    let topic_address = &context.inputs.addresses.topics[at];
    let first = topic_address.answers_in_order();
    let page = first.numbered(number);
    let answers = distinct_answers(context, at);
    let record = Record { context, first: &first, page: &page, answers: &answers };
    let total = answers.len();
    let days = || answers.iter().flat_map(|answer| &answer.given).filter_map(|p| record.day(*p));
    let unanswered =
        topic.exchanges.iter().filter(|ix| archive.exchanges[**ix].answers.is_empty()).count();
    RecordView {
        layout: Layout::new(context, &page, "topics", format!("{}: answers in order", topic.name))
            .under("Topics", page.link(&Address::topics()))
            .under(topic.name.as_str(), page.link(topic_address))
            .described(format!(
                "Each answer on {} once, in the order in which it was first given",
                topic.name
            ))
            .numbered(number),
        name: &topic.name,
        topic: Link::new(topic.name.as_str(), page.link(topic_address)),
        questions: topic.exchanges.len(),
        unanswered,
        answers: answers.iter().map(|answer| answer.given.len()).sum(),
        total,
        first_day: days().min().map(|day| ShownDate::new("", day)),
        last_day: days().max().map(|day| ShownDate::new("", day)),
        entries: on_page_of(PER_PAGE, total, number).map(|at| record.entry(at)).collect(),
        pager: Pager::of_pages(&first, number, pages_of(PER_PAGE, total)),
    }
}

/// A record and the page that is being made.
struct Record<'r, 'v, 'a> {
    context: &'r Context<'v, 'a>,
    first: &'r Address,
    page: &'r Address,
    answers: &'r [DistinctAnswer],
}

impl<'v, 'a> Record<'_, 'v, 'a> {
    fn exchange(&self, place: AnswerPlace) -> &'v Exchange<'a> {
        &self.context.inputs.archive.exchanges[place.exchange]
    }

    fn day(&self, place: AnswerPlace) -> Option<jiff::civil::Date> {
        self.exchange(place).answers[place.answer].record.date
    }

    fn entry(&self, at: usize) -> RecordEntry<'v> {
        let given = &self.answers[at].given;
        let place = given[0];
        let exchange = self.exchange(place);
        let answer = &exchange.answers[place.answer];
        let to = &self.context.inputs.addresses.exchanges[place.exchange];
        let anchor = anchor(at);
        let (first, more) = given.split_at(given.len().min(QUESTIONS));
        RecordEntry {
            number: at + 1,
            kind: answer.standing.name(),
            by: answer.record.by.map(|by| by.name),
            role: answer.record.by.and_then(|by| by.role),
            department: exchange.record.department,
            date: answer.record.date.map(|day| ShownDate::new("", day)),
            href: self.page.link_to(to, &answer.anchor),
            url: self
                .context
                .inputs
                .site
                .base_url
                .as_deref()
                .map(|base| format!("{}#{}", to.absolute(base), answer.anchor)),
            words: excerpt(&answer.record.text.lines, CONTENTS_WORDS),
            html: text(
                self.context,
                exchange,
                self.page,
                &answer.record.text,
                (&anchor, "the answer"),
                &[],
            ),
            anchor,
            truncated: answer.record.text.truncated,
            changes: self.changes(at),
            given: given.len(),
            first_questions: first.iter().map(|place| self.question(*place)).collect(),
            more_questions: more.iter().map(|place| self.question(*place)).collect(),
        }
    }

    fn question(&self, place: AnswerPlace) -> RecordQuestion {
        let exchange = self.exchange(place);
        let question = single_spaced(&exchange.record.question.lines);
        let words = heading_run(&question).map(|run| run.heading());
        RecordQuestion {
            href: self.page.link(&self.context.inputs.addresses.exchanges[place.exchange]),
            words: words.unwrap_or_else(|| exchange.heading.clone()),
            asker: exchange.record.asked_by.map(|by| by.name.to_owned()),
        }
    }

    /// The changes against the earlier answer of this record that is most like an answer.
    fn changes(&self, at: usize) -> Option<RecordChanges> {
        let similar = &self.context.inputs.archive.similar;
        let place = self.answers[at].given[0];
        let (_, own) = similar.text_of(place.exchange, place.answer)?;
        let earlier = |text: u32| {
            self.answers[..at].iter().position(|answer| {
                let place = answer.given[0];
                similar.text_of(place.exchange, place.answer).is_some_and(|(ix, _)| ix == text)
            })
        };
        let (near, number) = own.near.iter().find_map(|near| Some((near, earlier(near.text)?)))?;
        let lines = |place: AnswerPlace| {
            self.exchange(place).answers[place.answer].record.text.lines.join("\n")
        };
        Some(RecordChanges {
            number: number + 1,
            href: self.page.link_to(&self.page_of(number), &anchor(number)),
            percent: near.percent,
            html: word_diff(&lines(self.answers[number].given[0]), &lines(place)),
        })
    }

    fn page_of(&self, at: usize) -> Address {
        self.first.numbered(at / PER_PAGE + 1)
    }
}

fn anchor(at: usize) -> String {
    format!("answer-{}", at + 1)
}
