//! `despatch theme`

use std::path::Path;

use super::{Ending, report, say, settings};
use crate::cli::{Eject, ReportFormat, Talk, Theme};
use crate::config::{Overrides, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::publish;
use crate::theme::{self, File, Source};

/// Lists or copies the theme's files.
pub(super) fn run(root: &Path, talk: Talk, command: &Theme) -> Ending {
    let done = settings(root, Overrides::default()).and_then(|site| {
        let done = match command {
            Theme::List => list(&site),
            Theme::Eject(flags) => eject(&site, flags, talk),
        };
        done.map_err(|error| vec![error])
    });
    match done {
        Ok(()) => Ending::Fine,
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

fn list(site: &Site) -> Result<(), Diagnostic> {
    let listed = theme::listed(&site.root, &site.theme)?;
    say::out("Themes:");
    for (name, source) in &listed.themes {
        let used = if *name == site.theme { ", in use" } else { "" };
        say::out(format!("  {name}: {source}{used}"));
    }
    say::out(format!("Files of the theme in use, {}:", site.theme));
    let width = listed.files.iter().map(|file| file.name.len()).max().unwrap_or_default();
    listed.files.iter().for_each(|File { name, source }| {
        say::out(format!("  {name:width$}  {}", described(source)));
    });
    Ok(())
}

fn described(source: &Source) -> String {
    match source {
        Source::BuiltIn => "built in".to_owned(),
        Source::Own { path, version: Some(version), is_outdated, .. } => {
            let outdated = if *is_outdated { ", outdated" } else { "" };
            format!("{path}, copied from {version}{outdated}")
        }
        Source::Own { path, is_override: true, .. } => {
            format!("{path}, in place of the built-in one")
        }
        Source::Own { path, .. } => format!("{path}, beside the built-in ones"),
    }
}

fn eject(site: &Site, flags: &Eject, talk: Talk) -> Result<(), Diagnostic> {
    if flags.print {
        say::out(theme::original(&flags.file)?.trim_end());
        return Ok(());
    }
    let ejection = theme::eject(&site.root, &site.theme, &flags.file, flags.force)?;
    publish::plant(&site.root, &ejection.path, &ejection.text)
        .map_err(|error| unwritten(&error))?;
    if !talk.quiet {
        say::out(format!("{} now overrides the built-in file. Edit it there.", ejection.path));
    }
    Ok(())
}

fn unwritten(error: &publish::PublishError) -> Diagnostic {
    Diagnostic::general(
        Code::NotEjected,
        error.to_string(),
        "see that you may write to the site's folder; what was written so far can stay",
    )
}
