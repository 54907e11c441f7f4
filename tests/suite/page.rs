//! Reads finished HTML with a tokenizer that is not ours.

use html5gum::{StartTag, Token, Tokenizer};

/// The words of a question and its answers as they stand on a page, in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// All words of the page's main part.
    pub(crate) all: Vec<String>,
    /// The words of the texts alone: without labels, facts and paragraph numbers.
    pub(crate) texts: Vec<String>,
}

/// The words of a page.
pub(crate) fn words(html: &str) -> Words {
    let (mut all, mut texts) = (String::new(), String::new());
    let mut open: Vec<(String, String)> = Vec::new();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                space(&tag, &mut all, &mut texts);
                open_element(&tag, &mut open);
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                if let Some(at) = open.iter().rposition(|(other, _)| *other == name) {
                    open.truncate(at);
                }
                if !INLINE.contains(&name.as_str()) {
                    all.push(' ');
                    texts.push(' ');
                }
            }
            Token::String(text) => {
                let text = String::from_utf8_lossy(&text).into_owned();
                if open.iter().any(|(name, _)| name == "main") {
                    all.push_str(&text);
                }
                if is_text(&open) {
                    texts.push_str(&text);
                }
            }
            _ => {}
        }
    }
    let split = |text: &str| text.split_whitespace().map(str::to_owned).collect();
    Words { all: split(&all), texts: split(&texts) }
}

const INLINE: [&str; 9] = ["a", "span", "em", "strong", "code", "sub", "sup", "b", "i"];
const VOID: [&str; 5] = ["br", "hr", "img", "input", "meta"];

/// Blocks part words, inline elements do not.
fn space(tag: &StartTag<()>, all: &mut String, texts: &mut String) {
    if !INLINE.contains(&String::from_utf8_lossy(&tag.name).as_ref()) {
        all.push(' ');
        texts.push(' ');
    }
}

fn open_element(tag: &StartTag<()>, open: &mut Vec<(String, String)>) {
    let name = String::from_utf8_lossy(&tag.name).into_owned();
    let class = tag.attributes.iter().find(|(key, _)| key.as_slice() == b"class");
    let class = class.map(|(_, value)| String::from_utf8_lossy(value).into_owned());
    if !VOID.contains(&name.as_str()) {
        open.push((name, class.unwrap_or_default()));
    }
}

/// Inside a paragraph of a question or answer, and neither in its number nor in a note beside it.
fn is_text(open: &[(String, String)]) -> bool {
    let has = |wanted: &str| open.iter().any(|(_, class)| class.split(' ').any(|c| c == wanted));
    has("para") && !has("beside") && !open.iter().any(|(name, class)| name == "a" && class == "n")
}

/// The `main` element of a page, for snapshots that do not change with its surroundings.
pub(crate) fn main(html: &str) -> &str {
    let start = html.find("<main").unwrap();
    let end = html.find("</main>").unwrap() + "</main>".len();
    &html[start..end]
}
