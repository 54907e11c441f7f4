//! Texts as they were published before.

use super::links::NoLinks;
use super::{body, markdown};
use crate::archive::Standing;
use crate::export::record::{Answered, Kind, Question};

/// A former text as HTML, its paragraphs under the anchor that it had.
pub(super) fn html(text: &str, is_markdown: bool, (anchor, of): (&str, &str)) -> String {
    if is_markdown {
        return markdown::body(text, anchor, of, &NoLinks).html;
    }
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut html = String::new();
    body::plain(&lines, anchor, of, &mut html);
    html
}

/// A former question as HTML.
pub(super) fn question(question: &Question<'_>) -> String {
    html(&question.text, question.markdown, ("q", "the question"))
}

/// A former answer as HTML.
pub(super) fn answer(answer: &Answered<'_>) -> String {
    html(&answer.text, answer.markdown, (anchor(answer), "the answer"))
}

/// The anchor of a former answer. It was read from a file, so it is an anchor only if it looks so.
pub(super) fn anchor<'r>(answer: &'r Answered<'_>) -> &'r str {
    let anchor = answer.anchor.as_ref();
    let words = anchor.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_one = !words.is_empty() && words.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_one { anchor } else { "a" }
}

/// What a former answer is called.
pub(super) fn title(kind: Kind) -> &'static str {
    let standing = match kind {
        Kind::Answer => Standing::OfRecord,
        Kind::Holding => Standing::Holding,
        Kind::Original => Standing::Original,
        Kind::Corrected => Standing::Corrected,
    };
    standing.name()
}

/// The ids of a text's paragraphs in its HTML.
pub(super) fn paragraph_ids<'h>(html: &'h str, anchor: &str) -> Vec<&'h str> {
    let beginning = format!("{anchor}-p");
    let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ids.filter(|id| id.starts_with(&beginning)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_keep_their_anchors_and_links_become_words() {
        let plain = html("One.\n\nTwo <b>.", false, ("a2", "the answer"));
        assert_eq!(paragraph_ids(&plain, "a2"), ["a2-p1", "a2-p2"]);
        assert!(plain.contains("Two &lt;b&gt;."));
        let markdown = html("See [us](about.md).", true, ("a", "the answer"));
        assert!(markdown.contains("See us.") && !markdown.contains("href"), "{markdown}");
    }
}
