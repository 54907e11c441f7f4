//! Finishing a build, in an order that leaves each moment healable: first stale files go, which
//! the old manifest still names; then the new manifest comes; only then does the record go.

use super::entry::Entry;
use super::error::PublishError;
use super::slot::Slot;
use super::summary::{Change, Summary};
use super::{Publisher, limits, manifest, weight};

impl Publisher {
    /// Removes what is stale, and remembers this build for the next. An announced path that was
    /// not put is stale too.
    pub fn finish(mut self) -> Result<Summary, PublishError> {
        self.refuse_half_put()?;
        let stale = self.stale();
        let pruned = self.prune(&stale)?;
        self.write_manifest(&pruned.left)?;
        self.journal.remove()?;
        Ok(self.summary(&pruned.left))
    }

    fn refuse_half_put(&mut self) -> Result<(), PublishError> {
        match self.slots.iter_mut().position(Slot::has_failed) {
            Some(index) => {
                Err(PublishError::HalfPut { path: self.inventory[index].path.to_string() })
            }
            None => Ok(()),
        }
    }

    fn stale(&self) -> Vec<usize> {
        let is_put = |index: &usize| self.slots[*index].outcome().is_some();
        (0..self.slots.len()).filter(|index| !is_put(index)).collect()
    }

    /// Not written if it would be the same, so that a build that changes nothing writes nothing.
    fn write_manifest(&self, left: &[usize]) -> Result<(), PublishError> {
        let records = self.inventory.records().iter().enumerate();
        let files = || records.clone().map(|(index, record)| (record, self.entry(index, left)));
        let is_same = || files().all(|(record, entry)| record.old == entry);
        if self.last == Some(self.inputs) && is_same() {
            return Ok(());
        }
        let lines = files().filter_map(|(record, entry)| Some((&*record.path, entry?)));
        manifest::write(&self.output, self.inputs, lines)
    }

    /// A file that was left keeps its old entry: the next build must know it as edited, not as
    /// foreign.
    fn entry(&self, index: usize, left: &[usize]) -> Option<Entry> {
        match self.slots[index].outcome() {
            Some((_, entry)) => Some(entry),
            None => left.binary_search(&index).ok().and(self.inventory[index].old),
        }
    }

    fn summary(&self, left: &[usize]) -> Summary {
        let outcomes = self.slots.iter().zip(self.inventory.records());
        let put: Vec<_> =
            outcomes.filter_map(|(slot, record)| Some((record, slot.outcome()?))).collect();
        let unchanged = put.iter().filter(|(_, (change, _))| *change == Change::Same).count();
        let sizes = put.iter().map(|(record, (_, entry))| (&*record.path, entry.stat.size));
        Summary {
            written: put.len() - unchanged,
            unchanged,
            removed: self.removed,
            left: left.iter().map(|&index| self.inventory[index].path.to_string()).collect(),
            files: put.len(),
            bytes: sizes.clone().map(|(_, size)| size).sum(),
            largest: sizes.clone().map(|(_, size)| size).max().unwrap_or(0),
            weights: weight::weights(sizes.clone()),
            warnings: limits::near(sizes),
        }
    }
}
