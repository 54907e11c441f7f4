//! The files that a bag really holds. Links are not followed: what they lead to is not in the bag.

use std::collections::BTreeMap;
use std::path::Path;

use walkdir::WalkDir;

use super::{PAYLOAD, of_file};
use crate::diagnostic::Diagnostic;
use crate::slashed::slashed;

/// Paths and sizes.
#[derive(Default)]
pub(super) struct Files(BTreeMap<String, u64>);

impl Files {
    /// The files of a bag, and what cannot be one of them.
    pub(super) fn of(bag: &Path) -> (Self, Vec<Diagnostic>) {
        let (mut files, mut wrong) = (Self::default(), Vec::new());
        for entry in WalkDir::new(bag).min_depth(1) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().map(|path| slashed(path, bag)).unwrap_or_default();
                    let why = format!("this cannot be read: {error}");
                    wrong.push(of_file(&path, why, "see that you may read it, and check again"));
                    continue;
                }
            };
            let path = slashed(entry.path(), bag);
            match entry.metadata() {
                Ok(metadata) if metadata.is_file() => {
                    files.0.insert(path, metadata.len());
                }
                Ok(metadata) if metadata.is_dir() => {}
                _ => wrong.push(of_file(
                    &path,
                    "this is a link, or no file at all, so what it leads to is not in the bag",
                    "get the bag again from where it came",
                )),
            }
        }
        (files, wrong)
    }

    pub(super) fn holds(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// How many files are in `data/`, and how big they are together.
    pub(super) fn payload(&self) -> (usize, u64) {
        let payload = self.0.iter().filter(|(path, _)| path.starts_with(PAYLOAD));
        payload.fold((0, 0), |(count, bytes), (_, size)| (count + 1, bytes + size))
    }
}
