//! Temporary folders for sites that are looked at and not published.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Two folders, so that one site can be shown while the next is built. They are removed with this.
#[derive(Debug)]
pub struct Drafts {
    /// Removed when dropped.
    _home: TempDir,
    folders: [PathBuf; 2],
    next: usize,
}

impl Drafts {
    /// Makes a place for them among the system's temporary files.
    ///
    /// # Errors
    /// There is no room, or it may not be written to.
    pub fn new() -> io::Result<Self> {
        let home = tempfile::Builder::new().prefix("despatch-").tempdir()?;
        let whole = home.path().canonicalize()?;
        Ok(Self { _home: home, folders: ["a", "b"].map(|name| whole.join(name)), next: 0 })
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
}
