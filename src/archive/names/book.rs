//! What is known of names before any transcript is read: the names files and the built-in list.

use std::collections::BTreeMap;

use super::{Folding, Ground, builtin};
use crate::config::{NameEntry, PEOPLE_TABLE, Spell};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::characters::{self, Damage};

/// Known forms of names.
#[derive(Clone, Debug, Default)]
pub struct NameBook {
    /// From a form's key to the name that it stands for.
    names: BTreeMap<String, (String, Ground)>,
    /// From a member's number in Parliament's data to the name.
    ids: BTreeMap<u32, String>,
    /// The entries of the names files, in their order.
    entries: Vec<NameEntry>,
    /// From a form's key to the entries that give it, each once, in their order.
    entries_of_forms: BTreeMap<String, Vec<(usize, Ground)>>,
}

impl NameBook {
    /// The people of `people.toml`.
    pub fn of_people(entries: &[NameEntry]) -> (Self, Vec<Diagnostic>) {
        let mut book = Self::default();
        let said = book.add_entries(entries, Folding::Person, "people.toml");
        (book, said)
    }

    /// The bodies of `departments.toml`, and those of the built-in list that it does not name.
    pub fn of_departments(entries: &[NameEntry]) -> (Self, Vec<Diagnostic>) {
        let mut book = Self::default();
        let said = book.add_entries(entries, Folding::Body, "departments.toml");
        book.add_builtin();
        (book, said)
    }

    /// The name that a form stands for, if it is known.
    pub fn name_of(&self, key: &str) -> Option<(&str, Ground)> {
        self.names.get(key).map(|(name, ground)| (name.as_str(), *ground))
    }

    /// The key of the name that a printed form stands for: the same for the same person or body.
    pub fn key(&self, folding: Folding, printed: &str) -> String {
        let key = folding.key(printed);
        self.name_of(&key).map(|(name, _)| folding.key(name)).unwrap_or(key)
    }

    /// The name of the member with a number in Parliament's data, if the names file gives it.
    pub fn name_of_id(&self, id: u32) -> Option<&str> {
        self.ids.get(&id).map(String::as_str)
    }

    /// The entries of the names files, in their order.
    pub(in crate::archive) fn entries(&self) -> &[NameEntry] {
        &self.entries
    }

    /// The entries that give a form, by its key, and why each is the name's.
    pub(in crate::archive) fn entries_of_form(&self, key: &str) -> &[(usize, Ground)] {
        self.entries_of_forms.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// The parties and seats of the member with a number; none if the names file gives none.
    pub(in crate::archive) fn spells_of_id(&self, id: u32) -> &[Spell] {
        let entry = self.entries.iter().find(|entry| entry.ids.contains(&id));
        entry.map(|entry| entry.spells.as_slice()).unwrap_or_default()
    }

    /// The parties and seats of a person, by any form of their name; none if the names file gives
    /// none, or gives the form to several people.
    pub(in crate::archive) fn spells_of(&self, printed: &str) -> &[Spell] {
        match self.entries_of_form(&Folding::Person.key(printed)) {
            [(entry, _)] => &self.entries[*entry].spells,
            _ => &[],
        }
    }

    fn add_entries(
        &mut self,
        entries: &[NameEntry],
        folding: Folding,
        file: &str,
    ) -> Vec<Diagnostic> {
        let mut said = Vec::new();
        said.extend(damages(entries, file));
        for (at, entry) in entries.iter().enumerate() {
            for id in &entry.ids {
                self.ids.entry(*id).or_insert_with(|| entry.name.clone());
            }
            let also = entry.also.iter().map(|form| (form, Ground::Alias));
            let former = entry.formerly.iter().map(|form| (form, Ground::Former));
            let forms = std::iter::once((&entry.name, Ground::Name)).chain(also).chain(former);
            for (form, ground) in forms {
                let key = folding.key(form);
                self.add(key.clone(), &entry.name, ground);
                let owners = self.entries_of_forms.entry(key).or_default();
                let first = owners.first().map(|(first, _)| &entries[*first]);
                said.extend(first.and_then(|first| contradiction(file, entry, form, first)));
                if owners.iter().all(|(owner, _)| *owner != at) {
                    owners.push((at, ground));
                }
            }
        }
        self.entries = entries.to_vec();
        said
    }

    /// Adds a form; if it is known already, the first name keeps it.
    fn add(&mut self, key: String, name: &str, ground: Ground) {
        self.names.entry(key).or_insert_with(|| (name.to_owned(), ground));
    }

    /// A user's own entry for a department comes before ours, also where it parts what we merge.
    fn add_builtin(&mut self) {
        for (name, spellings, former) in builtin::DEPARTMENTS {
            let key = Folding::Body.key(name);
            let name = self.names.get(&key).map_or(*name, |(own, _)| own).to_owned();
            self.add(key, &name, Ground::Name);
            for (forms, ground) in
                [(spellings, Ground::KnownSpelling), (former, Ground::KnownFormer)]
            {
                for form in *forms {
                    self.add(Folding::Body.key(form), &name, ground);
                }
            }
        }
    }
}

/// Warnings about letters of the entries that a tool damaged, one for each kind of damage.
fn damages(entries: &[NameEntry], file: &str) -> Vec<Diagnostic> {
    let mut found: Vec<(Place, Damage)> = Vec::new();
    for entry in entries {
        let spells = entry.spells.iter();
        let spells = spells.flat_map(|spell| spell.party.iter().chain(&spell.seat));
        let forms = entry.also.iter().chain(&entry.formerly);
        let limits = entry.seats.iter().chain(&entry.parties);
        for text in [&entry.name].into_iter().chain(forms).chain(limits).chain(spells) {
            for damage in characters::damages(text) {
                if let Some((_, known)) = found.iter_mut().find(|(_, f)| f.kind == damage.kind) {
                    known.count += damage.count;
                    continue;
                }
                let file = if entry.is_of_table { PEOPLE_TABLE } else { file };
                found.push((Place::line(file, entry.line, text), damage));
            }
        }
    }
    let warning = |(place, damage): (Place, Damage)| {
        let message =
            format!("{}; {} such sequences are in this file", damage.sentence(), damage.count);
        Diagnostic::at(Code::BadEncoding, place, message, damage.remedy())
    };
    found.into_iter().map(warning).collect()
}

/// Whether numbers, a seat or a party part an entry from others of the name.
fn is_parted(entry: &NameEntry) -> bool {
    !entry.ids.is_empty() || !entry.seats.is_empty() || !entry.parties.is_empty()
}

/// A warning if one form is under two entries and nothing parts both of them.
fn contradiction(
    file: &str,
    entry: &NameEntry,
    form: &str,
    first: &NameEntry,
) -> Option<Diagnostic> {
    let (rule, remedy) = match (is_parted(first), is_parted(entry)) {
        (true, true) => return None,
        _ if std::ptr::eq(first, entry) => return None,
        (false, false) if first.name == entry.name => return None,
        (false, false) => ("the first counts", "keep it in one of the two entries"),
        _ => (
            "where no number, seat or party says which, it is a member of its own",
            "give both entries an `id`, a `seat` or a `party`, or keep the form in one of them",
        ),
    };
    let place = Place { line: entry.line, column: 1, width: 1, ..Place::file(file) };
    let (a, b) = (&first.name, &entry.name);
    let message = format!("`{form}` stands under `{a}` and under `{b}`; {rule}");
    Some(Diagnostic::at(Code::AmbiguousAlias, place, message, remedy))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, also: &[&str], formerly: &[&str]) -> NameEntry {
        let owned = |list: &[&str]| list.iter().map(|form| (*form).to_owned()).collect();
        NameEntry {
            name: name.to_owned(),
            also: owned(also),
            formerly: owned(formerly),
            ids: Vec::new(),
            spells: Vec::new(),
            seats: Vec::new(),
            parties: Vec::new(),
            is_of_table: false,
            line: 1,
        }
    }

    #[test]
    fn aliases_and_former_names_lead_to_the_name() {
        let entries =
            [entry("Baroness Prentis of Banbury", &["Lady Prentis"], &["Victoria Prentis"])];
        let (book, said) = NameBook::of_people(&entries);
        let name = Some(("Baroness Prentis of Banbury", Ground::Former));
        assert_eq!(book.name_of("victoria prentis"), name);
        assert!(said.is_empty());
    }

    #[test]
    fn the_users_departments_come_before_the_built_in_ones() {
        let (book, _) = NameBook::of_departments(&[]);
        let key = Folding::Body.key("Treasury");
        assert_eq!(book.name_of(&key), Some(("HM Treasury", Ground::KnownSpelling)));
        let own = [entry("Treasury", &[], &[])];
        let (book, _) = NameBook::of_departments(&own);
        assert_eq!(book.name_of(&key), Some(("Treasury", Ground::Name)));
    }

    #[test]
    fn a_form_under_two_names_is_told() {
        let (_, said) = NameBook::of_people(&[entry("A", &["X"], &[]), entry("B", &["X"], &[])]);
        assert_eq!(said[0].code, Code::AmbiguousAlias);
    }
}
