//! Whether the output folder holds the site that a build would make: before it is given away.

use super::ledger;
use super::{Aim, Order, Progress, not_published, run};
use crate::archive::ledger::format::LedgerFiles;
use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic};
use crate::publish::{self, Standing};

/// Makes sure that the output folder holds the finished site of this content, with these settings,
/// and that its addresses are in the ledger. Nothing is written.
///
/// # Errors
/// It does not, or the content cannot be built.
pub fn stands(
    site: &Site,
    order: Order<'_>,
    progress: &dyn Progress,
) -> Result<(), Vec<Diagnostic>> {
    let standing = publish::standing(&site.output).map_err(|error| vec![not_published(&error)])?;
    finished(site, standing).map_err(|error| vec![error])?;
    run(site, Order { previous: None, ..order }, Aim::Look, progress).map(|_| ())
}

/// What is known of the folder alone.
fn finished(site: &Site, standing: Standing) -> Result<(), Diagnostic> {
    let output = site.output.display();
    let (message, remedy) = match standing {
        Standing::Finished => return Ok(()),
        Standing::Missing => (
            format!("there is no finished site yet: there is no folder `{output}`"),
            "run `despatch build` first, or say with --output where the site is",
        ),
        Standing::Foreign => (
            format!("`{output}` was not written by Despatch"),
            "say with --output where the finished site is, or run `despatch build`",
        ),
        Standing::Unfinished => (
            format!("the last build into `{output}` did not come to its end"),
            "run `despatch build` again, and read what it says",
        ),
    };
    Err(Diagnostic::general(Code::NotBuilt, message, remedy))
}

/// Whether the folder is current, and so is the ledger.
pub(super) fn current(
    site: &Site,
    is_current: bool,
    files: &LedgerFiles,
) -> Result<(), Vec<Diagnostic>> {
    let is_kept = ledger::is_kept(site, files).map_err(|error| vec![error])?;
    match is_current && is_kept {
        true => Ok(()),
        false => Err(vec![Diagnostic::general(
            Code::NotBuilt,
            format!(
                "`{}` is not what would be built now: content, settings or the program changed \
                 since, or its files did",
                site.output.display()
            ),
            "run `despatch build` again, and use the same --output and --base-url here as there",
        )]),
    }
}
