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
mod static_files;
pub mod transcript;
pub mod wrans;

pub use data::Data;
pub use discover::{Contents, read_all, read_pages};
pub use file::SourceFile;
pub(crate) use kind::is_hidden;
pub use picture::{Candidate, Picture, read_named};
pub(crate) use plausible::check as implausible_dates;
pub use static_files::{StaticFile, read_static};

use rayon::prelude::*;
use serde::Deserialize;

use crate::diagnostic::{self, Code, Diagnostic, Place};
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
            let (mut transcript, mut said) = transcript::parse(file, furniture);
            leave_out_long_texts(file, &mut transcript, &mut said);
            transcript.records.iter_mut().for_each(record::Record::shrink);
            transcript.records.shrink_to_fit();
            (Parsed::Transcript(transcript), said)
        }
        Kind::Page => {
            let (mut page, said) = page::parse(file);
            let mut said: Vec<_> = said.into_iter().collect();
            if page.body.len() > LONGEST_MARKDOWN {
                page.body = "";
                said.push(too_long(Place::file(&file.name), "this page", LONGEST_MARKDOWN));
            }
            (Parsed::Page(page), said)
        }
    }
}

/// More bytes than any question or answer has. What is made of a text takes many times its memory.
const LONGEST_TEXT: usize = 4 * 1024 * 1024;
/// Markdown takes more.
const LONGEST_MARKDOWN: usize = 2 * 1024 * 1024;

/// Leaves out the exchanges of a transcript that have a text which is longer than any can be.
fn leave_out_long_texts(
    file: &SourceFile,
    transcript: &mut Transcript<'_>,
    said: &mut Vec<Diagnostic>,
) {
    transcript.records.retain(|record| {
        let answers = record.answers.iter().map(|answer| &answer.text);
        let mut texts = std::iter::once(&record.question).chain(answers);
        let Some(longest) = texts.find_map(exceeded_length) else { return true };
        let line =
            crate::text::lines::split(&file.text).nth(record.span.first.saturating_sub(1) as usize);
        let place = Place::line(&file.name, record.span.first, line.unwrap_or_default());
        said.push(too_long(place, "a question or answer here", longest));
        false
    });
}

/// The length that a text may have and exceeds.
fn exceeded_length(text: &record::Text<'_>) -> Option<usize> {
    let longest = match text.form {
        record::Form::Markdown => LONGEST_MARKDOWN,
        _ => LONGEST_TEXT,
    };
    let bytes: usize = text.lines.iter().map(|line| line.len() + 1).sum();
    (bytes > longest).then_some(longest)
}

fn too_long(place: Place, text: &str, longest: usize) -> Diagnostic {
    let message = format!(
        "{text} is longer than any can be ({} MB), so it is left out",
        longest / (1024 * 1024)
    );
    Diagnostic::at(Code::BadRecord, place, message, "part it, or put the rest into another file")
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
