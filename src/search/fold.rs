//! What of a text's letters does not matter to the search.
//!
//! `search.js` folds the same way. Both sides use only what Unicode defines for every language
//! alike: compatibility decomposition, general categories and lower case without a locale.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The text in lower case, without accents and other marks, with ligatures taken apart.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_ascii() {
            true => folded.push(c.to_ascii_lowercase()),
            false => decompose_compatible(c, |part| push_plain(&mut folded, part)),
        }
    }
    folded
}

/// Marks are dropped after decomposition, so their order, which only a whole text tells, is of no
/// account.
fn push_plain(folded: &mut String, c: char) {
    if is_combining_mark(c) || is_invisible(c) {
        return;
    }
    for lower in c.to_lowercase() {
        match plain(lower) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(lower),
        }
    }
}

/// Characters inside a word that nobody sees: soft hyphen, joiners, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// What people type for letters that Unicode does not decompose, and for apostrophes.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        '‘' | '’' | '‛' | 'ʼ' => "'",
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
    fn folding_a_folded_character_changes_nothing() {
        for c in char::MIN..=char::MAX {
            let once = fold(c.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&once), once, "{c:?}");
        }
    }

    #[test]
    fn accents_case_and_ligatures_do_not_matter() {
        assert_eq!(fold("SIÂN Sia\u{302}n ﬁve CO₂"), "sian sian five co2");
    }
}
