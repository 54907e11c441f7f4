//! Markdown as HTML: whole pages, and the bodies of transcripts that are written in Markdown.
//!
//! It trusts nobody. Raw HTML becomes text, only a few schemes of links are let through, and no
//! picture is asked of another host. What is dropped from a link is reported, never silent.

mod footnotes;
mod heading;
mod target;
mod words;
mod writer;

use pulldown_cmark::{Parser, TextMergeWithOffset};

use crate::render::body::para::{self, Paras};
use crate::render::body::stops::Stops;
use crate::render::escape;
use crate::source::page::MARKDOWN;
use crate::text::characters::is_noncharacter;
pub(super) use target::is_relative;
pub(super) use words::beginning;
pub use words::words;
use writer::{Flow, Writer};

/// How deep the headings of a transcript's body begin: below the page's title and the words
/// "Question" and "Answer".
const BODY_SHIFT: u8 = 2;

/// How a text is rendered.
#[derive(Clone, Copy)]
pub struct Markdown<'l> {
    /// What all ids begin with, if several texts share a page; an id of the program's own.
    pub anchor: Option<&'l str>,
    /// Finds what relative links mean.
    pub links: &'l dyn Links,
    /// By how many levels headings go down: with 1, `#` becomes `<h2>`. None goes below `<h6>`.
    pub shift: u8,
}

/// Finds what relative links mean.
pub trait Links {
    /// Looks up a target as it is written: "guide.md#x", "../about.md", "#part". It has neither
    /// scheme nor host nor control characters, but may be empty.
    fn resolve(&self, target: &str) -> Link;

    /// Looks up the target of a picture, as it is written.
    fn picture(&self, target: &str) -> Link;
}

/// What a relative link means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Print this address instead.
    To(String),
    /// It leads nowhere: print only its text, and report it.
    Broken,
    /// Print it as it is written.
    Plain,
}

/// A text as HTML, and what is to be said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// What became text because it could not be a link or picture, and what is missing of those that
    /// could, in the order of the text.
    pub problems: Vec<Problem>,
    /// The headings, in order, for a table of contents.
    pub headings: Vec<Heading>,
}

/// What is wrong with a link or a picture. Offsets are in bytes, into the text that was rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A relative link leads nowhere.
    BrokenLink {
        /// The target as it is written.
        target: String,
        /// Where the link begins.
        offset: usize,
    },
    /// A link is neither relative nor http, https or mailto.
    ForbiddenScheme {
        /// The target as it is written, with entities resolved.
        target: String,
        /// Where the link begins.
        offset: usize,
    },
    /// A picture is not there; its words stand in its place.
    MissingPicture {
        /// The target as it is written.
        target: String,
        /// Where the picture begins.
        offset: usize,
    },
    /// A picture is shown, and has no words for those who do not see it.
    MissingAlt {
        /// The target as it is written.
        target: String,
        /// Where the picture begins.
        offset: usize,
    },
}

/// A heading as it was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its level after the shift, 1 to 6.
    pub level: u8,
    /// Its id, unique within the text.
    pub id: String,
    /// Its text, not escaped.
    pub text: String,
}

impl Markdown<'_> {
    /// Renders a whole text.
    pub fn render(&self, text: &str) -> Rendered {
        let flow = self.flow(text);
        finish(flow.html + &flow.footnotes, flow.problems, flow.headings)
    }

    fn flow(&self, text: &str) -> Flow {
        let events = Parser::new_ext(text, MARKDOWN).into_offset_iter();
        let mut writer = Writer::new(*self, text.len());
        for (event, range) in TextMergeWithOffset::new(events) {
            writer.event(event, range.start);
        }
        writer.finish()
    }
}

/// Renders the body of a transcript, each of its top-level blocks as a numbered paragraph.
///
/// `anchor` and `of` are those of [`body::plain`](crate::render::body::plain).
pub fn body(text: &str, anchor: &str, of: &str, links: &dyn Links) -> Rendered {
    let markdown = Markdown { anchor: Some(anchor), links, shift: BODY_SHIFT };
    let flow = markdown.flow(text);
    let stops = Stops::of(flow.ends.len());
    let paras = Paras { anchor, of, linked: flow.ends.len() > 1, stops };
    let mut html = String::with_capacity(flow.html.len() * 5 / 4 + flow.footnotes.len());
    let mut start = 0;
    for (number, &end) in (1..).zip(&flow.ends) {
        paras.open(number, &mut html);
        html.push_str(flow.html[start..end].trim_end_matches('\n'));
        para::close(&mut html);
        start = end;
    }
    html.push_str(&flow.footnotes);
    push_definitions(text, &mut html);
    finish(html, flow.problems, flow.headings)
}

/// Shows the lines `[label]: address`. Markdown hides them, but they are words of a transcript.
fn push_definitions(text: &str, html: &mut String) {
    if !text.contains("]:") {
        return;
    }
    let parser = Parser::new_ext(text, MARKDOWN);
    let definitions = parser.reference_definitions().iter();
    let mut spans: Vec<_> = definitions.map(|(_, definition)| definition.span.clone()).collect();
    spans.sort_by_key(|span| span.start);
    for span in spans {
        html.push_str("<p>");
        escape::text(text[span].trim_end(), html);
        html.push_str("</p>\n");
    }
}

fn finish(html: String, problems: Vec<Problem>, mut headings: Vec<Heading>) -> Rendered {
    for heading in &mut headings {
        heading.text = printable(std::mem::take(&mut heading.text));
    }
    Rendered { html: printable(html), problems, headings }
}

/// Replaces the characters that HTML forbids; entities such as `&#1;` bring them in.
fn printable(html: String) -> String {
    if html.contains(forbidden) { html.replace(forbidden, "\u{fffd}") } else { html }
}

fn forbidden(c: char) -> bool {
    is_noncharacter(c) || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

#[cfg(test)]
mod tests;
