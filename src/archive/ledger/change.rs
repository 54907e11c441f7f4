//! What a build makes of a ledger: its changes, and the choices that it must leave to somebody.

use super::line::Kind;
use crate::archive::ExchangeIx;

/// How an archive and its ledger were brought together.
#[derive(Debug, Default)]
pub struct Settled {
    /// What becomes of the ledger's lines, by kind and id.
    pub changes: Vec<Change>,
    /// What the ledger alone cannot decide.
    pub choices: Vec<Choice>,
}

/// A change of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the line is the address of.
    pub kind: Kind,
    /// The line's id.
    pub id: String,
    /// What happened.
    pub what: What,
}

/// What happened to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    New,
    /// What was retired or moved is there again.
    Returned,
    /// The question has another wording, and was found again.
    Reworded {
        /// Its heading before.
        was: String,
    },
    /// The answers have another wording, or the page another text.
    Changed,
    /// Something else than its words: a heading, a number, a name.
    Noted,
    /// It leads to another line's address from now on.
    Moved(Kind, String),
    /// What stood there is gone.
    Retired,
}

/// A line whose question vanished, and questions without a line that it may have become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The line's id.
    pub id: String,
    /// Its heading.
    pub was: String,
    /// What it may have become, nearest first.
    pub may_be: Vec<ExchangeIx>,
}
