//! Term shards: the words in order, cut into files of about one size.
//!
//! A shard is one string of entries with a space after each: how many UTF-16 units the word shares
//! with the one before (one digit of base 36), the rest of the word, `:`, and its documents.

use super::postings::Postings;
use super::script::{self, Part};
use super::vocabulary::Term;

/// A contiguous range of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shard {
    /// By this the reader knows which shard can hold a word.
    pub(super) first_word: String,
    pub(super) part: Part,
}

/// Cuts words into shards of at most `limit` bytes, or more where a single word needs more.
pub(super) fn shards(terms: &[Term], limit: usize) -> Vec<Shard> {
    let mut shards = Vec::new();
    let mut rest = terms;
    while !rest.is_empty() {
        let (text, taken) = fill(rest, limit);
        let part = script::part("t", shards.len(), &text);
        shards.push(Shard { first_word: rest[0].0.to_string(), part });
        rest = &rest[taken..];
    }
    shards
}

/// The text of one shard, and how many words it took.
fn fill(terms: &[Term], limit: usize) -> (String, usize) {
    let (mut text, mut previous) = (String::new(), "");
    for (taken, (word, postings)) in terms.iter().enumerate() {
        let before = text.len();
        push_entry(&mut text, previous, word, postings);
        if taken > 0 && text.len() > limit {
            text.truncate(before);
            return (text, taken);
        }
        previous = word;
    }
    (text, terms.len())
}

fn push_entry(text: &mut String, previous: &str, word: &str, postings: &Postings) {
    let (digit, bytes) = shared(previous, word);
    text.push(digit);
    text.push_str(&word[bytes..]);
    text.push(':');
    postings.write(text);
    text.push(' ');
}

/// What two words begin with alike: its UTF-16 units as one digit of base 36, and its bytes.
fn shared(previous: &str, word: &str) -> (char, usize) {
    let (mut units, mut bytes) = (0, 0);
    for (a, b) in previous.chars().zip(word.chars()) {
        if a != b || units + a.len_utf16() > 35 {
            break;
        }
        units += a.len_utf16();
        bytes += a.len_utf8();
    }
    (char::from(b"0123456789abcdefghijklmnopqrstuvwxyz"[units]), bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &[&str]) -> Vec<Term> {
        words.iter().map(|word| ((*word).into(), Postings::of(1))).collect()
    }

    #[test]
    fn words_share_their_beginning_with_the_word_before() {
        let (text, _) = fill(&terms(&["home", "homes", "𐐨b", "𐐨c"]), 99);
        assert_eq!(text, "0home:1 4s:1 0𐐨b:1 2c:1 ");
    }

    #[test]
    fn a_shared_beginning_beyond_one_digit_is_written_again() {
        let long = "a".repeat(38);
        let (text, _) = fill(&terms(&[&long, &format!("{long}b")]), 99);
        assert_eq!(text, format!("0{long}:1 zaaab:1 "));
    }

    #[test]
    fn a_full_shard_is_closed_and_the_next_starts_afresh() {
        let made = shards(&terms(&["home", "homes", "homework"]), 13);
        let firsts: Vec<_> = made.iter().map(|shard| shard.first_word.as_str()).collect();
        assert_eq!(firsts, ["home", "homework"]);
        let second = String::from_utf8(made[1].part.file.bytes.clone()).unwrap();
        assert_eq!(second, "despatchSearch(\"t\",1,\"0homework:1 \");\n");
    }

    #[test]
    fn a_word_too_large_for_any_shard_has_its_own() {
        assert_eq!(shards(&terms(&["home", "homes", "homework"]), 1).len(), 3);
    }
}
