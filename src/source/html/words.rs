//! The words of a tidy block, and what of them is not seen.

use crate::text::characters::is_left_out_of_official_texts;

/// What HTML folds into one space. No-break spaces are not among it.
pub(super) fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Appends text with its white space folded; `gap` says that a space is due before the next word.
pub(super) fn fold(text: &str, gap: &mut bool, mut push: impl FnMut(char)) {
    for c in text.chars() {
        match c {
            c if is_space(c) => *gap = true,
            c if c.is_control() || is_left_out_of_official_texts(c) => {}
            c => {
                if std::mem::take(gap) {
                    push(' ');
                }
                push(c);
            }
        }
    }
}

/// The words of a tidy block on one line, without its markup: what is searched, compared and
/// exported.
pub fn words(block: &str) -> String {
    let mut out = String::with_capacity(block.len());
    let mut rest = block;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(if rest.starts_with('<') { '>' } else { ';' });
        let Some(end) = end else { break };
        push_markup(&rest[..=end], &mut out);
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// An entity becomes its character; what parts words becomes a space.
fn push_markup(markup: &str, out: &mut String) {
    match markup {
        "&amp;" => out.push('&'),
        "&lt;" => out.push('<'),
        "&gt;" => out.push('>'),
        "&quot;" => out.push('"'),
        "<br>" | "</p>" | "</li>" | "</td>" | "</th>" | "<ul>" | "<ol>" | "<table>" => gap(out),
        _ => {}
    }
}

fn gap(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}
