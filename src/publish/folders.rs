//! The folders in the output folder: those that exist as the survey found them, kept up to date
//! as others are made and emptied ones removed. Only folders seen or made here are removed, and
//! never one that still holds something.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rayon::prelude::*;

use super::error::PublishError;
use super::layout::{Kind, Layout};
use super::safe_path::folders_above;

/// The folders that exist.
#[derive(Debug, Default)]
pub(super) struct Folders {
    names: HashSet<String>,
}

/// Makes the output folder itself if it is missing.
pub(super) fn open(output: &Path) -> Result<(), PublishError> {
    if output.is_file() {
        return Err(PublishError::OutputIsFile(output.to_owned()));
    }
    fs::create_dir_all(output).map_err(PublishError::io("make the folder", output))
}

impl Folders {
    pub(super) fn new(names: Vec<String>) -> Self {
        Self { names: names.into_iter().collect() }
    }

    /// Those that are needed and do not exist, each after the one that holds it.
    pub(super) fn missing<'a>(&self, layout: &Layout<'a>) -> Vec<&'a str> {
        let mut folders = layout.folders();
        folders.retain(|folder| !self.names.contains(*folder));
        folders
    }

    /// A folder where a file is to be written.
    pub(super) fn in_the_way(&self, layout: &Layout<'_>) -> Option<&str> {
        let is_page = |name: &&String| layout.kind(name) == Some(Kind::File);
        self.names.iter().filter(is_page).min().map(String::as_str)
    }

    /// Makes them, level by level, as a folder needs the one that holds it.
    pub(super) fn make(&mut self, output: &Path, names: &[&str]) -> Result<(), PublishError> {
        let mut names = names.to_vec();
        names.sort_by_key(|name| depth(name));
        for level in names.chunk_by(|one, two| depth(one) == depth(two)) {
            level.par_iter().try_for_each(|name| make(&output.join(name)))?;
        }
        self.names.extend(names.into_iter().map(str::to_owned));
        Ok(())
    }

    /// Removes the folders above these files that are empty now, the deepest first.
    pub(super) fn remove_empty_above<'a>(
        &mut self,
        output: &Path,
        files: impl Iterator<Item = &'a str>,
    ) -> Result<(), PublishError> {
        let seen = |folder: &&str| self.names.contains(*folder);
        let above: HashSet<_> = files.flat_map(folders_above).filter(seen).collect();
        let mut above: Vec<_> = above.into_iter().collect();
        above.sort_unstable_by_key(|name| Reverse(depth(name)));
        for level in above.chunk_by(|one, two| depth(one) == depth(two)) {
            let remove = level.par_iter().map(|&name| removed(output, name));
            let removed: Vec<_> = remove.collect::<Result<_, _>>()?;
            for name in removed.into_iter().flatten() {
                self.names.remove(name);
            }
        }
        Ok(())
    }
}

fn depth(name: &str) -> usize {
    folders_above(name).count()
}

fn make(path: &Path) -> Result<(), PublishError> {
    fs::create_dir(path).map_err(PublishError::io("make the folder", path))
}

/// The folder, if it is gone now. Whether it is empty is left to the system to say, which no
/// other program can outrun.
fn removed<'a>(output: &Path, name: &'a str) -> Result<Option<&'a str>, PublishError> {
    let path = output.join(name);
    match fs::remove_dir(&path).map_err(|error| (error.kind(), error)) {
        Ok(()) | Err((ErrorKind::NotFound, _)) => Ok(Some(name)),
        Err((ErrorKind::DirectoryNotEmpty, _)) => Ok(None),
        Err((_, error)) => Err(PublishError::io("remove the folder", &path)(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(names: &[&str]) -> (tempfile::TempDir, Folders) {
        let dir = tempfile::tempdir().unwrap();
        let mut folders = Folders::default();
        folders.make(dir.path(), names).unwrap();
        (dir, folders)
    }

    #[test]
    fn folders_are_made_after_those_that_hold_them() {
        let (dir, _) = made(&["a", "a/b", "a/b/c", "d", "d/e"]);
        assert!(dir.path().join("a/b/c").is_dir() && dir.path().join("d/e").is_dir());
    }

    #[test]
    fn only_empty_folders_above_the_files_are_removed() {
        let (dir, mut folders) = made(&["a", "a/b", "a/b/c", "a/d", "e"]);
        fs::write(dir.path().join("a/d/x"), "").unwrap();
        let files = ["a/b/c/x", "a/d/y", "gone/z"];
        folders.remove_empty_above(dir.path(), files.into_iter()).unwrap();
        assert!(!dir.path().join("a/b").exists());
        assert!(dir.path().join("a/d/x").exists());
        assert!(dir.path().join("e").exists());
    }

    #[test]
    fn an_output_folder_that_is_a_file_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("public");
        fs::write(&path, "").unwrap();
        assert!(matches!(open(&path), Err(PublishError::OutputIsFile(_))));
    }
}
