//! The ids of headings: short, readable, and unique within a text.
//!
//! They are no addresses of pages; those are made in `url` alone.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// Ids by which the scripts of all pages know elements of the search page and of the page for
/// quotations.
const OF_SCRIPTS: [&str; 4] = ["checker", "error", "results", "slash"];

/// The ids that were given so far.
pub(super) struct Ids {
    prefix: String,
    /// Each id, and the last number that was added to it.
    given: HashMap<String, usize>,
}

impl Ids {
    /// All ids begin with the prefix.
    pub(super) fn new(prefix: &str) -> Self {
        Self { prefix: prefix.to_owned(), given: HashMap::new() }
    }

    /// Makes an id out of a heading's text, different from all before.
    pub(super) fn give(&mut self, text: &str) -> String {
        let mut base = self.prefix.clone() + &words(text);
        if OF_SCRIPTS.contains(&base.as_str()) {
            base.insert_str(0, "section-");
        }
        let mut number = self.given.get(&base).copied().unwrap_or(1);
        let mut id = base.clone();
        while self.given.contains_key(&id) {
            number += 1;
            id = format!("{base}-{number}");
        }
        self.given.insert(base, number);
        self.given.entry(id.clone()).or_insert(1);
        id
    }
}

/// Lowercase ASCII words with hyphens between; accents are dropped, other letters too.
fn words(text: &str) -> String {
    let mut words = String::new();
    for c in text.nfd() {
        if c.is_ascii_alphanumeric() {
            words.push(c.to_ascii_lowercase());
        } else if (c.is_ascii() || c.is_whitespace() || "–—".contains(c))
            && c != '\''
            && !words.is_empty()
            && !words.ends_with('-')
        {
            words.push('-');
        }
    }
    unreserved(words.trim_end_matches('-'))
}

/// Keeps away from the ids of paragraphs (`p3`), footnotes (`fn3`, `fnref3`), the answer's own heading
/// (`h`) and the page's main part (`main`).
fn unreserved(words: &str) -> String {
    match words.trim_end_matches(|c: char| c == '-' || c.is_ascii_digit()) {
        _ if words.is_empty() => "section".to_owned(),
        "p" | "fn" | "fnref" | "h" | "main" => format!("section-{words}"),
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_lowercase_words() {
        assert_eq!(
            words("Scotland’s  *new* Gàidhlig plan — 2024!"),
            "scotlands-new-gaidhlig-plan-2024"
        );
        assert_eq!(words("日本"), "section");
    }

    #[test]
    fn ids_are_unique_even_if_a_heading_looks_like_a_counted_one() {
        let mut ids = Ids::new("a-");
        let given = ["X", "X 2", "X", "X", "X 2"].map(|text| ids.give(text));
        assert_eq!(given, ["a-x", "a-x-2", "a-x-3", "a-x-4", "a-x-2-2"]);
    }

    #[test]
    fn ids_of_paragraphs_and_footnotes_are_not_taken() {
        let mut ids = Ids::new("a-");
        assert_eq!(ids.give("P1"), "a-section-p1");
        assert_eq!(ids.give("fn 2"), "a-section-fn-2");
        assert_eq!(ids.give("Plan 2"), "a-plan-2");
        assert_eq!(Ids::new("").give("Main"), "section-main");
    }

    #[test]
    fn ids_by_which_scripts_know_their_elements_are_not_taken() {
        let mut ids = Ids::new("");
        let given = ["Results", "Error", "Checker", "Slash", "Results", "Data"];
        let given = given.map(|text| ids.give(text));
        let expected = ["section-results", "section-error", "section-checker", "section-slash"];
        assert_eq!(given[..4], expected);
        assert_eq!(given[4..], ["section-results-2", "data"]);
        assert_eq!(Ids::new("a-").give("Results"), "a-results");
    }
}
