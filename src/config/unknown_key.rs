//! Which key was meant by one that is not known.
//!
//! Serde says what it found and what it expected only in its message, so that message is read
//! here. It is not a promise of serde's: the tests of `toml_text` notice when its form changes.

use strsim::damerau_levenshtein;

/// A key that is not known, and the ones that are.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct UnknownKey<'a> {
    key: &'a str,
    known: Vec<&'a str>,
}

impl<'a> UnknownKey<'a> {
    /// Reads serde's message; nothing, if it is about something else.
    pub(super) fn read(message: &'a str) -> Option<Self> {
        let rest = message.strip_prefix("unknown field `")?;
        let (key, expected) = rest.split_once("`, ")?;
        // Every second piece stands between backticks.
        let known = expected.split('`').skip(1).step_by(2).collect();
        Some(Self { key, known })
    }

    /// What is the matter.
    pub(super) fn message(&self) -> String {
        format!("`{}` is not a key that despatch knows", self.key)
    }

    /// What may have been meant, where `tables` has such a key.
    pub(super) fn remedy(&self, tables: impl Fn(&str) -> Vec<&'static str>) -> String {
        if self.known.is_empty() {
            return "take the key out: there are no keys here".to_owned();
        }
        let keys: Vec<_> = self.known.iter().map(|key| format!("`{key}`")).collect();
        let list = format!("The keys here are: {}", keys.join(", "));
        match (self.nearest(), elsewhere(&tables(self.key))) {
            (_, Some(elsewhere)) => format!("it belongs {elsewhere}. {list}"),
            (Some(nearest), None) => format!("did you mean `{nearest}`? {list}"),
            (None, None) => list,
        }
    }

    /// The known key most like this one, if a slip of the hand lies between them.
    fn nearest(&self) -> Option<&'a str> {
        let most = (self.key.chars().count() / 3).max(1);
        let distances =
            self.known.iter().map(|known| (damerau_levenshtein(self.key, known), *known));
        distances.filter(|(distance, _)| *distance <= most).min().map(|(_, known)| known)
    }
}

/// Where a key belongs, if not where it stands.
fn elsewhere(tables: &[&str]) -> Option<String> {
    let place = |table: &&str| match *table {
        "" => "above the first table".to_owned(),
        table => format!("below the line `[{table}]`"),
    };
    let places: Vec<_> = tables.iter().map(place).collect();
    (!places.is_empty()).then(|| places.join(" or "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn remedy(message: &str) -> String {
        UnknownKey::read(message).unwrap().remedy(|_| Vec::new())
    }

    #[test]
    fn a_key_of_other_tables_is_sent_there() {
        let found = UnknownKey::read("unknown field `name`, expected `path` or `keep`").unwrap();
        let remedy = found.remedy(|_| vec!["", "licence"]);
        assert!(
            remedy.starts_with("it belongs above the first table or below the line `[licence]`."),
            "{remedy}"
        );
    }

    #[test]
    fn two_expected_keys_are_both_read() {
        let found = UnknownKey::read("unknown field `pat`, expected `path` or `keep`").unwrap();
        assert_eq!(found, UnknownKey { key: "pat", known: vec!["path", "keep"] });
    }

    #[test]
    fn the_american_spelling_finds_the_british_one() {
        let remedy = remedy("unknown field `license`, expected one of `language`, `licence`");
        assert!(remedy.starts_with("did you mean `licence`?"), "{remedy}");
    }

    #[test]
    fn a_key_like_no_other_gets_only_the_list() {
        let remedy = remedy("unknown field `colour`, expected one of `title`, `theme`, `extra`");
        assert_eq!(remedy, "The keys here are: `title`, `theme`, `extra`");
    }

    #[test]
    fn a_table_without_keys_says_so() {
        assert!(remedy("unknown field `a`, there are no fields").contains("no keys here"));
    }

    #[test]
    fn other_messages_are_left_alone() {
        assert_eq!(UnknownKey::read("missing field `name`"), None);
    }
}
