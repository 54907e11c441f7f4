//! A line of the history.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::export::Record;

/// An exchange as it was published until a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The day of the build that replaced or retired it.
    pub on: Date,
    /// What happened to it.
    pub event: Event,
    /// The exchange as published before.
    pub record: Record<'static>,
}

/// What happened to an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Event {
    /// Its question or its answers became others.
    Changed,
    /// It is no longer in the archive.
    Retired,
}
