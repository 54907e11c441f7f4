//! Exchanges that have the number of a line, whatever became of the text.
//!
//! Numbers begin anew with each session of Parliament, so the day of tabling must be the same, or,
//! where one side does not state it, the asking member.

use std::collections::HashMap;

use super::exchanges::Matching;
use crate::archive::ExchangeIx;
use crate::archive::ledger::line::{Kind, Status};

pub(super) fn pair(matching: &mut Matching<'_, '_>) {
    let lines = lines(matching);
    if lines.is_empty() {
        return;
    }
    for ix in matching.new_ones() {
        let Some(uin) = matching.exchanges[ix].record.uin else { continue };
        let of_number = lines.get(uin).into_iter().flatten().copied();
        let same: Vec<usize> = of_number.filter(|at| is_same(matching, *at, ix)).collect();
        if let [line] = same[..] {
            matching.take(line, ix);
        }
    }
}

/// The lines of each number that have no exchange yet.
fn lines<'m>(matching: &Matching<'m, '_>) -> HashMap<&'m str, Vec<usize>> {
    let book = matching.book;
    let mut lines: HashMap<&str, Vec<usize>> = HashMap::new();
    for at in book.of(Kind::Exchange).filter(|at| matching.is_free(*at)) {
        let line = &book.lines[at];
        if let (Some(uin), Status::Live | Status::Retired) = (&line.uin, &line.status) {
            lines.entry(uin).or_default().push(at);
        }
    }
    lines
}

fn is_same(matching: &Matching<'_, '_>, line: usize, ix: ExchangeIx) -> bool {
    let (old, new) = (matching.book.lines[line].tabled, matching.exchanges[ix].record.tabled);
    matching.is_free(line)
        && match (old, new) {
            (Some(old), Some(new)) => old == new,
            _ => {
                let asker = matching.asker(ix);
                asker.is_some() && matching.asker_of_line(line) == asker
            }
        }
}
