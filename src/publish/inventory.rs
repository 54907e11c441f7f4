//! The inventory: every path that is Despatch's or is about to be, with what the manifest, the
//! unfinished record and the disk each say of it. It decides nothing about bytes.

use std::ops::Index;
use std::sync::Arc;

use rayon::slice::ParallelSliceMut;
use xxhash_rust::xxh3::xxh3_64;

use super::entry::{Entry, Stat};

/// All records, sorted by path.
#[derive(Debug)]
pub(super) struct Inventory {
    records: Vec<Record>,
    /// The hash of each path and its place among the records, sorted.
    places: Vec<(u64, u32)>,
}

/// What is known of one path.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) path: Arc<str>,
    /// Whether this build announced it.
    pub(super) is_wanted: bool,
    /// Whether an unfinished build may have touched it.
    pub(super) is_unfinished: bool,
    /// What the manifest says.
    pub(super) old: Option<Entry>,
    /// What was found on disk before this build.
    pub(super) disk: Option<Stat>,
}

impl Inventory {
    pub(super) fn new<P: Clone + Into<Arc<str>>>(
        wanted: &[P],
        old: Vec<(String, Entry)>,
        unfinished: Vec<String>,
    ) -> Self {
        let most = wanted.len().max(old.len()).max(unfinished.len());
        let mut records = Vec::with_capacity(most);
        // First, since of several records of a path the first stays, and shares its text.
        records.extend(wanted.iter().map(|path| Record::of_build(path.clone().into())));
        records.extend(old.into_iter().map(Record::of_manifest));
        records.extend(unfinished.into_iter().map(Record::of_journal));
        records.par_sort_by(|a, b| a.path.cmp(&b.path));
        records.dedup_by(|later, first| later.path == first.path && first.absorb(later));
        records.shrink_to_fit();
        let places = places(&records);
        Self { records, places }
    }

    pub(super) fn records(&self) -> &[Record] {
        &self.records
    }

    pub(super) fn find(&self, path: &str) -> Option<usize> {
        let hash = xxh3_64(path.as_bytes());
        let from = self.places.partition_point(|(other, _)| *other < hash);
        let places = self.places[from..].iter().take_while(|(other, _)| *other == hash);
        let mut places = places.map(|(_, place)| *place as usize);
        places.find(|place| &*self.records[*place].path == path)
    }

    /// Notes what is on disk, or that nothing is any more.
    pub(super) fn note(&mut self, index: usize, disk: Option<Stat>) {
        self.records[index].disk = disk;
    }

    /// The paths that this build, or an unfinished one, may touch.
    pub(super) fn touched(&self) -> impl Iterator<Item = &str> {
        let touched = |record: &&Record| record.is_wanted || record.is_unfinished;
        self.records.iter().filter(touched).map(|record| &*record.path)
    }
}

/// Sorted by hash, so that to find a path takes no comparison of texts, which lie all over the memory.
fn places(records: &[Record]) -> Vec<(u64, u32)> {
    let hashes = records.iter().map(|record| xxh3_64(record.path.as_bytes()));
    let mut places: Vec<_> = std::iter::zip(hashes, 0..).collect();
    places.par_sort_unstable();
    places
}

impl Index<usize> for Inventory {
    type Output = Record;

    fn index(&self, index: usize) -> &Record {
        &self.records[index]
    }
}

impl Record {
    /// Whether a file of this path is known to be Despatch's.
    pub(super) fn is_ours(&self) -> bool {
        self.old.is_some() || self.is_unfinished
    }

    /// The manifest's entry, if it may be believed without reading the file.
    pub(super) fn trusted(&self) -> Option<Entry> {
        self.old.filter(|old| !self.is_unfinished && Some(old.stat) == self.disk)
    }

    fn of_manifest((path, entry): (String, Entry)) -> Self {
        Self { old: Some(entry), ..Self::of_path(path.into()) }
    }

    fn of_journal(path: String) -> Self {
        Self { is_unfinished: true, ..Self::of_path(path.into()) }
    }

    fn of_build(path: Arc<str>) -> Self {
        Self { is_wanted: true, ..Self::of_path(path) }
    }

    fn of_path(path: Arc<str>) -> Self {
        Self { path, is_wanted: false, is_unfinished: false, old: None, disk: None }
    }

    /// Takes over what another record of the same path knows; always true, for `dedup_by`.
    fn absorb(&mut self, other: &Self) -> bool {
        self.is_wanted |= other.is_wanted;
        self.is_unfinished |= other.is_unfinished;
        self.old = self.old.or(other.old);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: Entry = Entry { hash: 1, stat: Stat { size: 2, mtime: 3 } };

    fn inventory() -> Inventory {
        let wanted = ["b", "a", "c"].map(str::to_owned);
        let old = vec![("a".to_owned(), ENTRY), ("d".to_owned(), ENTRY)];
        Inventory::new(&wanted, old, vec!["c".to_owned(), "e".to_owned()])
    }

    #[test]
    fn each_path_is_one_record_that_joins_all_sources() {
        let inventory = inventory();
        let facts =
            |r: &Record| (r.path.to_string(), r.is_wanted, r.is_unfinished, r.old.is_some());
        let expected = [
            ("a".to_owned(), true, false, true),
            ("b".to_owned(), true, false, false),
            ("c".to_owned(), true, true, false),
            ("d".to_owned(), false, false, true),
            ("e".to_owned(), false, true, false),
        ];
        assert_eq!(inventory.records().iter().map(facts).collect::<Vec<_>>(), expected);
        assert_eq!(inventory.find("c"), Some(2));
        assert_eq!(inventory.find("x"), None);
        assert_eq!(inventory.touched().collect::<Vec<_>>(), ["a", "b", "c", "e"]);
    }

    #[test]
    fn an_entry_is_trusted_only_if_the_disk_agrees_and_no_build_was_killed() {
        let agrees =
            Record { old: Some(ENTRY), disk: Some(ENTRY.stat), ..Record::of_path("a".into()) };
        assert_eq!(agrees.trusted(), Some(ENTRY));
        let touched = Record { disk: Some(Stat { size: 2, mtime: 4 }), ..agrees.clone() };
        assert_eq!(touched.trusted(), None);
        assert_eq!(Record { is_unfinished: true, ..agrees }.trusted(), None);
    }
}
