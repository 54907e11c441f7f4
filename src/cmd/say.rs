//! Prints lines. A reader that has gone away (`despatch parse FILE | head`) is no error.

use std::fmt::Display;
use std::io::Write;

use crate::diagnostic::visible;

/// A line on the standard output: what was asked for.
pub(super) fn out(line: impl Display) {
    // Nobody is left to be told that nobody reads.
    let _ = writeln!(std::io::stdout().lock(), "{}", harmless(&line.to_string()));
}

/// Bytes on the standard output, as they are: data for other programs.
pub(super) fn bytes(bytes: &[u8]) -> bool {
    std::io::stdout().lock().write_all(bytes).is_ok()
}

/// A line on the error output: what is said about it.
pub(super) fn err(line: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{}", harmless(&line.to_string()));
}

/// A text on the error output whose control characters are the program's own: its colours.
pub(super) fn styled(text: impl Display) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Names of files and people may hold control characters; none but ends of lines and tabs are printed.
fn harmless(text: &str) -> String {
    let lines =
        text.split('\n').map(|line| line.split('\t').map(visible).collect::<Vec<_>>().join("\t"));
    lines.collect::<Vec<_>>().join("\n")
}
