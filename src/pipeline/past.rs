//! The history of a site: as it was found, and with what this build replaces or retires.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;

use super::told::counted;
use super::{Guard, Order};
use crate::archive::Archive;
use crate::archive::ledger::Kind;
use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::history::{self, Entry, Event, Former, History, Stored};
use crate::publish::{self, PublishError};

/// What was published before.
pub(super) struct Past<'p> {
    site: &'p Site,
    order: Order<'p>,
    /// What is known of it, with what is new.
    pub(super) history: History,
    /// The text of the file as it is to be.
    pub(super) text: String,
    stored: Stored,
    new: Vec<Entry>,
    /// The questions that were published last, by id.
    questions: OnceCell<HashMap<String, Former>>,
    is_written: Cell<bool>,
}

impl<'p> Past<'p> {
    /// Reads the history.
    pub(super) fn read(
        site: &'p Site,
        order: Order<'p>,
    ) -> Result<(Self, Vec<Diagnostic>), Diagnostic> {
        let (stored, said) = history::read(&site.root)?;
        let (history, text) = (History::of(stored.entries.clone()), stored.text.clone());
        let (new, questions, is_written) = (Vec::new(), OnceCell::new(), Cell::new(false));
        Ok((Self { site, order, history, text, stored, new, questions, is_written }, said))
    }

    /// A question as it was published last, where that is at hand.
    pub(super) fn question(&self, id: &str) -> Option<&Former> {
        let all = || {
            let previous = history::open(self.order.previous, &self.site.output);
            previous.ok().flatten().map(history::questions).unwrap_or_default()
        };
        self.questions.get_or_init(all).get(id)
    }

    /// Adds what the last published data hold and the archive no longer does. What is said of it is
    /// of this build alone, so it is not for the site's own pages.
    pub(super) fn add(&mut self, archive: &Archive<'_>) -> Result<Vec<Diagnostic>, Diagnostic> {
        let previous = history::open(self.order.previous, &self.site.output)?;
        let Some(previous) = previous.filter(|_| self.order.guard != Guard::Frozen) else {
            return Ok(Vec::new());
        };
        let (new, unread) = history::replaced(previous, archive, &self.history, self.order.day);
        self.text = self.stored.with(&new).map_err(|error| unwritable(&error))?;
        self.history = History::of([self.stored.entries.as_slice(), &new].concat());
        self.new = new;
        Ok(unread.into_iter().chain(self.kept()).collect())
    }

    /// Writes the history, if anything is new in it; a draft replaces nothing that was published.
    pub(super) fn write(&self) -> Result<(), PublishError> {
        if self.new.is_empty() || self.order.draft.is_some() {
            return Ok(());
        }
        publish::write_beside(&self.site.root.join(history::NAME), &self.text)?;
        self.is_written.set(true);
        Ok(())
    }

    /// Whether the file holds what is new.
    pub(super) fn is_written(&self) -> bool {
        self.is_written.get()
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
                    counted(Kind::Exchange, self.new.len())
                ),
                "keep the file with the transcripts: the site shows earlier wordings from it",
            )
        })
    }
}

fn unwritable(error: &serde_json::Error) -> Diagnostic {
    Diagnostic::at(
        Code::NotPublished,
        Place::file(history::NAME),
        format!("an earlier text cannot be written: {error}"),
        "this is a bug in Despatch, please report it",
    )
}
