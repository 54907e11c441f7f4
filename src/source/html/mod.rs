//! The HTML of answers, made safe and tidy as it is read.
//!
//! A tidy text is a list of blocks, one a line: `<p>`, `<ul>`, `<ol>` or `<table>` with nothing in
//! them but `li`, `thead`, `tbody`, `tr`, `th`, `td`, `p`, `br`, `a`, `strong`, `em`, `sup` and `sub`.
//! Not a word is added, dropped or moved, but for words that were struck out; paragraphs without words
//! are left out, and so are characters that nobody sees.

mod blocks;
mod elements;
mod faults;
mod inline;
mod markup;
mod safelink;
mod sanitise;
mod sight;
mod table;
mod tag;
#[cfg(test)]
mod tests;
mod tree;
mod words;

pub(in crate::source) use elements::{Element, is_struck_attribute, lookup};
pub use faults::MarkupFaults;
pub use words::words;

use super::record::Form;
use markup::Markup;
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
    /// What of its markup could not be kept.
    pub faults: MarkupFaults,
}

/// Reads an answer's HTML, whatever it is.
pub fn tidy(html: &str) -> Tidy {
    let Markup { html, wild, lost, struck, pictures } = markup::read(html);
    let html = with_raised_numbers(html);
    let Sight { lines, marked } = sight::look(&html);
    let faults = MarkupFaults { wild, lost, struck, pictures, moved: false };
    let plain = Tidy { text: lines.join("\n"), faults, ..Tidy::default() };
    if !marked || wild {
        return plain;
    }
    let tree = tree::read(&sanitise::sanitise(&html));
    let blocks: Vec<_> = blocks::blocks(&tree).iter().map(blocks::Block::html).collect();
    let text: Vec<_> = blocks.iter().map(|block| words(block)).collect();
    let (text, blocks) = (text.join("\n"), blocks.join("\n"));
    if !has_same_words(&text, &plain.text) {
        return Tidy { faults: MarkupFaults { moved: true, ..plain.faults }, ..plain };
    }
    Tidy { text, blocks, form: Form::Html, faults: plain.faults }
}

/// Numbers that are raised behind a digit, in characters that are raised without markup: elsewhere
/// `10<sup>6</sup>` would read as 106.
fn with_raised_numbers(html: String) -> String {
    const TAG: &str = "<sup>";
    if !html.contains(TAG) {
        return html;
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some((before, behind)) = rest.split_once(TAG) {
        out.push_str(before);
        let inner =
            behind.split_once("</sup>").filter(|_| out.ends_with(|c: char| c.is_ascii_digit()));
        let raised = inner.and_then(|(number, rest)| Some((raised_number(number)?, rest)));
        rest = match raised {
            Some((number, rest)) => {
                out.push_str(&number);
                rest
            }
            None => {
                out.push_str(TAG);
                behind
            }
        };
    }
    out + rest
}

fn raised_number(number: &str) -> Option<String> {
    let raised = |c: char| match c {
        '0' => Some('⁰'),
        '1' => Some('¹'),
        '2' => Some('²'),
        '3' => Some('³'),
        '4'..='9' => char::from_u32(u32::from('⁴') + u32::from(c) - u32::from('4')),
        '-' | '−' | '–' => Some('⁻'),
        '+' => Some('⁺'),
        _ => None,
    };
    let number: Option<String> = number.trim().chars().map(raised).collect();
    number.filter(|number| !number.is_empty())
}

/// Whether two texts are the same but for white space.
fn has_same_words(a: &str, b: &str) -> bool {
    let essential = |c: &char| !c.is_whitespace();
    a.chars().filter(essential).eq(b.chars().filter(essential))
}
