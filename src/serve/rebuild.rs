//! Builds the site, again and again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use tokio::sync::watch::Sender;

use super::Told;
use super::problems::Problems;
use super::shown::Shown;
use super::watch::Watch;
use crate::config::{Overrides, Site};
use crate::diagnostic::Diagnostic;
use crate::publish::Drafts;
use crate::{Built, Guard};

/// What builds need.
pub(super) struct Rebuilder {
    pub(super) root: PathBuf,
    pub(super) settings: fn(&Path, Overrides) -> Result<Site, Vec<Diagnostic>>,
    pub(super) day: Date,
    /// Where the site is for the time being.
    pub(super) url: String,
    pub(super) drafts: Drafts,
    pub(super) publish: Sender<Shown>,
    pub(super) told: Box<dyn Told>,
}

impl Rebuilder {
    /// Builds now, and after each change, until the watch ends.
    pub(super) fn run(mut self, watch: &mut Watch) {
        loop {
            let outcome = self.build(watch);
            self.show(&outcome);
            self.told.built(&self.url, &outcome);
            if !watch.wait() {
                return;
            }
        }
    }

    /// Folders are followed before they are read, so that no change falls in between.
    fn build(&self, watch: &mut Watch) -> Result<Built, Vec<Diagnostic>> {
        let base_url = Some(self.url.clone());
        let site = (self.settings)(&self.root, Overrides { base_url, ..Overrides::default() })?;
        let own = ["templates", "themes", "static"].map(|name| self.root.join(name));
        let pages = site.pages.iter().map(|folder| folder.path.clone());
        let folders: Vec<_> = own.into_iter().chain([site.content.clone()]).chain(pages).collect();
        watch.follow(&folders).map_err(|error| vec![error])?;
        let draft = Some(self.drafts.spare());
        let order =
            crate::Order { force: true, day: self.day, guard: Guard::Open, previous: None, draft };
        crate::build(&site, order, &*self.told.progress())
    }

    /// A site that was not finished is not shown.
    fn show(&mut self, outcome: &Result<Built, Vec<Diagnostic>>) {
        let (site, problems) = match outcome {
            Ok(built) => (Some(self.drafts.swap()), Problems::beside(&built.diagnostics)),
            Err(found) => (None, Problems::stopping(found.clone())),
        };
        self.publish.send_modify(|shown| {
            shown.number += 1;
            shown.site = site.or(shown.site.take());
            shown.problems = Arc::new(problems);
        });
    }
}
