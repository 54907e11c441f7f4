//! The manifest: what the reader must know before it can ask for any other file. Nothing in it
//! grows with the number of documents but slowly.

use serde::Serialize;

use super::document::Library;
use super::segment::Segment;
use super::{BLOCK, File, RANGE_BITS, script};

/// Raised whenever an older reader would misread the index.
const FORMAT: u32 = 3;

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
    block: usize,
    /// The file of the rest of the reader.
    x: &'m str,
    segments: &'m [Segment],
}

/// The manifest as a script: `c-3f9c2a1b7d.js`.
pub(super) fn file(library: &Library<'_>, segments: &[Segment], rest: &str) -> File {
    let manifest = Manifest {
        format: FORMAT,
        version: env!("CARGO_PKG_VERSION"),
        fingerprint: library.fingerprint(),
        docs: library.documents.len(),
        undated: library.undated(),
        months: library.months(),
        range: RANGE_BITS,
        block: BLOCK,
        x: rest,
        segments,
    };
    let value = script::json(&manifest);
    File::raw(&format!("c-{}", script::hash(value.as_bytes())), &value)
}
