//! Plain lists of questions: all of them, those of one day, those that lack an answer.

use jiff::civil::Date;
use serde::Serialize;

use super::around::Around;
use super::awaiting::State;
use super::context::Context;
use super::given::Given;
use super::layout::Layout;
use super::listing::{Group, by_month};
use super::pager::{Pager, on_page};
use crate::archive::ExchangeIx;
use crate::diagnostic::Diagnostic;
use crate::export::Set;
use crate::source::date::{in_words, month_name};
use crate::url::Address;

/// A list of questions: all, those of a day, those without an answer, or those with a holding
/// answer only.
#[derive(Serialize)]
pub(super) struct ListView {
    /// What surrounds the page.
    layout: Layout,
    /// “Questions”, the day in words, “Unanswered questions” and so on.
    heading: String,
    /// How many questions the list has, on all its pages.
    total: usize,
    /// How it is ordered, or what it holds, as a sentence.
    order: &'static str,
    /// Leads to the same questions by subject. Missing where the list is not of all questions.
    subjects: Option<String>,
    /// The questions of this page of the list, by month.
    groups: Vec<Group>,
    /// The archive's feeds and data. Missing where the list is not of all questions.
    given: Option<Given>,
    /// The days before and after; empty where the list is not of a day.
    around: Around,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A page of the list of all questions.
///
/// # Errors
/// A template fails.
pub(super) fn questions(context: &Context<'_, '_>, number: usize) -> Result<ListView, Diagnostic> {
    let first = Address::questions();
    let page = first.numbered(number);
    let given = Given::of(context, &page, Set::Archive);
    let layout =
        Layout::new(context, &page, "questions", "Questions").with_feed(given.feed.as_ref());
    let order = match context.calendar.days.is_empty() {
        true => "In the order of the transcripts; none of them states a date.",
        false => "Newest first; those without a date last.",
    };
    let subjects = page.link(&Address::subjects());
    Ok(ListView {
        subjects: Some(subjects),
        given: Some(given),
        ..list(context, &first, number, &context.all, ("Questions".to_owned(), layout, order))?
    })
}

/// A page of the questions of one day.
///
/// # Errors
/// A template fails.
pub(super) fn day(
    context: &Context<'_, '_>,
    date: Date,
    number: usize,
) -> Result<ListView, Diagnostic> {
    let empty = Vec::new();
    let of_day = context.calendar.days.get(&date).unwrap_or(&empty);
    let first = Address::day(date);
    let page = first.numbered(number);
    let (year, month) = (Address::year(date.year()), Address::month(date.year(), date.month()));
    let layout = Layout::new(context, &page, "dates", in_words(date))
        .under("Dates", page.link(&Address::dates()))
        .under(date.year().to_string(), page.link(&year))
        .under(month_name(date.month()), page.link(&month));
    let order = "Tabled on this day, or answered on it where the date tabled is not stated.";
    let list = list(context, &first, number, of_day, (in_words(date), layout, order))?;
    Ok(ListView {
        around: Around::day(&context.calendar, &page, date),
        groups: list.groups.into_iter().map(Group::without_title).collect(),
        ..list
    })
}

/// A page of the questions that lack an answer.
///
/// # Errors
/// A template fails.
pub(super) fn awaiting(
    context: &Context<'_, '_>,
    state: State,
    number: usize,
) -> Result<ListView, Diagnostic> {
    let (first, all) = (state.address(), context.awaiting.list(state));
    let page = first.numbered(number);
    let layout = Layout::new(context, &page, "questions", state.title())
        .under("Questions", page.link(&Address::questions()));
    let layout = if all.is_empty() { layout.not_indexed() } else { layout };
    let said = state.said(all.is_empty());
    list(context, &first, number, all, (state.title().to_owned(), layout, said))
}

fn list(
    context: &Context<'_, '_>,
    first: &Address,
    number: usize,
    all: &[ExchangeIx],
    (heading, layout, order): (String, Layout, &'static str),
) -> Result<ListView, Diagnostic> {
    let shown = on_page(all.len(), number);
    Ok(ListView {
        layout: layout.numbered(number),
        heading,
        total: all.len(),
        order,
        subjects: None,
        groups: by_month(context, &first.numbered(number), all, shown, "")?,
        given: None,
        around: Around::default(),
        pager: Pager::new(first, number, all.len()),
    })
}
