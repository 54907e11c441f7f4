//! SHA-256 checksums, by which people and other programs check bytes.
//!
//! They are ring's, which is in the tree for `fetch`: a crate for them alone is eight more.

use std::io::{self, Read};

use ring::digest::{Context, SHA256, digest};

/// The SHA-256 of bytes.
pub(crate) fn sha256(bytes: &[u8]) -> impl AsRef<[u8]> {
    digest(&SHA256, bytes)
}

/// The SHA-256 of bytes as people and other programs write it.
pub(crate) fn checksum(bytes: &[u8]) -> String {
    hexadecimal(sha256(bytes).as_ref())
}

/// A sum as people and other programs write it.
pub(crate) fn hexadecimal(sum: &[u8]) -> String {
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A reader that sums up what is read through it, so that a file is read once only.
pub(crate) struct Summed<R> {
    inner: R,
    sum: Context,
    bytes: u64,
}

impl<R: Read> Summed<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, sum: Context::new(&SHA256), bytes: 0 }
    }

    /// The sum in hexadecimal, and the number of bytes.
    pub(crate) fn done(self) -> (String, u64) {
        (hexadecimal(self.sum.finish().as_ref()), self.bytes)
    }
}

impl<R: Read> Read for Summed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.sum.update(&buffer[..count]);
        self.bytes += count as u64;
        Ok(count)
    }
}
