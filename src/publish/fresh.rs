//! A folder that comes into being whole: it is written beside its place under another name, and
//! renamed when it is done. Nothing is ever written over, so there is nothing to remember or heal.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::PublishError;
use super::disk::TEMP_PREFIX;
use super::safe_path::folders_above;

/// A folder under way. Dropped without [`Fresh::finish`], it stays under its other name.
#[derive(Debug)]
pub struct Fresh {
    place: PathBuf,
    temp: PathBuf,
}

impl Fresh {
    /// Begins a folder with room for these paths, which have forward slashes.
    ///
    /// # Errors
    /// There is something at its place already, or a folder cannot be made.
    pub fn begin<'p>(
        place: &Path,
        paths: impl Iterator<Item = &'p str>,
    ) -> Result<Self, PublishError> {
        if place.symlink_metadata().is_ok() {
            return Err(PublishError::Exists(place.to_owned()));
        }
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let temp = place.with_file_name(format!("{TEMP_PREFIX}{name}"));
        if temp.symlink_metadata().is_ok() {
            return Err(PublishError::LeftOver(temp));
        }
        make(&temp)?;
        let folders: BTreeSet<_> = paths.flat_map(folders_above).collect();
        folders.iter().try_for_each(|folder| make(&temp.join(folder)))?;
        Ok(Self { place: place.to_owned(), temp })
    }

    /// Writes a file. May be called from many threads, once for each path.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn put(&self, path: &str, from: &mut impl Read) -> Result<(), PublishError> {
        let path = self.temp.join(path);
        write(&path, from).map_err(PublishError::io("write", &path))
    }

    /// Puts the whole in its place.
    ///
    /// # Errors
    /// It cannot be renamed.
    pub fn finish(self) -> Result<(), PublishError> {
        fs::rename(&self.temp, &self.place).map_err(PublishError::io("make", &self.place))
    }
}

fn make(folder: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(folder).map_err(PublishError::io("make the folder", folder))
}

fn write(path: &Path, from: &mut impl Read) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    io::copy(from, &mut file).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_there_when_it_is_whole_and_not_before() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("bag");
        let fresh = Fresh::begin(&place, ["a/b/c", "d"].into_iter()).unwrap();
        fresh.put("a/b/c", &mut b"text".as_slice()).unwrap();
        assert!(!place.exists());
        fresh.finish().unwrap();
        assert_eq!(fs::read_to_string(place.join("a/b/c")).unwrap(), "text");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn nothing_is_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("bag");
        let begin = || Fresh::begin(&place, ["a"].into_iter());
        let fresh = begin().unwrap();
        assert!(matches!(begin(), Err(PublishError::LeftOver(_))));
        fresh.put("a", &mut b"1".as_slice()).unwrap();
        assert!(fresh.put("a", &mut b"2".as_slice()).is_err());
        fresh.finish().unwrap();
        assert!(matches!(begin(), Err(PublishError::Exists(_))));
    }
}
