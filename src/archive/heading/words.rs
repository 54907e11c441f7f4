//! The words of a question, and a cursor over them.

/// A word with its place in the text. Punctuation belongs to the word it follows.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlacedWord<'t> {
    pub(super) text: &'t str,
    /// The byte at which it begins.
    pub(super) start: usize,
}

impl PlacedWord<'_> {
    /// Whether the word is one of `words`, without punctuation. A word before a comma is none.
    pub(super) fn is_one_of(self, words: &[&str]) -> bool {
        words.iter().any(|word| word.eq_ignore_ascii_case(self.text))
    }

    pub(super) fn ends_clause(self) -> bool {
        self.text.ends_with([',', ';', ':'])
    }

    pub(super) fn is_capitalised(self) -> bool {
        let first = self.text.trim_start_matches(['(', '‘', '“', '"', '\'']).chars().next();
        first.is_some_and(char::is_uppercase)
    }
}

/// The words of a text in which words are separated by single spaces.
pub(super) fn placed_words(text: &str) -> Vec<PlacedWord<'_>> {
    let mut start = 0;
    let mut words = Vec::new();
    for word in text.split(' ') {
        words.push(PlacedWord { text: word, start });
        start += word.len() + 1;
    }
    words
}

/// A position among words. Every method that returns `false` leaves it where it was.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordCursor<'w, 't> {
    words: &'w [PlacedWord<'t>],
    position: usize,
}

impl<'w, 't> WordCursor<'w, 't> {
    pub(super) fn new(words: &'w [PlacedWord<'t>]) -> Self {
        Self { words, position: 0 }
    }

    pub(super) fn peek(&self) -> Option<PlacedWord<'t>> {
        self.words.get(self.position).copied()
    }

    pub(super) fn peek_second(&self) -> Option<PlacedWord<'t>> {
        self.words.get(self.position + 1).copied()
    }

    pub(super) fn remaining(&self) -> usize {
        self.words.len() - self.position
    }

    pub(super) fn next_is(&self, words: &[&str]) -> bool {
        self.peek().is_some_and(|word| word.is_one_of(words))
    }

    /// Steps over the next word, if it is one of `words`.
    pub(super) fn take(&mut self, words: &[&str]) -> bool {
        let found = self.next_is(words);
        self.position += usize::from(found);
        found
    }

    /// Steps over all following words that are one of `words`.
    pub(super) fn take_all(&mut self, words: &[&str]) {
        while self.take(words) {}
    }

    /// Steps over these words, if all of them follow.
    pub(super) fn take_phrase(&mut self, phrase: &[&str]) -> bool {
        let mut ahead = *self;
        if !phrase.iter().all(|word| ahead.take(&[word])) {
            return false;
        }
        *self = ahead;
        true
    }

    /// Steps over one of these phrases.
    pub(super) fn take_any_phrase(&mut self, phrases: &[&[&str]]) -> bool {
        phrases.iter().any(|phrase| self.take_phrase(phrase))
    }

    /// Steps to the next of `words`, at most `reach` words ahead and within one clause.
    pub(super) fn skip_to(&mut self, words: &[&str], reach: usize) -> bool {
        for position in self.position..self.words.len().min(self.position + reach + 1) {
            let word = self.words[position];
            if word.is_one_of(words) {
                self.position = position;
                return true;
            }
            if word.ends_clause() {
                return false;
            }
        }
        false
    }

    /// The same, across commas but not across semicolons.
    pub(super) fn skip_over_commas_to(&mut self, words: &[&str], reach: usize) -> bool {
        let end = self.words.len().min(self.position + reach + 1);
        let clause = &self.words[self.position..end];
        let Some(found) = clause.iter().position(|word| word.is_one_of(words)) else {
            return false;
        };
        let crossed = clause[..found].iter().any(|word| word.text.ends_with(';'));
        self.position += if crossed { 0 } else { found };
        !crossed
    }

    /// At most `count` of the following words.
    pub(super) fn ahead(&self, count: usize) -> &'w [PlacedWord<'t>] {
        &self.words[self.position..self.words.len().min(self.position + count)]
    }

    /// The words that this cursor has passed since `earlier`.
    pub(super) fn passed_since(&self, earlier: &Self) -> &'w [PlacedWord<'t>] {
        &self.words[earlier.position..self.position]
    }
}
