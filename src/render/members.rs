//! The A-Z list of members.

use serde::Serialize;

use super::context::Context;
use super::layout::{Layout, Link};
use crate::archive::Member;
use crate::url::Address;

#[derive(Serialize)]
pub(super) struct MembersView<'v> {
    layout: Layout,
    total: usize,
    letters: Vec<Letter<'v>>,
}

#[derive(Serialize)]
struct Letter<'v> {
    letter: String,
    id: String,
    members: Vec<Entry<'v>>,
}

#[derive(Serialize)]
struct Entry<'v> {
    name: &'v str,
    href: String,
    /// Party and affiliation as last printed.
    seat: Option<(&'v str, &'v str)>,
    asked: usize,
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
        name: &member.named.name,
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
