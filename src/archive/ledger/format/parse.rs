//! Reads the ledger's text. What cannot be read is an error with its place: to guess here could
//! cost an address.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use jiff::civil::Date;

use super::codes::Codes;
use super::{FIRST_LINE, FIRST_LINE_BEFORE, QUESTION, implied_slug, stem, token};
use crate::archive::ledger::line::{Kind, Line, Status};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::characters::without_controls;
use crate::text::lines;

/// Begins the first line of any version of the format.
const FORMAT: &str = "despatch-permalinks ";

/// What git writes around two versions of the same lines.
const CONFLICT: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

/// Begins a line that names a part of the ledger.
const PART: &str = "part ";

/// The lines of a ledger in one file, sorted. `file` is its name for messages.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse(text: &str, file: &str) -> Result<Vec<Line>, Vec<Diagnostic>> {
    let mut texts = Texts::default();
    texts.add(text, file, None)?;
    texts.lines()
}

/// The years of the parts that a file of the ledger names.
pub(super) struct Parts {
    pub(super) years: Vec<i16>,
}

/// What was read of the files of a ledger.
#[derive(Default)]
pub(super) struct Texts {
    files: Vec<String>,
    read: Vec<Read>,
}

/// A line with its place.
struct Read {
    /// The position of its file.
    file: usize,
    number: u32,
    line: Line,
}

impl Texts {
    /// Reads a file, which is the part of a year or the ledger's main file.
    pub(super) fn add(
        &mut self,
        text: &str,
        file: &str,
        part: Option<i16>,
    ) -> Result<Parts, Vec<Diagnostic>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let reader = Reader { file };
        reader.check_whole(text).map_err(|diagnostics| vec![diagnostics])?;
        let (mut years, mut diagnostics) = (Vec::new(), Vec::new());
        let at = self.files.len();
        self.files.push(file.to_owned());
        for (number, line) in (1..).zip(lines::split(text)).skip(1) {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            if let (Some(year), None) = (line.strip_prefix(PART), part) {
                match year.trim_end().parse() {
                    Ok(year) => years.push(year),
                    Err(_) => diagnostics.push(reader.broken(number, line, "it names no year")),
                }
                continue;
            }
            match read_line(line.trim_end()) {
                Ok(line) => self.read.push(Read { file: at, number, line: Line { part, ..line } }),
                Err(why) => diagnostics.push(reader.broken(number, line, &why)),
            }
        }
        years.sort_unstable();
        years.dedup();
        if diagnostics.is_empty() { Ok(Parts { years }) } else { Err(diagnostics) }
    }

    /// What to say of a part that is not there.
    pub(super) fn missing(&self, path: &str) -> Diagnostic {
        let file = self.files.first().map_or("", String::as_str);
        Diagnostic::at(
            Code::BrokenLedger,
            Place::file(file),
            format!("it names a part of the ledger, `{path}`, which is not there"),
            "take the file from your history: without it, addresses that were published are lost",
        )
    }

    /// The lines of all files, sorted.
    pub(super) fn lines(self) -> Result<Vec<Line>, Vec<Diagnostic>> {
        let Self { files, read } = self;
        let mut read = merged(read);
        let mut diagnostics = repeated(&files, &read);
        diagnostics.extend(resolve(&files, &mut read));
        if !diagnostics.is_empty() {
            return Err(diagnostics);
        }
        let mut lines: Vec<Line> = read.into_iter().map(|read| read.line).collect();
        lines.sort_by(|a, b| a.key().cmp(&b.key()));
        Ok(lines)
    }
}

/// Puts the ids of names in the place of their codes.
fn resolve(files: &[String], read: &mut [Read]) -> Vec<Diagnostic> {
    let names: Vec<Line> = read
        .iter()
        .filter(|read| read.line.kind != Kind::Exchange)
        .map(|read| read.line.clone())
        .collect();
    let codes = Codes::of_lines(&names);
    let mut diagnostics = Vec::new();
    for Read { file, number, line } in
        read.iter_mut().filter(|read| read.line.kind == Kind::Exchange)
    {
        if let Err(why) = resolve_line(line, &codes) {
            diagnostics.push(Reader { file: &files[*file] }.broken(
                *number,
                &super::as_line(line),
                &why,
            ));
        }
    }
    diagnostics
}

fn resolve_line(line: &mut Line, codes: &Codes<'_>) -> Result<(), String> {
    let members = line.asker.iter_mut().chain(&mut line.answerers);
    let members = members.map(|id| (Kind::Member, id));
    let bodies = line.department.iter_mut().map(|id| (Kind::Department, id));
    let parties = line.party.iter_mut().map(|id| (Kind::Party, id));
    for (kind, id) in members.chain(bodies).chain(parties) {
        let known = codes.read(kind, id);
        *id =
            known.ok_or_else(|| format!("no {} of the ledger has the code `{id}`", kind.name()))?;
    }
    Ok(())
}

/// One line for each address. Git's `merge=union` keeps both versions of a line that two branches
/// changed. They are versions of one line if id and address are the same, so no address is lost.
fn merged(read: Vec<Read>) -> Vec<Read> {
    let mut places: HashMap<(Kind, String, String), usize> = HashMap::new();
    let mut kept: Vec<Read> = Vec::with_capacity(read.len());
    for read in read {
        match places.entry((read.line.kind, read.line.id.clone(), read.line.slug.clone())) {
            Entry::Occupied(place) => {
                let other = &mut kept[*place.get()].line;
                *other = of_both(other, &read.line);
            }
            Entry::Vacant(place) => {
                place.insert(kept.len());
                kept.push(read);
            }
        }
    }
    kept
}

/// The version that holds more of what happened, whichever comes first in the file. The next build
/// compares it with the content and finds what the other version knew.
fn of_both(one: &Line, other: &Line) -> Line {
    let better = if weight(one) >= weight(other) { one } else { other };
    Line {
        first_seen: one.first_seen.min(other.first_seen),
        changed: one.changed.max(other.changed),
        part: one.part.or(other.part),
        ..better.clone()
    }
}

/// A redirect is known to the ledger alone; an edited question is found again by its text; then the
/// later change, and at last the letters of the line decide.
fn weight(line: &Line) -> (bool, bool, Date, String) {
    let is_moved = matches!(line.status, Status::Moved(..));
    let is_edited = line.text.as_deref().is_some_and(|text| text != stem(&line.id));
    let evidence = Line { first_seen: Date::ZERO, changed: Date::ZERO, part: None, ..line.clone() };
    (is_moved, is_edited, line.changed, super::as_line(&evidence))
}

struct Reader<'f> {
    file: &'f str,
}

impl Reader<'_> {
    /// The version, and that nobody has yet to choose between two versions.
    fn check_whole(&self, text: &str) -> Result<(), Diagnostic> {
        let conflict = |(_, line): &(u32, &str)| CONFLICT.iter().any(|m| line.starts_with(m));
        if let Some((number, line)) = (1..).zip(lines::split(text)).find(conflict) {
            return Err(self.conflict(number, line));
        }
        let first = lines::split(text).next().unwrap_or_default().trim_end();
        if first == FIRST_LINE || first == FIRST_LINE_BEFORE {
            return Ok(());
        }
        let (message, remedy) = match first.strip_prefix(FORMAT) {
            Some(version) => (
                format!(
                    "this is format {version} of the ledger, which this version of Despatch does not know"
                ),
                "build with the version that wrote it, or a later one",
            ),
            None => (
                format!("the ledger of addresses does not begin with `{FIRST_LINE}`"),
                "take the file from your history, as in `git checkout permalinks.lock`",
            ),
        };
        Err(Diagnostic::at(Code::BrokenLedger, Place::line(self.file, 1, first), message, remedy))
    }

    fn conflict(&self, number: u32, line: &str) -> Diagnostic {
        Diagnostic::at(
            Code::BrokenLedger,
            Place::line(self.file, number, line),
            "two versions of the ledger were merged, and git could not decide here",
            "keep the lines of both sides, delete the marker lines, then see `despatch permalinks`",
        )
    }

    fn broken(&self, number: u32, line: &str, why: &str) -> Diagnostic {
        Diagnostic::at(
            Code::BrokenLedger,
            Place::line(self.file, number, line),
            format!("this line of the ledger cannot be read: {why}"),
            "take the line from your history, as in `git diff permalinks.lock`",
        )
    }

    fn twice(&self, number: u32, line: &Line, what: &str, first: u32) -> Diagnostic {
        Diagnostic::at(
            Code::BrokenLedger,
            Place::line(self.file, number, &super::as_line(line)),
            format!("line {first} has the same {what}"),
            "keep the older of the two lines, that is the one with the earlier `first=`",
        )
    }
}

/// Lines that claim what another has: an id, or an address.
fn repeated(files: &[String], read: &[Read]) -> Vec<Diagnostic> {
    let (mut ids, mut diagnostics) = (HashMap::new(), Vec::new());
    let mut slugs = HashMap::new();
    for Read { file, number, line } in read {
        let same_id = ids.insert(line.key(), *number);
        // The id is part of the address of an exchange and of an answer.
        let named =
            matches!(line.kind, Kind::Member | Kind::Department | Kind::Party | Kind::Topic);
        let same_slug = slugs.insert((line.kind, &line.slug), *number).filter(|_| named);
        let what = if same_id.is_some() { "id" } else { "address" };
        let reader = Reader { file: &files[*file] };
        diagnostics
            .extend(same_id.or(same_slug).map(|first| reader.twice(*number, line, what, first)));
    }
    diagnostics
}

fn read_line(text: &str) -> Result<Line, String> {
    let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
    let kind = if kind == QUESTION { Kind::Exchange.name() } else { kind };
    let kind = Kind::named(kind).ok_or_else(|| format!("`{kind}` is no kind of address"))?;
    let (id, mut rest) = token::take(rest).ok_or("it has no id")?;
    let mut line = Line::new(kind, id, Date::ZERO);
    let (mut changed, mut has_text, mut has_slug) = (None, false, false);
    while !rest.is_empty() {
        let (key, value);
        (key, value, rest) = take_pair(rest)?;
        match key {
            "changed" | "c" => changed = Some(day(&value)?),
            "text" => {
                has_text = true;
                line.text = Some(value).filter(|text| text != "none");
            }
            "slug" | "s" => (has_slug, line.slug) = (true, value),
            key => set(&mut line, key, value)?,
        }
    }
    if line.first_seen == Date::ZERO {
        return Err("it has no `first=` or `f=` with the day of its first build".to_owned());
    }
    line.changed = changed.unwrap_or(line.first_seen);
    if !has_text && line.kind == Kind::Exchange {
        line.text = Some(stem(&line.id).to_owned());
    }
    if !has_slug {
        line.slug = implied_slug(&line).to_owned();
    }
    check_address(&line)?;
    Ok(line)
}

/// Refuses a line whose address would be another file than this program ever made of such a line:
/// anybody who proposes a change may have written it.
fn check_address(line: &Line) -> Result<(), String> {
    let Line { id, slug, .. } = line;
    match line.kind {
        Kind::Day => day(id).map(|_| ()),
        Kind::Answer | Kind::Exchange | Kind::Family | Kind::Thread => {
            check_name("its id", id)?;
            if slug.is_empty() { Ok(()) } else { check_name("its slug", slug) }
        }
        Kind::Department | Kind::Member | Kind::Party | Kind::Topic => check_name("its slug", slug),
        Kind::Page => slug.split('/').try_for_each(|name| check_name("a part of its slug", name)),
    }
}

/// Refuses what is not the name of a single file.
fn check_name(what: &str, name: &str) -> Result<(), String> {
    let fault = match name {
        "" => return Err(format!("{what} is empty")),
        "." | ".." => "leads to another folder",
        _ if name.contains(['/', '\\']) => "holds a slash",
        _ if name.contains(char::is_control) => "holds a control character",
        _ => return Ok(()),
    };
    Err(format!("{what} `{}` {fault}", name.escape_debug()))
}

/// ` key=value` off the front of a text.
fn take_pair(text: &str) -> Result<(&str, String, &str), String> {
    let pair = text.strip_prefix(' ').and_then(|text| text.split_once('='));
    let (key, rest) = pair.ok_or_else(|| format!("`{}` is not `key=value`", text.trim()))?;
    let (value, rest) = token::take(rest).ok_or_else(|| format!("`{key}` has no value"))?;
    Ok((key, value, rest))
}

fn set(line: &mut Line, key: &str, value: String) -> Result<(), String> {
    match key {
        "first" | "f" => line.first_seen = day(&value)?,
        "status" if value == "retired" => line.status = Status::Retired,
        "moved" => line.status = moved(&value)?,
        "answers" | "a" => line.answers = Some(value),
        "simhash" | "h" => line.simhash = Some(simhash(&value)?),
        "asker" | "m" => line.asker = Some(value),
        "by" | "b" => line.answerers.push(value),
        "department" | "d" => line.department = Some(value),
        "party" | "p" => line.party = Some(value),
        "uin" | "u" => line.uin = Some(value),
        "tabled" | "t" => line.tabled = Some(day(&value)?),
        "name" => line.name = without_controls(&value),
        _ => return Err(format!("`{key}={value}` is not known")),
    }
    Ok(())
}

fn day(value: &str) -> Result<Date, String> {
    value.parse().map_err(|_| format!("`{value}` is no day such as 2025-10-14"))
}

fn simhash(value: &str) -> Result<u64, String> {
    u64::from_str_radix(value, 16).map_err(|_| format!("`{value}` is no hexadecimal number"))
}

fn moved(value: &str) -> Result<Status, String> {
    let to = value.split_once(':').and_then(|(kind, id)| Some((Kind::named(kind)?, id)));
    let (kind, id) = to.ok_or_else(|| format!("`{value}` is not `kind:id`"))?;
    Ok(Status::Moved(kind, id.to_owned()))
}
