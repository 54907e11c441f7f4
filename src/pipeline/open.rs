//! The questions of the content whose number is not known.

use super::names;
use crate::archive::names::NameBook;
use crate::archive::{Archive, Exchange, link};
use crate::config::Site;
use crate::diagnostic::Diagnostic;
use crate::fetch::Open;
use crate::source::transcript::Furniture;
use crate::source::{self, Contents};

/// The questions whose number is not known, in the order of files and lines, and what is known of
/// people's names. Nothing is written.
///
/// # Errors
/// The content or the settings cannot be read.
pub fn open(site: &Site) -> Result<(Vec<Open>, NameBook), Vec<Diagnostic>> {
    let (names, _) = names(site)?;
    let (Contents { files, .. }, said) =
        source::read_all(&site.content, &site.content_name, site.links);
    if files.is_empty() {
        return Err(super::nothing_to_publish(site, said));
    }
    let (sources, _) = source::parse_all(&files, &Furniture::with(&site.furniture));
    let (archive, _) = link(sources, &names);
    let mut exchanges: Vec<&Exchange<'_>> = archive.exchanges.iter().collect();
    exchanges.sort_by_key(|exchange| exchange.sources.first().map(|s| (s.file, s.position)));
    let open = exchanges.iter().filter_map(|e| Open::of(e, place(&archive, e))).collect();
    Ok((open, names.people))
}

/// The file and line where an exchange stands.
pub(super) fn place(archive: &Archive<'_>, exchange: &Exchange<'_>) -> String {
    let source = exchange.sources.first();
    let place = source.map(|s| format!("{}:{}", archive.files[s.file].file.name, s.span.first));
    place.unwrap_or_default()
}
