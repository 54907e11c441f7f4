//! Members by their numbers in Parliament's data: a number joins names, and finds one where a record
//! has none.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::exchange::{StatedDate, stated_date};
use super::names::NameBook;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;
use crate::source::record::Record;

/// A member as a record names them.
struct Mention<'r, 'a> {
    id: u32,
    name: &'r mut &'a str,
    date: Option<Date>,
}

/// Whether a name is only made of a number: `Member 4934`.
pub(super) fn is_number(name: &str) -> bool {
    number_in(name).is_some()
}

/// Whether a name is only made of this number.
pub(super) fn is_nameless(id: u32, name: &str) -> bool {
    number_in(name) == Some(id)
}

fn number_in(name: &str) -> Option<u32> {
    name.strip_prefix("Member ")?.parse().ok()
}

/// Names the members of whom a record knows only the number: by the people file, else by the newest
/// record that has the name. Tells whose name is not known.
pub fn name_members<'a>(sources: &mut Sources<'a>, people: &'a NameBook) -> Vec<Diagnostic> {
    let mut newest: BTreeMap<u32, (Option<Date>, &'a str)> = BTreeMap::new();
    for mention in mentions(sources).filter(|mention| !is_nameless(mention.id, mention.name)) {
        let found = newest.entry(mention.id).or_insert((mention.date, mention.name));
        *found = (*found).max((mention.date, mention.name));
    }
    let mut unnamed: BTreeMap<u32, usize> = BTreeMap::new();
    for mention in mentions(sources).filter(|mention| is_nameless(mention.id, mention.name)) {
        let known = people.name_of_id(mention.id);
        match known.or_else(|| newest.get(&mention.id).map(|(_, name)| *name)) {
            Some(name) => *mention.name = name,
            None => *unnamed.entry(mention.id).or_default() += 1,
        }
    }
    give_seats(sources, people);
    note(&unnamed).into_iter().collect()
}

/// Gives asking members of whom nothing but the name is printed their party and seat on that day.
fn give_seats<'a>(sources: &mut Sources<'a>, people: &'a NameBook) {
    for record in sources.transcripts.iter_mut().flat_map(|(_, file)| &mut file.records) {
        let day = stated_date(record.tabled, record.answers.iter()).map(StatedDate::day);
        let Some((by, day)) = record.asked_by.as_mut().zip(day) else { continue };
        if by.party.is_some() || by.affiliation.is_some() {
            continue;
        }
        let id = record.more.as_ref().and_then(|more| more.asker_id);
        let spells = id.map_or_else(|| people.spells_of(by.name), |id| people.spells_of_id(id));
        let spell = spells.iter().rev().find(|spell| spell.holds(day));
        if let Some(spell) = spell {
            (by.party, by.affiliation) = (spell.party.as_deref(), spell.seat.as_deref());
            record.seat_is_listed = true;
        }
    }
}

fn mentions<'r, 'a>(sources: &'r mut Sources<'a>) -> impl Iterator<Item = Mention<'r, 'a>> {
    sources.transcripts.iter_mut().flat_map(|(_, file)| &mut file.records).flat_map(in_record)
}

fn in_record<'r, 'a>(record: &'r mut Record<'a>) -> Vec<Mention<'r, 'a>> {
    let date = record.tabled;
    let asker_id = record.more.as_ref().and_then(|more| more.asker_id);
    let asker = asker_id.zip(record.asked_by.as_mut());
    let mut found: Vec<_> =
        asker.into_iter().map(|(id, by)| Mention { id, name: &mut by.name, date }).collect();
    found.extend(record.answers.iter_mut().filter_map(|answer| {
        let (id, by) = answer.member_id.zip(answer.by.as_mut())?;
        Some(Mention { id, name: &mut by.name, date: answer.date.or(date) })
    }));
    found
}

fn note(unnamed: &BTreeMap<u32, usize>) -> Option<Diagnostic> {
    let ids: Vec<_> = unnamed.keys().map(u32::to_string).collect();
    let members = if ids.len() == 1 { "one member" } else { "some members" };
    (!ids.is_empty()).then(|| {
        Diagnostic::general(
            Code::NamelessMember,
            format!(
                "of {members} only the number in Parliament's data is known ({}): {}",
                ids.len(),
                ids.join(", ")
            ),
            "name them in people.toml, each with `name` and `id`, or fetch the questions with their \
             members (expandMember=true)",
        )
    })
}
