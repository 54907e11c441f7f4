//! Servers fail; what was fetched stays, and nothing is missed.

use std::time::Duration;

use despatch::fetch::{Client, Query};

use super::invented::{five, question};
use super::server::{Fault, Server};
use super::{Awake, PATIENCE, fetch, fetch_with, fetch_within, kept, settings, uins};
use crate::site::TestSite;

fn without_faults() -> Vec<(String, String)> {
    let (site, server) = (TestSite::new(), Server::new(five()));
    fetch(&site, &server);
    kept(&site)
}

#[test]
fn faults_that_pass_leave_no_trace() {
    let wanted = without_faults();
    for fault in [
        Fault::Status(500, ""),
        Fault::Status(503, "Retry-After: 0\r\n"),
        Fault::Status(429, ""),
        Fault::HalfABody,
        Fault::CutJson,
        Fault::HangUp,
        Fault::SignIn,
    ] {
        // The first page, a whole text, and a later page.
        let server = Server::new(five());
        let server = [1, 3, 6].iter().fold(server, |s, at| s.fails(*at, fault.clone()));
        let site = TestSite::new();
        fetch(&site, &server);
        assert_eq!(kept(&site), wanted, "{fault:?}");
        assert_eq!(server.asked().len(), 9, "{fault:?}");
    }
}

#[test]
fn an_answer_that_does_not_come_in_time_is_asked_for_again() {
    let (site, server) = (TestSite::new(), Server::new(five()).fails(3, Fault::Silence));
    fetch_within(Duration::from_secs(1), &site, &server, false).unwrap();
    assert_eq!(kept(&site), without_faults());
    assert!(server.asked().len() > 6);
}

#[test]
fn there_is_a_rest_between_requests_and_a_longer_one_after_a_failure() {
    let server = Server::new(five()).page_of(5);
    let server = server.fails(2, Fault::Status(500, "")).fails(3, Fault::Status(502, ""));
    let server = server.fails(5, Fault::Status(503, "Retry-After: 7\r\n"));
    let site = TestSite::new();
    let (settings, awake) = (settings(&site, &server, "1"), Awake::default());
    let client = Client::new("test/1", settings.fetch.pause, Some(PATIENCE), &awake);
    despatch::fetch::fetch(&settings, &Query::default(), false, &client, &awake).unwrap();
    let rests: Vec<_> = awake.rests.borrow().iter().map(Duration::as_secs).collect();
    // The list; then the first whole text in three tries, the second in two, the third in one.
    assert_eq!(rests, [1, 2, 4, 1, 7, 1]);
}

#[test]
fn a_fetch_that_gives_up_keeps_what_it_has_and_the_next_goes_on() {
    let (site, server) =
        (TestSite::new(), Server::new(five()).fails_after(4, Fault::Status(500, "")));
    let error = fetch_with(&site, &server, false).unwrap_err();
    assert!(error.message.contains("status 500: Sorry"), "{}", error.message);
    assert!(error.remedy.contains("goes on from there"), "{}", error.remedy);
    assert_eq!(uins(&site), ["1001 detail", "1002 detail", "1003 list", "1004 list"]);
    server.recovers();
    server.asked();
    fetch(&site, &server);
    assert_eq!(server.asked(), ["list 2", "whole 3", "list 4"]);
    assert_eq!(kept(&site), without_faults());
}

#[test]
fn a_server_that_asks_for_a_long_rest_is_left_alone() {
    let fault = Fault::Status(503, "Retry-After: 3600\r\n");
    let (site, server) = (TestSite::new(), Server::new(five()).fails_after(0, fault));
    let error = fetch_with(&site, &server, false).unwrap_err();
    assert!(error.remedy.contains("come back in 3600 seconds"), "{}", error.remedy);
    assert_eq!(server.asked(), ["list 0"]);
}

#[test]
fn no_question_is_missed_where_one_before_it_goes_between_two_pages() {
    // Without a second look the third question would have moved to the first page unseen.
    let (site, server) = (TestSite::new(), Server::new(five()).removes_after(3, 1));
    let fetched = fetch(&site, &server);
    assert!(fetched.diagnostics.is_empty(), "{:?}", fetched.diagnostics);
    let numbers = uins(&site);
    assert!(numbers.iter().any(|line| line.starts_with("1003 detail")), "{numbers:?}");
    assert_eq!(numbers.len(), 5);
}

#[test]
fn a_question_that_comes_between_two_pages_is_fetched_too() {
    let new = question(9, 20, "To ask the Minister, if he will.", None);
    let (site, server) = (TestSite::new(), Server::new(five()).adds_after(1, vec![new]));
    fetch(&site, &server);
    assert_eq!(uins(&site).len(), 6);
    assert_eq!(server.asked().iter().filter(|asked| asked.starts_with("whole")).count(), 3);
}

#[test]
fn a_list_that_counts_more_than_it_gives_is_read_three_times_and_told() {
    let (site, server) = (TestSite::new(), Server::new(five()).page_of(100).counts_too_many(1));
    let fetched = fetch(&site, &server);
    let said: Vec<_> = fetched.diagnostics.iter().map(|said| &*said.message).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("1 question that it counts was not given"), "{said:?}");
    assert_eq!(uins(&site).len(), 5);
    assert_eq!(server.asked().iter().filter(|asked| *asked == "list 0").count(), 3);
}
