//! One file of `content/`, read and decoded once. Everything later borrows from its text.

use std::path::{Path, PathBuf};

use super::data::{self, Data, DataFile, Packed};
use super::decode::decode;
use super::kind::{self, Foreign};
use super::wrans::{self, XmlFile};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::checksum::checksum;

/// How much is said of the records of a file in which there is no question.
const DAMAGES: usize = 3;

/// A file that holds text or data.
#[derive(Debug)]
pub struct SourceFile {
    /// Its name for people: relative to the site's root, with forward slashes.
    pub name: String,
    /// Its path below `content/`, with forward slashes.
    pub path: String,
    /// The whole text. The arena that records, pages and views borrow from.
    pub text: String,
    /// SHA-256 of the bytes as they are on disk, in hexadecimal.
    pub checksum: String,
    /// The size on disk in bytes.
    pub bytes: u64,
    /// What it holds, if it is no text.
    pub data: Data,
    /// It stands in a folder of pages: it is one, whatever it quotes.
    pub is_page: bool,
}

impl SourceFile {
    /// A file of the given name and text, as if read from disk.
    pub fn from_text(path: &str, text: &str) -> Self {
        let bytes = text.as_bytes();
        Self {
            name: format!("content/{path}"),
            path: path.to_owned(),
            text: text.to_owned(),
            checksum: checksum(bytes),
            bytes: bytes.len() as u64,
            data: Data::Text,
            is_page: false,
        }
    }

    /// Reads a single file, named as the user named it.
    pub fn open(path: &Path) -> (Option<Self>, Vec<Diagnostic>) {
        let name = path.display().to_string();
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self::read(Found { on_disk: path.to_owned(), path: file.unwrap_or_default(), name })
    }

    /// Reads a file. What is no text is a diagnostic, never a silent omission.
    pub fn read(found: Found) -> (Option<Self>, Vec<Diagnostic>) {
        let Found { on_disk, name, path } = found;
        if let Some(foreign) = kind::foreign_by_name(&path) {
            return (None, vec![not_read(&name, foreign)]);
        }
        match data::packed(&on_disk, &path) {
            Ok(Packed::No) => {}
            Ok(Packed::OtherGzip) => {
                return (None, vec![not_read(&name, Foreign::Unsupported("a compressed file"))]);
            }
            Ok(Packed::Json { gzip }) => return Self::of_json(Found { on_disk, name, path }, gzip),
            Ok(Packed::Xml { gzip }) => return Self::of_xml(Found { on_disk, name, path }, gzip),
            Err(error) => return (None, vec![unreadable(&name, &error)]),
        }
        let bytes = match std::fs::read(&on_disk) {
            Ok(bytes) => bytes,
            Err(error) => return (None, vec![unreadable(&name, &error)]),
        };
        if let Some(foreign) = kind::foreign(&path, &bytes) {
            return (None, vec![not_read(&name, foreign)]);
        }
        let (checksum, size) = (checksum(&bytes), bytes.len() as u64);
        let decoded = decode(bytes);
        let decoded = if kind::is_markdown(&path) { decoded.of_markdown() } else { decoded };
        let diagnostics = decoded.diagnostics(&name);
        let data = Data::Text;
        let text = decoded.text;
        let file = Self { name, path, text, checksum, bytes: size, data, is_page: false };
        (Some(file), diagnostics)
    }

    fn of_json(found: Found, gzip: bool) -> (Option<Self>, Vec<Diagnostic>) {
        let Found { on_disk, name, path } = found;
        let DataFile { official, mut said, checksum, bytes } =
            match data::read(&on_disk, &name, gzip) {
                Ok(read) => read,
                Err(error) => return (None, vec![unreadable(&name, &error)]),
            };
        if official.is_empty() {
            said.truncate(DAMAGES);
            said.push(no_questions(&name, "JSON", "as Parliament's API gives them"));
            return (None, said);
        }
        let (text, data) = (String::new(), Data::Official(official));
        (Some(Self { name, path, text, checksum, bytes, data, is_page: false }), said)
    }

    fn of_xml(found: Found, gzip: bool) -> (Option<Self>, Vec<Diagnostic>) {
        let Found { on_disk, name, path } = found;
        let XmlFile { wrans, mut said, raw } = match wrans::read_file(&on_disk, &name, &path, gzip)
        {
            Ok(read) => read,
            Err(error) => return (None, vec![unreadable(&name, &error)]),
        };
        if wrans.is_empty() {
            said.truncate(DAMAGES);
            said.push(no_questions(&name, "ParlParse's XML", "as in its files of written answers"));
            return (None, said);
        }
        let (checksum, bytes) = (checksum(&raw), raw.len() as u64);
        let (text, data) = (String::new(), Data::Wrans(wrans));
        (Some(Self { name, path, text, checksum, bytes, data, is_page: false }), said)
    }

    /// Whether bodies are Markdown, by the file's ending.
    pub fn is_markdown(&self) -> bool {
        kind::is_markdown(&self.path)
    }
}

/// A file that was found but not yet read.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where it is.
    pub on_disk: PathBuf,
    /// See [`SourceFile::name`].
    pub name: String,
    /// See [`SourceFile::path`].
    pub path: String,
}

fn no_questions(name: &str, format: &str, place: &str) -> Diagnostic {
    Diagnostic::at(
        Code::UnknownFormat,
        Place::file(name),
        format!("this looks like {format}, but there is no written question in it {place}"),
        "move it out of the content folder, or fetch it again",
    )
}

pub(super) fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::at(
        Code::Unreadable,
        Place::file(name),
        format!("this file cannot be read: {error}"),
        "check that it exists and that you may read it",
    )
}

pub(super) fn not_read(name: &str, foreign: Foreign) -> Diagnostic {
    let (code, message, remedy) = match foreign {
        Foreign::NotText(what) => (
            Code::NotText,
            format!("this is {what}, not text; nothing of it is published"),
            what.steps(),
        ),
        Foreign::Unsupported(what) => (
            Code::UnknownFormat,
            format!("this looks like {what}, which this version of despatch does not read"),
            "move it out of the content folder, or save it as a transcript in plain text",
        ),
        Foreign::Hidden => (
            Code::HiddenFile,
            "this is a hidden or temporary file; it is left out".to_owned(),
            "rename it if it belongs to the archive",
        ),
    };
    Diagnostic::at(code, Place::file(name), message, remedy)
}
