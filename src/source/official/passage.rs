//! The texts of a question and its answer, and whether the list call of the API cut them.
//!
//! It cuts a question at exactly 255 characters without a mark, and an answer at 255 with `...` behind
//! them; and it takes the tags out of answers. An answer with tags is therefore from the detail call,
//! and so is all that stands beside it.

use crate::source::html::{self, MarkupFaults, Tidy};
use crate::source::record::Form;
use crate::text::characters::is_left_out_of_official_texts;

/// Where the list call cuts, in characters.
pub const CUT: usize = 255;
/// What it puts behind an answer that it cut.
pub const MARK: &str = "...";

/// A text, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Passage {
    /// The words of its paragraphs, one a line.
    pub(super) text: Box<str>,
    /// In HTML the blocks as they are shown.
    pub(super) blocks: Box<str>,
    pub(super) form: Form,
    pub(super) truncated: bool,
    /// It stands as the detail call gives it.
    pub(super) detailed: bool,
    /// What of its markup could not be kept.
    pub(super) faults: MarkupFaults,
}

/// A question's text, which is plain. Beside a detailed answer nothing is cut.
pub(super) fn question(text: &str, answer: Option<&Passage>) -> Passage {
    let detailed = answer.is_some_and(|answer| answer.detailed);
    let truncated = !detailed && text.chars().count() == CUT;
    let lines: Vec<_> = text.lines().map(without_invisible).collect();
    let lines: Vec<_> = lines.iter().map(|line| line.trim()).filter(|l| !l.is_empty()).collect();
    Passage { text: lines.join("\n").into(), truncated, detailed, ..Passage::default() }
}

/// An answer's text, which is HTML. Without words it is blank.
pub(super) fn answer(text: &str) -> Passage {
    let truncated = text.chars().count() == CUT + MARK.len() && text.ends_with(MARK);
    let has_tags = text.contains("</") || text.contains("<br");
    let cut = if truncated && !has_tags { without_half_an_entity(text) } else { text.into() };
    let Tidy { text, blocks, form, faults } = html::tidy(&cut);
    let truncated = truncated && !has_tags;
    let (text, blocks) = (text.into(), blocks.into());
    Passage { text, blocks, form, truncated, detailed: has_tags, faults }
}

/// An answer of one text, or of several that are its paragraphs.
pub(super) fn answer_of(texts: &[String]) -> Passage {
    match texts {
        [] => Passage::default(),
        [text] => answer(text),
        several => {
            let has_tags = |text: &String| text.contains("</") || text.contains("<br");
            let paragraphs = several.iter().map(|text| match has_tags(text) {
                true => text.clone(),
                false => format!("<p>{text}</p>"),
            });
            let html: String = paragraphs.collect();
            Passage { detailed: several.iter().any(has_tags), ..answer(&html) }
        }
    }
}

/// A cut may go through `&amp;`.
fn without_half_an_entity(text: &str) -> std::borrow::Cow<'_, str> {
    let before = text.strip_suffix(MARK).unwrap_or(text);
    match before.rfind('&').filter(|at| before.len() - at < 8) {
        Some(at) if !before[at..].contains([';', ' ']) => format!("{}{MARK}", &before[..at]).into(),
        _ => text.into(),
    }
}

fn without_invisible(line: &str) -> String {
    line.chars().filter(|c| !is_left_out_of_official_texts(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(answer_text: &str) -> bool {
        answer(answer_text).truncated
    }

    #[test]
    fn a_question_is_cut_at_255_characters() {
        let (short, exact) = ("é".repeat(254), "é".repeat(255));
        assert!(!question(&short, None).truncated);
        assert!(question(&exact, None).truncated);
        assert!(!question(&format!("{exact}x"), None).truncated);
        let detailed = answer("<p>Yes.</p>");
        assert!(!question(&exact, Some(&detailed)).truncated, "the detail call cuts nothing");
        assert!(question(&exact, Some(&answer("Yes."))).truncated);
    }

    #[test]
    fn an_answer_is_cut_where_it_ends_in_dots_at_258_characters() {
        let long = "é".repeat(255);
        assert!(cut(&format!("{long}...")));
        assert!(!cut(&format!("{long}.. ")) && !cut(&format!("{long}x...")));
        assert!(!cut(&format!("<p>{}...</p>", "x".repeat(248))));
    }

    #[test]
    fn an_answer_in_several_texts_has_their_paragraphs() {
        let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let passage =
            answer_of(&texts(&["There are 14.", "<p>Two are lit.</p><p>One.</p>", "A &amp; B"]));
        assert_eq!(&*passage.text, "There are 14.\nTwo are lit.\nOne.\nA & B");
        assert!(passage.detailed && !answer_of(&texts(&["A", "B"])).detailed);
        assert_eq!(answer_of(&[]), Passage::default());
    }

    #[test]
    fn half_an_entity_at_the_cut_is_dropped() {
        let text = format!("{} A&am...", "x".repeat(250));
        assert_eq!(text.len(), 258);
        assert!(answer(&text).text.ends_with("x A..."));
    }

    #[test]
    fn a_questions_text_is_plain_whatever_is_in_it() {
        let passage = question(" To ask <b>\u{ad}it</b> &amp;\n\n more.\u{200b} ", None);
        assert_eq!(&*passage.text, "To ask <b>it</b> &amp;\nmore.");
    }
}
