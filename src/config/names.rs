//! `people.toml` and `departments.toml`: which printed names mean the same person or body.
//!
//! Only what the editor wrote; telling whether two entries contradict each other, and merging, is
//! the work of a later stage.

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::people::{self, PEOPLE_TABLE, Spell};
use super::read::read;
use super::toml_text::parse;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::lines::CountedLines;

/// The file of people, in the site's root.
pub const PEOPLE_FILE: &str = "people.toml";
/// The file of departments, in the site's root.
pub const DEPARTMENTS_FILE: &str = "departments.toml";

/// One person or body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameEntry {
    /// The name that is shown.
    pub name: String,
    /// Other printed forms of the same name.
    pub also: Vec<String>,
    /// Former names.
    pub formerly: Vec<String>,
    /// The numbers under which Parliament's data knows the person.
    pub ids: Vec<u32>,
    /// The person's parties and seats, the earliest first.
    pub spells: Vec<Spell>,
    /// Seats that part this person from another of the name; where there are any, the entry is only
    /// for who is printed with one of them.
    pub seats: Vec<String>,
    /// Parties that part this person from another of the name, likewise.
    pub parties: Vec<String>,
    /// The entry is of the table, not of the file that people write.
    pub is_of_table: bool,
    /// The line of the name in its file, counted from 1.
    pub line: u32,
}

/// A file of names, as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct People {
    person: Vec<Entry>,
}

/// A file of names, as written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Departments {
    department: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    formerly: Vec<String>,
    id: Option<u32>,
    #[serde(default)]
    ids: Vec<u32>,
    seat: Option<String>,
    #[serde(default)]
    seats: Vec<String>,
    party: Option<String>,
    #[serde(default)]
    parties: Vec<String>,
}

/// The entries of `people.toml` and `people.csv` in `root`, in their order; none, if there are no such
/// files. A number that stands in both is one person, under the name of `people.toml`.
///
/// # Errors
/// The first thing that is wrong with the file.
pub fn load_people(root: &Path) -> Result<Vec<NameEntry>, Diagnostic> {
    let mut people = load(root, PEOPLE_FILE, |text, file| Ok(parse::<People>(text, file)?.person))?;
    let table = read(root, PEOPLE_TABLE)?;
    let table = table.map(|text| people::entries(text.trim_start_matches('\u{feff}')));
    let mut positions: HashMap<u32, usize> = HashMap::new();
    for (position, own) in people.iter().enumerate() {
        own.ids.iter().for_each(|id| _ = positions.entry(*id).or_insert(position));
    }
    // Each number has one entry in the table.
    for entry in table.transpose()?.into_iter().flatten() {
        match entry.ids.iter().find_map(|id| positions.get(id)) {
            Some(position) => join(&mut people[*position], entry),
            None => people.push(entry),
        }
    }
    Ok(people)
}

/// Adds an entry of the table to that of the same number.
fn join(own: &mut NameEntry, entry: NameEntry) {
    let names = entry.formerly.into_iter().chain([entry.name]);
    for name in names.filter(|name| *name != own.name) {
        if !own.also.contains(&name) && !own.formerly.contains(&name) {
            own.also.push(name);
        }
    }
    own.spells.extend(entry.spells);
}

/// The entries of `departments.toml` in `root`, in their order; none, if there is no such file.
///
/// # Errors
/// The first thing that is wrong with the file.
pub fn load_departments(root: &Path) -> Result<Vec<NameEntry>, Diagnostic> {
    let bodies =
        load(
            root,
            DEPARTMENTS_FILE,
            |text, file| Ok(parse::<Departments>(text, file)?.department),
        )?;
    match bodies.iter().find(|body| !body.seats.is_empty() || !body.parties.is_empty()) {
        Some(body) => Err(seated_department(body)),
        None => Ok(bodies),
    }
}

fn seated_department(body: &NameEntry) -> Diagnostic {
    let place = Place { line: body.line, column: 1, width: 1, ..Place::file(DEPARTMENTS_FILE) };
    let message = format!("the department `{}` has a seat or party, as only people do", body.name);
    Diagnostic::at(Code::UnknownKey, place, message, "take `seat` and `party` out of the entry")
}

type Parse = fn(&str, &str) -> Result<Vec<Entry>, Diagnostic>;

fn load(root: &Path, file: &str, parse: Parse) -> Result<Vec<NameEntry>, Diagnostic> {
    match read(root, file)? {
        Some(text) => entries(&text, file, parse),
        None => Ok(Vec::new()),
    }
}

fn entries(text: &str, file: &str, parse: Parse) -> Result<Vec<NameEntry>, Diagnostic> {
    let lines = CountedLines::new(text);
    parse(text, file)?.into_iter().map(|entry| checked(entry, &lines, file)).collect()
}

fn checked(entry: Entry, text: &CountedLines<'_>, file: &str) -> Result<NameEntry, Diagnostic> {
    let span = entry.name.span();
    let place = Place::counted(file, text, span.start, span.len());
    let name = entry.name.into_inner().trim().to_owned();
    if name.is_empty() {
        let remedy = "write the name to be shown, or take the whole entry out";
        return Err(Diagnostic::at(Code::BadToml, place, "this name is blank", remedy));
    }
    let (also, formerly) = (written(entry.also), written(entry.formerly));
    let ids = entry.id.into_iter().chain(entry.ids).collect();
    let seats = written(entry.seat.into_iter().chain(entry.seats).collect());
    let parties = written(entry.party.into_iter().chain(entry.parties).collect());
    Ok(NameEntry {
        name,
        also,
        formerly,
        ids,
        spells: Vec::new(),
        seats,
        parties,
        is_of_table: false,
        line: place.line,
    })
}

/// The names that are not blank, without the white space around them.
fn written(names: Vec<String>) -> Vec<String> {
    let trimmed = names.into_iter().map(|name| name.trim().to_owned());
    trimmed.filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn people(text: &str) -> Result<Vec<NameEntry>, Diagnostic> {
        entries(text, PEOPLE_FILE, |text, file| Ok(parse::<People>(text, file)?.person))
    }

    fn mistake(text: &str) -> (Code, u32) {
        let found = people(text).unwrap_err();
        (found.code, found.place.unwrap().line)
    }

    #[test]
    fn an_entry_has_its_names_and_its_line() {
        let text = "# Peers\n[[person]]\nalso = ['B', ' ']\nname = ' A '\nformerly = ['C']\nid = 7\nids = [8]\n";
        let entry = NameEntry {
            name: "A".to_owned(),
            also: vec!["B".to_owned()],
            formerly: vec!["C".to_owned()],
            ids: vec![7, 8],
            spells: vec![],
            seats: vec![],
            parties: vec![],
            is_of_table: false,
            line: 4,
        };
        assert_eq!(people(text), Ok(vec![entry]));
    }

    #[test]
    fn an_entry_without_a_name_is_refused_where_it_stands() {
        assert_eq!(
            mistake("[[person]]\nname = 'A'\n[[person]]\nalso = ['B']\n"),
            (Code::BadToml, 3)
        );
        assert_eq!(mistake("[[person]]\nname = ' '\n"), (Code::BadToml, 2));
    }

    #[test]
    fn an_unknown_key_is_refused_where_it_stands() {
        assert_eq!(mistake("[[person]]\nname = 'A'\nnow = 'B'\n"), (Code::UnknownKey, 3));
        assert_eq!(mistake("[[department]]\nname = 'A'\n"), (Code::UnknownKey, 1));
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test sets its own scene")]
    fn a_table_adds_to_the_people_of_the_same_number() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("people.toml"), "[[person]]\nname = 'A'\nid = 7\n").unwrap();
        let table = "\u{feff}id,name,party\n7,Sir A,Tidal\n8,B,\n";
        fs::write(root.path().join("people.csv"), table).unwrap();
        let people = load_people(root.path()).unwrap();
        let [a, b] = &people[..] else { panic!("two people") };
        assert_eq!((a.name.as_str(), &a.also[..]), ("A", &["Sir A".to_owned()][..]));
        assert_eq!((a.spells.len(), b.name.as_str()), (1, "B"));
    }

    #[test]
    fn files_that_are_not_there_have_no_entries() {
        let root = tempfile::tempdir().unwrap();
        assert_eq!(load_people(root.path()), Ok(Vec::new()));
        assert_eq!(load_departments(root.path()), Ok(Vec::new()));
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test sets its own scene")]
    fn each_kind_is_read_from_its_own_file() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("people.toml"), "[[person]]\nname = 'P'\n").unwrap();
        fs::write(root.path().join("departments.toml"), "[[department]]\nname = 'D'\n").unwrap();
        assert_eq!(load_people(root.path()).unwrap()[0].name, "P");
        assert_eq!(load_departments(root.path()).unwrap()[0].name, "D");
    }
}
