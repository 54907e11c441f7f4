//! What a list gives to other programs: its feeds and its data.

use serde::Serialize;

use super::context::Context;
use super::layout::Link;
use crate::export::Set;
use crate::url::Address;

/// What a list gives to other programs. The component `given` sets it.
#[derive(Serialize)]
pub(super) struct Given {
    /// Missing without `base_url`.
    pub(super) feed: Option<FeedLinks>,
    /// Files of data, each with its format as title: “CSV”, “NDJSON (gzip)”.
    data: Vec<Link>,
}

/// Where a feed is.
#[derive(Clone, Serialize)]
pub(super) struct FeedLinks {
    /// What the feed is of: the name of the member, the department, the site.
    pub(super) title: String,
    /// The address of the feed as Atom.
    pub(super) atom: String,
}

impl Given {
    /// What a set gives.
    pub(super) fn of(context: &Context<'_, '_>, page: &Address, set: Set) -> Self {
        let export = context.inputs.export;
        let title = set.name(context.inputs.archive).unwrap_or(&context.inputs.site.title);
        let feed = export
            .feed(set)
            .map(|atom| FeedLinks { title: title.to_owned(), atom: page.link(&atom) });
        let link = |file: &crate::export::DataFile| {
            let compressed = if file.is_compressed { " (gzip)" } else { "" };
            Link::new(format!("{}{compressed}", file.format.name()), page.link(&file.address))
        };
        Self { feed, data: export.data(set).iter().map(link).collect() }
    }
}
