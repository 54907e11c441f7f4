//! Questions to one department in which one run of words differs.
//!
//! The questions are sorted by their words. Wherever some of them have their first words in common and then
//! go on otherwise, those with the same last words, too, are a group.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::wording::WordKind;
use super::{Candidate, FAMILY_PERCENT, within_days};

/// The most words of a slot.
const LONGEST_SLOT: usize = 8;

/// The fewest words with a meaning that the questions have in common besides their frame.
const LEAST_COMMON: usize = 3;

/// Questions that differ in one run of words.
pub(super) struct SlotGroup {
    /// The words before the run.
    pub(super) before: usize,
    /// The words after it.
    pub(super) after: usize,
    /// The positions of the candidates.
    pub(super) group: Vec<usize>,
}

/// The groups of an asker's questions, each question in one of them at most: in the largest, then in that
/// with most words in common.
pub(super) fn groups(candidates: &[Candidate], is_taken: &[bool]) -> Vec<SlotGroup> {
    groups_with_work(candidates, is_taken).0
}

/// The groups, and how many endings of questions were compared for them.
pub(super) fn groups_with_work(
    candidates: &[Candidate],
    is_taken: &[bool],
) -> (Vec<SlotGroup>, usize) {
    let mut work = 0;
    let mut by_department: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in candidates.iter().enumerate().filter(|(at, _)| !is_taken[*at]) {
        by_department.entry(candidate.department).or_default().push(at);
    }
    let mut chosen = Vec::new();
    for asked in by_department.into_values().filter(|asked| asked.len() > 1) {
        let mut sorted = SortedQuestions::new(candidates, asked);
        let groups = sorted.groups();
        work += sorted.compared;
        chosen.extend(disjoint(candidates, groups));
    }
    (chosen, work)
}

/// The largest groups, without questions that a larger one has.
fn disjoint(candidates: &[Candidate], mut groups: Vec<SlotGroup>) -> Vec<SlotGroup> {
    groups.sort_by_key(|found| {
        let common = found.before + found.after;
        (std::cmp::Reverse(found.group.len()), std::cmp::Reverse(common), found.group[0])
    });
    let mut taken = BTreeSet::new();
    let mut chosen = Vec::new();
    for mut found in groups {
        found.group.retain(|at| !taken.contains(at));
        if has_several_slots(candidates, &found) {
            taken.extend(found.group.iter().copied());
            chosen.push(found);
        }
    }
    chosen
}

/// Tests whether questions have different words in the slot. Where all of these begin or end alike, some
/// questions have words more than others, as in two drafts of one question.
fn has_several_slots(candidates: &[Candidate], found: &SlotGroup) -> bool {
    let slots = found.group.iter().map(|at| {
        let words = &candidates[*at].wording.words;
        &words[found.before..words.len() - found.after]
    });
    let (firsts, lasts): (BTreeSet<_>, BTreeSet<_>) =
        slots.map(|words| (words.first(), words.last())).unzip();
    firsts.len() > 1 && lasts.len() > 1
}

/// The questions of one asker to one department, by their words.
struct SortedQuestions<'c> {
    candidates: &'c [Candidate],
    /// The positions of the candidates, sorted by their words.
    order: Vec<usize>,
    /// Of each candidate of `order`, the hash of its words from each word to its end.
    endings: Vec<Vec<u64>>,
    /// How many endings were compared.
    compared: usize,
}

impl<'c> SortedQuestions<'c> {
    fn new(candidates: &'c [Candidate], mut order: Vec<usize>) -> Self {
        order.sort_by(|a, b| candidates[*a].wording.words.cmp(&candidates[*b].wording.words));
        let endings = order.iter().map(|at| endings(&candidates[*at].wording.words)).collect();
        Self { candidates, order, endings, compared: 0 }
    }

    /// The groups at each place where questions with the same first words part.
    fn groups(&mut self) -> Vec<SlotGroup> {
        let mut groups = Vec::new();
        // The open ranges of questions, each with its number of first words in common.
        let mut open: Vec<OpenRange> = Vec::new();
        for at in 1..=self.order.len() {
            let common = if at < self.order.len() { Some(self.common(at)) } else { None };
            let mut start = at - 1;
            while let Some(range) = open.last().copied() {
                if common.is_some_and(|common| common >= range.common) {
                    break;
                }
                open.pop();
                start = range.start;
                self.collect(range.common, range.start..at, &mut groups);
            }
            let is_open = open.last().is_some_and(|range| Some(range.common) == common);
            if let Some(common) = common.filter(|_| !is_open) {
                open.push(OpenRange { common, start });
            }
        }
        groups
    }

    /// How many first words a question has in common with the one before it.
    fn common(&self, at: usize) -> usize {
        let words = |at: usize| &self.candidates[self.order[at]].wording.words;
        std::iter::zip(words(at - 1), words(at)).take_while(|(a, b)| a == b).count()
    }

    fn collect(
        &mut self,
        before: usize,
        range: std::ops::Range<usize>,
        groups: &mut Vec<SlotGroup>,
    ) {
        let mut keys: Vec<(u64, usize, usize)> = Vec::new();
        for at in range {
            let count = self.endings[at].len() - 1;
            let most = (count * (100 - FAMILY_PERCENT) / 100).min(LONGEST_SLOT);
            for end in before + 1..=(before + most).min(count) {
                keys.push((self.endings[at][end], count - end, at));
            }
        }
        self.compared += keys.len();
        keys.sort_unstable();
        let mut last: Vec<usize> = Vec::new();
        // Groups with more last words in common come first.
        let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
        for chunk in keys.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|chunk| chunk.len() > 1)
        {
            let group = chunk.iter().map(|(_, _, at)| self.order[*at]).collect();
            found.push((chunk[0].1, group));
        }
        found.sort_by(|a, b| (&a.1, b.0).cmp(&(&b.1, a.0)));
        for (after, group) in found {
            // The same questions with fewer last words in common.
            if group == last {
                continue;
            }
            last.clone_from(&group);
            for part in within_days(self.candidates, group) {
                let mut found = SlotGroup { before, after, group: part };
                found.group.retain(|at| self.has_subject(*at, before, after));
                if found.group.len() > 1 && has_several_slots(self.candidates, &found) {
                    groups.push(found);
                }
            }
        }
    }

    /// Tests whether the words outside the slot say what the question is about.
    fn has_subject(&self, at: usize, before: usize, after: usize) -> bool {
        let wording = &self.candidates[at].wording;
        let count = wording.count();
        let slot = before..count - after;
        let mut common = 0;
        for at in wording.subject..count {
            common += usize::from(!slot.contains(&at) && wording.kinds[at] != WordKind::Little);
        }
        let in_slot = &wording.kinds[slot];
        let is_named = in_slot.contains(&WordKind::Name);
        let own = in_slot.iter().filter(|kind| **kind != WordKind::Little).count();
        own > 0 && common >= LEAST_COMMON.max(own) && (is_named || common >= 2 * own + LEAST_COMMON)
    }
}

/// Sorted questions from one on that have their first words in common.
#[derive(Clone, Copy)]
struct OpenRange {
    common: usize,
    start: usize,
}

/// The hash of the words from each word to the end; of none at the end.
fn endings(words: &[u64]) -> Vec<u64> {
    let mut endings = vec![0; words.len() + 1];
    for at in (0..words.len()).rev() {
        endings[at] = xxh3_64_with_seed(&words[at].to_le_bytes(), endings[at + 1]);
    }
    endings
}
