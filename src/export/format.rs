//! The formats in which exchanges are given away.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

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

    /// Those in which every site gives its archive.
    pub const PUBLISHED: [Self; 2] = [Self::Ndjson, Self::Csv];

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

    /// About how large exchanges become whose texts have so many bytes. Bibliographies hold no
    /// texts.
    pub(super) fn estimate(self, exchanges: usize, text: usize) -> usize {
        match self {
            Self::Ndjson | Self::Csv => exchanges * AROUND + text,
            Self::Bibtex | Self::Ris | Self::Csl => exchanges * AROUND,
        }
    }

    /// Writes exchanges, one by one.
    ///
    /// # Errors
    /// What they are written to fails.
    pub fn write(
        self,
        origin: &Origin<'_, '_>,
        exchanges: impl IntoIterator<Item = ExchangeIx>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        let exchanges = exchanges.into_iter();
        match self {
            Self::Ndjson => lines(origin, exchanges, out),
            Self::Csv => table::write(origin, exchanges, out),
            Self::Bibtex => entries(origin, exchanges, citation::bibtex, out),
            Self::Ris => entries(origin, exchanges, citation::ris, out),
            Self::Csl => array(origin, exchanges, out),
        }
    }
}

/// JSON in which no line break of Unicode stands as itself: programs that part lines at U+2028, U+2029 or
/// U+0085, as Python's `str.splitlines()` does, find one object a line.
struct OneLine;

impl Formatter for OneLine {
    fn write_string_fragment<W>(&mut self, out: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        let mut rest = fragment;
        while let Some(at) = rest.find(['\u{85}', '\u{2028}', '\u{2029}']) {
            let (before, after) = rest.split_at(at);
            out.write_all(before.as_bytes())?;
            let Some(c) = after.chars().next() else { break };
            write!(out, "\\u{:04x}", u32::from(c))?;
            rest = &after[c.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }
}

fn lines(
    origin: &Origin<'_, '_>,
    mut exchanges: impl Iterator<Item = ExchangeIx>,
    out: &mut impl Write,
) -> io::Result<()> {
    exchanges.try_for_each(|ix| {
        let mut line = serde_json::Serializer::with_formatter(&mut *out, OneLine);
        origin.record(ix).serialize(&mut line)?;
        out.write_all(b"\n")
    })
}

fn entries(
    origin: &Origin<'_, '_>,
    mut exchanges: impl Iterator<Item = ExchangeIx>,
    write: fn(&Citation<'_>, &mut String),
    out: &mut impl Write,
) -> io::Result<()> {
    let mut entry = String::new();
    exchanges.try_for_each(|ix| {
        entry.clear();
        write(&Citation::of(origin, ix), &mut entry);
        out.write_all(entry.as_bytes())
    })
}

fn array(
    origin: &Origin<'_, '_>,
    exchanges: impl Iterator<Item = ExchangeIx>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut item = String::new();
    out.write_all(b"[")?;
    for (at, ix) in exchanges.enumerate() {
        item.clear();
        item.push_str(if at == 0 { "\n" } else { ",\n" });
        citation::csl(&Citation::of(origin, ix), &mut item);
        out.write_all(item.as_bytes())?;
    }
    out.write_all(b"\n]\n")
}
