//! The people, bodies or parties of one archive, gathered from their printed forms.

use std::collections::HashMap;

use super::{Folding, Ground, NameBook};
use crate::archive::numbers::MemberNumber;
use crate::text::name_key::has_transfer;

/// A printed form of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form<'a> {
    /// As printed.
    pub printed: &'a str,
    /// Why it was taken for the name.
    pub ground: Ground,
    /// How often it is printed.
    pub count: usize,
}

/// A person, body or party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// The name shown: the names file's, the built-in list's, or the form printed first.
    pub name: String,
    /// The folded name: what addresses are made from, so that they do not depend on apostrophes.
    pub key: String,
    /// Every printed form, in the order met.
    pub forms: Vec<Form<'a>>,
    /// A person's numbers.
    pub numbers: Vec<MemberNumber>,
}

/// Somebody or something to be found in a registry.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    /// What no other has.
    pub key: &'k str,
    /// The name shown.
    pub name: &'k str,
    /// A person's numbers.
    pub numbers: &'k [MemberNumber],
    /// Why the printed form was taken for the name; none if it is the name.
    pub ground: Option<Ground>,
}

/// Gathers names.
#[derive(Debug)]
pub struct Registry<'a, 'b> {
    book: &'b NameBook,
    folding: Folding,
    by_key: HashMap<String, usize>,
    by_form: HashMap<&'a str, (usize, usize)>,
    /// Forms of people, of whom several may have one form.
    by_owned_form: HashMap<(usize, &'a str), usize>,
    named: Vec<Named<'a>>,
}

impl<'a, 'b> Registry<'a, 'b> {
    /// An empty registry over what is known.
    pub fn new(book: &'b NameBook, folding: Folding) -> Self {
        Self {
            book,
            folding,
            by_key: HashMap::new(),
            by_form: HashMap::new(),
            by_owned_form: HashMap::new(),
            named: Vec::new(),
        }
    }

    /// The index of the name that a printed form stands for.
    pub fn resolve(&mut self, printed: &'a str) -> usize {
        if let Some((index, form)) = self.by_form.get(printed) {
            self.named[*index].forms[*form].count += 1;
            return *index;
        }
        let key = self.folding.key(printed);
        let shown = self.folding.shown(printed);
        let (name, known) = match self.book.name_of(&key) {
            Some((name, ground)) => (name, Some(ground)),
            None => (shown.as_str(), None),
        };
        let key = self.folding.key(name);
        let index = self.entry(Known { key: &key, name, numbers: &[], ground: None });
        let form = self.add_form(index, printed, known);
        self.by_form.insert(printed, (index, form));
        index
    }

    /// The index of somebody who is known already, and is printed so.
    pub fn resolve_known(&mut self, known: Known<'_>, printed: &'a str) -> usize {
        let index = self.entry(known);
        match self.by_owned_form.get(&(index, printed)) {
            Some(form) => self.named[index].forms[*form].count += 1,
            None => {
                let form = self.add_form(index, printed, known.ground);
                self.by_owned_form.insert((index, printed), form);
            }
        }
        index
    }

    /// All names, by the index that `resolve` returned.
    pub fn named(&self) -> &[Named<'a>] {
        &self.named
    }

    /// Takes the names out, by the index that `resolve` returned.
    pub fn take(&mut self) -> Vec<Named<'a>> {
        std::mem::take(&mut self.named)
    }

    fn entry(&mut self, known: Known<'_>) -> usize {
        *self.by_key.entry(known.key.to_owned()).or_insert_with(|| {
            self.named.push(Named {
                name: known.name.to_owned(),
                key: known.key.to_owned(),
                forms: Vec::new(),
                numbers: known.numbers.to_vec(),
            });
            self.named.len() - 1
        })
    }

    /// Adds a form; its position among those of the name.
    fn add_form(&mut self, index: usize, printed: &'a str, known: Option<Ground>) -> usize {
        let is_body = self.folding == Folding::Body;
        let named = &mut self.named[index];
        let ground = match known {
            _ if printed == named.name => Ground::Name,
            Some(Ground::Name) | None if is_body && has_transfer(printed) => Ground::Transfer,
            Some(Ground::Name) | None => Ground::SameLetters,
            Some(ground) => ground,
        };
        named.forms.push(Form { printed, ground, count: 1 });
        named.forms.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_one_body_are_one() {
        let (book, _) = NameBook::of_departments(&[]);
        let mut registry = Registry::new(&book, Folding::Body);
        let first = registry.resolve("Foreign, Commonwealth and Development Office");
        let second = registry.resolve("Foreign, Commonwealth & Development Office");
        let other = registry.resolve("Home Office");
        assert_eq!(first, second);
        assert_ne!(first, other);
        let named = registry.take();
        assert_eq!(named[first].name, "Foreign, Commonwealth & Development Office");
        assert_eq!(named[first].forms.len(), 2);
        assert_eq!(named[first].forms[0].ground, Ground::SameLetters);
    }

    #[test]
    fn forms_are_counted() {
        let book = NameBook::default();
        let mut registry = Registry::new(&book, Folding::Person);
        for name in ["Brendan O'Hara", "Brendan O’Hara", "Brendan O'Hara"] {
            registry.resolve(name);
        }
        let named = registry.take();
        let counts: Vec<_> = named[0].forms.iter().map(|form| form.count).collect();
        assert_eq!((named.len(), counts), (1, vec![2, 1]));
    }
}
