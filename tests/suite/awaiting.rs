//! How long answers took and which are missing, from what Parliament's data states. All is invented.

use crate::page;
use crate::site::TestSite;

fn item(id: u32, words: &str, fields: &str) -> String {
    format!(
        "{{\"value\": {{\"id\": {id}, \"uin\": \"{id}\", \"house\": \"Commons\", \
         \"dateTabled\": \"2025-09-02T00:00:00\", \"dateForAnswer\": \"2025-09-07T00:00:00\", \
         \"answeringBodyName\": \"Ministry of Lighthouses\", \"heading\": \"{words}\", \
         \"questionText\": \"To ask the Secretary of State for Lighthouses, what is known about {words}.\", \
         {fields}}}}}"
    )
}

fn site() -> TestSite {
    let answered = "\"dateAnswered\": \"2025-09-05T00:00:00\", \"answerText\": \"<p>Yes.</p>\"";
    let held = "\"answerIsHolding\": true, \"dateHoldingAnswer\": \"2025-09-03T00:00:00\"";
    let items = [
        item(1, "paint", answered),
        item(2, "lamps", held),
        item(3, "foghorns", "\"answerText\": null"),
        item(4, "stairs", "\"isWithdrawn\": true"),
    ];
    let site = TestSite::new().file("content/a.json", format!("[{}]", items.join(",")));
    site.build();
    site
}

fn question(site: &TestSite, words: &str) -> String {
    let start = format!("questions/what-is-known-about-{words}");
    let path = site.paths().into_iter().find(|path| path.starts_with(&start)).unwrap();
    page::main(&site.read(&path)).to_owned()
}

#[test]
fn a_question_states_when_it_was_answered_and_when_that_was_due() {
    let site = site();
    for (words, stated) in [
        ("paint", "answered on 5 September 2025. The answer was due on 7 September 2025."),
        ("lamps", "A holding answer was given on 3 September 2025."),
        ("foghorns", "The answer was due on 7 September 2025."),
    ] {
        let html = question(&site, words);
        assert!(html.contains(stated), "{stated} is not in {html}");
    }
}

#[test]
fn a_holding_answer_known_by_its_day_is_one_and_what_was_withdrawn_is_not_waited_for() {
    let site = site();
    let [unanswered, holding] =
        ["unanswered", "holding"].map(|list| site.read(&format!("questions/{list}.html")));
    let has = |list: &str| {
        ["paint", "lamps", "foghorns", "stairs"]
            .map(|words| list.contains(&format!(">{words}</a>")))
    };
    assert_eq!(has(&unanswered), [false, false, true, false], "{unanswered}");
    assert_eq!(has(&holding), [false, true, false, false], "{holding}");
}
