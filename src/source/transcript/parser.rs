//! From a text to its exchanges. Parsing never fails, and every line is accounted for.

use super::complaint::Complaints;
use super::exchange::Reader;
use super::furniture::Furniture;
use super::header::{self, Header};
use super::lexer::{Line, Marker, lex};
use super::markup::remove_markup;
use super::starts::segments;
use super::stray::{StrayForm, form_of};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::SourceFile;
use crate::source::record::{LineUse, Record, RecordCounts};

pub(super) use super::starts::starts_exchange;

/// What a transcript holds.
#[derive(Debug, Default)]
pub struct Transcript<'a> {
    /// What the file says of itself.
    pub header: Header,
    /// The exchanges in the order of the file.
    pub records: Vec<Record<'a>>,
    /// What each line was used for; the first line is at index 0.
    pub uses: Vec<LineUse>,
    /// What came of its records, if it is a file of data: then its lines are not counted.
    pub counts: Option<RecordCounts>,
}

/// Reads a transcript.
pub fn parse<'a>(file: &'a SourceFile, furniture: &Furniture) -> (Transcript<'a>, Vec<Diagnostic>) {
    let (header, body, mut said) = header::split(file);
    let first = u32::try_from(body.header_lines + 1).unwrap_or(u32::MAX);
    let mut lines = lex(body.text, first, file.is_markdown(), furniture);
    remove_markup(&mut lines, furniture);
    let mut uses = vec![LineUse::Blank; lines.len()];
    let mut complaints = Complaints { file: &file.name, said: Vec::new() };
    let records = read_all(&lines, &mut uses, &mut complaints, file.is_markdown());
    mark_lines_of_markup(&lines, &mut uses);
    note_furniture(&lines, &uses, &mut complaints);
    if records.is_empty() {
        said.push(no_exchange(&file.name));
    }
    said.append(&mut complaints.said);
    let uses_of_header = header_uses(file, body.header_lines);
    let mut transcript =
        Transcript { header, records, uses: uses_of_header, ..Transcript::default() };
    transcript.uses.append(&mut uses_in_file(&lines, &uses));
    transcript.records.iter_mut().for_each(|record| apply_defaults(record, &transcript.header));
    said.extend(dates_not_stated(&file.name, &transcript.records));
    (transcript, said)
}

fn header_uses(file: &SourceFile, lines: usize) -> Vec<LineUse> {
    let of = |line: &str| if line.trim().is_empty() { LineUse::Blank } else { LineUse::Header };
    crate::text::lines::split(&file.text).take(lines).map(of).collect()
}

fn read_all<'a>(
    lines: &[Line<'a>],
    uses: &mut [LineUse],
    complaints: &mut Complaints<'_>,
    markdown: bool,
) -> Vec<Record<'a>> {
    let segments = segments(lines);
    let preamble = segments.first().map_or(lines.len(), |segment| segment.lead);
    read_preamble(&lines[..preamble], uses, complaints);
    let mut records = Vec::with_capacity(segments.len());
    for segment in segments {
        records.extend(Reader::new(lines, uses, complaints, markdown).read(segment));
    }
    records
}

/// Lines that hold nothing but the markup that all lines of their exchange have.
fn mark_lines_of_markup(lines: &[Line<'_>], uses: &mut [LineUse]) {
    for (line, line_use) in std::iter::zip(lines, uses) {
        if *line_use == LineUse::Blank && line.is_bare_markup {
            *line_use = LineUse::Furniture;
        }
    }
}

/// The use of each line of the file. Where manual line breaks part a line, the part that is least
/// well understood counts.
fn uses_in_file(lines: &[Line<'_>], uses: &[LineUse]) -> Vec<LineUse> {
    let mut in_file: Vec<LineUse> = Vec::with_capacity(uses.len());
    for (line, line_use) in std::iter::zip(lines, uses) {
        match in_file.get_mut(line.at_in_file) {
            Some(known) if concern(*line_use) > concern(*known) => *known = *line_use,
            Some(_) => {}
            None => in_file.push(*line_use),
        }
    }
    in_file
}

fn concern(line_use: LineUse) -> u8 {
    match line_use {
        LineUse::Blank => 0,
        LineUse::Header => 1,
        LineUse::Exchange => 2,
        LineUse::Furniture => 3,
        LineUse::Preamble => 4,
        LineUse::Diagnostic => 5,
    }
}

/// What stands before the first exchange is not published: it may hold a name or an address.
fn read_preamble(lines: &[Line<'_>], uses: &mut [LineUse], complaints: &mut Complaints<'_>) {
    let stray = lines.iter().position(|line| matches!(line.marker, Marker::AnsweredBy(_)));
    let mut preamble = Vec::new();
    let mut answer = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let (kind, list) = match line.marker {
            Marker::Blank => continue,
            Marker::Furniture => (LineUse::Furniture, None),
            _ if stray.is_some_and(|stray| at >= stray) => (LineUse::Diagnostic, Some(&mut answer)),
            _ => (LineUse::Preamble, Some(&mut preamble)),
        };
        uses[at] = kind;
        list.into_iter().for_each(|list| list.push(*line));
    }
    let stray = preamble.iter().find_map(|line| Some((line, stray_in_preamble(line)?)));
    if let Some((line, form)) = stray {
        complaints.stray_in_preamble(line, form);
    }
    complaints.not_published(
        Code::Preamble,
        &preamble,
        "before the first exchange",
        "nothing needs to be done if it belongs to the page that was copied; write a question's \
         heading as `Heading: ...` below its `Asked by`",
    );
    complaints.not_published(
        Code::AnswerWithoutQuestion,
        &answer,
        "an answer without a question",
        "put the `Asked by`, `Question to` and question lines above it",
    );
}

/// Search pages print the bare words `Asked by` above their fields.
fn stray_in_preamble(line: &Line<'_>) -> Option<StrayForm> {
    let form = form_of(line)?;
    let is_field = form == StrayForm::AskedByWithoutColon
        && super::words::whole(line.text, &["asked", "by"]).is_some();
    let is_answer = matches!(form, StrayForm::AnsweredBy | StrayForm::Official);
    (!is_field && !is_answer).then_some(form)
}

fn note_furniture(lines: &[Line<'_>], uses: &[LineUse], complaints: &mut Complaints<'_>) {
    let furniture: Vec<_> = std::iter::zip(lines, uses)
        .filter(|(_, line_use)| **line_use == LineUse::Furniture)
        .map(|(line, _)| *line)
        .collect();
    complaints.not_published(
        Code::Furniture,
        &furniture,
        "of the web page that was copied",
        "nothing needs to be done",
    );
}

fn no_exchange(file: &str) -> Diagnostic {
    Diagnostic::at(
        Code::NoExchange,
        Place::file(file),
        "there is no exchange in this transcript",
        "an exchange begins with a line `Asked by: NAME (PARTY - CONSTITUENCY)`; see the format's \
         documentation. For a page of text, use the ending .md",
    )
}

/// One note a file: most transcripts state no dates at all.
fn dates_not_stated(file: &str, records: &[Record<'_>]) -> Option<Diagnostic> {
    let undated = |record: &&Record<'_>| {
        record.tabled.is_none() && record.answers.iter().all(|answer| answer.date.is_none())
    };
    let count = records.iter().filter(undated).count();
    (count > 0).then(|| {
        Diagnostic::at(
            Code::DateNotStated,
            Place::file(file),
            format!("{count} of {} exchanges have no date", records.len()),
            "nothing needs to be done; a line `Tabled: DATE` below `Asked by` adds one",
        )
    })
}

/// A file's header may give the date of all its answers.
fn apply_defaults(record: &mut Record<'_>, header: &Header) {
    for answer in &mut record.answers {
        answer.date = answer.date.or(header.answered);
    }
}
