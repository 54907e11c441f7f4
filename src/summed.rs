//! Sums up bytes while they are read, so that a file is read once only.

use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// A sum as people and other programs write it.
pub(crate) fn hexadecimal(sum: &[u8]) -> String {
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A reader that sums up what is read through it.
pub(crate) struct Summed<R, D = Sha256> {
    inner: R,
    sum: D,
    bytes: u64,
}

impl<R: Read, D: Digest> Summed<R, D> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, sum: D::new(), bytes: 0 }
    }

    /// The sum in hexadecimal, and the number of bytes.
    pub(crate) fn done(self) -> (String, u64) {
        (hexadecimal(&self.sum.finalize()), self.bytes)
    }

    /// Reads to the end, for the sum alone.
    pub(crate) fn whole(mut self) -> io::Result<(String, u64)> {
        io::copy(&mut self, &mut io::sink())?;
        Ok(self.done())
    }
}

impl<R: Read, D: Digest> Read for Summed<R, D> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.sum.update(&buffer[..count]);
        self.bytes += count as u64;
        Ok(count)
    }
}
