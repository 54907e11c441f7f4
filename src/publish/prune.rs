//! Removing what earlier builds wrote and this one does not. A file that someone edited since
//! is not thrown away: it is left and reported, by this build and every later one.

use std::path::Path;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_128;

use super::disk;
use super::error::PublishError;
use super::inventory::{Inventory, Record};

/// What became of the stale files, by their place in the inventory.
#[derive(Debug, Default)]
pub(super) struct Pruned {
    pub(super) removed: Vec<usize>,
    /// Edited since.
    pub(super) left: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Absent,
    Removed,
    Left,
}

/// Removes those of the files that are there, Despatch's, and not edited.
pub(super) fn prune(
    output: &Path,
    inventory: &Inventory,
    stale: &[usize],
) -> Result<Pruned, PublishError> {
    let fate = |&index: &usize| Ok((index, remove(output, &inventory[index])?));
    let fates: Vec<_> = stale.par_iter().map(fate).collect::<Result<_, PublishError>>()?;
    let all = |wanted| {
        let met = fates.iter().filter(move |(_, fate)| *fate == wanted);
        met.map(|(index, _)| *index).collect()
    };
    Ok(Pruned { removed: all(Fate::Removed), left: all(Fate::Left) })
}

fn remove(output: &Path, record: &Record) -> Result<Fate, PublishError> {
    // Only what the survey saw is removed, so that a forged manifest cannot lead elsewhere.
    if record.disk.is_none() || !record.is_ours() {
        return Ok(Fate::Absent);
    }
    let path = output.join(&*record.path);
    if !is_as_written(&path, record)? {
        return Ok(Fate::Left);
    }
    disk::remove(&path).map(|()| Fate::Removed)
}

/// Whether nobody changed a file since. What an unfinished build may have written cannot be compared with anything.
pub(super) fn is_as_written(path: &Path, record: &Record) -> Result<bool, PublishError> {
    let Some(old) = record.old.filter(|_| !record.is_unfinished) else { return Ok(true) };
    if record.trusted().is_some() {
        return Ok(true);
    }
    Ok(disk::read(path)?.is_none_or(|bytes| xxh3_128(&bytes) == old.hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::entry::{Entry, Stat};

    fn fate(record: &Record) -> (Fate, bool) {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("a"), "text").unwrap();
        let fate = remove(dir.path(), record).unwrap();
        (fate, dir.path().join("a").exists())
    }

    fn blank() -> Record {
        let path = "a".into();
        Record { path, is_wanted: false, is_unfinished: false, old: None, disk: None }
    }

    fn manifest(text: &str, mtime: i64) -> Option<Entry> {
        let hash = xxh3_128(text.as_bytes());
        Some(Entry { hash, stat: Stat { size: 4, mtime } })
    }

    const DISK: Option<Stat> = Some(Stat { size: 4, mtime: 1 });

    #[test]
    fn an_untouched_file_is_removed_without_reading_it() {
        let record = Record { old: manifest("not read", 1), disk: DISK, ..blank() };
        assert_eq!(fate(&record), (Fate::Removed, false));
    }

    #[test]
    fn a_file_with_another_time_is_removed_only_if_it_holds_the_same() {
        let record = Record { old: manifest("text", 2), disk: DISK, ..blank() };
        assert_eq!(fate(&record), (Fate::Removed, false));
        let record = Record { old: manifest("then", 2), disk: DISK, ..blank() };
        assert_eq!(fate(&record), (Fate::Left, true));
    }

    #[test]
    fn what_an_unfinished_build_named_is_removed_whatever_it_holds() {
        let record = Record { disk: DISK, is_unfinished: true, ..blank() };
        assert_eq!(fate(&record), (Fate::Removed, false));
    }

    #[test]
    fn what_is_not_ours_or_was_not_seen_stays() {
        let foreign = Record { disk: DISK, is_wanted: true, ..blank() };
        assert_eq!(fate(&foreign), (Fate::Absent, true));
        let unseen = Record { old: manifest("text", 1), ..blank() };
        assert_eq!(fate(&unseen), (Fate::Absent, true));
    }
}
