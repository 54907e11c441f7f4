//! Paths as names: the same on every system.

use std::path::Path;

/// A path below a folder, with forward slashes.
pub(crate) fn slashed(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
