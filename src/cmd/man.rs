//! `despatch man`

use clap::CommandFactory;
use clap_mangen::Man;

use super::{Ending, report};
use crate::cli::{self, Cli, ReportFormat, Talk};
use crate::diagnostic::{Code, Diagnostic};
use crate::publish;

/// Writes a manual page for each command.
pub(super) fn run(talk: Talk, flags: &cli::Man) -> Ending {
    let mut program = Cli::command();
    program.build();
    let commands = program.get_subcommands().filter(|command| command.get_name() != "help");
    let done = std::iter::once(&program).chain(commands).try_for_each(|command| {
        let name = command.get_display_name().unwrap_or(command.get_name());
        let page = page(command).map_err(|error| error.to_string())?;
        let file = format!("{name}.1");
        publish::plant(&flags.folder, &file, &page).map_err(|error| error.to_string())
    });
    match done {
        Ok(()) => Ending::Fine,
        Err(error) => {
            let remedy = "name a folder that you may write to";
            let found = Diagnostic::general(Code::NotPublished, error, remedy);
            report::print(&[found], ReportFormat::Text, talk);
            Ending::Usage
        }
    }
}

fn page(command: &clap::Command) -> std::io::Result<String> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}
