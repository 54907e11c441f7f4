//! The files that a new site begins with.

use std::path::Path;

use super::beside::write_beside;
use super::error::PublishError;
use super::folders;

/// Writes a file of a new site, with the folders above it.
///
/// # Errors
/// The file or a folder cannot be written.
pub fn plant(folder: &Path, path: &str, text: &str) -> Result<(), PublishError> {
    let path = folder.join(path);
    if let Some(above) = path.parent() {
        folders::open(above)?;
    }
    write_beside(&path, text).map(|_| ())
}
