//! Near repeats of answers, and references, as the pages show them.

use crate::site::TestSite;

const LONG: &str = "The lighthouse at the northern end of the long harbour wall is kept by a board of \
                    nine members who meet on the first Monday of every second month";

fn exchange(n: usize, labels: &str, question: &str, dated: &str, answer: &str) -> String {
    format!(
        "Asked by: Ada Sample (Harbour Union - Nowhere North)\n{labels}\
         Question to the Ministry of Lighthouses:\nTo ask, {n}, {question}\n\
         Answered by Percy Placeholder - Minister of State\n{dated}{answer}\n"
    )
}

fn built(text: &str) -> TestSite {
    let site = TestSite::new().file("content/a.txt", text);
    site.build();
    site
}

/// The page of the question that has these words in its address.
fn page(site: &TestSite, words: &str) -> String {
    let paths = site.paths();
    let path = paths.iter().find(|path| path.starts_with("questions/") && path.contains(words));
    site.read(path.unwrap_or_else(|| panic!("{words} in {paths:?}")))
}

fn near(first: &str, second: &str) -> TestSite {
    built(
        &(exchange(1, "", "alpha.", first, &format!("{LONG}. {LONG} in spring."))
            + &exchange(2, "", "beta.", second, &format!("{LONG}. {LONG} in autumn."))),
    )
}

#[test]
fn a_near_repeat_shows_its_percentage_and_what_differs() {
    let html = page(&near("", ""), "alpha");
    assert!(html.contains("Very like the answer to <a href=\"to-ask-2-beta-"), "{html}");
    assert!(html.contains(": 98% of the words are the same"));
    assert!(
        html.contains(
            "<del><span class=\"quiet\"> [in the other answer alone:] </span>autumn.</del>"
        )
    );
    assert!(html.contains("<ins><span class=\"quiet\"> [in this one alone:] </span>spring.</ins>"));
    assert!(html.contains("words the same]</span>"));
    assert!(!html.contains("earlier"));
}

#[test]
fn where_both_have_dates_the_earlier_comes_first_on_both_pages() {
    let site = near("Answered on: 3 June 2025\n", "Answered on: 2 June 2025\n");
    for (words, own, other) in [
        ("alpha", "this, the later one", "the earlier answer"),
        ("beta", "the later one", "this, the earlier answer"),
    ] {
        let html = page(&site, words);
        assert!(
            html.contains(&format!("in {other} alone. <ins>Underlined</ins>: in {own} alone")),
            "{html}"
        );
        let removed = html.find("autumn.</del>").unwrap();
        assert!(removed < html.find("spring.</ins>").unwrap());
    }
}

#[test]
fn the_same_answer_to_two_questions_of_the_seed_is_no_near_repeat() {
    let site = TestSite::example();
    site.build();
    let jarvis = page(&site, "unwitting-employment-by-uk-firms");
    assert!(jarvis.contains("<h2>The same answer</h2>"));
    assert!(!jarvis.contains("class=\"alike\""));
}

#[test]
fn a_reference_leads_to_its_question_and_back() {
    let text = exchange(
        1,
        "UIN: 81329\nTabled: 1 June 2025\n",
        "alpha.",
        "Answered on: 3 June 2025\n",
        "White.",
    ) + &exchange(
        2,
        "UIN: 81400\nTabled: 9 June 2025\n",
        "beta, pursuant to the Answer of 3 June 2025 to Question 81329 on Paint, why.",
        "",
        "I refer the Member to UIN 81329.",
    );
    let site = built(&text);
    let from = page(&site, "beta");
    assert!(from.contains("the Answer of 3 June 2025 to <a href=\"to-ask-1-alpha-"), "{from}");
    assert!(from.contains("\">Question 81329</a> on Paint"));
    assert!(
        from.contains("It refers to") && from.contains("Question 81329 (answered 3 June 2025)")
    );
    let to = page(&site, "alpha");
    assert!(to.contains("Referred to by") && to.contains("<a href=\"to-ask-2-beta-"), "{to}");
    assert!(!to.contains("Perhaps"));
}

#[test]
fn a_number_that_was_used_twice_is_listed_and_not_guessed() {
    let text = exchange(1, "UIN: 500\n", "alpha.", "", "White.")
        + &exchange(2, "UIN: 500\n", "beta.", "", "Red.")
        + &exchange(3, "UIN: 900\n", "gamma, with reference to Question 500, why.", "", "So.");
    let site = built(&text);
    let from = page(&site, "gamma");
    assert!(from.contains("nothing printed says that it is one of these"), "{from}");
    assert!(!from.contains("\">Question 500</a>"));
    assert!(page(&site, "alpha").contains("Perhaps <a href=\"to-ask-3-gamma-"));
}

#[test]
fn a_date_decides_between_two_sessions() {
    let text = exchange(1, "UIN: 500\nTabled: 1 June 2023\n", "alpha.", "", "White.")
        + &exchange(2, "UIN: 500\nTabled: 1 June 2025\n", "beta.", "", "Red.")
        + &exchange(
            3,
            "UIN: 900\nTabled: 1 July 2025\n",
            "gamma, with reference to Question 500, why.",
            "",
            "So.",
        )
        + &exchange(
            4,
            "UIN: 901\nTabled: 2 July 2025\n",
            "delta, with reference to Question 500, tabled on 1 June 2023, why.",
            "",
            "So.",
        );
    let site = built(&text);
    assert!(page(&site, "gamma").contains("<a href=\"to-ask-2-beta-"));
    assert!(page(&site, "delta").contains("<a href=\"to-ask-1-alpha-"));
}

#[test]
fn the_official_page_is_linked_only_by_the_day_of_tabling() {
    let text =
        exchange(1, "UIN: 7\n", "alpha, see Question 53216, tabled on 3 June 2025.", "", "White.")
            + &exchange(
                2,
                "UIN: 8\n",
                "beta, pursuant to the Answer of 3 June 2025 to Question 53217.",
                "",
                "Red.",
            );
    let site = built(&text);
    let official = "rel=\"external\" href=\"https://questions-statements.parliament.uk/written-questions/detail/2025-06-03/53216\"";
    assert!(page(&site, "alpha").contains(official));
    let beta = page(&site, "beta");
    assert!(beta.contains("not in this archive") && !beta.contains("parliament.uk"));
}
