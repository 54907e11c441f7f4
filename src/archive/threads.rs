//! Threads: questions that pursue earlier answers, or whose answers refer to others. Only references that
//! the archive has for certain count.

use std::collections::HashMap;

use jiff::civil::Date;

use super::exchange::{Exchange, ExchangeIx, StatedDate};
use super::references::{References, To};

/// An index into [`Threads::list`].
pub type ThreadIx = usize;

/// The threads of an archive.
#[derive(Debug, Default)]
pub struct Threads {
    /// The threads, in the archive's order of their first questions.
    pub list: Vec<Thread>,
    /// Of each exchange in a thread, the thread.
    of_exchange: HashMap<ExchangeIx, ThreadIx, ahash::RandomState>,
}

/// Questions that are connected by references: three of them or more in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// The questions by day; those without a date last.
    pub members: Vec<ExchangeIx>,
}

impl Thread {
    /// The first question, which the thread is known by.
    pub fn first(&self) -> ExchangeIx {
        self.members[0]
    }
}

impl Threads {
    /// Finds the threads of an archive.
    pub(super) fn find(exchanges: &[Exchange<'_>], references: &References) -> Self {
        let mut groups = DisjointGroups::new(exchanges.len());
        // Of each question, whether it refers to one, and whether one refers to it.
        let mut has_row = Vec::new();
        for ix in 0..exchanges.len() {
            for to in certain_references(references, ix) {
                groups.join(ix, to);
            }
            let refers = certain_references(references, ix).next().is_some();
            let is_middle = references.received_by(ix).iter().any(|citing| {
                citing.certain && !certain_references(references, ix).all(|to| to == citing.by)
            });
            if refers && is_middle {
                has_row.push(ix);
            }
        }
        let mut members: HashMap<ExchangeIx, Vec<ExchangeIx>, ahash::RandomState> =
            has_row.iter().map(|ix| (groups.root(*ix), Vec::new())).collect();
        for ix in 0..exchanges.len() {
            if let Some(members) = members.get_mut(&groups.root(ix)) {
                members.push(ix);
            }
        }
        let mut list: Vec<Thread> =
            members.into_values().map(|all| thread(exchanges, all)).collect();
        list.sort_by_key(Thread::first);
        let mut of_exchange = HashMap::default();
        for (at, thread) in list.iter().enumerate() {
            of_exchange.extend(thread.members.iter().map(|member| (*member, at)));
        }
        Self { list, of_exchange }
    }

    /// The thread of a question.
    pub fn thread_of(&self, exchange: ExchangeIx) -> Option<ThreadIx> {
        self.of_exchange.get(&exchange).copied()
    }

    /// The first question of each thread.
    pub fn firsts(&self) -> impl Iterator<Item = ExchangeIx> {
        self.list.iter().map(Thread::first)
    }
}

/// The questions that a question or its answers refer to for certain.
fn certain_references(references: &References, ix: ExchangeIx) -> impl Iterator<Item = ExchangeIx> {
    references.made_by(ix).iter().filter_map(|reference| match reference.to {
        To::Exchange(to) => Some(to),
        _ => None,
    })
}

/// Questions of one day are in the archive's order.
fn thread(exchanges: &[Exchange<'_>], mut members: Vec<ExchangeIx>) -> Thread {
    let day = |ix: ExchangeIx| -> Option<Date> { exchanges[ix].date().map(StatedDate::day) };
    members.sort_by_key(|ix| (day(*ix).is_none(), day(*ix), *ix));
    Thread { members }
}

/// Groups that are joined step by step (union-find).
struct DisjointGroups {
    parents: Vec<usize>,
}

impl DisjointGroups {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parents[a.max(b)] = a.min(b);
    }
}
