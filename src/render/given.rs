//! What a list gives to other programs: its feeds and its data.

use serde::Serialize;

use super::context::Context;
use super::layout::Link;
use crate::export::Set;
use crate::url::Address;

/// The feeds and data of a set, as seen from a page.
#[derive(Serialize)]
pub(super) struct Given {
    /// Where the feed is, as Atom and as JSON Feed; none if it is not known where the site is.
    pub(super) feed: Option<FeedLinks>,
    data: Vec<Link>,
}

/// Where a feed is.
#[derive(Clone, Serialize)]
pub(super) struct FeedLinks {
    title: String,
    atom: String,
    json: String,
}

impl Given {
    /// What a set gives.
    pub(super) fn of(context: &Context<'_, '_>, page: &Address, set: Set) -> Self {
        let export = context.inputs.export;
        let title = set.name(context.inputs.archive).unwrap_or(&context.inputs.site.title);
        let feed = export.feeds(set).map(|(atom, json)| FeedLinks {
            title: title.to_owned(),
            atom: page.link(&atom),
            json: page.link(&json),
        });
        let link = |file: &crate::export::DataFile| {
            let compressed = if file.is_compressed { " (gzip)" } else { "" };
            Link::new(format!("{}{compressed}", file.format.name()), page.link(&file.address))
        };
        Self { feed, data: export.data(set).iter().map(link).collect() }
    }
}
