//! The words of a text as topics compare them: in lower case, without accents, whole.
//!
//! A possessive is its word: "Korea’s" and "sanctions’" are "korea" and "sanctions". Hyphens and all
//! other signs stand between words.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::archive::text::straight;

/// The words of a text, one after another in one piece of memory.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    text: String,
    /// Where each word ends in the text; it begins where the one before ends.
    ends: Vec<usize>,
    /// An apostrophe that belongs to the word if a letter follows.
    apostrophe: bool,
}

impl Tokens {
    /// The words of a text.
    pub(super) fn of(text: &str) -> Vec<String> {
        let mut tokens = Self::default();
        tokens.read(text);
        (0..tokens.len()).filter_map(|at| tokens.get(at)).map(str::to_owned).collect()
    }

    /// Begins another text.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    /// Adds the words of a line.
    pub(super) fn read(&mut self, line: &str) {
        for c in line.chars() {
            match straight(c) {
                c if c.is_ascii_alphanumeric() => self.letter(c.to_ascii_lowercase()),
                '\'' => self.apostrophe = self.is_in_word(),
                c if c.is_ascii() => self.end(),
                c if is_unseen(c) => (),
                c if c.is_alphanumeric() => self.letters(c),
                _ => self.end(),
            }
        }
        self.end();
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }

    fn start(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    fn is_in_word(&self) -> bool {
        self.text.len() > self.start()
    }

    fn letter(&mut self, c: char) {
        if std::mem::take(&mut self.apostrophe) {
            self.text.push('\'');
        }
        self.text.push(c);
    }

    /// A letter that may have accents, or small forms of several letters.
    fn letters(&mut self, c: char) {
        decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                part.to_lowercase().for_each(|lower| self.letter(lower));
            }
        });
    }

    fn end(&mut self) {
        self.apostrophe = false;
        let start = self.start();
        if self.text[start..].strip_suffix("'s").is_some_and(|word| !word.is_empty()) {
            self.text.truncate(self.text.len() - 2);
        }
        if self.text.len() > start {
            self.ends.push(self.text.len());
        }
    }
}

/// Characters inside a word that nobody sees: accents that follow their letter, soft hyphens, joiners.
fn is_unseen(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_and_possessives_are_their_words() {
        assert_eq!(
            Tokens::of("North Korea’s “sanctions’ list”"),
            ["north", "korea", "sanctions", "list"]
        );
        assert_eq!(Tokens::of("O'Hara's anti-missile 'It'"), ["o'hara", "anti", "missile", "it"]);
        assert_eq!(Tokens::of("'s s' ''"), ["s", "s"]);
    }

    #[test]
    fn what_copying_changes_does_not_matter() {
        assert_eq!(Tokens::of("SIÂN"), Tokens::of("sia\u{302}n"));
        assert_eq!(Tokens::of("sanc\u{ad}tions\u{200b}"), ["sanctions"]);
        assert_eq!(Tokens::of("a\u{a0}b\tc"), ["a", "b", "c"]);
    }

    #[test]
    fn the_memory_of_one_text_serves_the_next() {
        let mut tokens = Tokens::default();
        tokens.read("one two");
        tokens.read("three");
        assert_eq!((tokens.len(), tokens.get(2)), (3, Some("three")));
        tokens.clear();
        tokens.read("four");
        assert_eq!((tokens.len(), tokens.get(0), tokens.get(1)), (1, Some("four"), None));
    }
}
