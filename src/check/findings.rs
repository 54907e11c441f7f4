//! What is found wrong: each thing once, with the pages where it is. A broken link of a template is on
//! every page, and is still one thing.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::files::FileIx;
use crate::diagnostic::Code;

/// How many pages are kept by name.
const FEW: usize = 3;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Finding {
    /// What kind of thing it is.
    pub(super) code: Code,
    /// What it is about: an address, an id, a part of an exchange.
    pub(super) what: String,
    /// What is the matter with it.
    pub(super) why: Why,
}

/// What is the matter with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Why {
    /// The code says it.
    Said,
    /// There is no such file.
    NoFile,
    /// It is a folder.
    Folder,
    /// There is no such place on the page.
    NoPlace,
    /// There is no such place on pages of this template.
    NoPlaceOn(&'static str),
    /// It leads out of the site.
    Outside,
}

/// A page where a thing was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct On {
    /// Its number.
    pub(super) at: FileIx,
    /// Its template.
    pub(super) template: &'static str,
    /// An editor wrote it.
    pub(super) is_written: bool,
}

/// The pages where a thing was found, each with the thing as it is written there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pages {
    /// How many there are.
    pub(super) count: usize,
    /// How many are set with which template.
    pub(super) templates: BTreeMap<&'static str, usize>,
    /// Those that an editor wrote.
    pub(super) written: BTreeMap<FileIx, String>,
    /// The first of the others.
    pub(super) first: BTreeMap<FileIx, String>,
}

impl Pages {
    fn add(&mut self, on: On, as_written: &str) {
        self.count += 1;
        *self.templates.entry(on.template).or_default() += 1;
        let list = if on.is_written { &mut self.written } else { &mut self.first };
        list.insert(on.at, as_written.to_owned());
        if self.first.len() > FEW {
            self.first.pop_last();
        }
    }
}

/// All that was found.
#[derive(Debug, Default)]
pub(super) struct Findings(Mutex<BTreeMap<Finding, Pages>>);

impl Findings {
    /// Notes a thing that was found on a page; at most once a page.
    pub(super) fn add(&self, finding: Finding, on: On, as_written: &str) {
        // A panic while the lock was held cannot leave a count half written.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(finding).or_default().add(on, as_written);
    }

    /// All of it, in order.
    pub(super) fn into_all(self) -> BTreeMap<Finding, Pages> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_pages_are_kept_whatever_came_first() {
        let findings = Findings::default();
        let finding = Finding { code: Code::DeadLink, what: "x".into(), why: Why::NoFile };
        for at in [9, 4, 7, 1, 8, 2] {
            let on = On { at, template: "a.html", is_written: at > 7 };
            findings.add(finding.clone(), on, &format!("x{at}"));
        }
        let all = findings.into_all();
        let pages = &all[&finding];
        assert_eq!(pages.count, 6);
        assert_eq!(pages.templates["a.html"], 6);
        assert_eq!(pages.first.keys().collect::<Vec<_>>(), [&1, &2, &4]);
        assert_eq!(pages.written.values().collect::<Vec<_>>(), ["x8", "x9"]);
    }
}
