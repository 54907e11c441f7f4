//! `despatch build`

use std::path::Path;

use super::progress::Shown;
use super::{Ending, report, say, settings, weighed};
use crate::cli::{Build, ReportFormat, Talk};
use crate::config::{Overrides, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::pipeline::{self, Built, Guard, Order};

/// Builds the site.
pub(super) fn run(root: &Path, talk: Talk, flags: &Build) -> Ending {
    let (output, base_url) = (flags.output.clone(), flags.base_url.clone());
    let moved_to = flags.moved_to.clone();
    let overrides = Overrides { output, base_url, moved_to, ..Overrides::default() };
    let site = match settings(root, overrides) {
        Ok(site) => site,
        Err(diagnostics) => {
            report::print(&diagnostics, flags.format, talk);
            return Ending::Usage;
        }
    };
    let day = match super::day::day() {
        Ok(day) => day,
        Err(diagnostic) => {
            report::print(&[diagnostic], flags.format, talk);
            return Ending::Usage;
        }
    };
    let previous = flags.previous.as_deref();
    let order = Order { force: flags.force, day, guard: guard(flags), previous, draft: None };
    let quiet = talk.quiet || flags.format == ReportFormat::Json;
    let shown = Shown::new(quiet);
    match pipeline::build(&site, order, &shown) {
        Ok(Built { diagnostics, summary }) => {
            report::print(&diagnostics, flags.format, talk);
            if flags.report {
                say::out(weighed::report(&summary, &shown.stages(), flags.format));
            }
            if !quiet {
                say::out(done(&site));
            }
            Ending::of(&diagnostics, flags.strict)
        }
        Err(diagnostics) => {
            report::print(&diagnostics, flags.format, talk);
            if !quiet {
                say::err(outcome(&diagnostics));
            }
            Ending::of_failure(&diagnostics)
        }
    }
}

fn guard(flags: &Build) -> Guard {
    match (flags.frozen, flags.locked) {
        (true, _) => Guard::Frozen,
        (false, true) => Guard::Locked,
        (false, false) => Guard::Open,
    }
}

fn done(site: &Site) -> String {
    let (output, home) = (site.output.display(), site.output.join("index.html"));
    match &site.moved_to {
        Some(to) => format!("Every address in {output} leads to {to} now."),
        None => format!("The site is in {output}. Open it: {}", home.display()),
    }
}

/// What became of the site that was not built.
fn outcome(diagnostics: &[Diagnostic]) -> &'static str {
    match diagnostics.iter().any(|d| d.code == Code::NotPublished) {
        true => "The site was not finished.",
        false => "Nothing was published.",
    }
}
