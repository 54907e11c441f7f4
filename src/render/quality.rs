//! How the archive was made: each file with its checksum, its lines accounted for, and what was
//! said about it. No text of a preamble is shown: it may hold a name or an address.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::context::Context;
use super::layout::Layout;
use crate::archive::{FileSummary, LineCounts};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::date::in_words;
use crate::url::Address;

#[derive(Serialize)]
pub(super) struct QualityView<'v> {
    layout: Layout,
    files: Vec<FileView<'v>>,
    pages: Vec<PageFile<'v>>,
    pictures: Vec<PageFile<'v>>,
    exchanges: usize,
    filled: usize,
    accounted: usize,
    /// How many records files of data have.
    records: usize,
    merges: Vec<String>,
    look_alikes: Vec<String>,
    /// What was said about files that are no transcripts or pages.
    others: Vec<Said<'v>>,
}

#[derive(Serialize)]
struct FileView<'v> {
    anchor: String,
    name: &'v str,
    title: Option<&'v str>,
    retrieved: Option<String>,
    checksum: &'v str,
    bytes: u64,
    exchanges: usize,
    lines: LinesView,
    /// What came of its records, if it is a file of data.
    records: Option<RecordsView>,
    said: Vec<Said<'v>>,
}

#[derive(Serialize)]
struct LinesView {
    filled: usize,
    accounted: usize,
    exchange: usize,
    /// "12 of preamble" and so on, those that are not zero.
    parts: Vec<(usize, &'static str)>,
}

#[derive(Serialize)]
struct PageFile<'v> {
    name: &'v str,
    checksum: &'v str,
}

#[derive(Serialize)]
struct RecordsView {
    found: usize,
    read: usize,
    left_out: usize,
}

/// What was said of one kind about one file.
#[derive(Serialize)]
struct Said<'v> {
    code: &'static str,
    severity: &'static str,
    meaning: &'static str,
    file: Option<&'v str>,
    count: usize,
    /// The lines, as far as they are few.
    lines: String,
}

/// How many line numbers are listed.
const LINES: usize = 12;

/// The anchor of a file on the page.
pub(super) fn anchor(file: usize) -> String {
    format!("file-{}", file + 1)
}

/// The page.
pub(super) fn view<'v>(context: &Context<'v, '_>) -> QualityView<'v> {
    let inputs = &context.inputs;
    let archive = inputs.archive;
    let page = Address::quality();
    let files: Vec<_> = archive
        .files
        .iter()
        .enumerate()
        .map(|(at, file)| file_view(inputs.diagnostics, at, file))
        .collect();
    let pages = archive.pages.iter().map(|page| page.source.file);
    let pages = pages.map(|file| PageFile { name: &file.name, checksum: &file.checksum });
    let pictures = archive.pictures.iter();
    let pictures = pictures.map(|file| PageFile { name: &file.name, checksum: &file.checksum });
    let messages = |code: Code| {
        let said = inputs.diagnostics.iter().filter(move |d| d.code == code);
        said.map(|d| in_quotation_marks(&d.message)).collect()
    };
    let known: HashSet<_> = archive.files.iter().map(|file| file.file.name.as_str()).collect();
    let known = |d: &&Diagnostic| d.file().is_some_and(|file| known.contains(file));
    QualityView {
        layout: Layout::new(context, &page, "quality", "How this archive was made"),
        exchanges: archive.exchanges.len(),
        filled: files.iter().map(|file| file.lines.filled).sum(),
        accounted: files.iter().map(|file| file.lines.accounted).sum(),
        records: files.iter().filter_map(|file| file.records.as_ref()).map(|r| r.found).sum(),
        files,
        pages: pages.collect(),
        pictures: pictures.collect(),
        merges: messages(Code::Merged),
        look_alikes: messages(Code::LookAlike),
        others: said(inputs.diagnostics.iter().filter(|d| d.file().is_some() && !known(d)), true),
    }
}

fn file_view<'v>(
    diagnostics: &'v [Diagnostic],
    at: usize,
    file: &'v FileSummary<'_>,
) -> FileView<'v> {
    let name = file.file.name.as_str();
    FileView {
        anchor: anchor(at),
        name,
        title: file.header.title.as_deref(),
        retrieved: file.header.retrieved.map(in_words),
        checksum: &file.file.checksum,
        bytes: file.file.bytes,
        exchanges: file.exchanges.len(),
        lines: lines(file.lines),
        records: file.records.map(|counts| RecordsView {
            found: counts.found,
            read: counts.found - counts.left_out,
            left_out: counts.left_out,
        }),
        said: said(of_file(diagnostics, name), false),
    }
}

/// The diagnostics are sorted by file, so those of one are found without looking at all.
fn of_file<'v>(
    diagnostics: &'v [Diagnostic],
    name: &'v str,
) -> impl Iterator<Item = &'v Diagnostic> {
    let in_files = diagnostics.partition_point(|d| d.place.is_some());
    let start = diagnostics[..in_files].partition_point(|d| d.file() < Some(name));
    diagnostics[start..in_files].iter().take_while(move |d| d.file() == Some(name))
}

fn lines(counts: LineCounts) -> LinesView {
    let parts = [
        (counts.header, "of its header"),
        (counts.preamble, "before the first exchange"),
        (counts.furniture, "of the copied web page"),
        (counts.diagnostic, "left out with a diagnostic"),
    ];
    LinesView {
        filled: counts.filled,
        accounted: counts.accounted(),
        exchange: counts.exchange,
        parts: parts.into_iter().filter(|(count, _)| *count > 0).collect(),
    }
}

fn said<'v>(diagnostics: impl Iterator<Item = &'v Diagnostic>, name_files: bool) -> Vec<Said<'v>> {
    let mut by_code: BTreeMap<(Option<&str>, Code), Vec<u32>> = BTreeMap::new();
    for diagnostic in diagnostics {
        let line = diagnostic.place.as_ref().map_or(0, |place| place.line);
        by_code.entry((diagnostic.file(), diagnostic.code)).or_default().push(line);
    }
    let said = by_code.into_iter().map(|((file, code), lines)| Said {
        code: code.name(),
        severity: code.severity().name(),
        meaning: code.meaning(),
        file: file.filter(|_| name_files),
        count: lines.len(),
        lines: line_list(&lines),
    });
    said.collect()
}

fn line_list(lines: &[u32]) -> String {
    let shown: Vec<_> =
        lines.iter().filter(|line| **line > 0).take(LINES).map(u32::to_string).collect();
    let more = if lines.len() > LINES { " …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

/// A message for a terminal as a sentence of a page: what stands between backticks, in quotation marks.
fn in_quotation_marks(message: &str) -> String {
    let mut out = String::with_capacity(message.len() + 16);
    for (at, part) in message.split('`').enumerate() {
        out.push_str(match at {
            0 => "",
            at if at % 2 == 1 => "“",
            _ => "”",
        });
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_quotation_marks() {
        let message = "the body `HM Treasury` stands also for `Treasury` (see `a`)";
        let said = "the body “HM Treasury” stands also for “Treasury” (see “a”)";
        assert_eq!(in_quotation_marks(message), said);
    }
}
