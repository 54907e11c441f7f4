//! Links on words of a text. They are not part of the transcript.

use std::ops::Range;

/// A link on words of a line. The words stay as printed.
#[derive(Debug)]
pub(in crate::render) struct WordsLink {
    /// The line's index.
    pub(in crate::render) line: usize,
    /// The words, in bytes of the line.
    pub(in crate::render) range: Range<usize>,
    /// The link's address, not escaped.
    pub(in crate::render) href: String,
}

/// Returns the links of a line. `links` are in the order of lines.
pub(super) fn links_of_line(links: &[WordsLink], line: usize) -> &[WordsLink] {
    let start = links.partition_point(|link| link.line < line);
    let end = links.partition_point(|link| link.line <= line);
    &links[start..end]
}
