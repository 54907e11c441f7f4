//! `despatch check`

use std::path::Path;
use std::time::Duration;

use indicatif::{HumanBytes, HumanCount};
use jiff::civil::Date;
use serde::Serialize;

use super::progress::{Shown, count};
use super::{Ending, day, report, say, settings};
use crate::check::external::{self, Asked, Asker, MEMORY_FILE, Memory, Watch};
use crate::check::{Counts, Outer};
use crate::cli::{Check, ReportFormat, Talk};
use crate::config::{self, Overrides, Site};
use crate::diagnostic::{self, Code, Diagnostic, Severity};
use crate::fetch;
use crate::pipeline::{self, Checked, Guard, Order};
use crate::publish;

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
        Ok((diagnostics, seen)) => {
            print(&diagnostics, Some(seen), talk, flags.format);
            Ending::of(&diagnostics, flags.strict)
        }
        Err(diagnostics) => {
            print(&diagnostics, None, talk, flags.format);
            Ending::of_failure(&diagnostics)
        }
    }
}

/// What was looked at.
#[derive(Clone, Copy)]
struct Seen {
    counts: Counts,
    external: Option<Asked>,
}

fn checked(
    site: &Site,
    talk: Talk,
    flags: &Check,
) -> Result<(Vec<Diagnostic>, Seen), Vec<Diagnostic>> {
    let day = day::day().map_err(|error| vec![error])?;
    let order = Order { force: false, day, guard: Guard::Locked, previous: None, draft: None };
    let quiet = talk.quiet || flags.format != ReportFormat::Text;
    let checked = pipeline::check_site(site, order, flags.external, &Shown::new(quiet))?;
    let Checked { mut diagnostics, counts, external: outer } = checked;
    let external = match flags.external {
        true => {
            let watch = Told { quiet: quiet || !talk.verbose };
            let (said, asked) = ask(site, &outer, flags, (day, &watch))?;
            diagnostics.extend(said);
            Some(asked)
        }
        false => None,
    };
    Ok((diagnostics, Seen { counts, external }))
}

/// Asks other sites, and keeps what they said.
fn ask(
    site: &Site,
    outer: &[Outer],
    flags: &Check,
    (day, watch): (Date, &Told),
) -> Result<(Vec<Diagnostic>, Asked), Vec<Diagnostic>> {
    let text = config::read_text(&site.root, MEMORY_FILE).map_err(|error| vec![error])?;
    let mut memory = Memory::of(&text.unwrap_or_default());
    let contact = site.publisher.contact.as_deref().unwrap_or_default();
    let base = site.base_url.as_deref().unwrap_or_default();
    let who = fetch::who(&[&site.title, base, contact]);
    let asker = Asker::new(&who, flags.external_private, None);
    let limits = (day, flags.external_most);
    let done = external::ask(outer, (&asker, watch), &mut memory, limits);
    let kept = publish::write_beside(&site.root.join(MEMORY_FILE), &memory.text());
    kept.map_err(|error| {
        let remedy = "mend that, so that the next check need not ask for everything again";
        vec![Diagnostic::general(Code::NotPublished, error.to_string(), remedy)]
    })?;
    Ok(done)
}

/// On the error output: what is asked for.
struct Told {
    quiet: bool,
}

impl Watch for Told {
    fn rest(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn asks(&self, address: &str) {
        if !self.quiet {
            say::err(format!("  asking {address}"));
        }
    }
}

/// Prints what is wrong, and what was looked at; nothing was if there is no site.
fn print(diagnostics: &[Diagnostic], seen: Option<Seen>, talk: Talk, format: ReportFormat) {
    if format == ReportFormat::Json {
        return say::out(json(diagnostics, seen));
    }
    report::print(diagnostics, format, talk);
    if !talk.quiet {
        if let Some(Seen { counts, external }) = seen {
            say::out(looked_at(counts));
            external.into_iter().for_each(|asked| say::out(asked_for(asked)));
        }
        say::out(verdict(diagnostics, seen.is_some()));
    }
}

#[derive(Serialize)]
struct Json<'d> {
    version: &'static str,
    errors: usize,
    warnings: usize,
    notes: usize,
    looked_at: Option<Counts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_sites: Option<Asked>,
    diagnostics: Vec<diagnostic::Json<'d>>,
}

fn json(diagnostics: &[Diagnostic], seen: Option<Seen>) -> String {
    let json = Json {
        version: env!("CARGO_PKG_VERSION"),
        errors: number(diagnostics, Severity::Error),
        warnings: number(diagnostics, Severity::Warning),
        notes: number(diagnostics, Severity::Note),
        looked_at: seen.map(|seen| seen.counts),
        other_sites: seen.and_then(|seen| seen.external),
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

fn asked_for(asked: Asked) -> String {
    let Asked { addresses, asked, known, left } = asked;
    let left = match left {
        0 => String::new(),
        left => format!(" {} left for the next check.", HumanCount(left as u64)),
    };
    format!(
        "Asked for {} of {} on other sites; {} answered well within a month.{left}",
        HumanCount(asked as u64),
        count(addresses, "link"),
        HumanCount(known as u64)
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
