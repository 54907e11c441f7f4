//! The calendar: years, their months, and the days of a month.

use serde::Serialize;

use super::around::Around;
use super::calendar;
use super::context::Context;
use super::home::Counted;
use super::layout::{Layout, Link};
use crate::source::date::{in_words, month_name};
use crate::url::Address;

/// A page of the calendar: the years, the months of a year, or the days of a month.
#[derive(Serialize)]
pub(super) struct DatesView {
    /// What surrounds the page.
    layout: Layout,
    /// “Dates”, the year, or `October 2025`.
    heading: String,
    /// The years, newest first; the months or days in their order; each with how many questions.
    /// Those without are left out.
    entries: Vec<Counted>,
    /// How many questions have no date; 0 on the pages of a year or month.
    undated: usize,
    /// The year or month before and after; empty on the page of years.
    around: Around,
}

/// The list of years.
pub(super) fn index(context: &Context<'_, '_>) -> DatesView {
    let page = Address::dates();
    let years = context.calendar.years().into_iter();
    let entries =
        years.map(|(year, count)| counted(&page, year.to_string(), &Address::year(year), count));
    let dated: usize = context.calendar.days.values().map(Vec::len).sum();
    DatesView {
        layout: Layout::new(context, &page, "dates", "Dates"),
        heading: "Dates".to_owned(),
        entries: entries.collect(),
        undated: context.inputs.archive.exchanges.len() - dated,
        around: Around::default(),
    }
}

/// The months of a year.
pub(super) fn year(context: &Context<'_, '_>, year: i16) -> DatesView {
    let page = Address::year(year);
    let months = context.calendar.months(year).into_iter();
    let entries = months.map(|(month, count)| {
        counted(&page, month_name(month).to_owned(), &Address::month(year, month), count)
    });
    DatesView {
        layout: Layout::new(context, &page, "dates", year.to_string())
            .under("Dates", page.link(&Address::dates())),
        heading: year.to_string(),
        entries: entries.collect(),
        undated: 0,
        around: Around::year(&context.calendar, &page, year),
    }
}

/// The days of a month.
pub(super) fn month(context: &Context<'_, '_>, year: i16, month: i8) -> DatesView {
    let page = Address::month(year, month);
    let days = context.calendar.days_of(year, month).into_iter();
    let entries =
        days.map(|(date, count)| counted(&page, in_words(date), &Address::day(date), count));
    DatesView {
        layout: Layout::new(context, &page, "dates", calendar::month(year, month))
            .under("Dates", page.link(&Address::dates()))
            .under(year.to_string(), page.link(&Address::year(year))),
        heading: calendar::month(year, month),
        entries: entries.collect(),
        undated: 0,
        around: Around::month(&context.calendar, &page, year, month),
    }
}

fn counted(page: &Address, title: String, to: &Address, count: usize) -> Counted {
    Counted { link: Link::new(title, page.link(to)), count }
}
