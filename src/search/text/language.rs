//! The language of the search, and what the reader must know of it.

use serde::Serialize;

use super::{forms, stop_words};
use crate::config::SearchLanguage;
use crate::search::dictionary::front_coded;

/// Returns elasticlunr's functions for a language.
pub(super) fn elasticlunr_language(language: SearchLanguage) -> Box<dyn elasticlunr::Language> {
    match language {
        SearchLanguage::English => Box::new(elasticlunr::lang::English::new()),
    }
}

fn stop_words_of(language: SearchLanguage) -> &'static str {
    match language {
        SearchLanguage::English => stop_words::ENGLISH,
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
    pub fn new(language: SearchLanguage, synonyms: &'s [Vec<String>]) -> Self {
        let stop: Vec<&str> = stop_words_of(language).split(' ').collect();
        Self {
            stop: front_coded(&stop),
            respelled: forms::respelled_for_the_reader(),
            apart: forms::APART,
            synonyms,
        }
    }
}
