//! What is wrong with a value, before it is known where the value was given.

use crate::diagnostic::Code;

/// The code of a setting whose value cannot be used.
pub(super) const BAD_SETTING: Code = Code::BadSetting;

/// What is the matter with a value, and how to mend it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// What is the matter, in one sentence.
    pub(super) message: String,
    /// How to mend it.
    pub(super) remedy: String,
}

impl Fault {
    /// A fault in so many words.
    pub(super) fn new(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { message: message.into(), remedy: remedy.into() }
    }
}
