//! The HTML of answers, made safe and tidy as it is read.
//!
//! A tidy text is a list of blocks, one a line: `<p>`, `<ul>`, `<ol>` or `<table>` with nothing in
//! them but `li`, `thead`, `tbody`, `tr`, `th`, `td`, `p`, `br`, `a`, `strong`, `em`, `sup` and `sub`.
//! Not a word is added, dropped or moved; paragraphs without words are left out, and so are characters
//! that nobody sees.

mod blocks;
mod inline;
mod safelink;
mod sanitise;
mod sight;
mod table;
#[cfg(test)]
mod tests;
mod tree;
mod words;

pub(crate) use words::is_invisible;
pub use words::words;

use super::record::Form;
use sight::Sight;

/// An answer's text, ready to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tidy {
    /// The words of the paragraphs or blocks, one a line.
    pub text: String,
    /// In HTML the blocks as they are shown, one a line.
    pub blocks: String,
    /// Plain text if there is nothing but paragraphs, else HTML.
    pub form: Form,
    /// The markup was too wild to be read, so the words are shown without it.
    pub wild: bool,
}

/// Reads an answer's HTML, whatever it is.
pub fn tidy(html: &str) -> Tidy {
    match sight::look(html) {
        Sight::Paragraphs(lines) => Tidy { text: lines.join("\n"), ..Tidy::default() },
        Sight::Wild(lines) => Tidy { text: lines.join("\n"), wild: true, ..Tidy::default() },
        Sight::Marked => {
            let tree = tree::read(&sanitise::sanitise(html));
            let blocks: Vec<_> = blocks::blocks(&tree).iter().map(blocks::Block::html).collect();
            let text: Vec<_> = blocks.iter().map(|block| words(block)).collect();
            let (text, blocks) = (text.join("\n"), blocks.join("\n"));
            Tidy { text, blocks, form: Form::Html, wild: false }
        }
    }
}
