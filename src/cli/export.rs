//! The flags of `export` and `changed`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The flags of `export`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Export {
    /// The format of the data
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: ExportFormat,

    /// Only questions that this member asked
    ///
    /// The name as the site prints it, or another form in which a transcript has it.
    #[arg(long, value_name = "NAME")]
    pub asker: Option<String>,

    /// Only questions that this member answered
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,

    /// Only questions to this department
    #[arg(long, value_name = "NAME")]
    pub department: Option<String>,

    /// Only questions of this topic
    #[arg(long, value_name = "NAME")]
    pub topic: Option<String>,

    /// The address that the website is published at
    ///
    /// As for `build`: citations give the address of each question.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Write into FILE instead of the standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// The flags of `changed`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Changed {
    /// A copy of `.despatch-manifest` as it was when the website was copied last
    #[arg(long, value_name = "MANIFEST")]
    pub since: PathBuf,

    /// List the files that are no longer part of the website
    #[arg(long)]
    pub removed: bool,

    /// The website is in DIR
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// How questions are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One JSON object a line: all that is known
    #[default]
    Ndjson,
    /// A table with one row for each answer
    Csv,
    /// Entries for a bibliography in LaTeX
    Bibtex,
    /// Records for reference managers
    Ris,
    /// Items for citation processors (CSL-JSON)
    Csl,
}
