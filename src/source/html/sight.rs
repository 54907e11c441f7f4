//! A first look at an answer: most are nothing but paragraphs, and a few are made to do harm.
//!
//! A parser of HTML needs time that grows with the square of how deep tags are nested, so what is
//! nested deeper than any real answer is not given to it.

use html5gum::{Token, Tokenizer};

use super::words::fold;

/// Real answers are nested seven deep.
const DEEPEST: usize = 64;
/// Real tags have three attributes.
const MOST_ATTRIBUTES: usize = 24;
/// Elements without an end.
const VOID: [&[u8]; 10] =
    [b"br", b"img", b"hr", b"wbr", b"col", b"input", b"meta", b"link", b"area", b"source"];
/// Elements that do not part paragraphs.
const INLINE: [&[u8]; 16] = [
    b"a", b"strong", b"em", b"sup", b"sub", b"b", b"i", b"u", b"span", b"font", b"small", b"code",
    b"abbr", b"cite", b"q", b"s",
];

/// What an answer is at first sight.
pub(super) enum Sight {
    /// Paragraphs of plain text.
    Paragraphs(Vec<String>),
    /// There is more markup.
    Marked,
    /// Too much of it: these are the words, in paragraphs.
    Wild(Vec<String>),
}

/// Looks at a text in one pass.
pub(super) fn look(html: &str) -> Sight {
    let mut looking = Looking::default();
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::String(text) => looking.text(&String::from_utf8_lossy(&text)),
            Token::StartTag(tag) => looking.open(&tag.name, tag.attributes.len()),
            Token::EndTag(tag) => looking.close(&tag.name),
            _ => {}
        }
    }
    looking.end_paragraph();
    match looking {
        Looking { wild: true, lines, .. } => Sight::Wild(lines),
        Looking { marked: true, .. } => Sight::Marked,
        Looking { lines, .. } => Sight::Paragraphs(lines),
    }
}

#[derive(Default)]
struct Looking {
    lines: Vec<String>,
    line: String,
    gap: bool,
    depth: usize,
    marked: bool,
    wild: bool,
}

impl Looking {
    fn text(&mut self, text: &str) {
        let line = &mut self.line;
        fold(text, &mut self.gap, |c| {
            if c != ' ' || !line.is_empty() {
                line.push(c);
            }
        });
    }

    fn open(&mut self, name: &[u8], attributes: usize) {
        self.marked |= name != b"p";
        self.depth += usize::from(!VOID.contains(&name));
        self.wild |= self.depth > DEEPEST || attributes > MOST_ATTRIBUTES;
        self.part(name);
    }

    fn close(&mut self, name: &[u8]) {
        self.depth = self.depth.saturating_sub(1);
        self.part(name);
    }

    fn part(&mut self, name: &[u8]) {
        if !INLINE.contains(&name) {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        self.gap = false;
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.lines.push(line);
        }
    }
}
