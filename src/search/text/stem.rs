//! Stems, by elasticlunr's pipeline.

use elasticlunr::Pipeline;

use super::language::{elasticlunr_language, pipeline_of};
use crate::config::SearchLanguage;

/// Makes stems on one thread: elasticlunr's pipelines cannot be shared.
pub(in crate::search) struct Stemmer {
    pipeline: Pipeline,
}

impl Stemmer {
    /// The stemmer of a language.
    pub(in crate::search) fn new(language: SearchLanguage) -> Self {
        Self { pipeline: pipeline_of(elasticlunr_language(language).as_ref()) }
    }

    /// The stem of a word's base form; none for a stop word and for a single letter, which say too
    /// little. A word with other letters than the language's own is its own stem.
    pub(in crate::search) fn stem(&self, base: &str) -> Option<String> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        if !base.bytes().all(plain) {
            return Some(base.to_owned());
        }
        if base.len() == 1 && !base.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        // A base form is one token in lower case already.
        let stems = self.pipeline.run(vec![base.to_owned()]);
        stems.into_iter().next().filter(|stem| !stem.is_empty())
    }
}
