//! The record of a topic, a department or a member: each distinct answer once, in full, in the order in which it was first
//! given, with the questions that received it and its changes against an earlier answer.

use std::collections::HashMap;

use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::Context;
use super::layout::{Layout, Link};
use super::pager::{Pager, on_page_of, pages_of};
use super::question::text;
use super::record_subject::{RecordSorts, RecordSubject};
use super::word_diff::word_diff;
use crate::archive::similar::TextIx;
use crate::archive::{
    AnswerPlace, Archive, DistinctAnswer, Exchange, answers_in_order, excerpt, heading_run,
    single_spaced,
};
use crate::url::{Address, Addresses};

/// How many answers are on a page of a record.
const PER_PAGE: usize = 100;

/// How many questions are listed beside an answer; the others are one click away.
const QUESTIONS: usize = 4;

/// The bytes of an answer that the contents show.
const CONTENTS_WORDS: usize = 90;

/// Each distinct answer to the questions of a topic or department, or of a member, once.
#[derive(Serialize)]
pub(super) struct RecordView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// The name of the topic, department or member.
    name: &'v str,
    /// What the answers are called: “answers in order”, “answers received, in order” or “answers given, in order”.
    view_name: &'static str,
    /// The page that lists the questions.
    main: Link,
    /// The other record of a member. Missing for topics and departments.
    other: Option<Link>,
    /// How many questions there are.
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
    /// What a topic is found by. Missing where it is the record of a department or a member.
    rule: Option<RecordRule<'v>>,
    /// The last day on which a question of the archive was added or changed. Missing where the archive is new.
    changed: Option<ShownDate>,
    /// The fingerprint of all questions and answers of the archive: other texts have another one.
    fingerprint: String,
    /// The answers of this page.
    entries: Vec<RecordEntry<'v>>,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// What a topic is found by.
#[derive(Serialize)]
struct RecordRule<'v> {
    /// The words and phrases.
    words: &'v [String],
    /// The headings.
    headings: &'v [String],
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
    /// To how many questions of the record it was given.
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

/// How many pages a record has: at least one, so that its address stays.
pub(super) fn pages(context: &Context<'_, '_>, subject: RecordSubject) -> usize {
    match subject.is_made(context) {
        true => pages_of(PER_PAGE, distinct_answers(context.inputs.archive, subject).len()),
        false => 1,
    }
}

fn distinct_answers(archive: &Archive<'_>, subject: RecordSubject) -> Vec<DistinctAnswer> {
    let is_wanted = |place| subject.has_answer(&archive.exchanges, place);
    answers_in_order(&archive.exchanges, subject.questions(archive), is_wanted)
}

/// The answers that each page of each record has, in order.
pub(super) fn answers_on_pages(
    archive: &Archive<'_>,
    addresses: &Addresses,
) -> Vec<(Address, Vec<AnswerPlace>)> {
    let sorts = RecordSorts::with_room(archive);
    let mut pages = Vec::new();
    for subject in RecordSubject::all(archive) {
        if !subject.is_made_with(sorts, archive) {
            continue;
        }
        let first = subject.first_page(addresses);
        let answers = distinct_answers(archive, subject);
        for (number, on_page) in (1..).zip(answers.chunks(PER_PAGE)) {
            let places = on_page.iter().map(|answer| answer.given[0]).collect();
            pages.push((first.numbered(number), places));
        }
    }
    pages
}

/// The position of each compared text among the answers of a record.
fn positions_of_texts(
    context: &Context<'_, '_>,
    answers: &[DistinctAnswer],
) -> HashMap<TextIx, usize> {
    let mut positions = HashMap::with_capacity(answers.len());
    for (at, answer) in answers.iter().enumerate() {
        let place = answer.given[0];
        let text = context.inputs.archive.similar.text_of(place.exchange, place.answer);
        if let Some((text, _)) = text {
            positions.entry(text).or_insert(at);
        }
    }
    positions
}

/// A page of a record.
pub(super) fn view<'v>(
    context: &Context<'v, '_>,
    subject: RecordSubject,
    number: usize,
) -> RecordView<'v> {
    let archive = context.inputs.archive;
    let main = subject.main_page(context.inputs.addresses);
    let first = subject.first_page(context.inputs.addresses);
    let name = subject.name(archive);
    let questions = subject.questions(archive);
    let (section, list, list_address) = subject.section();
    let page = first.numbered(number);
    let answers = distinct_answers(archive, subject);
    let positions = positions_of_texts(context, &answers);
    let record = Record { context, first: &first, page: &page, answers: &answers, positions };
    let total = answers.len();
    let days = || answers.iter().flat_map(|answer| &answer.given).filter_map(|p| record.day(*p));
    let unanswered =
        questions.iter().filter(|ix| archive.exchanges[**ix].answers.is_empty()).count();
    RecordView {
        layout: Layout::new(context, &page, section, format!("{name}: {}", subject.view_name()))
            .under(list, page.link(&list_address))
            .under(name, page.link(main))
            .described(format!(
                "{name}: each answer once, in the order in which it was first given"
            ))
            .numbered(number),
        name,
        view_name: subject.view_name(),
        main: Link::new(name, page.link(main)),
        other: subject.other_of_member(context, &page),
        questions: questions.len(),
        unanswered,
        answers: answers.iter().map(|answer| answer.given.len()).sum(),
        total,
        first_day: days().min().map(|day| ShownDate::new("", day)),
        last_day: days().max().map(|day| ShownDate::new("", day)),
        rule: match subject {
            RecordSubject::Topic(at) => {
                let topic = &archive.topics.list[at];
                Some(RecordRule { words: &topic.words, headings: &topic.headings })
            }
            _ => None,
        },
        changed: last_change(context),
        fingerprint: context.fingerprint.clone(),
        entries: on_page_of(PER_PAGE, total, number).map(|at| record.entry(at)).collect(),
        pager: Pager::of_pages(&first, number, pages_of(PER_PAGE, total)),
    }
}

/// The last day on which a question of the archive was added or changed.
fn last_change(context: &Context<'_, '_>) -> Option<ShownDate> {
    let days = context.inputs.archive.kept.exchanges.iter().map(|seen| seen.changed);
    days.max().map(|day| ShownDate::new("", day))
}

/// A record and the page that is being made.
struct Record<'r, 'v, 'a> {
    context: &'r Context<'v, 'a>,
    first: &'r Address,
    page: &'r Address,
    answers: &'r [DistinctAnswer],
    /// The position of each compared text.
    positions: HashMap<TextIx, usize>,
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
        let earlier =
            |text: TextIx| self.positions.get(&text).copied().filter(|number| *number < at);
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
