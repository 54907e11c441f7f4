//! The pages of an archive that has moved house: each leads to the same place of the new home.
//!
//! Data stay at the old home, for a program that asks for them could not read a page; feeds stay too,
//! and say where they went. Search engines may see these pages, so that they learn of the move, and
//! the site map still lists them. The page for missing addresses leads nobody on: it says where home is.

use super::context::Context;
use super::layout::Link;
use super::moved::MovedView;
use super::{Kind, Leaf, gone};

const SAID: &str = "This archive has moved. The page is now:";

/// The page at an address that led to this leaf; none if the archive stays, or for what is no page.
pub(super) fn view(context: &Context<'_, '_>, leaf: &Leaf) -> Option<MovedView> {
    let home = context.inputs.site.moved_to.as_deref()?;
    let is_page = leaf.address.path().ends_with(".html") && leaf.kind != Kind::NotFound;
    is_page.then(|| {
        let to = leaf.address.absolute(home);
        let link = Link::new(to.as_str(), to.clone());
        MovedView::new(context, &leaf.address, (name(context, leaf.kind), SAID), link, to).indexed()
    })
}

/// What the page was about, as far as it is one thing.
pub(super) fn name(context: &Context<'_, '_>, kind: Kind) -> String {
    let archive = context.inputs.archive;
    match kind {
        Kind::Question(at) => archive.exchanges[at].heading.clone(),
        Kind::Member(at, _) => archive.members[at].label().to_owned(),
        Kind::Department(at, _) => archive.departments[at].named.name.clone(),
        Kind::Party(at) => archive.parties[at].named.name.clone(),
        Kind::Topic(at, _) => archive.topics.list[at].name.clone(),
        Kind::Record(subject, _) => subject.name(archive).to_owned(),
        Kind::Family(at, _) => archive.exchanges[archive.families.list[at].first].heading.clone(),
        Kind::Thread(at, _) => archive.exchanges[archive.threads.list[at].first()].heading.clone(),
        Kind::Page(at) => archive.pages[at].title.clone(),
        Kind::Moved(at) | Kind::GoneRecord(at) | Kind::Tombstone(at) => {
            gone::name(&archive.kept.gone[at].line)
        }
        _ => context.inputs.site.title.clone(),
    }
}
