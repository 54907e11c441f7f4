//! The home page: what this archive is, who publishes it, what it covers, and ways in.

use serde::Serialize;
use tera::Value;

use super::awaiting;
use super::context::Context;
use super::given::Given;
use super::layout::{Layout, Link};
use super::timeline::Timeline;
use super::topic;
use crate::export::Set;
use crate::source::date::in_words;
use crate::url::Address;

/// How many questions the home page shows.
const QUESTIONS: usize = 10;

/// Up to so many members are listed by name; beyond that by letter.
const MEMBERS: usize = 60;

/// The home page.
#[derive(Serialize)]
pub(super) struct HomeView {
    /// What surrounds the page.
    layout: Layout,
    /// How many questions the archive has.
    questions: usize,
    /// The first and last date, in words: `dates[0]` and `dates[1]`. Missing where no source states
    /// dates.
    dates: Option<(String, String)>,
    /// When the questions were tabled. Missing where a figure would show nothing.
    timeline: Option<Timeline>,
    /// “Latest questions”; “First questions” where there are no dates; “Questions” where these are
    /// all.
    list_title: &'static str,
    /// The first questions of the list, ten at most, each as `item.html` sets it.
    items: Value,
    /// Leads to the list of all questions. Missing where these are all.
    all: Option<String>,
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
    /// All topics, each with how many questions it has.
    topics: Vec<Counted>,
    /// “What changed, last on” and the day. Missing where nothing changed since the archive's first
    /// day.
    changed: Option<Link>,
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
pub(super) fn view(context: &Context<'_, '_>) -> HomeView {
    let archive = context.inputs.archive;
    let page = Address::home();
    let shown: Vec<usize> = (0..archive.exchanges.len().min(QUESTIONS)).collect();
    let more = archive.exchanges.len() > QUESTIONS;
    let few = archive.members.len() <= MEMBERS;
    let dates = archive.dates();
    HomeView {
        layout: layout(context, &page),
        questions: archive.exchanges.len(),
        list_title: match (more, dates) {
            (false, _) => "Questions",
            (true, Some(_)) => "Latest questions",
            (true, None) => "First questions",
        },
        dates: dates.map(|(first, last)| (in_words(first), in_words(last))),
        timeline: timeline(context, &page),
        items: context.items.list(&page, &shown),
        all: more.then(|| page.link(&Address::questions())),
        departments: departments(context, &page),
        members: if few { members(context, &page) } else { Vec::new() },
        letters: if few { Vec::new() } else { super::members::letters(context, &page) },
        members_total: archive.members.len(),
        members_href: page.link(&Address::members()),
        awaiting: awaiting::counted(context, &page),
        topics: topic::counted(context, &page),
        changed: context.changes.latest().map(|day| {
            let title = format!("What changed, last on {}", in_words(day));
            Link::new(title, context.changes.link(&page, day))
        }),
    }
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
