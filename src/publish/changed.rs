//! What differs between two builds, by their manifests: for hosts to which files are copied one by one.

use std::collections::HashMap;
use std::path::Path;

use super::manifest::{self, Manifest};
use super::{PublishError, Standing, standing};

/// What must be done where the earlier build is, so that it holds the later one. Paths are sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changed {
    /// Files that are new or have other bytes.
    pub copied: Vec<String>,
    /// Files that are no longer part of the site.
    pub removed: Vec<String>,
}

/// Compares a finished site with the manifest of an earlier build; none if there is no finished site.
///
/// # Errors
/// One of the manifests cannot be read.
pub fn changed(output: &Path, since: &Path) -> Result<Option<Changed>, PublishError> {
    let before = manifest::read_at(since)?;
    if standing(output)? != Standing::Finished {
        return Ok(None);
    }
    let now = manifest::read(output)?.unwrap_or_default();
    Ok(Some(compare(&before, &now)))
}

fn compare(before: &Manifest, now: &Manifest) -> Changed {
    let hashes = |manifest: &Manifest| -> HashMap<String, u128> {
        manifest.files.iter().map(|(path, entry)| (path.clone(), entry.hash)).collect()
    };
    let (old, new) = (hashes(before), hashes(now));
    let copied = now.files.iter().filter(|(path, entry)| old.get(path) != Some(&entry.hash));
    let removed = before.files.iter().filter(|(path, _)| !new.contains_key(path));
    Changed {
        copied: copied.map(|(path, _)| path.clone()).collect(),
        removed: removed.map(|(path, _)| path.clone()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::entry::{Entry, Stat};

    #[test]
    fn what_is_new_or_differs_is_copied_and_what_is_gone_is_removed() {
        let manifest = |files: &[(&str, u128, i64)]| Manifest {
            inputs: None,
            files: files
                .iter()
                .map(|(path, hash, mtime)| {
                    let stat = Stat { size: 1, mtime: *mtime };
                    ((*path).to_owned(), Entry { hash: *hash, stat })
                })
                .collect(),
        };
        let before = manifest(&[("a", 1, 1), ("b", 1, 1), ("c", 1, 1)]);
        let now = manifest(&[("a", 1, 2), ("b", 2, 2), ("d", 1, 2)]);
        let changed = compare(&before, &now);
        assert_eq!(changed.copied, ["b", "d"]);
        assert_eq!(changed.removed, ["c"]);
    }
}
