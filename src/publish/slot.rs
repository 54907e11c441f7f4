//! Where a put leaves its outcome: one slot for each path, so that threads share no lock.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use super::entry::Entry;
use super::summary::Change;

/// The outcome of the one put of a path.
#[derive(Debug, Default)]
pub(super) struct Slot {
    is_claimed: AtomicBool,
    outcome: OnceLock<(Change, Entry)>,
}

impl Slot {
    /// Whether the caller is the first, and so the one that may write.
    pub(super) fn claim(&self) -> bool {
        !self.is_claimed.swap(true, Ordering::Relaxed)
    }

    /// To be called once, by who claimed it.
    pub(super) fn fill(&self, change: Change, entry: Entry) {
        // A claimed slot is filled by one thread only, so it is empty.
        let _ = self.outcome.set((change, entry));
    }

    /// The outcome, unless nothing was put or putting failed.
    pub(super) fn outcome(&self) -> Option<(Change, Entry)> {
        self.outcome.get().copied()
    }

    /// Whether a put began and failed.
    pub(super) fn has_failed(&mut self) -> bool {
        *self.is_claimed.get_mut() && self.outcome.get().is_none()
    }
}
