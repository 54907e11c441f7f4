//! What is shown at the moment: the last good site, and what stopped the build after it.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::watch::{self, Receiver, Sender};

use super::problems::Problems;

/// What is shown.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// Counts what was shown before.
    pub(super) number: u64,
    /// The last good site, if there was one.
    pub(super) site: Option<PathBuf>,
    /// What is to be mended.
    pub(super) problems: Arc<Problems>,
}

impl Shown {
    /// A name for it that no other has, also of another run of the program.
    pub(super) fn version(&self) -> String {
        format!("{}-{}", std::process::id(), self.number)
    }
}

/// The way from builds to pages.
pub(super) fn channel() -> (Sender<Shown>, Receiver<Shown>) {
    watch::channel(Shown::default())
}
