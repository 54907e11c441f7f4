//! The words of a text, as they are searched.
//!
//! `search.js` cuts a query the same way; `tests/search/words.tsv` holds both to it.

use super::fold::fold;

/// The longest word in bytes; what is beyond it does not distinguish words.
const LONGEST: usize = 40;

/// The words of a text in their order: in lower case, without accents, possessive `'s` and words
/// of a single letter; at most 40 bytes each.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    split(&folded).map(str::to_owned).collect()
}

/// The words of a text that is folded already.
pub(super) fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        // Only a single apostrophe between two letters belongs to a word: `o'hara`, not `''a''`.
        .flat_map(|run| run.split("''"))
        .map(|run| run.trim_matches('\''))
        .map(|word| word.strip_suffix("'s").unwrap_or(word))
        .map(|word| &word[..word.floor_char_boundary(LONGEST)])
        .filter(|word| is_searched(word))
}

/// A single letter says too little; a single digit may be a number.
fn is_searched(word: &str) -> bool {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (None, _) => false,
        (Some(only), None) => only.is_numeric(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Columns: a text, a tab, its words with spaces between; both as the inside of a JSON string.
    const VECTORS: &str = include_str!("../../tests/search/words.tsv");

    fn json(inside: &str) -> String {
        serde_json::from_str(&format!("\"{inside}\"")).expect(inside)
    }

    #[test]
    fn the_vectors_shared_with_the_reader_hold() {
        let mut seen = 0;
        for line in VECTORS.lines().filter(|line| !line.starts_with('#')) {
            let (text, expected) = line.split_once('\t').expect(line);
            assert_eq!(words(&json(text)).join(" "), json(expected), "{line}");
            seen += 1;
        }
        assert!(seen > 40, "only {seen} vectors");
    }

    #[test]
    fn a_long_word_is_cut_between_characters() {
        let word = words(&format!("x{}", "日".repeat(30))).concat();
        assert_eq!(word, format!("x{}", "日".repeat(13)));
    }
}
