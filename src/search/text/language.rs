//! The language of the search, and what the reader must know of it.

use serde::Serialize;

use super::inflection::Inflections;
use super::{forms, stop_words};
use crate::config::SearchLanguage;
use crate::search::dictionary::front_coded;

/// Returns elasticlunr's functions for a language.
pub(in crate::search) fn elasticlunr_language(
    language: SearchLanguage,
) -> Box<dyn elasticlunr::Language> {
    match language {
        SearchLanguage::English => Box::new(elasticlunr::lang::English::new()),
    }
}

/// The steps that elasticlunr takes in a language, with our own in the place of its stemmer, which is
/// the last: it joins words of different meaning.
pub(in crate::search) fn pipeline_of(
    language: &dyn elasticlunr::Language,
) -> elasticlunr::Pipeline {
    let mut pipeline = language.make_pipeline();
    pipeline.queue.pop();
    pipeline.queue.push(Box::new(Inflections));
    pipeline
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
    /// Stems of words that are kept apart from others.
    apart: &'static str,
    synonyms: &'s [Vec<String>],
}

impl<'s> LanguageData<'s> {
    /// The data of a language and a site's synonyms.
    pub fn new(language: SearchLanguage, synonyms: &'s [Vec<String>]) -> Self {
        let stop: Vec<&str> = stop_words_of(language).split(' ').collect();
        Self { stop: front_coded(&stop), apart: forms::APART, synonyms }
    }
}
