//! The parser's events written as HTML, one after the other.
//!
//! It is not the parser's own writer: that one lets raw HTML and every scheme through, and closes
//! void elements with a slash, which validators complain of.

mod heading;
mod image;
mod link;
mod table;
mod tags;

use std::fmt::Write as _;

use pulldown_cmark::{Event, Tag, TagEnd};

use self::heading::OpenHeading;
use self::image::OpenImage;
use self::link::OpenLink;
use self::table::Table;
use super::footnotes::{self, Footnotes};
use super::heading::Ids;
use super::{Heading, Markdown, Problem};
use crate::render::body::inline;
use crate::render::escape;

/// What the writer leaves behind.
pub(super) struct Flow {
    /// The text without its footnotes.
    pub(super) html: String,
    /// Where each top-level block ends in `html`.
    pub(super) ends: Vec<usize>,
    /// The footnotes, which belong after the text.
    pub(super) footnotes: String,
    /// See [`Rendered`](super::Rendered).
    pub(super) problems: Vec<Problem>,
    /// See [`Rendered`](super::Rendered).
    pub(super) headings: Vec<Heading>,
}

/// Writes events.
pub(super) struct Writer<'l> {
    markdown: Markdown<'l>,
    /// The anchor with a hyphen, or nothing.
    prefix: String,
    out: String,
    ends: Vec<usize>,
    problems: Vec<Problem>,
    headings: Vec<Heading>,
    ids: Ids,
    footnotes: Footnotes,
    /// How many elements are open.
    depth: usize,
    /// The text around the footnote that is being written, and its label.
    around: Vec<(String, String)>,
    heading: Option<OpenHeading>,
    links: Vec<OpenLink>,
    image: Option<OpenImage>,
    table: Table,
    in_code_block: bool,
}

impl<'l> Writer<'l> {
    /// A writer for a text of so many bytes.
    pub(super) fn new(markdown: Markdown<'l>, bytes: usize) -> Self {
        let prefix = markdown.anchor.map(|anchor| format!("{anchor}-")).unwrap_or_default();
        Self {
            ids: Ids::new(&prefix),
            out: String::with_capacity(bytes + bytes / 4),
            markdown,
            prefix,
            ends: Vec::new(),
            problems: Vec::new(),
            headings: Vec::new(),
            footnotes: Footnotes::default(),
            depth: 0,
            around: Vec::new(),
            heading: None,
            links: Vec::new(),
            image: None,
            table: Table::default(),
            in_code_block: false,
        }
    }

    /// Writes one event; the offset is where it begins in the text.
    pub(super) fn event(&mut self, event: Event<'_>, offset: usize) {
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth -= 1,
            _ => {}
        }
        match event {
            event if self.image.is_some() => self.within_image(event),
            Event::Start(tag) => self.start(tag, offset),
            Event::End(tag) => self.end(tag),
            other => self.leaf(&other),
        }
        self.note_end();
    }

    /// Ends the text.
    pub(super) fn finish(self) -> Flow {
        Flow {
            html: self.out,
            ends: self.ends,
            footnotes: self.footnotes.write(&self.prefix),
            problems: self.problems,
            headings: self.headings,
        }
    }

    /// Remembers the end of a top-level block, unless it left nothing.
    fn note_end(&mut self) {
        if self.depth == 0 && self.out.len() > self.ends.last().copied().unwrap_or_default() {
            self.ends.push(self.out.len());
        }
    }

    fn leaf(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => self.text(text),
            Event::Html(text) | Event::InlineHtml(text) => self.escaped(text),
            Event::Code(text) => {
                self.out.push_str("<code>");
                self.escaped(text);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.line_break("\n"),
            Event::HardBreak => self.line_break("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote_reference(label),
            // Math and task lists are not switched on.
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_code_block || !self.links.is_empty() {
            return self.escaped(text);
        }
        self.add_to_heading(text);
        inline::write(text, &mut self.out);
    }

    fn escaped(&mut self, text: &str) {
        self.add_to_heading(text);
        escape::text(text, &mut self.out);
    }

    fn line_break(&mut self, html: &str) {
        self.add_to_heading(" ");
        self.out.push_str(html);
    }

    fn add_to_heading(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.add(text);
        }
    }

    fn footnote_reference(&mut self, label: &str) {
        let reference = self.footnotes.refer(label);
        footnotes::write_reference(&self.prefix, reference, &mut self.out);
    }

    fn start(&mut self, tag: Tag<'_>, offset: usize) {
        match tag {
            Tag::Heading { .. } => self.open_heading(),
            Tag::FootnoteDefinition(label) => {
                self.around.push((std::mem::take(&mut self.out), label.into_string()));
            }
            Tag::CodeBlock(_) => {
                self.in_code_block = true;
                self.out.push_str("<pre tabindex=\"0\"><code>");
            }
            Tag::List(Some(first)) if first != 1 => {
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
            }
            Tag::Table(columns) => self.table.open(columns, &mut self.out),
            Tag::TableCell => self.table.open_cell(&mut self.out),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, &title, offset);
            }
            Tag::Image { dest_url, title, .. } => self.open_image(&dest_url, &title, offset),
            other => self.out.push_str(tags::opening(&other)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.close_heading(level),
            TagEnd::FootnoteDefinition => self.close_footnote(),
            TagEnd::CodeBlock => {
                self.in_code_block = false;
                self.out.push_str("</code></pre>\n");
            }
            TagEnd::HtmlBlock => {
                self.out.truncate(self.out.trim_end().len());
                self.out.push_str("</p>\n");
            }
            TagEnd::TableCell => self.table.close_cell(&mut self.out),
            TagEnd::TableHead => self.table.close_head(&mut self.out),
            TagEnd::Link => self.close_link(),
            other => self.out.push_str(tags::closing(other)),
        }
    }

    fn close_footnote(&mut self) {
        if let Some((around, label)) = self.around.pop() {
            let html = std::mem::replace(&mut self.out, around);
            self.footnotes.define(&label, html);
        }
    }
}
