//! Which files of data there are.
//!
//! The archive's are plain as long as a host takes them; those of members and departments, of which
//! there are many, are compressed where they are large. Which are is told from the number of
//! exchanges and the length of their texts, so that pages can link to them before they are made.

use std::io;

use super::format::Format;
use super::gzip;
use super::origin::Origin;
use super::set::Set;
use crate::archive::Exchange;
use crate::url::Address;

/// About the size, in bytes, beyond which a file of the whole archive is compressed.
const LARGEST_OF_ARCHIVE: usize = 50_000_000;

/// About the size, in bytes, up to which a file is made whole before it is compressed; a larger one
/// is compressed while it is written.
const LARGEST_AT_ONCE: usize = 32_000_000;

/// A file of data.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Whose exchanges it holds.
    pub set: Set,
    /// Its format.
    pub format: Format,
    /// It is compressed with gzip.
    pub is_compressed: bool,
    /// Where it is.
    pub address: Address,
    /// About how many bytes it has before it is compressed.
    estimate: usize,
}

/// Every file of data, format by format for each set.
pub(super) fn files(origin: &Origin<'_, '_>) -> Vec<DataFile> {
    let texts: Vec<usize> = origin.archive.exchanges.iter().map(text).collect();
    let of_set = |set: Set| {
        let exchanges = set.exchanges(origin.archive);
        let (count, text) = (exchanges.len(), exchanges.iter().map(|ix| texts[*ix]).sum());
        Format::ALL.map(|format| file(origin, set, format, format.estimate(count, text)))
    };
    Set::all(origin.archive).flat_map(of_set).collect()
}

/// The length of an exchange's texts in bytes.
fn text(exchange: &Exchange<'_>) -> usize {
    let answers = exchange.answers.iter().map(|answer| &answer.record.text);
    let texts = std::iter::once(&exchange.record.question).chain(answers);
    texts.flat_map(|text| &text.lines).map(|line| line.len() + 1).sum()
}

fn file(origin: &Origin<'_, '_>, set: Set, format: Format, size: usize) -> DataFile {
    let page = set.page(origin.addresses);
    let is_compressed = size > page.map_or(LARGEST_OF_ARCHIVE, |_| format.largest());
    let gz = if is_compressed { ".gz" } else { "" };
    let ending = format!("{}{gz}", format.ending());
    let address = match page {
        Some(page) => page.data_of(&ending),
        None => Address::archive_data(&ending),
    };
    DataFile { set, format, is_compressed, address, estimate: size }
}

impl DataFile {
    /// Its bytes.
    pub(super) fn bytes(&self, origin: &Origin<'_, '_>) -> io::Result<Vec<u8>> {
        let exchanges = self.set.exchanges(origin.archive);
        if self.is_compressed && self.estimate > LARGEST_AT_ONCE {
            return gzip::stream(|mut out| self.format.write(origin, &exchanges, &mut out));
        }
        let mut plain = Vec::with_capacity(self.estimate);
        self.format.write(origin, &exchanges, &mut plain)?;
        if self.is_compressed { gzip::whole(&plain) } else { Ok(plain) }
    }
}
