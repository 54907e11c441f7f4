//! Which pages search engines may list, and when they last changed; and which are to be found by
//! following links.

use super::context::Context;
use super::former_page::is_former;
use super::record_subject::RecordSubject;
use super::{Kind, Leaf};
use crate::archive::ledger::Seen;
use crate::export::Listed;

/// A page as the site map lists it; none for what is no page, or asks not to be listed.
pub(super) fn listed(context: &Context<'_, '_>, leaf: &Leaf) -> Option<Listed> {
    if is_former(context, leaf) {
        return None;
    }
    let inputs = &context.inputs;
    let kept = &inputs.archive.kept;
    let seen: Option<&Seen> = match leaf.kind {
        Kind::Search | Kind::Quote | Kind::NotFound | Kind::Asset(_) | Kind::NoJekyll => {
            return None;
        }
        Kind::Awaiting(state, _) if !state.is_there(inputs.archive) => return None,
        Kind::ChangesFeed | Kind::CorrectionsFeed | Kind::Picture(_) => return None,
        Kind::Moved(_) | Kind::GoneRecord(_) | Kind::Tombstone(_) => return None,
        Kind::Question(at) => kept.exchanges.get(at),
        Kind::Member(at, _) => kept.members.get(at),
        Kind::Department(at, _) => kept.departments.get(at),
        Kind::Party(at) => kept.parties.get(at),
        Kind::Topic(at, _) | Kind::Record(RecordSubject::Topic(at), _) => kept.topics.get(at),
        Kind::Record(RecordSubject::Department(at), _) => kept.departments.get(at),
        Kind::Record(RecordSubject::AskedBy(at) | RecordSubject::AnsweredBy(at), _) => {
            kept.members.get(at)
        }
        Kind::Family(at, _) => kept.families.get(at),
        Kind::Thread(at, _) => kept.threads.get(at),
        Kind::Answer(at, _) => kept.answers.get(at),
        Kind::Page(at) => kept.pages.get(at),
        // When a list changed is not in the ledger.
        Kind::Home
        | Kind::Questions(_)
        | Kind::Subjects
        | Kind::Subject(..)
        | Kind::Members
        | Kind::Departments
        | Kind::Parties
        | Kind::Topics
        | Kind::Awaiting(..)
        | Kind::Dates
        | Kind::Year(_)
        | Kind::Month(..)
        | Kind::Day(..)
        | Kind::Answers(_)
        | Kind::Changes(_)
        | Kind::Corrections(_)
        | Kind::Quality
        | Kind::Data => None,
    };
    Some(Listed { address: leaf.address.clone(), changed: seen.map(|seen| seen.changed) })
}

/// Whether readers are to find a page by following links from the first page. Those that stand at
/// former addresses are found by former links, and a list of nothing is linked nowhere.
pub(super) fn is_linked(context: &Context<'_, '_>, leaf: &Leaf) -> bool {
    match leaf.kind {
        _ if is_former(context, leaf) => false,
        Kind::NotFound | Kind::Asset(_) | Kind::NoJekyll | Kind::ChangesFeed => false,
        Kind::CorrectionsFeed => false,
        Kind::Moved(_) | Kind::GoneRecord(_) | Kind::Tombstone(_) | Kind::Picture(_) => false,
        Kind::Awaiting(state, _) => state.is_there(context.inputs.archive),
        _ => true,
    }
}
