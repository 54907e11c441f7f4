//! Files beside the settings, which are kept with the transcripts: what was published, and how it
//! was. They are no part of the output folder.

use std::path::Path;

use super::disk;
use super::error::PublishError;

/// Makes a file hold the bytes. It holds the old ones or the new, whenever the program is ended.
///
/// # Errors
/// It cannot be written.
pub fn beside(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    disk::remove(&path.with_file_name(format!("{}{name}", disk::TEMP_PREFIX)))?;
    disk::replace(path, name, bytes).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_also_after_a_build_that_was_killed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("history.ndjson");
        std::fs::write(folder.path().join(".despatch-tmp-history.ndjson"), "torn").unwrap();
        beside(&path, b"one").unwrap();
        beside(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
