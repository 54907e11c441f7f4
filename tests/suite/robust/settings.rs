//! Settings that are hostile or careless.

use std::process::Command;

use despatch::diagnostic::Code;

use crate::site::TestSite;

const TRANSCRIPT: &str = "\
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, how many lighthouses there are.
Answered by Percy Placeholder
There were 14.
";

fn site() -> TestSite {
    TestSite::new().file("content/a.txt", TRANSCRIPT)
}

fn build(site: &TestSite, flags: &[&str], epoch: &str) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).args(["build", "--quiet"]).args(flags);
    let output = command.env("SOURCE_DATE_EPOCH", epoch).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn control_characters_of_settings_reach_no_page_and_no_xml() {
    let site = site().file(
        "despatch.toml",
        "title = \"A \\u000b\\u001bB\"\ndescription = \"D \\u0008\\u007f\"\nbase_url = 'https://x.example/'\n\
         [publisher]\nname = \"P\\u001b[0m\"\nnotice = \"N\\u0085\"\n[licence]\nname = \"L\\u0001\"\n",
    );
    site.build();
    assert!(site.read("opensearch.xml").contains("A B"));
    for (path, bytes) in site.tree() {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let bad = text.chars().find(|c| c.is_control() && !"\n\r\t".contains(*c));
        assert_eq!(bad, None, "{path}");
    }
}

#[test]
fn the_address_of_a_page_is_not_that_of_a_site() {
    for url in ["https://x.example/index.html", "https://x.example/archive/INDEX.HTM"] {
        let (code, said) = build(&site(), &["--base-url", url], "0");
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("address of a page"), "{said}");
    }
}

#[test]
fn a_host_with_other_letters_is_asked_for_in_ascii() {
    let (code, said) = build(&site(), &["--base-url", "https://münchen.de/"], "0");
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("xn--"), "{said}");
}

#[test]
fn a_blank_clock_counts_as_not_given() {
    assert_eq!(build(&site(), &[], " ").0, Some(0));
    assert_eq!(build(&site(), &[], "today").0, Some(2));
}

#[test]
fn two_pages_of_one_address_are_both_named() {
    let site = site().file("content/a b.md", "# One\n\nx\n").file("content/a-b.md", "# Two\n\ny\n");
    let said = site.build().diagnostics;
    let taken: Vec<_> = said.iter().filter(|d| d.code == Code::AddressTaken).collect();
    assert_eq!(taken.len(), 1, "{said:?}");
    let named = format!("{:?} {}", taken[0].file(), taken[0].message);
    assert!(named.contains("content/a b.md") && named.contains("content/a-b.md"), "{named}");
}

#[test]
fn a_clock_that_was_set_back_changes_nothing_before_it_was_there() {
    let site = site();
    assert_eq!(build(&site, &[], "1767571200").0, Some(0));
    let site = site.file("content/a.txt", TRANSCRIPT.replace("14", "15"));
    assert_eq!(build(&site, &[], "1600000000").0, Some(0));
    let ledger = std::fs::read_to_string(site.root().join("permalinks.lock")).unwrap();
    assert!(!ledger.contains("2020-"), "{ledger}");
}
