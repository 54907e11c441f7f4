//! A question of the archive whose number is not known, and what may be its record.

use jiff::civil::Date;

use super::words;
use crate::archive::names::{Folding, NameBook, skeleton};
use crate::archive::{Exchange, House, normalise};
use crate::fetch::{Item, Query};
use crate::source::official;

/// A question of the archive whose number is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The file and line where it stands.
    pub place: String,
    /// Its heading.
    pub heading: String,
    /// Who asked it, as printed.
    asker: Option<String>,
    /// The normal form of its text.
    text: String,
    /// Words of it to look for.
    words: Option<String>,
    /// The House in which it was asked, as far as is known.
    house: Option<House>,
    /// The day on which it was tabled, as far as is stated.
    tabled: Option<Date>,
}

impl Open {
    /// An exchange that has no number; none if it has one, or is from the printed official report,
    /// whose questions are older than the API or numbered.
    pub fn of(exchange: &Exchange<'_>, place: String) -> Option<Self> {
        let record = &exchange.record;
        let is_reported = record.more.as_ref().is_some_and(|more| more.report.is_some());
        (record.uin.is_none() && !is_reported).then(|| Self {
            place,
            heading: exchange.heading.clone(),
            asker: record.asked_by.map(|by| by.name.to_owned()),
            text: normalise(record.question.lines.iter().copied()),
            words: words::of_question(&record.question.lines.join(" ")),
            house: exchange.house,
            tabled: record.tabled,
        })
    }

    /// What to ask the API; nothing if there is nothing to go by.
    pub fn query(&self) -> Option<Query> {
        self.asker.as_ref()?;
        let (since, until) = (self.tabled, self.tabled);
        Some(Query { search: Some(self.words.clone()?), since, until, house: self.house })
    }

    /// Whether a record on a list may be this question's: its asker is or looks like this one's, or is
    /// not named, and as much of the text as the list gives is the same.
    pub(super) fn may_be(&self, listed: &Item, people: &NameBook) -> bool {
        let text = question(listed);
        let is_same = match listed.is_cut() {
            true => self.text.starts_with(&text),
            false => self.text == text,
        };
        let is_nameless = listed.askers().next().is_none();
        is_same && (is_nameless || self.may_be_asker_of(listed, people))
    }

    /// Whether a record has this question word for word.
    pub(super) fn is_question_of(&self, whole: &Item) -> bool {
        self.text == question(whole)
    }

    /// Whether the record's asker is this question's, or has a name that looks like theirs.
    pub(super) fn may_be_asker_of(&self, item: &Item, people: &NameBook) -> bool {
        self.is_asker_of(item, people) || self.looks_like_asker_of(item)
    }

    /// Whether the names are the same but for accents, punctuation and titles.
    fn looks_like_asker_of(&self, item: &Item) -> bool {
        let own = self.asker.as_deref().map(skeleton);
        item.askers().any(|name| own.as_deref() == Some(&skeleton(name)))
    }

    /// Whether the record's asker is this question's, by the archive's own rules.
    pub(super) fn is_asker_of(&self, item: &Item, people: &NameBook) -> bool {
        let key = |name: &str| people.key(Folding::Person, name);
        let own = self.asker.as_deref().map(key);
        let known = item.asker_id().and_then(|id| people.name_of_id(id));
        item.askers().chain(known).any(|name| own.as_deref() == Some(&key(name)))
    }
}

/// The normal form of a record's question, read as a build reads it.
fn question(item: &Item) -> String {
    let line = serde_json::to_vec(&item.fields).unwrap_or_default();
    let (official, _) = official::read(&*line, "record.json");
    let record = official::records(&official).records.into_iter().next();
    record.map(|record| normalise(record.question.lines)).unwrap_or_default()
}
