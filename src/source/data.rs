//! Files of data, which are read as streams: their text is never held as a whole, only what is kept
//! of it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::bufread::{GzDecoder, MultiGzDecoder};

use super::decode::{decode, is_utf16};
use super::official::{self, Official};
use super::wrans::{self, Wrans};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::checksum::Summed;

/// What a file holds beside text.
#[derive(Debug, Default)]
pub enum Data {
    /// Nothing: it is a text, and stands in [`SourceFile::text`](super::SourceFile::text).
    #[default]
    Text,
    /// Questions of Parliament's API.
    Official(Official),
    /// Questions of ParlParse's XML.
    Wrans(Wrans),
}

/// How much of a file is looked at to tell what it is.
const HEAD: usize = 64 * 1024;
/// The largest number of unpacked bytes that Despatch reads of a data file.
const LARGEST: u64 = 4 * 1024 * 1024 * 1024;
/// The same of a file in UTF-16, which is held in memory.
const LARGEST_UTF16: u64 = 128 * 1024 * 1024;
const GZIP: &[u8] = b"\x1f\x8b";
const MARK: &[u8] = b"\xef\xbb\xbf";

/// What a file is, by its name and first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packed {
    /// JSON, compressed or not.
    Json { gzip: bool },
    /// ParlParse's XML, compressed or not.
    Xml { gzip: bool },
    /// Something else that is compressed.
    OtherGzip,
    /// No file of data.
    No,
}

/// A file of data as read.
pub(super) struct DataFile {
    pub(super) official: Official,
    pub(super) said: Vec<Diagnostic>,
    pub(super) checksum: String,
    pub(super) bytes: u64,
}

/// Tells what a file is.
pub(super) fn packed(on_disk: &Path, path: &str) -> io::Result<Packed> {
    let mut head = Vec::with_capacity(HEAD);
    File::open(on_disk)?.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(by_head(path, &head))
}

fn by_head(path: &str, head: &[u8]) -> Packed {
    let gzip = head.starts_with(GZIP);
    let path = path.to_ascii_lowercase();
    let path = path.strip_suffix(".gz").unwrap_or(&path);
    let named = [".json", ".ndjson", ".jsonl"].iter().any(|ending| path.ends_with(ending));
    let inside = if gzip { unpacked(head) } else { head.to_vec() };
    match named || looks_like_questions(&inside) {
        true => Packed::Json { gzip },
        false if wrans::is_wrans(&inside) => Packed::Xml { gzip },
        false if gzip => Packed::OtherGzip,
        false => Packed::No,
    }
}

/// As much of a compressed file as its first bytes give.
fn unpacked(head: &[u8]) -> Vec<u8> {
    let (mut inside, mut part) = (Vec::new(), [0; 4096]);
    let mut decoder = GzDecoder::new(head);
    while inside.len() < HEAD {
        match decoder.read(&mut part) {
            Ok(count) if count > 0 => inside.extend_from_slice(&part[..count]),
            _ => break,
        }
    }
    inside
}

fn looks_like_questions(head: &[u8]) -> bool {
    let text = head.strip_prefix(MARK).unwrap_or(head).trim_ascii_start();
    matches!(text.first(), Some(b'{' | b'['))
        && memchr::memmem::find(text, b"\"questionText\"").is_some()
}

/// Reads a file of JSON.
pub(super) fn read(on_disk: &Path, name: &str, gzip: bool) -> io::Result<DataFile> {
    let mut raw = BufReader::with_capacity(HEAD, Summed::new(File::open(on_disk)?));
    let (official, said) = match gzip {
        true => of_stream(BufReader::with_capacity(HEAD, MultiGzDecoder::new(&mut raw)), name)?,
        false => of_stream(&mut raw, name)?,
    };
    // What is behind a damaged place belongs to the file's checksum all the same.
    io::copy(&mut raw, &mut io::sink())?;
    let (checksum, bytes) = raw.into_inner().done();
    Ok(DataFile { official, said, checksum, bytes })
}

fn of_stream(mut stream: impl BufRead, name: &str) -> io::Result<(Official, Vec<Diagnostic>)> {
    // What cannot be unpacked at all is told as a file that ends too soon.
    let head = stream.fill_buf().unwrap_or_default();
    if is_utf16(head) {
        return of_utf16(stream, name, LARGEST_UTF16);
    }
    if head.starts_with(MARK) {
        stream.consume(MARK.len());
    }
    of_limited(stream, name, LARGEST)
}

fn of_limited(
    stream: impl BufRead,
    name: &str,
    largest: u64,
) -> io::Result<(Official, Vec<Diagnostic>)> {
    let mut limited = stream.take(largest);
    let (official, mut said) = official::read(&mut limited, name);
    if limited.limit() == 0 && !limited.into_inner().fill_buf().unwrap_or_default().is_empty() {
        said.push(too_large(name, largest));
    }
    Ok((official, said))
}

fn of_utf16(
    stream: impl BufRead,
    name: &str,
    largest: u64,
) -> io::Result<(Official, Vec<Diagnostic>)> {
    let mut bytes = Vec::new();
    let mut limited = stream.take(largest);
    limited.read_to_end(&mut bytes)?;
    let is_cut = !limited.into_inner().fill_buf().unwrap_or_default().is_empty();
    let (official, mut said) = official::read(decode(bytes).text.as_bytes(), name);
    said.extend(is_cut.then(|| too_large(name, largest)));
    Ok((official, said))
}

fn too_large(name: &str, largest: u64) -> Diagnostic {
    let mebibytes = largest / 1024 / 1024;
    Diagnostic::at(
        Code::DataCut,
        Place::file(name),
        format!(
            "this file is larger than {mebibytes} MiB, unpacked; what stands behind that is not read"
        ),
        "part it into several files",
    )
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn gz(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn what_stands_behind_the_limit_of_a_file_is_reported() {
        let record = "{\"uin\": \"1\", \"questionText\": \"To ask.\"}\n";
        let text = record.repeat(10);
        let (whole, said) = of_limited(text.as_bytes(), "a.ndjson", text.len() as u64).unwrap();
        assert!(!whole.is_empty() && said.is_empty(), "{said:?}");
        let (_, said) = of_limited(text.as_bytes(), "a.ndjson", record.len() as u64 * 5).unwrap();
        assert_eq!(said.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::DataCut]);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let (_, said) = of_utf16(wide.as_slice(), "a.ndjson", record.len() as u64 * 4).unwrap();
        assert_eq!(said.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::DataCut]);
    }

    #[test]
    fn data_is_told_by_name_and_by_content() {
        let json = b" [{\"questionText\": \"To ask\"}]".as_slice();
        assert_eq!(by_head("a.json", b"{}"), Packed::Json { gzip: false });
        assert_eq!(by_head("a.NDJSON.gz", &gz(b"{}")), Packed::Json { gzip: true });
        assert_eq!(by_head("a.txt", json), Packed::Json { gzip: false });
        assert_eq!(by_head("a", &gz(json)), Packed::Json { gzip: true });
        assert_eq!(by_head("a.txt.gz", &gz(b"Asked by: A")), Packed::OtherGzip);
        assert_eq!(by_head("a.xml", b"<?xml?><publicwhip>"), Packed::Xml { gzip: false });
        assert_eq!(by_head("a.xml.gz", &gz(b"<publicwhip>")), Packed::Xml { gzip: true });
        assert_eq!(by_head("a.xml", b"<?xml?><rss>"), Packed::No);
        assert_eq!(by_head("a.txt", b"[Sic] Asked by: A \"questionText"), Packed::No);
    }
}
