//! The search page. What it finds comes from the index; what it offers before and without that is
//! made here: ways to browse, and examples of what can be asked.

use serde::Serialize;

use super::context::Context;
use super::examples::Examples;
use super::home::{Counted, departments};
use super::layout::{Layout, Link};
use super::{awaiting, members, subjects, topic};
use crate::url::Address;

/// The search page: the script searches; without it there are ways to browse.
#[derive(Serialize)]
pub(super) struct SearchView {
    /// What surrounds the page.
    layout: Layout,
    /// How many questions the archive has.
    questions: usize,
    /// What can be typed, with words of this archive.
    examples: Vec<Example>,
    /// The letters of the subjects, each with how many questions.
    subjects: Vec<Counted>,
    /// Leads to all of these.
    subjects_href: String,
    /// The letters of the members.
    members: Vec<Link>,
    /// Leads to the list of members.
    members_href: String,
    /// All departments, each with how many questions were put to it.
    departments: Vec<Counted>,
    /// All topics, each with how many questions it has.
    topics: Vec<Counted>,
    /// Leads to the list of topics.
    topics_href: String,
    /// The lists of the questions without an answer, and of those with a holding answer only; each
    /// only where it lists anything.
    awaiting: Vec<Counted>,
    /// The years, newest first, each with how many questions.
    years: Vec<Counted>,
    /// Leads to the page of years.
    dates_href: String,
}

/// The search page.
pub(super) fn view(context: &Context<'_, '_>) -> SearchView {
    let page = Address::search();
    let years = context.calendar.years().into_iter().map(|(year, count)| Counted {
        link: Link::new(year.to_string(), page.link(&Address::year(year))),
        count,
    });
    SearchView {
        layout: Layout::new(context, &page, "search", "Search").not_indexed(),
        questions: context.inputs.archive.exchanges.len(),
        examples: examples(&page, &Examples::of(context.inputs.archive)),
        subjects: subjects::letters(context, &page),
        subjects_href: page.link(&Address::subjects()),
        members: members::letters(context, &page),
        members_href: page.link(&Address::members()),
        departments: departments(context, &page),
        topics: topic::counted(context, &page),
        topics_href: page.link(&Address::topics()),
        awaiting: awaiting::counted(context, &page),
        years: years.collect(),
        dates_href: page.link(&Address::dates()),
    }
}

/// Something that can be typed, and what that finds.
#[derive(Serialize)]
struct Example {
    /// What is typed.
    query: String,
    /// Leads to a search for it.
    href: String,
    /// What that finds, as a sentence.
    finds: &'static str,
}

fn examples(page: &Address, of: &Examples<'_>) -> Vec<Example> {
    let named = |field: &str, name: Option<&str>| Some(format!("{field}:\"{}\"", name?));
    let word = || of.word.clone();
    let both =
        |between: &str| Some(format!("{}{between}{}", of.word.as_ref()?, of.other.as_ref()?));
    let answered = if of.unanswered { "unanswered" } else { "answered" };
    let rows = [
        (word(), "This word in all its forms, in a question, its heading or its answers."),
        (both(" "), "Both words, in any order. All words are required."),
        (of.phrase.as_ref().map(|p| format!("\"{p}\"")), "Exactly these words, in this order."),
        (both(" -"), "The first word without the second."),
        (both(" OR "), "Either of the two. OR stands in capitals."),
        (of.beginning.as_ref().map(|b| format!("{b}*")), "All words that begin like this."),
        (named("to", of.department), "Put to this department."),
        (named("asker", of.asker), "Asked by this member."),
        (named("by", of.minister), "Answered by this member."),
        (named("party", of.party), "Asked by a member of this party."),
        (named("topic", of.topic), "On this topic, by this archive’s own list of words."),
        (of.year.map(|year| format!("year:{year}")), "Dated in this year."),
        (
            of.year.map(|year| format!("after:{}", year - 1)),
            "Dated after this year; also a month, as in 2025-06, or a day; and before:.",
        ),
        (of.house.map(|house| format!("house:{house}")), "Asked in this House."),
        (Some(format!("is:{answered}")), "Also is:answered, is:unanswered and is:holding."),
    ];
    let example = |(query, finds): (Option<String>, &'static str)| {
        let query = query?;
        Some(Example { href: page.link_to_query(&query), query, finds })
    };
    rows.into_iter().filter_map(example).collect()
}
