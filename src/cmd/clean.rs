//! `despatch clean`

use std::path::Path;

use super::{Ending, report, say, settings};
use crate::cli::{Clean, ReportFormat, Talk};
use crate::config::{Overrides, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::publish::{self, Cleaned, PublishError};

/// How many of the files that are left are named.
const SHOWN: usize = 5;

/// Removes the site that builds wrote.
pub(super) fn run(root: &Path, talk: Talk, flags: &Clean) -> Ending {
    let overrides = Overrides { output: flags.output.clone(), ..Overrides::default() };
    let done = settings(root, overrides).and_then(|site| {
        let cleaned = clean(&site, flags.dry_run).map_err(|error| vec![error])?;
        tell(&site, &cleaned, flags.dry_run, talk);
        Ok(())
    });
    match done {
        Ok(()) => Ending::Fine,
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

fn clean(site: &Site, is_rehearsal: bool) -> Result<Cleaned, Diagnostic> {
    if let Some(inside) = held(site) {
        return Err(refusal(
            format!("the output folder `{}` holds {inside}", site.output.display()),
            "set an output folder that holds nothing else, with --output or `path` in `[output]`",
        ));
    }
    match publish::clean(&site.output, &site.keep, is_rehearsal) {
        Ok(Some(cleaned)) => Ok(cleaned),
        Ok(None) => Err(refusal(
            format!("there is no website of Despatch's in `{}`", site.output.display()),
            "say with --output where it is; what another program wrote is never removed",
        )),
        Err(PublishError::Unreadable { path, why }) => Err(refusal(
            format!("`{}`, which lists what Despatch wrote, cannot be read: {why}", path.display()),
            "look into the folder, and delete it yourself if you want nothing of it",
        )),
        Err(error) => Err(refusal(error.to_string(), "mend that and clean again")),
    }
}

/// What of the site lies in the output folder, or is it.
fn held(site: &Site) -> Option<&'static str> {
    let output = site.output.canonicalize().ok()?;
    let lies = |path: &Path| path.canonicalize().is_ok_and(|path| path.starts_with(&output));
    if lies(&site.root) {
        return Some("the site's own folder");
    }
    lies(&site.content).then_some("the transcripts")
}

fn refusal(message: String, remedy: &str) -> Diagnostic {
    Diagnostic::general(Code::NotCleaned, message, remedy)
}

fn tell(site: &Site, cleaned: &Cleaned, is_rehearsal: bool, talk: Talk) {
    if is_rehearsal {
        cleaned.removed.iter().for_each(say::out);
    }
    left(&cleaned.edited, "edited since they were written", talk);
    left(&cleaned.foreign, "not written by Despatch", talk);
    if !talk.quiet {
        let (count, output) = (cleaned.removed.len(), site.output.display());
        let would = if is_rehearsal { "would be removed" } else { "removed" };
        let stay = cleaned.edited.len() + cleaned.foreign.len();
        say::err(format!("{} {would} from {output}, {stay} left.", files(count)));
    }
}

fn left(paths: &[String], why: &str, talk: Talk) {
    let shown = if talk.verbose { paths.len() } else { SHOWN.min(paths.len()) };
    if talk.quiet || paths.is_empty() {
        return;
    }
    say::err(format!("Left, because {why}:"));
    paths[..shown].iter().for_each(|path| say::err(format!("  {path}")));
    if shown < paths.len() {
        say::err(format!("  and {} more; --verbose names them", paths.len() - shown));
    }
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}
