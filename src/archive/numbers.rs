//! Members by their numbers in Parliament's data: a number joins names, and finds one where a record
//! has none.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::civil::Date;

use super::exchange::{StatedDate, stated_date};
use super::names::{Folding, NameBook};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;
use crate::source::record::{AnswerRecord, Record};

/// A member's number. Parliament's data and ParlParse's files count in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MemberNumber {
    /// The number in Parliament's data.
    Parliament(u32),
    /// The number of a person in ParlParse's files.
    ParlParse(u32),
}

impl MemberNumber {
    /// Whether two numbers are of one source, so that they are two members if they differ.
    pub(super) fn is_comparable(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// The number with the name of what it counts.
    pub(super) fn named(self) -> String {
        match self {
            Self::Parliament(number) => format!("member {number}"),
            Self::ParlParse(number) => format!("person {number} of ParlParse"),
        }
    }

    /// Whether it is a number in Parliament's data.
    pub(super) fn is_parliaments(self) -> bool {
        matches!(self, Self::Parliament(_))
    }
}

/// A number as it is printed and as the ledger has it: `4934`, `p10001`.
impl fmt::Display for MemberNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parliament(number) => write!(f, "{number}"),
            Self::ParlParse(number) => write!(f, "p{number}"),
        }
    }
}

/// The asking member's number.
pub(super) fn asker_number(record: &Record<'_>) -> Option<MemberNumber> {
    let more = record.more.as_ref()?;
    let person = more.asker_person_id.map(MemberNumber::ParlParse);
    more.asker_id.map(MemberNumber::Parliament).or(person)
}

/// The answering member's number.
pub(super) fn answerer_number(answer: &AnswerRecord<'_>) -> Option<MemberNumber> {
    let person = answer.person_id.map(MemberNumber::ParlParse);
    answer.member_id.map(MemberNumber::Parliament).or(person)
}

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
///
/// A name without a number has the seat of the only entry with the name, unless Parliament's data or
/// ParlParse's files know another member of the name.
fn give_seats<'a>(sources: &mut Sources<'a>, people: &'a NameBook) {
    let of_names = numbers_of_names(sources, people);
    for record in sources.transcripts.iter_mut().flat_map(|(_, file)| &mut file.records) {
        let day = stated_date(record.tabled, record.answers.iter()).map(StatedDate::day);
        let Some((by, day)) = record.asked_by.as_mut().zip(day) else { continue };
        if by.party.is_some() || by.affiliation.is_some() {
            continue;
        }
        let id = record.more.as_ref().and_then(|more| more.asker_id);
        let is_unclear = of_names.get(&Folding::Person.key(by.name)).is_some_and(|n| n.len() > 1);
        let spells = match id {
            Some(id) => people.spells_of_id(id),
            None if is_unclear => &[],
            None => people.spells_of(by.name),
        };
        let spell = spells.iter().rev().find(|spell| spell.holds(day));
        if let Some(spell) = spell {
            (by.party, by.affiliation) = (spell.party.as_deref(), spell.seat.as_deref());
            record.seat_is_listed = true;
        }
    }
}

/// The numbers that each name has in the sources and in the names files; of ParlParse's only if a name
/// has several.
fn numbers_of_names(
    sources: &Sources<'_>,
    people: &NameBook,
) -> BTreeMap<String, BTreeSet<MemberNumber>> {
    let mut numbers: BTreeMap<String, BTreeSet<MemberNumber>> = BTreeMap::new();
    if people.entries().iter().all(|entry| entry.spells.is_empty()) {
        return numbers;
    }
    for entry in people.entries().iter().filter(|entry| !entry.spells.is_empty()) {
        for name in entry.also.iter().chain(&entry.formerly).chain([&entry.name]) {
            let first = entry.ids.first().map(|id| MemberNumber::Parliament(*id));
            numbers.entry(Folding::Person.key(name)).or_default().extend(first);
        }
    }
    let records = sources.transcripts.iter().flat_map(|(_, file)| &file.records);
    for record in records {
        let asker = record.asked_by.map(|by| by.name).zip(asker_number(record));
        let answerers = record.answers.iter();
        let answerers =
            answerers.filter_map(|answer| answer.by.map(|by| by.name).zip(answerer_number(answer)));
        for (name, number) in asker.into_iter().chain(answerers) {
            if let Some(known) = numbers.get_mut(&Folding::Person.key(name)) {
                known.insert(first_number(number, people));
            }
        }
    }
    for known in numbers.values_mut() {
        let of_parlparse = known.iter().filter(|number| !number.is_parliaments()).count();
        if of_parlparse < 2 {
            known.retain(|number| number.is_parliaments());
        }
    }
    numbers
}

/// The first number of the entry that a number belongs to, else the number itself.
pub(super) fn first_number(number: MemberNumber, people: &NameBook) -> MemberNumber {
    let MemberNumber::Parliament(id) = number else { return number };
    let entry = people.entries().iter().find(|entry| entry.ids.contains(&id));
    let first = entry.and_then(|entry| entry.ids.first());
    first.map_or(number, |first| MemberNumber::Parliament(*first))
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
