//! Files in gzip's format, always of one member: browsers' `DecompressionStream` takes no more.
//!
//! No time and no name is stated, so the same data give the same bytes.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use libdeflater::{CompressionLvl, Compressor};

/// Files become smaller by a fifth than at level 1.
const WHOLE_LEVEL: i32 = 6;

/// Level 6 makes files smaller by an eighth, in twice the time.
const STREAM_LEVEL: u32 = 2;

/// How much of a stream is handed on at once, in bytes.
const PIECE: usize = 64 * 1024;

/// Compresses what is there whole.
pub(super) fn whole(plain: &[u8]) -> io::Result<Vec<u8>> {
    let level = CompressionLvl::new(WHOLE_LEVEL)
        .map_err(|error| io::Error::other(format!("level {WHOLE_LEVEL}: {error:?}")))?;
    let mut compressor = Compressor::new(level);
    let mut gzip = vec![0; compressor.gzip_compress_bound(plain.len())];
    let length = compressor.gzip_compress(plain, &mut gzip).map_err(io::Error::other)?;
    gzip.truncate(length);
    Ok(gzip)
}

/// Compresses what is written piece by piece, so that it never stands in memory whole.
pub(super) fn stream(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let gzip = GzEncoder::new(Vec::new(), Compression::new(STREAM_LEVEL));
    let mut gzip = io::BufWriter::with_capacity(PIECE, gzip);
    write(&mut gzip)?;
    gzip.flush()?;
    gzip.into_inner().map_err(io::IntoInnerError::into_error)?.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    /// One member is read and nothing may be left.
    fn read(gzip: &[u8]) -> Vec<u8> {
        let (mut plain, mut rest) = (Vec::new(), gzip);
        flate2::bufread::GzDecoder::new(&mut rest).read_to_end(&mut plain).unwrap();
        assert!(rest.is_empty(), "{} bytes after the first member", rest.len());
        plain
    }

    #[test]
    fn both_ways_make_one_member_without_a_time_that_holds_what_was_given() {
        let plain: Vec<u8> = (0..300_000_u32).flat_map(|n| (n / 7).to_le_bytes()).collect();
        let pieces = |out: &mut dyn Write| plain.chunks(999).try_for_each(|p| out.write_all(p));
        for gzip in [whole(&plain).unwrap(), stream(pieces).unwrap()] {
            assert!(read(&gzip) == plain);
            assert!(gzip.len() < plain.len() / 2);
            assert_eq!(gzip[3..8], [0; 5], "a name or a time");
        }
        assert!(read(&whole(b"").unwrap()).is_empty());
    }
}
