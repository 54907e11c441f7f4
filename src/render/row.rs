//! The order of a folder's pages: that in which the folder's own page links to them. Nowhere else is
//! it written down which guide is to be read after which.

use std::collections::HashMap;

use pulldown_cmark::{Event, Parser, Tag};

use super::around::Around;
use super::context::Inputs;
use super::layout::Link;
use super::links::ContentLinks;
use super::page::above;
use crate::source::page::MARKDOWN;
use crate::url::Address;

/// The pages before and after each page that stands in a row.
#[derive(Default)]
pub(super) struct Rows(HashMap<usize, [Option<usize>; 2]>);

impl Rows {
    /// The rows of all folders that have a page of their own.
    pub(super) fn of(inputs: &Inputs<'_, '_>) -> Self {
        let mut found = HashMap::new();
        for at in (0..inputs.archive.pages.len()).filter(|at| is_index(inputs, *at)) {
            let row = row(inputs, at);
            for (place, page) in row.iter().enumerate() {
                let before = place.checked_sub(1).map(|before| row[before]);
                found.insert(*page, [before, row.get(place + 1).copied()]);
            }
        }
        Self(found)
    }

    /// What comes before and after a page.
    pub(super) fn around(&self, inputs: &Inputs<'_, '_>, at: usize, page: &Address) -> Around {
        let link = |other: usize| {
            let address = inputs.addresses.pages[other].as_ref()?;
            Some(Link::new(inputs.archive.pages[other].title.as_str(), page.link(address)))
        };
        let [before, after] = self.0.get(&at).copied().unwrap_or_default();
        Around::new(before.and_then(link), after.and_then(link))
    }
}

/// Whether a page is that of a folder.
fn is_index(inputs: &Inputs<'_, '_>, at: usize) -> bool {
    inputs.addresses.pages[at].as_ref().is_some_and(|page| page.path().ends_with("/index.html"))
}

/// The pages that belong to a folder's page, in the order in which it links to them first.
fn row(inputs: &Inputs<'_, '_>, index: usize) -> Vec<usize> {
    let pages = &inputs.addresses.pages;
    let mut row: Vec<usize> = Vec::new();
    for to in linked(inputs, index) {
        let belongs = above(inputs, to).is_some_and(|(_, up)| pages[index].as_ref() == Some(up));
        let at = pages.iter().position(|page| page.as_ref() == Some(to)).filter(|_| belongs);
        row.extend(at.filter(|at| !row.contains(at)));
    }
    row
}

/// Where a page's links lead to, in their order, as far as these are pages of this site.
fn linked<'l>(inputs: &Inputs<'l, '_>, index: usize) -> Vec<&'l Address> {
    let page = &inputs.archive.pages[index];
    let Some(address) = &inputs.addresses.pages[index] else { return Vec::new() };
    let links = ContentLinks::new(inputs.into(), page.source.file, address);
    let leads_to = |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) => links.leads_to(dest_url.trim_matches(' ')),
        _ => None,
    };
    Parser::new_ext(page.body(), MARKDOWN).filter_map(leads_to).collect()
}
