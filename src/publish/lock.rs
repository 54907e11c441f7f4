//! One build at a time: a folder is locked while a build reads and writes it. The system releases
//! the lock with the process that holds it, so none is left behind by a build that was killed.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use super::error::PublishError;

/// A folder that no other build may write to, as long as this lives.
#[derive(Debug)]
pub struct Lock {
    /// None where the file system has no locks.
    file: Option<File>,
}

impl Lock {
    /// Locks a folder.
    ///
    /// # Errors
    /// Another build holds it.
    pub fn take(folder: &Path) -> Result<Self, PublishError> {
        // A folder that cannot be opened, or a file system without locks, is no reason not to build.
        let Ok(file) = open(folder) else { return Ok(Self { file: None }) };
        match file.try_lock() {
            Ok(()) => Ok(Self { file: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(PublishError::Busy(folder.to_owned())),
            Err(TryLockError::Error(_)) => Ok(Self { file: None }),
        }
    }

    /// Whether the system holds it: there are file systems without locks.
    pub(super) fn is_held(&self) -> bool {
        self.file.is_some()
    }
}

impl Drop for Lock {
    /// A process that another thread is just starting has the file open as well, for a moment: to close
    /// it here alone would not release the lock.
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            // The end of the process releases it, too.
            let _ = file.unlock();
        }
    }
}

/// The folder itself, so that no file is added to the site.
#[cfg(unix)]
fn open(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

/// A temporary file that represents the folder: Windows locks no folders.
#[cfg(not(unix))]
fn open(folder: &Path) -> io::Result<File> {
    let whole = folder.canonicalize()?;
    let name = xxhash_rust::xxh3::xxh3_128(whole.as_os_str().as_encoded_bytes());
    let file = std::env::temp_dir().join(format!("despatch-{name:032x}.lock"));
    File::options().create(true).write(true).truncate(false).open(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_locked_until_the_lock_is_dropped_and_nothing_is_left_in_it() {
        let dir = tempfile::tempdir().unwrap();
        let lock = Lock::take(dir.path()).unwrap();
        let busy = Lock::take(dir.path()).unwrap_err();
        assert!(busy.to_string().contains("another build of this site is running"), "{busy}");
        drop(lock);
        Lock::take(dir.path()).unwrap();
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_is_not_there_needs_no_lock() {
        assert!(Lock::take(Path::new("/nowhere/at/all")).is_ok());
    }
}
