//! Prints diagnostics.

use std::collections::BTreeMap;
use std::io::IsTerminal;

use super::say;
use crate::cli::{ReportFormat, Talk};
use crate::diagnostic::{self, Code, Diagnostic, Severity, Style, visible};

/// How many errors, and how many warnings, are printed before the rest is counted.
const SHOWN: usize = 50;

/// Notes that are never summed up: nothing is merged silently, and no address added.
const ALWAYS: [Code; 4] =
    [Code::Merged, Code::LookAlike, Code::RepeatedExchange, Code::NewAddresses];

/// Prints diagnostics for people on the error output, or for programs on the standard output.
pub(super) fn print(diagnostics: &[Diagnostic], format: ReportFormat, talk: Talk) {
    match format {
        ReportFormat::Json => {
            diagnostics.iter().for_each(|d| say::out(diagnostic::as_json_line(d)));
        }
        ReportFormat::Github => {
            let grave = diagnostics.iter().filter(|d| d.severity() != Severity::Note);
            grave.for_each(|d| say::out(diagnostic::as_github_line(d)));
        }
        ReportFormat::Text => {
            print_grave(diagnostics, Severity::Error, talk);
            print_grave(diagnostics, Severity::Warning, talk);
            print_notes(diagnostics, talk);
        }
    }
}

fn style() -> Style {
    let plain = std::env::var_os("NO_COLOR").is_some() || !std::io::stderr().is_terminal();
    if plain { Style::Plain } else { Style::Coloured }
}

fn print_grave(diagnostics: &[Diagnostic], severity: Severity, talk: Talk) {
    let of: Vec<_> = diagnostics.iter().filter(|d| d.severity() == severity).collect();
    let shown = if talk.verbose { of.len() } else { of.len().min(SHOWN) };
    let style = style();
    of[..shown].iter().for_each(|d| say::styled(diagnostic::as_text(d, style) + "\n"));
    if shown < of.len() {
        let more = of.len() - shown;
        let name = severity.name();
        say::err(format!("{more} more {name}s; run again with --verbose to see them all\n"));
    }
}

/// Notes in full if asked for; else the merges on a line each, and a count of the others.
fn print_notes(diagnostics: &[Diagnostic], talk: Talk) {
    if talk.quiet {
        return;
    }
    let notes: Vec<_> = diagnostics.iter().filter(|d| d.severity() == Severity::Note).collect();
    if talk.verbose {
        let style = style();
        notes.iter().for_each(|d| say::styled(diagnostic::as_text(d, style) + "\n"));
        return;
    }
    let (always, others): (Vec<_>, Vec<_>) =
        notes.into_iter().partition(|d| ALWAYS.contains(&d.code));
    always.iter().take(SHOWN).for_each(|d| {
        say::err(format!("note: {}", visible(&format!("{}{}", place(d), d.message))));
    });
    let counted = always.into_iter().skip(SHOWN).chain(others);
    print_counts(counted);
}

fn place(diagnostic: &Diagnostic) -> String {
    let place = diagnostic.place.as_ref();
    place.map(|place| format!("{}:{}: ", place.file, place.line)).unwrap_or_default()
}

fn print_counts<'d>(notes: impl Iterator<Item = &'d Diagnostic>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    notes.for_each(|d| *counts.entry(d.code.name()).or_default() += 1);
    if counts.is_empty() {
        return;
    }
    let list: Vec<_> = counts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    say::err(format!("notes: {}; --verbose shows them", list.join(", ")));
}
