//! The months of a list, each leading to its place in it.

use serde::Serialize;

use super::home::Counted;
use super::layout::Link;
use super::listing::{month_anchor, month_of};
use super::pager::PER_PAGE;
use crate::archive::{Archive, ExchangeIx};
use crate::source::date::month_name;
use crate::url::Address;

/// A year and a month of it.
pub(super) type Month = (i16, i8);

/// A year's months, each leading to its place in a list. The component `months` sets a list of
/// them.
#[derive(Serialize)]
pub(super) struct Year {
    /// The year.
    year: i16,
    /// The months that have questions, latest first: “October”.
    months: Vec<Counted>,
}

impl Year {
    pub(super) fn year(&self) -> i16 {
        self.year
    }

    /// The link of a month; without one, that of the year's latest.
    pub(super) fn href_of(&self, month: Option<i8>) -> Option<String> {
        let is_it =
            |shown: &&Counted| month.is_none_or(|month| shown.link.title == month_name(month));
        self.months.iter().find(is_it).map(|shown| shown.link.href.clone())
    }
}

/// The months of each of several lists, latest first, with how many questions. Counted once for all
/// pages of a list.
pub(super) fn months<'l>(
    archive: &Archive<'_>,
    lists: impl Iterator<Item = &'l Vec<ExchangeIx>>,
) -> Vec<Vec<(Month, usize)>> {
    let month = |ix: &ExchangeIx| month_of(&archive.exchanges[*ix]);
    let counted = |list: &Vec<ExchangeIx>| {
        let chunks = list.chunk_by(|a, b| month(a) == month(b));
        chunks.map_while(|chunk| Some((month(&chunk[0])?, chunk.len()))).collect()
    };
    lists.map(counted).collect()
}

/// The years of a list that begins at `first`, as seen from one of its pages.
pub(super) fn years(months: &[(Month, usize)], first: &Address, page: &Address) -> Vec<Year> {
    years_with(months, first, page, "")
}

/// The years of a list whose anchors have a prefix.
pub(super) fn years_with(
    months: &[(Month, usize)],
    first: &Address,
    page: &Address,
    prefix: &str,
) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    let mut before = 0;
    for ((year, month), count) in months.iter().copied() {
        let to = first.numbered(before / PER_PAGE + 1);
        let href = page.link_to(&to, &format!("{prefix}{}", month_anchor(year, month)));
        let counted = Counted { link: Link::new(month_name(month), href), count };
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.months.push(counted),
            None => years.push(Year { year, months: vec![counted] }),
        }
        before += count;
    }
    years
}
