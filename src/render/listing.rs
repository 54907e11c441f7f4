//! Lists of questions as seen from a page: each as `item.html` sets it, or several that are alike as
//! `series.html` does; by month.
//!
//! An entry is rendered once for all lists, with a placeholder for the way to the site's root.

use std::ops::Range;

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;
use tera::Value;

use super::context::Context;
pub(super) use super::entry::state;
use super::entry::{Item, ROOT};
use super::pager::PER_PAGE;
use super::series::{self, SeriesPlace, SeriesView};
use crate::archive::{Archive, Exchange, ExchangeIx, House};
use crate::diagnostic::Diagnostic;
use crate::source::date::in_words;
use crate::url::Address;

/// Every exchange of the archive as an entry of lists.
#[derive(Debug, Default)]
pub(super) struct Items {
    rendered: Vec<String>,
    has_both_houses: bool,
}

/// The part of a list that a page shows.
#[derive(Clone, Copy)]
struct Part<'l> {
    all: &'l [ExchangeIx],
    start: usize,
    end: usize,
}

impl Items {
    /// Renders them through `item.html`.
    pub(super) fn render(context: &Context<'_, '_>) -> Result<Self, Diagnostic> {
        let archive = context.inputs.archive;
        let has_both_houses = has_both_houses(archive);
        let items = (0..archive.exchanges.len()).into_par_iter().map(|ix| {
            let item = Item::new(&context.inputs, ix, has_both_houses);
            let html = context.render("item.html", &item)?;
            Ok(String::from_utf8_lossy(&html).into_owned())
        });
        let rendered = items.collect::<Result<_, _>>()?;
        Ok(Self { rendered, has_both_houses })
    }

    /// Renders a list of exchanges without their answers, for a page that shows the answer once.
    ///
    /// # Errors
    /// A template fails.
    pub(super) fn list_without_answers(
        &self,
        context: &Context<'_, '_>,
        from: &Address,
        list: &[ExchangeIx],
    ) -> Result<Value, Diagnostic> {
        let mut html = String::new();
        for series in series::folded(context.inputs.archive, list) {
            let bytes = match series[..] {
                [ix] => {
                    let item = Item::new(&context.inputs, ix, self.has_both_houses);
                    context.render("item.html", &item.without_answer())?
                }
                _ => context.render("series.html", &self.series(context, &series, 0, false))?,
            };
            html.push_str(&String::from_utf8_lossy(&bytes));
        }
        Ok(Value::safe_string(&html.replace(ROOT, &from.to_root())))
    }

    /// Renders a list of exchanges as seen from a page.
    ///
    /// # Errors
    /// A template fails.
    pub(super) fn list(
        &self,
        context: &Context<'_, '_>,
        from: &Address,
        list: &[ExchangeIx],
    ) -> Result<Value, Diagnostic> {
        self.part(context, from, Part { all: list, start: 0, end: list.len() })
    }

    fn part(
        &self,
        context: &Context<'_, '_>,
        from: &Address,
        part: Part<'_>,
    ) -> Result<Value, Diagnostic> {
        let shown = &part.all[part.start..part.end];
        let mut html = String::with_capacity(shown.len() * 1_000);
        for series in series::folded(context.inputs.archive, shown) {
            match series[..] {
                [ix] => html.push_str(&self.rendered[ix]),
                _ => {
                    let elsewhere = elsewhere(context.inputs.archive, part, series[0]);
                    let view = self.series(context, &series, elsewhere, true);
                    let bytes = context.render("series.html", &view)?;
                    html.push_str(&String::from_utf8_lossy(&bytes));
                }
            }
        }
        Ok(Value::safe_string(&html.replace(ROOT, &from.to_root())))
    }

    fn series<'v>(
        &self,
        context: &Context<'v, '_>,
        series: &[ExchangeIx],
        elsewhere: usize,
        has_answers: bool,
    ) -> SeriesView<'v> {
        let place = SeriesPlace { has_both_houses: self.has_both_houses, has_answers, elsewhere };
        SeriesView::new(&context.inputs, series, place)
    }
}

fn has_both_houses(archive: &Archive<'_>) -> bool {
    let has = |house: House| archive.exchanges.iter().any(|exchange| exchange.house == Some(house));
    has(House::Commons) && has(House::Lords)
}

/// How many questions of a series are on the pages before and after.
fn elsewhere(archive: &Archive<'_>, part: Part<'_>, of: ExchangeIx) -> usize {
    let before = &part.all[part.start.saturating_sub(PER_PAGE)..part.start];
    let after = &part.all[part.end..part.all.len().min(part.end + PER_PAGE)];
    series::count_in(archive, before, of) + series::count_in(archive, after, of)
}

/// The questions of one month in a list, or those answered on one day. The component `groups` sets a list of them.
#[derive(Serialize)]
pub(super) struct Group {
    /// `October 2025`, “Date not stated”, or on the home page `14 October 2025`. Missing where nothing in the list has a date, and on the page of a day.
    title: Option<String>,
    /// The id of the month, which the `years` of the page link to: `m2025-10`. Missing where the
    /// questions have no date, and on the home page.
    anchor: Option<String>,
    /// The questions, each as `item.html` sets it, or several as `series.html` does.
    items: Value,
}

impl Group {
    /// Questions without a title above them.
    ///
    /// # Errors
    /// A template fails.
    pub(super) fn untitled(
        context: &Context<'_, '_>,
        from: &Address,
        list: &[ExchangeIx],
    ) -> Result<Self, Diagnostic> {
        let items = context.items.list(context, from, list)?;
        Ok(Self { title: None, anchor: None, items })
    }

    /// The questions without their month, where the page's title says it.
    pub(super) fn without_title(self) -> Self {
        Self { title: None, ..self }
    }

    /// Questions under a day.
    ///
    /// # Errors
    /// A template fails.
    pub(super) fn of_day(
        context: &Context<'_, '_>,
        from: &Address,
        list: &[ExchangeIx],
        day: Date,
    ) -> Result<Self, Diagnostic> {
        Ok(Self { title: Some(in_words(day)), ..Self::untitled(context, from, list)? })
    }
}

/// The month under which an exchange is listed.
pub(super) fn month_of(exchange: &Exchange<'_>) -> Option<(i16, i8)> {
    exchange.date().map(|stated| (stated.day().year(), stated.day().month()))
}

/// The anchor of a month in a list.
pub(super) fn month_anchor(year: i16, month: i8) -> String {
    format!("m{year:04}-{month:02}")
}

/// The shown part of a list of exchanges as seen from a page, by month. The prefix tells the anchors of
/// several such lists on one page apart.
///
/// # Errors
/// A template fails.
pub(super) fn by_month(
    context: &Context<'_, '_>,
    from: &Address,
    all: &[ExchangeIx],
    shown: Range<usize>,
    prefix: &str,
) -> Result<Vec<Group>, Diagnostic> {
    let archive = context.inputs.archive;
    let month = |ix: &ExchangeIx| month_of(&archive.exchanges[*ix]);
    let undated = all[shown.clone()].iter().all(|ix| month(ix).is_none());
    let mut groups = Vec::new();
    let mut start = shown.start;
    for chunk in all[shown].chunk_by(|a, b| month(a) == month(b)) {
        let part = Part { all, start, end: start + chunk.len() };
        start = part.end;
        let stated = month(&chunk[0]);
        let without = (!undated).then(|| "Date not stated".to_owned());
        groups.push(Group {
            title: stated.map(|(y, m)| super::calendar::month(y, m)).or(without),
            anchor: stated.map(|(year, month)| format!("{prefix}{}", month_anchor(year, month))),
            items: context.items.part(context, from, part)?,
        });
    }
    Ok(groups)
}
