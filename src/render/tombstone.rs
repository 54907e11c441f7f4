//! The page at the address of what is no longer in the archive: what is known of it, and where to
//! go on.

use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::Context;
use super::layout::{Layout, Link};
use super::{former, gone};
use crate::archive::ledger::{Kind, Line};
use crate::history::Entry;
use crate::source::date::in_words;
use crate::url::Address;

/// Up to so many questions of a retired member or department are listed.
const QUESTIONS: usize = 100;

/// What stands at the address of what is no longer in the archive.
#[derive(Serialize)]
pub(super) struct TombstoneView {
    /// What surrounds the page.
    layout: Layout,
    /// What it was: the question's heading, the name, the day.
    heading: String,
    /// That it is gone, as a sentence.
    said: &'static str,
    /// What is known of it.
    facts: Vec<Fact>,
    /// Whether it was a question.
    is_exchange: bool,
    /// The question as it was published last. Missing where no copy was kept, and where it was
    /// none.
    former: Option<Former>,
    /// Of a retired member or department: its questions that are gone too, a hundred at most.
    questions: Vec<Link>,
    /// What to do next.
    ways: Vec<Link>,
}

#[derive(Serialize)]
struct Fact {
    /// What it is: “Asked by”, “First published here”.
    label: &'static str,
    /// The words.
    text: String,
    /// Where they lead. Missing where they lead nowhere.
    href: Option<String>,
}

/// An exchange as it was published last.
#[derive(Serialize)]
struct Former {
    /// The day until which it was published.
    until: ShownDate,
    /// The question's text.
    question: Value,
    /// The answers.
    answers: Vec<FormerAnswer>,
}

#[derive(Serialize)]
struct FormerAnswer {
    /// The id that its section must have: `a`.
    anchor: String,
    /// “Answer”, “Holding answer” and so on.
    title: &'static str,
    /// Who answered, as printed. Missing where it is not known.
    by: Option<String>,
    /// Their role, as printed. Missing where it is not known.
    role: Option<String>,
    /// When it was given. Missing where it is not known.
    date: Option<ShownDate>,
    /// Its text.
    html: Value,
}

/// The page of what is gone, by its position among that.
pub(super) fn view(context: &Context<'_, '_>, at: usize) -> TombstoneView {
    let line = &context.inputs.archive.kept.gone[at].line;
    let page = Address::of_line(line);
    let is_exchange = line.kind == Kind::Exchange;
    let entry = context.inputs.history.latest(&line.id).filter(|_| is_exchange);
    let (section, above) = above(context, line, &page);
    let layout = Layout::new(context, &page, section, gone::name(line)).not_indexed();
    TombstoneView {
        layout: above.iter().fold(layout, |l, up| l.under(up.title.as_str(), up.href.clone())),
        heading: gone::name(line),
        said: gone::said(line.kind),
        facts: facts(context, line, entry, &page),
        is_exchange,
        former: entry.map(former),
        questions: questions(context, line, &page),
        ways: ways(context, line, &page, above),
    }
}

fn facts(
    context: &Context<'_, '_>,
    line: &Line,
    entry: Option<&Entry>,
    page: &Address,
) -> Vec<Fact> {
    let dated = |label, date| Fact { label, text: in_words(date), href: None };
    let mut facts = Vec::new();
    if line.kind == Kind::Exchange {
        facts.extend(people(context, line, entry, page));
        let question = entry.map(|entry| &entry.record.question);
        let uin = question.and_then(|question| question.uin.as_deref());
        facts.extend(uin.map(|uin| Fact { label: "UIN", text: uin.to_owned(), href: None }));
        facts.extend(question.and_then(|q| q.tabled).map(|day| dated("Tabled", day)));
    }
    facts.push(dated("First published here", line.first_seen));
    let changed = entry.and_then(|entry| entry.record.last_changed);
    let changed = changed.filter(|day| *day > line.first_seen);
    facts.extend(changed.map(|day| dated("Last changed here", day)));
    facts.push(dated("No longer here since", line.changed));
    facts
}

/// Who asked whom: with a link where there is a page, by name alone where only the name is known.
fn people(
    context: &Context<'_, '_>,
    line: &Line,
    entry: Option<&Entry>,
    page: &Address,
) -> Vec<Fact> {
    let question = entry.map(|entry| &entry.record.question);
    let asker = question.and_then(|question| question.asker.as_deref());
    let department = question.and_then(|question| question.department.as_deref());
    let known = [
        ("Asked by", Kind::Member, line.asker.as_deref(), asker),
        ("To", Kind::Department, line.department.as_deref(), department),
    ];
    let facts = known.into_iter().filter_map(|(label, kind, id, printed)| {
        let link = context.named.link(kind, id, page);
        let title = link.as_ref().map(|link| link.title.clone());
        let text = printed.map(str::to_owned).or(title)?;
        Some(Fact { label, text, href: link.map(|link| link.href) })
    });
    facts.collect()
}

fn former(entry: &Entry) -> Former {
    let answers = entry.record.answers.iter().map(|answer| FormerAnswer {
        anchor: former::anchor(answer).to_owned(),
        title: answer.kind.name(),
        by: answer.by.as_deref().map(str::to_owned),
        role: answer.role.as_deref().map(str::to_owned),
        date: answer.date.map(|date| ShownDate::new("Date", date)),
        html: Value::safe_string(&former::answer(answer)),
    });
    Former {
        until: ShownDate::new("Until", entry.on),
        question: Value::safe_string(&former::question(&entry.record.question)),
        answers: answers.collect(),
    }
}

/// The retired questions of a retired member or department.
fn questions(context: &Context<'_, '_>, line: &Line, page: &Address) -> Vec<Link> {
    let questions = context.named.questions(line).iter().copied();
    let link = |line| Link::new(gone::name(line), page.link(&Address::of_line(line)));
    questions.take(QUESTIONS).map(link).collect()
}

/// The section of the menu, and the lists that the page would stand in, the narrowest last.
fn above(context: &Context<'_, '_>, line: &Line, page: &Address) -> (&'static str, Vec<Link>) {
    let own = &context.inputs.addresses.own;
    let list = |title: &str, address: Address| {
        own.contains(&address).then(|| Link::new(title, page.link(&address)))
    };
    let (section, lists) = match line.kind {
        Kind::Exchange | Kind::Family | Kind::Thread => {
            ("questions", vec![list("Questions", Address::questions())])
        }
        Kind::Answer => ("questions", vec![list("Repeated answers", Address::answers())]),
        Kind::Topic => ("topics", vec![list("Topics", Address::topics())]),
        Kind::Member => ("members", vec![list("Members", Address::members())]),
        Kind::Department => ("departments", vec![list("Departments", Address::departments())]),
        Kind::Party => ("members", vec![list("Parties", Address::parties())]),
        Kind::Day => ("dates", days(context, line, page)),
        Kind::Page => ("", Vec::new()),
    };
    (section, lists.into_iter().flatten().collect())
}

/// The dates, the year and the month around a day, as far as the archive still has them.
fn days(context: &Context<'_, '_>, line: &Line, page: &Address) -> Vec<Option<Link>> {
    let calendar = &context.calendar;
    let dates = !calendar.days.is_empty();
    let mut links = vec![dates.then(|| Link::new("Dates", page.link(&Address::dates())))];
    if let Some(day) = gone::day(line) {
        let (year, month) = (day.year(), day.month());
        let months = calendar.months(year);
        let has_month = months.iter().any(|(other, _)| *other == month);
        let to_year = || Link::new(year.to_string(), page.link(&Address::year(year)));
        let to_month = || {
            Link::new(super::calendar::month(year, month), page.link(&Address::month(year, month)))
        };
        links.push((!months.is_empty()).then(to_year));
        links.push(has_month.then(to_month));
    }
    links
}

fn ways(context: &Context<'_, '_>, line: &Line, page: &Address, above: Vec<Link>) -> Vec<Link> {
    let mut ways = Vec::new();
    let named = |what: &str, link: Link| Link::new(format!("{what} {}", link.title), link.href);
    if line.kind == Kind::Exchange {
        let asker = context.named.link(Kind::Member, line.asker.as_deref(), page);
        let department = context.named.link(Kind::Department, line.department.as_deref(), page);
        ways.extend(asker.map(|link| named("Questions of", link)));
        ways.extend(department.map(|link| named("Questions to the", link)));
    }
    ways.extend(above.into_iter().rev());
    if !matches!(line.kind, Kind::Day) {
        let query = page.link_to_query(&gone::name(line));
        ways.push(Link::new("Search for these words", query));
    }
    let changes = context.changes.link(page, line.changed);
    ways.push(Link::new("What changed in this archive in that week", changes));
    ways
}
