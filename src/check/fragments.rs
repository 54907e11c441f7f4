//! Places on pages that links of other pages name: each kept once, however many links name it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::xxh3_64;

/// The number of a fragment.
pub(super) type FragmentIx = u32;

/// All fragments that were met.
#[derive(Debug, Default)]
pub(super) struct Fragments(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    names: Vec<String>,
    by_name: HashMap<String, FragmentIx, ahash::RandomState>,
}

impl Fragments {
    /// The number of a fragment. It depends on which thread came first, so nothing is sorted by it.
    pub(super) fn number(&self, name: &str) -> FragmentIx {
        // A panic while the lock was held cannot leave a list half written.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = known.by_name.get(name) {
            return *number;
        }
        let number = FragmentIx::try_from(known.names.len()).unwrap_or(FragmentIx::MAX);
        known.names.push(name.to_owned());
        known.by_name.insert(name.to_owned(), number);
        number
    }

    /// The fragments by their numbers.
    pub(super) fn into_names(self) -> Vec<String> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner).names
    }
}

/// What is kept of an id: enough to know it again.
pub(super) fn mark(id: &str) -> u64 {
    xxh3_64(id.as_bytes())
}
