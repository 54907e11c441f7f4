//! The ledger's file: read before a build, written after it.

use super::{Order, not_published};
use crate::archive::ledger::{LEDGER_FILE, Line, Settled, What, format};
use crate::config::{self, Site};
use crate::diagnostic::Diagnostic;
use crate::publish::{self, PublishError};

/// What a build may do to the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Guard {
    /// Whatever the content asks for.
    #[default]
    Open,
    /// New lines may be added; none may change or vanish.
    Locked,
    /// Nothing.
    Frozen,
}

impl Guard {
    /// Whether something may happen to a line.
    pub(super) fn allows(self, what: &What) -> bool {
        match self {
            Self::Open => true,
            Self::Locked => *what == What::New,
            Self::Frozen => false,
        }
    }

    /// Whether everything that happens may.
    pub(super) fn allows_all(self, settled: &Settled) -> bool {
        settled.changes.iter().all(|change| self.allows(&change.what))
    }
}

/// The lines of the ledger; none if there is no such file yet.
pub(super) fn load(site: &Site) -> Result<Vec<Line>, Vec<Diagnostic>> {
    let text = config::read_text(&site.root, LEDGER_FILE).map_err(|error| vec![error])?;
    text.map_or_else(|| Ok(Vec::new()), |text| format::parse(&text, LEDGER_FILE))
}

/// Keeps the addresses of a build; a draft publishes none.
pub(super) fn keep(site: &Site, order: Order<'_>, text: &str) -> Result<(), Diagnostic> {
    if order.draft.is_some() { Ok(()) } else { save(site, text) }
}

/// Writes the ledger's text, if it differs from what is there.
pub(super) fn save(site: &Site, text: &str) -> Result<(), Diagnostic> {
    let written = publish::write_beside(&site.root.join(LEDGER_FILE), text);
    written.map(|_| ()).map_err(|error: PublishError| not_published(&error))
}
