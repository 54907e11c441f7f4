//! Markdown pages: the archive's own texts, such as its about page.

use pulldown_cmark::Options;
use serde::Deserialize;

use super::SourceFile;
use super::front_matter::{self, Kind};
use crate::config;
use crate::diagnostic::Diagnostic;

/// What of Markdown is read beyond its core. Smart punctuation is left off: the text is kept.
pub const MARKDOWN: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_STRIKETHROUGH);

/// What a page says of itself in its front matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PageHeader {
    /// The page's title; else its first heading, else its file name.
    pub title: Option<String>,
    /// The last part of its address; else made from the file name.
    pub slug: Option<String>,
    /// Its place in the menu, lightest first. Without it the page is linked from the footer.
    pub menu: Option<i64>,
    /// One sentence for search engines and previews.
    pub description: Option<String>,
    /// Overrides recognition.
    #[serde(rename = "type")]
    pub kind: Option<Kind>,
}

/// A page as written.
#[derive(Clone, Debug)]
pub struct PageSource<'a> {
    /// The file it stands in.
    pub file: &'a SourceFile,
    /// What it says of itself.
    pub header: PageHeader,
    /// The Markdown below the front matter.
    pub body: &'a str,
    /// Where the body begins in the file, in bytes.
    pub offset: usize,
}

/// Reads a page. Front matter that cannot be read is a diagnostic; the text is a page all the same.
pub fn parse(file: &SourceFile) -> (PageSource<'_>, Option<Diagnostic>) {
    let (toml, body) = front_matter::split(&file.text);
    let read = toml.map(|toml| config::parse_at(toml.text, &file.name, &file.text, toml.offset));
    let (header, diagnostic) = match read.transpose() {
        Ok(header) => (header.unwrap_or_default(), front_matter::never_closed(file)),
        Err(diagnostic) => (PageHeader::default(), Some(diagnostic)),
    };
    (PageSource { file, header, body: body.text, offset: body.offset }, diagnostic)
}
