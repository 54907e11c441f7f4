//! The documents that hold a stem, each with how much it matters there.

use super::impact::Impact;
use super::number;

/// Ascending documents with impacts. The first document stands apart from the gaps after it, so
/// that two lists are joined without being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Postings {
    first: u32,
    first_impact: Impact,
    last: u32,
    /// How many documents there are.
    pub(super) documents: u32,
    /// After the first: documents left out before the next, and its impact, as one number each.
    rest: String,
}

impl Postings {
    /// The list of one document.
    pub(super) fn of(document: u32, impact: Impact) -> Self {
        let (rest, documents) = (String::new(), 1);
        Self { first: document, first_impact: impact, last: document, documents, rest }
    }

    /// Adds a later document.
    pub(super) fn add(&mut self, document: u32, impact: Impact) {
        push(&mut self.rest, document - self.last - 1, impact);
        self.last = document;
        self.documents += 1;
    }

    /// Gives back the memory that no posting needs.
    pub(super) fn shrink(&mut self) {
        self.rest.shrink_to_fit();
    }

    /// Appends a list of later documents.
    pub(super) fn append(&mut self, later: &Self) {
        self.add(later.first, later.first_impact);
        self.rest.push_str(&later.rest);
        self.last = later.last;
        self.documents += later.documents - 1;
    }

    /// The list as text, for documents counted from `base`.
    pub(super) fn text(&self, base: u32) -> String {
        let mut text = String::with_capacity(self.rest.len() + 4);
        push(&mut text, self.first - base, self.first_impact);
        text.push_str(&self.rest);
        text
    }

    /// Every document with its impact.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, Impact)> {
        let mut document = self.first;
        let rest = number::read(&self.rest).map(move |number| {
            document += (number >> 3) as u32 + 1;
            (document, (number & 7) as Impact)
        });
        std::iter::once((self.first, self.first_impact)).chain(rest)
    }
}

/// Documents with impacts as text, for documents counted from `base`.
pub(super) fn text(list: impl IntoIterator<Item = (u32, Impact)>, base: u32) -> String {
    let (mut text, mut next) = (String::new(), base);
    for (document, impact) in list {
        push(&mut text, document - next, impact);
        next = document + 1;
    }
    text
}

fn push(text: &mut String, gap: u32, impact: Impact) {
    number::push(text, (gap as usize) << 3 | usize::from(impact));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(documents: &[(u32, Impact)]) -> Postings {
        let mut postings = Postings::of(documents[0].0, documents[0].1);
        documents[1..].iter().for_each(|(document, impact)| postings.add(*document, *impact));
        postings
    }

    #[test]
    fn a_list_is_read_back_with_its_impacts() {
        let all = [(3, 7), (4, 0), (9, 2), (70_000, 5)];
        let postings = list(&all);
        assert_eq!(postings.iter().collect::<Vec<_>>(), all);
        assert_eq!(postings.text(2), text(all, 2));
        assert_eq!(postings.documents, 4);
    }

    #[test]
    fn joined_lists_are_the_list_of_all() {
        let mut joined = list(&[(0, 1), (2, 2)]);
        joined.append(&list(&[(40, 3), (41, 4), (999, 5)]));
        assert_eq!(joined, list(&[(0, 1), (2, 2), (40, 3), (41, 4), (999, 5)]));
    }
}
