//! What the ledger says of an archive.

use jiff::civil::Date;

use super::line::{Kind, Line, Status, position};
use crate::archive::families::FamilyIx;
use crate::archive::threads::ThreadIx;
use crate::archive::topics::TopicIx;
use crate::archive::{DepartmentIx, ExchangeIx, MemberIx, PartyIx};

/// An archive's lines: those of what is in it, and those of what was.
#[derive(Debug, Default)]
pub struct Kept {
    /// Of each exchange, in the archive's order. So for all lists below.
    pub exchanges: Vec<Seen>,
    /// Of each member.
    pub members: Vec<Seen>,
    /// Of each department.
    pub departments: Vec<Seen>,
    /// Of each party.
    pub parties: Vec<Seen>,
    /// Of each topic.
    pub topics: Vec<Seen>,
    /// Of each shared answer.
    pub answers: Vec<Seen>,
    /// Of each family.
    pub families: Vec<Seen>,
    /// Of each thread.
    pub threads: Vec<Seen>,
    /// Of each Markdown page.
    pub pages: Vec<Seen>,
    /// What was published and is no longer made of content.
    pub gone: Vec<Gone>,
    /// The whole ledger as it is after this build, sorted; without the questions of the archive once
    /// [`Kept::release`] was called.
    pub lines: Vec<Line>,
    /// The first day of the ledger.
    pub since: Option<Date>,
}

impl Kept {
    /// Gives questions that are no longer in the archive a heading: the ledger has none of those that
    /// were. `former` tells the one that was published last, where it is known.
    pub fn name_gone(&mut self, former: &dyn Fn(&str) -> Option<String>) {
        let gone = self.gone.iter_mut().map(|gone| &mut gone.line);
        for line in self.lines.iter_mut().chain(gone) {
            let is_gone = line.kind == Kind::Exchange && line.status != Status::Live;
            if is_gone && line.name.is_empty() {
                line.name = former(&line.id).unwrap_or_else(|| line.shown_name());
            }
        }
    }

    /// Lets go of what the ledger says of the questions that are in the archive, when their addresses
    /// are made and its text is.
    pub fn release(&mut self) {
        self.lines.retain(|line| !line.is_question_of_archive());
        self.lines.shrink_to_fit();
        self.exchanges.iter_mut().for_each(|seen| seen.slug = String::new());
    }

    /// The line of an id.
    pub fn line(&self, kind: Kind, id: &str) -> Option<&Line> {
        position(&self.lines, kind, id).map(|at| &self.lines[at])
    }
}

/// The frozen address of something, and when it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The words of its address; nothing of a question once [`Kept::release`] was called.
    pub slug: String,
    /// The day of the build that published it first.
    pub first: Date,
    /// The day of the build that last changed it.
    pub changed: Date,
}

/// An address that was published, and of which no content is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// Its line.
    pub line: Line,
    /// Where it leads; nowhere if what stood there was retired.
    pub to: Option<Target>,
}

/// What an address leads to, by its index in the archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A shared answer.
    Answer(usize),
    /// A department.
    Department(DepartmentIx),
    /// An exchange.
    Exchange(ExchangeIx),
    /// A family.
    Family(FamilyIx),
    /// A member.
    Member(MemberIx),
    /// A Markdown page.
    Page(usize),
    /// A party.
    Party(PartyIx),
    /// A thread.
    Thread(ThreadIx),
    /// A topic.
    Topic(TopicIx),
}
