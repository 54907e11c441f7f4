//! What was merged and what merely looks alike, told to the user.

use super::exchange::MemberIx;
use super::identity::{Identities, PersonIx};
use super::member::Member;
use super::mention::Mention;
use super::names::{Folding, Ground, Named, look_alikes};
use super::{numbers, seats};
use crate::config::NameEntry;
use crate::diagnostic::{Code, Diagnostic, Place};

/// The largest number of pairs of look-alike names that are reported one by one.
const MOST: usize = 500;

/// Notes on members with several printed forms, on names that look alike, and on names that are
/// printed with what one person hardly has.
pub(super) fn notes_on_members(members: &[Member<'_>]) -> Vec<Diagnostic> {
    let (kind, names_file) = ("person", "people.toml");
    let named: Vec<_> = members.iter().map(|member| &member.named).collect();
    let mut notes = notes_on_merged(&named, kind, names_file);
    let names: Vec<_> = members.iter().map(|member| member.named.name.as_str()).collect();
    notes.extend(notes_on_pairs(&members_that_look_alike(members), &names, kind, names_file));
    notes
}

/// Pairs of members who may be one person: their names look alike, and nothing says that they are two.
pub fn members_that_look_alike(members: &[Member<'_>]) -> Vec<(MemberIx, MemberIx)> {
    // Numbers look alike and tell nothing.
    let is_named = |at: &MemberIx| !numbers::is_number(&members[*at].named.name);
    let places: Vec<MemberIx> = (0..members.len()).filter(is_named).collect();
    let listed: Vec<&Member<'_>> = places.iter().map(|at| &members[*at]).collect();
    let names: Vec<_> = listed.iter().map(|member| member.named.name.as_str()).collect();
    let mut pairs = look_alikes(&names, Folding::Person);
    pairs.extend(seats::short_names(&listed));
    pairs.sort_unstable();
    pairs.dedup();
    pairs.retain(|(a, b)| !are_parted(&listed[*a].named, &listed[*b].named));
    pairs.into_iter().map(|(a, b)| (places[a], places[b])).collect()
}

/// Notes on departments with several printed forms, and on names that look alike.
pub(super) fn notes_on_departments(named: &[Named<'_>]) -> Vec<Diagnostic> {
    let (kind, names_file) = ("department", "departments.toml");
    let named: Vec<_> = named.iter().collect();
    let mut notes = notes_on_merged(&named, kind, names_file);
    let names: Vec<_> = named.iter().map(|named| named.name.as_str()).collect();
    let pairs = look_alikes(&names, Folding::Body);
    notes.extend(notes_on_pairs(&pairs, &names, kind, names_file));
    notes
}

/// Notes on pairs of names that look alike: the first ones by name, the others by their number.
fn notes_on_pairs(
    pairs: &[(usize, usize)],
    names: &[&str],
    kind: &str,
    names_file: &str,
) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    for (a, b) in pairs.iter().take(MOST) {
        notes.push(alike_note(names[*a], names[*b], kind, names_file));
    }
    if pairs.len() > MOST {
        notes.push(more_note(pairs.len() - MOST, kind, names_file));
    }
    notes
}

/// Notes on entries of a names file that name nobody who occurs.
pub(super) fn unused_entries(
    entries: &[&NameEntry],
    names_file: &str,
    nobody: &str,
) -> Vec<Diagnostic> {
    let note = |entry: &&NameEntry| {
        let place = Place { line: entry.line, column: 1, width: 1, ..Place::file(names_file) };
        Diagnostic::at(
            Code::UnusedEntry,
            place,
            format!(
                "the entry `{}` has no effect: {nobody} in the archive is meant by it",
                entry.name
            ),
            "compare its names and numbers with those that the sources print; else nothing needs to \
             be done",
        )
    };
    entries.iter().map(note).collect()
}

/// Two numbers are two members. Another module distinguishes members of one name.
fn are_parted(a: &Named<'_>, b: &Named<'_>) -> bool {
    let are_numbered =
        a.numbers.iter().any(|own| b.numbers.iter().any(|number| own.is_comparable(*number)));
    are_numbered || Folding::Person.key(&a.name) == Folding::Person.key(&b.name)
}

fn notes_on_merged(named: &[&Named<'_>], kind: &str, names_file: &str) -> Vec<Diagnostic> {
    let merged = named.iter().filter(|named| named.forms.len() > 1 || renamed(named));
    merged.map(|named| merge_note(named, kind, names_file)).collect()
}

/// The only form is not the name itself.
fn renamed(named: &Named<'_>) -> bool {
    named.forms.iter().any(|form| !matches!(form.ground, Ground::Name | Ground::SameLetters))
}

fn merge_note(named: &Named<'_>, kind: &str, names_file: &str) -> Diagnostic {
    let others = named.forms.iter().filter(|form| form.printed != named.name);
    let forms: Vec<_> =
        others.map(|form| format!("`{}` ({})", form.printed, form.ground.reason())).collect();
    Diagnostic::general(
        Code::Merged,
        format!("the {kind} `{}` stands also for {}", named.name, forms.join(", ")),
        format!("nothing needs to be done; to part them, give each its own entry in {names_file}"),
    )
}

fn more_note(more: usize, kind: &str, names_file: &str) -> Diagnostic {
    Diagnostic::general(
        Code::LookAlike,
        format!("{more} more pairs of names look alike, each of them a {kind} of its own"),
        format!("look through the list of names; what is one belongs in {names_file}"),
    )
}

fn alike_note(a: &str, b: &str, kind: &str, names_file: &str) -> Diagnostic {
    Diagnostic::general(
        Code::LookAlike,
        format!("`{a}` and `{b}` look alike, but each is a {kind} of its own"),
        format!("if they are one, give one of them as `also` of the other in {names_file}"),
    )
}

/// A name that several members have, printed where nothing says which of them is meant.
pub(super) struct Unclear {
    name: String,
    candidates: Vec<PersonIx>,
    first: Place,
    /// How often it is printed so.
    pub(super) count: usize,
}

impl Unclear {
    pub(super) fn new(mention: &Mention<'_>, candidates: Vec<PersonIx>, first: Place) -> Self {
        Self { name: Folding::Person.shown(mention.name), candidates, first, count: 0 }
    }

    /// The note on it.
    pub(super) fn note(&self, people: &Identities) -> Diagnostic {
        let candidates: Vec<_> = self.candidates.iter().map(|at| described(people, *at)).collect();
        let times = match self.count {
            1 => "is printed once".to_owned(),
            count => format!("is printed {count} times"),
        };
        Diagnostic::at(
            Code::LookAlike,
            self.first.clone(),
            format!(
                "`{}` is the name of several members ({}) and {times}, first here, where no number, seat \
                 or party says which of them is meant; it is a member of its own there",
                self.name,
                candidates.join(", ")
            ),
            "give the people in people.toml their `seat` or `party`, or make the name differ where it \
             is printed",
        )
    }
}

fn described(people: &Identities, person: PersonIx) -> String {
    let numbers: Vec<_> = people.numbers(person).iter().map(|number| number.named()).collect();
    match numbers.is_empty() {
        true => format!("`{}`", people.name(person)),
        false => format!("`{}`, {}", people.name(person), numbers.join(" and ")),
    }
}
