//! The flags of commands that take a finished website: `deploy` and `deposit`.

use std::path::PathBuf;

use clap::Args;

/// Where the finished website is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Finished {
    /// The website is in DIR
    ///
    /// As for `build`: the folder that the website was written into, if it is not `public`.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// The address that the website was built for
    ///
    /// As for `build`, if it was given there.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// The address that the archive moved to
    ///
    /// As for `build`, if it was given there.
    #[arg(long, value_name = "URL")]
    pub moved_to: Option<String>,
}

/// The flags of `deploy`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Deploy {
    /// Where the finished website is.
    #[command(flatten)]
    pub finished: Finished,

    /// The branch that the host publishes
    #[arg(long, value_name = "NAME", default_value = "gh-pages")]
    pub branch: String,

    /// The repository with that branch: the name of a remote, or an address
    #[arg(long, value_name = "REMOTE", default_value = "origin")]
    pub remote: String,

    /// What the commit says
    #[arg(short, long, value_name = "TEXT", default_value = "Publish the archive")]
    pub message: String,

    /// Tell what would be published, and push nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,

    /// Replace what Despatch did not publish, or what is newer
    ///
    /// What the branch held stays in its history: the push itself is never forced.
    #[arg(long)]
    pub force: bool,
}

/// The flags of `deposit`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Deposit {
    /// The bag to make: a folder that does not exist yet
    #[arg(value_name = "DIR")]
    pub bag: PathBuf,

    /// Where the finished website is.
    #[command(flatten)]
    pub finished: Finished,
}
