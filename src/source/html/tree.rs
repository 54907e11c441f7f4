//! Sanitised HTML as a tree.

use html5gum::{StartTag, Token, Tokenizer};

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// Words.
    Text(String),
    /// An element with what is in it.
    Element(Element),
}

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Reads well-formed HTML. What is left open is closed at its end.
pub(super) fn read(html: &str) -> Vec<Node> {
    let mut open = vec![Element::default()];
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::String(text) => {
                add(&mut open, Node::Text(String::from_utf8_lossy(&text).into_owned()));
            }
            Token::StartTag(tag) => {
                let element = element(&tag);
                match element.name.as_str() {
                    "br" | "hr" => add(&mut open, Node::Element(element)),
                    _ => open.push(element),
                }
            }
            Token::EndTag(_) => close(&mut open),
            _ => {}
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_default().children
}

fn element(tag: &StartTag<()>) -> Element {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let attributes = tag.attributes.iter().map(|(key, value)| (text(key), text(value)));
    Element { name: text(&tag.name), attributes: attributes.collect(), children: Vec::new() }
}

fn add(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(element) = open.pop()
    {
        add(open, Node::Element(element));
    }
}
