//! Headings, lower than they are written, so that the page's own title stays the only one.

use std::fmt::Write as _;

use pulldown_cmark::HeadingLevel;

use super::Writer;
use crate::render::markdown::Heading;

/// A heading whose id is not known before its text has been read.
pub(super) struct OpenHeading {
    /// Where its tag begins.
    start: usize,
    /// Its text so far.
    text: String,
}

impl OpenHeading {
    /// Adds to its text.
    pub(super) fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

impl Writer<'_> {
    /// Opens a heading; its tag is written when its text is known.
    pub(super) fn open_heading(&mut self) {
        self.heading = Some(OpenHeading { start: self.out.len(), text: String::new() });
    }

    /// Gives the heading its tag; one without content would be an empty stop for screen readers.
    pub(super) fn close_heading(&mut self, level: HeadingLevel) {
        let Some(heading) = self.heading.take() else { return };
        if self.out.len() == heading.start {
            return;
        }
        let text = heading.text.trim().to_owned();
        let (level, id) = (self.shifted(level), self.ids.give(&text));
        self.out.insert_str(heading.start, &format!("<h{level} id=\"{id}\">"));
        let _ = writeln!(self.out, "</h{level}>");
        self.headings.push(Heading { level, id, text });
    }

    fn shifted(&self, level: HeadingLevel) -> u8 {
        (level as u8).saturating_add(self.markdown.shift).clamp(1, 6)
    }
}
