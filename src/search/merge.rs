//! Merges what was gathered from runs of documents into one list of each key.

use super::gather::Place;
use super::order;
use super::postings::Postings;

/// A list that a list of later documents can be appended to.
pub(super) trait Append {
    /// Appends a list of later documents.
    fn append(&mut self, later: Self);
}

impl Append for Postings {
    fn append(&mut self, later: Self) {
        Self::append(self, later);
    }
}

impl Append for Place {
    fn append(&mut self, later: Self) {
        self.positions.append(&later.positions);
        self.plain |= later.plain;
    }
}

/// The lists of every key, in the order of JavaScript's strings, from lists by runs of documents:
/// the runs stand in their order, and each is in that of its keys. One list is made at a time, so
/// that the whole never stands in memory twice.
pub(super) fn merge<T: Append>(
    runs: Vec<Vec<(Box<str>, T)>>,
) -> impl Iterator<Item = (Box<str>, T)> {
    let mut runs: Vec<_> = runs.into_iter().map(|run| run.into_iter().peekable()).collect();
    std::iter::from_fn(move || {
        let heads = runs.iter_mut().enumerate().filter_map(|(at, run)| Some((at, &run.peek()?.0)));
        let (first, _) = heads.min_by(|(_, a), (_, b)| order::javascript(a, b))?;
        let (key, mut list) = runs[first].next()?;
        for run in &mut runs[first + 1..] {
            if let Some((_, later)) = run.next_if(|head| head.0 == key) {
                list.append(later);
            }
        }
        Some((key, list))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::postings::{Posting, Run};

    #[test]
    fn lists_are_joined_across_runs_and_keys_stay_in_order() {
        let run = |first: u32, keys: &[&str]| {
            let list = |(at, key): (u32, &&str)| {
                let mut run = Run::default();
                run.add(Posting { document: first + at, impact: 3, forms: 1 });
                ((*key).into(), run.finish(key, vec![(*key).into()]).unwrap())
            };
            (0..).zip(keys).map(list).collect::<Vec<(Box<str>, Postings)>>()
        };
        let runs = vec![run(0, &["a", "c"]), run(10, &["b", "c"]), run(20, &["a"])];
        let merged = merge(runs).map(|(key, list)| {
            let postings = list.written(&key).postings;
            let documents = postings.iter().map(|posting| posting.document).collect();
            (key.into_string(), documents)
        });
        let expected = [("a", vec![0, 20]), ("b", vec![10]), ("c", vec![1, 11])];
        let expected = expected.map(|(key, list)| (key.to_owned(), list));
        assert_eq!(merged.collect::<Vec<(String, Vec<u32>)>>(), expected);
    }
}
