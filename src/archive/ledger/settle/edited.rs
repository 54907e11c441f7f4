//! Questions whose wording was edited: lines without an exchange and exchanges without a line that
//! are much the same.
//!
//! Members ask nearly the same of several departments, or of one with one word changed: of 4,990
//! real questions, 7% have another by the same member within 8 bits, 13% within 12. So the words
//! alone never decide: the department and the answers must agree too, and where they do not,
//! somebody is asked. With these thresholds 97% of questions with one edit keep their address, 2%
//! are asked about, and none goes astray; where a deleted question's siblings are added in the same
//! build, 3% of the addresses kept do. docs/permalinks.md has all figures, examples/measure_edits.rs
//! makes them.

use std::collections::HashMap;

use super::exchanges::Matching;
use crate::archive::ExchangeIx;
use crate::archive::ledger::change::Choice;
use crate::archive::ledger::simhash::distance;

/// How far apart a line and an exchange may be to be taken for one.
pub(super) const NEAR: u32 = 12;

/// How far apart they may be for somebody to be asked.
const FAR: u32 = 16;

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
    /// How unlike they are: the bits in which their SimHashes differ, and more where other things
    /// speak against it.
    apart: u32,
    /// Nothing is known that speaks against it.
    may_be_sure: bool,
}

/// What is added where one side has no answer, or the departments differ.
const DOUBT: u32 = 4;

impl Pair {
    fn of(matching: &Matching<'_, '_>, line: usize, ix: ExchangeIx) -> Option<Self> {
        let old = &matching.book.lines[line];
        let bits = distance(old.simhash?, matching.exchanges[ix].simhash);
        if bits > FAR {
            return None;
        }
        let is_answered = old.answers.is_some() && !matching.exchanges[ix].is_unanswered();
        let agree = matching.answers_agree(line, ix);
        let departments = matching.department_of_line(line) == matching.department(ix);
        let (doubt, may_be_sure) = match (is_answered, agree, departments) {
            (true, true, true) => (0, true),
            (true, true, false) | (false, _, true) => (DOUBT, true),
            (true, false, true) => (2 * DOUBT, false),
            (_, _, false) => return None,
        };
        let apart = bits + doubt;
        (apart <= FAR).then_some(Self { line, ix, apart, may_be_sure })
    }
}

/// Everything that is near by the same asking member.
fn candidates(matching: &Matching<'_, '_>, lines: &[usize], new: &[ExchangeIx]) -> Vec<Pair> {
    let mut by_asker: HashMap<Option<usize>, Vec<ExchangeIx>> = HashMap::new();
    for ix in new.iter().copied() {
        by_asker.entry(matching.asker(ix)).or_default().push(ix);
    }
    let pairs = lines.iter().flat_map(|line| {
        let asked = by_asker.get(&matching.asker_of_line(*line)).into_iter().flatten();
        asked.filter_map(|ix| Pair::of(matching, *line, *ix))
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
    let sure = pairs.iter().filter(|pair| pair.may_be_sure && pair.apart <= NEAR);
    let clear = sure.filter(|pair| {
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
            was: line.shown_name(),
            may_be: pairs.iter().map(|pair| pair.ix).collect(),
        });
    }
    choices
}
