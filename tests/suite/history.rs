//! Archives that change from build to build: what was published stays known.

use despatch::Order;
use despatch::diagnostic::Code;
use jiff::civil::{Date, date};

use crate::site::TestSite;

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
    let mut site = site.file("content/a.txt", text);
    site.order.day = LATER;
    site.build();
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
fn no_address_is_lost_when_questions_vanish_and_names_change() {
    let site = archive();
    let before = site.paths();
    let renamed = "[[person]]\nname = 'Percy Placeholder'\nalso = ['Ada Sample']\n";
    let site = site.file("people.toml", renamed);
    let site = later(site, &TEXT[..TEXT.find("Asked by: Bo").unwrap()]);
    let after = site.paths();
    for path in before.iter().filter(|path| path.ends_with(".html")) {
        let is_list = path.ends_with("index.html") || path.starts_with("subjects/");
        assert!(is_list || after.contains(path), "{path} is lost");
    }
    let gone = page(&site, "questions/how-many-buoys");
    assert!(gone.contains("This question is no longer in the archive."), "{gone}");
    assert!(gone.contains("id=\"a-p1\"><p>Seven."), "{gone}");
    assert!(gone.contains("href=\"../members/bo-specimen.html\">Bo Specimen</a>"), "{gone}");
    let bo = site.read("members/bo-specimen.html");
    assert!(bo.contains("questions/how-many-buoys"), "{bo}");
    let moved = site.read("members/ada-sample.html");
    assert!(moved.contains(".js\" data-to=\"percy-placeholder.html\""), "{moved}");
    let changes = site.read("changes.html");
    for path in ["questions/how-many-buoys", "members/bo-specimen.html", "members/ada-sample.html"]
    {
        assert!(changes.contains(&format!("href=\"{path}")), "{path} is not in {changes}");
    }
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
    let (public, nowhere) = (old.root().join("public"), old.root().join("nowhere"));
    site.try_build_with(Order { previous: Some(&public), ..site.order }).unwrap();
    assert_eq!(history(&site).len(), 1);
    let failed = site.try_build_with(Order { previous: Some(&nowhere), ..site.order }).unwrap_err();
    assert_eq!(failed.last().unwrap().code, Code::MissingPrevious);
}

#[test]
fn a_broken_line_of_the_history_is_told_and_kept() {
    let site = archive().file("history.ndjson", "<<<<<<< HEAD\n");
    let site = site.file("content/a.txt", TEXT.replace("White.", "Grey."));
    let built = site.build();
    let broken = built.diagnostics.iter().find(|said| said.code == Code::BadHistory);
    assert_eq!(broken.unwrap().place.as_ref().unwrap().line, 1);
    let lines = history(&site);
    assert_eq!((lines.len(), lines[0].as_str()), (2, "<<<<<<< HEAD"));
}
