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

/// Neighbouring words of one fate, together.
fn runs(earlier: &str, later: &str) -> Vec<(ChangeTag, String)> {
    // The cost grows with the square of what differs, so very long texts are compared by lines.
    let is_long = earlier.len() + later.len() > LONGEST;
    let diff = match is_long {
        true => TextDiff::from_lines(earlier, later),
        false => TextDiff::from_words(earlier, later),
    };
    let mut runs: Vec<(ChangeTag, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut() {
            Some((tag, words)) if *tag == change.tag() => words.push_str(change.value()),
            _ => runs.push((change.tag(), change.value().to_owned())),
        }
    }
    runs
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
}
