//! What of a name's print does not matter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::archive::text::straight;

/// How the names of a kind are folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folding {
    /// People and parties: letter case, spacing and apostrophes do not matter.
    Person,
    /// Departments: neither do `&` for `and`, a leading `the`, and commas.
    Body,
}

impl Folding {
    /// The form under which a name is looked up.
    pub fn key(self, name: &str) -> String {
        let folded: String = name.nfc().map(straight).flat_map(char::to_lowercase).collect();
        match self {
            Self::Person => folded.split_whitespace().collect::<Vec<_>>().join(" "),
            Self::Body => {
                let words = folded.replace('&', " and ").replace(',', " ");
                let words: Vec<_> = words.split_whitespace().collect();
                words.strip_prefix(&["the"]).unwrap_or(&words).join(" ")
            }
        }
    }
}

/// Titles that a person's name may stand with or without.
const TITLES: [&str; 14] = [
    "rt",
    "hon",
    "right",
    "honourable",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sir",
    "dame",
    "mp",
    "kc",
    "qc",
];

/// The bare letters of a name, without accents, punctuation and titles: names with the same
/// skeleton look alike.
pub fn skeleton(name: &str) -> String {
    let bare: String = name
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    let words = bare.split_whitespace().filter(|word| !TITLES.contains(word) && *word != "and");
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn print_that_does_not_matter_is_folded() {
        let key = |name| Folding::Person.key(name);
        assert_eq!(key("Brendan  O’Hara"), key("brendan o'hara"));
        assert_ne!(key("Siân Berry"), key("Sian Berry"));
        let key = |name| Folding::Body.key(name);
        assert_eq!(
            key("Foreign, Commonwealth & Development Office"),
            key("the Foreign Commonwealth and Development office")
        );
        assert_ne!(key("Home Office"), key("Wales Office"));
    }

    #[test]
    fn skeletons_leave_accents_and_titles_out() {
        assert_eq!(skeleton("Dr Siân Berry MP"), skeleton("Sian Berry"));
        assert_ne!(skeleton("Lord Smith"), skeleton("Smith"));
    }
}
