//! Whether there is anything to do: the site may be made already, from the same inputs, and stand
//! untouched.

use super::inventory::Inventory;
use super::keep::Keep;
use super::layout::Layout;
use super::manifest::Manifest;
use super::survey::Survey;
use super::{Options, PublishError, Summary, journal, limits, manifest, weight};

/// The outcome of a build that has nothing to do. None if there is something to do, or if the last
/// build's inputs are not known: then begin one.
///
/// # Errors
/// The folder cannot be read.
pub fn current(options: &Options) -> Result<Option<Summary>, PublishError> {
    let is_unfinished = !matches!(journal::read(&options.output), Ok(None));
    let Ok(Some(last)) = manifest::read(&options.output) else { return Ok(None) };
    if is_unfinished || last.inputs.is_none() || last.inputs != options.inputs {
        return Ok(None);
    }
    let summary = summary(&last);
    Ok(stands_untouched(options, last)?.then_some(summary))
}

/// Whether the folder holds these files and no others, each as it was written.
fn stands_untouched(options: &Options, last: Manifest) -> Result<bool, PublishError> {
    let keep = Keep::new(&options.keep, &Layout::default())?;
    let mut inventory = Inventory::new::<String>(&[], last.files, Vec::new());
    let survey = Survey::of(&options.output, &inventory, &keep)?;
    survey.files.iter().for_each(|&(index, stat)| inventory.note(index, Some(stat)));
    let is_clean = survey.temps.is_empty() && survey.strays.is_empty();
    Ok(is_clean && inventory.records().iter().all(|record| record.trusted().is_some()))
}

fn summary(last: &Manifest) -> Summary {
    let sizes = last.files.iter().map(|(path, entry)| (path.as_str(), entry.stat.size));
    Summary {
        unchanged: last.files.len(),
        files: last.files.len(),
        bytes: sizes.clone().map(|(_, size)| size).sum(),
        largest: sizes.clone().map(|(_, size)| size).max().unwrap_or(0),
        weights: weight::weights(sizes.clone()),
        warnings: limits::near(sizes),
        ..Summary::default()
    }
}
