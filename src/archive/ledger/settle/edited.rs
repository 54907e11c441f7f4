//! Questions whose wording was edited: lines without an exchange and exchanges without a line that
//! are much the same.

use std::collections::HashMap;

use super::exchanges::Matching;
use crate::archive::ExchangeIx;
use crate::archive::ledger::change::Choice;
use crate::archive::ledger::simhash::distance;

/// How many bits of two SimHashes may differ for the questions to be one, if nothing else speaks
/// against it.
pub(super) const NEAR: u32 = 12;

/// How much nearer the nearest must be than the next.
const CLEAR: u32 = 3;

/// Pairs what is clear, and returns what is not.
pub(super) fn pair(matching: &mut Matching<'_, '_>) -> Vec<Choice> {
    let (lines, new) = (matching.missing(), matching.new_ones());
    if lines.is_empty() || new.is_empty() {
        return Vec::new();
    }
    let mut pairs = candidates(matching, &lines, &new);
    while !pairs.is_empty() {
        let clear = clear(&pairs);
        if clear.is_empty() {
            break;
        }
        clear.iter().for_each(|(line, ix)| matching.take(*line, *ix));
        pairs.retain(|pair| matching.is_free(pair.line) && matching.line_of[pair.ix].is_none());
    }
    choices(matching, &pairs)
}

/// A line and an exchange that may be one.
#[derive(Clone, Copy, Debug)]
struct Pair {
    line: usize,
    ix: ExchangeIx,
    /// How unlike they are.
    apart: u32,
}

/// Everything that is near by the same asking member.
fn candidates(matching: &Matching<'_, '_>, lines: &[usize], new: &[ExchangeIx]) -> Vec<Pair> {
    let mut by_asker: HashMap<Option<usize>, Vec<ExchangeIx>> = HashMap::new();
    for ix in new.iter().copied() {
        by_asker.entry(matching.asker(ix)).or_default().push(ix);
    }
    let pairs = lines.iter().flat_map(|line| {
        let line = *line;
        let simhash = matching.book.lines[line].simhash;
        let asked = by_asker.get(&matching.asker_of_line(line));
        let asked = asked.into_iter().flatten().copied();
        asked.filter_map(move |ix| {
            let apart = distance(simhash?, matching.exchanges[ix].simhash);
            (apart <= NEAR).then_some(Pair { line, ix, apart })
        })
    });
    pairs.collect()
}

/// The nearest of a line, or of an exchange, and how far the next one is.
#[derive(Clone, Copy)]
struct Best {
    pair: Pair,
    next: u32,
}

/// Pairs of which each is the other's nearest by far.
fn clear(pairs: &[Pair]) -> Vec<(usize, ExchangeIx)> {
    let of_lines = best(pairs, |pair| pair.line);
    let of_exchanges = best(pairs, |pair| pair.ix);
    let is_best = |best: &Best, pair: &Pair| {
        (best.pair.line, best.pair.ix) == (pair.line, pair.ix) && best.next >= pair.apart + CLEAR
    };
    let clear = pairs.iter().filter(|pair| {
        is_best(&of_lines[&pair.line], pair) && is_best(&of_exchanges[&pair.ix], pair)
    });
    clear.map(|pair| (pair.line, pair.ix)).collect()
}

fn best(pairs: &[Pair], key: impl Fn(&Pair) -> usize) -> HashMap<usize, Best> {
    let mut best: HashMap<usize, Best> = HashMap::new();
    for pair in pairs {
        let first = || Best { pair: *pair, next: u32::MAX };
        let entry = best.entry(key(pair)).or_insert_with(first);
        if (entry.pair.line, entry.pair.ix) == (pair.line, pair.ix) {
            continue;
        }
        if pair.apart < entry.pair.apart {
            *entry = Best { pair: *pair, next: entry.pair.apart };
        } else {
            entry.next = entry.next.min(pair.apart);
        }
    }
    best
}

/// What is left, by line.
fn choices(matching: &Matching<'_, '_>, pairs: &[Pair]) -> Vec<Choice> {
    let mut choices = Vec::new();
    for pairs in pairs.chunk_by(|a, b| a.line == b.line) {
        let mut pairs = pairs.to_vec();
        pairs.sort_by_key(|pair| (pair.apart, pair.ix));
        let line = &matching.book.lines[pairs[0].line];
        choices.push(Choice {
            id: line.id.clone(),
            was: line.name.clone(),
            may_be: pairs.iter().map(|pair| pair.ix).collect(),
        });
    }
    choices
}
