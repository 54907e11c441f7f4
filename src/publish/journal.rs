//! The record of an unfinished build: the paths it may have touched, written before it touches
//! any, removed when it is done. If a build finds one, its files are Despatch's, but may be
//! newer than the manifest says, or torn where the power failed. It is not a log: it does not say what was done.
//!
//! What the last manifest names need not be here, as that manifest stays until the build is
//! done: so a file that someone edited can still be told from one that the killed build wrote.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use super::disk;
use super::error::PublishError;

/// Its name in the output folder.
pub(super) const NAME: &str = ".despatch-unfinished";
const VERSION: &str = "despatch-unfinished 1";

/// The record of the running build. A build that changes nothing never writes it.
#[derive(Debug)]
pub(super) struct Journal {
    file: PathBuf,
    is_written: AtomicBool,
    writing: Mutex<()>,
    /// Whether a killed build left one, which is then superseded or removed.
    was_found: bool,
}

/// The paths of an unfinished build, or nothing if the last one was finished.
pub(super) fn read(output: &Path) -> Result<Option<Vec<String>>, PublishError> {
    let path = output.join(NAME);
    let Some(bytes) = disk::read(&path)? else { return Ok(None) };
    match parse(&bytes) {
        Some(paths) => Ok(Some(paths)),
        None => {
            let why = format!("it does not begin with `{VERSION}`, or is not text");
            Err(PublishError::Unreadable { path, why })
        }
    }
}

impl Journal {
    pub(super) fn new(output: &Path, was_found: bool) -> Self {
        let (is_written, writing) = (AtomicBool::new(false), Mutex::new(()));
        Self { file: output.join(NAME), is_written, writing, was_found }
    }

    /// To be called before anything in the folder is changed; the first call writes the record.
    pub(super) fn ensure<'a, I: Iterator<Item = &'a str>>(
        &self,
        paths: impl FnOnce() -> I,
    ) -> Result<(), PublishError> {
        if self.is_written.load(Ordering::Acquire) {
            return Ok(());
        }
        let _guard = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        if !self.is_written.load(Ordering::Acquire) {
            self.write(paths())?;
            self.is_written.store(true, Ordering::Release);
        }
        Ok(())
    }

    /// The build is done.
    pub(super) fn remove(&self) -> Result<(), PublishError> {
        if self.was_found || self.is_written.load(Ordering::Acquire) {
            disk::remove(&self.file)?;
        }
        Ok(())
    }

    /// Renamed into place, so that a record is either whole or not there.
    fn write<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Result<(), PublishError> {
        let mut text = format!("{VERSION}\n");
        for path in paths {
            text.push_str(path);
            text.push('\n');
        }
        disk::replace(&self.file, "unfinished", text.as_bytes()).map(drop)
    }
}

fn parse(bytes: &[u8]) -> Option<Vec<String>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let paths = text.strip_prefix(VERSION)?.strip_prefix('\n')?;
    Some(paths.lines().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_is_written_once_and_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(dir.path(), false);
        assert!(read(dir.path()).unwrap().is_none());
        journal.ensure(|| ["a", "b c/d"].into_iter()).unwrap();
        journal.ensure(|| -> std::iter::Empty<&str> { panic!("written twice") }).unwrap();
        assert_eq!(read(dir.path()).unwrap().unwrap(), ["a", "b c/d"]);
        journal.remove().unwrap();
        assert!(read(dir.path()).unwrap().is_none());
    }

    #[test]
    fn a_record_of_another_version_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(NAME), "despatch-unfinished 22\na\n").unwrap();
        let error = read(dir.path()).unwrap_err().to_string();
        assert!(error.contains(NAME) && error.contains("--force"), "{error}");
    }
}
