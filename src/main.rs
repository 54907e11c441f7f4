//! The program. All it does is in the library.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    despatch::cmd::run(despatch::cli::Cli::parse())
}
