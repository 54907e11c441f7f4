//! The flags of `fetch`.

use clap::{ArgGroup, Args, ValueEnum};
use jiff::civil::Date;

/// The flags of `fetch`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
#[command(group = wanted())]
pub struct Fetch {
    /// Questions or answers with these words
    #[arg(long, value_name = "WORDS", conflicts_with = "complete")]
    pub search: Option<String>,

    /// Questions tabled on this day or later
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with = "complete")]
    pub since: Option<Date>,

    /// Questions tabled on this day or earlier
    #[arg(long, value_name = "DATE", value_parser = day, conflicts_with = "complete")]
    pub until: Option<Date>,

    /// Questions asked in this House
    #[arg(long, value_enum, value_name = "HOUSE", ignore_case = true, conflicts_with = "complete")]
    pub house: Option<HouseName>,

    /// Look for the official record of each question whose number is not known
    ///
    /// Only the same asker and exactly the same question count. Where several records do, they are
    /// listed, and none is chosen. What is found is kept in `content/official/`; no transcript is
    /// changed.
    #[arg(long = "match", id = "complete")]
    pub complete: bool,

    /// Ask for every whole text, also of questions that did not change
    #[arg(long, conflicts_with = "complete")]
    pub again: bool,

    /// Print what would be asked for, and ask nothing
    #[arg(long)]
    pub dry_run: bool,

    /// The base address of the API
    ///
    /// Parliament's own, if nothing else is set. Wins over the environment variable DESPATCH_API,
    /// and that over `api` in `[fetch]` of `despatch.toml`.
    #[arg(long, value_name = "URL")]
    pub api: Option<String>,

    /// How many seconds to rest between requests
    ///
    /// One, if nothing else is set. Wins over the environment variable DESPATCH_PAUSE, and that
    /// over `pause` in `[fetch]` of `despatch.toml`.
    #[arg(long, value_name = "SECONDS")]
    pub pause: Option<String>,
}

/// A House of Parliament, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HouseName {
    /// The House of Commons
    Commons,
    /// The House of Lords
    Lords,
}

/// Without one of these, every question ever asked would be fetched.
fn wanted() -> ArgGroup {
    ArgGroup::new("wanted").required(true).multiple(true).args(["search", "since", "complete"])
}

fn day(text: &str) -> Result<Date, &'static str> {
    let is_written_out = text.len() == "2024-01-31".len();
    let day = text.parse().ok().filter(|_| is_written_out);
    day.ok_or("write a day that exists as year, month and day, as in 2024-01-31")
}
