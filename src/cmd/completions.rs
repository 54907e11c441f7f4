//! `despatch completions`

use clap::CommandFactory;

use super::{Ending, say};
use crate::cli::{Cli, Completions};

/// Prints what makes a shell complete the commands and flags.
pub(super) fn run(flags: &Completions) -> Ending {
    let mut script = Vec::new();
    clap_complete::generate(flags.shell, &mut Cli::command(), "despatch", &mut script);
    say::out(String::from_utf8_lossy(&script).trim_end());
    Ending::Fine
}
