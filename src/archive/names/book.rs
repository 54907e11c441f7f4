//! What is known of names before any transcript is read: the names files and the built-in list.

use std::collections::BTreeMap;

use super::{Folding, Ground, builtin};
use crate::config::NameEntry;
use crate::diagnostic::{Code, Diagnostic, Place};

/// Known forms of names.
#[derive(Clone, Debug, Default)]
pub struct NameBook {
    /// From a form's key to the name that it stands for.
    names: BTreeMap<String, (String, Ground)>,
    /// From a member's number in Parliament's data to the name.
    ids: BTreeMap<u32, String>,
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

    /// The name that a printed name of a person stands for, if it is known.
    pub(in crate::archive) fn name_of_person(&self, printed: &str) -> Option<&str> {
        self.name_of(&Folding::Person.key(printed)).map(|(name, _)| name)
    }

    /// Adds a form of a person's name; what is known of the form stays.
    pub(in crate::archive) fn add_person(&mut self, form: &str, name: &str, ground: Ground) {
        let (key, own) = (Folding::Person.key(form), Folding::Person.key(name));
        let ground = if key == own { Ground::Name } else { ground };
        self.add(key, name, ground);
    }

    fn add_entries(
        &mut self,
        entries: &[NameEntry],
        folding: Folding,
        file: &str,
    ) -> Vec<Diagnostic> {
        let mut said = Vec::new();
        for entry in entries {
            for id in &entry.ids {
                self.ids.entry(*id).or_insert_with(|| entry.name.clone());
            }
            let also = entry.also.iter().map(|form| (form, Ground::Alias));
            let former = entry.formerly.iter().map(|form| (form, Ground::Former));
            let forms = std::iter::once((&entry.name, Ground::Name)).chain(also).chain(former);
            for (form, ground) in forms {
                let before = self.add(folding.key(form), &entry.name, ground);
                said.extend(
                    before
                        .filter(|name| *name != entry.name)
                        .map(|name| ambiguous(file, entry, form, &name)),
                );
            }
        }
        said
    }

    /// Adds a form; if it is known already, the first name keeps it and is returned.
    fn add(&mut self, key: String, name: &str, ground: Ground) -> Option<String> {
        match self.names.get(&key) {
            Some((first, _)) => Some(first.clone()),
            None => {
                self.names.insert(key, (name.to_owned(), ground));
                None
            }
        }
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

fn ambiguous(file: &str, entry: &NameEntry, form: &str, first: &str) -> Diagnostic {
    Diagnostic::at(
        Code::AmbiguousAlias,
        Place { line: entry.line, column: 1, width: 1, text: String::new(), ..Place::file(file) },
        format!("`{form}` stands under `{first}` and under `{}`; the first counts", entry.name),
        "keep it in one of the two entries",
    )
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
