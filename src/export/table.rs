//! CSV: one row an answer, with its question repeated before it; an unanswered question has one
//! row without an answer. So each cell holds one thing, as tools for tables want it.
//!
//! It is a table of data, in which every word stays as printed: a cell that begins with `=` is not
//! altered, though a spreadsheet may take it for a formula (docs/data.md says how to open it). It
//! begins with a byte order mark, without which spreadsheets misread quotation marks and accents.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

use super::origin::Origin;
use super::record::{Answered, Record, Source};
use crate::archive::{ExchangeIx, House, Standing};

/// The columns. docs/data.md tells what they hold; new ones are added at the end.
pub(super) const COLUMNS: [&str; 33] = [
    "id",
    "address",
    "url",
    "heading",
    "heading_is_derived",
    "asker",
    "party",
    "affiliation",
    "department",
    "house",
    "tabled",
    "uin",
    "grouped_with",
    "question",
    "answer_anchor",
    "answer_kind",
    "answered_by",
    "answered_role",
    "answer_date",
    "answer",
    "editors_notes",
    "source_file",
    "source_first_line",
    "source_last_line",
    "source_url",
    "licence",
    "first_published",
    "last_changed",
    "due",
    "named_day",
    "interest_declared",
    "withdrawn",
    "attachments",
];

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes the head and the rows of exchanges.
pub(super) fn write(
    origin: &Origin<'_, '_>,
    exchanges: impl Iterator<Item = ExchangeIx>,
    out: &mut impl Write,
) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    csv.write_record(COLUMNS)?;
    for ix in exchanges {
        let record = origin.record(ix);
        let before = before(&record);
        let after = after(&record);
        let mut row = |answer| {
            let own = own(answer);
            let cells = before.iter().chain(&own).chain(&after);
            csv.write_record(cells.map(|cell| cell.as_bytes()))
        };
        match record.answers.as_slice() {
            [] => row(None)?,
            answers => answers.iter().try_for_each(|answer| row(Some(answer)))?,
        }
    }
    csv.flush()
}

/// The cells of the question.
fn before<'c>(record: &'c Record<'_>) -> [Cow<'c, str>; 14] {
    let question = &record.question;
    [
        record.id.as_ref().into(),
        record.address.as_ref().into(),
        stated(&record.url),
        record.heading.as_ref().into(),
        if record.heading_is_derived { "true" } else { "false" }.into(),
        stated(&question.asker),
        stated(&question.party),
        stated(&question.affiliation),
        stated(&question.department),
        question.house.map_or("", House::name).into(),
        date(question.tabled),
        stated(&question.uin),
        question.grouped_with.join(" ").into(),
        question.text.as_ref().into(),
    ]
}

/// The cells of where it stands, of several places the first; and of what Parliament's data state.
fn after<'c>(record: &'c Record<'_>) -> [Cow<'c, str>; 13] {
    let (source, question) = (record.sources.first(), &record.question);
    let number = |line: fn(&Source<'_>) -> u32| source.map(|s| line(s).to_string());
    let is_so = |stated: bool| if stated { "true" } else { "" }.into();
    let attached: Vec<_> =
        record.attachments.iter().filter_map(|file| file.url.as_deref()).collect();
    [
        record.editors_notes.join("\n").into(),
        source.map_or("", |source| &source.file).into(),
        number(|source| source.first_line).unwrap_or_default().into(),
        number(|source| source.last_line).unwrap_or_default().into(),
        source.map(|source| stated(&source.url)).unwrap_or_default(),
        source.map(|source| stated(&source.licence)).unwrap_or_default(),
        date(record.first_published),
        date(record.last_changed),
        date(question.due),
        is_so(question.named_day),
        is_so(question.interest_declared),
        is_so(question.withdrawn),
        attached.join("\n").into(),
    ]
}

/// The cells of an answer.
fn own<'c>(answer: Option<&'c Answered<'_>>) -> [Cow<'c, str>; 6] {
    let Some(answer) = answer else { return Default::default() };
    [
        answer.anchor.as_ref().into(),
        kind(answer.kind).into(),
        stated(&answer.by),
        stated(&answer.role),
        date(answer.date),
        answer.text.as_ref().into(),
    ]
}

fn stated(text: &Option<impl AsRef<str>>) -> Cow<'_, str> {
    text.as_ref().map_or("", AsRef::as_ref).into()
}

fn date<'c>(date: Option<Date>) -> Cow<'c, str> {
    date.map(|date| date.to_string()).unwrap_or_default().into()
}

/// As in the lines of JSON.
fn kind(standing: Standing) -> &'static str {
    match standing {
        Standing::OfRecord => "answer",
        Standing::Holding => "holding",
        Standing::Original => "original",
        Standing::Corrected => "corrected",
    }
}
