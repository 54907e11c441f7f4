//! `despatch check` finds what is wrong with a finished site, and writes nothing.

use std::process::{Command, Output};

use serde_json::Value;

use crate::site::TestSite;

const EXCHANGE: &str = "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
    Question to the Ministry of Lighthouses:\nTo ask how many lighthouses there are.\n\
    Answered by Percy Placeholder - Minister of State\nThere were 14 in March.\nTwo are being painted.\n";

fn site() -> TestSite {
    TestSite::new().file("content/a.txt", EXCHANGE)
}

fn check(site: &TestSite, flags: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).arg("check").args(flags.split_whitespace());
    command.env("SOURCE_DATE_EPOCH", "1767571200").env("NO_COLOR", "1").output().unwrap()
}

/// What is said, as `code at place: message`.
fn said(output: &Output) -> Vec<String> {
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let line = |d: &Value| {
        let text = |key: &str| d[key].as_str().unwrap_or("-").to_owned();
        format!("{} {}:{}: {}", text("code"), text("file"), d["line"], text("message"))
    };
    let grave = json["diagnostics"].as_array().unwrap().iter();
    grave.filter(|d| d["severity"] != "note").map(line).collect()
}

fn wrong(site: &TestSite) -> Vec<String> {
    said(&check(site, "--format json"))
}

/// One message with this beginning, which has all these parts.
fn assert_one(said: &[String], beginning: &str, parts: &[&str]) {
    let of: Vec<_> = said.iter().filter(|line| line.starts_with(beginning)).collect();
    assert_eq!(of.len(), 1, "{beginning}: {said:#?}");
    parts.iter().for_each(|part| assert!(of[0].contains(part), "{part}: {}", of[0]));
}

#[test]
fn a_good_site_is_good_and_nothing_is_written() {
    let site = site();
    let before = files(&site);
    let output = check(&site, "--strict");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.ends_with("Nothing is wrong.\n"), "{text}");
    assert!(text.contains("1 source with 6 lines: 31 words of 1 question stand"), "{text}");
    assert_eq!(files(&site), before);
}

fn files(site: &TestSite) -> Vec<String> {
    let all = walkdir::WalkDir::new(site.root()).sort_by_file_name().into_iter();
    all.map(|entry| entry.unwrap().path().display().to_string()).collect()
}

#[test]
fn every_kind_of_page_of_a_large_archive_is_good() {
    let mut site = TestSite::new().file("despatch.toml", "base_url = \"https://a.example/b/\"\n");
    for (path, text) in crate::invented::transcripts(300) {
        site = site.file(&format!("content/{path}"), text);
    }
    assert_eq!(wrong(&site), [""; 0]);
}

#[test]
fn an_editors_broken_links_are_told_at_their_lines() {
    let site = site().file(
        "content/about.md",
        "# About\n\nSee [here](#nowhere) and\n[there](guide.md#nor-here).\n",
    );
    let said = wrong(&site.file("content/guide.md", "# Guide\n\n## Nor there\n"));
    assert_one(&said, "dead-link content/about.md:3", &["no place `nowhere` on `about.html`"]);
    assert_one(&said, "dead-link content/about.md:4", &["no place `nor-here` on `guide.html`"]);
    assert_eq!(said.len(), 2, "{said:#?}");
}

#[test]
fn a_picture_of_a_page_is_a_file_of_the_site_and_one_that_is_not_there_is_told() {
    let site = site()
        .file("content/maps/sea.png", b"\x89PNG\r\n\x1a\n")
        .file("content/about.md", "# About\n\n![The sea](maps/sea.png)\n![Land](maps/land.png)\n");
    let said = wrong(&site);
    assert_one(&said, "missing-picture content/about.md:4", &["`maps/land.png`"]);
    assert_eq!(said.len(), 1, "{said:#?}");
}

#[test]
fn what_a_template_breaks_on_every_page_is_told_once_at_its_line() {
    let hook = "\n<a href=\"{{ layout.shared.root }}nowhere.html\">x</a>\n<a href=\"/about.html\">y</a>\n\
        <img src=\"{{ layout.shared.root }}index.html\">\n<script src=\"https://cdn.example/x.js\"></script>\n\
        <i id=\"main\"></i>\n";
    let said = wrong(&site().file("templates/hooks/footer.html", hook));
    let place = |code: &str, line: u32| format!("{code} templates/hooks/footer.html:{line}");
    assert_one(&said, &place("dead-link", 2), &["no file `nowhere.html`", "more pages"]);
    assert_one(&said, &place("rooted-link", 3), &["`/about.html`"]);
    assert_one(&said, &place("missing-alt", 4), &["`index.html`"]);
    assert_one(&said, &place("foreign-request", 5), &["cdn.example"]);
    assert_one(&said, &place("duplicate-id", 6), &["`main`"]);
    assert_one(&said, &place("dead-link", 3), &["no file `about.html`"]);
    assert_eq!(said.len(), 6, "{said:#?}");
}

#[test]
fn words_that_a_template_leaves_out_or_alters_are_missed() {
    let alter = |name: &str, from: &str, to: &str| {
        let whole = std::fs::read_to_string(format!("templates/{name}")).unwrap();
        assert!(whole.contains(from), "{name} has no {from}");
        let site = site().file(&format!("templates/{name}"), whole.replace(from, to));
        let output = check(&site, "--format json");
        assert_eq!(output.status.code(), Some(1));
        said(&output)
    };
    let lost = alter("parts/answers.html", "{{ answer.html }}", "");
    assert_one(
        &lost,
        "lost-words content/a.txt:1",
        &["the answer are on", "There were 14 in March."],
    );
    let lost = alter("question.html", "{{ question.html }}", "{{ question.html | upper }}");
    assert_one(&lost, "lost-words", &["the question are on"]);
}

#[test]
fn a_page_that_no_link_leads_to_is_told_at_its_file() {
    let base = include_str!("../../templates/base.html").replace("layout.shared.footer", "[]");
    let question =
        include_str!("../../templates/question.html").replace("layout.shared.pages", "[]");
    let site = site()
        .file("templates/base.html", base)
        .file("templates/question.html", question)
        .file("content/lost.md", "# Lost\n");
    let said = wrong(&site);
    assert_one(&said, "orphan-page content/lost.md", &["`lost.html`"]);
}

#[test]
fn what_a_locked_build_would_refuse_is_told_and_the_rest_is_looked_at() {
    let site = site();
    site.build();
    let edited = EXCHANGE.replace("14 in March", "15 in March");
    let site = site.file("content/a.txt", edited).file("content/b.md", "# B\n\n[x](#yes)\n");
    let said = wrong(&site);
    assert_one(&said, "locked-address permalinks.lock", &["would have another text"]);
    assert_one(&said, "dead-link content/b.md:3", &[]);
    assert!(!site.root().join("history.ndjson").exists());
}

#[test]
fn a_style_sheet_that_names_what_is_not_there_is_told() {
    let css = "body { background: url(paper.png) }\n";
    let said = wrong(&site().file("templates/extra.css", css));
    assert_one(&said, "dead-link", &["`assets/paper.png`", "assets/extra-"]);
}

#[test]
fn annotations_stand_at_the_lines() {
    let site = site().file("content/about.md", "# About\n\n[x](#nowhere)\n");
    let text = String::from_utf8(check(&site, "--format github").stdout).unwrap();
    let line = "::error title=dead-link,file=content/about.md,line=3,col=5::";
    assert!(text.contains(line), "{text}");
}

#[test]
fn a_site_that_cannot_be_made_is_no_good_site() {
    let site = site().file("templates/home.html", "{% if %}");
    let output = check(&site, "--format json");
    assert_eq!(output.status.code(), Some(2));
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["diagnostics"].as_array().unwrap().last().unwrap()["code"], "template");
    assert!(json["looked_at"].is_null());
    let empty = TestSite::new().file("content/a.txt", "Nothing.\n");
    assert_eq!(check(&empty, "").status.code(), Some(1));
}

#[test]
fn an_address_of_the_site_in_a_feed_must_be_there() {
    let answer = "<p>See <a href=\\\"https://a.example/b/gone.html\\\">this</a> and \
        <a href=\\\"https://a.example/b/about.html\\\">that</a>.</p>";
    let data = format!(
        "{{\"results\": [{{\"value\": {{\"id\": 8, \"house\": \"Commons\", \"uin\": \"5\", \
         \"dateTabled\": \"2025-09-02T00:00:00\", \"questionText\": \"To ask why.\", \
         \"dateAnswered\": \"2025-09-05T00:00:00\", \"answerText\": \"{answer}\"}}}}]}}"
    );
    let site = TestSite::new()
        .file("despatch.toml", "base_url = \"https://a.example/b/\"\n")
        .file("content/about.md", "# About\n\nText.\n")
        .file("content/a.json", data);
    let said = wrong(&site);
    assert_one(&said, "dead-link", &["`gone.html`", "`feed.atom`"]);
}

#[test]
fn a_record_that_loses_words_of_an_answer_is_found() {
    let template = std::fs::read_to_string("templates/record.html").unwrap();
    let lossy = template.replace("{{ entry.html }}", "{{ entry.html | upper }}");
    assert_ne!(template, lossy);
    let long = EXCHANGE.replace("There were", &"The Ministry keeps a list. ".repeat(9));
    let site = site().file("content/a.txt", long).file("templates/record.html", lossy);
    let lost = wrong(&site);
    assert_one(&lost, "lost-words", &["answer of a record"]);
}
