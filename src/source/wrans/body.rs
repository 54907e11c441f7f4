//! The body of a question or answer: from XML to HTML, which is made safe and tidy afterwards.

use pulldown_cmark_escape::{escape_html, escape_html_body_text};
use url::Url;

use super::elements::Attributes;
use crate::source::date;
use crate::source::html::{self, Element, words};

/// The attributes that are kept.
const ATTRIBUTES: [&str; 5] = ["colspan", "rowspan", "start", "scope", "alt"];
/// Deeper than any answer nests; below it only words are kept.
const DEEPEST: usize = 64;
/// More bytes than any question or answer has. What is longer is not read.
const LONGEST: usize = 4 * 1024 * 1024;

/// Writes the HTML of a body, part by part: a new part begins at each question's number.
#[derive(Debug, Default)]
pub(super) struct Body {
    parts: Vec<Part>,
    /// The HTML element of each open element; blank if only its words are kept.
    open: Vec<OpenElement>,
    bytes: usize,
    deeper: usize,
    /// Where the paragraph `holding answer DATE` begins in the HTML.
    holding_at: Option<usize>,
    /// The day of the holding answer.
    pub(super) held: Option<jiff::civil::Date>,
}

/// An open element.
#[derive(Debug)]
struct OpenElement {
    /// The end tag of its HTML; blank if only its words are kept.
    end: String,
    is_paragraph: bool,
}

/// The words of one number; those of none stand before the first.
#[derive(Debug, Default)]
pub(super) struct Part {
    pub(super) number: Option<String>,
    pub(super) html: String,
}

impl Body {
    /// Begins an element.
    pub(super) fn start(&mut self, name: &str, attributes: &Attributes, base: &str) {
        if self.open.len() >= DEEPEST {
            self.deeper += 1;
            return;
        }
        if name == "p" && self.open.is_empty() {
            self.number(attributes);
        }
        let class = attributes.get("class").unwrap_or_default();
        let is_paragraph = name == "p";
        let italic = is_paragraph && matches!(class, "italic" | "indentitalic");
        if is_paragraph && class == "holdinganswer" {
            self.holding_at = Some(self.html().len());
        }
        let name = html_name(name, attributes);
        let mut tag = opening(&name, attributes, base);
        let mut end =
            if name.is_empty() || is_void(&name) { String::new() } else { format!("</{name}>") };
        if italic {
            tag.push_str("<em>");
            end.insert_str(0, "</em>");
        }
        self.html().push_str(&tag);
        self.open.push(OpenElement { end, is_paragraph });
    }

    /// Ends the element that was begun last.
    pub(super) fn end(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        if let Some(open) = self.open.pop() {
            self.html().push_str(&open.end);
            if open.is_paragraph {
                self.end_holding();
            }
        }
    }

    /// Whether no element is open.
    pub(super) fn is_closed(&self) -> bool {
        self.open.is_empty() && self.deeper == 0
    }

    /// How many numbers it has.
    pub(super) fn numbers(&self) -> usize {
        self.parts.iter().filter(|part| part.number.is_some()).count()
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: &Attributes, base: &str) {
        self.start(name, attributes, base);
        self.end();
    }

    /// Whether it is longer than any question or answer.
    pub(super) fn is_too_long(&self) -> bool {
        self.bytes > LONGEST || self.repeated_bytes() > LONGEST
    }

    /// The bytes before the first number. Each of the others repeats them.
    fn repeated_bytes(&self) -> usize {
        let lead = self.parts.first().filter(|part| part.number.is_none());
        lead.map_or(0, |lead| lead.html.len().saturating_mul(self.parts.len() - 1))
    }

    /// Words.
    pub(super) fn text(&mut self, text: &str) {
        self.bytes = self.bytes.saturating_add(text.len());
        if self.is_too_long() {
            return;
        }
        // Writing to a string cannot fail.
        let _ = escape_html_body_text(self.html(), text);
    }

    /// The HTML of each number. What stands before the first is before every one of them.
    pub(super) fn into_parts(mut self) -> Vec<Part> {
        let lead = match self.parts.first() {
            Some(first) if first.number.is_none() && self.parts.len() > 1 => {
                self.parts.remove(0).html
            }
            _ => return self.parts,
        };
        self.parts.iter_mut().for_each(|part| part.html.insert_str(0, &lead));
        self.parts
    }

    fn html(&mut self) -> &mut String {
        if self.parts.is_empty() {
            self.parts.push(Part::default());
        }
        let last = self.parts.len() - 1;
        &mut self.parts[last].html
    }

    /// A paragraph with a number that is not the last one's begins a part.
    fn number(&mut self, attributes: &Attributes) {
        let Some(number) = attributes.get("qnum").map(str::trim).filter(|n| !n.is_empty()) else {
            return;
        };
        let known = self.parts.last().is_some_and(|part| part.number.as_deref() == Some(number));
        if !known {
            self.parts.push(Part { number: Some(number.to_owned()), html: String::new() });
        }
    }

    /// `holding answer 22 October 2009` is not the minister's, but tells of the day.
    fn end_holding(&mut self) {
        let Some(at) = self.holding_at.take() else { return };
        let html = self.html();
        let printed = words(&html[at..]);
        let (label, day) = printed.split_at(printed.find(char::is_numeric).unwrap_or_default());
        let label: String = label.split_whitespace().collect();
        let is_label = label.eq_ignore_ascii_case("holdinganswer");
        if let Some(day) = date::parse(day).ok().filter(|_| is_label) {
            html.truncate(at);
            self.held = Some(day.date);
        }
    }
}

fn opening(name: &str, attributes: &Attributes, base: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    let mut tag = format!("<{name}");
    let mut write = |name: &str, value: &str| {
        tag.extend([" ", name, "=\""]);
        let _ = escape_html(&mut tag, value);
        tag.push('"');
    };
    for name in ATTRIBUTES {
        if let Some(value) = attributes.get(name) {
            write(name, value);
        }
    }
    if is_struck(attributes) {
        write("class", "del");
    }
    if let Some(href) = attributes.get("href").and_then(|href| absolute(href, base)) {
        write("href", &href);
    }
    tag + ">"
}

/// The element of HTML that an element becomes: itself, if it means something in an answer; `div`, if it
/// only parts paragraphs; `del`, if its words were struck out. Of others only the words are kept.
fn html_name(name: &str, attributes: &Attributes) -> String {
    match html::lookup(name) {
        Some(Element::Struck) => "del".to_owned(),
        Some(Element::Division | Element::Veiled) => "div".to_owned(),
        Some(Element::Foreign | Element::Hidden | Element::Removed) | None => {
            let struck = if is_struck(attributes) { "del" } else { "" };
            struck.to_owned()
        }
        Some(_) => name.to_owned(),
    }
}

fn is_void(name: &str) -> bool {
    matches!(html::lookup(name), Some(Element::Void | Element::Picture))
}

fn is_struck(attributes: &Attributes) -> bool {
    ["class", "style"].into_iter().any(|name| {
        attributes.get(name).is_some_and(|value| html::is_struck_attribute(name, value))
    })
}

/// A link of the Scottish pages leads from the page that was scraped.
fn absolute(href: &str, base: &str) -> Option<String> {
    let href = href.trim();
    match Url::parse(href) {
        Ok(_) => Some(href.to_owned()),
        Err(_) => Some(Url::parse(base).ok()?.join(href).ok()?.into()),
    }
}
