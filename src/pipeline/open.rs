//! The questions of the content whose number is not known.

use super::linked::{self, NoProgress};
use crate::archive::names::NameBook;
use crate::archive::{Archive, Exchange};
use crate::config::Site;
use crate::diagnostic::Diagnostic;
use crate::fetch::Open;

/// The questions whose number is not known, in the order of files and lines, and what is known of
/// people's names. Nothing is written.
///
/// # Errors
/// The content or the settings cannot be read.
pub fn open(site: &Site) -> Result<(Vec<Open>, NameBook), Vec<Diagnostic>> {
    let (names, _) = linked::names(site)?;
    let (contents, diagnostics) = linked::read_contents(site);
    let (archive, _) = linked::link_contents(site, &names, &contents, diagnostics, &NoProgress)?;
    let mut exchanges: Vec<&Exchange<'_>> = archive.exchanges.iter().collect();
    exchanges.sort_by_key(|exchange| exchange.sources.first().map(|s| (s.file, s.position)));
    let open = exchanges.iter().filter_map(|e| Open::of(e, place(&archive, e))).collect();
    drop(archive);
    Ok((open, names.people))
}

/// The file and line where an exchange stands.
pub(super) fn place(archive: &Archive<'_>, exchange: &Exchange<'_>) -> String {
    let source = exchange.sources.first();
    let place = source.map(|s| format!("{}:{}", archive.files[s.file].file.name, s.span.first));
    place.unwrap_or_default()
}
