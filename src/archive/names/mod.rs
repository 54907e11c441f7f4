//! One person or body under several printed forms.
//!
//! Nothing is merged silently: each form keeps the ground on which it was taken for the same, and
//! names that merely look alike are told, not merged.

mod book;
mod builtin;
mod fold;
mod look_alike;
mod registry;

pub use book::NameBook;
pub use fold::{Folding, skeleton};
pub use look_alike::look_alikes;
pub use registry::{Form, Named, Registry};

use serde::Serialize;

/// Why a printed form was taken for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Ground {
    /// It is the name itself.
    Name,
    /// It differs only in letter case, spacing, apostrophes or `&`.
    SameLetters,
    /// `people.toml` or `departments.toml` gives it as another form (`also`).
    Alias,
    /// `people.toml` or `departments.toml` gives it as a former name (`formerly`).
    Former,
    /// Parliament's data gives both names to the member with one number.
    Number,
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
            Self::SameLetters => "it differs only in case, spacing, apostrophes or “&”",
            Self::Alias => "the names file gives it as another form",
            Self::Former => "the names file gives it as a former name",
            Self::Number => "Parliament’s data gives both names to one member",
            Self::KnownSpelling => "despatch knows it as another spelling",
            Self::KnownFormer => "despatch knows it as a former name",
        }
    }
}
