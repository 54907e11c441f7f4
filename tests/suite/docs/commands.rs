//! Every block for a shell in README and guides runs, and prints what it is said to print.

#[cfg(unix)]
use super::blocks::Shown;
use super::blocks::{Block, blocks, commands};
use super::documents;
#[cfg(unix)]
use super::stage::{Ran, Stage};

/// What a block may be that is no block for a shell.
const OTHERS: [&str; 12] = [
    "text",
    "toml",
    "csv",
    "json",
    "ebnf",
    "gitattributes",
    "yaml",
    "html",
    "css",
    "jinja",
    "xml",
    "js",
];

/// A command that no test can run as it stands: what is run instead, and why.
struct Exception {
    document: &'static str,
    command: &'static str,
    instead: &'static str,
    #[allow(dead_code, reason = "for who reads this")]
    reason: &'static str,
}

const EXCEPTIONS: [Exception; 6] = [
    Exception {
        document: "README.md",
        command: "cargo install --path .",
        instead: "despatch --version",
        reason: "the program is built already, and nothing is installed by a test",
    },
    Exception {
        document: "README.md",
        command: "cargo run --release -- serve --open",
        instead: "despatch serve --help | grep -q -- --open",
        reason: "it runs until it is stopped, and opens a browser; served.rs runs it",
    },
    Exception {
        document: "README.md",
        command: "./script/test",
        instead: "true",
        reason: "this test is part of it",
    },
    Exception {
        document: "docs/getting-started.md",
        command: "despatch -C my-archive serve --open",
        instead: "despatch serve --help | grep -q -- --open",
        reason: "it runs until it is stopped, and opens a browser; served.rs runs it",
    },
    Exception {
        document: "docs/serve.md",
        command: "despatch serve --open",
        instead: "despatch serve --help | grep -q -- --open",
        reason: "it runs until it is stopped, and opens a browser; served.rs runs it",
    },
    Exception {
        document: "docs/history.md",
        command: "curl -fsSO https://example.org/archive/data/archive.ndjson.gz",
        instead: "cp public/data/archive.ndjson.gz .",
        reason: "there is no network",
    },
];

fn place(document: &str, block: &Block) -> String {
    format!("{document}:{}", block.line)
}

#[test]
fn every_block_says_what_it_is_and_every_line_for_a_shell_is_a_command_or_its_output() {
    for (document, text) in documents() {
        for block in blocks(&text) {
            let place = place(&document, &block);
            match block.language.as_str() {
                "console" => drop(commands(&block).unwrap_or_else(|why| panic!("{place}: {why}"))),
                "toml" => {
                    let read = toml::from_str::<toml::Table>(&block.text);
                    assert!(read.is_ok(), "{place}: {read:?}");
                }
                other => assert!(OTHERS.contains(&other), "{place}: a block of `{other}`"),
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn every_command_runs_and_prints_what_it_is_said_to_print() {
    let (mut used, mut wrong) = (vec![0; EXCEPTIONS.len()], Vec::new());
    for (document, text) in documents() {
        let shells = blocks(&text).into_iter().filter(|block| block.language == "console");
        let mut stage: Option<(usize, Stage)> = None;
        for block in shells {
            // A section goes on where its block before ended; another begins anew.
            let kept = stage.take().filter(|(section, _)| *section == block.section);
            let (_, on) = stage.insert(kept.unwrap_or_else(|| (block.section, Stage::new())));
            for shown in commands(&block).unwrap() {
                let place = place(&document, &block);
                wrong.extend(run(on, &document, &shown, &mut used).map(|why| place + ": " + &why));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    let unused = std::iter::zip(&EXCEPTIONS, &used).find(|(_, used)| **used != 1);
    let unused = unused.map(|(exception, used)| (exception.document, exception.command, used));
    assert_eq!(unused, None, "an exception stands for one command");
}

/// What is wrong with a command, if anything is.
#[cfg(unix)]
fn run(stage: &mut Stage, document: &str, shown: &Shown, used: &mut [usize]) -> Option<String> {
    let is_it = |exception: &Exception| {
        (exception.document, exception.command) == (document, shown.command.as_str())
    };
    let exception = EXCEPTIONS.iter().position(is_it);
    let command = exception.map_or(shown.command.as_str(), |at| {
        used[at] += 1;
        EXCEPTIONS[at].instead
    });
    let Ran { success, printed } = stage.run(command);
    let lines: Vec<_> = printed.lines().collect();
    let output: Vec<_> = shown.output.iter().map(String::as_str).collect();
    let is_printed = output.is_empty() || lines.windows(output.len()).any(|some| some == output);
    match (success, is_printed) {
        (true, true) => None,
        (false, _) => Some(format!("`{command}` fails:\n{printed}")),
        (true, false) => Some(format!("`{command}` prints:\n{printed}")),
    }
}
