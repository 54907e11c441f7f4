//! The command line: its commands, flags and help, and nothing else.
//!
//! Types alone, with no tie to the rest of the crate, so that manual pages and completions can be
//! made from this room by itself. Usage errors end the program with exit code 2.

mod check;
mod export;
mod fetch;
mod finished;
mod notes;
#[cfg(test)]
mod tests;
mod tidy;

pub use check::Check;
pub use export::{Changed, Export, ExportFormat};
pub use fetch::{Fetch, HouseName};
pub use finished::{Deploy, Deposit, Finished};
pub use tidy::{Clean, Config, Eject, SettingsFormat, Theme};

use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Parser, Subcommand, ValueEnum};
use notes::*;

/// Turns transcripts of parliamentary written questions and answers into a website.
///
/// Despatch reads the transcripts in the folder `content/`, checks them, and writes a website to
/// browse, search and cite into the folder `public/`. Settings stand in `despatch.toml`; none is
/// needed to begin.
#[derive(Clone, Debug, PartialEq, Eq, Parser)]
#[command(name = "despatch", version, after_help = EXAMPLES, after_long_help = LONG_NOTES)]
pub struct Cli {
    /// The site's folder, which holds `content/`
    ///
    /// The folder that holds `content/` and, if there are any, `despatch.toml`, `people.toml`,
    /// `departments.toml`, `themes/` and `templates/`.
    #[arg(short = 'C', long, global = true, help_heading = GLOBAL, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,

    /// How much is said.
    #[command(flatten)]
    pub talk: Talk,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// Reads the command line, or ends the program with a message. Whoever gives a site's folder without `-C`
    /// reads what to write instead.
    pub fn read_or_exit() -> Self {
        let mut error = match Self::try_parse() {
            Ok(cli) => return cli,
            Err(error) => error,
        };
        if error.kind() == ErrorKind::UnknownArgument
            && let Some(ContextValue::String(given)) = error.get(ContextKind::InvalidArg)
            && Path::new(given).is_dir()
        {
            let tip = format!("to work in another folder, give it with -C: -C \"{given}\"");
            error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
        }
        error.exit()
    }
}

/// How much is said.
///
/// Clap refuses both flags together only if they stand on one side of the command; given one
/// before it and one behind it, both are set, and `quiet` is to win.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Args)]
pub struct Talk {
    /// Say nothing but errors and warnings
    #[arg(short, long, global = true, help_heading = GLOBAL, conflicts_with = "verbose")]
    pub quiet: bool,

    /// Say more, such as every note about the transcripts
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    pub verbose: bool,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Command {
    /// Build the website
    ///
    /// Reads every transcript, tells what is wrong with any of them, and writes the website. Files
    /// in the output folder that Despatch did not write are left alone. The same input always
    /// gives the same website, byte for byte.
    #[command(after_help = BUILD_EXAMPLES)]
    Build(Build),

    /// Begin a new archive
    ///
    /// Makes a folder with settings, an example, and all that publishes the archive on GitHub Pages.
    /// Files that are there already are left as they are.
    #[command(after_help = INIT_EXAMPLES)]
    Init(Init),

    /// Look at the website on this computer while you work on it
    ///
    /// Builds the website into a temporary folder, shows it at an address of this computer, and
    /// builds it anew whenever a transcript, template, theme or setting changes; pages that are
    /// open in a browser are loaded again. What is wrong is shown in the page. Nothing is published:
    /// neither the output folder nor permalinks.lock nor history.ndjson is written.
    #[command(after_help = SERVE_EXAMPLES)]
    Serve(Serve),

    /// Look for all that can be wrong before it is published
    ///
    /// Makes the whole website without writing it, and tells what is wrong: with the transcripts and
    /// settings, with published addresses (as `build --locked` would), links and places that are not
    /// there, words of a question or an answer that are not on its page, addresses that cannot stand on
    /// every system, pages that nothing links to, and what GitHub Pages refuses. Says what was looked
    /// at.
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),

    /// Print what one transcript was understood to say
    ///
    /// Reads one transcript and prints its questions and answers as JSON, to see what Despatch
    /// makes of it or to use the records elsewhere. What is wrong with the transcript is told
    /// apart, on the error output. No website is written.
    #[command(after_help = PARSE_EXAMPLES)]
    Parse(Parse),

    /// Fetch questions from Parliament's API into `content/official/`
    ///
    /// Asks Parliament's API of written questions, one request a second, and keeps what it says: a
    /// file for each month, a question a line. A second run asks only for what is new or changed,
    /// and one that was interrupted goes on where it was. --match completes pasted transcripts
    /// instead: it looks for the official record of each question whose number is not known.
    #[command(after_help = FETCH_EXAMPLES)]
    Fetch(Fetch),

    /// Show what would become of published addresses, and settle doubts
    ///
    /// Lists what the next build would add to permalinks.lock, and which questions were edited,
    /// moved or are no longer in the content. Nothing is written, unless --same or --retire settles
    /// what the build could not decide.
    #[command(after_help = PERMALINKS_EXAMPLES)]
    Permalinks(Permalinks),

    /// Put the finished website on a branch that a host publishes
    ///
    /// Commits the website to a branch of its own and pushes that, for hosts that publish a branch,
    /// such as GitHub Pages. Needs the program git. Your files, your index and your branches are not
    /// touched, no push is forced, and a branch that holds anything else is refused.
    #[command(after_help = DEPLOY_EXAMPLES)]
    Deploy(Deploy),

    /// Put the finished website and its sources into a bag for a library
    ///
    /// Makes a folder that libraries and archives take and check (BagIt 1.0, with SHA-256): the
    /// website, which works from disk, the transcripts as received, every address and earlier text,
    /// the settings, a description of the data, the licence, and what it all is in plain words. The
    /// same site on the same day gives the same bag, byte for byte.
    #[command(after_help = DEPOSIT_EXAMPLES)]
    Deposit(Deposit),

    /// List the files that differ from those of an earlier build
    ///
    /// For hosts to which files are copied one by one. Keep `.despatch-manifest` of the website that you
    /// copied; after the next build this lists what is new or has other bytes, one path a line, and with
    /// --removed what is to be deleted there.
    #[command(after_help = CHANGED_EXAMPLES)]
    Changed(Changed),

    /// Write questions as data: a table, a bibliography, lines of JSON
    ///
    /// Reads the transcripts and writes all questions, or those of one member, department or topic, in
    /// the format that is asked for. docs/data.md explains the data. The website
    /// is not touched.
    #[command(after_help = EXPORT_EXAMPLES)]
    Export(Export),

    /// Remove the website that builds wrote
    ///
    /// Removes from the output folder what Despatch wrote, and nothing else: files of others, and those
    /// that were edited since, are left and named. Transcripts, permalinks.lock and history.ndjson are
    /// not touched. A folder that Despatch did not write is refused.
    #[command(after_help = CLEAN_EXAMPLES)]
    Clean(Clean),

    /// Print the settings, and where each was given
    ///
    /// Every setting as a build would have it: from a flag, an environment variable, a line of
    /// `despatch.toml`, or its default; and which other files of the site's folder are there.
    #[command(after_help = CONFIG_EXAMPLES)]
    Config(Config),

    /// Change the website's look: list, copy and compare templates and style sheets
    #[command(subcommand, after_help = THEME_EXAMPLES)]
    Theme(Theme),

    /// Print what makes a shell complete commands and flags
    Completions(Completions),

    /// Write a manual page for each command
    Man(Man),
}

/// The flags of `build`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Build {
    /// Write the website into DIR
    ///
    /// The folder to write the website into, `public` in the site's folder if nothing else is set.
    /// A relative path starts at the current folder, also with -C. Wins over the environment
    /// variable DESPATCH_OUTPUT, and that over `path` in `[output]` of `despatch.toml`.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// The address that the website will be published at
    ///
    /// The whole address, such as `https://example.org/archive/`. Feeds, the site map and links
    /// for citation need it, and are left out without it. Wins over the environment variable
    /// DESPATCH_BASE_URL, and that over `base_url` in `despatch.toml`.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Make every address lead to the archive's new home at URL
    ///
    /// For an archive that moved house. Instead of the website, makes a page for each of its addresses
    /// that leads to the same place of the website at URL, for readers and search engines; data and
    /// feeds stay, and feeds get a last entry. Put it where the archive was.
    #[arg(long, value_name = "URL")]
    pub moved_to: Option<String>,

    /// Let warnings fail the build
    ///
    /// Ends with exit code 1 if there are warnings, as if they were errors. For use before
    /// publishing, when nothing is to be overlooked.
    #[arg(long)]
    pub strict: bool,

    /// Let the build fail if a published address would change
    ///
    /// New addresses may be added to permalinks.lock, but no line of it may change or vanish. For
    /// pull requests that add transcripts. Nothing is published if one would.
    #[arg(long, conflicts_with = "frozen")]
    pub locked: bool,

    /// Let the build fail if permalinks.lock would change at all
    ///
    /// Nothing may be added either. For publishing what was reviewed, and nothing else.
    #[arg(long)]
    pub frozen: bool,

    /// Build into a folder that holds other files
    ///
    /// Without it, an output folder with files that Despatch did not write is refused. With it, they
    /// are left where they are, unless a page of the site has the same name: then they are replaced.
    #[arg(long)]
    pub force: bool,

    /// Take earlier texts from the site as published last
    ///
    /// A folder that was published, or its `data/archive.ndjson.gz`. Texts that are there and no longer
    /// in the transcripts are added to `history.ndjson`, and shown as earlier wordings. Without it,
    /// the output folder is looked at before it is written to.
    #[arg(long, value_name = "PATH")]
    pub previous: Option<PathBuf>,

    /// Tell where bytes, files and seconds go
    ///
    /// A table of the files of the website by folder and ending, of the seconds of each stage, and of how
    /// near the website comes to the limits of hosts. With `--format json`, one JSON object.
    #[arg(long)]
    pub report: bool,

    /// How to report what is wrong with the transcripts
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: ReportFormat,
}

/// The flags of `completions`.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// The flags of `man`.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Man {
    /// The folder to write them into
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// The flags of `init`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Init {
    /// The folder to make, the site's folder if none is named
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,

    /// Begin in a folder that holds other files
    ///
    /// Files of the new archive that are there and differ are replaced, and each is named.
    #[arg(long)]
    pub force: bool,

    /// The commit of the program's repository from which the workflow builds it
    ///
    /// A released program, and one that was built with its own repository and commit, needs no such
    /// flag. COMMIT has 40 digits.
    #[arg(long, value_name = "REPOSITORY@COMMIT")]
    pub source: Option<String>,
}

/// The flags of `serve`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Serve {
    /// The port to listen on
    ///
    /// Without it 1111, or another if that is taken. 0 means any that is free.
    #[arg(short, long, value_name = "NUMBER")]
    pub port: Option<u16>,

    /// Open the website in the browser
    #[arg(long)]
    pub open: bool,

    /// The path that the website is under
    ///
    /// Such as `/repo`, to see it as GitHub Pages shows a project's site.
    #[arg(long, value_name = "PATH", default_value = "/", hide_default_value = true)]
    pub base_path: String,

    /// Look for changes now and then
    ///
    /// For network drives and other folders for which the system does not tell of changes.
    #[arg(long)]
    pub poll: bool,
}

/// The flags of `parse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Parse {
    /// The transcript to read
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// How to print the records
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: RecordFormat,

    /// Let warnings fail the command
    ///
    /// Ends with exit code 1 if there are warnings, as if they were errors.
    #[arg(long)]
    pub strict: bool,
}

/// The flags of `permalinks`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Permalinks {
    /// The question NEW is what was published as OLD, and keeps its address
    ///
    /// Both are ids, as the build names them, or addresses. OLD is a question that is no longer in
    /// the content, NEW one that is. If NEW was published already, its address leads to that of
    /// OLD from now on.
    #[arg(long, num_args = 2, value_names = ["OLD", "NEW"], conflicts_with = "retire")]
    pub same: Option<Vec<String>>,

    /// The question that was published as ID is gone
    ///
    /// Its address stays, and says that the question is no longer in the archive. If another
    /// question was taken for it, that one gets an address of its own.
    #[arg(long, value_name = "ID")]
    pub retire: Option<String>,

    /// How to print the list
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t)]
    pub format: ReportFormat,
}

/// How diagnostics are reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people: each with its place, the line itself and how to mend it
    #[default]
    Text,
    /// For programs: one JSON object on a line for each
    Json,
    /// For GitHub Actions: annotations of the lines
    Github,
}

/// How records are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// One JSON document
    #[default]
    Json,
}
