//! Recognises marker words at a line's start, with the tolerance that pasted text needs: any letter
//! case, tabs and no-break spaces, a space before the colon, Markdown bold around the label.

use crate::characters::is_invisible;

/// What follows a marker's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct After<'a> {
    /// The text after the words and the colon, trimmed.
    pub(super) rest: &'a str,
    /// A colon followed the words.
    pub(super) colon: bool,
}

/// A line without the white space around it, and without the invisible characters that browsers copy
/// along.
pub(super) fn trim(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || is_invisible(c))
}

/// Matches words at a line's start and returns what follows them, if they are all there.
pub(super) fn after<'a>(line: &'a str, words: &[&str]) -> Option<After<'a>> {
    let (mut rest, bold) = opening(trim(line));
    for word in words {
        rest = rest.trim_start();
        let head = rest.get(..word.len())?;
        if !head.eq_ignore_ascii_case(word) {
            return None;
        }
        rest = &rest[word.len()..];
        if rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')) {
            return None;
        }
    }
    Some(ending(rest, bold))
}

/// Whether words are all that a line holds.
pub(super) fn whole(line: &str, words: &[&str]) -> Option<()> {
    after(line, words)?.rest.is_empty().then_some(())
}

/// The bold mark that a line begins with, if any, and the line without it.
fn opening(line: &str) -> (&str, Option<&'static str>) {
    for mark in ["**", "__"] {
        if let Some(rest) = line.strip_prefix(mark) {
            return (rest, Some(mark));
        }
    }
    (line, None)
}

/// Takes the colon and the closing bold mark, in either order, off what follows the words.
fn ending<'a>(rest: &'a str, bold: Option<&str>) -> After<'a> {
    let Some(mark) = bold else { return colon(rest) };
    let (rest, closed) = closing(rest.trim_start(), mark);
    let after = colon(rest);
    let (rest, closed) = if closed { (after.rest, true) } else { closing(after.rest, mark) };
    let rest = if closed { rest } else { rest.strip_suffix(mark).unwrap_or(rest) };
    After { rest: rest.trim(), ..after }
}

fn closing<'a>(rest: &'a str, mark: &str) -> (&'a str, bool) {
    rest.strip_prefix(mark).map_or((rest, false), |rest| (rest, true))
}

fn colon(rest: &str) -> After<'_> {
    let rest = rest.trim();
    match rest.strip_prefix(':') {
        Some(rest) => After { rest: rest.trim(), colon: true },
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
            "\u{200b}Asked by: A",
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
