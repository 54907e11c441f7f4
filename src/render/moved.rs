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

/// A former address, which leads on to the present one.
#[derive(Serialize)]
pub(super) struct MovedView {
    /// What the page was about.
    name: String,
    /// What has happened, as a sentence that ends in a colon: the link follows.
    said: &'static str,
    /// Where it leads.
    to: Link,
    /// The same as a whole address, for search engines; without `base_url` a relative one.
    canonical: String,
    /// The address of the style sheet.
    css: String,
    /// The address of the icon.
    icon: String,
    /// The address of the script that leads on at once and keeps the place on the page; it needs `data-to`.
    script: String,
    /// Whether search engines are to leave it out. They are not where the whole archive has moved.
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

/// The redirect at a record of a removed member, department or topic. It leads to the page at their address.
pub(super) fn gone_record(context: &Context<'_, '_>, page: &Address, at: usize) -> MovedView {
    let inputs = &context.inputs;
    let line = &inputs.archive.kept.gone[at].line;
    let address = Address::of_line(line);
    let href = page.link(&address);
    let base = inputs.site.base_url.as_deref();
    let canonical = base.map_or_else(|| href.clone(), |base| address.absolute(base));
    let name = gone::name(line);
    let words = (name.clone(), "These answers are not shown in order any more. See:");
    MovedView::new(context, page, words, Link::new(name, href), canonical)
}

/// Where a line leads: nowhere if it is a tombstone's, or its target is not published.
pub(super) fn leads_to(context: &Context<'_, '_>, at: usize) -> Option<Target> {
    let to = context.inputs.archive.kept.gone[at].to?;
    context.inputs.addresses.of(to).map(|_| to)
}
