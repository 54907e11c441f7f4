//! Control characters in names: on a terminal, in the log of a workflow, in a summary.
#![cfg(unix)]

use std::fs;
use std::process::{Command, Output};

use crate::site::TestSite;

const TRANSCRIPT: &str = "\
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, how many lighthouses there are.
Answered by Percy Placeholder
There were 14.
";

fn despatch(site: &TestSite, flags: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).args(flags).env("SOURCE_DATE_EPOCH", "1767571200");
    command.output().unwrap()
}

fn printed(output: &Output) -> String {
    let said = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8(said).unwrap()
}

/// Files whose names would be commands, each with a line that is an error.
fn hostile() -> TestSite {
    let bad = TRANSCRIPT.replace("To ask", "Answered by Nobody\nTo ask");
    TestSite::new()
        .file("content/good.txt", TRANSCRIPT)
        .file("content/a\n::error file=x::pwn.txt", &bad)
        .file("content/b\r::stop-commands::x.txt", bad.replace("how many", "whether"))
        .file("content/c\u{1b}]0;title\u{7}\u{1b}[2J.txt", bad.replace("how many", "why"))
        .file("content/d\u{9b}31m.pdf", "%PDF")
        .file(
            "people.toml",
            "[[person]]\nname = \"A\\u001b[31m Sample\"\nalso = [\"Ada Sample\"]\n",
        )
}

#[test]
fn names_of_files_and_people_are_no_commands() {
    let site = hostile();
    for flags in [
        &["check", "--format", "github"][..],
        &["check"],
        &["check", "--verbose"],
        &["build", "--format", "github"],
        &["build", "--verbose"],
        &["build", "--locked", "--quiet"],
        &["permalinks"],
    ] {
        let said = printed(&despatch(&site, flags));
        let is_command = |line: &str| {
            line.trim_start().starts_with("::")
                && !line.starts_with("::error title=")
                && !line.starts_with("::warning title=")
        };
        assert!(!said.lines().any(is_command), "{flags:?}: {said}");
        let bad: Vec<char> = said.chars().filter(|c| c.is_control() && *c != '\n').collect();
        assert!(bad.is_empty(), "{flags:?}: {bad:?} in {said}");
    }
    let said = printed(&despatch(&site, &["check", "--format", "github"]));
    assert!(said.contains("file=content/a␊"), "the file is named all the same: {said}");
}

#[test]
fn the_summary_of_a_run_shows_names_as_words() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/script/action/summary");
    let json = r#"{"severity":"error","file":"a](http://evil.example) ![x](y).txt","line":2,"message":"<img src=x> \u001b[31m\nnext","remedy":"[mend](it)"}"#;
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("in"), json).unwrap();
    let mut bash = Command::new("bash");
    bash.arg(script).arg("https://x.example").stdin(fs::File::open(dir.path().join("in")).unwrap());
    let said = printed(&bash.output().unwrap());
    assert!(said.contains("line 2]("), "{said}");
    for bad in ["[x](", "](http://evil", "<img", "\u{1b}", "\nnext", "[mend]("] {
        assert!(
            !said.replace("\\[", "").replace("\\]", "").replace("\\<", "").contains(bad),
            "{bad:?} in {said}"
        );
    }
}
