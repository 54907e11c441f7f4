//! Lines that belong to the web page a transcript was copied from, never to an answer.

use std::collections::HashSet;

/// Furniture of the known sites. Whole lines, in lower case. Extended by `[content] furniture`.
const KNOWN: [&str; 16] = [
    "reticulating splines",
    "view source",
    "view sample alert",
    "view sample alerts",
    "link to this question",
    "copy link to this question",
    "share this question",
    "hansard source",
    "show all content",
    "back to top",
    "skip to main content",
    "written questions, answers and statements",
    "share this page",
    "expand all answers",
    "print selected",
    "keep yourself up-to-date with the latest developments by exploring our subscription options",
];

/// The furniture lines of one build.
#[derive(Debug, Default)]
pub struct Furniture {
    lines: HashSet<String>,
    longest: usize,
}

impl Furniture {
    /// The known lines and the user's own.
    pub fn with(own: &[String]) -> Self {
        let own = own.iter().map(|line| line.trim().to_lowercase());
        let lines: HashSet<_> = KNOWN.iter().map(|line| (*line).to_owned()).chain(own).collect();
        let longest = lines.iter().map(String::len).max().unwrap_or_default();
        Self { lines, longest }
    }

    /// Whether a whole line is furniture.
    pub fn holds(&self, line: &str) -> bool {
        let line = line.trim();
        line.len() <= self.longest && self.lines.contains(&line.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_and_own_lines_are_furniture_in_any_case() {
        let furniture = Furniture::with(&["Follow us ".to_owned()]);
        for line in ["Reticulating Splines", " view source", "FOLLOW US"] {
            assert!(furniture.holds(line), "{line}");
        }
        assert!(!furniture.holds("View source material in the Library."));
        assert!(!Furniture::with(&[]).holds("Follow us"));
    }
}
