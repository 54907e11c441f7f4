//! `despatch changed`

use std::path::Path;

use super::{Ending, report, say, settings};
use crate::cli::{Changed as Flags, ReportFormat, Talk};
use crate::config::Overrides;
use crate::diagnostic::{Code, Diagnostic};
use crate::publish;

/// Lists the files that differ from those of an earlier build.
pub(super) fn run(root: &Path, talk: Talk, flags: &Flags) -> Ending {
    match list(root, flags) {
        Ok(paths) => {
            paths.iter().for_each(say::out);
            Ending::Fine
        }
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

fn list(root: &Path, flags: &Flags) -> Result<Vec<String>, Vec<Diagnostic>> {
    let overrides = Overrides { output: flags.output.clone(), ..Overrides::default() };
    let site = settings(root, overrides)?;
    let changed = publish::changed(&site.output, &flags.since).map_err(|error| {
        let remedy = "name a copy of `.despatch-manifest` of the site as it was copied last";
        vec![Diagnostic::general(Code::MissingPrevious, error.to_string(), remedy)]
    })?;
    let changed = changed.ok_or_else(|| {
        let message = format!("there is no finished site in `{}`", site.output.display());
        vec![Diagnostic::general(Code::NotBuilt, message, "run `despatch build` first")]
    })?;
    Ok(if flags.removed { changed.removed } else { changed.copied })
}
