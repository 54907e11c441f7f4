//! Whether every line and every record of the sources is accounted for.

use crate::archive::{Archive, FileSummary};
use crate::diagnostic::{Code, Diagnostic, Place};

/// What is not.
pub(super) fn check(archive: &Archive<'_>) -> Vec<Diagnostic> {
    archive.files.iter().filter_map(of_file).collect()
}

fn of_file(file: &FileSummary<'_>) -> Option<Diagnostic> {
    let (there, known, what) = match file.records {
        Some(counts) => (counts.found, counts.left_out + file.exchanges.len(), "records"),
        None => (file.lines.filled, file.lines.accounted(), "lines with text"),
    };
    (there != known).then(|| {
        Diagnostic::at(
            Code::UnaccountedLines,
            Place::file(&file.file.name),
            format!("{known} of {there} {what} are published or named in a message"),
            "this is a bug in Despatch, please report it, with the file if you may",
        )
    })
}
