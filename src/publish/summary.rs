//! What a finished build did to the output folder, for someone else to print.

use super::limits::Limit;
use super::weight::Weight;

/// The outcome of a build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files created or replaced.
    pub written: usize,
    /// Files that were the same already.
    pub unchanged: usize,
    /// Stale files removed.
    pub removed: usize,
    /// Stale files left in place, as someone edited them. Each build reports them until they
    /// are moved or deleted.
    pub left: Vec<String>,
    /// Files of the site.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
    /// What the site is made of, the heaviest first.
    pub weights: Vec<Weight>,
    /// The size of the largest file.
    pub largest: u64,
    /// Limits of GitHub Pages which the site exceeds or will soon.
    pub warnings: Vec<Limit>,
}

/// What `put` did with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The disk held these bytes already.
    Same,
    /// The file is new.
    Created,
    /// The file held other bytes.
    Replaced,
}
