//! `despatch build`

use std::path::{Path, PathBuf};

use super::progress::Shown;
use super::{Ending, report, settings};
use crate::cli::{Build, ReportFormat, Talk};
use crate::config::Overrides;
use crate::diagnostic::{Code, Diagnostic};
use crate::pipeline::{self, Built};

/// Builds the site.
pub(super) fn run(root: &Path, talk: Talk, flags: Build) -> Ending {
    let overrides = Overrides { output: flags.output, base_url: flags.base_url };
    let site = match settings(root, overrides) {
        Ok(site) => site,
        Err(diagnostics) => {
            report::print(&diagnostics, flags.format, talk);
            return Ending::Usage;
        }
    };
    let quiet = talk.quiet || flags.format == ReportFormat::Json;
    match pipeline::build(&site, flags.force, &Shown::new(quiet)) {
        Ok(Built { diagnostics, .. }) => {
            report::print(&diagnostics, flags.format, talk);
            if !quiet {
                println!(
                    "The site is in {}. Open it: {}",
                    site.output.display(),
                    home(&site.output).display()
                );
            }
            Ending::of(&diagnostics, flags.strict)
        }
        Err(diagnostics) => {
            report::print(&diagnostics, flags.format, talk);
            if !quiet {
                eprintln!("Nothing was published.");
            }
            failed(&diagnostics)
        }
    }
}

fn home(output: &Path) -> PathBuf {
    output.join("index.html")
}

/// Content without an exchange is the content's fault; all else is how the command was given.
fn failed(diagnostics: &[Diagnostic]) -> Ending {
    let usage = [
        Code::MissingContent,
        Code::MissingTheme,
        Code::Template,
        Code::BadToml,
        Code::UnknownKey,
        Code::NotPublished,
    ];
    let is_usage = diagnostics.iter().any(|d| usage.contains(&d.code));
    let no_exchange = diagnostics.iter().any(|d| d.code == Code::NoExchange);
    if is_usage && !no_exchange { Ending::Usage } else { Ending::ContentErrors }
}
