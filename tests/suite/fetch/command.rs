//! The program itself: killed, mistaken, and asked what it would do.

use std::process::{Command, Output, Stdio};

use super::invented::{five, question};
use super::server::{Fault, Server};
use super::{kept, uins};
use crate::site::TestSite;

fn command(site: &TestSite, api: &str, flags: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.args(["fetch", "--pause", "0", "--api", api]).args(flags);
    command.arg("-C").arg(site.root()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(site: &TestSite, api: &str, flags: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = command(site, api, flags).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

const SINCE: [&str; 2] = ["--since", "2024-01-01"];

#[test]
fn a_killed_fetch_loses_no_finished_page_and_the_next_asks_for_the_rest_alone() {
    let site = TestSite::new();
    // The fifth request, a whole text of the second page, waits for an answer that does not come.
    let server = Server::new(five()).fails(5, Fault::Silence);
    let mut child = command(&site, &server.base, &SINCE).spawn().unwrap();
    server.waits_for(5);
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(uins(&site), ["1001 detail", "1002 detail", "1003 list", "1004 list"]);
    server.asked();
    let (code, said, _) = run(&site, &server.base, &SINCE);
    assert_eq!((code, said.lines().count()), (Some(0), 1), "{said}");
    assert_eq!(server.asked(), ["list 2", "whole 3", "list 4"]);
    assert_eq!(uins(&site).len(), 5);
    assert!(!site.root().join(".despatch-fetch").exists());
}

#[test]
fn a_fetch_killed_in_the_middle_of_a_long_page_loses_at_most_twenty_whole_texts() {
    let site = TestSite::new();
    let questions = (1..=60).map(|id| question(id, 5, "To ask.", Some("<p>Yes.</p>")));
    let server = Server::new(questions.collect()).page_of(100).fails(46, Fault::Silence);
    let mut child = command(&site, &server.base, &SINCE).spawn().unwrap();
    server.waits_for(46);
    child.kill().unwrap();
    child.wait().unwrap();
    let whole = uins(&site).iter().filter(|line| line.ends_with(" detail")).count();
    assert_eq!((whole, uins(&site).len()), (40, 60));
    server.asked();
    run(&site, &server.base, &SINCE);
    assert_eq!(server.asked().len(), 1 + 20);
}

#[test]
fn the_program_says_who_it_is_and_for_which_archive() {
    let config = "title = \"Lighthouse answers\"\n[publisher]\ncontact = \"keeper@example.org\"\n";
    let site = TestSite::new().file("despatch.toml", config);
    let server = Server::new(five());
    run(&site, &server.base, &SINCE);
    let version = env!("CARGO_PKG_VERSION");
    let who = format!("despatch/{version} (lighthouse answers; keeper@example.org)");
    assert!(server.agents().iter().all(|agent| *agent == who), "{:?}", server.agents());
}

#[test]
fn a_dry_run_asks_nothing_and_says_what_it_would() {
    let (site, server) = (TestSite::new(), Server::new(five()));
    let flags =
        ["--search", "North Korea", "--since", "2024-01-01", "--house", "commons", "--dry-run"];
    let (code, said, _) = run(&site, &server.base, &flags);
    assert_eq!(code, Some(0));
    let query = "searchTerm=North%20Korea&tabledWhenFrom=2024-01-01&house=Commons&";
    assert!(
        said.starts_with(&format!("GET {}api/writtenquestions/questions?{query}", server.base)),
        "{said}"
    );
    assert!(server.asked().is_empty() && kept(&site).is_empty());
}

#[test]
fn a_server_that_is_not_there_is_an_error_with_a_remedy() {
    // A port that was free a moment ago.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let api = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let (code, _, said) = run(&TestSite::new(), &api, &SINCE);
    assert_eq!(code, Some(2));
    assert!(said.contains("error[not-fetched]") && said.contains("is online"), "{said}");
    assert!(said.contains("--api"), "{said}");
}

#[test]
fn a_wrong_base_address_is_an_error_with_a_remedy() {
    let server = Server::new(five());
    let (code, _, said) = run(&TestSite::new(), &format!("{}wrong/", server.base), &SINCE);
    assert_eq!(code, Some(2));
    assert!(said.contains("status 404") && said.contains("is the address of the API"), "{said}");
    assert_eq!(server.paths().len(), 1, "what is not there is not asked for again");
}
