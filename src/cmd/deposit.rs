//! `despatch deposit`

use std::path::Path;

use indicatif::HumanBytes;

use super::finished::finished;
use super::{Ending, report, say};
use crate::cli::{Deposit, ReportFormat, Talk};
use crate::deposit::{self, Deposited};
use crate::diagnostic::Diagnostic;

/// Makes the bag of the finished site.
pub(super) fn run(root: &Path, talk: Talk, flags: &Deposit) -> Ending {
    match act(root, flags) {
        Ok(Deposited { files, bytes }) => {
            if !talk.quiet {
                let (bag, bytes) = (flags.bag.display(), HumanBytes(bytes));
                say::out(format!("The bag is {bag}: {files} files, {bytes}."));
            }
            Ending::Fine
        }
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

fn act(root: &Path, flags: &Deposit) -> Result<Deposited, Vec<Diagnostic>> {
    let (site, day) = finished(root, &flags.finished)?;
    deposit::deposit(&site, &flags.bag, day).map_err(|error| vec![error])
}
