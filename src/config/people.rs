//! `people.csv`: one row for each time of a member's life in Parliament, under one name, party and
//! seat. For lists that come from elsewhere; `people.toml` is for what a person writes.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::names::NameEntry;
use crate::diagnostic::{Code, Diagnostic, Place};

/// The file, in the site's root.
pub const PEOPLE_TABLE: &str = "people.csv";

/// A time in which a member had a party and a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spell {
    /// The party.
    pub party: Option<String>,
    /// The constituency or kind of peerage.
    pub seat: Option<String>,
    /// Its first day; none if it is not known.
    pub from: Option<Date>,
    /// Its last day; none if it is not known or has not come.
    pub until: Option<Date>,
}

impl Spell {
    /// Whether it held on a day. A day that is not known bounds nothing.
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A row as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: u32,
    name: String,
    party: Option<String>,
    seat: Option<String>,
    from: Option<Date>,
    until: Option<Date>,
}

/// The members of a table: the name of the latest row is theirs, those of other rows are former ones.
///
/// # Errors
/// The first row that is wrong.
pub(super) fn entries(text: &str) -> Result<Vec<NameEntry>, Diagnostic> {
    let mut of_ids: BTreeMap<u32, Vec<(Row, u32)>> = BTreeMap::new();
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    // The header is the first line.
    for (line, row) in (2u32..).zip(reader.deserialize::<Row>()) {
        let row = row.map_err(|error| refused(&error))?;
        if row.name.is_empty() {
            return Err(at(line, "this row has no name".to_owned()));
        }
        of_ids.entry(row.id).or_default().push((row, line));
    }
    Ok(of_ids.into_iter().map(|(id, rows)| entry(id, rows)).collect())
}

fn entry(id: u32, mut rows: Vec<(Row, u32)>) -> NameEntry {
    rows.sort_by_key(|(row, _)| row.from);
    let (name, line) = rows.last().map(|(row, line)| (row.name.clone(), *line)).unwrap_or_default();
    let former = rows.iter().map(|(row, _)| &row.name).filter(|former| **former != name);
    let mut formerly: Vec<_> = former.cloned().collect();
    formerly.dedup();
    let spells = rows.into_iter().map(|(row, _)| row).filter_map(spell).collect();
    NameEntry {
        name,
        also: Vec::new(),
        formerly,
        ids: vec![id],
        spells,
        seats: Vec::new(),
        parties: Vec::new(),
        is_of_table: true,
        line,
    }
}

fn spell(row: Row) -> Option<Spell> {
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (party, seat) = (filled(row.party), filled(row.seat));
    let says = party.is_some() || seat.is_some();
    says.then_some(Spell { party, seat, from: row.from, until: row.until })
}

fn refused(error: &csv::Error) -> Diagnostic {
    let line = error.position().map_or(1, csv::Position::line);
    at(u32::try_from(line).unwrap_or(u32::MAX), format!("this row cannot be read: {error}"))
}

fn at(line: u32, message: String) -> Diagnostic {
    let place = Place { line, column: 1, width: 1, ..Place::file(PEOPLE_TABLE) };
    let remedy = "the columns are id, name and, if you like, party, seat, from, until; dates are \
                  written 2024-07-04";
    Diagnostic::at(Code::BadTable, place, message, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "id,name,party,seat,from,until\n\
        7,Baroness Sample of Harbour,Tidal,Life peer,2024-11-01,\n\
        7,Ada Sample,Tidal,\"Harbour, East\",2015-05-07,2024-05-30\n\
        9,Bo Mere,,,,\n";

    #[test]
    fn rows_of_one_number_are_one_member_with_the_latest_name() {
        let entries = entries(TABLE).unwrap();
        let [ada, bo] = &entries[..] else { panic!("two members") };
        assert_eq!((ada.name.as_str(), &ada.ids[..]), ("Baroness Sample of Harbour", &[7][..]));
        assert_eq!(ada.formerly, ["Ada Sample"]);
        let day = |month| jiff::civil::date(2024, month, 30);
        let seat = |day| ada.spells.iter().find(|s| s.holds(day)).and_then(|s| s.seat.as_deref());
        assert_eq!(seat(day(5)), Some("Harbour, East"));
        assert_eq!(seat(day(6)), None);
        assert_eq!(seat(day(11)), Some("Life peer"));
        assert_eq!((bo.name.as_str(), &bo.spells[..]), ("Bo Mere", &[][..]));
    }

    #[test]
    fn a_row_that_is_wrong_is_refused_where_it_stands() {
        let line = |text: &str| entries(text).unwrap_err().place.unwrap().line;
        assert_eq!(line("id,name\n1,A\nx,B\n"), 3);
        assert_eq!(line("id,name\n1,A\n2, \n"), 3);
        assert_eq!(line("id,name,from\n1,A,4 July 2024\n"), 2);
        assert_eq!(line("id,name,nick\n1,A,B\n"), 2);
        assert_eq!(entries(""), Ok(vec![]));
    }
}
