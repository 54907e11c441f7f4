//! The words of a page, to look for others among them.

use memchr::memmem;

/// Words with one space before and after each.
#[derive(Debug)]
pub(super) struct Words(String);

impl Default for Words {
    fn default() -> Self {
        Self(" ".to_owned())
    }
}

impl Words {
    /// The words of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self::default();
        words.push(text);
        words.gap();
        words
    }

    /// Adds text; its first word may go on with the last one.
    pub(super) fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() { self.gap() } else { self.0.push(c) }
        }
    }

    /// What comes now is another word.
    pub(super) fn gap(&mut self) {
        if !self.0.ends_with(' ') {
            self.0.push(' ');
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.0.split_ascii_whitespace().count()
    }

    /// Where these words end among those from `start` on, one behind the other.
    pub(super) fn find(&self, words: &Self, start: usize) -> Option<usize> {
        self.find_bytes(&words.0, start).map(|end| end - 1)
    }

    /// The same, for words that may begin and end within others.
    pub(super) fn find_within(&self, words: &Self, start: usize) -> Option<usize> {
        self.find_bytes(words.as_str(), start)
    }

    fn find_bytes(&self, words: &str, start: usize) -> Option<usize> {
        let found = memmem::find(&self.0.as_bytes()[start..], words.as_bytes());
        found.map(|at| start + at + words.len())
    }

    /// The words with a space between any two.
    pub(super) fn as_str(&self) -> &str {
        self.0.trim_ascii()
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_one_after_the_other() {
        let page = Words::of("There are  14\u{a0}lighthouses.\nNone, none.");
        let end = page.find(&Words::of("14 lighthouses."), 0).unwrap();
        assert_eq!(page.find(&Words::of("None, none."), end), Some(page.0.len() - 1));
        assert_eq!(page.find(&Words::of("There"), end), None);
        assert_eq!(page.find(&Words::of("one,"), 0), None);
        assert!(page.find_within(&Words::of("one, no"), 0).is_some());
        assert_eq!(page.count(), 6);
    }
}
