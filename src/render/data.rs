//! The page that says what data there are.

use serde::Serialize;
use tera::Value;

use super::context::Context;
use super::dataset;
use super::given::{FeedLinks, Given};
use super::layout::{Layout, Link};
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
    /// The files of the whole archive, one of each format.
    files: Vec<FileView>,
    /// Leads to the description of the fields, as JSON Schema.
    schema: String,
    /// The feed of what was added. Missing without `base_url`.
    feed: Option<FeedLinks>,
    /// Leads to the site map. Missing without `base_url`.
    sitemap: Option<String>,
    /// The lists of those that have data of their own: “each member”, “each department”, “each
    /// topic”, as far as there are any.
    parts: Vec<Link>,
    /// The path of the first file of a member, to show how they are named. Missing where there are
    /// no members.
    example: Option<String>,
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
    let files = inputs.export.data(Set::Archive).iter();
    let map = inputs.site.base_url.is_some().then(|| page.link(&Address::sitemap()));
    DataView {
        layout: Layout::new(context, &page, "data", "Data")
            .described("The whole archive as data: NDJSON, CSV, BibTeX, RIS and CSL-JSON"),
        questions: exchanges.len(),
        answers: exchanges.iter().map(|exchange| exchange.answers.len()).sum(),
        files: files.map(|file| file_view(context, &page, file)).collect(),
        schema: page.link(&Address::data_schema()),
        feed: Given::of(context, &page, Set::Archive).feed,
        sitemap: map,
        parts: parts(context, &page),
        example: example(context),
        json_ld: json_ld(&dataset::dataset(inputs)),
    }
}

fn file_view(context: &Context<'_, '_>, page: &Address, file: &DataFile) -> FileView {
    let path = file.address.path();
    FileView {
        name: path.rsplit('/').next().unwrap_or(path).to_owned(),
        href: page.link(&file.address),
        count: count(&context.inputs.archive.exchanges, file.format),
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

fn parts(context: &Context<'_, '_>, page: &Address) -> Vec<Link> {
    let archive = context.inputs.archive;
    let members = (!archive.members.is_empty())
        .then(|| Link::new("each member", page.link(&Address::members())));
    let departments = (!archive.departments.is_empty())
        .then(|| Link::new("each department", page.link(&Address::departments())));
    let topics = (!archive.topics.list.is_empty())
        .then(|| Link::new("each topic", page.link(&Address::topics())));
    [members, departments, topics].into_iter().flatten().collect()
}

fn example(context: &Context<'_, '_>) -> Option<String> {
    let archive = context.inputs.archive;
    let set = (!archive.members.is_empty()).then_some(Set::Member(0))?;
    context.inputs.export.data(set).first().map(|file| file.address.path().to_owned())
}
