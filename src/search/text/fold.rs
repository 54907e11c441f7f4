//! What of a character does not matter to the search.
//!
//! `themes/default/search/text.js` has the same rules; the table itself would be a tenth of what a
//! search loads. Both use of Unicode's data only decompositions and small letters, which never
//! change for a character that there is, and only in these ranges. What is not in the table is a
//! letter of a word.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use ahash::HashMap;
use unicode_normalization::char::decompose_compatible;

use crate::text::characters::is_invisible;

/// Where letters and accents are looked at: Latin, Greek, Cyrillic, ligatures.
const LETTERS: [RangeInclusive<u32>; 3] = [0xC0..=0x45F, 0x1E00..=0x1EFF, 0xFB00..=0xFB06];

/// Where everything separates words that is not a letter or digit in disguise, as superscripts and
/// encircled numbers are: punctuation, currencies, arrows, mathematics, boxes, the punctuation of
/// East Asian texts. The gap is where browsers may not know yet which letters there are.
const SIGNS: [RangeInclusive<u32>; 5] =
    [0x80..=0xBF, 0x2000..=0x209C, 0x20A0..=0x2BFF, 0x3000..=0x3020, 0xFFFC..=0xFFFD];

/// Accents that follow their letter.
const MARKS: RangeInclusive<u32> = 0x300..=0x36F;

static TABLE: LazyLock<HashMap<char, Box<str>>> = LazyLock::new(table);

/// What a character that is not ASCII becomes: letters in lower case, a space that separates
/// words, an apostrophe, or nothing; none if it stays as it is.
pub(super) fn of(c: char) -> Option<&'static str> {
    TABLE.get(&c).map(AsRef::as_ref)
}

/// All that the table speaks of.
fn ranges() -> impl Iterator<Item = RangeInclusive<u32>> {
    LETTERS.into_iter().chain(SIGNS).chain([0xFEFF..=0xFEFF])
}

fn table() -> HashMap<char, Box<str>> {
    let chars = ranges().flatten().filter_map(char::from_u32);
    let folded = chars.map(|c| (c, fold(c)));
    folded.filter(|(c, to)| !to.chars().eq([*c])).map(|(c, to)| (c, to.into())).collect()
}

fn fold(c: char) -> String {
    if is_apostrophe(c) {
        return "'".to_owned();
    }
    if is_mark(c) || is_invisible(c) {
        return String::new();
    }
    let mut letters = String::new();
    decompose_compatible(c, |part| push_plain(&mut letters, part));
    if letters.trim().is_empty() { " ".to_owned() } else { letters }
}

/// One part of a decomposed character.
fn push_plain(letters: &mut String, part: char) {
    if is_mark(part) {
        return;
    }
    for lower in part.to_lowercase() {
        match plain(lower) {
            Some(plain) => letters.push_str(plain),
            None if is_apostrophe(lower) => letters.push('\''),
            None if is_sign(lower) => letters.push(' '),
            None => letters.push(lower),
        }
    }
}

/// Whether a character that does not decompose further separates words.
fn is_sign(c: char) -> bool {
    let is_listed = SIGNS.iter().any(|range| range.contains(&u32::from(c)));
    is_listed || (c.is_ascii() && !c.is_ascii_alphanumeric())
}

fn is_mark(c: char) -> bool {
    MARKS.contains(&u32::from(c))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '‘' | '’' | '‛' | 'ʼ' | '′' | '´' | 'ʹ' | 'ʻ')
}

/// What people type for letters that Unicode does not decompose.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_ligatures_do_not_matter() {
        for (c, to) in
            [('Â', "a"), ('ŵ', "w"), ('ﬁ', "fi"), ('₂', "2"), ('②', "2"), ('Σ', "σ"), ('ß', "ss")]
        {
            assert_eq!(of(c), Some(to), "{c}");
        }
        assert_eq!(of('σ'), None);
        assert_eq!(of('日'), None);
    }

    #[test]
    fn signs_separate_and_invisible_characters_vanish() {
        for c in
            ['–', '—', '“', '£', '€', '…', '•', '\u{A0}', '\u{202F}', '½', '→', '≠', '\u{3000}']
        {
            assert!(of(c).is_some_and(|to| to.contains(' ')), "{c:?} {:?}", of(c));
        }
        for c in ['\u{AD}', '\u{200B}', '\u{301}', '\u{FEFF}'] {
            assert_eq!(of(c), Some(""), "{c:?}");
        }
        assert_eq!((of('’'), of('ʼ')), (Some("'"), Some("'")));
    }

    #[test]
    fn what_a_character_becomes_needs_no_more_folding() {
        for part in TABLE.values().flat_map(|to| to.chars()) {
            let plain = part.is_ascii_lowercase() || part.is_ascii_digit();
            assert!(plain || " '".contains(part) || of(part).is_none(), "{part:?}");
        }
    }
}
