//! A pasted archive is completed: the same asker and exactly the same question, or nothing.

use despatch::diagnostic::Diagnostic;
use despatch::fetch::{self, Client, Found, Outcome};
use despatch::open::open;
use serde_json::{Value, json};

use super::invented::question;
use super::server::{Fault, Server};
use super::{Awake, PATIENCE, kept, settings, uins};
use crate::site::TestSite;

pub(super) const ASKED: &str =
    "To ask the Minister for Lighthouses, how many lighthouses of the northern coast were painted.";

pub(super) fn pasted(text: &str) -> TestSite {
    let transcript = format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion\n{text}\n\
         Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses)\nFourteen.\n"
    );
    TestSite::new().file("content/pasted.txt", transcript)
}

pub(super) fn complete(site: &TestSite, server: &Server) -> Result<Vec<Found>, Diagnostic> {
    let (settings, awake) = (settings(site, server, "0"), Awake::default());
    let client = Client::new("test/1", settings.fetch.pause, Some(PATIENCE), &awake);
    let (open, people) = open(&settings).unwrap();
    fetch::find(&settings, &people, open, (&client, &awake), &|_| {})
}

fn outcome(site: &TestSite, server: &Server) -> Outcome {
    let mut all = complete(site, server).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].open.place, "content/pasted.txt:1");
    all.remove(0).outcome
}

fn record(id: u64, text: &str) -> Value {
    question(id, 5, text, Some("<p>Fourteen.</p>"))
}

#[test]
fn the_one_record_is_kept_and_the_transcript_is_left_as_it_is() {
    let site = pasted(ASKED);
    let path = site.root().join("content/pasted.txt");
    let before = std::fs::read(&path).unwrap();
    let server = Server::new(vec![record(7, ASKED), record(8, &ASKED.replace("painted", "sold"))]);
    let Outcome::Record(found) = outcome(&site, &server) else { panic!("not found") };
    assert_eq!((&*found.uin, &*found.asker), ("1007", "Ada Sample"));
    assert_eq!(uins(&site), ["1007 detail"]);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(server.asked(), ["list 0", "whole 7"]);
}

#[test]
fn quotes_spaces_and_capitals_do_not_matter_but_a_word_does() {
    let text = "To ask the Minister for Lighthouses, what her Department’s lamps cost in  each of the last three years.";
    let server = Server::new(vec![record(7, &text.replace('’', "'").replace("  ", " "))]);
    assert!(matches!(outcome(&pasted(text), &server), Outcome::Record(_)));
    let server = Server::new(vec![record(7, &text.replace("lamps", "bulbs"))]);
    assert_eq!(outcome(&pasted(text), &server), Outcome::None);
}

#[test]
fn another_askers_question_is_not_taken() {
    let mut other = record(7, ASKED);
    other["askingMember"]["name"] = json!("Dora Dummy");
    let site = pasted(ASKED);
    assert_eq!(outcome(&site, &Server::new(vec![other])), Outcome::None);
    assert!(kept(&site).is_empty());
}

#[test]
fn an_asker_whom_the_list_does_not_name_is_looked_up() {
    let mut dora = record(9, ASKED);
    dora["askingMember"]["name"] = json!("Dora Dummy");
    let server = Server::new(vec![record(7, ASKED), dora]).names_nobody();
    let Outcome::Record(found) = outcome(&pasted(ASKED), &server) else { panic!("not found") };
    assert_eq!(found.uin, "1007");
    assert_eq!(server.asked(), ["list 0", "whole 7", "whole 9"]);
}

#[test]
fn a_name_that_merely_looks_alike_is_told_and_counts_once_people_toml_says_so() {
    let mut titled = record(7, ASKED);
    titled["askingMember"]["name"] = json!("Dame Ada Sample");
    let server = Server::new(vec![titled]);
    let site = pasted(ASKED);
    assert!(matches!(outcome(&site, &server), Outcome::LooksAlike(all) if all.len() == 1));
    assert!(kept(&site).is_empty());
    let people = "[[person]]\nname = \"Ada Sample\"\nalso = [\"Dame Ada Sample\"]\n";
    let site = site.file("people.toml", people);
    assert!(matches!(outcome(&site, &server), Outcome::Record(_)));
}

#[test]
fn several_records_are_listed_and_none_is_chosen() {
    let (site, server) = (pasted(ASKED), Server::new(vec![record(7, ASKED), record(8, ASKED)]));
    let Outcome::Several(all) = outcome(&site, &server) else { panic!("one was chosen") };
    assert_eq!(all.iter().map(|one| &*one.uin).collect::<Vec<_>>(), ["1007", "1008"]);
    assert!(kept(&site).is_empty());
}

#[test]
fn a_question_that_the_list_cuts_is_compared_whole() {
    let long = format!("{ASKED} {}", "And what it cost. ".repeat(20));
    let long = long.trim();
    let other = long.replace("cost. And what it cost.", "cost. And what it cost!");
    assert_eq!(&other[..90], &long[..90]);
    let ending = format!("{long} And why.");
    // All three begin with the same 255 characters.
    let server = Server::new(vec![record(7, &ending), record(8, long)]);
    let site = pasted(long);
    let Outcome::Record(found) = outcome(&site, &server) else { panic!("not found") };
    assert_eq!(found.uin, "1008");
    assert_eq!(server.asked(), ["list 0", "whole 7", "whole 8"]);
}

#[test]
fn a_record_whose_answer_is_not_to_be_had_whole_is_found_all_the_same() {
    let site = pasted(ASKED);
    let answer = "<p>Fourteen.</p>".repeat(40);
    let server = Server::new(vec![question(7, 5, ASKED, Some(&answer))]).has_no_detail_of(7);
    assert!(matches!(outcome(&site, &server), Outcome::Record(_)));
    assert_eq!(uins(&site), ["1007 refused"]);
    // A question that may be cut is not proved to be the same.
    let long = format!("{ASKED:y<254}.");
    let server = Server::new(vec![question(8, 5, &long, Some(&answer))]).has_no_detail_of(8);
    assert_eq!(outcome(&pasted(&long), &server), Outcome::None);
}

#[test]
fn a_question_with_its_number_is_not_looked_for() {
    let site = TestSite::new().file(
        "content/pasted.txt",
        format!(
            "Asked by: Ada Sample (Meadow Party - Nowhere North)\nUIN: 1007\nQuestion\n{ASKED}\n\
             Answered by Percy Placeholder - Minister of State\nFourteen.\n"
        ),
    );
    let (open, _) = open(&settings(&site, &Server::new(Vec::new()), "0")).unwrap();
    assert_eq!(open, []);
}

#[test]
fn what_was_found_before_a_failure_is_kept_and_not_asked_for_again() {
    let second = ASKED.replace("northern", "southern");
    let site = pasted(ASKED);
    let more = std::fs::read_to_string(site.root().join("content/pasted.txt")).unwrap();
    let site = site.file("content/second.txt", more.replace(ASKED, &second));
    let server = Server::new(vec![record(7, ASKED), record(8, &second)]);
    let server = server.fails_after(2, Fault::Status(502, ""));
    let error = complete(&site, &server).unwrap_err();
    assert!(error.remedy.contains("goes on"), "{}", error.remedy);
    assert_eq!(uins(&site), ["1007 detail"]);
    server.recovers();
    server.asked();
    complete(&site, &server).unwrap();
    assert_eq!(uins(&site), ["1007 detail", "1008 detail"]);
    assert!(!server.asked().contains(&"whole 7".to_owned()));
}
