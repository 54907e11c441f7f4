//! `despatch init`

use std::path::Path;

use super::{Ending, report, say};
use crate::cli::{Init, ReportFormat, Talk};
use crate::diagnostic::{Code, Diagnostic};
use crate::init::{self, Fate, Planned};
use crate::publish;

/// Begins a new site.
pub(super) fn run(root: &Path, talk: Talk, flags: &Init) -> Ending {
    let folder = flags.folder.as_deref().unwrap_or(root);
    let done = init::plan(folder, flags.force)
        .and_then(|files| files.iter().try_for_each(|file| put(folder, file, flags.force, talk)));
    if let Err(diagnostic) = done {
        report::print(&[diagnostic], ReportFormat::Text, talk);
        return Ending::Usage;
    }
    if !talk.quiet {
        next_steps(folder);
    }
    Ending::Fine
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
