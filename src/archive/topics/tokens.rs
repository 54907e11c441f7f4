//! The words of a text as topics compare them: in lower case, without accents, whole.
//!
//! A possessive is its word: "Korea’s" and "sanctions’" are "korea" and "sanctions". Hyphens and all
//! other signs stand between words. As in the search, a word written in capitals is another than that
//! in small letters: "US" is not "us".

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::text::characters::is_invisible;
use crate::text::normal_form::straight;

/// So many capitals make a word in capitals: "I" and "A" are none.
const FEWEST: usize = 2;

/// A word that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded.
    pub(super) text: String,
    /// It counts only where it is written so.
    pub(super) in_capitals: bool,
}

/// The words of a text, one after another in one piece of memory.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    text: Vec<u8>,
    /// Where each word ends in the text; it begins where the one before ends.
    ends: Vec<usize>,
    /// Whether each word is written in capitals.
    capitals: Vec<bool>,
    /// How many small letters and capitals the word has that is being read.
    small: usize,
    large: usize,
    /// An apostrophe that belongs to the word if a letter follows.
    apostrophe: bool,
}

impl Tokens {
    /// The words of a text.
    pub(super) fn of(text: &str) -> Vec<Word> {
        let mut tokens = Self::default();
        tokens.read(text);
        let word = |at| {
            let text = String::from_utf8_lossy(tokens.get(at)?).into_owned();
            Some(Word { text, in_capitals: tokens.capitals[at] })
        };
        (0..tokens.len()).filter_map(word).collect()
    }

    /// Begins another text.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.capitals.clear();
    }

    /// Adds the words of a line. Runs of plain letters, which are almost all of it, are taken whole.
    pub(super) fn read(&mut self, line: &str) {
        let mut rest = line;
        while let Some(next) = rest.chars().next() {
            let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            if run > 0 {
                self.letters_of(&rest.as_bytes()[..run]);
            } else {
                self.sign(next);
            }
            rest = &rest[run.max(next.len_utf8())..];
        }
        self.end();
    }

    /// A character that is no plain letter or digit.
    fn sign(&mut self, c: char) {
        match straight(c) {
            '\'' => self.apostrophe = self.is_in_word(),
            c if c.is_ascii() => self.end(),
            c if is_unseen(c) => (),
            c if c.is_alphanumeric() => {
                self.count(c.is_uppercase().into(), c.is_lowercase().into());
                self.letters(c);
            }
            _ => self.end(),
        }
    }

    fn letters_of(&mut self, run: &[u8]) {
        let large = run.iter().filter(|byte| byte.is_ascii_uppercase()).count();
        let small = run.iter().filter(|byte| byte.is_ascii_lowercase()).count();
        self.count(large, small);
        self.due_apostrophe();
        self.text.extend(run.iter().map(u8::to_ascii_lowercase));
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word at a place.
    pub(super) fn get(&self, at: usize) -> Option<&[u8]> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }

    /// Whether this word stands at a place.
    pub(super) fn has(&self, at: usize, word: &Word) -> bool {
        self.get(at) == Some(word.text.as_bytes()) && (self.capitals[at] || !word.in_capitals)
    }

    fn start(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    fn is_in_word(&self) -> bool {
        self.text.len() > self.start()
    }

    fn count(&mut self, large: usize, small: usize) {
        self.large += large;
        self.small += small;
    }

    /// Before a letter: an apostrophe that waited for one belongs to the word.
    fn due_apostrophe(&mut self) {
        if std::mem::take(&mut self.apostrophe) {
            self.text.push(b'\'');
        }
    }

    fn letter(&mut self, c: char) {
        self.due_apostrophe();
        self.text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
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
        if self.text[start..].strip_suffix(b"'s").is_some_and(|word| !word.is_empty()) {
            self.text.truncate(self.text.len() - 2);
            self.small = self.small.saturating_sub(1);
        }
        if self.text.len() > start {
            self.ends.push(self.text.len());
            self.capitals.push(self.large >= FEWEST && self.small == 0);
        }
        (self.small, self.large) = (0, 0);
    }
}

/// Characters inside a word that nobody sees: accents that follow their letter, soft hyphens, joiners.
fn is_unseen(c: char) -> bool {
    is_combining_mark(c) || is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<String> {
        Tokens::of(line).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn a_word_in_capitals_is_one_with_its_possessive_too() {
        let capitals = Tokens::of("The UK’s US-made I MPs ÉTÉ 12 A1").into_iter();
        let capitals = capitals.filter(|word| word.in_capitals).map(|word| word.text);
        assert_eq!(capitals.collect::<Vec<_>>(), ["uk", "us", "ete"]);
    }

    #[test]
    fn words_are_whole_and_possessives_are_their_words() {
        assert_eq!(
            texts("North Korea’s “sanctions’ list”"),
            ["north", "korea", "sanctions", "list"]
        );
        assert_eq!(texts("O'Hara's anti-missile 'It'"), ["o'hara", "anti", "missile", "it"]);
        assert_eq!(texts("'s s' ''"), ["s", "s"]);
    }

    #[test]
    fn what_copying_changes_does_not_matter() {
        assert_eq!(texts("SIÂN"), texts("sia\u{302}n"));
        assert_eq!(texts("sanc\u{ad}tions\u{200b}"), ["sanctions"]);
        assert_eq!(texts("a\u{a0}b\tc"), ["a", "b", "c"]);
    }

    #[test]
    fn the_memory_of_one_text_serves_the_next() {
        let mut tokens = Tokens::default();
        tokens.read("one two");
        tokens.read("three");
        assert_eq!((tokens.len(), tokens.get(2)), (3, Some(&b"three"[..])));
        tokens.clear();
        tokens.read("four");
        assert_eq!((tokens.len(), tokens.get(0), tokens.get(1)), (1, Some(&b"four"[..]), None));
    }
}
