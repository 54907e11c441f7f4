//! `despatch init`

use std::path::{Path, PathBuf};

use super::{Ending, report, say};
use crate::cli::{Init, ReportFormat, Talk};
use crate::diagnostic::{Code, Diagnostic};
use crate::init::{self, Fate, Origin, Planned};
use crate::publish;

/// Begins a new site.
pub(super) fn run(root: &Path, talk: Talk, flags: &Init) -> Ending {
    let folder = place(root, flags.folder.as_deref());
    match act(&folder, talk, flags) {
        Ok(origin) => {
            if !talk.quiet {
                if origin.is_none() {
                    no_workflow();
                }
                next_steps(&folder);
            }
            Ending::Fine
        }
        Err(diagnostic) => {
            report::print(&[diagnostic], ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

/// The folder that is meant: one that is named is in the site's folder, as for every command.
fn place(root: &Path, named: Option<&Path>) -> PathBuf {
    match named {
        None => root.to_owned(),
        Some(named) if root == Path::new(".") => named.to_owned(),
        Some(named) => root.join(named),
    }
}

fn act(folder: &Path, talk: Talk, flags: &Init) -> Result<Option<Origin>, Diagnostic> {
    let origin = Origin::find(flags.source.as_deref())?;
    let files = init::plan(folder, flags.force, origin.as_ref())?;
    files.iter().try_for_each(|file| put(folder, file, flags.force, talk))?;
    Ok(origin)
}

/// Without the workflow nothing is published.
fn no_workflow() {
    say::err(format!(
        "  {}: left out, because this program does not know the repository and commit that it was \
         built from. To write it: despatch init --source REPOSITORY@COMMIT",
        init::WORKFLOW
    ));
}

/// A file that somebody changed is replaced only if that is meant, and never in silence.
fn put(folder: &Path, file: &Planned, force: bool, talk: Talk) -> Result<(), Diagnostic> {
    let (word, is_written) = match file.fate {
        Fate::New => ("made", true),
        Fate::Changed if force => ("replaced", true),
        Fate::Changed => ("left as it is", false),
        Fate::Same => ("there already", false),
    };
    if is_written {
        publish::plant(folder, file.path, &file.text).map_err(|error| unwritten(&error))?;
    }
    if !talk.quiet || word == "replaced" {
        say::err(format!("  {}: {word}", file.path));
    }
    Ok(())
}

fn next_steps(folder: &Path) {
    let at = match folder == Path::new(".") {
        true => String::new(),
        false => format!(" -C {}", as_argument(&folder.display().to_string())),
    };
    say::out("The site is begun. Put transcripts into its folder content/. To look at it:");
    say::out(format!("  despatch{at} serve --open"));
    say::out(format!("To make the website of it: despatch{at} build"));
}

/// A name as it is written on a command line: every shell understands these marks.
fn as_argument(name: &str) -> String {
    if name.contains(' ') { format!("\"{name}\"") } else { name.to_owned() }
}

fn unwritten(error: &publish::PublishError) -> Diagnostic {
    Diagnostic::general(
        Code::NotPublished,
        error.to_string(),
        "name a folder that you may write to; what was made so far can stay",
    )
}
