//! The only writer of the output folder. It is given paths and bytes, writes what differs from
//! the last build, and removes what that one wrote and this one does not. A build killed at any
//! moment is healed by the next; what Despatch did not write is never removed.
//!
//! It does not know what the bytes mean, prints nothing, and refuses a second build into a folder
//! while one is under way.

#![allow(clippy::disallowed_methods, reason = "the only room that writes")]

mod beside;
mod changed;
mod clean;
mod current;
mod disk;
mod drafts;
mod entry;
mod error;
mod finish;
mod folders;
mod foreign;
mod fresh;
mod inventory;
mod journal;
mod keep;
mod layout;
mod limits;
mod lock;
mod manifest;
mod plant;
mod prune;
mod put;
mod safe_path;
mod slot;
mod standing;
mod summary;
mod survey;
#[cfg(test)]
mod tests;
mod weight;

use std::path::PathBuf;
use std::sync::Arc;

use folders::Folders;
use inventory::Inventory;
use journal::Journal;
use keep::Keep;
use layout::Layout;
use prune::Pruned;
use slot::Slot;
use survey::Survey;

pub use beside::{folder_beside, remove_beside, write_beside};
pub use changed::{Changed, changed};
pub use clean::{Cleaned, clean};
pub use current::current;
pub use drafts::{Drafts, remove_drafts};
pub use error::PublishError;
pub(crate) use error::listed;
pub use fresh::Fresh;
pub use limits::{Limit, near};
pub use lock::Lock;
pub use plant::plant;
pub use safe_path::refused;
pub use standing::{Standing, standing};
pub use summary::{Change, Summary};
pub use weight::Weight;

/// Where and how to publish.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The output folder.
    pub output: PathBuf,
    /// Files and folders in it that are left alone: relative paths, separated by `/`.
    pub keep: Vec<String>,
    /// Whether to build among files which are not Despatch's, and without a readable manifest.
    pub force: bool,
    /// The fingerprint of all that the site is made from, by which the next build knows that it
    /// has nothing to do.
    pub inputs: Option<u128>,
    /// Whether the caller has locked the folder already.
    pub is_locked: bool,
}

/// A build under way. Dropped without [`Publisher::finish`], it is an unfinished build, which
/// the next one heals.
#[derive(Debug)]
pub struct Publisher {
    output: PathBuf,
    inventory: Inventory,
    /// One for each record of the inventory.
    slots: Vec<Slot>,
    folders: Folders,
    journal: Journal,
    /// The fingerprint to remember.
    inputs: Option<u128>,
    /// The fingerprint in the last build's manifest; none if there is no manifest.
    last: Option<Option<u128>>,
    removed: usize,
    /// Released with the publisher.
    _lock: Option<Lock>,
}

impl Publisher {
    /// Looks over the output folder and makes it ready for these paths, which are all that will
    /// be put. Refuses unsafe paths, clashes, and files which are not Despatch's.
    pub fn begin<P>(options: Options, paths: &[P]) -> Result<Self, PublishError>
    where
        P: AsRef<str> + Clone + Into<Arc<str>>,
    {
        let layout = safe_path::check(paths)?;
        let keep = Keep::new(&options.keep, &layout)?;
        folders::open(&options.output)?;
        let lock = if options.is_locked { None } else { Some(Lock::take(&options.output)?) };
        let force = options.force;
        let mut publisher = Self { _lock: lock, ..Self::with_memory(options, paths)? };
        publisher.look_over(&keep, &layout, force)?;
        publisher.make_way(&layout)?;
        publisher.make_folders(&layout)?;
        Ok(publisher)
    }

    fn with_memory<P>(options: Options, paths: &[P]) -> Result<Self, PublishError>
    where
        P: Clone + Into<Arc<str>>,
    {
        let Options { output, force, inputs, .. } = options;
        let old = unless_forced(manifest::read(&output), force)?;
        let unfinished = unless_forced(journal::read(&output), force)?;
        let last = old.as_ref().map(|manifest| manifest.inputs);
        let journal = Journal::new(&output, unfinished.is_some());
        let files = old.unwrap_or_default().files;
        let inventory = Inventory::new(paths, files, unfinished.unwrap_or_default());
        let slots = inventory.records().iter().map(|_| Slot::default()).collect();
        let folders = Folders::default();
        let (removed, _lock) = (0, None);
        Ok(Self { output, inventory, slots, folders, journal, inputs, last, removed, _lock })
    }

    fn look_over(
        &mut self,
        keep: &Keep,
        layout: &Layout<'_>,
        force: bool,
    ) -> Result<(), PublishError> {
        let mut survey = Survey::of(&self.output, &self.inventory, keep)?;
        foreign::check(&self.output, &mut survey.strays, layout, force)?;
        survey.files.iter().for_each(|&(index, stat)| self.inventory.note(index, Some(stat)));
        self.folders = Folders::new(survey.folders);
        survey.temps.iter().try_for_each(|temp| disk::remove(&self.output.join(temp)))
    }

    /// A stale file may stand where a folder is needed, or the other way round, or hold on to
    /// another capitalisation of a name.
    fn make_way(&mut self, layout: &Layout<'_>) -> Result<(), PublishError> {
        let hinders = |&index: &usize| layout.is_hindered_by(&self.inventory[index].path);
        let stale: Vec<_> = self.stale_unwanted().filter(hinders).collect();
        let left = self.prune(&stale)?.left;
        let edited = left.first().map(|&index| &*self.inventory[index].path);
        match edited.or_else(|| self.folders.in_the_way(layout)) {
            Some(path) => Err(PublishError::InTheWay { path: path.to_owned() }),
            None => Ok(()),
        }
    }

    fn make_folders(&mut self, layout: &Layout<'_>) -> Result<(), PublishError> {
        let missing = self.folders.missing(layout);
        if missing.is_empty() {
            return Ok(());
        }
        self.record_first()?;
        self.folders.make(&self.output, &missing)
    }

    fn record_first(&self) -> Result<(), PublishError> {
        self.journal.ensure(|| self.inventory.touched())
    }

    fn stale_unwanted(&self) -> impl Iterator<Item = usize> {
        let records = self.inventory.records().iter().enumerate();
        records.filter(|(_, record)| !record.is_wanted).map(|(index, _)| index)
    }

    fn prune(&mut self, stale: &[usize]) -> Result<Pruned, PublishError> {
        let pruned = prune::prune(&self.output, &self.inventory, stale)?;
        pruned.removed.iter().for_each(|&index| self.inventory.note(index, None));
        self.removed += pruned.removed.len();
        let files = stale.iter().map(|&index| &*self.inventory[index].path);
        self.folders.remove_empty_above(&self.output, files)?;
        Ok(pruned)
    }
}

/// A damaged manifest or record may be passed over only at the user's word.
fn unless_forced<T>(
    memory: Result<Option<T>, PublishError>,
    force: bool,
) -> Result<Option<T>, PublishError> {
    match memory {
        Err(PublishError::Unreadable { .. }) if force => Ok(None),
        other => other,
    }
}
