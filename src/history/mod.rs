//! What was published and then replaced or retired, whole: the texts of which the ledger keeps only
//! fingerprints.
//!
//! `history.ndjson` stands beside `despatch.toml` and is kept with the transcripts. Lines are added
//! to it and never changed. They are taken from the last published data, where it is at hand.

mod changes;
mod compare;
mod entry;
mod file;
mod previous;

use std::collections::HashMap;

pub use changes::{Change, Changes, Subject, What, monday};
pub use compare::{Former, questions, replaced};
pub use entry::{Entry, Event};
pub use file::{NAME, Stored, read};
pub use previous::{Previous, is_source, open};

/// What was replaced or retired, oldest first.
#[derive(Debug, Default)]
pub struct History {
    entries: Vec<Entry>,
    /// The positions of each exchange's entries.
    by_id: HashMap<String, Vec<usize>>,
}

impl History {
    /// Entries in the order of their days; those of one day in the order given.
    pub fn of(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| entry.on);
        let mut by_id: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            by_id.entry(entry.record.id.clone().into_owned()).or_default().push(at);
        }
        Self { entries, by_id }
    }

    /// All entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entries of an exchange, oldest first.
    pub fn of_id(&self, id: &str) -> impl DoubleEndedIterator<Item = &Entry> {
        self.by_id.get(id).into_iter().flatten().map(|at| &self.entries[*at])
    }

    /// The last entry of an exchange: what was last published before the present wording, or before
    /// it was retired.
    pub fn latest(&self, id: &str) -> Option<&Entry> {
        self.of_id(id).next_back()
    }
}
