//! From a text to what is looked up of it: words as printed, and stems.
//!
//! The reader in the browser does the same to a query. The stop words are written out for it
//! ([`LanguageData`]), and `tests/search/tokens.tsv` holds both sides to the same words.

mod fold;
mod forms;
mod inflection;
mod language;
mod stem;
mod stop_words;
#[cfg(test)]
mod tests;
mod words;

pub(super) use forms::may_have_spellings;
pub(super) use inflection::stems_of_spellings;
pub use language::{LanguageData, Synonyms};
#[cfg(test)]
pub(super) use language::{elasticlunr_language, pipeline_of};
pub(super) use stem::Stemmer;
pub(super) use words::{Folded, Word};
