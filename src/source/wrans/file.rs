//! A file of XML on disk: told by its beginning, unpacked, decoded as it says itself.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{Encoding, UTF_8};
use flate2::bufread::MultiGzDecoder;

use super::question::Wrans;
use super::read;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::decode::{Decoded, SourceEncoding, decode, is_utf16};

/// More than any day's answers have: the longest days have some five million bytes.
const LARGEST: u64 = 128 * 1024 * 1024;

/// What a file holds.
pub(in crate::source) struct XmlFile {
    pub(in crate::source) wrans: Wrans,
    pub(in crate::source) said: Vec<Diagnostic>,
    /// The bytes as they are on disk.
    pub(in crate::source) raw: Vec<u8>,
}

/// Whether a file's beginning is of ParlParse's XML.
pub(in crate::source) fn is_wrans(head: &[u8]) -> bool {
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    text.starts_with(b"<") && memchr::memmem::find(text, b"<publicwhip").is_some()
}

/// Reads a file. Of one that is larger than any day's, only as much as one may have.
pub(in crate::source) fn read_file(
    on_disk: &Path,
    name: &str,
    path: &str,
    gzip: bool,
) -> io::Result<XmlFile> {
    let mut raw = Vec::new();
    File::open(on_disk)?.take(LARGEST).read_to_end(&mut raw)?;
    let (bytes, cut) = if gzip { unpacked(&raw) } else { (raw.clone(), None) };
    let whole = u64::try_from(bytes.len()).is_ok_and(|length| length < LARGEST);
    let decoded = decoded(bytes);
    let (wrans, mut said) = read::read(&decoded.text, name, path);
    said.extend(decoded.diagnostics(name));
    let why = cut.or_else(|| (!whole).then(|| "it is larger than any day's answers".to_owned()));
    said.extend(why.map(|why| too_soon(name, &why)));
    Ok(XmlFile { wrans, said, raw })
}

/// As much as can be unpacked, and why it is not all.
fn unpacked(raw: &[u8]) -> (Vec<u8>, Option<String>) {
    let mut bytes = Vec::new();
    let read = MultiGzDecoder::new(raw).take(LARGEST).read_to_end(&mut bytes);
    (bytes, read.err().map(|error| error.to_string()))
}

fn too_soon(name: &str, why: &str) -> Diagnostic {
    Diagnostic::at(
        Code::DataCut,
        Place::file(name),
        format!("this file ends too soon ({why}); what stands before that is published"),
        "fetch it again",
    )
}

/// The text without control characters, in the encoding that the file declares.
fn decoded(bytes: Vec<u8>) -> Decoded {
    let declared = declared(&bytes).filter(|declared| *declared != UTF_8);
    match declared.filter(|_| !is_utf16(&bytes)) {
        Some(encoding) => {
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            Decoded::of(text.into_owned(), SourceEncoding::Utf8, None)
        }
        None => decode(bytes),
    }
}

/// `<?xml version="1.0" encoding="ISO-8859-1"?>`
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(200)];
    let end = memchr::memmem::find(head, b"?>").filter(|_| head.starts_with(b"<?xml"))?;
    let label = memchr::memmem::find(&head[..end], b"encoding=")? + b"encoding=".len();
    let quoted = head[label..end].split(|byte| matches!(byte, b'"' | b'\'')).nth(1)?;
    Encoding::for_label(quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding_counts() {
        let latin =
            b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xa35 \x96 \xc3\xa9</a>".to_vec();
        assert!(decoded(latin).text.ends_with("<a>£5 – Ã©</a>"));
        let utf8 = "<?xml version=\"1.0\" encoding=\"utf-8\"?><a>\u{0}£</a>".as_bytes().to_vec();
        assert!(decoded(utf8).text.ends_with("<a>£</a>"));
    }

    #[test]
    fn a_file_is_told_by_its_root() {
        assert!(is_wrans(b"\n<?xml version='1.0'?><!DOCTYPE a []>\n<publicwhip>"));
        assert!(!is_wrans(b"<?xml version='1.0'?><rss>") && !is_wrans(b"A text <publicwhip>"));
    }
}
