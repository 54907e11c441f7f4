//! The files that a site has of its own for a theme.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::unreadable;
use crate::diagnostic::Diagnostic;
use crate::text::portable_path::slashed;

/// The folder of single files that come before every theme.
pub(super) const OVERRIDES: &str = "templates";

/// The folder of a theme of the site's own.
pub(super) fn of_theme(name: &str) -> String {
    format!("themes/{name}")
}

/// The files of a folder by name, sorted, without hidden ones; none if there is no such folder.
///
/// # Errors
/// The folder cannot be read.
pub(super) fn files(root: &Path, folder: &str) -> Result<Vec<(String, PathBuf)>, Diagnostic> {
    let path = root.join(folder);
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    let whole = path.canonicalize().map_err(|error| unreadable(folder, &error.to_string()))?;
    for entry in WalkDir::new(&path).min_depth(1).follow_links(true).sort_by_file_name() {
        let entry = entry.map_err(|error| unreadable(folder, &error.to_string()))?;
        let name = slashed(entry.path(), &path);
        // What a template or an asset holds is published.
        let leads_in = || entry.path().canonicalize().is_ok_and(|at| at.starts_with(&whole));
        if entry.path_is_symlink() && !leads_in() {
            let why = format!("`{name}` is a link that leads out of the folder");
            return Err(unreadable(folder, &why));
        }
        if entry.file_type().is_file() && !name.split('/').any(|part| part.starts_with('.')) {
            files.push((name, entry.into_path()));
        }
    }
    Ok(files)
}
