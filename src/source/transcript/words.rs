//! Recognises marker words at a line's start, with the tolerance that pasted text needs: any letter
//! case, white space and invisible characters of any kind, a space before the colon, Markdown
//! emphasis around the label.

use crate::text::characters::is_invisible;

/// What follows a marker's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct After<'a> {
    /// The text after the words and the colon, trimmed.
    pub(super) rest: &'a str,
    /// A colon followed the words.
    pub(super) colon: bool,
}

/// White space of any kind, or an invisible character.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// A mark of Markdown's emphasis and code, which people put around a marker.
pub(super) fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_' | '`')
}

/// A line without the white space and the invisible characters around it.
pub(super) fn trim(line: &str) -> &str {
    line.trim_matches(is_space)
}

/// Matches words at a line's start and returns what follows them, if they are all there.
pub(super) fn after<'a>(line: &'a str, words: &[&str]) -> Option<After<'a>> {
    let line = trim(line);
    let mut rest = line.trim_start_matches(is_emphasis);
    let emphasis = &line[..line.len() - rest.len()];
    for word in words {
        rest = without_word(rest.trim_start_matches(is_space), word)?;
        if rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')) {
            return None;
        }
    }
    Some(ending(rest, emphasis))
}

/// Whether words are all that a line holds.
pub(super) fn whole(line: &str, words: &[&str]) -> Option<()> {
    after(line, words)?.rest.is_empty().then_some(())
}

/// Takes a word off a text's beginning. Invisible characters within the word do not count.
fn without_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in word.chars() {
        let mut found = rest.next()?;
        while is_invisible(found) {
            found = rest.next()?;
        }
        if !found.eq_ignore_ascii_case(&wanted) {
            return None;
        }
    }
    Some(rest.as_str().trim_start_matches(is_invisible))
}

/// Takes the colon and the closing marks of emphasis, in either order, off what follows the words.
fn ending<'a>(rest: &'a str, emphasis: &str) -> After<'a> {
    if emphasis.is_empty() {
        return colon(rest);
    }
    let (rest, closed) = without_closing(rest.trim_start_matches(is_space), emphasis);
    let after = colon(rest);
    let (rest, closed) =
        if closed { (after.rest, true) } else { without_closing(after.rest, emphasis) };
    let rest = if closed { rest } else { without_closing_at_end(rest, emphasis) };
    After { rest: trim(rest), ..after }
}

/// A text without the marks that close an emphasis, if it begins with them.
fn without_closing<'a>(text: &'a str, emphasis: &str) -> (&'a str, bool) {
    let marks = emphasis.chars().rev();
    let mut rest = text;
    for mark in marks {
        match rest.strip_prefix(mark) {
            Some(shorter) => rest = shorter,
            None => return (text, false),
        }
    }
    (rest, true)
}

/// A text without the marks that close an emphasis, if it ends with them.
fn without_closing_at_end<'a>(text: &'a str, emphasis: &str) -> &'a str {
    let mut rest = text;
    for mark in emphasis.chars() {
        match rest.strip_suffix(mark) {
            Some(shorter) => rest = shorter,
            None => return text,
        }
    }
    rest
}

fn colon(rest: &str) -> After<'_> {
    let rest = trim(rest);
    match rest.strip_prefix([':', '：']) {
        Some(rest) => After { rest: trim(rest), colon: true },
        None => After { rest, colon: false },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_found_in_every_form_people_paste() {
        for line in [
            "Asked by: A",
            "asked BY : A",
            "\u{a0}Asked\u{a0}by:\tA ",
            "**Asked by:** A",
            "**Asked by**: A",
            "**Asked by: A**",
            "__Asked by:__ A",
            "*Asked by:* A",
            "***Asked by:*** A",
            "_**Asked by:**_ A",
            "`Asked by:` A",
            "_Asked by: A_",
            "\u{200b}Asked by: A",
            "As\u{ad}ked\u{3000}by\u{200e}：\u{202f}A\u{2060}",
        ] {
            assert_eq!(
                after(line, &["asked", "by"]),
                Some(After { rest: "A", colon: true }),
                "{line}"
            );
        }
    }

    #[test]
    fn a_longer_word_is_not_the_marker() {
        assert_eq!(after("Questions to", &["question"]), None);
        assert_eq!(after("Quest", &["question"]), None);
        assert_eq!(after("Answered by-elections", &["answered", "by"]), None);
        assert_eq!(after("é", &["question"]), None);
    }
}
