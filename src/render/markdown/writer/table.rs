//! Tables, in a frame that scrolls, so that a wide one does not widen the page.
//!
//! The frame can be reached by keyboard, or it could not be scrolled without a mouse.

use std::fmt::Write as _;

use pulldown_cmark::Alignment;

/// Where in a table the writer is. Tables do not nest.
#[derive(Default)]
pub(super) struct Table {
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Where the open cell's tag and its content begin.
    cell: (usize, usize),
    /// How many tables the text has so far.
    count: usize,
}

impl Table {
    /// Opens a table.
    pub(super) fn open(&mut self, columns: Vec<Alignment>, out: &mut String) {
        (self.columns, self.column, self.in_head) = (columns, 0, true);
        self.count += 1;
        out.push_str("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table");
        if self.count > 1 {
            let _ = write!(out, " {}", self.count);
        }
        out.push_str("\">\n<table>\n");
    }

    /// Opens a cell.
    pub(super) fn open_cell(&mut self, out: &mut String) {
        let start = out.len();
        out.push_str(if self.in_head { "<th scope=\"col\"" } else { "<td" });
        out.push_str(self.class());
        out.push('>');
        self.cell = (start, out.len());
    }

    /// Closes a cell. An empty one heads nothing, whatever row it stands in.
    pub(super) fn close_cell(&mut self, out: &mut String) {
        let (start, content) = self.cell;
        if self.in_head && out.len() == content {
            out.truncate(start);
            out.push_str("<td></td>");
        } else {
            out.push_str(if self.in_head { "</th>" } else { "</td>" });
        }
        self.column = (self.column + 1) % self.columns.len().max(1);
    }

    /// Closes the head and opens the rest.
    pub(super) fn close_head(&mut self, out: &mut String) {
        (self.in_head, self.column) = (false, 0);
        out.push_str("</tr>\n</thead>\n<tbody>\n");
    }

    /// A class, not a style: the pages forbid styles in attributes.
    fn class(&self) -> &'static str {
        match self.columns.get(self.column) {
            Some(Alignment::Left) => " class=\"left\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::None) | None => "",
        }
    }
}
