//! Files beside the output folder that a build adds to, such as the ledger of addresses.

use std::fs;
use std::path::Path;

use super::disk::{self, TEMP_PREFIX};
use super::error::PublishError;

/// Makes a file hold this text; whether it was written. A reader sees the old or the new, whole. A
/// file that differs only in the ends of its lines is left as it is.
///
/// # Errors
/// The file cannot be read or written.
pub fn write_beside(path: &Path, text: impl AsRef<[u8]>) -> Result<bool, PublishError> {
    let text = text.as_ref();
    let old = disk::read(path)?;
    if old.is_some_and(|old| is_same(&old, text)) {
        return Ok(false);
    }
    let mark = path.file_name().unwrap_or_default().to_string_lossy();
    // A build that was killed may have left it.
    disk::remove(&path.with_file_name(format!("{TEMP_PREFIX}{mark}")))?;
    disk::replace(path, mark, text)?;
    Ok(true)
}

/// Makes a folder for such files, and those above it.
///
/// # Errors
/// It cannot be made.
pub fn folder_beside(path: &Path) -> Result<(), PublishError> {
    fs::create_dir_all(path).map_err(PublishError::io("make the folder", path))
}

/// Removes such a file; that it is gone already is as good.
///
/// # Errors
/// It cannot be removed.
pub fn remove_beside(path: &Path) -> Result<(), PublishError> {
    disk::remove(path)
}

fn is_same(old: &[u8], text: &[u8]) -> bool {
    let old = old.iter().filter(|byte| **byte != b'\r');
    old.eq(text.iter().filter(|byte| **byte != b'\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_written_once_and_what_a_killed_build_left_is_in_nobodys_way() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.lock");
        fs::write(dir.path().join(".despatch-tmp-a.lock"), "half").unwrap();
        assert!(write_beside(&path, "one\ntwo\n").unwrap());
        assert!(!write_beside(&path, "one\ntwo\n").unwrap());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
        assert!(write_beside(&path, "three\n").unwrap());
        assert_eq!(fs::read_to_string(&path).unwrap(), "three\n");
    }

    #[test]
    fn other_ends_of_lines_are_no_reason_to_write() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.lock");
        fs::write(&path, "one\r\ntwo\r\n").unwrap();
        assert!(!write_beside(&path, "one\ntwo\n").unwrap());
    }
}
