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
    assert_no_controls(&site);
}

fn assert_no_controls(site: &TestSite) {
    for (path, bytes) in site.tree() {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        let is_bad =
            |c: char| (c.is_control() && !"\n\r\t".contains(c)) || "\u{fffe}\u{ffff}".contains(c);
        let at = text.find(is_bad);
        assert_eq!(
            at.map(|at| &text[text.floor_char_boundary(at.saturating_sub(80))..at]),
            None,
            "{path}"
        );
    }
}

#[cfg(unix)]
#[test]
fn control_characters_of_names_headers_ledger_and_history_reach_no_page() {
    let escapes = "\\u001b[2J\\u0000\\u0007\\u0085\\uFFFF";
    let named = |table: &str, name: &str| {
        format!("[[{table}]]\nname = \"A{escapes} B\"\nalso = [\"{name}\"]\n")
    };
    let site = TestSite::new().file("content/a.txt", TRANSCRIPT);
    site.build();
    let ledger = std::fs::read_to_string(site.root().join("permalinks.lock")).unwrap();
    let id = ledger.lines().find_map(|line| line.strip_prefix("q ")).unwrap();
    let id = id.split(' ').next().unwrap();
    let old = format!(
        "{{\"on\":\"2026-01-02\",\"event\":\"changed\",\"record\":{{\"id\":\"{id}\",\"address\":\"questions/x.html\",\
         \"heading\":\"H{escapes}\",\"heading_is_derived\":false,\"question\":{{\"text\":\"Old {escapes}\"}},\
         \"answers\":[],\"sources\":[]}}}}\n"
    );
    let header =
        format!("+++\ncollection = \"C{escapes}\"\nretrieved = 2025-10-14\n+++\n{TRANSCRIPT}");
    let site = site
        .file("despatch.toml", "title = 'T\u{ffff}'\nbase_url = 'https://x.example/'\n")
        .file("people.toml", named("person", "Ada Sample"))
        .file("departments.toml", named("department", "Ministry of Lighthouses"))
        .file(
            "topics.toml",
            format!("[[topic]]\nname = \"Lights{escapes}\"\nwords = [\"lighthouses\"]\n"),
        )
        .file("content/a.txt", header)
        .file(
            "content/b.md",
            format!("+++\ntitle = \"P{escapes}\"\ndescription = \"D{escapes}\"\n+++\nText.\n"),
        )
        .file("content/c\u{1b}[2J\u{7}.md", "# Named\n\nText.\n")
        .file("content/d\u{1b}[2J.pdf", "%PDF")
        .file("history.ndjson", old)
        .file(
            "permalinks.lock",
            format!("{ledger}member gone first=2026-01-01 status=retired name=\"G{escapes}\"\n"),
        );
    site.build();
    let question =
        site.paths().into_iter().find(|path| path.starts_with("questions/how-many")).unwrap();
    assert!(site.read(&question).contains("[2J"), "the old text is shown");
    assert_no_controls(&site);
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

#[test]
fn a_folder_without_its_flag_is_answered_with_the_flag() {
    let site = site();
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    let output = command.current_dir(site.root()).args(["build", "content"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("-C \"content\""), "{said}");
}

#[test]
fn a_folder_of_pages_that_is_written_as_on_windows_is_answered_with_a_slash() {
    let site = site().file("despatch.toml", "[content]\npages = ['docs\\guides']\n");
    let site = site.file("docs/guides/a.md", "# A\n\nText.\n");
    let said = site.build().diagnostics;
    let missing = said.iter().find(|d| d.code == Code::MissingContent);
    assert!(cfg!(windows) || missing.unwrap().remedy.contains("`/`"), "{said:?}");
}
