//! Removing a site: what builds wrote, and nothing else.
//!
//! The manifest goes last, so that what a killed cleaning left is still known by the next one.

use std::fs;
use std::path::Path;

use super::error::PublishError;
use super::folders::Folders;
use super::inventory::Inventory;
use super::keep::Keep;
use super::layout::Layout;
use super::survey::Survey;
use super::{Lock, disk, journal, manifest, prune};

/// What became of an output folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The files that were removed, or would be, sorted.
    pub removed: Vec<String>,
    /// Files that Despatch wrote and somebody edited since: they were left.
    pub edited: Vec<String>,
    /// What Despatch did not write, sorted: it was left. What is kept anyway is not among it.
    pub foreign: Vec<String>,
}

/// Removes what builds wrote into a folder; if `is_rehearsal`, only says what would be. None if no
/// build wrote into it.
///
/// # Errors
/// The manifest or the folder cannot be read, or something cannot be removed.
pub fn clean(
    output: &Path,
    keep: &[String],
    is_rehearsal: bool,
) -> Result<Option<Cleaned>, PublishError> {
    let _lock = Lock::take(output)?;
    let (last, unfinished) = (manifest::read(output)?, journal::read(output)?);
    if last.is_none() && unfinished.is_none() {
        return Ok(None);
    }
    let files = last.unwrap_or_default().files;
    let mut inventory = Inventory::new::<String>(&[], files, unfinished.unwrap_or_default());
    let keep = Keep::new(keep, &Layout::default())?;
    let survey = Survey::of(output, &inventory, &keep)?;
    survey.files.iter().for_each(|&(index, stat)| inventory.note(index, Some(stat)));
    let cleaned = sorted(output, &inventory, &survey)?;
    if !is_rehearsal {
        remove(output, &inventory, survey)?;
    }
    Ok(Some(cleaned))
}

fn sorted(output: &Path, inventory: &Inventory, survey: &Survey) -> Result<Cleaned, PublishError> {
    let mut cleaned = Cleaned::default();
    for record in inventory.records().iter().filter(|record| record.disk.is_some()) {
        match prune::is_as_written(&output.join(&*record.path), record)? {
            true => cleaned.removed.push(record.path.to_string()),
            false => cleaned.edited.push(record.path.to_string()),
        }
    }
    cleaned.foreign.extend(survey.strays.iter().map(|stray| stray.path.clone()));
    cleaned.foreign.sort();
    Ok(cleaned)
}

fn remove(output: &Path, inventory: &Inventory, survey: Survey) -> Result<(), PublishError> {
    let all: Vec<_> = (0..inventory.records().len()).collect();
    let left = prune::prune(output, inventory, &all)?.left;
    survey.temps.iter().try_for_each(|temp| disk::remove(&output.join(temp)))?;
    let paths = inventory.records().iter().map(|record| &*record.path);
    Folders::new(survey.folders).remove_empty_above(output, paths)?;
    forget(output, inventory, &left)
}

/// Edited files stay in the manifest, or the next build would take them for somebody else's.
fn forget(output: &Path, inventory: &Inventory, left: &[usize]) -> Result<(), PublishError> {
    if left.is_empty() {
        disk::remove(&output.join(manifest::NAME))?;
    } else {
        let records = left.iter().map(|&index| &inventory[index]);
        let lines = records.filter_map(|record| Some((&*record.path, record.old?)));
        manifest::write(output, None, lines)?;
    }
    disk::remove(&output.join(journal::NAME))?;
    // Only an empty folder can be removed so, and others are meant to stay.
    let _ = fs::remove_dir(output);
    Ok(())
}
