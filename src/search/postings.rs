//! The documents that hold one word.

use super::number;

/// Ascending document numbers. The first stands apart from the gaps after it, so that two lists
/// are joined without being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Postings {
    first: usize,
    last: usize,
    /// After the first document: how many are left out before the next, as [`number`]s.
    gaps: String,
}

impl Postings {
    /// The list of one document.
    pub(super) fn of(document: usize) -> Self {
        Self { first: document, last: document, gaps: String::new() }
    }

    /// Adds a document, which may be the last one again but none before it.
    pub(super) fn add(&mut self, document: usize) {
        if document > self.last {
            number::push(&mut self.gaps, document - self.last - 1);
            self.last = document;
        }
    }

    /// Appends a list of later documents.
    pub(super) fn append(&mut self, later: &Self) {
        self.add(later.first);
        self.gaps.push_str(&later.gaps);
        self.last = later.last;
    }

    /// The list as text: how many documents are left out before each one.
    pub(super) fn write(&self, text: &mut String) {
        number::push(text, self.first);
        text.push_str(&self.gaps);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(documents: &[usize]) -> Postings {
        let mut postings = Postings::of(documents[0]);
        documents.iter().for_each(|document| postings.add(*document));
        postings
    }

    #[test]
    fn gaps_are_counted_and_repeats_left_out() {
        let mut text = String::new();
        list(&[3, 3, 4, 4, 9]).write(&mut text);
        assert_eq!(number::read(&text), [3, 0, 4]);
    }

    #[test]
    fn joined_lists_are_the_list_of_all() {
        let mut joined = list(&[0, 2]);
        joined.append(&list(&[40, 41, 999]));
        assert_eq!(joined, list(&[0, 2, 40, 41, 999]));
    }
}
