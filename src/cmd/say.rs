//! Prints lines. A reader that has gone away (`despatch parse FILE | head`) is no error.

use std::fmt::Display;
use std::io::Write;

/// A line on the standard output: what was asked for.
pub(super) fn out(line: impl Display) {
    // Nobody is left to be told that nobody reads.
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// A line on the error output: what is said about it.
pub(super) fn err(line: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
