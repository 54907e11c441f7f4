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

/// How the archive was made: each file, and what was said about it.
#[derive(Serialize)]
pub(super) struct QualityView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// The files that questions were read from.
    files: Vec<FileView<'v>>,
    /// The files of your own pages.
    pages: Vec<PageFile<'v>>,
    /// The pictures that your pages show.
    pictures: Vec<PageFile<'v>>,
    /// How many questions the archive has.
    exchanges: usize,
    /// How many lines of all transcripts are not blank.
    filled: usize,
    /// How many of these are accounted for.
    accounted: usize,
    /// How many records all files of data have.
    records: usize,
    /// Which names were taken for one, a sentence each.
    merges: Vec<String>,
    /// Which names look alike and were not, a sentence each.
    look_alikes: Vec<String>,
    /// What was said about files that are no transcripts or pages.
    others: Vec<Said<'v>>,
}

#[derive(Serialize)]
struct FileView<'v> {
    /// The id of its section, which questions' pages link to: `file-1`.
    anchor: String,
    /// Its path.
    name: &'v str,
    /// The title in its header. Missing where it has none.
    title: Option<&'v str>,
    /// The day on which it was retrieved, in words, from its header. Missing where that does not
    /// say it.
    retrieved: Option<String>,
    /// Its SHA-256, as 64 hexadecimal digits.
    checksum: &'v str,
    /// Its size.
    bytes: u64,
    /// How many questions were read from it.
    exchanges: usize,
    /// What its lines are. Of a file of data, nothing but zeros.
    lines: LinesView,
    /// What came of its records. Missing where it is no file of data.
    records: Option<RecordsView>,
    /// What was said about it.
    said: Vec<Said<'v>>,
}

#[derive(Serialize)]
struct LinesView {
    /// How many are not blank.
    filled: usize,
    /// How many of these are accounted for.
    accounted: usize,
    /// How many are part of questions and answers.
    exchange: usize,
    /// The others that are accounted for, with what they are: `part[0]` lines “of its header” and
    /// so on. Those that are none are left out.
    parts: Vec<(usize, &'static str)>,
}

#[derive(Serialize)]
struct PageFile<'v> {
    /// Its path.
    name: &'v str,
    /// Its SHA-256.
    checksum: &'v str,
}

#[derive(Serialize)]
struct RecordsView {
    /// How many there are.
    found: usize,
    /// How many are questions.
    read: usize,
    /// How many were left out with a diagnostic.
    left_out: usize,
}

/// What was said of one kind about one file.
#[derive(Serialize)]
struct Said<'v> {
    /// The message's code: `merged`.
    code: &'static str,
    /// “error”, “warning” or “note”.
    severity: &'static str,
    /// What the code means, as a sentence.
    meaning: &'static str,
    /// The file's path. Only in `others`, and missing elsewhere.
    file: Option<&'v str>,
    /// How often it was said.
    count: usize,
    /// The numbers of the lines, twelve at most: “3, 17 …”. Empty where it is said of no line.
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
        layout: Layout::new(context, &page, "quality", "Sources and checks"),
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
