//! What a list gives to other programs: its feed, and its questions as data.

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
    /// Lead to the search for the questions of the list, which saves them as a table or a
    /// bibliography: “these questions”, of a member who asked and answered “questions asked” and
    /// “questions answered”. Empty for the whole archive.
    searches: Vec<Link>,
    /// Leads to the data of the whole archive.
    archive: String,
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
        let searches = searches(context, page, set);
        Self { feed, searches, archive: page.link(&Address::data()) }
    }
}

fn searches(context: &Context<'_, '_>, page: &Address, set: Set) -> Vec<Link> {
    let inputs = &context.inputs;
    let Some(of) = set.page(inputs.addresses) else { return Vec::new() };
    let search = |title: &str, field: &str| Link::new(title, page.link_to_search(field, of));
    match set {
        Set::Archive => Vec::new(),
        Set::Department(_) => vec![search(ALL, "to")],
        Set::Topic(_) => vec![search(ALL, "topic")],
        Set::Member(at) => {
            let member = &inputs.archive.members[at];
            match (member.asked.is_empty(), member.answered.is_empty()) {
                (false, false) => {
                    vec![search("questions asked", "asker"), search("questions answered", "by")]
                }
                (true, _) => vec![search(ALL, "by")],
                (false, true) => vec![search(ALL, "asker")],
            }
        }
    }
}

/// What the search is called that finds all questions of a list.
const ALL: &str = "these questions";
