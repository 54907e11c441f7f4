//! Completes a pasted archive: finds the official record of questions whose number is not known.
//!
//! Only the same asker and exactly the same question count, by the archive's own rules for names and
//! texts. Where several records do, none is chosen.

mod open;
mod words;

pub use open::Open;

use super::address::Api;
use super::client::Client;
use super::error::not_written;
use super::item::Item;
use super::search::{Single, ask, ask_whole};
use super::shelf::{Need, Shelf};
use super::walk::Walk;
use super::watch::Watch;
use crate::archive::names::NameBook;
use crate::config::Site;
use crate::diagnostic::Diagnostic;

/// A search that finds more questions than this is not looked through.
const MOST: usize = 500;

/// A question whose official record was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The question.
    pub open: Open,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of looking for a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its record, which is kept now.
    Record(Candidate),
    /// Several records have this asker and this question.
    Several(Vec<Candidate>),
    /// Records of this question whose asker's name merely looks like this one's.
    LooksAlike(Vec<Candidate>),
    /// There is none.
    None,
    /// The API finds too many questions with these words.
    TooMany(usize),
    /// The transcript names no asker, or no words to look for.
    NothingToGoBy,
}

/// An official record that may be the question's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its number in the API.
    pub id: u64,
    /// Its number in Parliament.
    pub uin: String,
    /// The day on which it was tabled, as far as it is stated.
    pub tabled: Option<jiff::civil::Date>,
    /// Who asked it, as printed.
    pub asker: String,
}

/// Looks for the records of questions, one after the other, and keeps each that is found before it
/// looks for the next. `tell` hears of each.
///
/// # Errors
/// The API cannot be asked, or the folder not be read or written. What was found before is kept.
pub fn find(
    site: &Site,
    people: &NameBook,
    open: Vec<Open>,
    (client, watch): (&Client<'_>, &dyn Watch),
    tell: &dyn Fn(&Found),
) -> Result<Vec<Found>, Diagnostic> {
    let api = Api::new(&site.fetch.api);
    let shelf = Shelf::load(&site.content, &site.content_name)?;
    let mut matching = Matching { api: &api, client, watch, people, shelf };
    let mut all = Vec::with_capacity(open.len());
    for open in open {
        let outcome = matching.look_for(&open)?;
        let found = Found { open, outcome };
        tell(&found);
        all.push(found);
    }
    Ok(all)
}

struct Matching<'m> {
    api: &'m Api,
    client: &'m Client<'m>,
    watch: &'m dyn Watch,
    people: &'m NameBook,
    shelf: Shelf,
}

/// A record with the whole question.
struct Record {
    /// As the list gives it.
    listed: Item,
    item: Item,
    /// Its answer is whole, too.
    is_whole: bool,
}

impl Matching<'_> {
    fn look_for(&mut self, open: &Open) -> Result<Outcome, Diagnostic> {
        let Some(query) = open.query() else { return Ok(Outcome::NothingToGoBy) };
        let mut walk = Walk::new(&self.api.list(&query, 0));
        let mut same: Vec<Record> = Vec::new();
        while let Some(skip) = walk.next() {
            let page = ask(self.client, self.api, &self.api.list(&query, skip))?;
            if page.total > MOST {
                return Ok(Outcome::TooMany(page.total));
            }
            walk.took(&page);
            for listed in page.items {
                if same.iter().all(|known| known.listed.id != listed.id) {
                    same.extend(self.same_question(open, listed)?);
                }
            }
        }
        self.judge(open, same)
    }

    /// A record that has the question word for word, if its asker may be the same.
    fn same_question(&self, open: &Open, listed: Item) -> Result<Option<Record>, Diagnostic> {
        if !open.may_be(&listed, self.people) {
            return Ok(None);
        }
        let (item, is_whole) = match self.shelf.whole(&listed) {
            Some(kept) => kept,
            None if !listed.is_more_than_listed() => (listed.clone(), true),
            None => self.whole(&listed)?,
        };
        let is_it = (is_whole || !item.is_cut())
            && open.is_question_of(&item)
            && open.may_be_asker_of(&item, self.people);
        Ok(is_it.then_some(Record { listed, item, is_whole }))
    }

    /// What the API says of a question alone, and whether that is all of it.
    fn whole(&self, listed: &Item) -> Result<(Item, bool), Diagnostic> {
        self.watch.whole_texts(1);
        Ok(match ask_whole(self.client, self.api, listed)? {
            Single::Whole(item) => (item, true),
            Single::Cut(item) => (item, false),
            Single::None => (listed.clone(), false),
        })
    }

    fn judge(&mut self, open: &Open, same: Vec<Record>) -> Result<Outcome, Diagnostic> {
        let (own, others): (Vec<_>, Vec<_>) =
            same.into_iter().partition(|found| open.is_asker_of(&found.item, self.people));
        match &own[..] {
            [] if others.is_empty() => Ok(Outcome::None),
            [] => Ok(Outcome::LooksAlike(others.iter().map(candidate).collect())),
            [one] => {
                self.keep(one)?;
                Ok(Outcome::Record(candidate(one)))
            }
            several => Ok(Outcome::Several(several.iter().map(candidate).collect())),
        }
    }

    fn keep(&mut self, found: &Record) -> Result<(), Diagnostic> {
        match self.shelf.need(&found.listed, false) {
            Need::Nothing => return Ok(()),
            Need::Listed => self.shelf.put_listed(&found.listed),
            Need::Whole if found.is_whole => self.shelf.put_whole(&found.listed, &found.item),
            Need::Whole => self.shelf.put_refused(&found.listed, &found.item),
        }
        self.shelf.save().map_err(|error| not_written(&error))
    }
}

fn candidate(found: &Record) -> Candidate {
    let Item { id, uin, tabled, .. } = &found.item;
    let asker = found.item.askers().next().unwrap_or_default().to_owned();
    Candidate { id: *id, uin: uin.clone(), tabled: *tabled, asker }
}
