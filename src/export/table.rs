//! CSV: one row an answer, with its question repeated before it; an unanswered question has one
//! row without an answer. So each cell holds one thing, as tools for tables want it.
//!
//! It is a table of data, in which every word stays as printed: a cell that begins with `=` is not
//! altered, though a spreadsheet may take it for a formula (docs/data.md says how to open it). It
//! begins with a byte order mark, without which spreadsheets misread quotation marks and accents.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::origin::Origin;
use super::record::{Answered, Kind, Record};
use crate::archive::{ExchangeIx, House};

/// The columns. docs/data.md tells what they hold; new ones are added at the end.
pub(super) const COLUMNS: [&str; 28] = [
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
];

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes the head and the rows of exchanges.
pub(super) fn write(
    origin: &Origin<'_, '_>,
    exchanges: &[ExchangeIx],
    out: &mut impl Write,
) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK)?;
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    csv.write_record(COLUMNS)?;
    for ix in exchanges {
        let record = origin.record(*ix);
        let before = before(&record);
        let after = after(&record);
        let mut row = |answer| csv.write_record(cells(&before, answer, &after));
        match record.answers.as_slice() {
            [] => row(None)?,
            answers => answers.iter().try_for_each(|answer| row(Some(answer)))?,
        }
    }
    csv.flush()
}

/// The cells of the question.
fn before(record: &Record<'_>) -> [String; 14] {
    let question = &record.question;
    let text = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().unwrap_or("").to_owned();
    [
        record.id.to_string(),
        record.address.to_string(),
        record.url.clone().unwrap_or_default(),
        record.heading.to_string(),
        record.heading_is_derived.to_string(),
        text(&question.asker),
        text(&question.party),
        text(&question.affiliation),
        text(&question.department),
        question.house.map(House::name).unwrap_or_default().to_owned(),
        question.tabled.map(|date| date.to_string()).unwrap_or_default(),
        text(&question.uin),
        question.grouped_with.join(" "),
        question.text.to_string(),
    ]
}

/// The cells of where it stands. Of several places, the first.
fn after(record: &Record<'_>) -> [String; 8] {
    let source = record.sources.first();
    let number = |line: Option<u32>| line.map(|line| line.to_string()).unwrap_or_default();
    let date = |date: Option<jiff::civil::Date>| date.map(|d| d.to_string()).unwrap_or_default();
    [
        record.editors_notes.join("\n"),
        source.map(|source| source.file.to_string()).unwrap_or_default(),
        number(source.map(|source| source.first_line)),
        number(source.map(|source| source.last_line)),
        source.and_then(|source| source.url.as_deref()).unwrap_or_default().to_owned(),
        source.and_then(|source| source.licence.as_deref()).unwrap_or_default().to_owned(),
        date(record.first_published),
        date(record.last_changed),
    ]
}

fn cells<'c>(
    before: &'c [String],
    answer: Option<&'c Answered<'_>>,
    after: &'c [String],
) -> impl Iterator<Item = std::borrow::Cow<'c, [u8]>> {
    let own = match answer {
        None => [""; 5].map(|cell| cell.as_bytes().into()),
        Some(answer) => [
            answer.anchor.as_bytes().into(),
            kind(answer.kind).as_bytes().into(),
            answer.by.as_deref().unwrap_or("").as_bytes().into(),
            answer.role.as_deref().unwrap_or("").as_bytes().into(),
            answer.date.map(|date| date.to_string()).unwrap_or_default().into_bytes().into(),
        ],
    };
    let text = answer.map_or("", |answer| &answer.text).as_bytes().into();
    let plain = |cells: &'c [String]| cells.iter().map(|cell| cell.as_bytes().into());
    plain(before).chain(own).chain(std::iter::once(text)).chain(plain(after))
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Answer => "answer",
        Kind::Holding => "holding",
        Kind::Original => "original",
        Kind::Corrected => "corrected",
    }
}
