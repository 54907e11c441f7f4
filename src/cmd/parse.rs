//! `despatch parse FILE`

use std::path::Path;

use serde::Serialize;

use super::{Ending, report, say, settings};
use crate::cli::{Parse, ReportFormat, Talk};
use crate::config::Overrides;
use crate::source::record::{LineUse, Record, Span};
use crate::source::transcript::{self, Furniture, Header};
use crate::source::{self, Data, SourceFile, official, wrans};

/// Prints what a transcript was understood to say.
pub(super) fn run(root: &Path, talk: Talk, flags: &Parse) -> Ending {
    let site = match settings(root, Overrides::default()) {
        Ok(site) => site,
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            return Ending::Usage;
        }
    };
    let (file, mut said) = SourceFile::open(&flags.file);
    let Some(file) = file else {
        report::print(&said, ReportFormat::Text, talk);
        return Ending::Usage;
    };
    let (transcript, parsed) = match &file.data {
        Data::Text => transcript::parse(&file, &Furniture::with(&site.furniture)),
        Data::Official(official) => (official::records(official), Vec::new()),
        Data::Wrans(wrans) => (wrans::records(wrans), Vec::new()),
    };
    said.extend(parsed);
    let mut transcripts = [(&file, transcript)];
    said.extend(source::implausible_dates(&mut transcripts));
    let [(_, transcript)] = transcripts;
    report::print(&said, ReportFormat::Text, talk);
    say::out(json(&Printed::of(&file, &transcript)));
    Ending::of(&said, flags.strict)
}

fn json(printed: &Printed<'_>) -> String {
    // Strings, numbers and dates always serialise.
    serde_json::to_string_pretty(printed).unwrap_or_default()
}

#[derive(Serialize)]
struct Printed<'p> {
    file: &'p str,
    sha256: &'p str,
    header: &'p Header,
    records: &'p [Record<'p>],
    /// What the lines outside of exchanges were used for.
    other_lines: Vec<OtherLines>,
}

#[derive(Serialize)]
struct OtherLines {
    #[serde(rename = "use")]
    line_use: LineUse,
    span: Span,
}

impl<'p> Printed<'p> {
    fn of(file: &'p SourceFile, transcript: &'p transcript::Transcript<'_>) -> Self {
        Self {
            file: &file.name,
            sha256: &file.checksum,
            header: &transcript.header,
            records: &transcript.records,
            other_lines: other_lines(&transcript.uses),
        }
    }
}

/// Runs of lines with one use, those of exchanges and blank ones left out.
fn other_lines(uses: &[LineUse]) -> Vec<OtherLines> {
    let mut first = 1;
    let mut others = Vec::new();
    for run in uses.chunk_by(|a, b| a == b) {
        let last = first + u32::try_from(run.len()).unwrap_or(u32::MAX) - 1;
        if !matches!(run[0], LineUse::Blank | LineUse::Exchange) {
            others.push(OtherLines { line_use: run[0], span: Span { first, last } });
        }
        first = last + 1;
    }
    others
}
