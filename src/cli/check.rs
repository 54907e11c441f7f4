//! The flags of `check`.

use clap::Args;

use super::ReportFormat;

/// The flags of `check`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Check {
    /// The address that the website will be published at
    ///
    /// As for `build`. Links that begin with it are the website's own.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Let warnings fail the check
    ///
    /// Ends with exit code 1 if there are warnings, as if they were errors.
    #[arg(long)]
    pub strict: bool,

    /// How to report what is wrong
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: ReportFormat,
}
