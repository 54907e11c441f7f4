//! The language of the search, and what the reader must know of it.

use serde::Serialize;

use super::{forms, stop_words};
use crate::search::dictionary::front_coded;

/// A language that both sides can stem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
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

    pub(super) fn elasticlunr(self) -> Box<dyn elasticlunr::Language> {
        match self {
            Self::English => Box::new(elasticlunr::lang::English::new()),
        }
    }

    fn stop_words(self) -> &'static str {
        match self {
            Self::English => stop_words::ENGLISH,
        }
    }
}

/// Words and runs of words that mean the same, each list of at least two.
pub type Synonyms = Vec<Vec<String>>;

/// What stands in front of the reader's code.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageData<'s> {
    /// Words that are left out, written as the keys of a directory are.
    stop: String,
    /// Pairs of forms, of which the second takes the place of the first, and is written as what it
    /// shares with that and the rest.
    respelled: String,
    /// Stems of words that are kept apart from others.
    apart: &'static str,
    synonyms: &'s [Vec<String>],
}

impl<'s> LanguageData<'s> {
    /// The data of a language and a site's synonyms.
    pub fn new(language: Language, synonyms: &'s [Vec<String>]) -> Self {
        let stop: Vec<&str> = language.stop_words().split(' ').collect();
        Self {
            stop: front_coded(&stop),
            respelled: forms::respelled_for_the_reader(),
            apart: forms::APART,
            synonyms,
        }
    }
}
