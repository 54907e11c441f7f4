//! What the archive knows of each transcript.

use super::exchange::ExchangeIx;
use crate::source::SourceFile;
use crate::source::record::{LineUse, RecordCounts};
use crate::source::transcript::{Header, Transcript};

/// A transcript and how its lines were used.
#[derive(Debug)]
pub struct FileSummary<'a> {
    /// The file.
    pub file: &'a SourceFile,
    /// What it says of itself.
    pub header: Header,
    /// Its exchanges in the order of its lines.
    pub exchanges: Vec<ExchangeIx>,
    /// How many lines there are of each use; none are counted in a file of data.
    pub lines: LineCounts,
    /// What came of its records, if it is a file of data.
    pub records: Option<RecordCounts>,
}

/// How many lines of a file were used for what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineCounts {
    /// Lines with anything on them.
    pub filled: usize,
    /// Lines of exchanges.
    pub exchange: usize,
    /// Lines of the TOML header.
    pub header: usize,
    /// Lines before the first exchange.
    pub preamble: usize,
    /// Lines of the web page around.
    pub furniture: usize,
    /// Lines that a diagnostic says are not published.
    pub diagnostic: usize,
}

impl LineCounts {
    fn of(uses: &[LineUse]) -> Self {
        let count = |wanted| uses.iter().filter(|line_use| **line_use == wanted).count();
        Self {
            filled: uses.len() - count(LineUse::Blank),
            exchange: count(LineUse::Exchange),
            header: count(LineUse::Header),
            preamble: count(LineUse::Preamble),
            furniture: count(LineUse::Furniture),
            diagnostic: count(LineUse::Diagnostic),
        }
    }

    /// Lines that belong to something.
    pub fn accounted(&self) -> usize {
        self.exchange + self.header + self.preamble + self.furniture + self.diagnostic
    }
}

impl<'a> FileSummary<'a> {
    pub(super) fn of(file: &'a SourceFile, transcript: &mut Transcript<'a>) -> Self {
        let header = std::mem::take(&mut transcript.header);
        let lines = LineCounts::of(&std::mem::take(&mut transcript.uses));
        Self { file, header, exchanges: Vec::new(), lines, records: transcript.counts }
    }
}
