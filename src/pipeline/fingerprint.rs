//! The fingerprint of all that a site is made from: if it is that of the last build, there is nothing
//! to render.
//!
//! The program itself is among it, so that another version builds anew. It is compared with what
//! one's own last build noted, so it need be neither stable nor safe against forgery.

use std::fmt::{self, Debug, Write};

use xxhash_rust::xxh3::Xxh3;

use crate::archive::Names;
use crate::config::Site;
use crate::diagnostic::Diagnostic;
use crate::search::Synonyms;
use crate::source::{Picture, SourceFile, StaticFile};
use crate::theme::Theme;

/// What a site is made from. All of it is ordered, so that it reads the same from build to build.
#[derive(Debug)]
#[allow(dead_code, reason = "read through Debug")]
pub(super) struct Made<'m> {
    pub(super) site: &'m Site,
    pub(super) theme: &'m Theme,
    pub(super) names: &'m Names,
    pub(super) synonyms: &'m Synonyms,
    /// What was said of files, also of those that could not be read.
    pub(super) said: &'m [Diagnostic],
    /// The ledger as it is after this build.
    pub(super) ledger: u128,
}

/// The fingerprint, or none if the running program cannot be read: then every build is made whole.
pub(super) fn fingerprint(
    made: &Made<'_>,
    files: &[SourceFile],
    pictures: &[Picture],
    statics: &[StaticFile],
) -> Option<u128> {
    let program = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
    let mut hasher = Hashing(Xxh3::new());
    // Its size and time, not its bytes: a debug build has 200 MB of them.
    hasher.add(&(program.len(), program.modified().ok()?));
    hasher.add(made);
    for file in files {
        hasher.add(&(&file.name, &file.checksum));
    }
    for picture in pictures {
        hasher.add(&(&picture.name, &picture.checksum));
    }
    for file in statics {
        hasher.add(&(&file.name, &file.checksum));
    }
    Some(hasher.0.digest128())
}

/// The fingerprint together with the text of the history, which a build may add to.
pub(super) fn with_history(made: Option<u128>, history: &str) -> Option<u128> {
    let mut hasher = Xxh3::new();
    hasher.update(&made?.to_le_bytes());
    hasher.update(history.as_bytes());
    Some(hasher.digest128())
}

struct Hashing(Xxh3);

impl Hashing {
    fn add(&mut self, part: &impl Debug) {
        // Writing to a hasher cannot fail.
        let _ = write!(self, "{part:?}");
    }
}

impl Write for Hashing {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text.as_bytes());
        Ok(())
    }
}
