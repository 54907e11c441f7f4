//! The ledger's file: read before a build, written after it.

use super::{Order, not_published};
use crate::archive::ledger::format::{self, Ledger, LedgerFiles};
use crate::archive::ledger::{LEDGER_FILE, PARTS_FOLDER, Settled, What};
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

/// The ledger of a site; an empty one if there is none yet.
pub(super) fn load(site: &Site) -> Result<Ledger, Vec<Diagnostic>> {
    let read = |name: &str| config::read_text(&site.root, name).map_err(|error| vec![error]);
    match read(LEDGER_FILE)? {
        None => Ok(Ledger::default()),
        Some(text) => format::parse_files(&text, &read),
    }
}

/// Keeps the addresses of a build; a draft publishes none, and what is frozen stays as it is.
pub(super) fn keep(site: &Site, order: Order<'_>, files: &LedgerFiles) -> Result<(), Diagnostic> {
    match order.draft.is_some() || order.guard == Guard::Frozen {
        true => Ok(()),
        false => save(site, files),
    }
}

/// Writes the files of the ledger that differ from what is there: the parts first, as the file that
/// names them must not name one that is missing.
pub(super) fn save(site: &Site, files: &LedgerFiles) -> Result<(), Diagnostic> {
    let write = || {
        if !files.parts.is_empty() {
            publish::folder_beside(&site.root.join(PARTS_FOLDER))?;
        }
        for (name, text) in files.all() {
            publish::write_beside(&site.root.join(name), text)?;
        }
        Ok(())
    };
    write().map_err(|error: PublishError| not_published(&error))
}

/// Whether the files of the ledger hold this already.
pub(super) fn is_kept(site: &Site, files: &LedgerFiles) -> Result<bool, Diagnostic> {
    for (name, text) in files.all() {
        let kept = config::read_text(&site.root, &name)?;
        if kept.is_none_or(|kept| kept.replace('\r', "") != text) {
            return Ok(false);
        }
    }
    Ok(true)
}
