//! Two texts as one, with the words that differ marked: `del` for the earlier, `ins` for the later.
//!
//! Who listens hears "removed:" and "added:" before the words, since most screen readers say
//! nothing of `ins` and `del`.

use similar::{ChangeTag, TextDiff};
use tera::Value;

use super::escape;

/// The earlier text turned into the later, word by word, as finished HTML.
pub(super) fn word_diff(earlier: &str, later: &str) -> Value {
    let mut html = String::with_capacity(earlier.len() + later.len());
    for (tag, words) in runs(earlier, later) {
        push(tag, &words, SAID, &mut html);
    }
    Value::safe_string(&html)
}

/// Texts of more bytes together are compared by lines.
const LONGEST: usize = 400_000;

/// Neighbouring words of one kind, together. Spaces between two changes belong to both of them, so
/// that a phrase that replaces another is one change.
fn runs(earlier: &str, later: &str) -> Vec<(ChangeTag, String)> {
    // The cost grows with the square of the changes, so very long texts are compared by lines.
    let is_long = earlier.len() + later.len() > LONGEST;
    let diff = match is_long {
        true => TextDiff::from_lines(earlier, later),
        false => TextDiff::from_words(earlier, later),
    };
    let mut runs = Runs::default();
    for change in diff.iter_all_changes() {
        runs.push(change.tag(), change.value());
    }
    runs.finish_change();
    runs.done
}

/// Runs of words while they are collected.
#[derive(Default)]
struct Runs {
    done: Vec<(ChangeTag, String)>,
    removed: String,
    added: String,
    /// Spaces after a change: the next word decides whether they belong to it.
    space: String,
}

impl Runs {
    fn push(&mut self, tag: ChangeTag, words: &str) {
        let in_change = !self.removed.is_empty() || !self.added.is_empty();
        match tag {
            ChangeTag::Equal if in_change && words.chars().all(|c| c == ' ') => {
                self.space.push_str(words);
            }
            ChangeTag::Equal => {
                self.finish_change();
                self.push_done(ChangeTag::Equal, words);
            }
            ChangeTag::Delete | ChangeTag::Insert => {
                let space = std::mem::take(&mut self.space);
                self.removed.push_str(&space);
                self.added.push_str(&space);
                let side =
                    if tag == ChangeTag::Delete { &mut self.removed } else { &mut self.added };
                side.push_str(words);
            }
        }
    }

    fn finish_change(&mut self) {
        let (removed, added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        let space = std::mem::take(&mut self.space);
        self.push_done(ChangeTag::Delete, &removed);
        self.push_done(ChangeTag::Insert, &added);
        self.push_done(ChangeTag::Equal, &space);
    }

    fn push_done(&mut self, tag: ChangeTag, words: &str) {
        match self.done.last_mut() {
            _ if words.is_empty() => {}
            Some((last, text)) if *last == tag => text.push_str(words),
            _ => self.done.push((tag, words.to_owned())),
        }
    }
}

/// What is said before words of the earlier text alone, and of the later.
const SAID: (&str, &str) = ("removed: ", "added: ");

/// Writes words of one fate, with what is said before those of one text alone.
pub(super) fn push(tag: ChangeTag, words: &str, said: (&str, &str), html: &mut String) {
    let (element, said) = match tag {
        ChangeTag::Equal => return escape::text(words, html),
        ChangeTag::Delete => ("del", said.0),
        ChangeTag::Insert => ("ins", said.1),
    };
    html.push_str(&format!("<{element}><span class=\"quiet\">{said}</span>"));
    escape::text(words, html);
    html.push_str(&format!("</{element}>"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(earlier: &str, later: &str) -> String {
        word_diff(earlier, later).as_str().unwrap().to_owned()
    }

    #[test]
    fn words_that_differ_are_marked_and_said() {
        let (del, ins) =
            ("<span class=\"quiet\">removed: </span>", "<span class=\"quiet\">added: </span>");
        assert_eq!(html("a b c", "a b d"), format!("a b <del>{del}c</del><ins>{ins}d</ins>"));
        assert_eq!(html("a", "a <b>"), format!("a<ins>{ins} &lt;b&gt;</ins>"));
        assert_eq!(html("same words", "same words"), "same words");
    }

    #[test]
    fn a_phrase_that_replaces_another_is_one_change() {
        let (del, ins) =
            ("<span class=\"quiet\">removed: </span>", "<span class=\"quiet\">added: </span>");
        assert_eq!(
            html("We will act soon, surely.", "We have done it, surely."),
            format!("We <del>{del}will act soon,</del><ins>{ins}have done it,</ins> surely.")
        );
    }

    proptest::proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_runs(
            earlier in "([ab] {0,2}){0,12}", later in "([ab] {0,2}){0,12}"
        ) {
            let runs = runs(&earlier, &later);
            let side = |other: ChangeTag| -> String {
                runs.iter().filter(|(tag, _)| *tag != other).map(|(_, words)| &**words).collect()
            };
            proptest::prop_assert_eq!(side(ChangeTag::Insert), earlier);
            proptest::prop_assert_eq!(side(ChangeTag::Delete), later);
        }
    }
}
