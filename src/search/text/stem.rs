//! Stems, by elasticlunr's pipeline.

use std::borrow::Cow;

use elasticlunr::Pipeline;

use super::forms;
use super::language::elasticlunr_language;
use crate::config::SearchLanguage;

/// Makes stems on one thread: elasticlunr's pipelines cannot be shared.
pub(in crate::search) struct Stemmer {
    language: Box<dyn elasticlunr::Language>,
    pipeline: Pipeline,
}

impl Stemmer {
    /// The stemmer of a language.
    pub(in crate::search) fn new(language: SearchLanguage) -> Self {
        let language = elasticlunr_language(language);
        Self { pipeline: language.make_pipeline(), language }
    }

    /// The stem of a word's base form; none for a stop word and for a single letter, which say too
    /// little. A word with other letters than the language's own is its own stem. Some words are
    /// respelled before stemming, and some keep a stem of their own.
    pub(in crate::search) fn stem(&self, base: &str) -> Option<String> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        if !base.bytes().all(plain) {
            return Some(base.to_owned());
        }
        if base.len() == 1 && !base.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let stem = self.pipelined(base)?;
        let word = forms::respelled(base);
        match (forms::apart(&word), word) {
            (Some(apart), _) => Some(apart.to_owned()),
            (None, Cow::Borrowed(_)) => Some(stem),
            (None, Cow::Owned(word)) => self.pipelined(&word),
        }
    }

    /// The stem that elasticlunr gives a word; none for a stop word.
    fn pipelined(&self, word: &str) -> Option<String> {
        let tokens = self.language.tokenize(word);
        self.pipeline.run(tokens).into_iter().next().filter(|stem| !stem.is_empty())
    }
}
