//! The files of a ledger: one, or for a large archive one for each year beside it.
//!
//! A question is kept under the year in which it was tabled, else of its first build. That is decided once,
//! when the ledger is split or the question is new: then it stays in that file, so that a build
//! that is killed between two files loses no line.

use std::collections::BTreeSet;

use xxhash_rust::xxh3::Xxh3;

use super::parse::{Parts, Texts};
use super::{render, render_some};
use crate::archive::ledger::line::{Kind, Line};
use crate::archive::ledger::{LEDGER_FILE, PARTS_FOLDER};
use crate::diagnostic::Diagnostic;

/// The size in bytes beyond which a ledger is split: GitHub warns of files of 50 MB, and refuses those
/// of 100 MB.
const LARGEST: usize = 20_000_000;

/// A ledger as it was read.
#[derive(Debug, Default)]
pub struct Ledger {
    /// Its lines, sorted.
    pub lines: Vec<Line>,
    /// The years of its parts; none if it is one file.
    pub parts: Vec<i16>,
}

/// The texts of a ledger's files.
#[derive(Debug, Default)]
pub struct LedgerFiles {
    /// That of `permalinks.lock`.
    pub main: String,
    /// Those of its parts.
    pub parts: Vec<Part>,
}

/// A part of a ledger.
#[derive(Debug)]
pub struct Part {
    /// The year of its questions.
    pub year: i16,
    /// Its text.
    pub text: String,
}

impl LedgerFiles {
    /// Path and text of each file, the one that names the others last.
    pub fn all(&self) -> impl Iterator<Item = (String, &str)> {
        let parts = self.parts.iter().map(|part| (path_of_part(part.year), part.text.as_str()));
        parts.chain([(LEDGER_FILE.to_owned(), self.main.as_str())])
    }

    /// The checksum of all of them.
    pub fn checksum(&self) -> u128 {
        let mut hasher = Xxh3::new();
        self.all().for_each(|(_, text)| hasher.update(text.as_bytes()));
        hasher.digest128()
    }
}

/// The path of a part, from the site's root.
pub(super) fn path_of_part(year: i16) -> String {
    format!("{PARTS_FOLDER}/{year:04}.lock")
}

/// The texts of a ledger's files. The lines must be sorted; each receives its part, if there are parts.
pub fn render_files(lines: &mut [Line], parts: &[i16]) -> LedgerFiles {
    render_within(lines, parts, LARGEST)
}

fn render_within(lines: &mut [Line], parts: &[i16], largest: usize) -> LedgerFiles {
    if parts.is_empty() {
        let main = render(lines);
        if main.len() <= largest {
            return LedgerFiles { main, parts: Vec::new() };
        }
    }
    let questions = lines.iter_mut().filter(|line| line.kind == Kind::Exchange);
    for line in questions.filter(|line| line.part.is_none()) {
        line.part = Some(line.tabled.unwrap_or(line.first_seen).year());
    }
    let lines = &*lines;
    let years = parts.iter().copied().chain(lines.iter().filter_map(|line| line.part));
    let years: BTreeSet<i16> = years.collect();
    let named: String = years.iter().map(|year| format!("part {year:04}\n")).collect();
    let of_part = |part| lines.iter().filter(move |line| line.part == part);
    LedgerFiles {
        main: render_some(lines, of_part(None), &named),
        parts: years
            .into_iter()
            .map(|year| Part { year, text: render_some(lines, of_part(Some(year)), "") })
            .collect(),
    }
}

/// Gives the text of a part by its path; none if there is no such file.
pub type ReadPart<'r> = dyn Fn(&str) -> Result<Option<String>, Vec<Diagnostic>> + 'r;

/// Reads a ledger from the text of `permalinks.lock`; `read` gives the text of a part by its path, if
/// there is one.
///
/// # Errors
/// Everything that is wrong with it.
pub fn parse_files(main: &str, read: &ReadPart<'_>) -> Result<Ledger, Vec<Diagnostic>> {
    let mut texts = Texts::default();
    let Parts { years } = texts.add(main, LEDGER_FILE, None)?;
    for year in &years {
        let path = path_of_part(*year);
        match read(&path)? {
            Some(text) => drop(texts.add(&text, &path, Some(*year))?),
            None => return Err(vec![texts.missing(&path)]),
        }
    }
    Ok(Ledger { lines: texts.lines()?, parts: years })
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use jiff::civil::date;

    use super::*;

    fn question(id: &str, tabled: Option<i16>) -> Line {
        Line {
            asker: Some("lord empey".to_owned()),
            text: Some(id.to_owned()),
            tabled: tabled.map(|year| date(year, 6, 3)),
            ..Line::new(Kind::Exchange, id, date(2026, 1, 2))
        }
    }

    fn lines() -> Vec<Line> {
        let member = Line::new(Kind::Member, "lord empey", date(2026, 1, 2));
        let member = Line { slug: "lord-empey".to_owned(), ..member };
        vec![question("a", Some(2024)), question("b", None), question("c", Some(2025)), member]
    }

    fn read_back(files: &LedgerFiles) -> Result<Ledger, Vec<Diagnostic>> {
        let texts: HashMap<String, &str> = files.all().collect();
        parse_files(&files.main, &|path| Ok(texts.get(path).map(|text| (*text).to_owned())))
    }

    #[test]
    fn a_small_ledger_is_one_file() {
        let mut lines = lines();
        let files = render_files(&mut lines, &[]);
        assert!(files.parts.is_empty() && files.main == render(&lines));
        let ledger = read_back(&files).unwrap();
        assert!(ledger.parts.is_empty() && ledger.lines == lines);
    }

    #[test]
    fn a_large_one_has_a_part_for_each_year_and_no_line_is_lost() {
        let mut lines = lines();
        let files = render_within(&mut lines, &[], 10);
        let paths: Vec<_> = files.all().map(|(path, _)| path).collect();
        let years = [2024, 2025, 2026].map(|year| format!("permalinks/{year}.lock"));
        assert_eq!(paths, [&years[..], &[LEDGER_FILE.to_owned()]].concat());
        let ledger = read_back(&files).unwrap();
        assert_eq!((ledger.lines, &ledger.parts[..]), (lines, &[2024, 2025, 2026][..]));
    }

    #[test]
    fn a_line_stays_in_its_part_and_a_parted_ledger_stays_parted() {
        let mut lines = lines();
        render_within(&mut lines, &[], 10);
        lines[0].tabled = Some(date(2025, 1, 1));
        let files = render_files(&mut lines, &[2024, 2025, 2026]);
        assert_eq!(files.parts.len(), 3);
        assert!(files.parts[0].text.contains("\nq a "), "{}", files.parts[0].text);
    }

    #[test]
    fn a_part_that_is_named_must_be_there() {
        let mut lines = lines();
        let mut files = render_within(&mut lines, &[], 10);
        files.parts.remove(1);
        let diagnostics = read_back(&files).unwrap_err();
        assert!(diagnostics[0].message.contains("permalinks/2025.lock"), "{diagnostics:?}");
    }
}
