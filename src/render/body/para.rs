//! The frame around one block of a body: its id, and its number as a link to itself.
//!
//! The link holds the number as text, so it can be followed and copied without a script.

use std::fmt::Write as _;

use super::stops::Stops;
use crate::render::escape;

/// What all the blocks of one body have in common.
pub(in crate::render) struct Paras<'a> {
    /// What the ids begin with, such as "a".
    pub(in crate::render) anchor: &'a str,
    /// What the blocks belong to, in words: "the answer".
    pub(in crate::render) of: &'a str,
    /// Whether the numbers are shown; a body of one block needs none.
    pub(in crate::render) linked: bool,
    /// Which of the numbers are stops of the tab key.
    pub(in crate::render) stops: Stops,
}

impl Paras<'_> {
    /// Opens one block; numbers begin with 1.
    pub(in crate::render) fn open(&self, number: usize, out: &mut String) {
        let anchor = self.anchor;
        let _ = write!(out, "<div class=\"para\" id=\"{anchor}-p{number}\">");
        if self.linked {
            self.link(number, out);
            let _ = write!(out, ">{number}</a>");
        }
    }

    /// Opens a block that stands for several lines of a flattened table.
    pub(in crate::render) fn open_cells(&self, first: usize, last: usize, out: &mut String) {
        let anchor = self.anchor;
        let _ = write!(out, "<div class=\"para cells\" id=\"{anchor}-p{first}\">");
        if self.linked {
            self.link(first, out);
            let _ = write!(out, " aria-label=\"Paragraphs {first} to {last} of ");
            escape::attribute(self.of, out);
            let _ = write!(out, ": a table, one cell a line\">{first}</a>");
        }
    }

    /// Opens the link of a number. The theme's script names it for screen readers: “Paragraph 2”.
    fn link(&self, number: usize, out: &mut String) {
        let anchor = self.anchor;
        let stop = if self.stops.next() { "" } else { " tabindex=\"-1\"" };
        let _ = write!(out, "<a class=\"n\" href=\"#{anchor}-p{number}\"{stop}");
    }
}

/// Closes a block.
pub(in crate::render) fn close(out: &mut String) {
    out.push_str("</div>\n");
}
