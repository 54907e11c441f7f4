//! Lists of several pages.

use std::ops::Range;

use serde::Serialize;

use super::layout::Link;
use crate::url::Address;

/// How many exchanges are on a page of a list.
pub(super) const PER_PAGE: usize = 100;

/// How many were on a page before; addresses of that time redirect to the present page.
pub(super) const FORMER_PER_PAGE: usize = 50;

/// How many pages a list has: at least one.
pub(super) fn pages(items: usize) -> usize {
    pages_of(PER_PAGE, items)
}

/// The items on a page, which is counted from 1.
pub(super) fn on_page(items: usize, number: usize) -> Range<usize> {
    on_page_of(PER_PAGE, items, number)
}

/// How many pages a list has with another number of items on a page: at least one.
pub(super) fn pages_of(per_page: usize, items: usize) -> usize {
    items.div_ceil(per_page).max(1)
}

/// The items on a page with another number of them, which is counted from 1.
pub(super) fn on_page_of(per_page: usize, items: usize, number: usize) -> Range<usize> {
    let start = ((number - 1) * per_page).min(items);
    start..(start + per_page).min(items)
}

/// The links between the pages of a list. The component `pager` sets them.
#[derive(Serialize)]
pub(super) struct Pager {
    /// The number of this page, from 1.
    number: usize,
    /// How many pages there are: two or more.
    total: usize,
    /// Leads to the page before. Missing on the first.
    previous: Option<String>,
    /// Leads to the page after. Missing on the last.
    next: Option<String>,
    /// The first pages, those around this one, and the last.
    pages: Vec<Step>,
}

#[derive(Serialize)]
struct Step {
    /// The page; its title is its number. Missing where pages are left out.
    link: Option<Link>,
    /// Whether it is this page.
    current: bool,
}

impl Pager {
    /// The links on page `number` of the list that begins at `first`; none if it has one page.
    pub(super) fn new(first: &Address, number: usize, items: usize) -> Option<Self> {
        Self::of_pages(first, number, pages(items))
    }

    /// The same for a list with another number of items on a page.
    pub(super) fn of_pages(first: &Address, number: usize, total: usize) -> Option<Self> {
        if total < 2 {
            return None;
        }
        let here = first.numbered(number);
        let href = |to: usize| here.link(&first.numbered(to));
        Some(Self {
            number,
            total,
            previous: (number > 1).then(|| href(number - 1)),
            next: (number < total).then(|| href(number + 1)),
            pages: steps(number, total, &href),
        })
    }
}

fn steps(number: usize, total: usize, href: &impl Fn(usize) -> String) -> Vec<Step> {
    let shown = |n: usize| n == 1 || n == total || n.abs_diff(number) <= 2;
    let mut steps = Vec::new();
    let mut last = 0;
    for n in (1..=2).chain(number.saturating_sub(2)..=number + 2).chain([total]) {
        if n <= last || n > total || !shown(n) {
            continue;
        }
        if n > last + 1 {
            steps.push(Step { link: None, current: false });
        }
        steps.push(Step { link: Some(Link::new(n.to_string(), href(n))), current: n == number });
        last = n;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(number: usize, items: usize) -> String {
        let pager = Pager::new(&Address::questions(), number, items).unwrap();
        let step = |step: &Step| step.link.as_ref().map_or("…".to_owned(), |l| l.title.clone());
        pager.pages.iter().map(step).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn long_lists_show_the_ends_and_the_pages_around() {
        assert_eq!(shown(1, 190), "1 2");
        assert_eq!(shown(1, 2000), "1 2 3 … 20");
        assert_eq!(shown(10, 2000), "1 … 8 9 10 11 12 … 20");
        assert_eq!(shown(20, 2000), "1 … 18 19 20");
        assert!(Pager::new(&Address::questions(), 1, 100).is_none());
    }

    #[test]
    fn every_item_stands_on_one_page() {
        assert_eq!(on_page(220, 1), 0..100);
        assert_eq!(on_page(220, 3), 200..220);
        assert_eq!((pages(0), pages(100), pages(101)), (1, 1, 2));
    }
}
