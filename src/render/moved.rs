//! A former address that leads to the present one.
//!
//! A script takes the place on the page along; without scripts the page is left at once, but for
//! the page's top; and there is a link for those whose browser does neither.

use serde::Serialize;

use super::context::Context;
use super::gone;
use super::layout::Link;
use crate::archive::ledger::Target;
use crate::url::Address;

#[derive(Serialize)]
pub(super) struct MovedView {
    name: String,
    said: &'static str,
    to: Link,
    /// Absolute where it is known where the site is.
    canonical: String,
    css: String,
    icon: String,
    script: String,
    /// Whether search engines are to leave it out: there is another page of the site for it.
    noindex: bool,
}

impl MovedView {
    /// The page at an address that leads to another one.
    pub(super) fn new(
        context: &Context<'_, '_>,
        page: &Address,
        (name, said): (String, &'static str),
        to: Link,
        canonical: String,
    ) -> Self {
        Self {
            name,
            said,
            to,
            canonical,
            icon: context.asset(page, "icon.svg"),
            css: context.asset(page, "site.css"),
            script: context.asset(page, "moved.js"),
            noindex: true,
        }
    }

    /// The same page, for search engines to see.
    pub(super) fn indexed(self) -> Self {
        Self { noindex: false, ..self }
    }
}

/// The page at the former address of a line that leads on; none if it leads nowhere.
pub(super) fn view(context: &Context<'_, '_>, at: usize) -> Option<MovedView> {
    let inputs = &context.inputs;
    let gone = &inputs.archive.kept.gone[at];
    let page = Address::of_line(&gone.line);
    let to = leads_to(context, at)?;
    let address = inputs.addresses.of(to)?;
    let base = inputs.site.base_url.as_deref();
    let link = gone::target(context, &page, to)?;
    let canonical = base.map_or_else(|| link.href.clone(), |base| address.absolute(base));
    let words = (gone::name(&gone.line), gone::moved(&gone.line));
    Some(MovedView::new(context, &page, words, link, canonical))
}

/// Where a line leads: nowhere if it is a tombstone's, or its target is not published.
pub(super) fn leads_to(context: &Context<'_, '_>, at: usize) -> Option<Target> {
    let to = context.inputs.archive.kept.gone[at].to?;
    context.inputs.addresses.of(to).map(|_| to)
}
