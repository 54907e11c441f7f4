//! What a fetch needs of the one who started it.

use std::time::Duration;

use super::retry::Trouble;

/// Is told how a fetch goes on, and keeps its pauses.
pub trait Watch {
    /// Waits so long.
    fn rest(&self, time: Duration);
    /// Something is asked for.
    fn asks(&self, address: &str);
    /// It was asked for in vain so many times, and will be again after a wait.
    fn again(&self, trouble: &Trouble, tries: u32, wait: Duration);
    /// The questions on a page of the list are on disk, so many of all.
    fn page(&self, done: usize, total: usize);
    /// The whole texts of so many questions on this page are needed.
    fn whole_texts(&self, count: usize);
}
