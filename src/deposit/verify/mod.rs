//! Checks a bag, of Despatch's or of others: whether it is one, whole, and unchanged (RFC 8493).
//!
//! Everything that is wrong is told, each with its file and line; nothing outside of the bag is
//! looked at, whatever its manifests name.

mod declaration;
mod entries;
mod files;
mod oxum;

use std::path::Path;

use super::{INFO, PAYLOAD};
use crate::diagnostic::{Code, Diagnostic, Place, sort};
use entries::Manifest;
use files::Files;

/// What was checked and is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The files in `data/`.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
    /// The files beside it that a manifest lists.
    pub tags: usize,
}

/// Checks a bag.
///
/// # Errors
/// All that is wrong with it.
pub fn verify(bag: &Path) -> Result<Verified, Vec<Diagnostic>> {
    declaration::check(bag).map_err(|error| vec![error])?;
    let (files, mut wrong) = Files::of(bag);
    let (payload, tags) = manifests(bag, &files, &mut wrong);
    if !payload.iter().any(|manifest| manifest.kind.is_known()) {
        wrong.push(general(
            "there is no manifest with SHA-256 or SHA-512, so nothing can be checked",
            "ask whoever made the bag for one with such a manifest",
        ));
    }
    for manifest in &payload {
        manifest.check(bag, &files, &mut wrong);
        manifest.lists_all(&files, &mut wrong);
    }
    for manifest in &tags {
        manifest.check(bag, &files, &mut wrong);
        manifest.lists_manifests(&payload, &mut wrong);
    }
    let (count, bytes) = files.payload();
    wrong.extend(oxum::check(bag, count, bytes));
    sort(&mut wrong);
    let tags = tags.iter().map(Manifest::count).max().unwrap_or_default();
    if wrong.is_empty() { Ok(Verified { files: count, bytes, tags }) } else { Err(wrong) }
}

/// The manifests of `data/`, and those of what stands beside it.
fn manifests(
    bag: &Path,
    files: &Files,
    wrong: &mut Vec<Diagnostic>,
) -> (Vec<Manifest>, Vec<Manifest>) {
    let (mut payload, mut tags) = (Vec::new(), Vec::new());
    for name in files.names() {
        let kind = |start| name.strip_prefix(start)?.strip_suffix(".txt");
        if let Some(algorithm) = kind("manifest-") {
            payload.push(Manifest::read(bag, name, algorithm, true, wrong));
        } else if let Some(algorithm) = kind("tagmanifest-") {
            tags.push(Manifest::read(bag, name, algorithm, false, wrong));
        }
    }
    (payload, tags)
}

/// Something wrong with the bag as a whole.
fn general(message: impl Into<String>, remedy: &str) -> Diagnostic {
    Diagnostic::general(Code::BrokenBag, message, remedy)
}

/// Something wrong with a file.
fn of_file(file: &str, message: impl Into<String>, remedy: &str) -> Diagnostic {
    Diagnostic::at(Code::BrokenBag, Place::file(file), message, remedy)
}
