//! A party's page: its asking members. A party is what the transcript prints beside a name.

use serde::Serialize;
use tera::Value;

use super::context::Context;
use super::home::Counted;
use super::layout::{Layout, Link};
use super::member::{FormView, forms};
use crate::archive::PartyIx;
use crate::diagnostic::Diagnostic;
use crate::url::Address;

/// How many questions a party's page shows.
const QUESTIONS: usize = 10;

/// A party, and its members who asked.
#[derive(Serialize)]
pub(super) struct PartyView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// Its name.
    name: &'v str,
    /// The names under which it is printed, with the reason why each was taken for it. Empty where
    /// it is only printed as it is named.
    forms: Vec<FormView<'v>>,
    /// How many questions its members asked.
    total: usize,
    /// How many of them `items` has: ten at most.
    shown: usize,
    /// The members beside whose questions it is printed, with how many.
    members: Vec<Counted>,
    /// The first questions, each as `item.html` sets it.
    items: Value,
}

/// The page of a party.
///
/// # Errors
/// A template fails.
pub(super) fn view<'v>(
    context: &Context<'v, '_>,
    at: PartyIx,
) -> Result<PartyView<'v>, Diagnostic> {
    let inputs = &context.inputs;
    let party = &inputs.archive.parties[at];
    let page = &inputs.addresses.parties[at];
    let name = party.named.name.as_str();
    let members = party.members.iter().map(|(at, count)| Counted {
        link: Link::new(
            inputs.archive.members[*at].label(),
            page.link(&inputs.addresses.members[*at]),
        ),
        count: *count,
    });
    let shown = &party.exchanges[..party.exchanges.len().min(QUESTIONS)];
    Ok(PartyView {
        layout: Layout::new(context, page, "parties", name)
            .under("Parties", page.link(&Address::parties()))
            .described(format!("Written questions asked by members of the party: {name}")),
        name,
        forms: forms(&party.named),
        total: party.exchanges.len(),
        shown: shown.len(),
        members: members.collect(),
        items: context.items.list(context, page, shown)?,
    })
}

/// The parties.
#[derive(Serialize)]
pub(super) struct PartiesView {
    /// What surrounds the page.
    layout: Layout,
    /// All of them, each with how many questions its members asked.
    parties: Vec<Counted>,
}

/// The list of parties.
pub(super) fn index(context: &Context<'_, '_>) -> PartiesView {
    let page = Address::parties();
    let inputs = &context.inputs;
    let parties = std::iter::zip(&inputs.archive.parties, &inputs.addresses.parties);
    let counted = parties.map(|(party, address)| Counted {
        link: Link::new(party.named.name.as_str(), page.link(address)),
        count: party.exchanges.len(),
    });
    PartiesView {
        layout: Layout::new(context, &page, "parties", "Parties"),
        parties: counted.collect(),
    }
}
