//! A first look at an answer: most are nothing but paragraphs.

use html5gum::{Token, Tokenizer};

use super::words::fold;

/// Elements that do not part paragraphs.
const INLINE: [&[u8]; 7] = [b"a", b"strong", b"em", b"sup", b"sub", b"b", b"i"];

/// What an answer is at first sight.
#[derive(Debug, Default)]
pub(super) struct Sight {
    /// Its words, in paragraphs.
    pub(super) lines: Vec<String>,
    /// There is more markup than paragraphs.
    pub(super) marked: bool,
}

/// Looks at HTML of known elements in one pass.
pub(super) fn look(html: &str) -> Sight {
    let mut looking = Looking::default();
    for token in Tokenizer::new(html).flatten() {
        match token {
            Token::String(text) => looking.text(&String::from_utf8_lossy(&text)),
            Token::StartTag(tag) => {
                looking.sight.marked |= *tag.name != b"p";
                looking.part(&tag.name);
            }
            Token::EndTag(tag) => looking.part(&tag.name),
            _ => {}
        }
    }
    looking.end_paragraph();
    looking.sight
}

#[derive(Default)]
struct Looking {
    sight: Sight,
    line: String,
    gap: bool,
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

    fn part(&mut self, name: &[u8]) {
        if !INLINE.contains(&name) {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        self.gap = false;
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            self.sight.lines.push(line);
        }
    }
}
