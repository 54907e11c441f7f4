//! The A-Z list of members.

use serde::Serialize;

use super::context::Context;
use super::layout::{Layout, Link};
use crate::archive::Member;
use crate::url::Address;

/// The members, by letter.
#[derive(Serialize)]
pub(super) struct MembersView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// How many there are.
    total: usize,
    /// The letters that have any. Those whose name begins with none come last.
    letters: Vec<Letter<'v>>,
}

#[derive(Serialize)]
struct Letter<'v> {
    /// The letter, or “Other”.
    letter: String,
    /// The id that its section must have, since other pages link to it: `letter-a`.
    id: String,
    /// The members, by surname as far as the printed name tells.
    members: Vec<Entry<'v>>,
}

#[derive(Serialize)]
struct Entry<'v> {
    /// The name.
    name: &'v str,
    /// Leads to their page.
    href: String,
    /// Party and constituency, as last printed: `seat[0]` and `seat[1]`. Missing where neither is
    /// printed.
    seat: Option<(&'v str, &'v str)>,
    /// How many questions they asked.
    asked: usize,
    /// How many they answered.
    answered: usize,
}

/// The list.
pub(super) fn view<'v>(context: &Context<'v, '_>) -> MembersView<'v> {
    let page = Address::members();
    let inputs = &context.inputs;
    let members: Vec<_> =
        std::iter::zip(&inputs.archive.members, &inputs.addresses.members).collect();
    let letters = members.chunk_by(|(a, _), (b, _)| a.initial() == b.initial());
    let letters = letters.map(|members| Letter {
        letter: shown(members[0].0.initial()),
        id: id(members[0].0.initial()),
        members: members
            .iter()
            .map(|(member, address)| entry(member, page.link(address)))
            .collect(),
    });
    MembersView {
        layout: Layout::new(context, &page, "members", "Members"),
        total: members.len(),
        letters: letters.collect(),
    }
}

fn entry<'v>(member: &'v Member<'_>, href: String) -> Entry<'v> {
    Entry {
        name: member.label(),
        href,
        seat: member.seats.first().map(|seat| (seat.party, seat.affiliation)),
        asked: member.asked.len(),
        answered: member.answered.len(),
    }
}

fn shown(letter: Option<char>) -> String {
    letter.map_or_else(|| "Other".to_owned(), String::from)
}

fn id(letter: Option<char>) -> String {
    format!("letter-{}", shown(letter).to_lowercase())
}

/// Links to the letters of the list, as seen from another page.
pub(super) fn letters(context: &Context<'_, '_>, from: &Address) -> Vec<Link> {
    let mut letters: Vec<_> = context.inputs.archive.members.iter().map(Member::initial).collect();
    letters.dedup();
    let list = Address::members();
    let link = |letter| Link::new(shown(letter), from.link_to(&list, &id(letter)));
    letters.into_iter().map(link).collect()
}
