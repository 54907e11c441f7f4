//! `despatch check`

use std::path::Path;

use indicatif::{HumanBytes, HumanCount};
use serde::Serialize;

use super::progress::{Shown, count};
use super::{Ending, day, report, say, settings};
use crate::check::Counts;
use crate::cli::{Check, ReportFormat, Talk};
use crate::config::{Overrides, Site};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::pipeline::{self, Checked, Guard, Order};

/// Looks through the site that a build would make.
pub(super) fn run(root: &Path, talk: Talk, flags: &Check) -> Ending {
    let overrides = Overrides { base_url: flags.base_url.clone(), ..Overrides::default() };
    let site = match settings(root, overrides) {
        Ok(site) => site,
        Err(diagnostics) => {
            print(&diagnostics, None, talk, flags.format);
            return Ending::Usage;
        }
    };
    match checked(&site, talk, flags) {
        Ok((diagnostics, counts)) => {
            print(&diagnostics, Some(counts), talk, flags.format);
            Ending::of(&diagnostics, flags.strict)
        }
        Err(diagnostics) => {
            print(&diagnostics, None, talk, flags.format);
            Ending::of_failure(&diagnostics)
        }
    }
}

fn checked(
    site: &Site,
    talk: Talk,
    flags: &Check,
) -> Result<(Vec<Diagnostic>, Counts), Vec<Diagnostic>> {
    let day = day::day().map_err(|error| vec![error])?;
    let order = Order { force: false, day, guard: Guard::Locked, previous: None, draft: None };
    let quiet = talk.quiet || flags.format != ReportFormat::Text;
    let Checked { diagnostics, counts } = pipeline::check_site(site, order, &Shown::new(quiet))?;
    Ok((diagnostics, counts))
}

/// Prints what is wrong, and what was looked at; nothing was if there is no site.
fn print(diagnostics: &[Diagnostic], counts: Option<Counts>, talk: Talk, format: ReportFormat) {
    if format == ReportFormat::Json {
        return say::out(json(diagnostics, counts));
    }
    report::print(diagnostics, format, talk);
    if !talk.quiet {
        if let Some(counts) = counts {
            say::out(looked_at(counts));
        }
        say::out(verdict(diagnostics, counts.is_some()));
    }
}

#[derive(Serialize)]
struct Json<'d> {
    version: &'static str,
    errors: usize,
    warnings: usize,
    notes: usize,
    looked_at: Option<Counts>,
    diagnostics: Vec<diagnostic::Json<'d>>,
}

fn json(diagnostics: &[Diagnostic], looked_at: Option<Counts>) -> String {
    let json = Json {
        version: env!("CARGO_PKG_VERSION"),
        errors: number(diagnostics, Severity::Error),
        warnings: number(diagnostics, Severity::Warning),
        notes: number(diagnostics, Severity::Note),
        looked_at,
        diagnostics: diagnostics.iter().map(diagnostic::as_json).collect(),
    };
    // Strings and numbers always serialise.
    serde_json::to_string_pretty(&json).unwrap_or_default()
}

fn number(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|d| d.severity() == severity).count()
}

fn looked_at(counts: Counts) -> String {
    let Counts { pages, files, bytes, links, links_to_other_sites, .. } = counts;
    let Counts { sources, lines, records, questions, words, .. } = counts;
    let of_sources = match (lines, records) {
        (lines, 0) => count(lines, "line"),
        (0, records) => count(records, "record"),
        (lines, records) => format!("{} and {}", count(lines, "line"), count(records, "record")),
    };
    format!(
        "Looked at {} among {} ({}), {} ({} to other sites), and {} with {}: {} of {} stand on \
         their pages.",
        count(pages, "page"),
        count(files, "file"),
        HumanBytes(bytes),
        count(links, "link"),
        HumanCount(links_to_other_sites as u64),
        count(sources, "source"),
        of_sources,
        count(usize::try_from(words).unwrap_or(usize::MAX), "word"),
        count(questions, "question"),
    )
}

fn verdict(diagnostics: &[Diagnostic], is_site: bool) -> String {
    let errors = number(diagnostics, Severity::Error);
    let warnings = number(diagnostics, Severity::Warning);
    match (errors, warnings) {
        _ if !is_site => "There would be no site.".to_owned(),
        (0, 0) => "Nothing is wrong.".to_owned(),
        _ => format!("{}, {}.", count(errors, "error"), count(warnings, "warning")),
    }
}
