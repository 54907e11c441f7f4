//! The inside of a paragraph.

use pulldown_cmark_escape::{escape_href, escape_html_body_text};

use super::safelink::unwrapped;
use super::tree::{Element, Node};
use super::words::fold;

/// Elements that stand within a paragraph, and what they become.
const INLINE: [(&str, &str); 7] = [
    ("strong", "strong"),
    ("b", "strong"),
    ("em", "em"),
    ("i", "em"),
    ("sup", "sup"),
    ("sub", "sub"),
    ("a", "a"),
];

/// Whether an element stands within a paragraph, with all that is in it.
pub(super) fn is_inline(element: &Element) -> bool {
    let within = |node: &Node| match node {
        Node::Text(_) => true,
        Node::Element(element) => is_inline(element),
    };
    element.name == "br" || (tag(element).is_some() && element.children.iter().all(within))
}

fn tag(element: &Element) -> Option<&'static str> {
    INLINE.iter().find(|(name, _)| *name == element.name).map(|(_, tag)| *tag)
}

/// Writes the inside of a paragraph.
#[derive(Default)]
pub(super) struct Inline {
    html: String,
    /// A space is due before the next word.
    gap: bool,
    /// Line breaks are due before the next word: none ends a paragraph.
    breaks: usize,
    has_words: bool,
}

impl Inline {
    /// Adds a node.
    pub(super) fn node(&mut self, node: &Node) {
        match node {
            Node::Text(text) => self.text(text),
            Node::Element(element) if element.name == "br" => self.breaks += 1,
            Node::Element(element) => self.element(element),
        }
    }

    /// The inside, or nothing if there are no words.
    pub(super) fn finish(self) -> Option<String> {
        self.has_words.then_some(self.html)
    }

    fn text(&mut self, text: &str) {
        let mut folded = String::with_capacity(text.len());
        fold(text, &mut self.gap, |c| folded.push(c));
        if folded.is_empty() {
            return;
        }
        let words = self.lead(&folded);
        // Writing to a string cannot fail.
        let _ = escape_html_body_text(&mut self.html, words);
        self.has_words |= !words.trim().is_empty();
    }

    /// Writes the breaks that are due; a paragraph or a line begins without a space.
    fn lead<'t>(&mut self, text: &'t str) -> &'t str {
        let breaks = std::mem::take(&mut self.breaks);
        if self.html.is_empty() {
            return text.trim_start_matches(' ');
        }
        self.html.push_str(&"<br>".repeat(breaks.min(2)));
        if breaks > 0 { text.trim_start_matches(' ') } else { text }
    }

    /// An element without words leaves its space only.
    fn element(&mut self, element: &Element) {
        let mut inner = Self::default();
        element.children.iter().for_each(|child| inner.node(child));
        let (gap, breaks) = (inner.gap, inner.breaks);
        let leads = begins_with_space(&element.children);
        match (inner.finish(), tag(element)) {
            (Some(inside), Some(tag)) => {
                self.gap |= leads;
                if std::mem::take(&mut self.gap) {
                    self.lead(" ");
                    if !self.html.is_empty() && !self.html.ends_with("<br>") {
                        self.html.push(' ');
                    }
                } else {
                    self.lead("");
                }
                self.tagged(tag, element, &inside);
                self.has_words = true;
                (self.gap, self.breaks) = (gap, breaks);
            }
            _ => {
                self.gap |= gap || leads;
                self.breaks += breaks;
            }
        }
    }

    fn tagged(&mut self, tag: &str, element: &Element, inside: &str) {
        let href = element.attribute("href").map(unwrapped);
        match (tag, href) {
            ("a", None) => self.html.push_str(inside),
            ("a", Some(href)) => {
                self.html.push_str("<a href=\"");
                let _ = escape_href(&mut self.html, &href);
                let external = if href.starts_with("mailto:") { "" } else { " rel=\"external\"" };
                self.html.extend(["\"", external, ">", inside, "</a>"]);
            }
            _ => self.html.extend(["<", tag, ">", inside, "</", tag, ">"]),
        }
    }
}

/// Whether words within an element begin behind white space.
fn begins_with_space(nodes: &[Node]) -> bool {
    match nodes.first() {
        Some(Node::Text(text)) => text.starts_with(super::words::is_space),
        Some(Node::Element(element)) => begins_with_space(&element.children),
        None => false,
    }
}
