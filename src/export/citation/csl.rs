//! CSL-JSON, for citation processors.

use std::borrow::Cow;

use serde::Serialize;

use super::{Citation, one_line};

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'c> {
    id: &'c str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: Cow<'c, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<[Name<'c>; 1]>,
    container_title: Cow<'c, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Cow<'c, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    genre: Cow<'c, str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: Cow<'c, str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'c str>,
}

#[derive(Serialize)]
struct Name<'c> {
    literal: Cow<'c, str>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [[i16; 3]; 1],
}

/// Writes an item as one JSON object.
pub(in crate::export) fn csl(citation: &Citation<'_>, out: &mut String) {
    let item = Item {
        id: &citation.key,
        kind: "webpage",
        title: one_line(&citation.title),
        author: citation.author.map(|name| [Name { literal: one_line(name) }]),
        container_title: one_line(citation.container),
        publisher: citation.publisher.map(one_line),
        issued: citation.date.map(|date| Issued {
            date_parts: [[date.year(), i16::from(date.month()), i16::from(date.day())]],
        }),
        genre: one_line(&citation.genre),
        note: one_line(&citation.notes),
        url: citation.url.as_deref(),
    };
    // Texts alone cannot fail to become JSON.
    out.push_str(&serde_json::to_string(&item).unwrap_or_default());
}
