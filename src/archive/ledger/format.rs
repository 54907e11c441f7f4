//! The ledger as text: `permalinks.lock`.
//!
//! A line with the format's version, a few of comment, then a line for each address, sorted by kind
//! and id. A line is words with a space between: the kind, the id, then `key=value` in a fixed
//! order. A value that is not one plain word stands in quotation marks, as in JSON. Nothing in the
//! file is counted or summed up, so that no line changes because another is added.

mod parse;
mod token;

pub use parse::parse;

use std::fmt::Write;

use super::line::{Kind, Line, Status};

/// The first line. A later format has another number.
pub const FIRST_LINE: &str = "despatch-permalinks 1";

/// What the file says of itself.
const HEAD: &str = "\
# The addresses of this archive. With this file, links to them last: keep it with the transcripts.
# `despatch build` adds to it; `despatch permalinks` explains it. Do not edit it by hand.
";

/// The ledger's text. The lines must be sorted.
pub fn render(lines: &[Line]) -> String {
    let mut text = String::with_capacity(lines.len() * 256 + HEAD.len());
    text.push_str(FIRST_LINE);
    text.push('\n');
    text.push_str(HEAD);
    for line in lines {
        write_line(&mut text, line);
        text.push('\n');
    }
    text
}

/// One line, without its end.
fn write_line(out: &mut String, line: &Line) {
    out.push_str(line.kind.name());
    out.push(' ');
    token::write(out, &line.id);
    pair(out, "slug", Some(&line.slug).filter(|slug| *slug != implied_slug(line)));
    pair(out, "first", Some(&line.first_seen.to_string()));
    let changed = (line.changed != line.first_seen).then(|| line.changed.to_string());
    pair(out, "changed", changed.as_ref());
    write_status(out, &line.status);
    write_evidence(out, line);
    pair(out, "name", Some(&line.name).filter(|name| !name.is_empty()));
}

fn write_status(out: &mut String, status: &Status) {
    match status {
        Status::Live => (),
        Status::Retired => out.push_str(" status=retired"),
        Status::Moved(kind, id) => pair(out, "moved", Some(&format!("{}:{id}", kind.name()))),
    }
}

fn write_evidence(out: &mut String, line: &Line) {
    pair(out, "text", line.text.as_ref().filter(|text| !is_first_text(line, text)));
    // What never had another text than that of its id needs not say so; what has lost it must.
    if line.kind == Kind::Exchange && line.text.is_none() {
        out.push_str(" text=none");
    }
    pair(out, "answers", line.answers.as_ref());
    if let Some(simhash) = line.simhash {
        // Writing to a string cannot fail.
        let _ = write!(out, " simhash={simhash:016x}");
    }
    pair(out, "asker", line.asker.as_ref());
    line.answerers.iter().for_each(|by| pair(out, "by", Some(by)));
    pair(out, "department", line.department.as_ref());
    pair(out, "party", line.party.as_ref());
    pair(out, "uin", line.uin.as_ref());
    pair(out, "tabled", line.tabled.map(|day| day.to_string()).as_ref());
}

/// An exchange whose question was never edited: its id is the fingerprint of its text.
fn is_first_text(line: &Line, text: &str) -> bool {
    line.kind == Kind::Exchange && stem(&line.id) == text
}

/// An exchange's id without its number.
pub fn stem(id: &str) -> &str {
    id.split_once('-').map_or(id, |(stem, _)| stem)
}

/// The slug of a line that names none.
fn implied_slug(line: &Line) -> &str {
    match line.kind {
        Kind::Answer | Kind::Day | Kind::Exchange => "",
        _ => &line.id,
    }
}

/// One line, for messages.
fn as_line(line: &Line) -> String {
    let mut out = String::new();
    write_line(&mut out, line);
    out
}

fn pair(out: &mut String, key: &str, value: Option<&String>) {
    if let Some(value) = value {
        out.push(' ');
        out.push_str(key);
        out.push('=');
        token::write(out, value);
    }
}

#[cfg(test)]
mod tests;
