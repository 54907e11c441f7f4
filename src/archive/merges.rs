//! What was merged and what merely looks alike, told to the user.

use super::names::{Ground, Named, look_alikes};
use super::numbers;
use crate::diagnostic::{Code, Diagnostic};

/// So many pairs of names that look alike are named; the others are counted.
const MOST: usize = 500;

/// Notes on every name with several printed forms, and on names that look alike.
pub(super) fn notes(named: &[Named<'_>], kind: &str, names_file: &str) -> Vec<Diagnostic> {
    let merged = named.iter().filter(|named| named.forms.len() > 1 || renamed(named));
    let mut said: Vec<_> = merged.map(|named| merge_note(named, kind, names_file)).collect();
    // Numbers look alike and tell nothing.
    let named: Vec<_> = named.iter().filter(|named| !numbers::is_number(&named.name)).collect();
    let names: Vec<_> = named.iter().map(|named| named.name.as_str()).collect();
    let pairs = look_alikes(&names);
    let told = pairs.iter().take(MOST);
    said.extend(told.map(|(a, b)| alike_note(names[*a], names[*b], kind, names_file)));
    if let Some(more @ 1..) = pairs.len().checked_sub(MOST) {
        said.push(more_note(more, kind, names_file));
    }
    said
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
