//! The same question to several departments.

use std::collections::{BTreeMap, BTreeSet};

use super::{Candidate, within_days};

/// The groups of questions that were put to two departments or more.
pub(super) fn groups(candidates: &[Candidate]) -> Vec<Vec<usize>> {
    let mut by_words: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in candidates.iter().enumerate() {
        by_words.entry(candidate.wording.without_department).or_default().push(at);
    }
    let mut groups = Vec::new();
    for group in by_words.into_values().filter(|group| group.len() > 1) {
        for part in within_days(candidates, group) {
            let asked: BTreeSet<usize> =
                part.iter().filter_map(|at| candidates[*at].department).collect();
            if asked.len() > 1 {
                groups.push(part);
            }
        }
    }
    groups
}
