//! `despatch verify`

use indicatif::HumanBytes;

use super::{Ending, report, say};
use crate::cli::{ReportFormat, Talk, Verify};
use crate::deposit::{self, Verified};

/// Checks a bag.
pub(super) fn run(talk: Talk, flags: &Verify) -> Ending {
    match deposit::verify(&flags.bag) {
        Ok(Verified { files, bytes, tags }) => {
            if !talk.quiet && flags.format == ReportFormat::Text {
                let (bag, bytes) = (flags.bag.display(), HumanBytes(bytes));
                say::out(format!(
                    "{bag} is whole and unchanged: {files} files, {bytes}, and {tags} that describe \
                     them."
                ));
            }
            Ending::Fine
        }
        Err(diagnostics) => {
            report::print(&diagnostics, flags.format, talk);
            Ending::ContentErrors
        }
    }
}
