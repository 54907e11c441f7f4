//! Pairs of texts that stand in one bucket.

use super::TextIx;

/// Two texts, the earlier in the archive first.
pub(super) type Pair = (TextIx, TextIx);

/// The pairs of every bucket, each once and sorted, and the texts of buckets that were too full.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    pub(super) pairs: Vec<Pair>,
    pub(super) crowded: Vec<TextIx>,
}

/// Pairs the texts of each bucket. The entries are sorted here.
///
/// Pairs of a bucket grow with its square. So in a bucket of more than `most` texts, each is paired only
/// with the next `reach` in the archive's order: texts near in time are alike.
pub(super) fn pairs(mut entries: Vec<(u64, TextIx)>, most: usize, reach: usize) -> Pairs {
    entries.sort_unstable();
    entries.dedup();
    let mut found = Pairs::default();
    for bucket in entries.chunk_by(|a, b| a.0 == b.0) {
        let is_full = bucket.len() > most;
        if is_full {
            found.crowded.extend(bucket.iter().map(|(_, text)| *text));
        }
        for (at, (_, text)) in bucket.iter().enumerate() {
            let others = bucket[at + 1..].iter().take(if is_full { reach } else { most });
            found.pairs.extend(others.map(|(_, other)| (*text, *other)));
        }
    }
    found.tidy();
    found
}

impl Pairs {
    /// Takes in the pairs of others.
    pub(super) fn absorb(mut self, other: Self) -> Self {
        self.pairs.extend(other.pairs);
        self.crowded.extend(other.crowded);
        self.tidy();
        self
    }

    fn tidy(&mut self) {
        self.pairs.sort_unstable();
        self.pairs.dedup();
        self.crowded.sort_unstable();
        self.crowded.dedup();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_a_bucket_are_paired_once() {
        let entries = vec![(7, 2), (9, 2), (7, 1), (9, 1), (7, 3), (8, 5), (7, 1)];
        let expected = vec![(1, 2), (1, 3), (2, 3)];
        assert_eq!(pairs(entries, 3, 2), Pairs { pairs: expected, crowded: vec![] });
    }

    #[test]
    fn a_full_bucket_costs_no_square() {
        let entries: Vec<_> = (0..1000).map(|text| (1, text)).collect();
        let found = pairs(entries, 10, 2);
        assert_eq!((found.pairs.len(), found.crowded.len()), (1997, 1000));
    }
}
