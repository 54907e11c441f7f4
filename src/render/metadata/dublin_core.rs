//! Dublin Core, as Zotero's and other reference managers' translators read it from a page.
//!
//! Zotero takes a page with Dublin Core for a web page unless Open Graph says what else it is, and knows
//! the prefix `DC` without a link to its schema. There are no Highwire tags, which would make it a journal's.

use serde::Serialize;

use crate::archive::ExchangeIx;
use crate::export::{Citation, Origin};

/// A `meta` element.
#[derive(Serialize)]
pub(in crate::render) struct Meta {
    /// Its `name`: `DC.title`, `DC.creator`, `DC.date` and so on. Each occurs once at
    /// most.
    name: &'static str,
    /// Its `content`.
    content: String,
}

/// What Dublin Core says of an exchange. `source` is the official page.
pub(in crate::render) fn dublin_core(
    origin: &Origin<'_, '_>,
    ix: ExchangeIx,
    citation: &Citation<'_>,
    source: Option<&str>,
) -> Vec<Meta> {
    let uin = origin.archive.exchanges[ix].record.uin;
    let elements = [
        ("DC.title", Some(citation.title.clone().into_owned())),
        ("DC.creator", citation.author.map(str::to_owned)),
        ("DC.date", citation.date.map(|date| date.to_string())),
        ("DC.publisher", citation.publisher.map(str::to_owned)),
        ("DC.identifier", uin.map(|uin| format!("UIN {uin}"))),
        ("DC.source", source.map(str::to_owned)),
    ];
    let stated = elements.into_iter().filter_map(|(name, content)| Some((name, content?)));
    stated.map(|(name, content)| Meta { name, content }).collect()
}
