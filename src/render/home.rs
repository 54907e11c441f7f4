//! The home page: what this archive is, who publishes it, what it covers, and ways in.

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::awaiting::{self, State};
use super::context::Context;
use super::examples::Examples;
use super::given::Given;
use super::layout::{Layout, Link};
use super::listing::Group;
use super::series;
use super::subjects;
use super::timeline::Timeline;
use super::topic::{self, TopicCard};
use crate::archive::{Archive, ExchangeIx};
use crate::diagnostic::Diagnostic;
use crate::export::Set;
use crate::source::date::in_words;
use crate::url::Address;

/// An archive with no more questions shows all of them on its home page.
const QUESTIONS: usize = 10;

/// How many answers the home page shows.
const ANSWERS: usize = 8;

/// How many questions without an answer it shows.
const WAITING: usize = 4;

/// How many subjects it shows.
const SUBJECTS: usize = 20;

/// How many searches it offers.
const EXAMPLES: usize = 3;

/// The number of questions among which it looks for those to show.
const LOOKED_AT: usize = 500;

/// Up to so many members are listed by name; beyond that by letter.
const MEMBERS: usize = 60;

/// The home page.
#[derive(Serialize)]
pub(super) struct HomeView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// How many questions the archive has.
    questions: usize,
    /// How many of them have no date.
    undated: usize,
    /// The first and last date, in words: `dates[0]` and `dates[1]`. Missing where no source states
    /// dates.
    dates: Option<(String, String)>,
    /// Three searches that find something in this archive, fewer in a small one.
    examples: Vec<Link>,
    /// The publisher's own words, from `content/home.md`. Missing where there is no such file.
    welcome: Option<Welcome<'v>>,
    /// When the questions were tabled. Missing where a figure would show nothing.
    timeline: Option<Timeline>,
    /// “Latest answers”; “First questions” where there are no dates of answers; “Questions” where these
    /// are all.
    list_title: &'static str,
    /// The questions under that title; latest answers by the day of the answer. Of several with one
    /// heading, asker, department and day the first alone, unless these are all.
    groups: Vec<Group>,
    /// Leads to the list of all questions. Missing where these are all.
    all: Option<String>,
    /// The latest questions without an answer in this archive. Missing where there are none, or `groups`
    /// has all questions.
    waiting: Option<Waiting>,
    /// The printed subjects that most questions have, twenty at most, by name. Empty where no subject is
    /// printed twice.
    subjects: Vec<Counted>,
    /// All departments, each with how many questions were put to it.
    departments: Vec<Counted>,
    /// All members; empty where they are more than 60.
    members: Vec<Link>,
    /// Where they are more than 60: the letters of their list.
    letters: Vec<Link>,
    /// How many members there are.
    members_total: usize,
    /// Leads to the list of members.
    members_href: String,
    /// The lists of the questions without an answer, and of those with a holding answer only; each
    /// only where it lists anything.
    awaiting: Vec<Counted>,
    /// All topics.
    topics: Vec<TopicCard<'v>>,
    /// “What changed, last on” and the day. Missing where nothing changed since the archive's first
    /// day.
    changed: Option<Link>,
}

/// The publisher's own words for the home page.
#[derive(Serialize)]
struct Welcome<'v> {
    /// The title with which they begin. Missing where they begin without one.
    title: Option<&'v str>,
    /// The text.
    html: Value,
}

/// Questions without an answer in this archive.
#[derive(Serialize)]
struct Waiting {
    /// How many there are.
    count: usize,
    /// Leads to the list of all of them.
    href: String,
    /// The latest, four at most, each as `item.html` sets it.
    items: Value,
}

/// A link with how many questions it leads to. The component `counted` sets a list of them.
#[derive(Serialize)]
pub(super) struct Counted {
    /// Its words and its target.
    pub(super) link: Link,
    /// How many questions.
    pub(super) count: usize,
}

/// The home page.
///
/// # Errors
/// A template fails.
pub(super) fn view<'v>(context: &Context<'v, '_>) -> Result<HomeView<'v>, Diagnostic> {
    let archive = context.inputs.archive;
    let page = Address::home();
    let more = archive.exchanges.len() > QUESTIONS;
    let few = archive.members.len() <= MEMBERS;
    let dates = archive.dates();
    let (list_title, groups) = shown_questions(context, &page)?;
    Ok(HomeView {
        layout: layout(context, &page),
        questions: archive.exchanges.len(),
        undated: archive.exchanges.iter().filter(|exchange| exchange.date().is_none()).count(),
        dates: dates.map(|(first, last)| (in_words(first), in_words(last))),
        examples: examples(context, &page),
        welcome: super::page::welcome(context).map(|(title, html)| Welcome { title, html }),
        timeline: timeline(context, &page),
        list_title,
        groups,
        all: more.then(|| page.link(&Address::questions())),
        waiting: if more { waiting(context, &page)? } else { None },
        subjects: subjects::most_frequent(context, &page, SUBJECTS),
        departments: departments(context, &page),
        members: if few { members(context, &page) } else { Vec::new() },
        letters: if few { Vec::new() } else { super::members::letters(context, &page) },
        members_total: archive.members.len(),
        members_href: page.link(&Address::members()),
        awaiting: awaiting::counted(context, &page),
        topics: topic::cards(context, &page),
        changed: context.changes.latest().map(|day| {
            let title = format!("What changed, last on {}", in_words(day));
            Link::new(title, context.changes.link(&page, day))
        }),
    })
}

/// The questions of the home page: all of a small archive, else those with the latest answers.
fn shown_questions(
    context: &Context<'_, '_>,
    page: &Address,
) -> Result<(&'static str, Vec<Group>), Diagnostic> {
    let archive = context.inputs.archive;
    if archive.exchanges.len() <= QUESTIONS {
        let all = Group::untitled(context, page, &context.all)?;
        return Ok(("Questions", vec![all]));
    }
    let latest = latest_answered(archive);
    if latest.is_empty() {
        let first: Vec<_> = (0..QUESTIONS).collect();
        return Ok(("First questions", vec![Group::untitled(context, page, &first)?]));
    }
    let days = latest.chunk_by(|a, b| answered(archive, *a) == answered(archive, *b));
    let groups = days.map(|of_day| match answered(archive, of_day[0]) {
        Some(day) => Group::of_day(context, page, of_day, day),
        None => Group::untitled(context, page, of_day),
    });
    Ok(("Latest answers", groups.collect::<Result<_, _>>()?))
}

/// The questions with the latest answers, the first of each series.
fn latest_answered(archive: &Archive<'_>) -> Vec<ExchangeIx> {
    let mut dated: Vec<ExchangeIx> = (0..archive.exchanges.len())
        .filter(|ix| !archive.exchanges[*ix].is_held() && answered(archive, *ix).is_some())
        .collect();
    dated.sort_by_key(|ix| std::cmp::Reverse(answered(archive, *ix)));
    dated.truncate(LOOKED_AT);
    firsts(archive, &dated, ANSWERS)
}

/// The day of a question's last answer.
fn answered(archive: &Archive<'_>, ix: ExchangeIx) -> Option<Date> {
    archive.exchanges[ix].answers.last().and_then(|answer| answer.record.date)
}

/// The first question of each of the first series of a list.
fn firsts(archive: &Archive<'_>, list: &[ExchangeIx], most: usize) -> Vec<ExchangeIx> {
    series::folded(archive, list).into_iter().take(most).map(|series| series[0]).collect()
}

fn waiting(context: &Context<'_, '_>, page: &Address) -> Result<Option<Waiting>, Diagnostic> {
    let list = context.awaiting.list(State::Unanswered);
    if list.is_empty() {
        return Ok(None);
    }
    let looked_at = &list[..list.len().min(LOOKED_AT)];
    let shown = firsts(context.inputs.archive, looked_at, WAITING);
    Ok(Some(Waiting {
        count: list.len(),
        href: page.link(&State::Unanswered.address()),
        items: context.items.list(context, page, &shown)?,
    }))
}

/// Searches that find something: the subjects that most questions have, then words of topics, then words of
/// questions.
fn examples(context: &Context<'_, '_>, page: &Address) -> Vec<Link> {
    let archive = context.inputs.archive;
    let subjects = subjects::most_frequent(context, page, EXAMPLES).into_iter();
    let subjects = subjects.map(|subject| subject.link.title).filter(|title| title.len() <= 40);
    let topics = archive.topics.list.iter().filter_map(|topic| topic.words.first().cloned());
    let of_questions = Examples::of(archive);
    let words = [of_questions.phrase, of_questions.other].into_iter().flatten();
    let mut queries: Vec<String> = Vec::new();
    for query in subjects.chain(topics).chain(words) {
        let is_new = queries.iter().all(|other| !other.eq_ignore_ascii_case(&query));
        if is_new && queries.len() < EXAMPLES {
            queries.push(query);
        }
    }
    let link = |query: String| {
        let href = page.link_to_query(&query);
        Link::new(query, href)
    };
    queries.into_iter().map(link).collect()
}

fn layout(context: &Context<'_, '_>, page: &Address) -> Layout {
    let site = context.inputs.site;
    let given = Given::of(context, page, Set::Archive);
    let layout =
        Layout::new(context, page, "home", site.title.as_str()).with_feed(given.feed.as_ref());
    match &site.description {
        Some(description) => layout.described(description.as_str()),
        None => layout,
    }
}

/// When the questions were tabled; the numbers lead to the calendar.
fn timeline(context: &Context<'_, '_>, page: &Address) -> Option<Timeline> {
    let timeline = Timeline::of(context.inputs.archive, &context.all, "Questions")?;
    Some(timeline.leading(|year, month| match month {
        Some(month) => page.link(&Address::month(year, month)),
        None => page.link(&Address::year(year)),
    }))
}

/// The departments with how many questions were put to each.
pub(super) fn departments(context: &Context<'_, '_>, page: &Address) -> Vec<Counted> {
    let addresses = &context.inputs.addresses.departments;
    let departments = std::iter::zip(&context.inputs.archive.departments, addresses);
    let counted = departments.map(|(department, address)| Counted {
        link: Link::new(department.named.name.as_str(), page.link(address)),
        count: department.exchanges.len(),
    });
    counted.collect()
}

fn members(context: &Context<'_, '_>, page: &Address) -> Vec<Link> {
    let addresses = &context.inputs.addresses.members;
    let members = std::iter::zip(&context.inputs.archive.members, addresses);
    members.map(|(member, address)| Link::new(member.label(), page.link(address))).collect()
}
