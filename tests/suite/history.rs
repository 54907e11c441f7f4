//! Archives that change from build to build: what was published stays known.

use despatch::Options;
use despatch::diagnostic::Code;
use jiff::civil::{Date, date};

use crate::site::{self, TestSite};

const TEXT: &str = "\
Asked by: Ada Sample (Harbour Union - Nowhere North)
Question to the Ministry of Lighthouses:
To ask what colour it is.
Answered by Percy Placeholder - Minister of State
White.
Some have a stripe.

Asked by: Bo Specimen (Harbour Union - Nowhere South)
Question to the Ministry of Buoys:
To ask how many buoys there are.
Answered by Percy Placeholder - Minister of State
Seven.
";

const LATER: Date = date(2026, 11, 24);

fn archive() -> TestSite {
    let site = TestSite::new().file("content/a.txt", TEXT);
    site.build();
    site
}

/// Builds the site on a later day, with other words.
fn later(site: TestSite, text: &str) -> TestSite {
    let site = site.file("content/a.txt", text);
    site.build_with(&Options { today: LATER, ..site::options() });
    site
}

fn history(site: &TestSite) -> Vec<String> {
    let text = std::fs::read_to_string(site.root().join("history.ndjson")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn page(site: &TestSite, starts: &str) -> String {
    let paths = site.paths();
    let path = paths.iter().find(|path| path.starts_with(starts));
    site.read(path.unwrap_or_else(|| panic!("{starts} is none of {paths:?}")))
}

#[test]
fn an_answer_that_changed_is_kept_and_shown_with_its_earlier_wording() {
    let site = archive();
    assert_eq!(history(&site), Vec::<String>::new());
    let site = later(site, &TEXT.replace("White.", "White and red."));
    let lines = history(&site);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with(r#"{"on":"2026-11-24","event":"changed","record":{"id":"#));
    assert!(lines[0].contains(r#""text":"White.\nSome have a stripe.""#), "{}", lines[0]);
    let html = page(&site, "questions/what-colour");
    assert!(
        html.contains("text changed in the archive on <time datetime=\"2026-11-24\">"),
        "{html}"
    );
    assert!(html.contains("added: </span>White and red.</ins>"), "{html}");
    assert!(!page(&site, "questions/how-many").contains("text changed in the archive"));
}

#[test]
fn the_same_build_twice_adds_nothing_twice_and_the_page_stays() {
    let changed = TEXT.replace("White.", "White and red.");
    let site = later(archive(), &changed);
    let (lines, tree) = (history(&site), site.tree());
    let site = later(site, &changed);
    assert_eq!((history(&site), &site.tree()), (lines.clone(), &tree));
    // Also where nothing of the last build is left but what is kept with the transcripts.
    std::fs::remove_dir_all(site.root().join("public")).unwrap();
    let site = later(site, &changed);
    assert_eq!((history(&site), &site.tree()), (lines, &tree));
}

#[test]
fn an_exchange_that_vanished_is_kept_whole() {
    let site = later(archive(), &TEXT[..TEXT.find("Asked by: Bo").unwrap()]);
    let lines = history(&site);
    assert_eq!(lines.len(), 1);
    assert!(
        lines[0].contains(r#""event":"retired""#) && lines[0].contains("Seven."),
        "{}",
        lines[0]
    );
}

#[test]
fn another_quotation_mark_is_no_change() {
    let quoted = TEXT.replace("stripe", "\"stripe\"");
    let site = TestSite::new().file("content/a.txt", &quoted);
    site.build();
    let site = later(site, &quoted.replace("\"stripe\"", "“stripe”"));
    assert_eq!(history(&site), Vec::<String>::new());
}

#[test]
fn earlier_texts_can_be_taken_from_a_copy_of_the_site() {
    let old = archive();
    let site = TestSite::new().file("content/a.txt", TEXT.replace("White.", "Grey."));
    let previous = Some(old.root().join("public"));
    site.build_with(&Options { previous, today: LATER, ..site::options() });
    assert_eq!(history(&site).len(), 1);
    let previous = Some(old.root().join("nowhere"));
    let failed = site.try_build_with(&Options { previous, ..site::options() }).unwrap_err();
    assert_eq!(failed.last().unwrap().code, Code::MissingPrevious);
}

#[test]
fn a_broken_line_of_the_history_is_told_and_kept() {
    let site = archive().file("history.ndjson", "<<<<<<< HEAD\n");
    let site = site.file("content/a.txt", TEXT.replace("White.", "Grey."));
    let built = site.build_with(&Options { today: LATER, ..site::options() });
    let broken = built.diagnostics.iter().find(|said| said.code == Code::BadHistory);
    assert_eq!(broken.unwrap().place.as_ref().unwrap().line, 1);
    let lines = history(&site);
    assert_eq!((lines.len(), lines[0].as_str()), (2, "<<<<<<< HEAD"));
}
