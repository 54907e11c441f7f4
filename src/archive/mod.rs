//! The archive: exchanges, and what links them. Derived from the records, with nothing guessed:
//! people and departments under their several printed forms, ids, identical answers, counts.
//!
//! This room knows nothing of templates or the file system.

mod answers_in_order;
mod dedup;
mod distinctions;
mod draft;
mod excerpt;
mod exchange;
pub mod families;
mod file;
mod heading;
mod house;
mod identity;
mod joined_numbers;
pub mod ledger;
mod likeness;
mod link;
mod member;
mod mention;
mod merges;
mod nameless;
pub mod names;
mod numbers;
mod page;
pub mod references;
mod response;
mod seats;
mod shared;
pub mod similar;
#[cfg(test)]
mod tests;
pub mod threads;
pub mod topics;

pub use crate::text::normal_form::{capitalised, normalise, plain, same_wording};
pub use answers_in_order::{AnswerPlace, DistinctAnswer, answers_in_order};
pub use excerpt::excerpt;
pub use exchange::{
    Answer, DepartmentIx, Exchange, ExchangeIx, MemberIx, PartyIx, SourceRef, Standing, StatedDate,
};
pub use file::{FileSummary, LineCounts};
pub use heading::{
    HeadingRun, from_question as made_heading, heading_run, single_spaced, without_opening,
};
pub use house::House;
pub use link::{Names, link};
pub use member::{Department, Member, Party, Seat};
pub use merges::members_that_look_alike;
pub use numbers::{MemberNumber, name_members};
pub use page::Page;
pub use response::Response;
pub use shared::SharedAnswer;

use crate::source::Picture;

/// Everything that is published, linked.
#[derive(Debug)]
pub struct Archive<'a> {
    /// Newest first; those without a date last, in the order of files and lines.
    pub exchanges: Vec<Exchange<'a>>,
    /// Everybody who asked or answered, by surname as far as the name tells.
    pub members: Vec<Member<'a>>,
    /// Every answering body that was asked, by name.
    pub departments: Vec<Department<'a>>,
    /// Every party of an asking member, by name.
    pub parties: Vec<Party<'a>>,
    /// The texts that were given in answer to several questions, most often given first.
    pub shared_answers: Vec<SharedAnswer>,
    /// The transcripts, by path.
    pub files: Vec<FileSummary<'a>>,
    /// The Markdown pages, by path.
    pub pages: Vec<Page<'a>>,
    /// The pictures that pages name, by path.
    pub pictures: Vec<Picture>,
    /// What questions are about, by the editor's own words.
    pub topics: topics::Topics,
    /// What answers have in common; nothing before [`Archive::relate`].
    pub similar: similar::Similar,
    /// Questions that differ in one slot.
    pub families: families::Families,
    /// Questions that refer to each other.
    pub threads: threads::Threads,
    /// Which questions refer to which.
    pub references: references::References,
    /// What the ledger of addresses says of all this.
    pub kept: ledger::Kept,
}

impl Archive<'_> {
    /// Finds the questions that belong together and have pages together, once names are sorted.
    fn find_groups(&mut self) {
        let names: Vec<&str> =
            self.departments.iter().map(|department| department.named.name.as_str()).collect();
        self.families = families::Families::find(&self.exchanges, &names);
        self.references = references::References::of(&self.exchanges);
        self.threads = threads::Threads::find(&self.exchanges, &self.references);
    }

    /// Finds what exchanges have to do with each other, once all of them are linked.
    pub fn relate(&mut self) {
        self.similar = similar::Similar::of(&self.exchanges);
    }

    /// The first and the last date of the archive, if any exchange has one.
    pub fn dates(&self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        let mut days = self.exchanges.iter().filter_map(Exchange::date).map(StatedDate::day);
        let first = days.next()?;
        Some(days.fold((first, first), |(min, max), day| (min.min(day), max.max(day))))
    }
}
