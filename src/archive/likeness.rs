//! Whether two texts are one, though one was cut or lost its paragraphs on the way.

use crate::source::official::MARK;
use crate::source::record::Text;
use crate::text::characters::is_invisible;
use crate::text::normal_form::normalise;

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

/// Characters that nobody sees are left out; a hyphen is one whether or not a line may end at it; a raised
/// digit is that digit, because copying from a page lowers it; the bullets of a list are markup in
/// Parliament's data and characters in a transcript.
fn kept(c: char) -> Option<char> {
    match c {
        '\u{2011}' | '\u{2010}' | '⁻' => Some('-'),
        '⁺' => Some('+'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁰' | '⁴'..='⁹' => char::from_digit(u32::from(c) - u32::from('⁰'), 10),
        '•' => None,
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
        if a.lines == b.lines && a.truncated == b.truncated {
            return Self::Same;
        }
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

/// Whether the second of two texts completes the first: the first is missing or cut, and is the
/// beginning of the second, which is whole or at least longer.
pub(super) fn completes(cut: &Text<'_>, text: &Text<'_>) -> bool {
    if text.is_empty() || !(cut.is_empty() || cut.truncated) {
        return false;
    }
    let (x, y) = (squeezed(cut), squeezed(text));
    y.starts_with(&x) && (!text.truncated || y.len() > x.len())
}

/// The words of a text in their normal form.
pub(super) fn squeezed_words(text: &Text<'_>) -> Vec<String> {
    let normal = normalise(text.lines.iter().copied());
    let words = normal.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text<'a>(lines: &[&'a str], truncated: bool) -> Text<'a> {
        Text { lines: lines.to_vec(), truncated, ..Text::default() }
    }

    #[test]
    fn a_text_that_lost_its_paragraphs_is_the_same() {
        let (a, b) = (text(&["One’s.", "Two\u{2011}x."], false), text(&["One's.Two-x."], false));
        assert_eq!(Likeness::of(&a, &b), Likeness::Same);
        assert!(!completes(&a, &b) && !completes(&b, &a));
        let marked = text(&["One’s.\u{200e}", "Tw\u{ad}o\u{2011}x.\u{feff}"], false);
        assert_eq!(Likeness::of(&a, &marked), Likeness::Same, "nobody sees these characters");
        let (raised, lowered) = (text(&["10⁻⁶ in 2023¹"], false), text(&["10-6 in 20231"], false));
        assert_eq!(Likeness::of(&raised, &lowered), Likeness::Same, "copying lowers digits");
        let (listed, bare) =
            (text(&["Two:", "• One", "•Other"], false), text(&["Two: One Other"], false));
        assert_eq!(Likeness::of(&listed, &bare), Likeness::Same, "a bullet is no word");
    }

    #[test]
    fn a_text_that_was_cut_is_the_beginning_of_the_whole() {
        let (whole, cut) = (text(&["One two three."], false), text(&["One two thr..."], true));
        assert_eq!(Likeness::of(&whole, &cut), Likeness::Cut);
        assert_eq!(Likeness::of(&cut, &whole), Likeness::Cut);
        assert!(completes(&cut, &whole) && !completes(&whole, &cut));
        assert!(completes(&Text::default(), &cut));
        assert!(!completes(&text(&["One two thr"], false), &whole));
        assert_eq!(Likeness::of(&whole, &text(&["One two thx..."], true)), Likeness::Other);
        assert_eq!(Likeness::of(&whole, &text(&["One two thr"], false)), Likeness::Other);
    }
}
