//! A question's page: the question, its answers, and where they are from.

mod alike;
mod beside;
mod other;
mod references;

use serde::Serialize;
use tera::Value;

use super::body;
use super::body::beside::Beside;
use super::calendar::ShownDate;
use super::cite::{self, CiteView};
use super::context::Context;
use super::earlier::{Earlier, Past, Removed};
use super::layout::{Layout, Link};
use super::links::ContentLinks;
use super::listing::state;
use super::local::local;
use super::markdown;
use super::official::{Official, Together, corrected, official, stated_in, together};
use super::response::response;
use super::topic;
use crate::archive::{Answer, Exchange, ExchangeIx, Standing};
use crate::source::date::in_words;
use crate::source::official::question_at;
use crate::source::record::{Form, Text};
use crate::url::{Address, is_web};

#[derive(Serialize)]
pub(super) struct QuestionView<'v> {
    layout: Layout,
    heading: &'v str,
    heading_is_derived: bool,
    question: QuestionPart<'v>,
    answers: Vec<AnswerPart<'v>>,
    /// The texts that were others before.
    changed: Vec<Past>,
    removed: Vec<Removed>,
    state: Option<&'static str>,
    /// What Parliament's data states.
    official: Option<Official<'v>>,
    /// What does not state what is missing: "the transcript".
    stated_in: &'static str,
    references: Option<references::ReferencesPart>,
    editors_notes: &'v [&'v str],
    cite: CiteView<'v>,
    sources: Vec<Source<'v>>,
    /// The topics that this archive found.
    topics: Vec<Link>,
    neighbours: Vec<Neighbours>,
    id: &'v str,
}

#[derive(Serialize)]
struct QuestionPart<'v> {
    asker: Option<Person<'v>>,
    /// None if the transcript has no bracket.
    party: Option<Link>,
    affiliation: Option<&'v str>,
    department: Option<Link>,
    house: Option<&'static str>,
    tabled: Option<ShownDate>,
    /// How long the answer took.
    response: Option<String>,
    uin: Option<&'v str>,
    grouped_with: Vec<Together<'v>>,
    html: Value,
    /// The source gives only the beginning.
    truncated: bool,
    past: Option<Past>,
}

#[derive(Serialize)]
struct Person<'v> {
    name: &'v str,
    href: String,
}

#[derive(Serialize)]
struct AnswerPart<'v> {
    anchor: &'v str,
    /// "Answer", "Holding answer", "Answer before its correction".
    kind: &'static str,
    /// Several answers of which the transcript does not say how they differ.
    number: Option<usize>,
    by: Option<Person<'v>>,
    role: Option<&'v str>,
    date: Option<ShownDate>,
    /// When an answer was first given whose text is only known as corrected.
    first_given: Option<ShownDate>,
    html: Option<Value>,
    truncated: bool,
    /// What a correction changed, as marked words.
    corrected: Option<Value>,
    shared: Option<Shared>,
    alike: Option<alike::Alike>,
    past: Option<Past>,
}

/// The same answer, given to other questions too.
#[derive(Serialize)]
struct Shared {
    count: usize,
    href: String,
}

#[derive(Serialize)]
struct Source<'v> {
    file: &'v str,
    first: u32,
    last: u32,
    /// Its number among the records of a file of data.
    record: Option<u32>,
    title: Option<&'v str>,
    collection: Option<&'v str>,
    url: Option<&'v str>,
    retrieved: Option<String>,
    licence: Option<&'v str>,
    quality: String,
}

/// The exchanges before and after in a list.
#[derive(Serialize)]
struct Neighbours {
    list: String,
    previous: Option<Link>,
    next: Option<Link>,
}

/// The page of an exchange.
pub(super) fn view<'v>(context: &Context<'v, '_>, ix: ExchangeIx) -> QuestionView<'v> {
    let archive = context.inputs.archive;
    let exchange = &archive.exchanges[ix];
    let page = &context.inputs.addresses.exchanges[ix];
    let sources = sources(context, exchange, page);
    let earlier = Earlier::of(context, exchange);
    QuestionView {
        layout: layout(context, exchange, page),
        heading: &exchange.heading,
        heading_is_derived: exchange.heading_is_derived,
        question: QuestionPart { past: earlier.question.clone(), ..question(context, ix, page) },
        answers: answers(context, ix, page, &earlier),
        references: references::references(context, page, ix),
        changed: earlier.notices(),
        removed: earlier.removed,
        state: state(exchange),
        official: official(exchange),
        stated_in: stated_in(exchange),
        editors_notes: &exchange.record.editors_notes,
        cite: cite::view(context, ix, sources.iter().find_map(|source| source.url)),
        sources,
        topics: topic::of_exchange(context, page, ix),
        neighbours: neighbours(context, ix, page),
        id: &exchange.id,
    }
}

fn layout(context: &Context<'_, '_>, exchange: &Exchange<'_>, page: &Address) -> Layout {
    Layout::new(context, page, "questions", exchange.heading.as_str())
        .under("Questions", page.link(&Address::questions()))
        .described(description(exchange))
        .of_house(exchange.house)
        .of_article_type()
}

/// Who asked whom and who answered; what about is in the title.
fn description(exchange: &Exchange<'_>) -> String {
    let asker = exchange.record.asked_by.map_or("a member", |by| by.name);
    let whom = exchange.record.department.map(|name| format!(" to {name}")).unwrap_or_default();
    let last = exchange.answers.iter().rev().find_map(|answer| answer.record.by);
    let answered = last.map(|by| format!(", answered by {}", by.name));
    format!("Written question by {asker}{whom}{}", answered.unwrap_or_default())
}

fn question<'v>(context: &Context<'v, '_>, ix: ExchangeIx, page: &Address) -> QuestionPart<'v> {
    let exchange = &context.inputs.archive.exchanges[ix];
    let addresses = context.inputs.addresses;
    let record = &exchange.record;
    let named =
        |name: Option<&str>, address: Option<&Address>| Some(Link::new(name?, page.link(address?)));
    QuestionPart {
        asker: person(context, page, record.asked_by.map(|by| by.name), exchange.asker),
        party: named(
            record.asked_by.and_then(|by| by.party),
            exchange.party.map(|party| &addresses.parties[party]),
        ),
        affiliation: record.asked_by.and_then(|by| by.affiliation),
        department: named(
            record.department,
            exchange.department.map(|body| &addresses.departments[body]),
        ),
        house: exchange.house.map(crate::archive::House::name),
        tabled: record.tabled.map(|date| ShownDate::new("Tabled", date)),
        response: response(exchange),
        uin: record.uin,
        grouped_with: together(context, exchange, page),
        truncated: record.question.truncated,
        html: text(
            context,
            exchange,
            page,
            &record.question,
            ("q", "the question"),
            &beside::beside(context, page, ix, None),
        ),
        past: None,
    }
}

fn person<'v>(
    context: &Context<'_, '_>,
    page: &Address,
    name: Option<&'v str>,
    member: Option<usize>,
) -> Option<Person<'v>> {
    let address = &context.inputs.addresses.members[member?];
    Some(Person { name: name?, href: page.link(address) })
}

fn answers<'v>(
    context: &Context<'v, '_>,
    ix: ExchangeIx,
    page: &Address,
    earlier: &Earlier,
) -> Vec<AnswerPart<'v>> {
    let exchange = &context.inputs.archive.exchanges[ix];
    let of_record = |answers: &[Answer<'_>]| {
        answers.iter().filter(|answer| answer.standing == Standing::OfRecord).count()
    };
    let several = of_record(&exchange.answers) > 1;
    let parts = exchange.answers.iter().enumerate().map(|(at, answer)| {
        let numbered = several && answer.standing == Standing::OfRecord;
        let empty = answer.record.text.is_empty();
        let of = of_answer(answer);
        AnswerPart {
            anchor: &answer.anchor,
            kind: answer.standing.name(),
            number: numbered.then(|| of_record(&exchange.answers[..=at])),
            by: person(context, page, answer.record.by.map(|by| by.name), answer.member),
            role: answer.record.by.and_then(|by| by.role),
            date: answer.record.date.map(|date| ShownDate::new(answer.standing.dated(), date)),
            html: (!empty).then(|| {
                let beside = beside::beside(context, page, ix, Some(at));
                text(context, exchange, page, &answer.record.text, (&answer.anchor, of), &beside)
            }),
            first_given: answer.record.first_given.map(|date| ShownDate::new("Answered", date)),
            truncated: answer.record.text.truncated,
            corrected: corrected(&exchange.answers, at),
            shared: answer.shared.map(|shared| shared_with(context, page, shared)),
            alike: alike::alike(context, page, (ix, at)),
            past: earlier.answer(&answer.anchor),
        }
    });
    parts.collect()
}

fn of_answer(answer: &Answer<'_>) -> &'static str {
    match answer.standing {
        Standing::OfRecord | Standing::Corrected => "the answer",
        Standing::Holding => "the holding answer",
        Standing::Original => "the answer before its correction",
    }
}

fn shared_with(context: &Context<'_, '_>, page: &Address, shared: usize) -> Shared {
    let count = context.inputs.archive.shared_answers[shared].exchanges.len();
    Shared { count, href: page.link(&context.inputs.addresses.answers[shared]) }
}

/// A text as HTML: plain text character for character, or Markdown by the file's ending. With it go
/// its anchor, what it is in words, and what stands beside it.
pub(super) fn text(
    context: &Context<'_, '_>,
    exchange: &Exchange<'_>,
    page: &Address,
    text: &Text<'_>,
    (anchor, of): (&str, &str),
    beside: &Beside,
) -> Value {
    if text.form == Form::Markdown {
        let links = ContentLinks::of((&context.inputs).into(), exchange, page);
        let mut html = markdown::body(&text.lines.join("\n"), anchor, of, &links).html;
        // Its paragraphs are not the source's lines, so the notes stand below.
        html.extend(beside.notes.iter().map(|(_, note)| note.as_str()));
        return Value::safe_string(&html);
    }
    let length: usize = text.lines.iter().map(|line| line.len() + 96).sum();
    let mut html = String::with_capacity(length);
    match text.form {
        Form::Html => {
            body::html(
                &text.blocks,
                (anchor, of),
                &|href| local(context, page, href),
                beside,
                &mut html,
            );
        }
        _ => body::plain_with(&text.lines, (anchor, of), beside, &mut html),
    }
    Value::safe_string(&html)
}

fn sources<'v>(
    context: &Context<'v, '_>,
    exchange: &'v Exchange<'_>,
    page: &Address,
) -> Vec<Source<'v>> {
    let sources = exchange.sources.iter().enumerate().map(|(at, source)| {
        let summary = &context.inputs.archive.files[source.file];
        let header = &summary.header;
        // The page on Parliament's site is named by itself.
        let own = exchange.record.source.filter(|url| at == 0 && question_at(url).is_none());
        let quality = page.link_to(&Address::quality(), &super::quality::anchor(source.file));
        Source {
            file: &summary.file.name,
            record: source.record,
            first: source.span.first,
            last: source.span.last,
            title: header.title.as_deref(),
            collection: header.collection.as_deref(),
            url: own.or(header.source.as_deref()).filter(|url| is_web(url)),
            retrieved: header.retrieved.map(in_words),
            licence: header.licence.as_deref(),
            quality,
        }
    });
    sources.collect()
}

fn neighbours(context: &Context<'_, '_>, ix: ExchangeIx, page: &Address) -> Vec<Neighbours> {
    let archive = context.inputs.archive;
    let exchange = &archive.exchanges[ix];
    let source = exchange.sources[0];
    let department = exchange.department.map(|at| &archive.departments[at]);
    let asker = exchange.asker.map(|at| &archive.members[at]);
    let file = Some((
        "In this file".to_owned(),
        archive.files[source.file].exchanges.as_slice(),
        source.position,
    ));
    let of_department = department.and_then(|body| {
        let at = body.exchanges.binary_search(&ix).ok()?;
        Some((format!("To {}", body.named.name), body.exchanges.as_slice(), at))
    });
    let of_asker = asker.and_then(|member| {
        let at = member.asked.binary_search(&ix).ok()?;
        Some((format!("By {}", member.named.name), member.asked.as_slice(), at))
    });
    let lists = [file, of_department, of_asker].into_iter().flatten();
    let all = lists.map(|(list, exchanges, at)| Neighbours {
        list,
        previous: at
            .checked_sub(1)
            .map(|at| exchanges[at])
            .filter(|other| *other != ix)
            .map(|other| neighbour(context, page, other)),
        next: exchanges
            .get(at + 1)
            .filter(|other| **other != ix)
            .map(|other| neighbour(context, page, *other)),
    });
    all.filter(|lists| lists.previous.is_some() || lists.next.is_some()).collect()
}

fn neighbour(context: &Context<'_, '_>, page: &Address, ix: ExchangeIx) -> Link {
    let heading = context.inputs.archive.exchanges[ix].heading.as_str();
    Link::new(heading, page.link(&context.inputs.addresses.exchanges[ix]))
}
