//! Footnotes, gathered at the end of the text in the order in which they are first referred to.
//!
//! A note that nothing refers to comes last, rather than be lost.

use std::collections::HashMap;
use std::fmt::Write as _;

/// The footnotes of one text.
#[derive(Default)]
pub(super) struct Footnotes {
    /// Where in `references` a label is.
    numbers: HashMap<String, usize>,
    /// How often each note is referred to, in order of their numbers.
    references: Vec<usize>,
    /// Labels and HTML, as they come.
    notes: Vec<(String, String)>,
}

impl Footnotes {
    /// Counts a reference: the note's number, and how many times it has been referred to now.
    pub(super) fn refer(&mut self, label: &str) -> (usize, usize) {
        let index = *self.numbers.entry(fold(label)).or_insert(self.references.len());
        if index == self.references.len() {
            self.references.push(0);
        }
        self.references[index] += 1;
        (index + 1, self.references[index])
    }

    /// Takes the HTML of a note.
    pub(super) fn define(&mut self, label: &str, html: String) {
        self.notes.push((fold(label), html));
    }

    /// Writes all notes; all ids begin with the prefix.
    pub(super) fn write(self, prefix: &str) -> String {
        let mut out = String::new();
        if self.references.is_empty() && self.notes.is_empty() {
            return out;
        }
        out.push_str("<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n");
        out.push_str("<ol>\n");
        let references = self.references.clone();
        for (index, html) in self.in_order().iter().enumerate() {
            let count = references.get(index).copied().unwrap_or_default();
            write_note(prefix, index + 1, count, html, &mut out);
        }
        out.push_str("</ol>\n</div>\n");
        out
    }

    fn in_order(self) -> Vec<String> {
        let mut ordered = vec![String::new(); self.references.len()];
        for (label, html) in self.notes {
            match self.numbers.get(&label).and_then(|&index| ordered.get_mut(index)) {
                Some(place) if place.is_empty() => *place = html,
                _ => ordered.push(html),
            }
        }
        ordered
    }
}

/// Writes a reference to a note. The parser never puts one within a link.
pub(super) fn write_reference(prefix: &str, (number, nth): (usize, usize), out: &mut String) {
    let id = reference_id(prefix, number, nth);
    let _ = write!(
        out,
        "<sup class=\"note\"><a href=\"#{prefix}fn{number}\" id=\"{id}\" \
         role=\"doc-noteref\" aria-label=\"Footnote {number}\">{number}</a></sup>"
    );
}

fn write_note(prefix: &str, number: usize, references: usize, html: &str, out: &mut String) {
    let _ = write!(out, "<li id=\"{prefix}fn{number}\">");
    let html = html.trim_end_matches('\n');
    let (html, end) = match html.strip_suffix("</p>") {
        Some(html) => (html, "</p>"),
        None => (html, ""),
    };
    out.push_str(html);
    for nth in 1..=references {
        let id = reference_id(prefix, number, nth);
        let _ = write!(
            out,
            " <a href=\"#{id}\" role=\"doc-backlink\" \
             aria-label=\"Back to reference {number}{}\">↩</a>",
            counted(nth)
        );
    }
    out.extend([end, "</li>\n"]);
}

fn reference_id(prefix: &str, number: usize, nth: usize) -> String {
    format!("{prefix}fnref{number}{}", counted(nth))
}

fn counted(nth: usize) -> String {
    if nth == 1 { String::new() } else { format!("-{nth}") }
}

/// Labels match in any case; going by way of capitals makes "ß" and "SS" one, as the parser does.
fn fold(label: &str) -> String {
    label.to_uppercase().to_lowercase()
}
