//! The page that says what data there are.

use serde::Serialize;
use tera::Value;

use super::context::Context;
use super::dataset;
use super::given::{FeedLinks, Given};
use super::layout::Layout;
use super::metadata::json_ld;
use crate::archive::{Answer, Exchange};
use crate::export::{DataFile, Format, Set};
use crate::url::Address;

/// What there is of the archive for other programs.
#[derive(Serialize)]
pub(super) struct DataView {
    /// What surrounds the page.
    layout: Layout,
    /// How many questions the archive has.
    questions: usize,
    /// How many answers.
    answers: usize,
    /// The files of the archive; of a large archive, one a year in each format.
    files: Vec<FileView>,
    /// Leads to the description of the fields, as JSON Schema.
    schema: String,
    /// The feed of what was added. Missing without `base_url`.
    feed: Option<FeedLinks>,
    /// Leads to the site map. Missing without `base_url`.
    sitemap: Option<String>,
    /// Leads to the search page.
    search: String,
    /// What search engines read, for a `script` of the type `application/ld+json`.
    json_ld: Value,
}

#[derive(Serialize)]
struct FileView {
    /// The file's name: `archive.csv`.
    name: String,
    /// Leads to it.
    href: String,
    /// How many lines, rows or entries it has.
    count: usize,
    /// What these are: “lines”, “rows” or “entries”.
    counts: &'static str,
    /// Its size; the filter `in_bytes` shows it.
    bytes: usize,
}

/// The page.
pub(super) fn view(context: &Context<'_, '_>) -> DataView {
    let page = Address::data();
    let inputs = &context.inputs;
    let exchanges = &inputs.archive.exchanges;
    let files = inputs.export.data().iter();
    let map = inputs.site.base_url.is_some().then(|| page.link(&Address::sitemap()));
    DataView {
        layout: Layout::new(context, &page, "data", "Data")
            .described("The whole archive as data: NDJSON and CSV"),
        questions: exchanges.len(),
        answers: exchanges.iter().map(|exchange| exchange.answers.len()).sum(),
        files: files.map(|file| file_view(context, &page, file)).collect(),
        schema: page.link(&Address::data_schema()),
        feed: Given::of(context, &page, Set::Archive).feed,
        sitemap: map,
        search: page.link(&Address::search()),
        json_ld: json_ld(&dataset::dataset(inputs)),
    }
}

fn file_view(context: &Context<'_, '_>, page: &Address, file: &DataFile) -> FileView {
    FileView {
        name: file.address.name().to_owned(),
        href: page.link(&file.address),
        count: count(&context.inputs.archive.exchanges[file.exchanges.clone()], file.format),
        counts: file.format.counts(),
        bytes: context.inputs.export.size(&file.address).unwrap_or(0),
    }
}

/// How many lines, rows or entries there are: a table has one row an answer.
fn count(exchanges: &[Exchange<'_>], format: Format) -> usize {
    let rows = |answers: &[Answer<'_>]| answers.len().max(1);
    match format {
        Format::Csv => exchanges.iter().map(|exchange| rows(&exchange.answers)).sum(),
        _ => exchanges.len(),
    }
}
