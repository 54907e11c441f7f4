//! The language in which the archive is searched.

use super::fault::Fault;
use crate::search::Language;

/// The language of a code.
///
/// # Errors
/// A [`Fault`] if the search has no such language.
pub(super) fn parse(code: &str) -> Result<Language, Fault> {
    let known = Language::ALL.map(|(code, _)| format!("`{code}`")).join(", ");
    Language::from_tag(code).ok_or_else(|| {
        let problem = match Language::is_elasticlunrs(code) {
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
        assert_eq!(parse("en"), Ok(Language::English));
        assert_eq!(parse("EN-gb"), Ok(Language::English));
    }

    #[test]
    fn another_language_is_refused_with_what_there_is() {
        for code in ["de", "xx", ""] {
            assert!(parse(code).is_err(), "{code}");
        }
    }
}
