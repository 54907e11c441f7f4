//! Numbers of people in ParlParse's files, joined to numbers of Parliament.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::dedup::uin_key;
use super::likeness::Likeness;
use super::mention::Mention;
use super::names::{Folding, NameBook, are_one_but_for_titles};
use super::numbers::{MemberNumber, answerer_number, asker_number, first_number};
use crate::config::NameEntry;
use crate::source::Sources;
use crate::source::record::Record;

/// The mentions of each number. A number of ParlParse that is joined to one of Parliament has none: its
/// mentions are with the other.
pub(super) type MentionsOfNumbers<'m> = BTreeMap<MemberNumber, Vec<&'m Mention<'m>>>;

/// The numbers of people in ParlParse's files that are known to be numbers of Parliament.
#[derive(Debug, Default)]
pub(super) struct JoinedNumbers {
    pub(super) of_parlparse: BTreeMap<MemberNumber, MemberNumber>,
}

impl JoinedNumbers {
    /// Joins a number of ParlParse to one of Parliament if an exchange in both sources has them for one
    /// name, or if each source has one number for a name. `listed` are the entries of the names files with
    /// their first numbers.
    pub(super) fn new<'e>(
        sources: &Sources<'_>,
        mentions: &[Mention<'_>],
        book: &NameBook,
        listed: impl Iterator<Item = (&'e NameEntry, MemberNumber)>,
    ) -> Self {
        let is_parlparse =
            |mention: &Mention<'_>| mention.number.is_some_and(|number| !number.is_parliaments());
        if !mentions.iter().any(is_parlparse) {
            return Self::default();
        }
        let mut joins = Self::default();
        for (number, found) in numbers_in_common_exchanges(sources) {
            if found.len() == 1 {
                joins.of_parlparse.extend(found.first().map(|joined| (number, *joined)));
            }
        }
        let mut of_names: BTreeMap<String, BTreeSet<MemberNumber>> = BTreeMap::new();
        for mention in mentions {
            let number = mention.number.map(|number| first_number(number, book));
            of_names.entry(mention.key()).or_default().extend(number);
        }
        for (entry, number) in listed {
            for form in entry.also.iter().chain(&entry.formerly).chain([&entry.name]) {
                of_names.entry(Folding::Person.key(form)).or_default().insert(number);
            }
        }
        for numbers in of_names.into_values() {
            let numbers: Vec<_> = numbers.into_iter().collect();
            if let [joined @ MemberNumber::Parliament(_), number @ MemberNumber::ParlParse(_)] =
                numbers[..]
            {
                joins.of_parlparse.entry(number).or_insert(joined);
            }
        }
        joins
    }

    /// Groups mentions by number.
    pub(super) fn mentions_of_numbers<'m>(
        &self,
        mentions: &'m [Mention<'m>],
    ) -> MentionsOfNumbers<'m> {
        let mut of_numbers = MentionsOfNumbers::new();
        for mention in mentions {
            if let Some(number) = mention.number {
                let joined = self.of_parlparse.get(&number).copied();
                of_numbers.entry(joined.unwrap_or(number)).or_default().push(mention);
            }
        }
        of_numbers
    }
}

/// Finds the numbers of Parliament that stand for the same names as numbers of ParlParse, in exchanges that
/// both sources contain.
fn numbers_in_common_exchanges(
    sources: &Sources<'_>,
) -> BTreeMap<MemberNumber, BTreeSet<MemberNumber>> {
    let records: Vec<&Record<'_>> =
        sources.transcripts.iter().flat_map(|(_, file)| &file.records).collect();
    let mut of_parliament: HashMap<String, Vec<&Record<'_>>> = HashMap::new();
    for record in &records {
        let numbers = numbers_and_names(record);
        if numbers.iter().any(|(number, _)| number.is_parliaments())
            && let Some(uin) = record.uin
        {
            of_parliament.entry(uin_key(uin)).or_default().push(record);
        }
    }
    let mut found: BTreeMap<MemberNumber, BTreeSet<MemberNumber>> = BTreeMap::new();
    for record in records {
        let own: Vec<_> = numbers_and_names(record)
            .into_iter()
            .filter(|(number, _)| !number.is_parliaments())
            .collect();
        let others = record.uin.filter(|_| !own.is_empty()).map(uin_key);
        let others = others.and_then(|uin| of_parliament.get(&uin)).into_iter().flatten();
        for other in others.filter(|other| may_be_one_question(record, other)) {
            for (number, name) in &own {
                let same = numbers_and_names(other)
                    .into_iter()
                    .filter(|(_, others_name)| is_one_name(name, others_name))
                    .map(|(others_number, _)| others_number);
                let same = same.filter(|number| number.is_parliaments());
                found.entry(*number).or_default().extend(same);
            }
        }
    }
    found
}

/// Lists the numbers of a record with their names.
fn numbers_and_names<'r>(record: &'r Record<'_>) -> Vec<(MemberNumber, &'r str)> {
    let asker = asker_number(record).zip(record.asked_by.map(|by| by.name));
    let answerers = record.answers.iter();
    let answerers =
        answerers.filter_map(|answer| answerer_number(answer).zip(answer.by.map(|by| by.name)));
    asker.into_iter().chain(answerers).collect()
}

/// Tests whether two records with one UIN are one question: of one day, or in the same words.
fn may_be_one_question(a: &Record<'_>, b: &Record<'_>) -> bool {
    match a.tabled.zip(b.tabled) {
        Some((a, b)) => a == b,
        None => Likeness::of(&a.question, &b.question).is_one(),
    }
}

fn is_one_name(a: &str, b: &str) -> bool {
    Folding::Person.key(a) == Folding::Person.key(b) || are_one_but_for_titles(a, b)
}
