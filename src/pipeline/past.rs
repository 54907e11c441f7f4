//! The history of a site: as it was found, and with what this build replaces or retires.

use std::path::Path;

use super::Options;
use crate::archive::Archive;
use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::history::{self, Entry, Event, History, Stored};
use crate::publish::{self, PublishError};

/// What was published before.
#[derive(Debug, Default)]
pub(super) struct Past {
    /// What is known of it, with what is new.
    pub(super) history: History,
    /// The text of the file as it is to be.
    pub(super) text: String,
    stored: Stored,
    new: Vec<Entry>,
}

impl Past {
    /// Reads the history.
    pub(super) fn read(root: &Path) -> Result<(Self, Vec<Diagnostic>), Diagnostic> {
        let (stored, said) = history::read(root)?;
        let (history, text) = (History::of(stored.entries.clone()), stored.text.clone());
        Ok((Self { history, text, stored, new: Vec::new() }, said))
    }

    /// Adds what the last published data hold and the archive no longer does. What is said of it is
    /// of this build alone, so it is not for the site's own pages.
    pub(super) fn add(
        &mut self,
        site: &Site,
        archive: &Archive<'_>,
        options: &Options,
    ) -> Result<Vec<Diagnostic>, Diagnostic> {
        let named = options.previous.as_deref();
        let Some(previous) = history::open(named, &site.output)? else { return Ok(Vec::new()) };
        let (new, unread) = history::replaced(previous, archive, &self.history, options.today);
        self.text = self.stored.with(&new).map_err(|error| unwritable(&error))?;
        self.history = History::of([self.stored.entries.as_slice(), &new].concat());
        self.new = new;
        Ok(unread.into_iter().chain(self.kept()).collect())
    }

    /// Writes the history, if anything is new in it.
    pub(super) fn write(&self, root: &Path) -> Result<(), PublishError> {
        match self.new.is_empty() {
            true => Ok(()),
            false => publish::beside(&root.join(history::NAME), self.text.as_bytes()),
        }
    }

    fn kept(&self) -> Option<Diagnostic> {
        let count = |event| self.new.iter().filter(|entry| entry.event == event).count();
        let (changed, retired) = (count(Event::Changed), count(Event::Retired));
        (!self.new.is_empty()).then(|| {
            Diagnostic::at(
                Code::KeptInHistory,
                Place::file(history::NAME),
                format!(
                    "the former texts of {} were added to this file: {changed} changed, {retired} no \
                     longer in the archive",
                    questions(self.new.len())
                ),
                "keep the file with the transcripts: the site shows earlier wordings from it",
            )
        })
    }
}

fn questions(count: usize) -> String {
    if count == 1 { "1 question".to_owned() } else { format!("{count} questions") }
}

fn unwritable(error: &serde_json::Error) -> Diagnostic {
    Diagnostic::at(
        Code::NotPublished,
        Place::file(history::NAME),
        format!("an earlier text cannot be written: {error}"),
        "this is a bug in Despatch, please report it",
    )
}
