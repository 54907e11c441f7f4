//! Records that are one exchange, and records that are not.

use despatch::Built;
use despatch::diagnostic::{Diagnostic, Severity};
use serde_json::{Value, json};

use crate::site::TestSite;

/// The exchanges of a site with these files, and what the build reports.
fn published(files: &[(&str, &str)]) -> (Vec<Value>, Vec<Diagnostic>) {
    let mut site = TestSite::new();
    for (name, text) in files {
        site = site.file(&format!("content/{name}"), text);
    }
    let Built { diagnostics, .. } = site.build();
    let lines = site.records();
    let exchanges = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let graver = |diagnostic: &Diagnostic| diagnostic.severity() != Severity::Note;
    (exchanges, diagnostics.into_iter().filter(graver).collect())
}

/// The same with the files' names in both orders, which must publish the same but for the names.
fn published_in_both_orders(one: &str, two: &str, ending: &str) -> (Vec<Value>, Vec<Diagnostic>) {
    let (a, z) = (format!("a.{ending}"), format!("z.{ending}"));
    let (forth, diagnostics) = published(&[(&a, one), (&z, two)]);
    let (back, _) = published(&[(&a, two), (&z, one)]);
    let without_places = |exchanges: &[Value]| {
        let mut exchanges = exchanges.to_vec();
        exchanges.iter_mut().for_each(|exchange| exchange["sources"] = Value::Null);
        // Questions of one day are in the order of files and lines.
        exchanges.sort_by_key(|exchange| exchange["id"].to_string());
        exchanges
    };
    assert_eq!(without_places(&forth), without_places(&back), "the order of files matters");
    (forth, diagnostics)
}

/// The answers of an exchange: kind, day, minister, text.
fn answers(exchange: &Value) -> Vec<[&str; 4]> {
    let answers = exchange["answers"].as_array().map(Vec::as_slice).unwrap_or_default();
    let field = |answer: &'_ Value, name: &str| answer[name].as_str().unwrap_or("-").to_owned();
    let fields =
        |answer| ["kind", "date", "by", "text"].map(|name| field(answer, name).leak() as &str);
    answers.iter().map(fields).collect()
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<&str> {
    diagnostics.iter().map(|diagnostic| diagnostic.code.name()).collect()
}

/// Asserts that exactly one diagnostic was given, of this code and with these words, and that it names
/// both files.
fn assert_names_both(diagnostics: &[Diagnostic], code: &str, words: &[&str], files: [&str; 2]) {
    assert_eq!(codes(diagnostics), [code], "{diagnostics:?}");
    let shown = format!("{:?}", diagnostics[0]);
    for word in words.iter().chain(&files) {
        assert!(shown.contains(word), "{word:?} is not in {shown}");
    }
}

const LAMPS: &str = "To ask the Secretary of State for Lighthouses, how many lamps were lit in the \
                     last year for which figures are available.";
const PROMISE: &str = "It has not been possible to answer the hon. Member's question in the time \
                       available, and I will write to her as soon as I can.";

/// A record of the API, with fields replaced.
fn record(changes: &Value) -> String {
    let mut record = json!({
        "id": 1, "uin": "1234", "house": "Commons", "dateTabled": "2025-10-01T00:00:00",
        "dateForAnswer": "2025-10-06T00:00:00", "heading": "Lamps",
        "answeringBodyName": "Ministry of Lighthouses", "questionText": LAMPS,
        "askingMemberId": 1, "askingMember":
            {"id": 1, "name": "Ada Sample", "party": "Meadow Party", "memberFrom": "Nowhere North"},
        "answeringMemberId": 11, "answeringMember": {"id": 11, "name": "Percy Placeholder"},
        "dateAnswered": "2025-10-14T00:00:00", "answerText": "<p>There are 14.</p>"
    });
    for (name, value) in changes.as_object().unwrap() {
        record[name] = value.clone();
    }
    json!({"results": [{"value": record}]}).to_string()
}

fn dora() -> Value {
    json!({"answeringMemberId": 12, "answeringMember": {"id": 12, "name": "Dora Dummy"}})
}

fn with(mut changes: Value, more: &Value) -> Value {
    let more = more.as_object().unwrap().clone();
    changes.as_object_mut().unwrap().extend(more);
    changes
}

/// Dora's answer of 14 October.
fn final_answer() -> String {
    record(&dora())
}

/// Percy's holding answer of 6 October, which no field calls one.
fn early_answer() -> String {
    record(
        &json!({"dateAnswered": "2025-10-06T00:00:00", "answerText": format!("<p>{PROMISE}</p>")}),
    )
}

/// Parliament's page of a question as it is copied.
fn page(minister: &str, day: &str, answer: &str) -> String {
    format!(
        "Lamps\nQuestion for Ministry of Lighthouses\nUIN 1234, tabled on 1 October 2025\n\nQuestion\n\
         Ada Sample\nMeadow Party\nNowhere North\nCommons\n\n{LAMPS}\n\nAnswer\n{minister}\n\
         Meadow Party\nMiddle Nowhere\nCommons\nAnswered on\n{day}\n\n{answer}\n"
    )
}

/// A labelled transcript of the same question.
fn transcript(minister: &str, day: &str, answer: &str) -> String {
    format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\nUIN: 1234\nTabled: 1 October 2025\n\
         Question to the Ministry of Lighthouses:\n{LAMPS}\nAnswered by {minister}\n\
         Answered on: {day}\n{answer}\n"
    )
}

#[test]
fn a_second_question_with_the_same_number_is_published_apart() {
    let one = "Asked by: Ada Sample (Meadow Party - Nowhere North)\nUIN: 1234\nTabled: 1 June 2023\n\
               Question to the Ministry of Lighthouses:\nTo ask the Secretary of State for \
               Lighthouses, how many lamps were lit in the last year for which figures are \
               available.\nAnswered by Percy Placeholder\nAnswered on: 5 June 2023\nTen.\n";
    let two = "Asked by: Fred Example (Harbour Union - Nowhere South)\nUIN: 1234\nTabled: 1 June 2023\n\
               Question to the Department for Bridges:\nTo ask the Secretary of State for Bridges, \
               when the ferry will run.\nAnswered by Dora Dummy\nAnswered on: 9 June 2023\nThe ferry \
               will never run again, because the Government has sold it for scrap and regrets \
               nothing.\n";
    let (exchanges, diagnostics) = published(&[("a.txt", &format!("{one}{two}"))]);
    assert_eq!(exchanges.len(), 2);
    let of = |asker: &str| exchanges.iter().find(|e| e["question"]["asker"] == asker).unwrap();
    assert_eq!(answers(of("Ada Sample")), [["answer", "2023-06-05", "Percy Placeholder", "Ten."]]);
    assert_eq!(answers(of("Fred Example"))[0][1..3], ["2023-06-09", "Dora Dummy"]);
    assert_eq!(of("Fred Example")["question"]["department"], "Department for Bridges");
    assert_names_both(&diagnostics, "same-number", &["1234", "1 June 2023"], ["a.txt", "a.txt:1"]);
    let (apart, diagnostics) = published_in_both_orders(one, two, "txt");
    assert_eq!(apart.len(), 2);
    assert_names_both(&diagnostics, "same-number", &["1234"], ["a.txt", "z.txt"]);
}

#[test]
fn questions_of_a_series_with_one_number_are_published_apart() {
    let of = |year: &str, answer: &str| {
        format!(
            "Asked by: Ada Sample (Meadow Party - Nowhere North)\nUIN: 77\nTabled: 1 June 2023\n\
             Question to the Ministry of Lighthouses:\nTo ask the Secretary of State for \
             Lighthouses, how many lamps were lit in {year}.\nAnswered by Percy Placeholder\n\
             Answered on: 5 June 2023\n{answer}\n"
        )
    };
    let (exchanges, diagnostics) =
        published_in_both_orders(&of("2021", "Ten."), &of("2022", "Eleven."), "txt");
    assert_eq!(exchanges.len(), 2);
    assert_eq!(codes(&diagnostics), ["same-number"]);
    for exchange in &exchanges {
        let is_first = exchange["question"]["text"].as_str().unwrap().contains("2021");
        assert_eq!(answers(exchange)[0][3], if is_first { "Ten." } else { "Eleven." });
    }
}

#[test]
fn one_question_of_two_members_with_a_copied_number_is_two_in_transcripts() {
    let one = transcript("Percy Placeholder", "6 October 2025", "Ten.");
    let two = one.replace("Ada Sample", "Fred Example").replace("Ten.", "Eleven.");
    let (exchanges, diagnostics) = published_in_both_orders(&one, &two, "txt");
    assert_eq!(exchanges.len(), 2);
    assert_eq!(codes(&diagnostics), ["same-number"]);
}

const EARLY: [&str; 4] = ["holding", "2025-10-06", "Percy Placeholder", PROMISE];
const FINAL: [&str; 4] = ["answer", "2025-10-14", "Dora Dummy", "There are 14."];

#[test]
fn answers_of_two_days_in_two_records_of_data_are_two_in_order() {
    let (exchanges, _) = published_in_both_orders(&final_answer(), &early_answer(), "json");
    assert_eq!(exchanges.len(), 1);
    let mut early = EARLY;
    early[0] = "answer";
    assert_eq!(answers(&exchanges[0]), [early, FINAL]);
}

#[test]
fn the_day_of_the_holding_answer_in_the_data_marks_it_elsewhere() {
    let held = record(&with(dora(), &json!({"dateHoldingAnswer": "2025-10-06T00:00:00"})));
    let (exchanges, _) = published_in_both_orders(&held, &early_answer(), "json");
    assert_eq!(answers(&exchanges[0]), [EARLY, FINAL]);
    let pasted = page("Percy Placeholder", "6 October 2025", PROMISE);
    for files in
        [[("new.json", &held), ("z.txt", &pasted)], [("e.txt", &pasted), ("f.json", &held)]]
    {
        let files: Vec<(&str, &str)> =
            files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let (exchanges, diagnostics) = published(&files);
        assert_eq!(exchanges.len(), 1);
        assert_eq!(answers(&exchanges[0]), [EARLY, FINAL]);
        assert_eq!(diagnostics, []);
    }
}

#[test]
fn the_answer_of_a_record_that_gives_its_own_day_as_held_is_no_holding_answer() {
    let held = record(&json!({"dateHoldingAnswer": "2025-10-14T00:00:00"}));
    let pasted = page("Percy Placeholder", "14 October 2025", "There are 14.");
    let (exchanges, diagnostics) = published(&[("a.json", &held), ("b.txt", &pasted)]);
    assert_eq!(
        answers(&exchanges[0]),
        [["answer", "2025-10-14", "Percy Placeholder", "There are 14."]]
    );
    assert_eq!(diagnostics, []);
}

#[test]
fn two_copies_of_a_page_before_and_after_the_answer_are_two_answers() {
    let (exchanges, diagnostics) = published_in_both_orders(
        &page("Dora Dummy", "14 October 2025", "There are 14."),
        &page("Percy Placeholder", "6 October 2025", PROMISE),
        "txt",
    );
    assert_eq!(exchanges.len(), 1);
    let found = answers(&exchanges[0]);
    assert_eq!(found[0][1..], EARLY[1..]);
    assert_eq!(found[1], FINAL);
    assert_eq!(diagnostics, []);
}

#[test]
fn a_role_stays_with_the_answer_of_its_record() {
    let (exchanges, _) = published_in_both_orders(
        &transcript("Dora Dummy - Minister of State", "14 October 2025", "There are 14."),
        &transcript("Percy Placeholder", "6 October 2025", PROMISE),
        "txt",
    );
    let [early, last] = &exchanges[0]["answers"].as_array().unwrap()[..] else { panic!("two") };
    assert_eq!((&early["by"], early.get("role")), (&json!("Percy Placeholder"), None));
    assert_eq!((&last["by"], &last["role"]), (&json!("Dora Dummy"), &json!("Minister of State")));
    assert_eq!(early["text"], PROMISE);
}

#[test]
fn two_answers_of_one_day_by_two_ministers_are_both_shown() {
    let (exchanges, diagnostics) = published_in_both_orders(
        &transcript("Dora Dummy - Minister of State", "6 October 2025", "There are 14."),
        &transcript("Percy Placeholder", "6 October 2025", "There are 15."),
        "txt",
    );
    let found = answers(&exchanges[0]);
    assert!(found.contains(&["answer", "2025-10-06", "Dora Dummy", "There are 14."]), "{found:?}");
    assert!(found.contains(&["answer", "2025-10-06", "Percy Placeholder", "There are 15."]));
    assert_names_both(&diagnostics, "wording-differs", &["both answers"], ["a.txt", "z.txt"]);
}

#[test]
fn other_words_of_one_minister_on_one_day_in_two_transcripts_are_both_shown() {
    let (exchanges, diagnostics) = published_in_both_orders(
        &transcript("Percy Placeholder", "6 October 2025", "There are 14 lamps, all lit."),
        &transcript("Percy Placeholder", "6 October 2025", "There are 15 lamps."),
        "txt",
    );
    assert_eq!(answers(&exchanges[0]).len(), 2);
    assert_names_both(&diagnostics, "wording-differs", &["both answers"], ["a.txt", "z.txt"]);
}

#[test]
fn a_longer_text_does_not_replace_another_one_of_the_data() {
    let later =
        record(&json!({"dateAnswered": "2025-10-15T00:00:00", "answerText": "<p>None.</p>"}));
    let earlier = record(&json!({"answerText": "<p>There are 14, and two are being painted.</p>"}));
    let (exchanges, _) = published_in_both_orders(&later, &earlier, "json");
    let found = answers(&exchanges[0]);
    assert_eq!(
        found[0][1..],
        ["2025-10-14", "Percy Placeholder", "There are 14, and two are being painted."]
    );
    assert_eq!(found[1][1..], ["2025-10-15", "Percy Placeholder", "None."]);
}

#[test]
fn a_cut_text_is_completed_and_keeps_its_day() {
    let whole = format!("There are {}all told.", "many lamps and ".repeat(30));
    let cut: String = whole.chars().take(255).collect();
    let data = record(&json!({"answerText": format!("{cut}...")}));
    let text = format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
         Question to the Ministry of Lighthouses:\n{LAMPS}\nAnswered by Percy Placeholder\n{whole}\n"
    );
    for names in [["a.json", "b.txt"], ["b.json", "a.txt"]] {
        let (exchanges, diagnostics) = published(&[(names[0], &data), (names[1], &text)]);
        assert_eq!(exchanges.len(), 1);
        assert_eq!(
            answers(&exchanges[0]),
            [["answer", "2025-10-14", "Percy Placeholder", whole.as_str()]]
        );
        assert_eq!(diagnostics, []);
    }
}

#[test]
fn a_cut_text_is_not_completed_by_another_minister() {
    let whole = format!("There are {}all told.", "many lamps and ".repeat(30));
    let cut: String = whole.chars().take(255).collect();
    let data = record(&json!({"answerText": format!("{cut}...")}));
    let pasted = page("Dora Dummy", "20 October 2025", &whole);
    let (exchanges, _) = published(&[("a.json", &data), ("b.txt", &pasted)]);
    let found = answers(&exchanges[0]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0][2], "Percy Placeholder");
    assert_ne!(found[0][3], whole);
    assert_eq!(found[1], ["answer", "2025-10-20", "Dora Dummy", whole.as_str()]);
}

fn unnumbered(day: &str, department: &str, minister: &str, answer: &str) -> String {
    format!(
        "Written Question\nLamps\n{day}\n\nAsked by: Lord Specimen (Crossbench - Life peer)\n\n\
         Question to the {department}:\n\nTo ask His Majesty's Government how many of their staff were \
         dismissed.\n\n{}",
        match minister {
            "" => String::new(),
            name => format!("Answered by {name}\n\n{answer}\n\n"),
        }
    )
}

#[test]
fn answers_of_two_stated_days_are_two_exchanges() {
    let (exchanges, diagnostics) = published_in_both_orders(
        &unnumbered("Wednesday 1st May 2024", "Home Office", "Percy Placeholder", "None."),
        &unnumbered("Thursday 1st May 2025", "Home Office", "Percy Placeholder", "None."),
        "txt",
    );
    assert_eq!(exchanges.len(), 2);
    let mut days: Vec<_> = exchanges.iter().map(|e| answers(e)[0][1]).collect();
    days.sort_unstable();
    assert_eq!(days, ["2024-05-01", "2025-05-01"]);
    assert_names_both(&diagnostics, "duplicate-differs", &["another day"], ["a.txt", "z.txt"]);
}

#[test]
fn one_question_to_two_departments_is_two_exchanges() {
    let day = "Wednesday 1st May 2024";
    let one = unnumbered(day, "Home Office", "Percy Placeholder", "None.");
    let two = unnumbered(day, "Ministry of Justice", "Dora Dummy", "None.");
    let unanswered = unnumbered(day, "Ministry of Justice", "", "");
    for other in [two, unanswered] {
        let (exchanges, diagnostics) = published_in_both_orders(&one, &other, "txt");
        assert_eq!(exchanges.len(), 2);
        let of =
            |name: &str| exchanges.iter().find(|e| e["question"]["department"] == name).unwrap();
        assert_eq!(answers(of("Home Office"))[0][2], "Percy Placeholder");
        assert!(answers(of("Ministry of Justice")).iter().all(|answer| answer[2] == "Dora Dummy"));
        let words = ["another department", "Home Office", "Ministry of Justice"];
        assert_names_both(&diagnostics, "duplicate-differs", &words, ["a.txt", "z.txt"]);
    }
}

#[test]
fn one_answer_of_two_ministers_is_two_exchanges() {
    let day = "Wednesday 1st May 2024";
    let (exchanges, diagnostics) = published_in_both_orders(
        &unnumbered(day, "Home Office", "Percy Placeholder", "None."),
        &unnumbered(day, "Home Office", "Dora Dummy", "None."),
        "txt",
    );
    assert_eq!(exchanges.len(), 2);
    assert_names_both(&diagnostics, "duplicate-differs", &["another minister"], ["a.txt", "z.txt"]);
}

#[test]
fn other_print_of_a_department_or_a_minister_parts_nothing() {
    let day = "Wednesday 1st May 2024";
    let (exchanges, diagnostics) = published_in_both_orders(
        &unnumbered(day, "HM Treasury", "Dr Percy Placeholder", "None."),
        &unnumbered(day, "Treasury", "Percy Placeholder", "None."),
        "txt",
    );
    assert_eq!(exchanges.len(), 1);
    assert_eq!(diagnostics, []);
}

#[test]
fn one_house_does_not_answer_for_the_other() {
    let of = |house: &str| {
        format!(
            "+++\nhouse = \"{house}\"\n+++\nAsked by: Lady Sample\nQuestion to the Home Office:\nTo ask \
             how many lamps they own.\nAnswered by Percy Placeholder\nNone.\n"
        )
    };
    let (exchanges, diagnostics) = published_in_both_orders(&of("Commons"), &of("Lords"), "txt");
    assert_eq!(exchanges.len(), 2);
    assert!(codes(&diagnostics).contains(&"duplicate-differs"), "{diagnostics:?}");
}

#[test]
fn records_of_data_that_disagree_about_one_fact_are_reported() {
    let fred = json!({"askingMemberId": 2, "askingMember": {"id": 2, "name": "Fred Example"}});
    let cases = [
        (fred, vec!["asking member", "Ada Sample", "Fred Example"]),
        (dora(), vec!["answering minister", "Percy Placeholder", "Dora Dummy"]),
        (
            json!({"answeringMemberId": 12, "answeringMember": {"id": 12, "name": "Percy Placeholder"}}),
            vec![
                "answering minister",
                "Percy Placeholder, member 11",
                "Percy Placeholder, member 12",
            ],
        ),
        (
            json!({"answeringBodyName": "Department for Bridges"}),
            vec!["department", "Ministry of Lighthouses", "Department for Bridges"],
        ),
        (json!({"heading": "Beacons"}), vec!["heading", "Lamps", "Beacons"]),
        (
            json!({"dateAnswered": "2025-10-15T00:00:00"}),
            vec!["day of the answer", "14 October 2025", "15 October 2025"],
        ),
        (
            json!({"dateForAnswer": "2025-10-08T00:00:00"}),
            vec!["is due", "6 October 2025", "8 October 2025"],
        ),
        (json!({"house": "Lords"}), vec!["House of Commons", "House of Lords"]),
        (
            json!({"askingMember": {"id": 1, "name": "Ada Sample", "party": "Harbour Union"}}),
            vec!["party", "Meadow Party", "Harbour Union"],
        ),
        (
            json!({"askingMember": {"id": 1, "name": "Ada Sample", "memberFrom": "Harbour South"}}),
            vec!["seat", "Nowhere North", "Harbour South"],
        ),
        (json!({"groupedQuestions": ["8"]}), vec!["grouped questions", "`7`", "`8`"]),
        (json!({"attachments": [{"title": "Buoys"}]}), vec!["attached files", "Lamps", "Buoys"]),
        (
            json!({"isWithdrawn": true, "answerText": null, "dateAnswered": null}),
            vec!["state", "answered", "withdrawn"],
        ),
    ];
    let stated = json!({"groupedQuestions": ["7"], "attachments": [{"title": "Lamps"}]});
    let bare = json!({"groupedQuestions": [], "attachments": []});
    for (changes, words) in cases {
        let (exchanges, diagnostics) = published_in_both_orders(
            &record(&stated),
            &record(&with(bare.clone(), &changes)),
            "json",
        );
        assert_eq!(exchanges.len(), 1, "{words:?}");
        assert_eq!(answers(&exchanges[0]).len(), 1, "{words:?}");
        assert_names_both(&diagnostics, "sources-disagree", &words, ["a.json", "z.json"]);
    }
}

#[test]
fn the_later_state_of_the_data_decides() {
    let now = with(
        dora(),
        &json!({
            "answeringBodyName": "Department for Bridges", "heading": "Beacons",
            "questionText": LAMPS.replace("Lighthouses", "Bridges")
        }),
    );
    let before = json!({"answerText": null, "dateAnswered": null, "answeringMember": null});
    let (exchanges, diagnostics) =
        published_in_both_orders(&record(&before), &record(&now), "json");
    assert_eq!(exchanges.len(), 1);
    let question = &exchanges[0]["question"];
    assert_eq!(question["department"], "Department for Bridges");
    assert!(question["text"].as_str().unwrap().contains("State for Bridges"));
    assert_eq!(exchanges[0]["heading"], "Beacons");
    assert_eq!(answers(&exchanges[0]), [FINAL]);
    assert_names_both(&diagnostics, "sources-disagree", &["Beacons"], ["a.json", "z.json"]);
}

#[test]
fn a_question_whose_slip_parliament_corrected_is_one() {
    let now = json!({"questionText": LAMPS.replace("were lit", "have been lit")});
    let before = json!({"answerText": null, "dateAnswered": null});
    let (exchanges, diagnostics) =
        published_in_both_orders(&record(&before), &record(&now), "json");
    assert_eq!(exchanges.len(), 1);
    assert!(exchanges[0]["question"]["text"].as_str().unwrap().contains("have been lit"));
    assert_names_both(&diagnostics, "wording-differs", &["the question"], ["a.json", "z.json"]);
}

#[test]
fn party_and_seat_come_from_the_record_of_the_asker() {
    let fred = json!({
        "askingMemberId": 2, "askingMember": {"id": 2, "name": "Fred Example"},
        "dateAnswered": "2025-10-20T00:00:00"
    });
    let (exchanges, _) = published_in_both_orders(&record(&json!({})), &record(&fred), "json");
    let question = &exchanges[0]["question"];
    assert_eq!(question["asker"], "Fred Example");
    assert_eq!((question.get("party"), question.get("affiliation")), (None, None));
}

#[test]
fn a_transcript_that_disagrees_with_the_data_is_reported() {
    let pasted = page("Percy Placeholder", "14 October 2025", "There are 14.");
    let pasted = pasted.replace("Question for Ministry of Lighthouses", "Question for Home Office");
    for names in [["a.json", "b.txt"], ["b.json", "a.txt"]] {
        let (exchanges, diagnostics) =
            published(&[(names[0], &record(&json!({}))), (names[1], &pasted)]);
        assert_eq!(exchanges.len(), 1);
        assert_eq!(exchanges[0]["question"]["department"], "Ministry of Lighthouses");
        assert_names_both(&diagnostics, "sources-disagree", &["Home Office"], names);
    }
}

#[test]
fn records_that_agree_join_in_silence() {
    let pasted = page("Percy Placeholder", "14 October 2025", "There are 14.");
    let (exchanges, diagnostics) = published(&[
        ("a.json", &record(&json!({}))),
        ("b.txt", &pasted),
        (
            "c.txt",
            &transcript(
                "Percy Placeholder - Minister of State",
                "14 October 2025",
                "There are 14.",
            ),
        ),
    ]);
    assert_eq!(exchanges.len(), 1);
    assert_eq!(answers(&exchanges[0]).len(), 1);
    assert_eq!(diagnostics, []);
}

#[test]
fn the_data_s_correction_meets_the_record_from_before_it() {
    let corrected = record(&json!({
        "answerIsCorrection": true, "dateAnswerCorrected": "2025-10-20T00:00:00",
        "answerText": "<p>There are 15.</p>"
    }));
    let (exchanges, diagnostics) =
        published_in_both_orders(&record(&json!({})), &corrected, "json");
    assert_eq!(
        answers(&exchanges[0]),
        [
            ["original", "2025-10-14", "Percy Placeholder", "There are 14."],
            ["corrected", "2025-10-20", "Percy Placeholder", "There are 15."]
        ]
    );
    assert_eq!(diagnostics, []);
}

/// A file of ParlParse with one question and these replies.
fn wrans(replies: &[(&str, &str)]) -> String {
    let mut xml =
        "<publicwhip><major-heading id=\"uk.org.publicwhip/wrans/2016-03-01.29001.mh\">Ministry \
                   of Lighthouses</major-heading><minor-heading \
                   id=\"uk.org.publicwhip/wrans/2016-03-01.29001.h\">Lighthouses: \
                   Numbers</minor-heading><ques id=\"uk.org.publicwhip/wrans/2016-03-01.29001.q0\" \
                   speakername=\"Ada Sample\"><p qnum=\"29001\">To ask the Secretary of State for \
                   Lighthouses, how many lighthouses there are.</p></ques>"
            .to_owned();
    for (at, (speaker, body)) in replies.iter().enumerate() {
        xml += &format!(
            "<reply id=\"uk.org.publicwhip/wrans/2016-03-01.29001.r{at}\" \
             speakername=\"{speaker}\">{body}</reply>"
        );
    }
    xml + "</publicwhip>"
}

const FOURTEEN: (&str, &str) = ("Percy Placeholder", "<p>There were 14 lighthouses.</p>");
const CORRECTED: (&str, &str) = (
    "Percy Placeholder",
    "<p>An error has been identified in the written answer given on 8 March 2016.</p>\
     <p>There were 15 lighthouses.</p>",
);

#[test]
fn a_second_reply_after_an_announcement_is_a_correction() {
    let (exchanges, diagnostics) =
        published(&[("answers2016-03-10.xml", &wrans(&[FOURTEEN, CORRECTED]))]);
    let found = answers(&exchanges[0]);
    assert_eq!(
        found[0],
        ["original", "2016-03-08", "Percy Placeholder", "There were 14 lighthouses."]
    );
    assert_eq!(found[1][..3], ["corrected", "2016-03-10", "Percy Placeholder"]);
    assert!(found[1][3].ends_with("There were 15 lighthouses."));
    assert_eq!((found.len(), diagnostics.len()), (2, 0));
}

#[test]
fn a_second_reply_by_the_same_minister_is_a_correction_and_the_first_is_undated() {
    let second = ("Percy Placeholder", "<p>There were 15 lighthouses.</p>");
    let (exchanges, _) = published(&[("answers2016-03-10.xml", &wrans(&[FOURTEEN, second]))]);
    let found = answers(&exchanges[0]);
    assert_eq!(found[0][..2], ["original", "-"]);
    assert_eq!(found[1][..2], ["corrected", "2016-03-10"]);
    let other = ("Dora Dummy", "<p>There were 15 lighthouses.</p>");
    let (exchanges, _) = published(&[("answers2016-03-10.xml", &wrans(&[FOURTEEN, other]))]);
    let kinds: Vec<_> = answers(&exchanges[0]).iter().map(|answer| answer[0]).collect();
    assert_eq!(kinds, ["answer", "answer"]);
}

#[test]
fn the_file_of_the_original_s_day_dates_it() {
    let undated = ("Percy Placeholder", "<p>There were 15 lighthouses.</p>");
    for correction in [CORRECTED, undated] {
        let (exchanges, diagnostics) = published(&[
            ("answers2016-03-08.xml", &wrans(&[FOURTEEN])),
            ("answers2016-03-10.xml", &wrans(&[FOURTEEN, correction])),
        ]);
        assert_eq!(exchanges.len(), 1);
        let found = answers(&exchanges[0]);
        assert_eq!(
            found[0],
            ["original", "2016-03-08", "Percy Placeholder", "There were 14 lighthouses."]
        );
        assert_eq!(found[1][..2], ["corrected", "2016-03-10"]);
        assert_eq!((found.len(), diagnostics.len()), (2, 0), "{diagnostics:?}");
    }
}

#[test]
fn the_text_of_a_later_day_s_file_is_the_correction() {
    let first = (
        "Percy Placeholder",
        "<p>There were 14 lighthouses in March, and two of them are being painted this very year.</p>",
    );
    let second = ("Percy Placeholder", "<p>There were 15 lighthouses in March.</p>");
    for names in [
        ["answers2025-10-14.xml", "answers2025-10-20.xml"],
        ["z/answers2025-10-14.xml", "a/answers2025-10-20.xml"],
    ] {
        let (exchanges, diagnostics) =
            published(&[(names[0], &wrans(&[first])), (names[1], &wrans(&[second]))]);
        assert_eq!(exchanges.len(), 1);
        let found = answers(&exchanges[0]);
        assert_eq!(found[0][..2], ["original", "2025-10-14"]);
        assert!(found[0][3].starts_with("There were 14"));
        assert_eq!(
            found[1],
            ["corrected", "2025-10-20", "Percy Placeholder", "There were 15 lighthouses in March."]
        );
        assert_eq!(diagnostics, []);
    }
}

#[test]
fn an_announcement_alone_is_a_correction_whose_original_is_in_another_file() {
    let (exchanges, _) = published(&[("answers2016-03-10.xml", &wrans(&[CORRECTED]))]);
    assert_eq!(answers(&exchanges[0])[0][..2], ["corrected", "2016-03-10"]);
    let (exchanges, _) = published(&[
        ("answers2016-03-08.xml", &wrans(&[FOURTEEN])),
        ("answers2016-03-10.xml", &wrans(&[CORRECTED])),
    ]);
    let found = answers(&exchanges[0]);
    assert_eq!((found[0][0], found[0][1]), ("original", "2016-03-08"));
    assert_eq!((found[1][0], found[1][1]), ("corrected", "2016-03-10"));
}

#[test]
fn a_promise_in_an_earlier_file_is_not_corrected_by_the_answer() {
    let promise =
        ("Percy Placeholder", "<p>It has not been possible to answer in the time available.</p>");
    let (exchanges, _) = published(&[
        ("answers2016-03-08.xml", &wrans(&[promise])),
        ("answers2016-03-10.xml", &wrans(&[FOURTEEN])),
    ]);
    let found: Vec<_> = answers(&exchanges[0]).iter().map(|a| (a[0], a[1])).collect();
    assert_eq!(found, [("answer", "2016-03-08"), ("answer", "2016-03-10")]);
    let other = ("Dora Dummy", "<p>There were 15 lighthouses.</p>");
    let (exchanges, _) = published(&[
        ("answers2016-03-08.xml", &wrans(&[FOURTEEN])),
        ("answers2016-03-10.xml", &wrans(&[other])),
    ]);
    assert_eq!(answers(&exchanges[0]).iter().filter(|a| a[0] == "answer").count(), 2);
}

#[test]
fn a_minister_of_whom_the_data_know_a_number_has_the_name_of_the_same_answer() {
    let whole = format!("There are {}all told.", "many lamps and ".repeat(30));
    let cut: String = whole.chars().take(255).collect();
    let data = record(&json!({"answerText": format!("{cut}..."), "answeringMember": null}));
    let pasted = unnumbered_lamps("Percy Placeholder", &whole);
    for names in [["a.json", "b.txt"], ["b.json", "a.txt"]] {
        let (exchanges, _) = published(&[(names[0], &data), (names[1], &pasted)]);
        assert_eq!(
            answers(&exchanges[0]),
            [["answer", "2025-10-14", "Percy Placeholder", whole.as_str()]]
        );
    }
}

fn unnumbered_lamps(minister: &str, answer: &str) -> String {
    format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
         Question to the Ministry of Lighthouses:\n{LAMPS}\nAnswered by {minister}\n{answer}\n"
    )
}

#[test]
fn a_copy_that_has_the_words_of_one_record_joins_the_exchange() {
    let table = "<p>As below.</p><table><tbody><tr><td>North</td><td>14</td></tr></tbody></table>";
    let whole = record(&json!({"answerText": table}));
    let list = record(&json!({"answerText": "As below. North: 14"}));
    let copy = unnumbered_lamps("Percy Placeholder", "As below. North: 14");
    for names in [["a.json", "b.json", "c.txt"], ["c.json", "b.json", "a.txt"]] {
        let (exchanges, diagnostics) =
            published(&[(names[0], &whole), (names[1], &list), (names[2], &copy)]);
        assert_eq!(exchanges.len(), 1, "{diagnostics:?}");
        assert_eq!(exchanges[0]["sources"].as_array().unwrap().len(), 3);
        assert_eq!(answers(&exchanges[0]).len(), 1);
        assert!(codes(&diagnostics).iter().all(|code| *code == "wording-differs"));
    }
}

#[test]
fn the_role_is_shown_where_its_record_states_no_less_than_the_data() {
    let data = record(&json!({"answerText": "There are 14."}));
    let copy =
        transcript("Percy Placeholder - Minister of State", "14 October 2025", "There are 14.");
    let (exchanges, diagnostics) = published(&[("a.json", &data), ("b.txt", &copy)]);
    assert_eq!(exchanges[0]["answers"][0]["role"], "Minister of State");
    assert_eq!(diagnostics, []);
}

#[test]
fn three_states_of_one_question_give_the_same_page_in_any_order() {
    let texts = [
        early_answer(),
        record(&with(dora(), &json!({"dateHoldingAnswer": "2025-10-06T00:00:00"}))),
        record(&with(
            dora(),
            &json!({
                "dateHoldingAnswer": "2025-10-06T00:00:00", "answerIsCorrection": true,
                "dateAnswerCorrected": "2025-10-20T00:00:00", "answerText": "<p>There are 15.</p>"
            }),
        )),
    ];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let [a, b, c] = order.map(|at| texts[at].as_str());
        let (exchanges, _) = published(&[("a.json", a), ("b.json", b), ("c.json", c)]);
        assert_eq!(exchanges.len(), 1);
        assert_eq!(
            answers(&exchanges[0]),
            [
                EARLY,
                ["original", "2025-10-14", "Dora Dummy", "There are 14."],
                ["corrected", "2025-10-20", "Dora Dummy", "There are 15."]
            ]
        );
    }
}

#[test]
fn an_answer_after_a_correction_is_not_the_text_before_it() {
    let page = |day: &str, answer: &str| transcript("Percy Placeholder", day, answer);
    let corrected = page("20 October 2025", "There are 15.").replace("Answered on:", "Corrected:");
    let (exchanges, _) = published(&[
        ("a.txt", &page("14 October 2025", "There are 14.")),
        ("b.txt", &corrected),
        ("c.txt", &page("27 October 2025", "There are 16.")),
    ]);
    let found: Vec<_> =
        answers(&exchanges[0]).iter().map(|[kind, day, ..]| (*kind, *day)).collect();
    let expected =
        [("original", "2025-10-14"), ("corrected", "2025-10-20"), ("answer", "2025-10-27")];
    assert_eq!(found, expected);
}

#[test]
fn a_corrected_answer_under_another_minister_is_not_its_own_original() {
    let corrected = json!({
        "answerIsCorrection": true, "answerText": "<p>There are 15.</p>",
        "originalAnswerText": "<p>There are 14.</p>", "dateAnswerCorrected": "2025-10-20T00:00:00",
        "correctingMemberId": 12, "correctingMember": {"id": 12, "name": "Dora Dummy"}
    });
    let copy = transcript("Percy Placeholder", "20 October 2025", "There are 15.");
    let (exchanges, diagnostics) = published(&[("a.json", &record(&corrected)), ("b.txt", &copy)]);
    let kinds: Vec<_> = answers(&exchanges[0]).iter().map(|[kind, ..]| *kind).collect();
    assert_eq!(kinds, ["original", "corrected"]);
    assert_names_both(&diagnostics, "sources-disagree", &["minister"], ["a.json", "b.txt"]);
}

/// A file of ParlParse since 2014 with a question on lamps and one that was answered with it, of which
/// no day tabled is known.
fn grouped(reply: &str) -> String {
    let second = "<ques id=\"uk.org.publicwhip/wrans/2025-10-01.1230.q1\" speakername=\"Ada \
                  Sample\"><p qnum=\"1234\">LAMPS</p></ques><reply"
        .replace("LAMPS", LAMPS);
    wrans(&[("Percy Placeholder", reply)])
        .replace("2016-03-01.29001", "2025-10-01.1230")
        .replace("29001", "1230")
        .replacen("<reply", &second, 1)
}

fn of_uin<'e>(exchanges: &'e [Value], uin: &str) -> Vec<&'e Value> {
    exchanges.iter().filter(|exchange| exchange["question"]["uin"] == uin).collect()
}

#[test]
fn a_correction_of_a_grouped_question_is_one_exchange_with_its_original() {
    let announced = "<p>I regret that an error has been identified in the written answer given on 14 \
                     October 2025.</p><p>There are 15.</p>";
    for correction in ["<p>There are 15.</p>", announced] {
        let files = [grouped("<p>There are 14.</p>"), grouped(correction)];
        for names in [["a/", "z/"], ["z/", "a/"]] {
            let (exchanges, diagnostics) = published(&[
                (&format!("{}answers2025-10-14.xml", names[0]), &files[0]),
                (&format!("{}answers2025-10-20.xml", names[1]), &files[1]),
            ]);
            for uin in ["1230", "1234"] {
                let found = of_uin(&exchanges, uin);
                assert_eq!(found.len(), 1, "{uin} {correction}");
                let found: Vec<_> =
                    answers(found[0]).iter().map(|[kind, day, ..]| (*kind, *day)).collect();
                assert_eq!(found, [("original", "2025-10-14"), ("corrected", "2025-10-20")]);
            }
            assert_eq!(diagnostics, []);
        }
        if correction != announced {
            continue;
        }
        let files = [("a.json", &*record(&json!({}))), ("answers2025-10-20.xml", &*files[1])];
        let (exchanges, _) = published(&files);
        let found = answers(of_uin(&exchanges, "1234")[0]);
        assert_eq!(found[0], ["original", "2025-10-14", "Percy Placeholder", "There are 14."]);
        assert_eq!(found[1][..2], ["corrected", "2025-10-20"]);
    }
}

#[test]
fn another_answer_to_one_number_in_the_report_before_2014_is_another_exchange() {
    let report = |day: &str, answer: &str| {
        format!(
            "<publicwhip><minor-heading id=\"uk.org.publicwhip/wrans/{day}f.1234.h\">Lamps</minor-heading>\
             <ques id=\"uk.org.publicwhip/wrans/{day}f.1234.q0\" speakername=\"Ada Sample\" \
             colnum=\"1W\"><p qnum=\"1234\">{LAMPS}</p></ques><reply \
             id=\"uk.org.publicwhip/wrans/{day}f.1234.r0\" speakername=\"Percy Placeholder\" \
             colnum=\"1W\"><p>{answer}</p></reply></publicwhip>"
        )
    };
    let one = report("2009-10-26", "The figures are not yet known.");
    let two = report("2009-10-28", "There are 14.");
    for colnum in [" colnum=\"1W\"", " "] {
        let (one, two) =
            (one.replace(" colnum=\"1W\"", colnum), two.replace(" colnum=\"1W\"", colnum));
        let (exchanges, diagnostics) =
            published(&[("answers2009-10-26f.xml", &one), ("answers2009-10-28f.xml", &two)]);
        assert_eq!(exchanges.len(), 2, "{colnum}");
        assert_eq!(codes(&diagnostics), ["duplicate-differs"]);
    }
}

#[test]
fn small_letters_and_zeros_in_a_number_part_nothing() {
    for (printed, plain) in [("hl1234", "HL1234"), ("001234", "1234"), ("HL 01234", "HL1234")] {
        let data = record(&json!({"uin": printed, "house": "Lords"}));
        let other = record(&json!({"uin": plain, "house": "Lords", "heading": "Lamps."}));
        let (exchanges, diagnostics) = published_in_both_orders(&data, &other, "json");
        assert_eq!((exchanges.len(), diagnostics.len()), (1, 0), "{printed}: {diagnostics:?}");
        assert_eq!(exchanges[0]["question"]["uin"], plain);
    }
    let (exchanges, _) =
        published_in_both_orders(&record(&json!({"uin": "HL1234"})), &record(&json!({})), "json");
    assert_eq!(exchanges.len(), 2, "a number of the Lords is none of the Commons");
}

/// The record of the API before the answer, with fields replaced.
fn unanswered(changes: Value) -> String {
    record(&with(
        changes,
        &json!({"answerText": null, "dateAnswered": null, "answeringMember": null}),
    ))
}

/// ParlParse's file of an answer to the API's question.
fn lamps_wrans(asker: &str, department: &str) -> String {
    wrans(&[("Percy Placeholder", "<p>There are 14.</p>")])
        .replace("2016-03-01.29001", "2025-10-01.1234")
        .replace("29001", "1234")
        .replace("Lighthouses: Numbers", "Lamps")
        .replace(
            "To ask the Secretary of State for Lighthouses, how many lighthouses there are.",
            LAMPS,
        )
        .replace("speakername=\"Ada Sample\"", &format!("speakername=\"{asker}\""))
        .replace("Ministry of Lighthouses", department)
}

#[test]
fn an_answer_of_parlparse_is_a_later_state_than_an_unanswered_record() {
    let (exchanges, diagnostics) = published(&[
        ("z.json", &unanswered(json!({"heading": "Beacons", "answeringBodyName": "Home Office"}))),
        ("answers2025-10-14.xml", &lamps_wrans("Fred Example", "Ministry of Lighthouses")),
    ]);
    assert_eq!(exchanges.len(), 1);
    let question = &exchanges[0]["question"];
    assert_eq!((&question["asker"], question.get("party")), (&json!("Fred Example"), None));
    assert_eq!(question["department"], "Ministry of Lighthouses");
    assert_eq!(exchanges[0]["heading"], "Lamps");
    let words = ["asking member", "Ada Sample", "Home Office", "Beacons"];
    let files = ["z.json", "answers2025-10-14.xml"];
    assert_names_both(&diagnostics, "sources-disagree", &words, files);
}

#[test]
fn of_two_states_of_one_day_parliament_s_counts() {
    for name in ["a.json", "z.json"] {
        let file = ("answers2025-10-14.xml", &*lamps_wrans("Ada Sample", "Home Office"));
        let (exchanges, diagnostics) = published(&[(name, &record(&json!({}))), file]);
        assert_eq!(exchanges[0]["question"]["department"], "Ministry of Lighthouses");
        assert_names_both(&diagnostics, "sources-disagree", &["Home Office"], [name, file.0]);
    }
}

#[test]
fn the_lists_of_the_later_state_are_shown() {
    let files = |titles: &[&str]| -> Value {
        titles
            .iter()
            .map(|title| json!({"title": title, "url": format!("https://x.org/{title}")}))
            .collect()
    };
    let first =
        json!({"attachments": files(&["a", "b", "c"]), "groupedQuestions": ["7", "8", "9"]});
    let later = json!({
        "attachments": files(&["b"]), "groupedQuestions": ["8"], "dateAnswered": "2025-10-15T00:00:00"
    });
    let (exchanges, _) = published_in_both_orders(&record(&first), &record(&later), "json");
    assert_eq!(exchanges[0]["attachments"].as_array().unwrap().len(), 1);
    assert_eq!(exchanges[0]["question"]["grouped_with"], json!(["8"]));
    // What a state does not list at all is completed, and an address in other print is the same.
    let none = json!({"attachments": [], "dateAnswered": "2025-10-15T00:00:00"});
    let (exchanges, _) = published_in_both_orders(&record(&first), &record(&none), "json");
    assert_eq!(exchanges[0]["attachments"].as_array().unwrap().len(), 3);
    assert_eq!(exchanges[0]["question"]["grouped_with"], json!(["7", "8", "9"]));
    let print = json!({"attachments": [{"title": "A table", "url": "http://x.org/a?x=1"}]});
    let same = json!({"attachments": [{"title": "Table", "url": "https://X.org/a"}]});
    let (_, diagnostics) = published_in_both_orders(&record(&print), &record(&same), "json");
    assert_eq!(diagnostics, []);
}

#[test]
fn a_withdrawn_question_with_an_answer_is_reported() {
    let (exchanges, diagnostics) = published(&[("a.json", &record(&json!({"isWithdrawn": true})))]);
    assert_eq!((answers(&exchanges[0]).len(), codes(&diagnostics)), (1, vec!["sources-disagree"]));
    let withdrawn = unanswered(json!({"isWithdrawn": true}));
    let (exchanges, _) = published_in_both_orders(&withdrawn, &record(&json!({})), "json");
    assert_eq!(exchanges[0]["question"].get("withdrawn"), None);
    let (exchanges, diagnostics) =
        published_in_both_orders(&withdrawn, &unanswered(json!({})), "json");
    assert_eq!((&exchanges[0]["question"]["withdrawn"], diagnostics.len()), (&json!(true), 0));
}

#[test]
fn a_disagreement_names_the_record_that_states_the_other_value() {
    let latest = json!({"answeringBodyName": null, "dateAnswered": "2025-10-16T00:00:00"});
    let one = record(&latest);
    let two =
        record(&json!({"dateAnswered": "2025-10-16T00:00:00", "answeringBodyName": "Home Office"}));
    let three = record(&json!({"dateAnswered": "2025-10-15T00:00:00"}));
    let (exchanges, diagnostics) =
        published(&[("a.json", &one), ("b.json", &two), ("c.json", &three)]);
    assert_eq!(exchanges[0]["question"]["department"], "Home Office");
    let department = diagnostics.iter().find(|d| d.message.contains("the department")).unwrap();
    let shown = format!("{department:?}");
    assert!(shown.contains("b.json") && shown.contains("c.json"), "{shown}");
    assert!(!shown.contains("a.json"), "{shown}");
}

#[test]
fn a_later_text_of_parlparse_corrects_the_data_only_if_it_says_so() {
    let of = |body: &str| {
        lamps_wrans("Ada Sample", "Ministry of Lighthouses").replace("<p>There are 14.</p>", body)
    };
    for (body, kinds) in [
        (
            "<p>I regret that an error has been identified in my answer.</p><p>15.</p>",
            ["original", "corrected"],
        ),
        ("<p>The correct answer should have been 15.</p>", ["original", "corrected"]),
        ("<p>There are 15.</p>", ["answer", "answer"]),
    ] {
        let (exchanges, _) =
            published(&[("a.json", &record(&json!({}))), ("answers2025-10-20.xml", &of(body))]);
        let found: Vec<_> = answers(&exchanges[0]).iter().map(|[kind, ..]| *kind).collect();
        assert_eq!(found, kinds, "{body}");
    }
}

#[test]
fn a_correction_listed_before_its_original_is_the_correction() {
    let (exchanges, _) = published(&[("answers2016-03-10.xml", &wrans(&[CORRECTED, FOURTEEN]))]);
    let found = answers(&exchanges[0]);
    assert_eq!(found[0][..2], ["original", "2016-03-08"]);
    assert_eq!(found[0][3], "There were 14 lighthouses.");
    assert_eq!(found[1][..2], ["corrected", "2016-03-10"]);
    let two = [CORRECTED, ("Percy Placeholder", "<p>The correct answer should have been 16.</p>")];
    let (exchanges, _) = published(&[("answers2016-03-10.xml", &wrans(&two))]);
    assert!(answers(&exchanges[0])[0][3].contains("There were 15"), "both are corrections");
}

#[test]
fn a_text_whose_only_day_is_that_of_the_holding_answer_is_the_holding_answer() {
    let held = json!({"dateAnswered": null, "dateHoldingAnswer": "2025-10-06T00:00:00",
        "answerText": format!("<p>{PROMISE}</p>")});
    let (exchanges, _) = published_in_both_orders(&record(&held), &final_answer(), "json");
    assert_eq!(answers(&exchanges[0]), [EARLY, FINAL]);
}

#[test]
fn words_of_an_answer_in_another_form_are_read_or_reported() {
    let list = json!({"answerText": ["There are 14.", "<p>Two are <em>lit</em>.</p>"]});
    let (exchanges, diagnostics) = published(&[("a.json", &record(&list))]);
    assert_eq!(answers(&exchanges[0])[0][3], "There are 14.\nTwo are lit.");
    assert_eq!(diagnostics, []);
    let question = json!({"questionText": ["To ask, how many lamps are lit,", "and where."]});
    let (exchanges, _) = published(&[("a.json", &record(&question))]);
    assert_eq!(exchanges[0]["question"]["text"], "To ask, how many lamps are lit,\nand where.");
    for wrong in [json!({"html": "There are 14."}), json!(14), json!(["There are 14.", 2])] {
        let record = record(&json!({"id": 2, "uin": "9", "answerText": wrong}));
        let (exchanges, diagnostics) = published(&[
            ("a.json", &record),
            ("b.txt", &transcript("Percy", "14 October 2025", "None.")),
        ]);
        assert_eq!(exchanges.len(), 1, "{wrong}");
        assert!(codes(&diagnostics).contains(&"bad-record"), "{wrong}: {diagnostics:?}");
    }
}

#[test]
fn an_answer_without_its_text_is_reported() {
    for changes in [json!({"answerText": null}), json!({"answerText": "<p> </p>"})] {
        let (_, diagnostics) = published(&[("a.json", &record(&changes))]);
        assert_eq!(codes(&diagnostics), ["empty-answer"], "{changes}");
    }
    let original = json!({"answerText": null, "originalAnswerText": "<p>There are 13.</p>"});
    let (exchanges, diagnostics) = published(&[("a.json", &record(&original))]);
    assert_eq!(answers(&exchanges[0])[0][3], "There are 13.");
    assert_eq!(codes(&diagnostics), ["empty-answer"]);
    let both =
        json!({"originalAnswerText": "<p>There are 13.</p>", "dateAnswerCorrected": "2025-10-20"});
    let (exchanges, _) = published(&[("a.json", &record(&both))]);
    let kinds: Vec<_> =
        answers(&exchanges[0]).iter().map(|[kind, day, ..]| (*kind, *day)).collect();
    assert_eq!(kinds, [("original", "2025-10-14"), ("corrected", "2025-10-20")]);
}

#[test]
fn one_id_with_two_numbers_or_days_is_two_exchanges_and_reported() {
    for (changes, words) in [
        (json!({"uin": "1299"}), "another number (`1234`, `1299`)"),
        (json!({"dateTabled": "2025-10-02T00:00:00"}), "another day (2025-10-01, 2025-10-02)"),
    ] {
        let (exchanges, diagnostics) =
            published_in_both_orders(&record(&json!({})), &record(&changes), "json");
        assert_eq!(exchanges.len(), 2);
        assert_names_both(&diagnostics, "duplicate-differs", &[words], ["a.json", "z.json"]);
        let other = record(&with(changes, &json!({"id": 2})));
        let (exchanges, diagnostics) =
            published_in_both_orders(&record(&json!({})), &other, "json");
        assert_eq!((exchanges.len(), diagnostics.len()), (2, 0));
    }
}

#[test]
fn numbers_and_flags_that_a_table_wrote_are_read() {
    let table = json!({
        "groupedQuestions": [1235.0, "1236.0", 1237], "answerIsHolding": "True", "isWithdrawn": "false"
    });
    let (exchanges, diagnostics) = published(&[("a.json", &record(&table))]);
    assert_eq!(exchanges[0]["question"]["grouped_with"], json!(["1235", "1236", "1237"]));
    assert_eq!(answers(&exchanges[0])[0][0], "holding");
    assert_eq!(diagnostics, []);
}

#[test]
fn a_record_that_states_more_gives_no_answer_that_another_one_contradicts() {
    let role = "Dora Dummy - Minister of State";
    for (minister, day) in
        [(role, "14 October 2025"), ("Percy Placeholder - Minister", "15 October 2025")]
    {
        let copy = transcript(minister, day, "There are 14.");
        for names in [["a.json", "b.txt"], ["b.json", "a.txt"]] {
            let (exchanges, diagnostics) =
                published(&[(names[0], &record(&json!({}))), (names[1], &copy)]);
            let expected = [["answer", "2025-10-14", "Percy Placeholder", "There are 14."]];
            assert_eq!(answers(&exchanges[0]), expected, "{minister}");
            assert_eq!(exchanges[0]["answers"][0].get("role"), None, "{minister}");
            assert_eq!(codes(&diagnostics), ["sources-disagree"]);
        }
    }
}
