//! `synonyms.toml`: words that mean the same, so that a search for one finds the others.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::read::read;
use super::toml_text::parse;
use crate::diagnostic::{Code, Diagnostic, Place};

/// The file of synonyms, in the site's root.
pub const SYNONYMS_FILE: &str = "synonyms.toml";

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Synonyms {
    synonym: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    words: Spanned<Vec<String>>,
}

/// The lists of `synonyms.toml` in `root`, each of two or more words or runs of words that mean
/// the same; none, if there is no such file.
///
/// # Errors
/// The first thing that is wrong with the file.
pub fn load_synonyms(root: &Path) -> Result<Vec<Vec<String>>, Diagnostic> {
    match read(root, SYNONYMS_FILE)? {
        Some(text) => lists(&text),
        None => Ok(Vec::new()),
    }
}

fn lists(text: &str) -> Result<Vec<Vec<String>>, Diagnostic> {
    let file: Synonyms = parse(text, SYNONYMS_FILE)?;
    file.synonym.into_iter().map(|entry| checked(entry, text)).collect()
}

fn checked(entry: Entry, text: &str) -> Result<Vec<String>, Diagnostic> {
    let span = entry.words.span();
    let words = entry.words.into_inner().into_iter().map(|words| words.trim().to_owned());
    let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
    if words.len() > 1 {
        return Ok(words);
    }
    Err(Diagnostic::at(
        Code::BadToml,
        Place::offset(SYNONYMS_FILE, text, span.start, span.len()),
        "a list of synonyms needs two words or more",
        "write `words = [\"North Korea\", \"DPRK\"]`, or take the whole entry out",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_in_their_order() {
        let text = "[[synonym]]\nwords = ['North Korea', ' DPRK ', '']\n";
        assert_eq!(lists(text), Ok(vec![vec!["North Korea".to_owned(), "DPRK".to_owned()]]));
    }

    #[test]
    fn a_single_word_is_refused_where_it_stands() {
        let found = lists("[[synonym]]\nwords = ['DPRK', ' ']\n").unwrap_err();
        assert_eq!((found.code, found.place.unwrap().line), (Code::BadToml, 2));
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let found = lists("[[synonym]]\nword = ['a', 'b']\n").unwrap_err();
        assert_eq!(found.code, Code::UnknownKey);
    }

    #[test]
    fn without_a_file_there_are_none() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(load_synonyms(root.path()), Ok(Vec::new()));
    }
}
