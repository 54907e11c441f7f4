//! What is put on the lines of a body and beside them, and is not in the transcript.

use std::ops::Range;

/// Links and notes of a body, each list in the order of lines.
#[derive(Debug, Default)]
pub(in crate::render) struct Beside {
    /// Words of the body that lead somewhere.
    pub(in crate::render) links: Vec<WordsLink>,
    /// Finished HTML that stands beside a line, with the line's index.
    pub(in crate::render) notes: Vec<(usize, String)>,
}

/// Words of a line that lead somewhere. The words stay as they are.
#[derive(Debug)]
pub(in crate::render) struct WordsLink {
    /// The line's index.
    pub(in crate::render) line: usize,
    /// The words, in bytes of the line.
    pub(in crate::render) range: Range<usize>,
    /// Where they lead, not escaped.
    pub(in crate::render) href: String,
}

impl Beside {
    /// The links of a line.
    pub(in crate::render) fn links_of(&self, line: usize) -> &[WordsLink] {
        let start = self.links.partition_point(|link| link.line < line);
        let end = self.links.partition_point(|link| link.line <= line);
        &self.links[start..end]
    }

    /// The notes beside a line.
    pub(in crate::render) fn notes_of(&self, line: usize) -> impl Iterator<Item = &str> {
        let start = self.notes.partition_point(|(at, _)| *at < line);
        let of_line = self.notes[start..].iter().take_while(move |(at, _)| *at == line);
        of_line.map(|(_, html)| html.as_str())
    }
}
