//! The files of `static/`, which are published as they are.

use std::path::Path;

use super::discover::{leading_out, walk};
use super::file;
use crate::config::SymbolicLinks;
use crate::diagnostic::Diagnostic;
use crate::text::checksum::checksum;

/// The name of the folder, beside the content.
const STATIC: &str = "static";

/// A file that is published as it is.
#[derive(Debug)]
pub struct StaticFile {
    /// Its name for people: `static/card.png`.
    pub name: String,
    /// Its path below `static/` and in the site, with forward slashes.
    pub path: String,
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Its SHA-256, in hexadecimal.
    pub checksum: String,
}

/// Reads the files of `static/` in a site's root. Without that folder there are none.
pub fn read_static(root: &Path, links: SymbolicLinks) -> (Vec<StaticFile>, Vec<Diagnostic>) {
    let folder = root.join(STATIC);
    if !folder.is_dir() {
        return (Vec::new(), Vec::new());
    }
    let is_within = || Some(folder.canonicalize().ok()?.starts_with(root.canonicalize().ok()?));
    if links == SymbolicLinks::Refused && is_within() != Some(true) {
        return (Vec::new(), vec![leading_out(STATIC)]);
    }
    let (found, mut said) = walk(&folder, STATIC, links);
    let mut files = Vec::new();
    for found in found {
        match std::fs::read(&found.on_disk) {
            Ok(bytes) => files.push(StaticFile {
                checksum: checksum(&bytes),
                name: found.name,
                path: found.path,
                bytes,
            }),
            Err(error) => said.push(file::unreadable(&found.name, &error)),
        }
    }
    (files, said)
}
