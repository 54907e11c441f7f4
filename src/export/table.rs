//! CSV: one row an answer, with its question repeated before it; an unanswered question has one
//! row without an answer. So each cell holds one thing, as tools for tables want it.
//!
//! It is a table of data, in which every word stays as printed: a cell that begins with `=` is not
//! altered, though a spreadsheet may take it for a formula (docs/data.md says how to open it). It
//! begins with a byte order mark, without which spreadsheets misread quotation marks and accents.

use std::io::{self, Write};

use csv::{Terminator, WriterBuilder};

use super::origin::Origin;
use super::record::{Answered, Record};
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

/// The cells of where it stands, of several places the first; and of what Parliament's data state.
fn after(record: &Record<'_>) -> [String; 13] {
    let (source, question) = (record.sources.first(), &record.question);
    let number = |line: Option<u32>| line.map(|line| line.to_string()).unwrap_or_default();
    let date = |date: Option<jiff::civil::Date>| date.map(|d| d.to_string()).unwrap_or_default();
    let stated = |is_so: bool| if is_so { "true" } else { "" }.to_owned();
    let attached: Vec<_> =
        record.attachments.iter().filter_map(|file| file.url.as_deref()).collect();
    [
        record.editors_notes.join("\n"),
        source.map(|source| source.file.to_string()).unwrap_or_default(),
        number(source.map(|source| source.first_line)),
        number(source.map(|source| source.last_line)),
        source.and_then(|source| source.url.as_deref()).unwrap_or_default().to_owned(),
        source.and_then(|source| source.licence.as_deref()).unwrap_or_default().to_owned(),
        date(record.first_published),
        date(record.last_changed),
        date(question.due),
        stated(question.named_day),
        stated(question.interest_declared),
        stated(question.withdrawn),
        attached.join("\n"),
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

/// As in the lines of JSON.
fn kind(standing: Standing) -> &'static str {
    match standing {
        Standing::OfRecord => "answer",
        Standing::Holding => "holding",
        Standing::Original => "original",
        Standing::Corrected => "corrected",
    }
}
