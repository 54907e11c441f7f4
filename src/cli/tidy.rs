//! The flags of the commands that tidy up and look after a site: `clean`, `config` and `theme`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// The flags of `clean`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Clean {
    /// The website is in DIR
    ///
    /// As for `build`: the folder that the website was written into, if it is not `public`.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// List what would be removed, and remove nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

/// The flags of `config`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Config {
    /// As for `build`: write the website into DIR
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// As for `build`: the address that the website will be published at
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// How to print the settings
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: SettingsFormat,
}

/// How settings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SettingsFormat {
    /// For people: as they would stand in despatch.toml, each with where it was given
    #[default]
    Text,
    /// For programs: one JSON object
    Json,
}

/// What `theme` does.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Theme {
    /// List the themes, and the files of the one in use
    ///
    /// Of each template, style sheet and script: whether it is built in, a theme's or the site's own,
    /// and whether it is a copy whose original changed since.
    List,

    /// Copy a built-in file into `templates/`, to change it there
    ///
    /// The copy overrides the built-in file. Its first line names the version and the checksum of the
    /// original: a build warns when the original has changed.
    Eject(Eject),
}

/// The flags of `theme eject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Eject {
    /// The file, such as `question.html` or `site.css`
    #[arg(value_name = "FILE")]
    pub file: String,

    /// Replace a copy that exists
    #[arg(long, conflicts_with = "print")]
    pub force: bool,

    /// Print the file instead, to compare it with a copy
    #[arg(long)]
    pub print: bool,
}
