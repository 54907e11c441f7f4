//! The one walk over the output folder, before anything is written. Folders are read in
//! parallel, as there may be one for each question; symbolic links are never followed.

use std::fs::{self, DirEntry};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::disk::TEMP_PREFIX;
use super::entry::Stat;
use super::error::PublishError;
use super::inventory::Inventory;
use super::keep::Keep;
use super::{journal, manifest};

/// What is in the folder. The paths are relative and separated by `/`.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Real folders, except those that are left alone.
    pub(super) folders: Vec<String>,
    /// Files that the inventory knows, by their place in it.
    pub(super) files: Vec<(usize, Stat)>,
    /// Files that a killed build wrote beside others.
    pub(super) temps: Vec<String>,
    /// Everything that is not Despatch's.
    pub(super) strays: Vec<Stray>,
}

/// Something that is not Despatch's.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stray {
    pub(super) path: String,
    pub(super) kind: StrayKind,
}

/// What it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum StrayKind {
    File,
    Link,
    /// A pipe or a socket, say, or a name that is not Unicode.
    Other,
}

impl Survey {
    /// Looks over the folder.
    pub(super) fn of(
        output: &Path,
        inventory: &Inventory,
        keep: &Keep,
    ) -> Result<Self, PublishError> {
        Walk { output, inventory, keep }.visit("")
    }

    fn join(mut self, mut other: Self) -> Self {
        self.folders.append(&mut other.folders);
        self.files.append(&mut other.files);
        self.temps.append(&mut other.temps);
        self.strays.append(&mut other.strays);
        self
    }

    fn stray(&mut self, path: String, kind: StrayKind) {
        self.strays.push(Stray { path, kind });
    }
}

struct Walk<'a> {
    output: &'a Path,
    inventory: &'a Inventory,
    keep: &'a Keep,
}

impl Walk<'_> {
    fn visit(&self, folder: &str) -> Result<Survey, PublishError> {
        let path = self.output.join(folder);
        let here = self.look(&path, folder).map_err(PublishError::io("read", &path))?;
        let inner = here.folders.par_iter().map(|folder| self.visit(folder));
        let inner = inner.try_reduce(Survey::default, |one, two| Ok(one.join(two)))?;
        Ok(here.join(inner))
    }

    fn look(&self, path: &Path, folder: &str) -> io::Result<Survey> {
        let mut here = Survey::default();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name();
            let path = join(folder, &name.to_string_lossy());
            match name.to_str() {
                None => here.stray(path, StrayKind::Other),
                Some(_) if self.keep.names(&path) => {}
                Some(name) => self.judge(&mut here, &entry, name, path)?,
            }
        }
        Ok(here)
    }

    fn judge(
        &self,
        here: &mut Survey,
        entry: &DirEntry,
        name: &str,
        path: String,
    ) -> io::Result<()> {
        let known = self.inventory.find(&path);
        match (entry.file_type()?, known) {
            (_, None) if is_left_alone(&path) => {}
            (kind, _) if kind.is_dir() => here.folders.push(path),
            (kind, _) if kind.is_symlink() => here.stray(path, StrayKind::Link),
            (kind, _) if !kind.is_file() => here.stray(path, StrayKind::Other),
            (_, Some(index)) => self.note(here, entry, index, path)?,
            (_, None) if name.starts_with(TEMP_PREFIX) => here.temps.push(path),
            (_, None) => here.stray(path, StrayKind::File),
        }
        Ok(())
    }

    /// A page's file may yet be someone else's, if neither manifest nor record names it.
    fn note(
        &self,
        here: &mut Survey,
        entry: &DirEntry,
        index: usize,
        path: String,
    ) -> io::Result<()> {
        here.files.push((index, Stat::of(&entry.metadata()?)?));
        if !self.inventory[index].is_ours() {
            here.stray(path, StrayKind::File);
        }
        Ok(())
    }
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

fn is_left_alone(path: &str) -> bool {
    Keep::always(path) || path == manifest::NAME || path == journal::NAME
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::layout::Layout;

    #[test]
    fn everything_is_sorted_into_its_kind() {
        let dir = tempfile::tempdir().unwrap();
        for folder in ["a/b", ".git/x", "kept", "empty"] {
            fs::create_dir_all(dir.path().join(folder)).unwrap();
        }
        let files = ["a/b/page", "a/.despatch-tmp-3", ".git/x/y", "kept/z", "CNAME", "a/other"];
        for file in files.iter().chain(&[manifest::NAME, journal::NAME]) {
            fs::write(dir.path().join(file), "").unwrap();
        }
        let keep = Keep::new(&["kept".to_owned()], &Layout::default()).unwrap();
        let inventory = Inventory::new::<String>(&[], vec![], vec!["a/b/page".to_owned()]);
        let mut survey = Survey::of(dir.path(), &inventory, &keep).unwrap();
        survey.folders.sort();
        assert_eq!(survey.folders, ["a", "a/b", "empty"]);
        assert_eq!(survey.files.iter().map(|file| file.0).collect::<Vec<_>>(), [0]);
        assert_eq!(survey.temps, ["a/.despatch-tmp-3"]);
        let other = Stray { path: "a/other".to_owned(), kind: StrayKind::File };
        assert_eq!(survey.strays, [other]);
    }
}
