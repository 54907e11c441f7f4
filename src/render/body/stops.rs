//! Which paragraphs' numbers are stops of the tab key.
//!
//! An answer of hundreds of paragraphs would hold up those who go through a page by keyboard. So of
//! many numbers each tenth is a stop; the arrow keys lead from it to the others, which remain links.

/// Up to so many numbers are all stops.
const ALL: usize = 30;

/// Of more than that, the first of so many.
const EACH: usize = 10;

/// Counts the numbers of a body as they are written.
#[derive(Debug)]
pub(in crate::render) struct Stops {
    few: bool,
    done: std::cell::Cell<usize>,
}

impl Stops {
    /// For a body of so many numbers.
    pub(in crate::render) fn of(numbers: usize) -> Self {
        Self { few: numbers <= ALL, done: std::cell::Cell::new(0) }
    }

    /// Whether the next number is a stop.
    pub(super) fn next(&self) -> bool {
        let done = self.done.replace(self.done.get() + 1);
        self.few || done.is_multiple_of(EACH)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_numbers_each_tenth_is_a_stop() {
        let stops = |numbers| {
            let stops = Stops::of(numbers);
            (0..numbers).filter(|_| stops.next()).count()
        };
        assert_eq!((stops(30), stops(31), stops(2000)), (30, 4, 200));
    }
}
