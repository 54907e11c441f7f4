//! `despatch deploy`

use std::path::Path;

use super::finished::finished;
use super::{Ending, report, say};
use crate::cli::{Deploy, ReportFormat, Talk};
use crate::deploy::{self, Deployed, Order};
use crate::diagnostic::{Code, Diagnostic, Place};

/// Puts the finished site on its branch.
pub(super) fn run(root: &Path, talk: Talk, flags: &Deploy) -> Ending {
    match act(root, flags) {
        Ok(deployed) => {
            let said: Vec<_> = deployed.uncommitted.iter().map(|file| uncommitted(file)).collect();
            report::print(&said, ReportFormat::Text, talk);
            if !talk.quiet {
                say::out(told(&deployed, flags));
            }
            Ending::Fine
        }
        Err(diagnostics) => {
            report::print(&diagnostics, ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

fn act(root: &Path, flags: &Deploy) -> Result<Deployed, Vec<Diagnostic>> {
    let (site, _) = finished(root, &flags.finished)?;
    let order = Order {
        root,
        output: &site.output,
        branch: &flags.branch,
        remote: &flags.remote,
        message: &flags.message,
        force: flags.force,
        dry_run: flags.dry_run,
    };
    deploy::deploy(order).map_err(|fault| vec![fault.diagnostic()])
}

fn told(deployed: &Deployed, flags: &Deploy) -> String {
    let (branch, remote, sum) = (&flags.branch, &flags.remote, deployed.sum);
    let Some(commit) = &deployed.commit else {
        return format!("Nothing to do: `{branch}` of {remote} holds this site already.");
    };
    let done = if flags.dry_run { "Would publish" } else { "Published" };
    let new = if deployed.is_new { ", a new branch" } else { "" };
    let commit = match flags.dry_run {
        true => String::new(),
        false => format!(" (commit {})", commit.get(..10).unwrap_or(commit)),
    };
    format!(
        "{done} to `{branch}` of {remote}{new}: {} files added, {} changed, {} removed{commit}.",
        sum.added, sum.changed, sum.removed
    )
}

fn uncommitted(file: &str) -> Diagnostic {
    Diagnostic::at(
        Code::Uncommitted,
        Place::file(file),
        "this file has changes that are not committed, so a build elsewhere may give out other \
         addresses than those published now",
        "commit it, together with the transcripts",
    )
}
