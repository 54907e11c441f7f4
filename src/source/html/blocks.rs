//! From a tree to blocks: paragraphs, lists and tables.

use super::inline::{Inline, is_inline};
use super::table;
use super::tree::{Element, Node};

/// A block of a tidy text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The inside of a paragraph.
    Paragraph(String),
    /// A list or a table, whole.
    Whole(String),
}

impl Block {
    /// The block as a line.
    pub(super) fn html(&self) -> String {
        match self {
            Self::Paragraph(inside) => format!("<p>{inside}</p>"),
            Self::Whole(html) => html.clone(),
        }
    }
}

/// The blocks of a text; those without words are left out.
pub(super) fn blocks(nodes: &[Node]) -> Vec<Block> {
    let mut flow = Flow::default();
    flow.nodes(nodes);
    flow.end_paragraph();
    flow.blocks
}

/// What stands in a cell or in an entry of a list: paragraphs need no tags of their own there.
pub(super) fn compact(nodes: &[Node]) -> String {
    let mut out = String::new();
    let mut after_paragraph = false;
    for block in blocks(nodes) {
        match block {
            Block::Paragraph(inside) => {
                if after_paragraph {
                    out.push_str("<br>");
                }
                out.push_str(&inside);
                after_paragraph = true;
            }
            Block::Whole(html) => {
                out.push_str(&html);
                after_paragraph = false;
            }
        }
    }
    out
}

#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    paragraph: Inline,
}

impl Flow {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Element(element) if !is_inline(element) => self.block(element),
                node => self.paragraph.node(node),
            }
        }
    }

    fn block(&mut self, element: &Element) {
        self.end_paragraph();
        match element.name.as_str() {
            "ul" | "ol" => self.whole(list(element)),
            "table" => {
                // A caption stands above its table, as a paragraph.
                table::captions(element).for_each(|caption| self.block(caption));
                self.whole(table::table(element));
            }
            _ => self.nodes(&element.children),
        }
        self.end_paragraph();
    }

    fn whole(&mut self, html: Option<String>) {
        self.blocks.extend(html.map(Block::Whole));
    }

    fn end_paragraph(&mut self) {
        self.blocks.extend(std::mem::take(&mut self.paragraph).finish().map(Block::Paragraph));
    }
}

/// A list; none if it has no words. What stands between its entries becomes an entry.
fn list(list: &Element) -> Option<String> {
    let entries = list.children.iter().filter_map(|node| match node {
        Node::Element(entry) if entry.name == "li" => Some(compact(&entry.children)),
        node => Some(compact(std::slice::from_ref(node))).filter(|entry| !entry.is_empty()),
    });
    let entries: Vec<_> = entries.collect();
    let name = list.name.as_str();
    let start = list.attribute("start").and_then(|start| start.trim().parse::<i32>().ok());
    let start = start.filter(|_| name == "ol").map(|start| format!(" start=\"{start}\""));
    let inside: String = entries.iter().map(|entry| format!("<li>{entry}</li>")).collect();
    let has_words = entries.iter().any(|entry| !entry.is_empty());
    has_words.then(|| format!("<{name}{}>{inside}</{name}>", start.unwrap_or_default()))
}
