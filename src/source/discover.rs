//! Finds the files of `content/`, in an order that does not depend on the file system.

use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::file::{self, Found, SourceFile};
use super::kind::{self, Foreign};
use super::picture::Candidate;
use crate::config::SymbolicLinks;
use crate::diagnostic::{self, Code, Diagnostic, Place, visible};
use crate::text::portable_path::slashed;

/// What is in a folder.
#[derive(Debug, Default)]
pub struct Contents {
    /// The files that hold text or data, by path.
    pub files: Vec<SourceFile>,
    /// The pictures, of which none is read yet.
    pub pictures: Vec<Candidate>,
}

/// Reads every file below a folder. `shown` is the folder's name in messages.
pub fn read_all(folder: &Path, shown: &str, links: SymbolicLinks) -> (Contents, Vec<Diagnostic>) {
    if !folder.is_dir() {
        return (Contents::default(), vec![missing(shown)]);
    }
    let (found, mut diagnostics) = walk(folder, shown, links);
    let (pictures, found) = pictures_apart(found, folder, true);
    let read: Vec<_> = found.into_par_iter().map(SourceFile::read).collect();
    let mut files = Vec::with_capacity(read.len());
    for (file, said) in read {
        files.extend(file);
        diagnostics.extend(said);
    }
    diagnostic::sort(&mut diagnostics);
    (Contents { files, pictures }, diagnostics)
}

/// Reads the pages of a folder that holds nothing else: of its files those that are Markdown, beside
/// the pictures. The folder's own name is the first part of their paths.
pub fn read_pages(folder: &Path, shown: &str, links: SymbolicLinks) -> (Contents, Vec<Diagnostic>) {
    if !folder.is_dir() {
        return (Contents::default(), vec![no_pages(shown)]);
    }
    let below = shown.rsplit('/').next().unwrap_or(shown);
    let (mut files, mut diagnostics) = (Vec::new(), Vec::new());
    let (mut found, unwalked) = walk(folder, shown, links);
    found.iter_mut().for_each(|found| found.path.insert_str(0, &format!("{below}/")));
    let (pictures, found) = pictures_apart(found, folder, false);
    for found in found.into_iter().filter(|found| kind::is_markdown(&found.path)) {
        let (file, said) = SourceFile::read(found);
        files.extend(file.map(|file| SourceFile { is_page: true, ..file }));
        diagnostics.extend(said);
    }
    // What is hidden among pages is nothing that anybody misses.
    diagnostics.extend(unwalked.into_iter().filter(|d| d.code != Code::HiddenFile));
    (Contents { files, pictures }, diagnostics)
}

/// Pictures, and the other files.
fn pictures_apart(
    found: Vec<Found>,
    folder: &Path,
    is_missed: bool,
) -> (Vec<Candidate>, Vec<Found>) {
    let (mut pictures, mut others) = (Vec::new(), Vec::with_capacity(found.len()));
    for found in found {
        match Candidate::of(&found, folder, is_missed) {
            Some(picture) => pictures.push(picture),
            None => others.push(found),
        }
    }
    (pictures, others)
}

fn no_pages(shown: &str) -> Diagnostic {
    Diagnostic::at(
        Code::MissingContent,
        Place::file(shown),
        format!("there is no folder `{shown}` here, so it has no pages"),
        match shown.contains('\\') {
            true => {
                "write `/` between folders in `pages` in `[content]` of despatch.toml, as in `docs/guides`"
            }
            false => "make the folder, or take it out of `pages` in `[content]` of despatch.toml",
        },
    )
}

pub(super) fn walk(
    folder: &Path,
    shown: &str,
    links: SymbolicLinks,
) -> (Vec<Found>, Vec<Diagnostic>) {
    let (mut found, mut diagnostics) = (Vec::new(), Vec::new());
    // The folder itself may be a link: whoever named it meant it.
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut entries =
        WalkDir::new(folder).min_depth(1).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                diagnostics.push(not_walked(&error, folder, shown));
                continue;
            }
        };
        let file = found_file(&entry, folder, shown);
        if kind::is_hidden(&file.path) {
            diagnostics.push(file::not_read(&file.name, Foreign::Hidden));
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        } else if links == SymbolicLinks::Refused && leads_out(&entry, &whole) {
            diagnostics.push(leading_out(&file.name));
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        } else if entry.file_type().is_file() {
            found.push(file);
        } else if !entry.file_type().is_dir() {
            diagnostics.push(no_file(&file.name));
        }
    }
    // A folder `a/` and a file `a.txt` sort differently by name and by path; the path decides.
    found.sort_by(|a, b| a.path.cmp(&b.path));
    (found, diagnostics)
}

/// Whether a link leads out of the folder. What is read is published, and a repository or an archive
/// file may bring a link to any file of this computer.
fn leads_out(entry: &DirEntry, folder: &Path) -> bool {
    entry.path_is_symlink()
        && !entry.path().canonicalize().is_ok_and(|whole| whole.starts_with(folder))
}

pub(super) fn leading_out(name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::Unreadable,
        Place::file(name),
        "this is a link that leads out of its folder, so nothing of what it leads to is read",
        "put a copy of the file or folder here in the place of the link, or set `follow_links = true` \
         under `[content]` in despatch.toml",
    )
}

/// A pipe or socket would be waited for.
fn no_file(name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::Unreadable,
        Place::file(name),
        "this is neither a file nor a folder, so it is not read",
        "move it out of the content folder",
    )
}

fn found_file(entry: &DirEntry, folder: &Path, shown: &str) -> Found {
    let path = slashed(entry.path(), folder);
    // The name is for people, on pages and in data too: control characters in it are shown as signs.
    Found { name: visible(&format!("{shown}/{path}")), path, on_disk: entry.path().to_owned() }
}

fn missing(shown: &str) -> Diagnostic {
    Diagnostic::at(
        Code::MissingContent,
        Place::file(shown),
        format!("there is no folder `{shown}` here, so there is nothing to build"),
        "run despatch in the site's folder (or -C DIR); `despatch init` begins a new one",
    )
}

fn not_walked(error: &walkdir::Error, folder: &Path, shown: &str) -> Diagnostic {
    let path = error.path().map(|path| slashed(path, folder)).unwrap_or_default();
    Diagnostic::at(
        Code::Unreadable,
        Place::file(&format!("{shown}/{path}")),
        format!("this cannot be read: {error}"),
        "check that it exists, that you may read it, and that no link leads back to its own folder",
    )
}
