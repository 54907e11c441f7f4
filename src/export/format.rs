//! The formats in which exchanges are given away.

use std::io::{self, Write};

use super::citation::{self, Citation};
use super::origin::Origin;
use super::table;
use crate::archive::ExchangeIx;

/// A format in which exchanges are given away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line: everything that is known.
    Ndjson,
    /// A table with one row for each answer.
    Csv,
    /// Entries for a bibliography in LaTeX.
    Bibtex,
    /// Records for reference managers.
    Ris,
    /// Items for citation processors.
    Csl,
}

/// About so many bytes of an exchange are no text, in each format.
const AROUND: usize = 600;

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Ndjson, Self::Csv, Self::Bibtex, Self::Ris, Self::Csl];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ndjson => "NDJSON",
            Self::Csv => "CSV",
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::Csl => "CSL-JSON",
        }
    }

    /// What it counts.
    pub fn counts(self) -> &'static str {
        match self {
            Self::Ndjson => "lines",
            Self::Csv => "rows",
            _ => "entries",
        }
    }

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Ndjson => "ndjson",
            Self::Csv => "csv",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "csl.json",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Ndjson => "application/x-ndjson",
            Self::Csv => "text/csv",
            Self::Bibtex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::Csl => "application/vnd.citationstyles.csl+json",
        }
    }

    /// About how large exchanges become whose texts have so many bytes. Bibliographies hold no
    /// texts.
    pub(super) fn estimate(self, exchanges: usize, text: usize) -> usize {
        match self {
            Self::Ndjson | Self::Csv => exchanges * AROUND + text,
            Self::Bibtex | Self::Ris | Self::Csl => exchanges * AROUND,
        }
    }

    /// Writes exchanges, one by one.
    pub(super) fn write(
        self,
        origin: &Origin<'_, '_>,
        exchanges: &[ExchangeIx],
        out: &mut impl Write,
    ) -> io::Result<()> {
        match self {
            Self::Ndjson => lines(origin, exchanges, out),
            Self::Csv => table::write(origin, exchanges, out),
            Self::Bibtex => entries(origin, exchanges, citation::bibtex, out),
            Self::Ris => entries(origin, exchanges, citation::ris, out),
            Self::Csl => array(origin, exchanges, out),
        }
    }
}

fn lines(
    origin: &Origin<'_, '_>,
    exchanges: &[ExchangeIx],
    out: &mut impl Write,
) -> io::Result<()> {
    exchanges.iter().try_for_each(|ix| {
        serde_json::to_writer(&mut *out, &origin.record(*ix))?;
        out.write_all(b"\n")
    })
}

fn entries(
    origin: &Origin<'_, '_>,
    exchanges: &[ExchangeIx],
    write: fn(&Citation<'_>, &mut String),
    out: &mut impl Write,
) -> io::Result<()> {
    let mut entry = String::new();
    exchanges.iter().try_for_each(|ix| {
        entry.clear();
        write(&Citation::of(origin, *ix), &mut entry);
        out.write_all(entry.as_bytes())
    })
}

fn array(
    origin: &Origin<'_, '_>,
    exchanges: &[ExchangeIx],
    out: &mut impl Write,
) -> io::Result<()> {
    let mut item = String::new();
    out.write_all(b"[")?;
    for (at, ix) in exchanges.iter().enumerate() {
        item.clear();
        item.push_str(if at == 0 { "\n" } else { ",\n" });
        citation::csl(&Citation::of(origin, *ix), &mut item);
        out.write_all(item.as_bytes())?;
    }
    out.write_all(b"\n]\n")
}
