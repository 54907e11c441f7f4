//! Looks through a whole site before it is published, and tells what no stage of a build can know:
//! where links lead, whether every word of the transcripts is on its page, what cannot be reached.
//!
//! It is given each finished file once, in any order and on any thread, and keeps of a page only what
//! others are compared with: so the site is never in memory. It writes nothing and makes no requests.

mod accounts;
mod counts;
mod css;
mod feeds;
mod files;
mod findings;
mod fragments;
mod html;
mod names;
mod page;
mod place;
mod reach;
mod reading;
mod target;
mod tell;
mod text;
mod words;

pub use counts::Counts;
pub use files::File;
pub use reading::{Reading, Scene};

use crate::diagnostic::Diagnostic;
use crate::publish::Limit;

/// What came of looking through a site.
#[derive(Debug, Default)]
pub struct Looked {
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// The limits of GitHub Pages that the site exceeds.
    pub limits: Vec<Limit>,
    /// What was looked at.
    pub counts: Counts,
}
