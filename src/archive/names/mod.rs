//! One person or body under several printed forms.
//!
//! Nothing is merged silently: each form keeps the ground on which it was taken for the same, and
//! names that merely look alike are told, not merged.

mod book;
mod builtin;
mod look_alike;
mod registry;

pub(in crate::archive) use crate::text::name_key::are_one_but_for_titles;
pub use crate::text::name_key::{Folding, skeleton};
pub use book::NameBook;
pub use look_alike::{NEIGHBOURS, look_alikes, short_forms, without_titles};
pub use registry::{Form, Known, Named, Registry};

use serde::Serialize;

/// Why a printed form was taken for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Ground {
    /// It is the name itself.
    Name,
    /// It differs only in letter case, spacing, punctuation, invisible characters or `&`.
    SameLetters,
    /// It is the name of a department with a note of a transfer.
    Transfer,
    /// `people.toml` or `departments.toml` gives it as another form (`also`).
    Alias,
    /// `people.toml` or `departments.toml` gives it as a former name (`formerly`).
    Former,
    /// Parliament's data gives both names to the member with one number.
    Number,
    /// Parliament's data gives it the same number as another form of the name.
    SameNumber,
    /// `people.toml` or `people.csv` gives the name to the number that Parliament's data gives it.
    ListedNumber,
    /// ParlParse's files give it the number that another form of the name has.
    ParlParseNumber,
    /// The same question stands under both names, which differ by a title alone.
    Title,
    /// The built-in list of departments gives it as another spelling.
    KnownSpelling,
    /// The built-in list of departments gives it as a former name.
    KnownFormer,
}

impl Ground {
    /// The ground in words, to follow "because".
    pub fn reason(self) -> &'static str {
        match self {
            Self::Name => "it is the name itself",
            Self::SameLetters => {
                "it differs only in case, spacing, punctuation, invisible characters or “&”"
            }
            Self::Transfer => "it is the name with a note of a transfer",
            Self::Alias => "the names file gives it as another form",
            Self::Former => "the names file gives it as a former name",
            Self::Number => "Parliament’s data gives both names to one member",
            Self::SameNumber => "Parliament’s data gives it and another of these names one number",
            Self::ListedNumber => {
                "the names file gives the name to the number that it has in Parliament’s data"
            }
            Self::ParlParseNumber => {
                "ParlParse’s files give it and another of these names one number"
            }
            Self::Title => "the same question has both names, which differ by a title alone",
            Self::KnownSpelling => "despatch knows it as another spelling",
            Self::KnownFormer => "despatch knows it as a former name",
        }
    }
}
