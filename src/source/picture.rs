//! Pictures that pages show: found beside the transcripts and pages, and read only if a page names them.
//!
//! What a picture is, its ending and its first bytes say together, so that no other file is published
//! under the name of one. SVG is not among them: opened by itself it may run scripts of its own.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Parser, Tag};

use super::file::{self, Found};
use super::kind::{self, Document, Foreign};
use super::page::{MARKDOWN, PageSource};
use super::relative::{FilePositions, Meant};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::checksum::checksum;

/// A picture that a page names.
#[derive(Debug)]
pub struct Picture {
    /// Its name for people: relative to the site's root, with forward slashes.
    pub name: String,
    /// Its path below `content/`, with forward slashes.
    pub path: String,
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Its SHA-256, in hexadecimal.
    pub checksum: String,
}

/// A picture that was found, and is not read unless a page names it.
#[derive(Clone, Debug)]
pub struct Candidate {
    found: Found,
    /// The folder that was looked through; what is published lies in it.
    folder: PathBuf,
    /// It stands among transcripts, where what is not published is told.
    is_missed: bool,
}

impl Candidate {
    /// The file as a picture; none if it is not one.
    pub(super) fn of(found: &Found, folder: &Path, is_missed: bool) -> Option<Self> {
        let format = Format::by_name(&found.path)?;
        // What cannot be read is told by those who read it for a text.
        let is_one = head(&found.on_disk).is_ok_and(|head| format.begins(&head));
        is_one.then(|| Self { found: found.clone(), folder: folder.to_owned(), is_missed })
    }

    fn read(self) -> Result<Picture, Diagnostic> {
        let Found { on_disk, name, path } = self.found;
        match is_within(&on_disk, &self.folder) {
            Ok(true) => {}
            Ok(false) => return Err(leads_out(&name)),
            Err(error) => return Err(file::unreadable(&name, &error)),
        }
        let bytes = std::fs::read(&on_disk).map_err(|error| file::unreadable(&name, &error))?;
        let checksum = checksum(&bytes);
        Ok(Picture { name, path, bytes, checksum })
    }
}

/// Reads the pictures that pages name. Of those among transcripts that no page names it is said that
/// they are not published.
pub fn read_named(
    pages: &[PageSource<'_>],
    candidates: Vec<Candidate>,
) -> (Vec<Picture>, Vec<Diagnostic>) {
    let named = named(pages, &candidates);
    let (mut pictures, mut said) = (Vec::new(), Vec::new());
    for (at, candidate) in candidates.into_iter().enumerate() {
        if named.contains(&at) {
            match candidate.read() {
                Ok(picture) => pictures.push(picture),
                Err(error) => said.push(error),
            }
        } else if candidate.is_missed {
            said.push(file::not_read(&candidate.found.name, Foreign::NotText(Document::Picture)));
        }
    }
    (pictures, said)
}

fn named(pages: &[PageSource<'_>], candidates: &[Candidate]) -> BTreeSet<usize> {
    let files = candidates.iter().map(|c| (c.found.name.as_str(), c.found.path.as_str()));
    let files = FilePositions::new(files);
    let mut named = BTreeSet::new();
    for page in pages.iter().filter(|_| !candidates.is_empty()) {
        for event in Parser::new_ext(page.body, MARKDOWN) {
            if let Event::Start(Tag::Image { dest_url, .. } | Tag::Link { dest_url, .. }) = event {
                named.extend(files.find(&Meant::of(page.file, dest_url.trim_matches(' '))));
            }
        }
    }
    named
}

/// The kinds of pictures that every browser shows.
#[derive(Clone, Copy)]
enum Format {
    Png,
    Jpeg,
    Webp,
    Gif,
}

impl Format {
    fn by_name(path: &str) -> Option<Self> {
        match kind::ending_of(path).as_str() {
            "png" => Some(Self::Png),
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "webp" => Some(Self::Webp),
            "gif" => Some(Self::Gif),
            _ => None,
        }
    }

    fn begins(self, head: &[u8]) -> bool {
        match self {
            Self::Png => head.starts_with(b"\x89PNG\r\n\x1a\n"),
            Self::Jpeg => head.starts_with(b"\xff\xd8\xff"),
            Self::Webp => head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP"),
            Self::Gif => head.starts_with(b"GIF87a") || head.starts_with(b"GIF89a"),
        }
    }
}

/// As many bytes as tell a format.
fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(12);
    File::open(path)?.take(12).read_to_end(&mut head)?;
    Ok(head)
}

/// Whether a file lies in a folder, after all links.
fn is_within(file: &Path, folder: &Path) -> io::Result<bool> {
    Ok(file.canonicalize()?.starts_with(folder.canonicalize()?))
}

fn leads_out(name: &str) -> Diagnostic {
    Diagnostic::at(
        Code::Unreadable,
        Place::file(name),
        "this picture is a link to a file outside of its folder of pages, so it is not published",
        "put a copy of the file here in the place of the link",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ending_and_first_bytes_must_agree() {
        let is_one =
            |path: &str, head: &[u8]| Format::by_name(path).is_some_and(|f| f.begins(head));
        assert!(is_one("a/B.JPG", b"\xff\xd8\xff\xe0"));
        assert!(is_one("a.webp", b"RIFF\0\0\0\0WEBP") && is_one("a.gif", b"GIF89a"));
        assert!(!is_one("a.png", b"\xff\xd8\xff\xe0") && !is_one("a.webp", b"RIFF\0\0\0\0WAVE"));
        assert!(!is_one("a.png", b"") && !is_one("a.svg", b"<svg>") && !is_one("a", b"GIF89a"));
    }
}
