//! What was fetched is built.

use despatch::Built;
use despatch::fetch::Outcome;

use super::invented::{five, question};
use super::matching::{ASKED, complete, pasted};
use super::server::Server;
use super::{fetch, settings};
use crate::site::TestSite;

fn complaints(built: &Built) -> Vec<String> {
    let grave = |said: &&despatch::diagnostic::Diagnostic| {
        said.severity() < despatch::diagnostic::Severity::Note
    };
    built.diagnostics.iter().filter(grave).map(|said| said.message.clone()).collect()
}

fn questions(site: &TestSite) -> Vec<String> {
    let pages = site.paths().into_iter();
    pages.filter(|path| is_question(path)).collect()
}

/// Its name ends with the ten characters of its id; lists have plain names.
fn is_question(path: &str) -> bool {
    let name = path.strip_prefix("questions/").and_then(|name| name.strip_suffix(".html"));
    let id = name.and_then(|name| name.rsplit_once('-')).map(|(_, id)| id);
    id.is_some_and(|id| id.len() == 10)
}

#[test]
fn every_question_that_was_fetched_has_a_page_with_its_whole_answer() {
    let (site, server) = (TestSite::new(), Server::new(five()));
    fetch(&site, &server);
    let built = site.build();
    assert_eq!(complaints(&built), [""; 0]);
    let pages = questions(&site);
    assert_eq!(pages.len(), 5);
    let page = pages.iter().find(|path| path.contains("lighthouse-1")).unwrap_or(&pages[0]);
    let text = site.read(page);
    for part in ["Lighthouses: Paint", "Ada Sample", "UIN", "Percy Placeholder"] {
        assert!(text.contains(part), "{part} is not on {page}");
    }
    let whole = pages
        .iter()
        .filter(|path| site.read(path).matches("Two of them are being painted.").count() >= 20);
    assert_eq!(whole.count(), 3, "the whole answers");
}

#[test]
fn a_record_that_was_found_and_its_transcript_are_one_question_and_nothing_is_left_to_look_for() {
    let site = pasted(ASKED);
    let server = Server::new(vec![question(7, 5, ASKED, Some("<p>Fourteen.</p>"))]);
    let found = complete(&site, &server).unwrap();
    assert!(matches!(found[0].outcome, Outcome::Record(_)));
    site.build();
    let pages = questions(&site);
    assert_eq!(pages.len(), 1, "{pages:?}");
    let text = site.read(&pages[0]);
    assert!(text.contains("1007") && text.contains("5 March 2024"), "number and day of the record");
    let role = "the transcript's answer has no date, so the record gives the answer as a unit";
    assert!(!text.contains("Minister of State"), "{role}");
    let (open, _) = despatch::open::open(&settings(&site, &server, "0")).unwrap();
    assert_eq!(open, []);
}
