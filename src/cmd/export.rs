//! `despatch export`

use std::path::Path;

use super::{Ending, day, report, say, settings};
use crate::cli::{Export, ExportFormat, ReportFormat, Talk};
use crate::config::{Overrides, Site};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::export::Format;
use crate::pipeline::{Exported, Wanted, export};
use crate::publish;

/// Writes questions as data.
pub(super) fn run(root: &Path, talk: Talk, flags: &Export) -> Ending {
    let overrides = Overrides { base_url: flags.base_url.clone(), ..Overrides::default() };
    let done = settings(root, overrides).and_then(|site| {
        let exported = questions(&site, flags)?;
        hand_over(&exported, flags).map_err(|error| vec![error])?;
        Ok(exported)
    });
    match done {
        Ok(exported) => {
            // A build tells of the rest; here the data are meant to be read.
            let errors = exported.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
            report::print(&errors.cloned().collect::<Vec<_>>(), ReportFormat::Text, talk);
            if let Some(path) = flags.output.as_deref().filter(|_| !talk.quiet) {
                say::err(format!("{} questions are in {}.", exported.questions, path.display()));
            }
            Ending::of(&exported.diagnostics, false)
        }
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::of_failure(&diagnostics)
        }
    }
}

fn questions(site: &Site, flags: &Export) -> Result<Exported, Vec<Diagnostic>> {
    let day = day::day().map_err(|error| vec![error])?;
    let wanted = Wanted {
        asker: flags.asker.as_deref(),
        by: flags.by.as_deref(),
        department: flags.department.as_deref(),
        topic: flags.topic.as_deref(),
    };
    export(site, day, wanted, format(flags.format))
}

fn format(format: ExportFormat) -> Format {
    match format {
        ExportFormat::Ndjson => Format::Ndjson,
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Bibtex => Format::Bibtex,
        ExportFormat::Ris => Format::Ris,
        ExportFormat::Csl => Format::Csl,
    }
}

fn hand_over(exported: &Exported, flags: &Export) -> Result<(), Diagnostic> {
    match &flags.output {
        None => say::bytes(&exported.bytes),
        Some(path) => publish::write_beside(path, &exported.bytes).map_err(|error| {
            Diagnostic::general(Code::NotPublished, error.to_string(), "name another file")
        })?,
    };
    Ok(())
}
