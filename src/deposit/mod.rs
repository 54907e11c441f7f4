//! A bag for a library: the finished site and all that it was made from, in the form that libraries
//! take and check (BagIt 1.0, RFC 8493), with SHA-256.
//!
//! The bag has the same bytes for the same site and day.

mod gather;
mod info;
mod manifest;
mod readme;

use std::fs::File;
use std::path::Path;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic};
use crate::publish::{Fresh, PublishError};
use crate::text::checksum::Summed;
use gather::{Item, Origin};

/// The folder of a bag that holds what is kept.
const PAYLOAD: &str = "data/";
/// The file that makes a folder a bag.
const DECLARATION: &str = "bagit.txt";
const DECLARED: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// What a bag says of itself.
const INFO: &str = "bag-info.txt";
const MANIFEST: &str = "manifest-sha256.txt";
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";

/// What a bag holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deposited {
    /// The files in `data/`.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
}

/// A file of a bag, with what was counted while it was written.
struct Kept {
    path: String,
    sum: String,
    bytes: u64,
}

/// Makes the bag of a finished site.
///
/// # Errors
/// There is something at its place, or a file cannot be read or written. Nothing stands at its place
/// then.
pub fn deposit(site: &Site, bag: &Path, day: Date) -> Result<Deposited, Diagnostic> {
    let items = gather::gather(site, bag)?;
    let paths = items.iter().map(|item| item.path.as_str());
    let fresh = Fresh::begin(bag, paths).map_err(|error| not_written(&error))?;
    let kept: Vec<_> = items.par_iter().map(|item| put(&fresh, item)).collect::<Result<_, _>>()?;
    let deposited =
        Deposited { files: kept.len(), bytes: kept.iter().map(|kept| kept.bytes).sum() };
    let tags = [
        (DECLARATION, DECLARED.to_owned()),
        (INFO, info::text(site, deposited, day)),
        (MANIFEST, manifest::text(&kept)),
    ];
    let tags = tags.map(|(path, text)| Item { path: path.to_owned(), from: Origin::Text(text) });
    let mut tags: Vec<_> = tags.iter().map(|item| put(&fresh, item)).collect::<Result<_, _>>()?;
    tags.sort_by(|a, b| a.path.cmp(&b.path));
    let text = Origin::Text(manifest::text(&tags));
    put(&fresh, &Item { path: TAG_MANIFEST.to_owned(), from: text })?;
    fresh.finish().map_err(|error| not_written(&error))?;
    Ok(deposited)
}

fn put(fresh: &Fresh, item: &Item) -> Result<Kept, Diagnostic> {
    let path = item.path.clone();
    let written = |error: PublishError| not_written(&error);
    let (sum, bytes) = match &item.from {
        Origin::Text(text) => {
            let mut from = Summed::new(text.as_bytes());
            fresh.put(&path, &mut from).map_err(written)?;
            from.done()
        }
        Origin::File(file) => {
            let open = File::open(file).map_err(|error| {
                Diagnostic::general(
                    Code::NotDeposited,
                    format!("`{}` cannot be read: {error}", file.display()),
                    "see that it is there and that you may read it, and make the bag again",
                )
            })?;
            let mut from = Summed::new(open);
            fresh.put(&path, &mut from).map_err(written)?;
            from.done()
        }
    };
    Ok(Kept { path, sum, bytes })
}

fn not_written(error: &PublishError) -> Diagnostic {
    let remedy = "mend that, and make the bag again";
    Diagnostic::general(Code::NotDeposited, error.to_string(), remedy)
}
