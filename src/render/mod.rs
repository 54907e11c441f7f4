//! Makes the bytes of every page. One file for each kind of page: a small view, and its template.
//!
//! First all pages are listed with their addresses, then any of them can be rendered by itself, in
//! any order and on any thread. This room knows nothing of the file system.

mod answer;
mod around;
mod awaiting;
pub mod body;
mod calendar;
mod changes;
mod changes_feed;
mod cite;
mod context;
mod corrections;
mod data;
mod dataset;
mod dates;
mod department;
mod earlier;
mod entry;
mod entry_words;
pub mod escape;
mod examples;
mod family;
mod filters;
mod former;
mod former_page;
mod given;
mod gone;
mod home;
mod house;
mod layout;
mod links;
mod listed;
mod listing;
mod lists;
mod local;
pub mod markdown;
mod member;
mod members;
mod metadata;
mod months;
mod moved;
mod official;
mod page;
mod pager;
mod party;
mod plain;
mod quality;
mod question;
mod record;
mod record_subject;
mod row;
mod search;
mod search_within;
mod series;
mod subjects;
mod template;
#[cfg(test)]
mod tests;
mod text_diff;
mod thread;
mod timeline;
mod told;
mod tombstone;
mod topic;
mod versions;
mod word_diff;

pub use context::Inputs;

use std::collections::HashSet;

use jiff::civil::Date;

use crate::archive::{AnswerPlace, Archive};
use crate::diagnostic::{Code, Diagnostic};
use crate::export::Listed;
use crate::url::{Address, Addresses};
use awaiting::State;
use context::Context;
use record_subject::RecordSubject;

/// One file of the site. Lists are known by the number of their page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Home,
    Question(usize),
    Questions(usize),
    Subjects,
    Subject(usize, usize),
    Member(usize, usize),
    Members,
    Department(usize, usize),
    Departments,
    Party(usize),
    Parties,
    Topic(usize, usize),
    Topics,
    Record(RecordSubject, usize),
    Family(usize, usize),
    Thread(usize, usize),
    Awaiting(State, usize),
    Dates,
    Year(i16),
    Month(i16, i8),
    Day(Date, usize),
    Answer(usize, usize),
    Answers(usize),
    Page(usize),
    Picture(usize),
    Changes(usize),
    ChangesFeed,
    Corrections(usize),
    CorrectionsFeed,
    Moved(usize),
    /// The redirect at a record of a removed member, department or topic, by the position of its retired address.
    GoneRecord(usize),
    Tombstone(usize),
    Quality,
    Data,
    Search,
    Quote,
    NotFound,
    Asset(usize),
    NoJekyll,
}

/// One file of the site that is yet to be rendered.
#[derive(Clone, Debug)]
pub struct Leaf {
    kind: Kind,
    /// Where it goes.
    pub address: Address,
}

/// The answers that each page of a record has, in order.
pub fn answers_on_records(
    archive: &Archive<'_>,
    addresses: &Addresses,
) -> Vec<(Address, Vec<AnswerPlace>)> {
    record::answers_on_pages(archive, addresses)
}

/// A note on the records for which there is no room.
pub fn note_on_records(archive: &Archive<'_>) -> Option<Diagnostic> {
    record_subject::note_on_records(archive)
}

/// What is wrong with the links of the user's pages.
pub fn link_problems(archive: &Archive<'_>, addresses: &Addresses) -> Vec<Diagnostic> {
    page::problems(links::Linkable { archive, addresses })
}

/// Renders the files of one site.
pub struct Renderer<'r, 'a> {
    context: Context<'r, 'a>,
}

impl<'r, 'a> Renderer<'r, 'a> {
    /// Loads the templates.
    ///
    /// # Errors
    /// A template cannot be read.
    pub fn new(inputs: Inputs<'r, 'a>) -> Result<Self, Diagnostic> {
        Context::new(inputs).map(|context| Self { context })
    }

    /// All files of the site.
    pub fn leaves(&self) -> Vec<Leaf> {
        let addresses = self.context.inputs.addresses;
        let mut leaves = Vec::with_capacity(addresses.exchanges.len() * 2);
        for (at, address) in addresses.exchanges.iter().enumerate() {
            leaves.push(Leaf { kind: Kind::Question(at), address: address.clone() });
        }
        self.add_lists(&mut leaves);
        self.add_calendar(&mut leaves);
        self.add_singles(&mut leaves);
        self.add_gone(&mut leaves);
        leaves
    }

    fn add_lists(&self, leaves: &mut Vec<Leaf>) {
        let (archive, addresses) = (self.context.inputs.archive, self.context.inputs.addresses);
        add(leaves, &Address::questions(), archive.exchanges.len(), Kind::Questions);
        for (at, number, address) in self.context.subjects.pages() {
            leaves.push(Leaf { kind: Kind::Subject(at, number), address });
        }
        for (at, member) in archive.members.iter().enumerate() {
            let items = member.asked.len() + member.answered.len();
            add(leaves, &addresses.members[at], items, |n| Kind::Member(at, n));
        }
        for (at, department) in archive.departments.iter().enumerate() {
            let items = department.exchanges.len();
            add(leaves, &addresses.departments[at], items, |n| Kind::Department(at, n));
        }
        for (at, address) in addresses.parties.iter().enumerate() {
            leaves.push(Leaf { kind: Kind::Party(at), address: address.clone() });
        }
        for (at, topic) in archive.topics.list.iter().enumerate() {
            add(leaves, &addresses.topics[at], topic.exchanges.len(), |n| Kind::Topic(at, n));
        }
        for (at, family) in archive.families.list.iter().enumerate() {
            for number in 1..=family::page_count(family) {
                let address = addresses.families[at].numbered(number);
                leaves.push(Leaf { kind: Kind::Family(at, number), address });
            }
        }
        for (at, thread) in archive.threads.list.iter().enumerate() {
            for number in 1..=thread::page_count(thread) {
                let address = addresses.threads[at].numbered(number);
                leaves.push(Leaf { kind: Kind::Thread(at, number), address });
            }
        }
        for subject in RecordSubject::all(archive) {
            self.add_record(leaves, subject);
        }
        for state in State::ALL {
            let items = self.context.awaiting.list(state).len();
            add(leaves, &state.address(), items, |n| Kind::Awaiting(state, n));
        }
        for (at, shared) in archive.shared_answers.iter().enumerate() {
            add(leaves, &addresses.answers[at], shared.exchanges.len(), |n| Kind::Answer(at, n));
        }
        if !archive.shared_answers.is_empty() {
            add(leaves, &Address::answers(), archive.shared_answers.len(), Kind::Answers);
        }
        for (at, address) in addresses.pages.iter().enumerate() {
            let page = address.clone().map(|address| Leaf { kind: Kind::Page(at), address });
            leaves.extend(page);
        }
        for (at, address) in addresses.pictures.iter().enumerate() {
            let picture = address.clone().map(|address| Leaf { kind: Kind::Picture(at), address });
            leaves.extend(picture);
        }
    }

    fn add_record(&self, leaves: &mut Vec<Leaf>, subject: RecordSubject) {
        let first = subject.first_page(self.context.inputs.addresses);
        for number in 1..=record::pages(&self.context, subject) {
            let kind = Kind::Record(subject, number);
            leaves.push(Leaf { kind, address: first.numbered(number) });
        }
    }

    fn add_calendar(&self, leaves: &mut Vec<Leaf>) {
        for number in 1..=self.context.changes.count() {
            let address = Address::changes().numbered(number);
            leaves.push(Leaf { kind: Kind::Changes(number), address });
        }
        if changes_feed::is_made(&self.context) {
            leaves.push(Leaf { kind: Kind::ChangesFeed, address: Address::changes().feed() });
        }
        self.add_corrections(leaves);
        let calendar = &self.context.calendar;
        for (year, _) in calendar.years() {
            leaves.push(Leaf { kind: Kind::Year(year), address: Address::year(year) });
            for (month, _) in calendar.months(year) {
                let address = Address::month(year, month);
                leaves.push(Leaf { kind: Kind::Month(year, month), address });
            }
        }
        for (date, list) in &calendar.days {
            add(leaves, &Address::day(*date), list.len(), |n| Kind::Day(*date, n));
        }
    }

    fn add_corrections(&self, leaves: &mut Vec<Leaf>) {
        for number in 1..=corrections::page_count(&self.context) {
            let address = Address::corrections().numbered(number);
            leaves.push(Leaf { kind: Kind::Corrections(number), address });
        }
        if corrections::is_fed(&self.context) {
            let address = Address::corrections().feed();
            leaves.push(Leaf { kind: Kind::CorrectionsFeed, address });
        }
    }

    fn add_singles(&self, leaves: &mut Vec<Leaf>) {
        let archive = self.context.inputs.archive;
        let singles = [
            (Kind::Home, Address::home(), true),
            (Kind::Members, Address::members(), !archive.members.is_empty()),
            (Kind::Departments, Address::departments(), !archive.departments.is_empty()),
            (Kind::Parties, Address::parties(), !archive.parties.is_empty()),
            (Kind::Topics, Address::topics(), !archive.topics.list.is_empty()),
            (Kind::Dates, Address::dates(), !self.context.calendar.days.is_empty()),
            (Kind::Quality, Address::quality(), true),
            (Kind::Data, Address::data(), true),
            (Kind::Subjects, Address::subjects(), true),
            (Kind::Search, Address::search(), true),
            (Kind::Quote, Address::quote(), true),
            (Kind::NotFound, Address::not_found(), true),
            (Kind::NoJekyll, Address::no_jekyll(), true),
        ];
        let wanted = singles.into_iter().filter(|(_, _, wanted)| *wanted);
        leaves.extend(wanted.map(|(kind, address, _)| Leaf { kind, address }));
        let assets = self.context.assets.iter().enumerate();
        leaves.extend(assets.map(|(at, to)| Leaf { kind: Kind::Asset(at), address: to.clone() }));
    }

    /// What is gone has a page at its former address, unless another stands there now.
    fn add_gone(&self, leaves: &mut Vec<Leaf>) {
        let gone = &self.context.inputs.archive.kept.gone;
        if gone.is_empty() {
            return;
        }
        let mut taken: HashSet<Address> = leaves.iter().map(|leaf| leaf.address.clone()).collect();
        for (at, gone) in gone.iter().enumerate() {
            let address = Address::of_line(&gone.line);
            let kind = match moved::leads_to(&self.context, at) {
                Some(_) => Kind::Moved(at),
                None => Kind::Tombstone(at),
            };
            for record in record_subject::addresses_of_gone(&gone.line) {
                if taken.insert(record.clone()) {
                    leaves.push(Leaf { kind: Kind::GoneRecord(at), address: record });
                }
            }
            if taken.insert(address.clone()) {
                leaves.push(Leaf { kind, address });
            }
        }
    }

    /// Makes sure that no address of the ledger is without a page.
    ///
    /// # Errors
    /// One is: the first in the ledger's order.
    pub fn keeps_addresses(&self, leaves: &[Leaf]) -> Result<(), Diagnostic> {
        let there: HashSet<&str> = leaves.iter().map(|leaf| leaf.address.path()).collect();
        let inputs = &self.context.inputs;
        let kept = inputs.archive.kept.lines.iter().map(Address::of_line);
        // Those of questions in the archive were looked at when they were assigned.
        let mut kept = kept.chain(inputs.addresses.exchanges.iter().cloned());
        match kept.find(|address| !there.contains(address.path())) {
            Some(address) => Err(lost(&address)),
            None => Ok(()),
        }
    }

    /// The pages that search engines may list.
    pub fn listed(&self, leaves: &[Leaf]) -> Vec<Listed> {
        leaves.iter().filter_map(|leaf| listed::listed(&self.context, leaf)).collect()
    }

    /// Whether readers are to find a page by following links from the first one.
    pub fn is_linked(&self, leaf: &Leaf) -> bool {
        listed::is_linked(&self.context, leaf)
    }

    /// Renders one page of each kind, so that a broken template is found before anything is written.
    ///
    /// # Errors
    /// A template cannot be rendered.
    pub fn check(&self, leaves: &[Leaf]) -> Result<(), Diagnostic> {
        let mut seen = Vec::new();
        for leaf in leaves {
            let kind = std::mem::discriminant(&leaf.kind);
            if !seen.contains(&kind) {
                seen.push(kind);
                self.render(leaf)?;
            }
        }
        Ok(())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// A template cannot be rendered.
    pub fn render(&self, leaf: &Leaf) -> Result<Vec<u8>, Diagnostic> {
        let context = &self.context;
        if let Some(view) = house::view(context, leaf) {
            return context.render("moved.html", &view);
        }
        if let Some(view) = former_page::view(context, leaf) {
            return context.render("moved.html", &view);
        }
        let template = leaf.template();
        match leaf.kind {
            Kind::Home => context.render(template, &home::view(context)?),
            Kind::Question(at) => context.render(template, &question::view(context, at)),
            Kind::Questions(n) => context.render(template, &lists::questions(context, n)?),
            Kind::Subjects => context.render(template, &subjects::index(context)),
            Kind::Subject(at, n) => context.render(template, &subjects::letter(context, at, n)),
            Kind::Member(at, n) => context.render(template, &member::view(context, at, n)?),
            Kind::Members => context.render(template, &members::view(context)),
            Kind::Department(at, n) => context.render(template, &department::view(context, at, n)?),
            Kind::Departments => context.render(template, &department::index(context)),
            Kind::Party(at) => context.render(template, &party::view(context, at)?),
            Kind::Parties => context.render(template, &party::index(context)),
            Kind::Topic(at, n) => context.render(template, &topic::view(context, at, n)?),
            Kind::Record(at, n) => context.render(template, &record::view(context, at, n)),
            Kind::Family(at, n) => context.render(template, &family::view(context, at, n)),
            Kind::Thread(at, n) => context.render(template, &thread::view(context, at, n)),
            Kind::Topics => context.render(template, &topic::index(context)),
            Kind::Awaiting(state, n) => {
                context.render(template, &lists::awaiting(context, state, n)?)
            }
            Kind::Dates => context.render(template, &dates::index(context)),
            Kind::Year(year) => context.render(template, &dates::year(context, year)),
            Kind::Month(year, month) => {
                context.render(template, &dates::month(context, year, month))
            }
            Kind::Day(date, n) => context.render(template, &lists::day(context, date, n)?),
            Kind::Answer(at, n) => context.render(template, &answer::view(context, at, n)?),
            Kind::Answers(n) => context.render(template, &answer::index(context, n)),
            Kind::Page(at) => context.render(template, &page::view(context, at, &leaf.address)),
            Kind::Picture(at) => Ok(context.inputs.archive.pictures[at].bytes.clone()),
            Kind::Changes(n) => context.render(template, &changes::view(context, n)?),
            Kind::ChangesFeed => {
                changes_feed::bytes(context).map_err(|error| unwritten(leaf, &error))
            }
            Kind::Corrections(n) => context.render(template, &corrections::view(context, n)),
            Kind::CorrectionsFeed => {
                corrections::feed(context).map_err(|error| unwritten(leaf, &error))
            }
            Kind::Moved(at) => context.render(template, &moved::view(context, at)),
            Kind::GoneRecord(at) => {
                let view = moved::gone_record(context, &leaf.address, at);
                context.render(template, &view)
            }
            Kind::Tombstone(at) => context.render(template, &tombstone::view(context, at)),
            Kind::Quality => context.render(template, &quality::view(context)),
            Kind::Data => context.render(template, &data::view(context)),
            Kind::Search => context.render(template, &search::view(context)),
            Kind::Quote => context.render(template, &plain::quote(context)),
            Kind::NotFound => context.render(template, &plain::not_found(context)),
            Kind::Asset(at) => Ok(context.inputs.theme.assets[at].1.clone()),
            Kind::NoJekyll => Ok(Vec::new()),
        }
    }
}

fn unwritten(leaf: &Leaf, error: &std::io::Error) -> Diagnostic {
    Diagnostic::general(
        Code::NotPublished,
        format!("`{}` cannot be made: {error}", leaf.address.path()),
        "this is a bug in Despatch, please report it",
    )
}

fn lost(address: &Address) -> Diagnostic {
    Diagnostic::general(
        Code::LostAddress,
        format!("`{}` was published once and would be an address without a page", address.path()),
        "this is a bug in Despatch, please report it; nothing was published, so the address is still there",
    )
}

/// Makes sure that each question of the archive has the address that the ledger keeps.
///
/// # Errors
/// One has another: the first in the ledger's order.
pub fn questions_keep_addresses(
    archive: &Archive<'_>,
    addresses: &Addresses,
) -> Result<(), Diagnostic> {
    let there: HashSet<&Address> = addresses.exchanges.iter().collect();
    let lines = archive.kept.lines.iter().filter(|line| line.is_question_of_archive());
    match lines.map(Address::of_line).find(|address| !there.contains(address)) {
        Some(address) => Err(lost(&address)),
        None => Ok(()),
    }
}

/// Adds the pages of a list, and those at addresses that it had once.
fn add(leaves: &mut Vec<Leaf>, first: &Address, items: usize, kind: impl Fn(usize) -> Kind) {
    for number in 1..=former_page::former_pages(items) {
        leaves.push(Leaf { kind: kind(number), address: first.numbered(number) });
    }
}
