//! The manifest: what the reader must know before it can ask for any other file. Nothing in it
//! grows with the number of documents but slowly.

use serde::Serialize;
use xxhash_rust::xxh3::Xxh3Default;

use super::document::Library;
use super::segment::Segment;
use super::{File, RANGE_BITS, script};

/// Raised whenever an older reader would misread the index.
const FORMAT: u32 = 4;

#[derive(Serialize)]
struct Manifest<'m> {
    format: u32,
    version: &'static str,
    /// Differs wherever anything differs that can be found.
    fingerprint: String,
    docs: usize,
    undated: usize,
    months: Vec<(i32, usize)>,
    range: u32,
    /// The folder of the parts of the reader that are loaded when they are asked for.
    x: &'m str,
    segments: &'m [Segment],
}

/// Ten hexadecimal digits that differ wherever anything differs that can be found: with them a
/// search can be cited and repeated.
fn fingerprint(segments: &[Segment]) -> String {
    let mut hash = Xxh3Default::new();
    segments.iter().for_each(|segment| segment.d.hash(&mut hash));
    script::digits(hash.digest())
}

/// The manifest as a script: `c-3f9c2a1b7d.js`.
pub(super) fn file(library: &Library<'_>, segments: &[Segment], parts: &str) -> File {
    let manifest = Manifest {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION"),
        fingerprint: fingerprint(segments),
        docs: library.documents.len(),
        undated: library.undated(),
        months: library.months(),
        range: RANGE_BITS,
        x: parts,
        segments,
    };
    let value = script::json(&manifest);
    File::raw(&format!("c-{}", script::hash(value.as_bytes())), &value)
}
