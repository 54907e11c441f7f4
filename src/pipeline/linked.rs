//! From a site's files to its linked archive: the one way that every command goes.

use super::{Progress, Stage};
use crate::archive::names::NameBook;
use crate::archive::{self, Archive, Names, link};
use crate::config::{self, Site};
use crate::diagnostic::{self, Code, Diagnostic, Place};
use crate::source::transcript::Furniture;
use crate::source::{self, Contents, Sources};

/// The names files and topics of a site.
///
/// # Errors
/// One of the files cannot be read.
pub(super) fn names(site: &Site) -> Result<(Names, Vec<Diagnostic>), Vec<Diagnostic>> {
    let people = config::load_people(&site.root).map_err(|error| vec![error])?;
    let departments = config::load_departments(&site.root).map_err(|error| vec![error])?;
    let (people, mut said) = NameBook::of_people(&people);
    let (departments, more) = NameBook::of_departments(&departments);
    said.extend(more);
    let topics = config::load_topics(&site.root).map_err(|error| vec![error])?;
    Ok((Names { people, departments, topics, ..Names::default() }, said))
}

/// Every file of the content, and of the folders of pages.
pub(super) fn read_contents(site: &Site) -> (Contents, Vec<Diagnostic>) {
    let (mut contents, mut said) = source::read_all(&site.content, &site.content_name, site.links);
    for folder in &site.pages {
        let (pages, more) = source::read_pages(&folder.path, &folder.name, site.links);
        contents.files.extend(pages.files);
        contents.pictures.extend(pages.pictures);
        said.extend(more);
    }
    (contents, said)
}

/// Parses the files, reads the pictures that pages name, names members by their numbers and links
/// everything. Diagnostics are added to those of the steps before.
///
/// # Errors
/// There is no exchange.
pub(super) fn link_contents<'c>(
    site: &Site,
    names: &'c Names,
    contents: &'c Contents,
    mut diagnostics: Vec<Diagnostic>,
    progress: &dyn Progress,
) -> Result<(Archive<'c>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let (mut sources, parsed) =
        source::parse_all(&contents.files, &Furniture::with(&site.furniture));
    diagnostics.extend(parsed);
    progress.done(parsed_stage(&sources));
    let (pictures, read) = source::read_named(&sources.pages, contents.pictures.clone());
    sources.pictures = pictures;
    diagnostics.extend(read);
    diagnostics.extend(archive::name_members(&mut sources, &names.people));
    let (archive, linked) = link(sources, names);
    diagnostics.extend(linked);
    progress.done(linked_stage(&archive));
    if archive.exchanges.is_empty() {
        return Err(nothing_to_publish(site, diagnostics));
    }
    Ok((archive, diagnostics))
}

/// Reports no progress.
pub(super) struct NoProgress;

impl Progress for NoProgress {
    fn done(&self, _: Stage) {}
    fn begin_pages(&self, _: usize) {}
    fn page(&self) {}
}

fn parsed_stage(sources: &Sources<'_>) -> Stage {
    Stage::Parsed { transcripts: sources.transcripts.len(), pages: sources.pages.len() }
}

fn linked_stage(archive: &Archive<'_>) -> Stage {
    Stage::Linked {
        exchanges: archive.exchanges.len(),
        members: archive.members.len(),
        departments: archive.departments.len(),
    }
}

/// An empty archive would remove every page of the last one.
fn nothing_to_publish(site: &Site, mut said: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostic::sort(&mut said);
    let known = [Code::NoExchange, Code::MissingContent];
    if !said.iter().any(|d| known.contains(&d.code)) {
        said.push(Diagnostic::at(
            Code::NoExchange,
            Place::file(&site.content_name),
            "there is no transcript in this folder, so there is nothing to publish",
            "put a text file with questions and answers into it; an exchange begins with a line \
             `Asked by: NAME (PARTY - CONSTITUENCY)`",
        ));
    }
    said
}
