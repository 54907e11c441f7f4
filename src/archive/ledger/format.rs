//! The ledger as text: `permalinks.lock`, and for a large archive `permalinks/YEAR.lock` beside it.
//!
//! A line with the format's version, a few of comment, then a line for each address, sorted by kind
//! and id. A line is words with a space between: the kind, the id, then `key=value` in a fixed
//! order. A value that is not one plain word stands in quotation marks, as in JSON. Nothing in the
//! file is counted or summed up, so that no line changes because another is added.
//!
//! Of each hundred lines more than ninety are questions, so theirs are short: keys have one letter, and
//! the names of members, departments and parties are codes, which are made from the ids of their lines.

mod codes;
mod files;
mod parse;
mod token;

pub use files::{Ledger, LedgerFiles, ReadPart, parse_files, render_files};
pub use parse::parse;

use std::fmt::Write;

use self::codes::Codes;
use super::line::{Kind, Line, Status};

/// The first line. A later format has another number.
pub const FIRST_LINE: &str = "despatch-permalinks 2";

/// The first line of the format before, in which the lines of questions have long keys and headings.
const FIRST_LINE_BEFORE: &str = "despatch-permalinks 1";

/// What the file says of itself.
const HEAD: &str = "\
# The addresses of this archive. With this file, links to them last: keep it with the transcripts.
# `despatch build` adds to it; `despatch permalinks` explains it. Do not edit it by hand.
";

/// The word for a question.
const QUESTION: &str = "q";

/// The ledger's text in one file. The lines must be sorted.
pub fn render(lines: &[Line]) -> String {
    render_some(lines, lines, "")
}

/// The text of a file with some of the lines. `more` comes before them.
fn render_some<'l>(
    all: &'l [Line],
    lines: impl IntoIterator<Item = &'l Line>,
    more: &str,
) -> String {
    let codes = Codes::of_lines(all);
    let mut text = format!("{FIRST_LINE}\n{HEAD}{more}");
    for line in lines {
        write_line(&mut text, line, &codes);
        text.push('\n');
    }
    text
}

/// One line, without its end.
fn write_line(out: &mut String, line: &Line, codes: &Codes<'_>) {
    match line.kind {
        Kind::Exchange => write_question(out, line, codes),
        _ => write_other(out, line),
    }
}

fn write_question(out: &mut String, line: &Line, codes: &Codes<'_>) {
    out.push_str(QUESTION);
    out.push(' ');
    token::write(out, &line.id);
    pair(out, "s", Some(&line.slug).filter(|slug| !slug.is_empty()));
    write_days(out, line, ["f", "c"]);
    write_status(out, &line.status);
    write_text(out, line);
    pair(out, "a", line.answers.as_ref());
    write_simhash(out, line, "h");
    let mut name = |key, kind, id: &String| pair(out, key, Some(&codes.written(kind, id)));
    line.asker.iter().for_each(|id| name("m", Kind::Member, id));
    line.answerers.iter().for_each(|id| name("b", Kind::Member, id));
    line.department.iter().for_each(|id| name("d", Kind::Department, id));
    line.party.iter().for_each(|id| name("p", Kind::Party, id));
    pair(out, "u", line.uin.as_ref());
    pair(out, "t", line.tabled.map(|day| day.to_string()).as_ref());
    // The transcript has the heading of a question that is in the archive.
    let is_kept = !line.is_question_of_archive() && !line.name.is_empty();
    pair(out, "name", Some(&line.name).filter(|_| is_kept));
}

fn write_other(out: &mut String, line: &Line) {
    out.push_str(line.kind.name());
    out.push(' ');
    token::write(out, &line.id);
    pair(out, "slug", Some(&line.slug).filter(|slug| *slug != implied_slug(line)));
    write_days(out, line, ["first", "changed"]);
    write_status(out, &line.status);
    write_text(out, line);
    pair(out, "answers", line.answers.as_ref());
    write_simhash(out, line, "simhash");
    pair(out, "asker", line.asker.as_ref());
    line.answerers.iter().for_each(|by| pair(out, "by", Some(by)));
    pair(out, "department", line.department.as_ref());
    pair(out, "party", line.party.as_ref());
    pair(out, "uin", line.uin.as_ref());
    pair(out, "tabled", line.tabled.map(|day| day.to_string()).as_ref());
    pair(out, "name", Some(&line.name).filter(|name| !name.is_empty()));
}

fn write_days(out: &mut String, line: &Line, keys: [&str; 2]) {
    pair(out, keys[0], Some(&line.first_seen.to_string()));
    let changed = (line.changed != line.first_seen).then(|| line.changed.to_string());
    pair(out, keys[1], changed.as_ref());
}

fn write_status(out: &mut String, status: &Status) {
    match status {
        Status::Live => (),
        Status::Retired => out.push_str(" status=retired"),
        Status::Moved(kind, id) => pair(out, "moved", Some(&format!("{}:{id}", kind.name()))),
    }
}

fn write_text(out: &mut String, line: &Line) {
    pair(out, "text", line.text.as_ref().filter(|text| !is_first_text(line, text)));
    // What never had another text than that of its id needs not say so; what has lost it must.
    if line.kind == Kind::Exchange && line.text.is_none() {
        out.push_str(" text=none");
    }
}

fn write_simhash(out: &mut String, line: &Line, key: &str) {
    if let Some(simhash) = line.simhash {
        // Writing to a string cannot fail.
        let _ = write!(out, " {key}={simhash:016x}");
    }
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
        Kind::Answer | Kind::Day | Kind::Exchange | Kind::Family | Kind::Thread => "",
        _ => &line.id,
    }
}

/// One line, for messages: with its names in full.
fn as_line(line: &Line) -> String {
    let mut out = String::new();
    write_line(&mut out, line, &Codes::default());
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
