//! A line of the ledger: one address.

use jiff::civil::Date;

/// What an address is the address of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A text given in answer to several questions.
    Answer,
    /// A day on which questions were tabled or answered.
    Day,
    /// An answering body.
    Department,
    /// A question with its answers.
    Exchange,
    /// Somebody who asked or answered.
    Member,
    /// A Markdown page.
    Page,
    /// A party.
    Party,
    /// A topic.
    Topic,
}

/// What became of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is a page of the site.
    Live,
    /// What stood there is no longer in the archive: a tombstone says so.
    Retired,
    /// It leads to another address, given by the kind and id of that one's line.
    Moved(Kind, String),
}

/// One published address and what is needed to find again what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// An exchange's id, an answer's fingerprint, a folded name, a page's path, a day.
    pub id: String,
    /// The words of the address, frozen. Empty where the id alone makes the address.
    pub slug: String,
    /// The day of the build that published it first.
    pub first_seen: Date,
    /// The day of the build that last changed what stands there.
    pub changed: Date,
    /// What became of it.
    pub status: Status,
    /// The fingerprint of the text: of an exchange's question, of a page.
    pub text: Option<String>,
    /// The fingerprint of an exchange's answers.
    pub answers: Option<String>,
    /// The SimHash of an exchange's question.
    pub simhash: Option<u64>,
    /// The folded name of the asking member.
    pub asker: Option<String>,
    /// The folded name of the answering body.
    pub department: Option<String>,
    /// The heading or name as last shown.
    pub name: String,
}
