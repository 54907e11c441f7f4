//! Markup that mail programs, word processors and converters put around the lines of an exchange:
//! bullets, list numbers, `#`, `>`, quotation marks, and line breaks at the end.

use super::words::{is_space, trim};

/// The markup around a line's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Decoration {
    /// The number of `>` before the words.
    pub(super) mail_depth: usize,
    /// The words are in quotation marks.
    pub(super) is_quoted: bool,
    /// The bullet before the words.
    pub(super) bullet: Option<char>,
    /// A list number is before the words.
    pub(super) is_numbered: bool,
    /// `#` is before the words.
    pub(super) is_heading: bool,
    /// A `|` is before the words: the line is the row of a table.
    pub(super) is_cell: bool,
    /// `\` or `<br>` is behind the words.
    pub(super) has_hard_break: bool,
}

impl Decoration {
    /// All lines of an exchange must have the same markup: otherwise nobody knows whose lines the
    /// bare ones are.
    pub(super) fn must_be_on_all_lines(&self) -> bool {
        self.mail_depth > 0 || self.is_quoted
    }

    /// The markup that all lines of an exchange may have: headings are for some, and a last line has
    /// no line break.
    pub(super) fn repeated(&self) -> Self {
        Self { is_heading: false, has_hard_break: false, ..*self }
    }
}

/// Bullets that no word begins with.
const BULLETS: [char; 14] =
    ['•', '◦', '‣', '·', '▪', '●', '○', '■', '□', '➢', '►', '⁃', '∙', '\u{f0b7}'];

/// Characters that are bullets if white space follows.
const SPACED_BULLETS: [char; 6] = ['-', '*', '–', '—', '+', 'o'];

const QUOTATION_MARKS: [char; 10] = ['"', '“', '”', '„', '‘', '’', '\'', '«', '»', '‟'];

const HARD_BREAKS: [&str; 5] = ["\\", "<br>", "<br/>", "<br />", "<BR>"];

/// A line's words and the markup around them; nothing if there is none.
pub(super) fn undecorated(line: &str) -> Option<(&str, Decoration)> {
    let whole = trim(line);
    let mut decoration = Decoration::default();
    let mut text = without_hard_break(whole);
    decoration.has_hard_break = text.len() < whole.len();
    while let Some(rest) = without_first_mark(text, &mut decoration) {
        text = trim(rest);
    }
    if decoration.is_quoted {
        text = trim(text.trim_end_matches([',', ';'])).trim_end_matches(QUOTATION_MARKS);
        text = trim(text);
    }
    (decoration != Decoration::default()).then_some((text, decoration))
}

/// A line without the line break of HTML or Markdown at its end.
pub(super) fn without_hard_break(line: &str) -> &str {
    let line = trim(line);
    let without = HARD_BREAKS.iter().find_map(|hard_break| line.strip_suffix(hard_break));
    without.map_or(line, trim)
}

/// The words of a Markdown heading: `## Lighthouses: Paint`.
pub(super) fn markdown_heading(line: &str) -> Option<&str> {
    let (text, decoration) = undecorated(line)?;
    let is_plain = decoration == Decoration { is_heading: true, ..Decoration::default() };
    is_plain.then_some(text)
}

fn without_first_mark<'a>(text: &'a str, decoration: &mut Decoration) -> Option<&'a str> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let is_spaced = rest.starts_with(is_space) || rest.is_empty();
    match first {
        '>' => decoration.mail_depth += 1,
        '|' => decoration.is_cell = true,
        '#' => return without_hashes(text, decoration),
        _ if QUOTATION_MARKS.contains(&first) && !decoration.is_quoted => {
            decoration.is_quoted = true;
        }
        _ if decoration.bullet.is_none()
            && (BULLETS.contains(&first) || (SPACED_BULLETS.contains(&first) && is_spaced)) =>
        {
            decoration.bullet = Some(first);
        }
        _ if !decoration.is_numbered => {
            let rest = without_list_number(text)?;
            decoration.is_numbered = true;
            return Some(rest);
        }
        _ => return None,
    }
    Some(rest)
}

fn without_hashes<'a>(text: &'a str, decoration: &mut Decoration) -> Option<&'a str> {
    let rest = text.trim_start_matches('#');
    if text.len() - rest.len() > 6 {
        return None;
    }
    decoration.is_heading = true;
    Some(rest.trim_end_matches('#'))
}

/// A text behind `1.`, `12)`, `(3)`, `(a)`, `iv)` or `b.`
pub(super) fn without_list_number(text: &str) -> Option<&str> {
    let (inner, is_open) = match text.strip_prefix('(') {
        Some(inner) => (inner, true),
        None => (text, false),
    };
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (number, rest) = inner.split_at(end);
    let is_roman = number.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let is_number = (1..=4).contains(&number.len())
        && (number.bytes().all(|b| b.is_ascii_digit()) || number.len() == 1 || is_roman);
    let rest = match (is_open, rest.strip_prefix(')')) {
        (_, Some(rest)) => rest,
        (false, None) => rest.strip_prefix('.')?,
        (true, None) => return None,
    };
    (is_number && rest.starts_with(is_space)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_found_behind_every_markup() {
        for line in [
            "• Asked by",
            "•Asked by",
            "- Asked by",
            "* Asked by",
            "– Asked by",
            "◦ Asked by",
            "1. Asked by",
            "2) Asked by",
            "(a) Asked by",
            "(iv) Asked by",
            "## Asked by ##",
            "> Asked by",
            ">> - Asked by",
            "\"Asked by\",",
            "“Asked by”",
            "| Asked by",
            "Asked by\\",
            "Asked by<br />",
        ] {
            assert_eq!(undecorated(line).map(|(text, _)| text), Some("Asked by"), "{line}");
        }
    }

    #[test]
    fn bare_lines_have_none() {
        for line in
            ["Asked by", "*Asked by:*", "-5 degrees", "", "(asked on 25th May 2016)", "e.g."]
        {
            assert_eq!(undecorated(line), None, "{line}");
        }
    }
}
