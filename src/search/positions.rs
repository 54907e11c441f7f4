//! Where a word stands, document by document.

use super::number;

/// Ends the positions in one document.
const END: char = '.';

/// The positions of a word in ascending documents. The first document stands apart from the gaps
/// after it, so that two lists are joined without being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Positions {
    first: u32,
    last: u32,
    /// The position last added, in the last document.
    position: u32,
    /// How many documents there are.
    pub(super) documents: u32,
    /// The positions in the first document, then for each other: documents left out before it, and
    /// its positions; [`END`] after each document but the last.
    rest: String,
}

impl Positions {
    /// The list of one position.
    pub(super) fn of(document: u32, position: u32) -> Self {
        let mut rest = String::new();
        number::push(&mut rest, position as usize);
        Self { first: document, last: document, position, documents: 1, rest }
    }

    /// Adds a later position, in the last document or a later one.
    pub(super) fn add(&mut self, document: u32, position: u32) {
        if document == self.last {
            number::push(&mut self.rest, (position - self.position - 1) as usize);
        } else {
            self.begin(document);
            number::push(&mut self.rest, position as usize);
        }
        self.position = position;
    }

    fn begin(&mut self, document: u32) {
        self.rest.push(END);
        number::push(&mut self.rest, (document - self.last - 1) as usize);
        self.last = document;
        self.documents += 1;
    }

    /// Gives back the memory that no position needs.
    pub(super) fn shrink(&mut self) {
        self.rest.shrink_to_fit();
    }

    /// Appends a list of later documents.
    pub(super) fn append(&mut self, later: &Self) {
        self.begin(later.first);
        self.rest.push_str(&later.rest);
        self.last = later.last;
        self.position = later.position;
        self.documents += later.documents - 1;
    }

    /// The list as text, for documents counted from `base`.
    pub(super) fn text(&self, base: u32) -> String {
        let mut text = String::with_capacity(self.rest.len() + 5);
        number::push(&mut text, (self.first - base) as usize);
        text.push_str(&self.rest);
        text.push(END);
        text
    }

    /// The list in parts, by ranges of `1 << range` documents, each counted from its range's first;
    /// with the number of the range.
    pub(super) fn parts(&self, base: u32, range: u32) -> Vec<(u32, String)> {
        let mut parts: Vec<(u32, String)> = Vec::new();
        let (mut next, whole) = (0, self.text(base));
        for entry in whole.split_terminator(END) {
            let (gap, positions) = number::first(entry);
            let document = next + gap as u32;
            let number = document >> range;
            let fresh = parts.last().is_none_or(|(last, _)| *last != number);
            if fresh {
                parts.push((number, String::new()));
                next = number << range;
            }
            if let Some((_, text)) = parts.last_mut() {
                number::push(text, (document - next) as usize);
                text.push_str(positions);
                text.push(END);
            }
            next = document + 1;
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The documents and positions of a text.
    fn read(text: &str) -> Vec<(u32, Vec<u32>)> {
        let mut next = 0;
        let entries = text.split_terminator(END).map(|entry| {
            let mut numbers = number::read(entry).map(|n| n as u32);
            let document = next + numbers.next().unwrap();
            next = document + 1;
            let mut after = 0;
            let positions = numbers.map(|gap| {
                after += gap + 1;
                after - 1
            });
            (document, positions.collect())
        });
        entries.collect()
    }

    fn list(all: &[(u32, u32)]) -> Positions {
        let mut positions = Positions::of(all[0].0, all[0].1);
        all[1..].iter().for_each(|(document, at)| positions.add(*document, *at));
        positions
    }

    const ALL: [(u32, u32); 5] = [(7, 0), (7, 1), (7, 99), (8, 3), (40, 5)];

    #[test]
    fn positions_are_read_back() {
        let expected = [(2, vec![0, 1, 99]), (3, vec![3]), (35, vec![5])];
        assert_eq!(read(&list(&ALL).text(5)), expected);
    }

    #[test]
    fn joined_lists_are_the_list_of_all() {
        let mut joined = list(&ALL[..3]);
        joined.append(&list(&ALL[3..]));
        assert_eq!(joined, list(&ALL));
        assert_eq!(joined.documents, 3);
    }

    #[test]
    fn parts_count_from_their_ranges() {
        let parts = list(&ALL).parts(0, 3);
        let numbers: Vec<_> = parts.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [0, 1, 5]);
        assert_eq!(read(&parts[0].1), [(7, vec![0, 1, 99])]);
        assert_eq!(read(&parts[1].1), [(0, vec![3])]);
        assert_eq!(read(&parts[2].1), [(0, vec![5])]);
    }
}
