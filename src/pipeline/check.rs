//! A build's way, to look through the site at its end in the place of writing it.

use std::cell::OnceCell;

use super::whole::Whole;
use super::{Aim, Built, Guard, Order, Progress, Stage, host_limit, run};
use crate::check::{Counts, File, Looked, Reading, Scene};
use crate::config::Site;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::publish::Summary;

/// What came of a check.
#[derive(Debug)]
pub struct Checked {
    /// What is wrong, with the sources, the ledger or the finished site.
    pub diagnostics: Vec<Diagnostic>,
    /// What was looked at.
    pub counts: Counts,
}

/// Where a check puts what it saw.
#[derive(Debug)]
pub(super) struct Seen {
    looked: OnceCell<Looked>,
}

/// Checks the site that a build would make, and its sources. Writes nothing and makes no requests.
///
/// # Errors
/// There would be no site: see [`build`](super::build).
pub fn check_site(
    site: &Site,
    order: Order<'_>,
    progress: &dyn Progress,
) -> Result<Checked, Vec<Diagnostic>> {
    let seen = Seen { looked: OnceCell::new() };
    let order = Order { guard: Guard::Locked, ..order };
    let Built { diagnostics, .. } = run(site, order, Aim::Check(&seen), progress)?;
    let Looked { counts, .. } = seen.looked.into_inner().unwrap_or_default();
    Ok(Checked { diagnostics, counts })
}

/// Makes every file of the site, and looks through it.
pub(super) fn look(
    whole: Result<Whole<'_, '_>, Diagnostic>,
    seen: &Seen,
    (mut said, told): (Vec<Diagnostic>, Vec<Diagnostic>),
    progress: &dyn Progress,
) -> Result<Built, Vec<Diagnostic>> {
    // A check replaces no text, so it keeps none.
    said.extend(told.into_iter().filter(|d| d.code != Code::KeptInHistory));
    match whole.and_then(|whole| looked(&whole, progress)) {
        Ok(mut looked) => {
            said.append(&mut looked.diagnostics);
            diagnostic::sort(&mut said);
            said.extend(looked.limits.iter().map(|limit| host_limit(&limit.to_string())));
            // It was empty: this is called once.
            let _ = seen.looked.set(looked);
            Ok(Built { summary: Summary::default(), diagnostics: said })
        }
        Err(error) => {
            diagnostic::sort(&mut said);
            said.push(error);
            Err(said)
        }
    }
}

fn looked(whole: &Whole<'_, '_>, progress: &dyn Progress) -> Result<Looked, Diagnostic> {
    let files = files(whole);
    let reading = Reading::new(scene(whole), &files);
    whole.each(progress, &|path, bytes| {
        reading.read(path, bytes);
        Ok(())
    })?;
    progress.done(Stage::Checked { files: files.len() });
    Ok(reading.finish())
}

fn scene<'s, 'a>(whole: &Whole<'s, 'a>) -> Scene<'s, 'a> {
    let inputs = &whole.inputs;
    Scene {
        site: inputs.site,
        archive: inputs.archive,
        addresses: inputs.addresses,
        theme: inputs.theme,
    }
}

/// All files, sorted by path; the pages come first in the list of paths.
fn files(whole: &Whole<'_, '_>) -> Vec<File> {
    let leaves = whole.leaves();
    let page = |at: usize| leaves.get(at);
    let file = |(at, path): (usize, std::sync::Arc<str>)| File {
        path: path.to_string(),
        template: page(at).map_or("", |leaf| leaf.template()),
        is_linked: page(at).is_some_and(|leaf| whole.is_linked(leaf)),
    };
    let mut files: Vec<_> = whole.paths().into_iter().enumerate().map(file).collect();
    files.sort();
    files
}
