//! How far a list was read, and what is to be asked next.
//!
//! The list may change while it is read: a question that comes in moves the others along, one that
//! goes lets one slip by unseen. So a list whose total changed, or that gave fewer questions than it
//! said, is read again; what is known already costs nothing but the page.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::page::Page;

/// The file that says how far a fetch came, in the site's root. It is there only while one is under
/// way.
pub const STATE_FILE: &str = ".despatch-fetch";
/// How often a list is read that does not stand still.
const ROUNDS: u32 = 3;
/// No list is read further, whatever total it claims: Parliament's own has not half as many.
const MOST: usize = 2_000_000;

/// How far a list was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    /// The address of the first page, which tells the query.
    list: String,
    skip: usize,
    total: Option<usize>,
    /// The total changed in this round.
    moved: bool,
    /// The round, from 1.
    round: u32,
    ended: bool,
    seen: BTreeSet<u64>,
    /// Questions without an id.
    unread: usize,
}

impl Walk {
    /// Begins at the first page of a list.
    pub fn new(list: &str) -> Self {
        Self {
            list: list.to_owned(),
            skip: 0,
            total: None,
            moved: false,
            round: 1,
            ended: false,
            seen: BTreeSet::new(),
            unread: 0,
        }
    }

    /// Goes on with a walk that was noted, if it was through this list; else begins it.
    pub fn resume(noted: Option<&str>, list: &str) -> Self {
        let noted = noted.and_then(|text| serde_json::from_str::<Self>(text).ok());
        noted.filter(|walk| walk.list == list && !walk.ended).unwrap_or_else(|| Self::new(list))
    }

    /// What to note.
    pub fn note(&self) -> String {
        // Numbers and texts always serialise.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }

    /// How many questions to skip on the next page; none at the end.
    pub fn next(&self) -> Option<usize> {
        (!self.ended).then_some(self.skip)
    }

    /// Whether a part was read in an earlier run.
    pub fn is_under_way(&self) -> bool {
        self.total.is_some()
    }

    /// A page was read.
    pub fn took(&mut self, page: &Page) {
        self.moved |= self.total.is_some_and(|total| total != page.total);
        self.total = Some(page.total);
        let known = self.seen.len();
        self.seen.extend(page.items.iter().map(|item| item.id));
        // Pages that repeat themselves would go on for ever.
        let is_repeated = self.round == 1 && page.count > 0 && self.seen.len() == known;
        let is_endless = is_repeated && page.items.len() == page.count || self.skip >= MOST;
        self.unread += page.count - page.items.len();
        self.skip += page.count;
        // A list that is read again cannot be much longer than what it gave before.
        let known = self.seen.len() + self.unread;
        let is_endless = is_endless || self.round > 1 && self.skip > 2 * known + 1_000;
        if page.count == 0 || is_endless || self.skip >= page.total {
            self.end_round();
        }
    }

    fn end_round(&mut self) {
        if self.is_whole() || self.round >= ROUNDS {
            self.ended = true;
            return;
        }
        self.round += 1;
        (self.skip, self.total, self.moved, self.unread) = (0, None, false, 0);
    }

    fn is_whole(&self) -> bool {
        !self.moved && self.missing() == 0
    }

    /// How many questions the list told of and did not give, once it was read to its end.
    pub fn missing(&self) -> usize {
        self.total.unwrap_or_default().saturating_sub(self.seen.len() + self.unread)
    }

    /// Whether the list was still changing when it was read for the last time.
    pub fn is_restless(&self) -> bool {
        self.moved
    }

    /// How many questions were seen.
    pub fn seen(&self) -> usize {
        self.seen.len()
    }

    /// How many questions could not be read.
    pub fn unread(&self) -> usize {
        self.unread
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fetch::Item;

    fn page(total: usize, ids: std::ops::Range<u64>) -> Page {
        let item = |id| Item::of(json!({"id": id, "uin": "1", "questionText": ""})).unwrap();
        let items: Vec<_> = ids.map(item).collect();
        Page { total, count: items.len(), items }
    }

    /// Walks through pages and tells what was skipped before each.
    fn walk(pages: &[Page]) -> (Vec<usize>, Walk) {
        let mut walk = Walk::new("x");
        let mut asked = Vec::new();
        for page in pages {
            asked.extend(walk.next());
            walk.took(page);
        }
        (asked, walk)
    }

    #[test]
    fn pages_follow_each_other_by_what_they_held() {
        let (asked, walk) = walk(&[page(5, 0..2), page(5, 2..4), page(5, 4..5)]);
        assert_eq!((asked, walk.next(), walk.missing()), (vec![0, 2, 4], None, 0));
    }

    #[test]
    fn a_list_whose_total_changes_is_read_again() {
        let (asked, mut walk) = walk(&[page(4, 0..2), page(3, 3..4)]);
        assert_eq!((asked, walk.next()), (vec![0, 2], Some(0)));
        walk.took(&page(3, 1..4));
        assert_eq!((walk.next(), walk.is_restless(), walk.seen()), (None, false, 4));
    }

    #[test]
    fn a_list_that_gives_less_than_it_says_is_read_three_times_and_no_more() {
        let short = [page(3, 0..2), page(3, 0..0)];
        let (asked, walk) = walk(&[&short[..], &short, &short].concat());
        assert_eq!((asked, walk.next()), (vec![0, 2, 0, 2, 0, 2], None));
        assert_eq!(walk.missing(), 1);
    }

    #[test]
    fn a_list_that_claims_to_be_endless_comes_to_its_end() {
        let ends_after = |page: &dyn Fn(u64) -> Page| {
            let mut walk = Walk::new("x");
            (0..2_000).find(|number| {
                walk.took(&page(*number));
                walk.next().is_none()
            })
        };
        // New questions on each page, the same ones, and such as cannot be read.
        let new = |number: u64| page(1 << 62, number * 100_000..number * 100_000 + 2);
        let new = ends_after(&|number| Page { count: 100_000, ..new(number) });
        let same = ends_after(&|_| page(1 << 62, 0..2));
        let unreadable = ends_after(&|_| Page { count: 100_000, ..page(1 << 62, 0..0) });
        for pages in [new, same, unreadable] {
            assert!(pages.is_some(), "it goes on");
        }
    }

    #[test]
    fn an_empty_list_ends_at_once() {
        assert_eq!(walk(&[page(0, 0..0)]).1.next(), None);
    }

    #[test]
    fn a_walk_goes_on_where_it_was_noted_unless_the_list_is_another() {
        let (_, walk) = walk(&[page(5, 0..2)]);
        let note = walk.note();
        assert_eq!(Walk::resume(Some(&note), "x"), walk);
        assert_eq!(Walk::resume(Some(&note), "y").next(), Some(0));
        assert_eq!(Walk::resume(Some(&note[..9]), "x").next(), Some(0));
        assert_eq!(Walk::resume(None, "x"), Walk::new("x"));
    }
}
