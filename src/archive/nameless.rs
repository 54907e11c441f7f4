//! Who asked a question of which Parliament's data gives only the asking member's number.
//!
//! Where the same question, to the same body, stands elsewhere with a name, the two are one question:
//! if it is the only such name, if the number goes with no other name anywhere, and if that name goes
//! with no other number. The same holds of a number whose name differs by a title alone: `Sir John
//! Sample` elsewhere is `John Sample`. The name is used to find the question again, for nothing else.

use std::collections::{BTreeSet, HashMap};

use super::dedup::may_be_one;
use super::draft::Draft;
use super::identity::{Identities, Meant, PersonIx};
use super::likeness::{Likeness, squeezed};
use super::mention::Mention;
use super::names::{Folding, Ground, are_one_but_for_titles};
use super::numbers::{asker_number, is_nameless};

/// How many characters of a question's squeezed text tell it from others: fewer than are left of one
/// that was cut.
pub(super) const BEGINNING: usize = 120;

/// The beginning of a question, under which it is looked up.
pub(super) fn beginning(draft: &Draft<'_>) -> String {
    squeezed(&draft.record.question).chars().take(BEGINNING).collect()
}

/// The asking member's number, where the record has one.
fn number_of(draft: &Draft<'_>) -> Option<u32> {
    draft.record.asked_by?;
    draft.record.more.as_ref()?.asker_id
}

/// Whether the record has a number of the asking member, in Parliament's data or in ParlParse's files.
fn is_numbered(draft: &Draft<'_>) -> bool {
    draft.record.asked_by.is_some() && asker_number(&draft.record).is_some()
}

/// Gives drafts the key of the name that they have elsewhere. A name without a number that differs by
/// a title alone from that which goes with the number becomes a form of it.
pub(super) fn find_askers(drafts: &mut [Draft<'_>], people: &mut Identities) {
    let found = candidates(drafts);
    let (mut names, mut ids) =
        (HashMap::<u32, BTreeSet<&str>>::new(), HashMap::<&str, BTreeSet<u32>>::new());
    for (_, id, name) in &found {
        names.entry(*id).or_default().insert(name);
        ids.entry(name).or_default().insert(*id);
    }
    let is_certain = |id: &u32, name: &str| names[id].len() == 1 && ids[name].len() == 1;
    for (at, id, name) in found.iter().filter(|(_, id, name)| is_certain(id, name)) {
        let draft = &mut drafts[*at];
        draft.asker = Some(name.clone());
        let printed = draft.record.asked_by.map(|by| by.name);
        let titled = printed.is_some_and(|printed| !is_nameless(*id, printed));
        if let Some(person) = draft.person.filter(|_| titled) {
            people.add_form(person, name.clone(), Ground::Title);
        }
    }
}

/// Finds out which of several members of one name asked a question that has no number here: it is the
/// one under whose number the same question, to the same body, is elsewhere.
pub(super) fn find_numbers(drafts: &mut [Draft<'_>], people: &Identities) {
    let open: Vec<(usize, Vec<PersonIx>)> = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| !draft.record.question.is_empty())
        .filter_map(|(at, draft)| match people.meant(&Mention::of_asker(&draft.record)?) {
            Meant::OneOf(candidates) => Some((at, candidates)),
            Meant::Person(_) | Meant::Name => None,
        })
        .collect();
    if open.is_empty() {
        return;
    }
    let mut numbered: HashMap<String, Vec<&Draft<'_>>> = HashMap::new();
    for draft in drafts.iter().filter(|draft| is_numbered(draft)) {
        numbered.entry(beginning(draft)).or_default().push(draft);
    }
    let mut found = Vec::new();
    for (at, candidates) in open {
        let draft = &drafts[at];
        let elsewhere = numbered.get(&beginning(draft)).into_iter().flatten();
        let same = elsewhere.filter(|other| is_same_question(other, draft));
        let askers: BTreeSet<PersonIx> = same.filter_map(|other| other.person).collect();
        let asker = askers.first().filter(|asker| candidates.contains(asker));
        if let (1, Some(asker)) = (askers.len(), asker) {
            found.push((at, *asker));
        }
    }
    for (at, person) in found {
        drafts[at].person = Some(person);
        drafts[at].asker = Some(people.key(person).to_owned());
    }
}

/// Drafts without a name, with their number and the only name that their question has elsewhere.
fn candidates(drafts: &[Draft<'_>]) -> Vec<(usize, u32, String)> {
    if drafts.iter().all(|draft| number_of(draft).is_none()) {
        return Vec::new();
    }
    let mut named: HashMap<String, Vec<&Draft<'_>>> = HashMap::new();
    for draft in drafts.iter().filter(|draft| is_named(draft)) {
        named.entry(beginning(draft)).or_default().push(draft);
    }
    let mut found = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        let Some(id) = number_of(draft).filter(|_| !draft.record.question.is_empty()) else {
            continue;
        };
        let elsewhere = named.get(&beginning(draft)).into_iter().flatten();
        let same = elsewhere.filter(|other| is_same(draft, other));
        let names: BTreeSet<_> = same.filter_map(|other| other.asker.as_deref()).collect();
        let name = names.first().filter(|name| draft.asker.as_deref() != Some(**name));
        if let (1, Some(name)) = (names.len(), name) {
            found.push((at, id, (*name).to_owned()));
        }
    }
    found
}

fn is_named(draft: &Draft<'_>) -> bool {
    draft.asker.is_some() && number_of(draft).is_none() && !draft.record.question.is_empty()
}

/// Whether two names are the same but for titles. Equal names of two keys are those of two members.
fn differ_by_title(a: &str, b: &str) -> bool {
    let key = |name: &str| Folding::Person.key(name);
    key(a) != key(b) && are_one_but_for_titles(a, b)
}

/// Whether the name of a record with a number leaves open that it is the other's.
fn may_be_named(numbered: &Draft<'_>, named: &Draft<'_>) -> bool {
    let names = numbered.record.asked_by.zip(named.record.asked_by);
    names.is_some_and(|(a, b)| {
        number_of(numbered).is_some_and(|id| is_nameless(id, a.name))
            || differ_by_title(a.name, b.name)
    })
}

fn is_same(nameless: &Draft<'_>, named: &Draft<'_>) -> bool {
    may_be_named(nameless, named) && is_same_question(nameless, named)
}

fn is_same_question(a: &Draft<'_>, b: &Draft<'_>) -> bool {
    let body = |draft: &Draft<'_>| draft.record.department.map(|name| Folding::Body.key(name));
    let other_body = matches!((body(a), body(b)), (Some(a), Some(b)) if a != b);
    !other_body && Likeness::of(&a.record.question, &b.record.question).is_one() && may_be_one(a, b)
}
