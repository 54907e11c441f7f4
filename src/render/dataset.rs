//! The data as schema.org describes a `Dataset`, for search engines of data.

use serde::Serialize;

use super::context::Inputs;
use crate::url::{Address, is_web};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Dataset<'d> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'d str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    in_language: &'d str,
    is_accessible_for_free: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'d str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    distribution: Vec<Download>,
}

#[derive(Serialize)]
struct Organization<'d> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'d str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Download {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'static str,
    encoding_format: &'static str,
    content_url: String,
}

/// The data of the archive.
pub(super) fn dataset<'d>(inputs: &Inputs<'d, '_>) -> Dataset<'d> {
    let (site, archive) = (inputs.site, inputs.archive);
    let licence = site.licence.as_ref();
    let publisher = site.publisher.name.as_deref();
    Dataset {
        context: "https://schema.org",
        kind: "Dataset",
        name: &site.title,
        description: description(inputs),
        url: absolute(inputs, &Address::data()),
        in_language: &site.language,
        is_accessible_for_free: true,
        license: licence.and_then(|l| l.url.as_deref()).filter(|url| is_web(url)),
        publisher: publisher.map(|name| Organization { kind: "Organization", name }),
        temporal_coverage: archive.dates().map(|(first, last)| format!("{first}/{last}")),
        distribution: downloads(inputs),
    }
}

/// Search engines of data want at least fifty characters.
fn description(inputs: &Inputs<'_, '_>) -> String {
    let count = inputs.archive.exchanges.len();
    let own = inputs.site.description.as_deref().unwrap_or(&inputs.site.title);
    format!(
        "{own} The written questions of this archive ({count}) with their answers, as printed in its transcripts."
    )
}

/// Addresses are relative where it is not known where the site is.
fn downloads(inputs: &Inputs<'_, '_>) -> Vec<Download> {
    let page = Address::data();
    let files = inputs.export.data().iter();
    let download = |file: &crate::export::DataFile| Download {
        kind: "DataDownload",
        name: file.format.name(),
        encoding_format: "application/gzip",
        content_url: absolute(inputs, &file.address).unwrap_or_else(|| page.link(&file.address)),
    };
    files.map(download).collect()
}

fn absolute(inputs: &Inputs<'_, '_>, address: &Address) -> Option<String> {
    inputs.site.base_url.as_deref().map(|base| address.absolute(base))
}
