//! Redirects from addresses whose content has moved: further pages of a list
//! from when fifty questions were on a page, and a page of its own for the words of the home page.

use super::context::Context;
use super::layout::Link;
use super::moved::MovedView;
use super::page::is_home;
use super::pager::{FORMER_PER_PAGE, PER_PAGE, pages, pages_of};
use super::{Kind, Leaf};
use crate::url::Address;

const NOTE: &str = "These questions are now on another page of the list:";
const RECORD_NOTE: &str = "These answers are not shown in order. The questions are on:";
const HOME_NOTE: &str = "This text is now on the home page:";

/// How many pages a list had when fewer questions were on a page: at least as many as it has now.
pub(super) fn former_pages(items: usize) -> usize {
    pages_of(FORMER_PER_PAGE, items)
}

/// The redirect from a former page of a list to its present one, or from the page of the home
/// page's words to the home page; none for all other pages.
pub(super) fn view(context: &Context<'_, '_>, leaf: &Leaf) -> Option<MovedView> {
    let (to, note) = match leaf.kind {
        Kind::Page(_) if is_home(&leaf.address) => (Address::home(), HOME_NOTE),
        Kind::Record(subject, _) if !subject.is_made(context) => {
            (subject.main_page(context.inputs.addresses).clone(), RECORD_NOTE)
        }
        kind => (present_page(context, kind)?, NOTE),
    };
    let base = context.inputs.site.base_url.as_deref();
    let href = leaf.address.link(&to);
    let canonical = base.map_or_else(|| href.clone(), |base| to.absolute(base));
    let name = super::house::name(context, leaf.kind);
    let link = Link::new(name.clone(), href);
    Some(MovedView::new(context, &leaf.address, (name, note), link, canonical))
}

/// Whether an address is only a redirect.
pub(super) fn is_former(context: &Context<'_, '_>, leaf: &Leaf) -> bool {
    match leaf.kind {
        Kind::Page(_) => is_home(&leaf.address),
        Kind::Record(subject, _) => !subject.is_made(context),
        kind => present_page(context, kind).is_some(),
    }
}

/// The page that now has what a former page of a list had.
fn present_page(context: &Context<'_, '_>, kind: Kind) -> Option<Address> {
    let (inputs, addresses) = (&context.inputs, context.inputs.addresses);
    let archive = inputs.archive;
    let (first, items, number) = match kind {
        Kind::Questions(n) => (Address::questions(), archive.exchanges.len(), n),
        Kind::Member(at, n) => {
            let member = &archive.members[at];
            (addresses.members[at].clone(), member.asked.len() + member.answered.len(), n)
        }
        Kind::Department(at, n) => {
            (addresses.departments[at].clone(), archive.departments[at].exchanges.len(), n)
        }
        Kind::Topic(at, n) => {
            (addresses.topics[at].clone(), archive.topics.list[at].exchanges.len(), n)
        }
        Kind::Awaiting(state, n) => (state.address(), context.awaiting.list(state).len(), n),
        Kind::Day(date, n) => {
            (Address::day(date), context.calendar.days.get(&date).map_or(0, Vec::len), n)
        }
        Kind::Answer(at, n) => {
            (addresses.answers[at].clone(), archive.shared_answers[at].exchanges.len(), n)
        }
        Kind::Answers(n) => (Address::answers(), archive.shared_answers.len(), n),
        _ => return None,
    };
    let before = (number - 1) * FORMER_PER_PAGE;
    (number > pages(items)).then(|| first.numbered(before / PER_PAGE + 1))
}
