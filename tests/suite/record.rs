//! The record of a topic: each distinct answer once, in order, with its changes.

use std::fmt::Write as _;

use crate::site::TestSite;

const TOPICS: &str = "[[topic]]\nname = \"Fog\"\nwords = [\"foghorn\", \"foghorns\"]\n";

const HORNS: &str = "The Department keeps fourteen foghorns in working order, and each of them is \
                     inspected by an engineer in the first week of every month of the year, with \
                     a report to the Board.";

struct Exchange<'t> {
    asked: &'t str,
    by: &'t str,
    day: Option<&'t str>,
    answer: Option<&'t str>,
}

fn transcript(exchanges: &[Exchange<'_>]) -> String {
    let mut text = String::new();
    for (number, exchange) in exchanges.iter().enumerate() {
        writeln!(text, "Asked by: Ada Sample\nQuestion to the Office of Tides:").unwrap();
        writeln!(text, "UIN: {}", 100 + number).unwrap();
        writeln!(text, "To ask the Minister for Tides, {}.", exchange.asked).unwrap();
        let Some(answer) = exchange.answer else { continue };
        writeln!(text, "Answered by {}", exchange.by).unwrap();
        if let Some(day) = exchange.day {
            writeln!(text, "Answered on: {day}").unwrap();
        }
        writeln!(text, "{answer}").unwrap();
    }
    text
}

fn built(exchanges: &[Exchange<'_>]) -> TestSite {
    let site = TestSite::new()
        .file("despatch.toml", "base_url = \"https://example.org/\"\n")
        .file("topics.toml", TOPICS)
        .file("content/a.txt", transcript(exchanges));
    site.build();
    site
}

/// The parts of a page that begin with `start`.
fn parts<'t>(html: &'t str, start: &str) -> Vec<&'t str> {
    html.split(start).skip(1).collect()
}

#[test]
fn each_answer_is_in_the_record_once_by_the_day_it_was_first_given() {
    let later = HORNS.replace("fourteen", "fifteen");
    let site = built(&[
        Exchange {
            asked: "how many foghorns are heard in the north",
            by: "Percy Placeholder",
            day: Some("17 October 2025"),
            answer: Some(&later),
        },
        Exchange {
            asked: "how many foghorns are heard in the south",
            by: "Percy Placeholder",
            day: Some("19 October 2025"),
            answer: Some(HORNS),
        },
        Exchange {
            asked: "whether a foghorn is loud",
            by: "Queenie Query",
            day: None,
            answer: Some("Yes & <b>very</b>."),
        },
        Exchange {
            asked: "how many foghorns are heard in the west",
            by: "Queenie Query",
            day: Some("3 October 2025"),
            answer: Some(HORNS),
        },
        Exchange { asked: "when a foghorn sleeps", by: "", day: None, answer: None },
    ]);
    let html = site.read("topics/fog/answers.html");
    let entries = parts(&html, "<section class=\"entry\"");
    assert_eq!(entries.len(), 3);
    assert!(html.contains("<b>5 questions, 3 different answers.</b>"), "{html}");
    assert!(html.contains("from <time datetime=\"2025-10-03\">"));
    assert!(html.contains("to <time datetime=\"2025-10-19\">"));
    assert!(html.contains("1 question has no answer in this archive."));

    assert!(entries[0].contains("<b>Queenie Query</b>") && entries[0].contains("2025-10-03"));
    assert!(entries[0].contains("Given 2 times"));
    let given = parts(entries[0], "<li><a href=");
    assert!(given[0].contains("How many foghorns are heard in the west"));
    assert!(given[1].contains("How many foghorns are heard in the south"));
    assert!(!entries[0].contains("class=\"diff\""));

    assert!(entries[1].contains("2025-10-17") && entries[1].contains("Given once"));
    assert!(entries[1].contains("<a href=\"#answer-1\">answer 1</a>"));
    assert!(entries[1].contains("<del><span class=\"quiet\">removed: </span>fourteen</del>"));
    assert!(entries[1].contains("<ins><span class=\"quiet\">added: </span>fifteen</ins>"));
    let unmarked = entries[1].split_once("<details>").expect("a text without marks").1;
    assert!(unmarked.contains(&later));

    assert!(entries[2].contains("No date in the source"));
    assert!(entries[2].contains("Yes &amp; &lt;b&gt;very&lt;/b&gt;."));
    assert!(site.read("topics/fog.html").contains("<a href=\"fog/answers.html\">Answers in order"));
}

#[test]
fn a_record_without_answers_keeps_its_address() {
    let site =
        built(&[Exchange { asked: "when a foghorn sleeps", by: "", day: None, answer: None }]);
    let html = site.read("topics/fog/answers.html");
    assert!(html.contains("0 different answers") && !html.contains("class=\"entry\""));
}

/// The counts of every record are those of the published data.
#[test]
fn a_record_of_several_pages_has_every_answer_once() {
    let answers: Vec<String> = (0..230).map(|n| format!("Foghorn {} sounds.", n % 115)).collect();
    let asked: Vec<String> = (0..230).map(|n| format!("where foghorn {n} is")).collect();
    let exchanges: Vec<_> = std::iter::zip(&asked, &answers)
        .map(|(asked, answer)| Exchange {
            asked,
            by: "Percy Placeholder",
            day: Some("17 October 2025"),
            answer: Some(answer),
        })
        .collect();
    let site = built(&exchanges);
    let mut seen = Vec::new();
    for page in ["topics/fog/answers.html", "topics/fog/answers/2.html"] {
        let html = site.read(page);
        for entry in parts(&html, "<section class=\"entry\"") {
            assert!(entry.contains("Given 2 times"), "{entry}");
            let text = entry.split_once("<p>Foghorn ").expect("a text").1;
            seen.push(text.split_once(' ').expect("a word").0.to_owned());
        }
    }
    let mut distinct = seen.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!((seen.len(), distinct.len()), (115, 115));
}

/// Departments and members have records, too, with the same answers: all are of one department.
#[test]
fn departments_and_members_have_records_of_their_own() {
    let site = built(&[
        Exchange {
            asked: "how many foghorns are heard in the north",
            by: "Percy Placeholder",
            day: Some("17 October 2025"),
            answer: Some("Fifteen <foghorns>."),
        },
        Exchange {
            asked: "how many foghorns are heard in the south",
            by: "Cy Instance",
            day: Some("14 October 2025"),
            answer: Some("Two."),
        },
        Exchange {
            asked: "how many foghorns are heard in the west",
            by: "Percy Placeholder",
            day: Some("18 October 2025"),
            answer: Some("Two."),
        },
    ]);
    let entries = |path: &str| {
        let html = site.read(path);
        let entries = parts(&html, "<section class=\"entry\"");
        entries.iter().map(|entry| entry.contains("<p>Two.</p>")).collect::<Vec<_>>()
    };
    assert_eq!(entries("departments/office-of-tides/answers.html"), [true, false]);
    assert_eq!(entries("members/ada-sample/received.html"), [true, false]);
    assert_eq!(entries("members/percy-placeholder/answers.html"), [false, true]);
    assert_eq!(entries("members/cy-instance/answers.html"), [true]);
    let member = site.read("members/percy-placeholder.html");
    assert!(member.contains("<a href=\"percy-placeholder/answers.html\">Answers given</a>"));
    assert!(!member.contains("Answers received"));
    let record = site.read("members/percy-placeholder/answers.html");
    assert!(!record.contains("Given 2 times"), "{record}");
}
