//! The form by which a name is found. Letter case, spacing and punctuation do not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::characters::is_invisible;
use crate::text::normal_form::straight;

/// How the names of a kind are folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folding {
    /// People and parties: letter case, spacing, apostrophes, the kind of hyphens and characters that
    /// nobody sees do not matter.
    Person,
    /// Departments: neither do `&` for `and`, a leading `the`, commas, punctuation at the end and notes
    /// of a transfer.
    Body,
}

impl Folding {
    /// The form under which a name is looked up.
    pub fn key(self, name: &str) -> String {
        let visible: String = name.chars().filter_map(visible).collect();
        let folded: String = visible.nfc().map(straight).flat_map(char::to_lowercase).collect();
        match self {
            Self::Person => folded.split_whitespace().collect::<Vec<_>>().join(" "),
            Self::Body => {
                let words = without_transfer(&folded).replace('&', " and ").replace(',', " ");
                let words: Vec<_> = words.split_whitespace().collect();
                words.strip_prefix(&["the"]).unwrap_or(&words).join(" ")
            }
        }
    }

    /// A printed form as it is shown: without characters that nobody sees, and without what is no
    /// part of a department's name.
    pub fn shown(self, printed: &str) -> String {
        let seen: String = printed.chars().filter(|c| !is_invisible(*c)).collect();
        let seen = match self {
            Self::Person => &*seen,
            Self::Body => without_transfer(&seen),
        };
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A character of a name; none for one that nobody sees. Every hyphen, dash and minus is one.
fn visible(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        c if is_invisible(c) => None,
        c => Some(c),
    }
}

/// A department without a note of a transfer behind it, and without punctuation at its end:
/// `Home Office (Interdepartmental transfer on 12/09)`.
fn without_transfer(name: &str) -> &str {
    let mut name = without_end(name);
    while let Some((rest, note)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('(')) {
        if !note.to_lowercase().contains("transfer") || rest.trim().is_empty() {
            break;
        }
        name = without_end(rest);
    }
    name
}

/// Whether a department is printed with a note of a transfer.
pub(crate) fn has_transfer(printed: &str) -> bool {
    without_transfer(printed).len() < without_end(printed).len()
}

fn without_end(name: &str) -> &str {
    name.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':'))
}

/// Titles that a person's name may stand with or without.
pub(crate) const TITLES: [&str; 14] = [
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

/// Whether two names of people are the same but for titles: `Sir John Sample`, `John Sample`.
pub(crate) fn are_one_but_for_titles(a: &str, b: &str) -> bool {
    let (a, b) = (skeleton(a), skeleton(b));
    !a.is_empty() && a == b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn print_that_does_not_matter_is_folded() {
        let key = |name: &str| Folding::Person.key(name);
        assert_eq!(key("Brendan  O’Hara"), key("brendan o'hara"));
        assert_ne!(key("Siân Berry"), key("Sian Berry"));
        let key = |name| Folding::Body.key(name);
        assert_eq!(
            key("Foreign, Commonwealth & Development Office"),
            key("the Foreign Commonwealth and Development office")
        );
        assert_ne!(key("Home Office"), key("Wales Office"));
        for printed in [
            "The Home Office.",
            "Home Office ;",
            "Home Office (Interdepartmental transfer on 12/09)",
            "Home Office (Transferred.):",
            "Home\u{2009}Of\u{ad}fice\u{200e}",
        ] {
            assert_eq!(key(printed), "home office", "{printed}");
        }
        assert_eq!(key("Wales Office (Wales)"), "wales office (wales)");
        assert_eq!(key("..."), "");
    }

    #[test]
    fn hyphens_and_characters_that_nobody_sees_part_no_names() {
        let key = |name: &str| Folding::Person.key(name);
        let name = key("Ada Sample-Dummy");
        assert_eq!(name, "ada sample-dummy");
        for hyphen in ['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'] {
            assert_eq!(key(&format!("Ada Sample{hyphen}Dummy")), name);
        }
        for nothing in
            ["\u{200b}", "\u{200e}", "\u{feff}", "\u{ad}", "\u{2060}", "\u{202c}", "\u{2069}"]
        {
            assert_eq!(key(&format!("{nothing}Ada Sam{nothing}ple-Dummy{nothing}")), name);
        }
        for space in ['\u{a0}', '\u{202f}', '\u{2007}', '\u{3000}'] {
            assert_eq!(key(&format!("Ada{space}Sample-Dummy")), name);
        }
        assert_eq!(
            Folding::Person.shown("Ada\u{200b} Sample\u{2011}Dummy"),
            "Ada Sample\u{2011}Dummy"
        );
    }

    #[test]
    fn skeletons_leave_accents_and_titles_out() {
        assert_eq!(skeleton("Dr Siân Berry MP"), skeleton("Sian Berry"));
        assert_ne!(skeleton("Lord Smith"), skeleton("Smith"));
    }
}
