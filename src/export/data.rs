//! Which files of data there are: the whole archive as lines of JSON and as a table, compressed.
//!
//! A large archive is split by year, so that no file is too large for a host. Whether it is split
//! follows from the number of exchanges and the length of their texts, so that pages can link to the
//! files before they are made.

use std::io;
use std::ops::Range;

use super::format::Format;
use super::gzip;
use super::origin::Origin;
use crate::archive::{Archive, Exchange, ExchangeIx, StatedDate};
use crate::url::Address;

/// About the size in bytes, before compression, beyond which an archive is split by year: about
/// 32 MB when it is compressed.
const LARGEST: usize = 128_000_000;

/// About the size in bytes up to which a file is made whole before it is compressed; a larger one is
/// compressed while it is written.
const LARGEST_AT_ONCE: usize = 8_000_000;

/// A file of data.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Its format.
    pub format: Format,
    /// Where it is.
    pub address: Address,
    /// Whose exchanges it holds.
    pub exchanges: Range<ExchangeIx>,
    /// About how many bytes it has before it is compressed.
    estimate: usize,
}

/// The files of data, format by format.
pub(super) fn files(archive: &Archive<'_>) -> Vec<DataFile> {
    files_below(archive, LARGEST)
}

pub(super) fn files_below(archive: &Archive<'_>, largest: usize) -> Vec<DataFile> {
    let all = 0..archive.exchanges.len();
    let whole = file(archive, Format::Ndjson, all.clone(), None);
    let parts = match whole.estimate > largest {
        true => years(archive),
        false => vec![(None, all)],
    };
    let of_format = |format: Format| {
        parts.iter().map(move |(year, part)| file(archive, format, part.clone(), year.as_deref()))
    };
    Format::PUBLISHED.into_iter().flat_map(of_format).collect()
}

/// The exchanges of each year: in the order of their dates, those without one last.
fn years(archive: &Archive<'_>) -> Vec<(Option<String>, Range<ExchangeIx>)> {
    let mut start = 0;
    let years = archive.exchanges.chunk_by(|one, other| year(one) == year(other));
    let part = |exchanges: &[Exchange<'_>]| {
        let part = start..start + exchanges.len();
        start = part.end;
        let name = year(&exchanges[0]).map_or("undated".to_owned(), |year| format!("{year:04}"));
        (Some(name), part)
    };
    years.map(part).collect()
}

fn year(exchange: &Exchange<'_>) -> Option<i16> {
    exchange.date().map(|date| StatedDate::day(date).year())
}

fn file(
    archive: &Archive<'_>,
    format: Format,
    exchanges: Range<ExchangeIx>,
    year: Option<&str>,
) -> DataFile {
    let texts = archive.exchanges[exchanges.clone()].iter().map(text).sum();
    let estimate = format.estimate(exchanges.len(), texts);
    let ending = format!("{}.gz", format.ending());
    DataFile { format, address: Address::archive_data(year, &ending), exchanges, estimate }
}

/// The length of an exchange's texts in bytes.
fn text(exchange: &Exchange<'_>) -> usize {
    let answers = exchange.answers.iter().map(|answer| &answer.record.text);
    let texts = std::iter::once(&exchange.record.question).chain(answers);
    texts.flat_map(|text| &text.lines).map(|line| line.len() + 1).sum()
}

impl DataFile {
    /// Its bytes.
    pub(super) fn bytes(&self, origin: &Origin<'_, '_>) -> io::Result<Vec<u8>> {
        if self.estimate > LARGEST_AT_ONCE {
            return gzip::stream(|mut out| {
                self.format.write(origin, self.exchanges.clone(), &mut out)
            });
        }
        let mut plain = Vec::with_capacity(self.estimate);
        self.format.write(origin, self.exchanges.clone(), &mut plain)?;
        gzip::whole(&plain)
    }
}

/// The names of the files, one a line, by which programs find the parts of a large archive. An archive
/// in one piece has none.
pub(super) fn parts(files: &[DataFile]) -> Option<String> {
    let name = |file: &DataFile| format!("{}\n", file.address.name());
    (files.len() > Format::PUBLISHED.len()).then(|| files.iter().map(name).collect())
}
