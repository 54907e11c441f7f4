//! The language in which the archive is searched.

use super::fault::Fault;

/// A language whose words the program and the reader in the browser can both stem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SearchLanguage {
    /// English.
    #[default]
    English,
}

impl SearchLanguage {
    /// The languages there are, by their codes.
    pub const ALL: [(&str, Self); 1] = [("en", Self::English)];

    /// The language of a code, or of a tag that begins with one: `en`, `en-GB`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let code = tag.split('-').next()?.to_ascii_lowercase();
        Self::ALL.iter().find(|(known, _)| *known == code).map(|(_, language)| *language)
    }

    /// Whether elasticlunr has a language that the reader has no stemmer for.
    pub fn is_elasticlunrs(tag: &str) -> bool {
        const CODES: [&str; 18] = [
            "ar", "da", "de", "es", "fi", "fr", "hu", "it", "ja", "ko", "nl", "no", "pt", "ro",
            "ru", "sv", "tr", "zh",
        ];
        tag.split('-')
            .next()
            .is_some_and(|code| CODES.contains(&code.to_ascii_lowercase().as_str()))
    }
}

/// The language of a code.
///
/// # Errors
/// A [`Fault`] if the search has no such language.
pub(super) fn parse(code: &str) -> Result<SearchLanguage, Fault> {
    let known = SearchLanguage::ALL.map(|(code, _)| format!("`{code}`")).join(", ");
    SearchLanguage::from_tag(code).ok_or_else(|| {
        let problem = match SearchLanguage::is_elasticlunrs(code) {
            true => format!(
                "the search cannot be in `{code}`: the page's half of it has no stemmer for that \
                 language yet"
            ),
            false => format!("there is no search in `{code}`"),
        };
        Fault::new(problem, format!("the search can be in {known}; leave the key out for `en`"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_known_with_and_without_a_region() {
        assert_eq!(parse("en"), Ok(SearchLanguage::English));
        assert_eq!(parse("EN-gb"), Ok(SearchLanguage::English));
    }

    #[test]
    fn another_language_is_refused_with_what_there_is() {
        for code in ["de", "xx", ""] {
            assert!(parse(code).is_err(), "{code}");
        }
    }
}
