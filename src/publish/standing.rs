//! What an output folder is, before anything is done with it.

use std::path::Path;

use super::{PublishError, journal, manifest};

/// What a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There is no such folder.
    Missing,
    /// It has no manifest: Despatch did not write it.
    Foreign,
    /// A build into it did not come to its end.
    Unfinished,
    /// It holds a whole site.
    Finished,
}

/// What a folder is.
///
/// # Errors
/// It, or what Despatch noted in it, cannot be read.
pub fn standing(output: &Path) -> Result<Standing, PublishError> {
    if !output.is_dir() {
        return Ok(Standing::Missing);
    }
    if journal::read(output)?.is_some() {
        return Ok(Standing::Unfinished);
    }
    Ok(match manifest::read(output)? {
        Some(_) => Standing::Finished,
        None => Standing::Foreign,
    })
}
