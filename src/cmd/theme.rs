//! `despatch theme`

use std::path::Path;

use super::{Ending, report, say, settings};
use crate::cli::{Diff, Eject, ReportFormat, Talk, Theme};
use crate::config::{Overrides, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::publish;
use crate::theme::{self, Copied, Difference, File, Source, Upstream};

/// Lists, copies or compares what pages are made with.
pub(super) fn run(root: &Path, talk: Talk, command: &Theme) -> Ending {
    let done = settings(root, Overrides::default()).and_then(|site| {
        let done = match command {
            Theme::List => list(&site),
            Theme::Eject(flags) => eject(&site, flags, talk),
            Theme::Diff(flags) => diff(&site, flags, talk),
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
    let copied = match (flags.force, flags.keep) {
        (true, _) => Copied::Replace,
        (_, true) => Copied::Keep,
        _ => Copied::Refuse,
    };
    let ejection = theme::eject(&site.root, &site.theme, &flags.file, copied)?;
    for (path, text) in &ejection.files {
        publish::plant(&site.root, path, text).map_err(|error| unwritten(&error))?;
    }
    if !talk.quiet {
        let path = &ejection.path;
        say::out(match copied {
            Copied::Keep => format!("{path} is kept, and up to date."),
            _ => format!("{path} is used from now on. Change it there."),
        });
    }
    Ok(())
}

fn diff(site: &Site, flags: &Diff, talk: Talk) -> Result<(), Diagnostic> {
    let differences = theme::differences(&site.root, &site.theme, flags.file.as_deref())?;
    for difference in &differences {
        upstream(difference, talk);
        if !flags.upstream {
            own(difference, talk);
        }
    }
    if differences.is_empty() && !talk.quiet {
        say::err("This site has no copies of built-in files.");
    }
    Ok(())
}

/// The diffs go to the standard output, and what is said of them elsewhere, so that they are patches.
fn upstream(difference: &Difference, talk: Talk) {
    let name = &difference.name;
    match &difference.upstream {
        Upstream::Same => {}
        Upstream::Changed { version, diff } => {
            remark(format!("{name}: what changed in Despatch since {version}:"), talk);
            say::out(diff.trim_end());
        }
        Upstream::Lost { version } => remark(
            format!(
                "{name}: the built-in file changed since {version}, but the original is not kept in \
                 templates/.originals/, only its sum: your changes and Despatch's cannot be told apart"
            ),
            talk,
        ),
        Upstream::Unknown => {
            remark(format!("{name}: it is not known which version this was made from"), talk);
        }
    }
}

fn own(difference: &Difference, talk: Talk) {
    if difference.own.is_empty() {
        return remark(
            format!("{}: nothing is changed in {}", difference.name, difference.path),
            talk,
        );
    }
    remark(format!("{}: how {} differs:", difference.name, difference.path), talk);
    say::out(difference.own.trim_end());
}

fn remark(words: String, talk: Talk) {
    if !talk.quiet {
        say::err(words);
    }
}

fn unwritten(error: &publish::PublishError) -> Diagnostic {
    Diagnostic::general(
        Code::NotEjected,
        error.to_string(),
        "see that you may write to the site's folder; what was written so far can stay",
    )
}
