//! Who asked a question of which Parliament's data gives only the asking member's number.
//!
//! Where the same question, to the same body, stands elsewhere with a name, the two are one question:
//! if it is the only such name, if the number goes with no other name anywhere, and if that name goes
//! with no other number. The name is used to find the question again, for nothing else.

use std::collections::{BTreeSet, HashMap};

use super::draft::Draft;
use super::likeness::{Likeness, squeezed};
use super::names::Folding;
use super::numbers::is_nameless;
use super::repeats::may_be_one;

/// How many characters of a question's squeezed text tell it from others: fewer than are left of one
/// that was cut.
pub(super) const BEGINNING: usize = 120;

/// The beginning of a question, under which it is looked up.
pub(super) fn beginning(draft: &Draft<'_>) -> String {
    squeezed(&draft.record.question).chars().take(BEGINNING).collect()
}

/// The asking member's number, where there is no name.
fn number_of(draft: &Draft<'_>) -> Option<u32> {
    let id = draft.record.more.as_ref()?.asker_id?;
    draft.record.asked_by.filter(|by| is_nameless(id, by.name)).map(|_| id)
}

/// Gives drafts without a name the key of the name that they have elsewhere.
pub(super) fn find_askers(drafts: &mut [Draft<'_>]) {
    let found = candidates(drafts);
    let (mut names, mut ids) =
        (HashMap::<u32, BTreeSet<&str>>::new(), HashMap::<&str, BTreeSet<u32>>::new());
    for (_, id, name) in &found {
        names.entry(*id).or_default().insert(name);
        ids.entry(name).or_default().insert(*id);
    }
    let is_certain = |id: &u32, name: &str| names[id].len() == 1 && ids[name].len() == 1;
    for (at, id, name) in &found {
        if is_certain(id, name) {
            drafts[*at].asker = Some(name.clone());
        }
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
        if let (1, Some(name)) = (names.len(), names.first()) {
            found.push((at, id, (*name).to_owned()));
        }
    }
    found
}

fn is_named(draft: &Draft<'_>) -> bool {
    draft.asker.is_some() && number_of(draft).is_none() && !draft.record.question.is_empty()
}

fn is_same(nameless: &Draft<'_>, named: &Draft<'_>) -> bool {
    let body = |draft: &Draft<'_>| draft.record.department.map(|name| Folding::Body.key(name));
    let other_body = matches!((body(nameless), body(named)), (Some(a), Some(b)) if a != b);
    !other_body
        && Likeness::of(&nameless.record.question, &named.record.question).is_one()
        && may_be_one(nameless, named)
}
