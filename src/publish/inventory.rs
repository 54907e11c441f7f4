//! The inventory: every path that is Despatch's or is about to be, with what the manifest, the
//! unfinished record and the disk each say of it. It decides nothing about bytes.

use std::ops::Index;

use rayon::slice::ParallelSliceMut;

use super::entry::{Entry, Stat};

/// All records, sorted by path.
#[derive(Debug)]
pub(super) struct Inventory {
    records: Vec<Record>,
}

/// What is known of one path.
#[derive(Debug, Default, Clone)]
pub(super) struct Record {
    pub(super) path: String,
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
    pub(super) fn new(
        wanted: &[String],
        old: Vec<(String, Entry)>,
        unfinished: Vec<String>,
    ) -> Self {
        let mut records: Vec<_> = old.into_iter().map(Record::of_manifest).collect();
        records.extend(unfinished.into_iter().map(Record::of_journal));
        records.extend(wanted.iter().map(|path| Record::of_build(path)));
        records.par_sort_by(|a, b| a.path.cmp(&b.path));
        records.dedup_by(|later, first| later.path == first.path && first.absorb(later));
        Self { records }
    }

    pub(super) fn records(&self) -> &[Record] {
        &self.records
    }

    pub(super) fn find(&self, path: &str) -> Option<usize> {
        self.records.binary_search_by(|record| record.path.as_str().cmp(path)).ok()
    }

    /// Notes what is on disk, or that nothing is any more.
    pub(super) fn note(&mut self, index: usize, disk: Option<Stat>) {
        self.records[index].disk = disk;
    }

    /// The paths that this build, or an unfinished one, may touch.
    pub(super) fn touched(&self) -> impl Iterator<Item = &str> {
        let touched = |record: &&Record| record.is_wanted || record.is_unfinished;
        self.records.iter().filter(touched).map(|record| record.path.as_str())
    }
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
        Self { path, old: Some(entry), ..Self::default() }
    }

    fn of_journal(path: String) -> Self {
        Self { path, is_unfinished: true, ..Self::default() }
    }

    fn of_build(path: &str) -> Self {
        Self { path: path.to_owned(), is_wanted: true, ..Self::default() }
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
        let facts = |r: &Record| (r.path.clone(), r.is_wanted, r.is_unfinished, r.old.is_some());
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
        let agrees = Record { old: Some(ENTRY), disk: Some(ENTRY.stat), ..Record::default() };
        assert_eq!(agrees.trusted(), Some(ENTRY));
        let touched = Record { disk: Some(Stat { size: 2, mtime: 4 }), ..agrees.clone() };
        assert_eq!(touched.trusted(), None);
        assert_eq!(Record { is_unfinished: true, ..agrees }.trusted(), None);
    }
}
