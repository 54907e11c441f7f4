//! What the ledger says of an archive.

use jiff::civil::Date;

use super::line::{Kind, Line, position};
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
    /// Of each Markdown page.
    pub pages: Vec<Seen>,
    /// What was published and is no longer made of content.
    pub gone: Vec<Gone>,
    /// The whole ledger as it is after this build, sorted.
    pub lines: Vec<Line>,
}

impl Kept {
    /// The line of an id.
    pub fn line(&self, kind: Kind, id: &str) -> Option<&Line> {
        position(&self.lines, kind, id).map(|at| &self.lines[at])
    }
}

/// The frozen address of something, and when it was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The words of its address.
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
    /// A member.
    Member(MemberIx),
    /// A Markdown page.
    Page(usize),
    /// A party.
    Party(PartyIx),
    /// A topic.
    Topic(TopicIx),
}
