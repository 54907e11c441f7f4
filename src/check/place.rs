//! Where something on a finished page was written: in an editor's page or transcript, or in one of the
//! site's own templates.

use std::cell::Cell;

use super::files::FileIx;
use super::reading::{Reading, Scene};
use crate::archive::Exchange;
use crate::diagnostic::Place;
use crate::source::SourceFile;
use crate::text::lines;
use crate::theme::BUILTIN;

/// So many bytes of texts are searched for places. Each search reads a text from its beginning, so
/// the places of all mistakes of a large page would cost its length times their number.
const MOST_SEARCHED: usize = 1 << 28;

/// Searches texts for what is wrong, as long as that costs little.
#[derive(Debug, Default)]
pub(super) struct Searcher {
    searched: Cell<usize>,
}

impl Searcher {
    /// Counts a search of a text; false if too much was searched already.
    fn may_search(&self, bytes: usize) -> bool {
        self.searched.set(self.searched.get().saturating_add(bytes));
        self.searched.get() <= MOST_SEARCHED
    }
}

/// Where an editor wrote it in what a page shows; the file as a whole, if too much was searched.
pub(super) fn in_source(
    reading: &Reading<'_, '_>,
    searcher: &Searcher,
    at: FileIx,
    as_written: &str,
) -> Option<Place> {
    let archive = reading.scene.archive;
    let found = |file: &SourceFile, part: (usize, usize)| match searcher.may_search(part.1 - part.0)
    {
        true => found(&file.name, &file.text, part, as_written),
        false => Some(Place::file(&file.name)),
    };
    match reading.shown(at) {
        (Some(page), _) => {
            let file = archive.pages[page].source.file;
            found(file, (0, file.text.len()))
        }
        (_, Some(ix)) => {
            let exchange = &archive.exchanges[ix];
            let file = file_of(&reading.scene, exchange)?;
            found(file, span(exchange, &file.text))
        }
        _ => None,
    }
}

/// The file that a page is made from, as a whole; for an exchange, its first line.
pub(super) fn source(reading: &Reading<'_, '_>, at: FileIx) -> Option<Place> {
    let archive = reading.scene.archive;
    match reading.shown(at) {
        (Some(page), _) => Some(Place::file(&archive.pages[page].source.file.name)),
        (_, Some(ix)) => {
            let exchange = &archive.exchanges[ix];
            let file = file_of(&reading.scene, exchange)?;
            let line = exchange.sources.first()?.span.first;
            let text = lines::split(&file.text).nth((line as usize).checked_sub(1)?);
            text.map(|text| Place::line(&file.name, line, text))
                .or_else(|| Some(Place::file(&file.name)))
        }
        _ => None,
    }
}

/// Where one of the site's own templates has it.
pub(super) fn in_templates(
    scene: &Scene<'_, '_>,
    searcher: &Searcher,
    as_written: &str,
) -> Option<Place> {
    let own = scene.theme.templates.iter().filter(|(name, _)| !name.starts_with(BUILTIN));
    own.map(|(name, text)| (file_name(name), text))
        .filter(|(_, text)| searcher.may_search(text.len()))
        .find_map(|(name, text)| found(&name, text, (0, text.len()), as_written))
}

/// The file of a template.
fn file_name(template: &str) -> String {
    match template.starts_with("themes/") {
        true => template.to_owned(),
        false => format!("templates/{template}"),
    }
}

fn file_of<'s>(scene: &Scene<'s, '_>, exchange: &Exchange<'_>) -> Option<&'s SourceFile> {
    exchange.sources.first().map(|source| scene.archive.files[source.file].file)
}

/// The bytes of an exchange's lines.
fn span(exchange: &Exchange<'_>, text: &str) -> (usize, usize) {
    let Some(source) = exchange.sources.first() else { return (0, 0) };
    let start = |line: u32| lines::start_of(text, line);
    (start(source.span.first), start(source.span.last.saturating_add(1)))
}

/// The first of the forms in which an address may be written that stands in this part of a text.
fn found(name: &str, text: &str, (start, end): (usize, usize), as_written: &str) -> Option<Place> {
    let part = text.get(start..end)?;
    forms(as_written).find_map(|form| {
        let at = whole(part, form)?;
        Some(Place::offset(name, text, start + at, form.len()))
    })
}

/// An address as a page has it, and what of it the source may have: for links are written anew from
/// where the page is.
fn forms(as_written: &str) -> impl Iterator<Item = &str> {
    let last = as_written.rsplit('/').next();
    let file = last.and_then(|last| last.split(['#', '?']).next());
    let fragment = as_written.find('#').map(|at| &as_written[at..]);
    let all = [Some(as_written), last, fragment, file];
    all.into_iter().flatten().filter(|form| form.trim_start_matches(['.', '#', '/']).len() > 1)
}

/// Where words stand that do not go on before or behind.
fn whole(text: &str, words: &str) -> Option<usize> {
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let stands = |at: &usize| {
        let before = text[..*at].chars().next_back();
        let behind = text[at + words.len()..].chars().next();
        !before.is_some_and(|c| goes_on(c) && words.starts_with(goes_on))
            && !behind.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_')
    };
    text.match_indices(words).map(|(at, _)| at).find(stands)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, as_written: &str) -> Option<(u32, u32, u32)> {
        let place = found("a.md", text, (0, text.len()), as_written)?;
        Some((place.line, place.column, place.width))
    }

    #[test]
    fn a_link_is_found_as_it_was_written_before_the_page_had_an_address() {
        assert_eq!(place("\n[x](guide.md#nowhere)", "../guide.html#nowhere"), Some((2, 13, 8)));
        assert_eq!(place("<a href=\"{{ root }}x.html\">", "../../x.html"), Some((1, 20, 6)));
        assert_eq!(place("see https://a.example/b", "https://a.example/b"), Some((1, 5, 19)));
    }

    #[test]
    fn a_part_of_another_word_is_not_what_was_written() {
        assert_eq!(place("xx.html a.html-b x.htmlx", "x.html"), None);
        assert_eq!(place("xx.html x.html", "x.html"), Some((1, 9, 6)));
        assert_eq!(place("# a heading", "#"), None);
    }
}
