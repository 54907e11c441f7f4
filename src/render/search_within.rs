//! The form that searches the questions of a topic, a member or a department alone.

use serde::Serialize;

use crate::url::Address;

/// A search among the questions of one page alone. The component `within` sets it.
#[derive(Serialize)]
pub(super) struct SearchWithin {
    /// Leads to the search page.
    action: String,
    /// The filter: `topic`, `asker`, `by` or `to`.
    field: &'static str,
    /// Its value: the last part of the address of what the questions belong to.
    value: String,
    /// How many questions it searches.
    total: usize,
}

impl SearchWithin {
    /// The form on `page`, for what is at `of`.
    pub(super) fn new(page: &Address, of: &Address, field: &'static str, total: usize) -> Self {
        let name = of.path().rsplit('/').next().unwrap_or_default();
        Self {
            action: page.link(&Address::search()),
            field,
            value: name.trim_end_matches(".html").to_owned(),
            total,
        }
    }
}
