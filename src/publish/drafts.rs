//! Temporary folders for sites that are looked at and not published.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::lock::Lock;

/// Begins the name of every place for drafts.
const PREFIX: &str = "despatch-drafts-";
/// The folders in it.
const FOLDERS: [&str; 2] = ["a", "b"];

/// Two folders, so that one site can be shown while the next is built. They are removed with this.
#[derive(Debug)]
pub struct Drafts {
    /// Removed when dropped.
    home: TempDir,
    folders: [PathBuf; 2],
    next: usize,
    /// Tells others that somebody uses it.
    _lock: Option<Lock>,
}

impl Drafts {
    /// Makes a place for them among the system's temporary files, and removes those of programs that
    /// were killed: what is not published must not stay there.
    ///
    /// # Errors
    /// There is no room, or it may not be written to.
    pub fn new() -> io::Result<Self> {
        remove_left(&std::env::temp_dir());
        let home = tempfile::Builder::new().prefix(PREFIX).tempdir()?;
        let lock = Lock::take(home.path()).ok();
        let whole = home.path().canonicalize()?;
        Ok(Self { home, folders: FOLDERS.map(|name| whole.join(name)), next: 0, _lock: lock })
    }

    /// The place that holds both.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The folder to build into: the one that is not shown.
    pub fn spare(&self) -> &Path {
        &self.folders[self.next]
    }

    /// The spare folder, which from now on is the one that is shown.
    pub fn swap(&mut self) -> PathBuf {
        let shown = self.folders[self.next].clone();
        self.next = 1 - self.next;
        shown
    }
}

/// Removes a place for drafts that nobody needs any more.
pub fn remove_drafts(home: &Path) {
    // What cannot be removed now is removed by the next program that needs such a place.
    let _ = fs::remove_dir_all(home);
}

fn remove_left(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_ours && is_folder && holds_drafts_alone(&entry.path()) {
            // It is locked as long as its program runs.
            match Lock::take(&entry.path()) {
                Ok(lock) if lock.is_held() => remove_drafts(&entry.path()),
                _ => {}
            }
        }
    }
}

fn holds_drafts_alone(folder: &Path) -> bool {
    let is_draft = |entry: io::Result<fs::DirEntry>| {
        entry.is_ok_and(|entry| FOLDERS.iter().any(|name| entry.file_name() == *name))
    };
    fs::read_dir(folder).is_ok_and(|mut entries| entries.all(is_draft))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_that_is_shown_is_never_the_one_to_build_into() {
        let mut drafts = Drafts::new().unwrap();
        for _ in 0..3 {
            let spare = drafts.spare().to_owned();
            assert_eq!(drafts.swap(), spare);
            assert_ne!(drafts.spare(), spare);
        }
    }

    #[test]
    fn nothing_is_left_behind() {
        let drafts = Drafts::new().unwrap();
        let folder = drafts.spare().to_owned();
        std::fs::create_dir(&folder).unwrap();
        drop(drafts);
        assert!(!folder.parent().unwrap().exists());
    }

    #[cfg(unix)]
    #[test]
    fn drafts_of_a_killed_program_are_removed_and_no_others() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for folder in
            ["despatch-drafts-1/a", "despatch-drafts-2/b", "despatch-drafts-3/mine", "other/a"]
        {
            std::fs::create_dir_all(at(folder)).unwrap();
        }
        let lock = Lock::take(&at("despatch-drafts-2")).unwrap();
        remove_left(dir.path());
        assert!(!at("despatch-drafts-1").exists());
        for folder in ["despatch-drafts-2/b", "despatch-drafts-3/mine", "other/a"] {
            assert!(at(folder).is_dir(), "{folder}");
        }
        drop(lock);
    }
}
