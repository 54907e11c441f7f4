//! The people, bodies or parties of one archive, gathered from their printed forms.

use std::collections::HashMap;

use super::{Folding, Ground, NameBook};

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
}

/// Gathers names.
#[derive(Debug)]
pub struct Registry<'a, 'b> {
    book: &'b NameBook,
    folding: Folding,
    by_key: HashMap<String, usize>,
    by_form: HashMap<&'a str, (usize, usize)>,
    named: Vec<Named<'a>>,
}

impl<'a, 'b> Registry<'a, 'b> {
    /// An empty registry over what is known.
    pub fn new(book: &'b NameBook, folding: Folding) -> Self {
        let (by_key, by_form) = (HashMap::new(), HashMap::new());
        Self { book, folding, by_key, by_form, named: Vec::new() }
    }

    /// The index of the name that a printed form stands for.
    pub fn resolve(&mut self, printed: &'a str) -> usize {
        if let Some((index, form)) = self.by_form.get(printed) {
            self.named[*index].forms[*form].count += 1;
            return *index;
        }
        let key = self.folding.key(printed);
        let (name, known) = match self.book.name_of(&key) {
            Some((name, ground)) => (name, Some(ground)),
            None => (printed, None),
        };
        let index = self.entry(name);
        self.add_form(index, printed, known);
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

    fn entry(&mut self, name: &str) -> usize {
        let key = self.folding.key(name);
        *self.by_key.entry(key.clone()).or_insert_with(|| {
            self.named.push(Named { name: name.to_owned(), key, forms: Vec::new() });
            self.named.len() - 1
        })
    }

    fn add_form(&mut self, index: usize, printed: &'a str, known: Option<Ground>) {
        let named = &mut self.named[index];
        let ground = match known {
            _ if printed == named.name => Ground::Name,
            Some(Ground::Name) | None => Ground::SameLetters,
            Some(ground) => ground,
        };
        self.by_form.insert(printed, (index, named.forms.len()));
        named.forms.push(Form { printed, ground, count: 1 });
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
