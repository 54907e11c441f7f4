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

    /// Ask other websites whether what is linked is still there
    ///
    /// One request at a time, with a rest between those to one host. Who answered well is asked again
    /// after a month; answers are kept in `.despatch-external` in the site's folder.
    #[arg(long)]
    pub external: bool,

    /// Ask for at most so many addresses
    ///
    /// Those that were asked for longest ago come first, so that further checks come to all of them.
    #[arg(long, value_name = "NUMBER", default_value_t = 200, requires = "external")]
    pub external_most: usize,

    /// Ask this computer and its own network, too
    ///
    /// Without it, addresses that only this network knows are left out.
    #[arg(long, requires = "external")]
    pub external_private: bool,
}
