//! What the flags of the command line set.

use std::path::PathBuf;

/// The settings given as flags; each wins over the environment and over `despatch.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--output`: where to write the site; a relative path starts at the current directory.
    pub output: Option<PathBuf>,
    /// `--base-url`: the address that the site will be published at.
    pub base_url: Option<String>,
    /// `--moved-to`: the address of the archive's new home.
    pub moved_to: Option<String>,
    /// `--api`: the base address of Parliament's API.
    pub api: Option<String>,
    /// `--pause`: how many seconds to rest between requests to it.
    pub pause: Option<String>,
}
