//! The files of the site that is looked through.

use std::collections::HashMap;

/// A file of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct File {
    /// Its path below the site's root.
    pub path: String,
    /// The template that it is set with; nothing for what is no page.
    pub template: &'static str,
    /// Readers are to find it by following links.
    pub is_linked: bool,
}

/// The number of a file, by its path.
pub(super) type FileIx = u32;

/// All files, known by their paths.
#[derive(Debug)]
pub(super) struct Files<'f> {
    all: &'f [File],
    by_path: HashMap<&'f str, FileIx, ahash::RandomState>,
}

impl<'f> Files<'f> {
    /// The files, sorted by path.
    pub(super) fn of(all: &'f [File]) -> Self {
        let numbered = (0..).zip(all).map(|(at, file)| (file.path.as_str(), at));
        Self { all, by_path: numbered.collect() }
    }

    /// The file at exactly this path.
    pub(super) fn find(&self, path: &str) -> Option<FileIx> {
        self.by_path.get(path).copied()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// All of them.
    pub(super) fn all(&self) -> &'f [File] {
        self.all
    }

    /// One of them.
    pub(super) fn get(&self, at: FileIx) -> &'f File {
        &self.all[at as usize]
    }

    /// The path that differs from this one only in capitals.
    pub(super) fn in_other_capitals(&self, path: &str) -> Option<&'f str> {
        let wanted = path.to_lowercase();
        let mut paths = self.all.iter().map(|file| file.path.as_str());
        paths.find(|other| other.to_lowercase() == wanted)
    }
}

/// Whether a path is that of a page.
pub(super) fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}
