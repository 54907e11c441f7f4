//! Pages that hold nothing of the archive: the quote checker and the page for missing addresses.

use serde::Serialize;

use super::context::Context;
use super::layout::Layout;
use crate::url::Address;

/// The quote checker: the script does the work.
#[derive(Serialize)]
pub(super) struct QuoteView {
    /// What surrounds the page.
    layout: Layout,
    /// How many questions the archive has.
    questions: usize,
}

/// The quote checker.
pub(super) fn quote(context: &Context<'_, '_>) -> QuoteView {
    QuoteView {
        layout: Layout::new(context, &Address::quote(), "quote", "Check a quotation").not_indexed(),
        questions: context.inputs.archive.exchanges.len(),
    }
}

/// The page for addresses that do not exist. Hosts show it at any depth, so its links are whole
/// addresses.
#[derive(Serialize)]
pub(super) struct NotFoundView {
    /// Leads to the home page. Missing without `base_url`.
    home: Option<String>,
    /// Leads to the list of all questions. Missing without `base_url`.
    questions: Option<String>,
    /// Leads to the search page. Missing without `base_url`.
    search: Option<String>,
    /// The address of the style sheet, from the root of the host. Missing without `base_url`.
    css: Option<String>,
}

/// The page for addresses that do not exist.
pub(super) fn not_found(context: &Context<'_, '_>) -> NotFoundView {
    let base = context.inputs.site.base_url.as_deref();
    let home = context.inputs.site.moved_to.as_deref().or(base);
    let at_home = |address: &Address| home.map(|home| address.absolute(home));
    let assets = std::iter::zip(&context.inputs.theme.assets, &context.assets);
    let css = assets.filter(|((name, _), _)| name == "site.css").map(|(_, address)| address).next();
    NotFoundView {
        home: at_home(&Address::home()),
        questions: at_home(&Address::questions()),
        search: at_home(&Address::search()),
        css: css.and_then(|address| Some(address.absolute(below_host(base?)?))),
    }
}

/// The base address without its host. So the page is styled on whichever host shows it; its policy
/// allows no style from another.
fn below_host(base: &str) -> Option<&str> {
    let (_, host) = base.split_once("://")?;
    host.find('/').map(|at| &host[at..])
}
