//! Reads `content/`: finds the files, recognises what each is, and parses it into records.
//!
//! Each file is read and decoded once; records and pages borrow from its text. This room knows
//! nothing of sites, addresses or HTML.

mod data;
pub mod date;
mod decode;
mod discover;
mod file;
pub mod front_matter;
pub mod html;
mod kind;
pub mod official;
pub mod page;
mod picture;
mod plausible;
pub mod record;
pub(crate) mod relative;
pub mod transcript;
pub mod wrans;

pub use data::Data;
pub use discover::{Contents, read_all, read_pages};
pub use file::SourceFile;
pub(crate) use kind::is_hidden;
pub use picture::{Candidate, Picture, read_named};
pub(crate) use plausible::check as implausible_dates;

use rayon::prelude::*;
use serde::Deserialize;

use crate::diagnostic::{self, Diagnostic};
use front_matter::Kind;
use page::PageSource;
use transcript::{Furniture, Transcript};

/// All that was read, in the order of the files' paths.
#[derive(Debug, Default)]
pub struct Sources<'a> {
    /// The transcripts and files of data, with the files they stand in.
    pub transcripts: Vec<(&'a SourceFile, Transcript<'a>)>,
    /// The Markdown pages.
    pub pages: Vec<PageSource<'a>>,
    /// The pictures that pages name: none before [`read_named`].
    pub pictures: Vec<Picture>,
}

enum Parsed<'a> {
    Transcript(Transcript<'a>),
    Page(PageSource<'a>),
}

/// Recognises and parses every file.
pub fn parse_all<'a>(
    files: &'a [SourceFile],
    furniture: &Furniture,
) -> (Sources<'a>, Vec<Diagnostic>) {
    let parsed: Vec<_> = files.par_iter().map(|file| (file, parse(file, furniture))).collect();
    let (mut sources, mut diagnostics) = (Sources::default(), Vec::new());
    for (file, (parsed, said)) in parsed {
        diagnostics.extend(said);
        match parsed {
            Parsed::Transcript(transcript) => sources.transcripts.push((file, transcript)),
            Parsed::Page(page) => sources.pages.push(page),
        }
    }
    diagnostics.extend(implausible_dates(&mut sources.transcripts));
    diagnostic::sort(&mut diagnostics);
    (sources, diagnostics)
}

fn parse<'a>(file: &'a SourceFile, furniture: &Furniture) -> (Parsed<'a>, Vec<Diagnostic>) {
    match &file.data {
        Data::Official(official) => {
            return (Parsed::Transcript(official::records(official)), Vec::new());
        }
        Data::Wrans(wrans) => return (Parsed::Transcript(wrans::records(wrans)), Vec::new()),
        Data::Text => {}
    }
    let kind = if file.is_page { Kind::Page } else { recognise(file) };
    match kind {
        Kind::Transcript => {
            let (transcript, said) = transcript::parse(file, furniture);
            (Parsed::Transcript(transcript), said)
        }
        Kind::Page => {
            let (page, said) = page::parse(file);
            (Parsed::Page(page), said.into_iter().collect())
        }
    }
}

/// What a file is: what its front matter says, else a transcript if an exchange is in it, else a
/// page if its ending is Markdown's.
fn recognise(file: &SourceFile) -> Kind {
    let (toml, body) = front_matter::split(&file.text);
    let stated = toml.and_then(|toml| toml::from_str::<StatedKind>(toml.text).ok());
    let by_content = || {
        let markdown = file.is_markdown();
        if !markdown || transcript::is_transcript(body.text, markdown) {
            Kind::Transcript
        } else {
            Kind::Page
        }
    };
    stated.and_then(|stated| stated.kind).unwrap_or_else(by_content)
}

#[derive(Deserialize)]
struct StatedKind {
    #[serde(rename = "type")]
    kind: Option<Kind>,
}
