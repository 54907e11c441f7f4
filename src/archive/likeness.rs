//! Whether two texts are one, though one was cut or lost its paragraphs on the way.

use super::text::normalise;
use crate::characters::is_invisible;
use crate::source::official::MARK;
use crate::source::record::Text;

/// A text without what copying changes, white space included: the API's list takes the tags out of
/// answers and puts nothing in their place.
pub(super) fn squeezed(text: &Text<'_>) -> String {
    let normal = normalise(text.lines.iter().copied());
    let normal = match text.truncated {
        true => normal.strip_suffix(MARK).unwrap_or(&normal),
        false => &normal,
    };
    normal.chars().filter_map(kept).collect()
}

/// Characters that nobody sees are left out; a hyphen is one whether or not a line may end at it.
fn kept(c: char) -> Option<char> {
    match c {
        '\u{2011}' | '\u{2010}' => Some('-'),
        c if c.is_whitespace() || is_invisible(c) => None,
        c => Some(c),
    }
}

/// How the words of two texts compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// They are the same.
    Same,
    /// One is the beginning of the other, at which it was cut.
    Cut,
    /// They differ.
    Other,
}

impl Likeness {
    /// Compares two texts.
    pub(super) fn of(a: &Text<'_>, b: &Text<'_>) -> Self {
        let (x, y) = (squeezed(a), squeezed(b));
        match () {
            () if x == y && a.truncated == b.truncated => Self::Same,
            () if a.truncated && y.starts_with(&x) => Self::Cut,
            () if b.truncated && x.starts_with(&y) => Self::Cut,
            () => Self::Other,
        }
    }

    /// Whether the texts can be one.
    pub(super) fn is_one(self) -> bool {
        self != Self::Other
    }
}

/// Whether the second of two texts is the fuller one: it is there, is whole, is longer, or has its
/// paragraphs and markup.
pub(super) fn is_fuller(than: &Text<'_>, text: &Text<'_>) -> bool {
    let rank = |text: &Text<'_>| {
        let length = squeezed(text).chars().count();
        (!text.is_empty(), !text.truncated, length, text.lines.len(), text.form as u8)
    };
    rank(text) > rank(than)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::record::Form;

    fn text<'a>(lines: &[&'a str], truncated: bool) -> Text<'a> {
        Text { lines: lines.to_vec(), truncated, ..Text::default() }
    }

    #[test]
    fn a_text_that_lost_its_paragraphs_is_the_same() {
        let (a, b) = (text(&["One’s.", "Two\u{2011}x."], false), text(&["One's.Two-x."], false));
        assert_eq!(Likeness::of(&a, &b), Likeness::Same);
        assert!(is_fuller(&b, &a) && !is_fuller(&a, &b));
        let marked = text(&["One’s.\u{200e}", "Tw\u{ad}o\u{2011}x.\u{feff}"], false);
        assert_eq!(Likeness::of(&a, &marked), Likeness::Same, "nobody sees these characters");
        let html = Text { form: Form::Html, ..text(&["One’s.", "Two-x."], false) };
        assert_eq!(Likeness::of(&a, &html), Likeness::Same);
        assert!(is_fuller(&a, &html));
    }

    #[test]
    fn a_text_that_was_cut_is_the_beginning_of_the_whole() {
        let (whole, cut) = (text(&["One two three."], false), text(&["One two thr..."], true));
        assert_eq!(Likeness::of(&whole, &cut), Likeness::Cut);
        assert_eq!(Likeness::of(&cut, &whole), Likeness::Cut);
        assert!(is_fuller(&cut, &whole));
        assert_eq!(Likeness::of(&whole, &text(&["One two thx..."], true)), Likeness::Other);
        assert_eq!(Likeness::of(&whole, &text(&["One two thr"], false)), Likeness::Other);
    }
}
