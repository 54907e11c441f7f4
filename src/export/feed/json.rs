//! JSON Feed 1.1.

use std::io;

use serde::Serialize;

use super::{Entry, Feed, instant};

#[derive(Serialize)]
struct JsonFeed<'f> {
    version: &'static str,
    title: &'f str,
    home_page_url: &'f str,
    feed_url: &'f str,
    description: &'f str,
    authors: [Author<'f>; 1],
    language: &'f str,
    items: Vec<Item<'f>>,
}

#[derive(Serialize)]
struct Author<'f> {
    name: &'f str,
}

#[derive(Serialize)]
struct Item<'f> {
    id: &'f str,
    url: &'f str,
    title: &'f str,
    /// An item has its whole or, where the feed has no wholes, its first words as content.
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'f str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'f str>,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    authors: Option<[Author<'f>; 1]>,
}

pub(super) fn write(feed: &Feed<'_>) -> io::Result<Vec<u8>> {
    let json = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: &feed.json,
        description: &feed.subtitle,
        authors: [Author { name: feed.author }],
        language: feed.language,
        items: feed.entries.iter().map(item).collect(),
    };
    Ok(serde_json::to_vec(&json)?)
}

fn item<'f>(entry: &'f Entry<'_>) -> Item<'f> {
    let html = entry.html.as_deref();
    let summary = Some(entry.summary.as_str());
    Item {
        id: &entry.id,
        url: &entry.url,
        title: &entry.title,
        content_html: html,
        content_text: summary.filter(|_| html.is_none()),
        summary: summary.filter(|_| html.is_some()),
        date_published: instant(entry.published),
        date_modified: instant(entry.updated),
        authors: entry.author.map(|name| [Author { name }]),
    }
}
