//! Pages as they come out. `SNAPSHOTS=overwrite cargo test` writes them anew; read the difference.

use snapbox::{Data, assert_data_eq};

use crate::page;
use crate::site::TestSite;

/// The site behind the snapshots: every layout, label and gap, in a few exchanges.
pub(crate) const TRANSCRIPT: &str = "\
Search help

Written Question
Lighthouses: Paint
Tuesday 14th October 2025

Asked by: Ada Sample (Harbour Union (Allied) - Nowhere North)
UIN: 74129
Tabled: 2 October 2025
Grouped with: 74130, 74131

Question to the Ministry of Lighthouses:

To ask the Secretary of State for Lighthouses, what (a) colour and (b) shade lighthouses are painted.

Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses) (Paint
Holding answer: 9 October 2025

I will write to the hon. Member.

Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses) (Paint

White & red. See https://example.org/paint.
Some have a stripe.
---
Editor's note: a picture is left out.
Asked by: Lord Specimen (Crossbench - Life peer)
Question
To ask His Majesty's Government how many lighthouses there are.
Housing
(asked on 25th May 2016) - View Source
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, how loud a foghorn is.
This question was answered on 8th June 2016
White & red. See https://example.org/paint.
Some have a stripe.
Reticulating Splines
";

fn site() -> TestSite {
    let page =
        "+++\ntitle = 'About'\nmenu = 1\n+++\n\n## Where\n\nSee [us](about.md), <b>bold</b>.\n";
    let config = "title = 'Lighthouses'\nbase_url = 'https://example.org/lights'\n";
    let topics = "[[topic]]\nname = 'Paint & noise'\nwords = ['stripe', 'how loud']\nheadings = ['Lighthouses']\n";
    TestSite::new()
        .file("topics.toml", topics)
        .file("content/lights.txt", TRANSCRIPT)
        .file("content/about.md", page)
        .file("despatch.toml", config)
}

fn assert_snapshot(site: &TestSite, starts: &str, name: &str) {
    let paths = site.paths();
    let path = paths.iter().find(|path| path.starts_with(starts) && path.ends_with(".html"));
    let path = path.unwrap_or_else(|| panic!("{starts} is none of {paths:?}"));
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots");
    let expected = Data::read_from(format!("{folder}/{name}.html").as_ref(), None);
    let html = site.read(path);
    let actual = if name == "whole" { html.as_str() } else { page::main(&html) };
    assert_data_eq!(actual.to_owned(), expected.raw());
}

#[test]
fn every_kind_of_page_is_as_reviewed() {
    let site = site();
    site.build();
    for (starts, name) in [
        ("index.html", "home"),
        ("questions/what-a-colour", "question"),
        ("questions/how-many", "question-unanswered"),
        ("questions/how-loud", "question-of-nobody"),
        ("questions/index", "questions"),
        ("members/percy", "member"),
        ("members/index", "members"),
        ("departments/ministry", "department"),
        ("departments/index", "departments"),
        ("parties/harbour", "party"),
        ("dates/2025/10.html", "month"),
        ("dates/2025/10/02", "day"),
        ("dates/index", "dates"),
        ("answers/white", "shared-answer"),
        ("topics/paint", "topic"),
        ("topics/index", "topics"),
        ("questions/unanswered", "unanswered"),
        ("about.html", "page"),
        ("quality.html", "quality"),
        ("data/index", "data"),
        ("subjects/index", "subjects"),
        ("subjects/l", "subject"),
        ("search.html", "search"),
        ("quote.html", "quote"),
        ("404.html", "not-found"),
    ] {
        assert_snapshot(&site, starts, name);
    }
}

/// Eleven questions, of which nine state the day they were tabled, in three months with a gap.
fn dated() -> String {
    let days = ["28 November 2024", "2 December 2024", "3 February 2025"];
    let exchange = |n: usize| {
        let tabled = days.get(n % 4).map(|day| format!("Tabled: {day}\n")).unwrap_or_default();
        format!(
            "Asked by: Ada Sample (Harbour Union - Nowhere North)\n\
             Question to the Ministry of Lighthouses:\n{tabled}\
             To ask the Secretary of State for Lighthouses, how loud foghorn {n} is.\n\
             Answered by Percy Placeholder\nAnswered on: 5 March 2025\nLoud.\n"
        )
    };
    (0..11).map(exchange).collect()
}

#[test]
fn questions_over_time_are_drawn_and_said_where_enough_are_dated() {
    let site = TestSite::new().file("content/a.txt", dated());
    site.build();
    assert_snapshot(&site, "index.html", "home-over-time");
    let page = |path: &str| site.read(path);
    let asker = page("members/ada-sample.html");
    assert!(asker.contains("Questions asked, by month tabled: 9 of the 11"), "{asker}");
    assert!(asker.contains(" 2 have no date and are not shown."), "{asker}");
    assert!(asker.contains("November&nbsp;3, December&nbsp;3"), "{asker}");
    assert!(!page("members/percy-placeholder.html").contains("<figure"), "who asked nothing");
}

#[test]
fn numbers_that_the_page_lists_anyway_are_not_said_twice() {
    let numbers = |text: String| {
        let site = TestSite::new().file("content/a.txt", text);
        site.build();
        let html = site.read("departments/ministry-of-lighthouses.html");
        assert!(html.contains("class=\"timeline"), "{html}");
        html.contains("The numbers</summary>")
    };
    assert!(numbers(dated()), "some are listed under the day of their answer");
    assert!(!numbers(dated().replace("Answered on: 5 March 2025\n", "")));
}

#[test]
fn surroundings_name_site_licence_and_address() {
    let site = site();
    site.build();
    let html = site.read("about.html");
    assert!(html.contains("<title>About – Lighthouses</title>"));
    assert!(
        html.contains("<link rel=\"canonical\" href=\"https://example.org/lights/about.html\">")
    );
    assert!(html.contains("aria-current=\"true\">About</a>"));
}

#[test]
fn overrides_extend_what_they_override() {
    let site = site()
        .file(
            "templates/question.html",
            "{% extends \"builtin/question.html\" %}{% block skip %}<p>mine</p>{% endblock skip %}",
        )
        .file("templates/hooks/footer.html", "<p>{{ extra.greeting }}</p>")
        .file("despatch.toml", "[extra]\ngreeting = 'Hello & welcome'\n");
    site.build();
    let paths = site.paths();
    let question = paths.iter().find(|path| path.starts_with("questions/what")).unwrap();
    let html = site.read(question);
    assert!(html.contains("<p>mine</p>") && html.contains("id=\"q\""));
    assert!(html.contains("<p>Hello &amp; welcome</p>"));
}

#[test]
fn a_broken_template_is_named_with_its_line_and_publishes_nothing() {
    let site = site().file("templates/question.html", "{% extends \"nothing.html\" %}\n{{ oops");
    let said = site.try_build().unwrap_err();
    assert!(said.iter().any(|d| d.message.contains("question.html")), "{said:?}");
    assert!(!site.root().join("public").exists());
}

#[test]
fn a_broken_link_is_told_with_its_place() {
    let site =
        site().file("content/about.md", "# About\n\nSee [it](gone.md) and [them](javascript:x).\n");
    let said = site.build().diagnostics;
    let place =
        |code: &str| said.iter().find(|d| d.code.name() == code).and_then(|d| d.place.clone());
    assert_eq!(place("broken-link").map(|p| (p.line, p.column)), Some((3, 5)));
    assert_eq!(place("forbidden-link").map(|p| p.line), Some(3));
}

#[test]
fn an_answer_from_a_plain_text_file_is_plain_text_wherever_its_question_is_from() {
    let question = "Asked by: A (B - C)\nQuestion\nTo ask *it*.\n";
    let site = TestSite::new()
        .file("content/a.md", question)
        .file("content/b.txt", format!("{question}Answered by D\n_x_ *bold*\n# 4\n"));
    site.build();
    let paths = site.paths();
    let path = paths.iter().find(|path| path.starts_with("questions/to-ask-it")).unwrap();
    let html = site.read(path);
    assert!(html.contains("_x_ *bold*") && html.contains("# 4"), "{html}");
    assert!(html.contains("<em>it</em>"), "{html}");
}

#[test]
fn a_template_that_fails_on_some_page_publishes_nothing() {
    let site = site().file("templates/member.html", "{{ nothing.at.all }}");
    let said = site.try_build().unwrap_err();
    assert!(said.iter().any(|d| d.code.name() == "template"), "{said:?}");
    assert!(!site.root().join("public").exists());
}

#[test]
fn headings_with_one_subject_stand_together() {
    let exchange = |heading: &str| {
        format!(
            "{heading}\n(asked on 25th May 2016) - View Source\nTo ask about {heading}.\n\
             This question was answered on 8th June 2016\nYes.\n"
        )
    };
    let headings = ["Armed Forces: Pay", "Armed Forces: Housing", "Armed Forces Act", "Ants"];
    let site = TestSite::new().file("content/a.txt", headings.map(exchange).concat());
    site.build();
    let html = site.read("subjects/a.html");
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} is not in {html}"));
    let order = [
        ">Ants</a>",
        "<h2>Armed Forces <span",
        ">Housing</a>",
        ">Pay</a>",
        ">Armed Forces Act</a>",
    ];
    assert!(order.map(at).is_sorted(), "{html}");
    assert!(!html.contains("Without a printed heading"));
}

#[test]
fn every_page_has_one_search_box_and_few_load_the_reader_at_once() {
    let site = site();
    site.build();
    for path in site.paths().iter().filter(|path| path.ends_with(".html") && *path != "404.html") {
        let html = site.read(path);
        // A page that leads to another at once.
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        assert_eq!(html.matches("role=\"search\"").count(), 1, "{path}");
        let loads = html.contains("<script src=\"search/q");
        assert_eq!(loads, ["search.html", "quote.html"].contains(&path.as_str()), "{path}");
        assert!(html.contains(">Search and browse</a>"), "{path}: without scripts");
    }
}
