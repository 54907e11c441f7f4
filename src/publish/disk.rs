//! The few ways in which bytes reach the disk. Nothing is flushed (`fsync`): the promise is to
//! survive a killed build, not a power cut, and flushing 100,000 files takes minutes.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::entry::Stat;
use super::error::PublishError;

/// Begins the name of every file that is not whole yet.
pub(super) const TEMP_PREFIX: &str = ".despatch-tmp-";

/// Writes a file which did not exist when the folder was looked over. Where one came into being since,
/// or has the name in other letters on a system that ignores case, it is replaced. Never follows a
/// symbolic link. `mark` is as in [`replace`].
pub(super) fn create(
    path: &Path,
    mark: impl std::fmt::Display,
    bytes: &[u8],
) -> Result<Stat, PublishError> {
    match write_new(path, bytes) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => replace(path, mark, bytes),
        written => written.map_err(PublishError::io("write", path)),
    }
}

/// Writes beside the file, then renames, so that a reader sees the old, if there was one, or the
/// new. `mark` must differ between files of one folder that are written at the same time.
pub(super) fn replace(
    path: &Path,
    mark: impl std::fmt::Display,
    bytes: &[u8],
) -> Result<Stat, PublishError> {
    let temp = path.with_file_name(format!("{TEMP_PREFIX}{mark}"));
    let stat = write_new(&temp, bytes).map_err(PublishError::io("write", &temp))?;
    fs::rename(&temp, path).map_err(PublishError::io("replace", path))?;
    Ok(stat)
}

/// The bytes of a file, or nothing if there is no such file.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, PublishError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(PublishError::io("read", path)(error)),
    }
}

/// Removes a file; that it is gone already is as good.
pub(super) fn remove(path: &Path) -> Result<(), PublishError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(PublishError::io("remove", path)(error))
        }
        _ => Ok(()),
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<Stat> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    Stat::of(&file.metadata()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn creating_writes_a_new_file_and_replaces_one_that_came_since() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        let stat = create(&path, 1, b"one").unwrap();
        assert_eq!(stat, Stat::of(&fs::metadata(&path).unwrap()).unwrap());
        create(&path, 1, b"two").unwrap();
        assert_eq!(read(&path).unwrap().unwrap(), b"two");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn creating_never_follows_a_link() {
        let dir = tempfile::tempdir().unwrap();
        let [path, other] = ["a", "b"].map(|name| dir.path().join(name));
        fs::write(&other, "mine").unwrap();
        std::os::unix::fs::symlink(&other, &path).unwrap();
        create(&path, 1, b"one").unwrap();
        assert_eq!(fs::read(&other).unwrap(), b"mine");
        assert!(!path.symlink_metadata().unwrap().is_symlink());
    }

    #[test]
    fn replacing_leaves_nothing_beside() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        create(&path, 1, b"one").unwrap();
        let stat = replace(&path, 7, b"three").unwrap();
        assert_eq!(stat, Stat::of(&fs::metadata(&path).unwrap()).unwrap());
        assert_eq!(read(&path).unwrap().unwrap(), b"three");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_file_is_nothing_to_read_or_remove() {
        let path = Path::new("/nowhere/at/all");
        assert!(read(path).unwrap().is_none());
        remove(path).unwrap();
    }
}
