//! The commands. Only this room prints.
//!
//! Each command is one file with one function, which returns how it ended.

mod build;
mod changed;
mod check;
mod clean;
mod completions;
mod config;
mod day;
mod deploy;
mod deposit;
mod ending;
mod export;
mod fetch;
mod finished;
mod init;
mod man;
mod parse;
mod permalinks;
mod progress;
mod report;
mod say;
mod serve;
mod theme;
mod weighed;

use std::process::ExitCode;

use crate::cli::{Cli, Command};
use crate::config::{Overrides, Site};
use crate::diagnostic::Diagnostic;

pub use ending::Ending;

/// Runs a command line.
pub fn run(cli: Cli) -> ExitCode {
    let Cli { root, talk, command } = cli;
    let ending = match command {
        Command::Build(flags) => build::run(&root, talk, &flags),
        Command::Changed(flags) => changed::run(&root, talk, &flags),
        Command::Check(flags) => check::run(&root, talk, &flags),
        Command::Clean(flags) => clean::run(&root, talk, &flags),
        Command::Config(flags) => config::run(&root, talk, &flags),
        Command::Theme(flags) => theme::run(&root, talk, &flags),
        Command::Completions(flags) => completions::run(&flags),
        Command::Man(flags) => man::run(talk, &flags),
        Command::Export(flags) => export::run(&root, talk, &flags),
        Command::Init(flags) => init::run(&root, talk, &flags),
        Command::Fetch(flags) => fetch::run(&root, talk, &flags),
        Command::Parse(flags) => parse::run(&root, talk, &flags),
        Command::Permalinks(flags) => permalinks::run(&root, talk, &flags),
        Command::Deploy(flags) => deploy::run(&root, talk, &flags),
        Command::Deposit(flags) => deposit::run(&root, talk, &flags),
        Command::Serve(flags) => serve::run(&root, talk, &flags),
    };
    ending.into()
}

/// The settings, from flags, environment and file.
fn settings(root: &std::path::Path, overrides: Overrides) -> Result<Site, Vec<Diagnostic>> {
    Site::load(root, overrides, |name| std::env::var(name).ok())
}
