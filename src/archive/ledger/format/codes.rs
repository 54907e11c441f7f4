//! Short codes for the ids of members, departments and parties in the lines of questions.
//!
//! A code is a colon and seven letters of the hash of the id, so that it stays, whatever other lines
//! there are. Where two ids of a kind have one code, they are written in full.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::archive::ledger::line::{Kind, Line};
use crate::text::normal_form::fingerprint;

/// How many letters: 35 bits.
const LENGTH: usize = 7;

/// Begins a code. A full id that begins so has another one before it.
const MARK: char = ':';

/// The codes of the lines of a ledger.
#[derive(Default)]
pub(super) struct Codes<'l> {
    /// The ids by kind and code; none where several have one code.
    ids: HashMap<(Kind, String), Option<&'l str>>,
    /// The codes by kind and id, those alone that no other id has.
    codes: HashMap<(Kind, &'l str), String>,
}

impl<'l> Codes<'l> {
    pub(super) fn of_lines(lines: impl IntoIterator<Item = &'l Line>) -> Self {
        let mut ids = HashMap::new();
        for line in lines {
            if !matches!(line.kind, Kind::Member | Kind::Department | Kind::Party) {
                continue;
            }
            match ids.entry((line.kind, code(&line.id))) {
                Entry::Occupied(mut known) => drop(known.insert(None)),
                Entry::Vacant(free) => drop(free.insert(Some(line.id.as_str()))),
            }
        }
        let codes =
            ids.iter().filter_map(|((kind, code), id)| Some(((*kind, (*id)?), code.clone())));
        let codes = codes.collect();
        Self { ids, codes }
    }

    /// An id as a line of a question has it.
    pub(super) fn written(&self, kind: Kind, id: &str) -> String {
        match self.codes.get(&(kind, id)) {
            Some(code) => format!("{MARK}{code}"),
            None if id.starts_with(MARK) => format!("{MARK}{id}"),
            None => id.to_owned(),
        }
    }

    /// The id that was written so; none if no line has it, or several have.
    pub(super) fn read(&self, kind: Kind, written: &str) -> Option<String> {
        let Some(rest) = written.strip_prefix(MARK) else { return Some(written.to_owned()) };
        if rest.starts_with(MARK) {
            return Some(rest.to_owned());
        }
        let known = self.ids.get(&(kind, rest.to_owned())).copied().flatten();
        known.map(str::to_owned)
    }
}

/// Ledgers hold these: what this makes of an id must never change.
fn code(id: &str) -> String {
    let mut code = fingerprint(id);
    code.truncate(LENGTH);
    code
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn codes_never_change() {
        assert_eq!(code(""), "werc8gm");
    }

    #[test]
    fn an_id_is_read_as_it_was_written() {
        let lines = ["lord empey", ":odd"].map(|id| Line::new(Kind::Member, id, date(2026, 1, 2)));
        let codes = Codes::of_lines(&lines);
        for id in ["lord empey", ":odd", "nobody", ":nobody", "::", ""] {
            let written = codes.written(Kind::Member, id);
            assert_eq!(codes.read(Kind::Member, &written).as_deref(), Some(id), "{written}");
        }
        assert_eq!(codes.written(Kind::Member, "lord empey").len(), 8);
        assert_eq!(codes.written(Kind::Party, "lord empey"), "lord empey", "it is no party");
        assert_eq!(codes.read(Kind::Member, ":0000000"), None);
    }

    #[test]
    fn what_has_the_code_of_another_is_written_in_full() {
        let line = Line::new(Kind::Member, "lord empey", date(2026, 1, 2));
        let codes = Codes::of_lines([&line, &line]);
        assert_eq!(codes.written(Kind::Member, "lord empey"), "lord empey");
        assert_eq!(codes.read(Kind::Member, &format!(":{}", code("lord empey"))), None);
    }
}
