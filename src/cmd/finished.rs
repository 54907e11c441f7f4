//! The finished site, for commands that give it away.

use std::path::Path;

use jiff::civil::Date;

use super::progress::Shown;
use super::{day, settings};
use crate::cli;
use crate::config::{Overrides, Site};
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, Guard, Order};

/// The settings of the site that stands finished in its output folder, and the day.
pub(super) fn finished(
    root: &Path,
    flags: &cli::Finished,
) -> Result<(Site, Date), Vec<Diagnostic>> {
    let (output, base_url) = (flags.output.clone(), flags.base_url.clone());
    let moved_to = flags.moved_to.clone();
    let site = settings(root, Overrides { output, base_url, moved_to, ..Overrides::default() })?;
    let day = day::day().map_err(|error| vec![error])?;
    let order = Order { force: false, day, guard: Guard::Open, previous: None, draft: None };
    pipeline::stands(&site, order, &Shown::new(true))?;
    Ok((site, day))
}
