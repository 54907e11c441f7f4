//! What a search finds is fetched once, and again only what changed.

use serde_json::json;

use super::invented::{five, question};
use super::server::Server;
use super::{fetch, fetch_with, kept, uins};
use crate::site::TestSite;

const WHOLE: [&str; 5] = ["1001 detail", "1002 detail", "1003 detail", "1004 list", "1005 list"];

#[test]
fn every_page_is_read_and_every_answer_fetched_whole() {
    let (site, server) = (TestSite::new(), Server::new(five()));
    let fetched = fetch(&site, &server);
    assert_eq!((fetched.questions, fetched.new, fetched.changed), (5, 5, 0));
    assert!(fetched.diagnostics.is_empty(), "{:?}", fetched.diagnostics);
    assert_eq!(server.asked(), ["list 0", "whole 1", "whole 2", "list 2", "whole 3", "list 4"]);
    assert_eq!(uins(&site), WHOLE);
    let (name, text) = kept(&site).remove(0);
    assert_eq!(name, "2024-03.ndjson");
    let first: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    assert_eq!(first["value"], five()[0], "the values stand as they were received");
    assert!(!site.root().join(".despatch-fetch").exists());
}

#[test]
fn members_are_asked_for_by_name_and_withdrawn_questions_too() {
    let (site, server) = (TestSite::new(), Server::new(five()));
    fetch(&site, &server);
    for path in server.paths() {
        assert!(path.contains("expandMember=true"), "{path}");
        assert!(path.contains("includeWithdrawn=true") || !path.contains("skip="), "{path}");
    }
}

#[test]
fn a_second_run_asks_for_the_list_alone_and_writes_nothing() {
    let (site, server) = (TestSite::new(), Server::new(five()));
    fetch(&site, &server);
    let (before, _) = (kept(&site), server.asked());
    let fetched = fetch(&site, &server);
    assert_eq!(server.asked(), ["list 0", "list 2", "list 4"]);
    assert_eq!((fetched.new, fetched.changed), (0, 0));
    assert_eq!(kept(&site), before);
}

#[test]
fn an_answer_that_came_and_a_question_that_is_new_change_their_lines_alone() {
    let (site, server) = (TestSite::new(), Server::new(five()));
    fetch(&site, &server);
    let (before, _) = (kept(&site).remove(0).1, server.asked());
    server.change(|questions| {
        questions[3]["answerText"] = json!("<p>A storm.</p>");
        questions.insert(0, question(9, 20, "To ask the Minister, if he will.", None));
    });
    let fetched = fetch(&site, &server);
    assert_eq!((fetched.new, fetched.changed), (1, 1));
    assert_eq!(server.asked(), ["list 0", "list 2", "list 4", "whole 4"]);
    let after = kept(&site).remove(0).1;
    let differ = |line: &&str| !before.lines().any(|old| old == *line);
    let changed: Vec<_> = after.lines().filter(differ).collect();
    assert_eq!(changed.len(), 2, "{changed:?}");
}

#[test]
fn every_whole_text_is_asked_for_again_only_where_that_is_wanted() {
    let (site, server) = (TestSite::new(), Server::new(five()).page_of(100));
    fetch(&site, &server);
    server.asked();
    server.change(|questions| questions[0]["attachmentCount"] = json!(1));
    fetch_with(&site, &server, true).unwrap();
    assert_eq!(server.asked(), ["list 0", "whole 1", "whole 2", "whole 3"]);
    assert!(kept(&site)[0].1.contains("\"attachmentCount\":1"));
}

#[test]
fn a_question_without_a_whole_text_is_kept_as_listed_and_not_asked_for_twice() {
    let (site, server) = (TestSite::new(), Server::new(five()).has_no_detail_of(2));
    let fetched = fetch(&site, &server);
    assert_eq!(fetched.refused, ["1002"]);
    assert_eq!(fetched.diagnostics.len(), 1);
    assert_eq!(uins(&site)[1], "1002 refused");
    server.asked();
    fetch(&site, &server);
    assert_eq!(server.asked(), ["list 0", "list 2", "list 4"]);
}

#[test]
fn a_whole_text_stays_where_there_is_none_any_more() {
    let (site, server) = (TestSite::new(), Server::new(five()));
    fetch(&site, &server);
    let (before, server) = (kept(&site), server.has_no_detail_of(2));
    server.change(|questions| questions[1]["heading"] = json!("Paint"));
    assert_eq!(fetch(&site, &server).refused, ["1002"]);
    assert_eq!(kept(&site), before);
}

#[test]
fn a_whole_question_of_just_the_length_of_the_cut_is_asked_for_once() {
    let text = format!("{:y<254}.", "To ask the Minister for Lighthouses, wh");
    let (site, server) = (TestSite::new(), Server::new(vec![question(7, 5, &text, None)]));
    fetch(&site, &server);
    fetch(&site, &server);
    assert_eq!(server.asked(), ["list 0", "whole 7", "list 0"]);
}

#[test]
fn a_cut_answer_is_not_kept_as_whole_though_the_server_gives_nothing_else() {
    let cut = format!("{}...", "y".repeat(255));
    let (site, server) =
        (TestSite::new(), Server::new(vec![question(7, 5, "To ask.", Some(&cut))]));
    assert_eq!(fetch(&site, &server).refused, ["1007"]);
    assert_eq!(uins(&site), ["1007 refused"]);
}
