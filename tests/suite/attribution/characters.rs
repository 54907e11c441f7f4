//! Characters that an editor or a tool damaged, words that were struck out, and markup that hides words.

use std::io::Write;

use despatch::diagnostic::{Diagnostic, Severity};
use serde_json::{Value, json};

use crate::site::TestSite;

/// A record of Parliament's data with some fields changed.
fn record(changes: &Value) -> Value {
    let mut record = json!({
        "id": 7, "uin": "74129", "house": "Commons", "heading": "Lamps",
        "dateTabled": "2025-09-02T00:00:00", "dateAnswered": "2025-09-12T00:00:00",
        "answeringBodyName": "Ministry of Lighthouses",
        "askingMember": {"id": 1, "name": "Ada Sample", "party": "Meadow Party", "memberFrom": "Nowhere North"},
        "answeringMember": {"id": 2, "name": "Percy Placeholder"},
        "questionText": "To ask the Secretary of State for Lighthouses, how many lamps were lit.",
        "answerText": "<p>There were 14.</p>",
    });
    for (name, value) in changes.as_object().unwrap() {
        record[name] = value.clone();
    }
    record
}

fn answered(answer: &str) -> TestSite {
    TestSite::new().file("content/a.json", record(&json!({"answerText": answer})).to_string())
}

fn transcript(answer: &str) -> String {
    format!(
        "Asked by: Fred Example (Harbour Union - Nowhere South)\n\
         Question to the Ministry of Lighthouses:\n\
         To ask the Secretary of State for Lighthouses, when the ferry will run.\n\
         Answered by Dora Dummy\n{answer}\n"
    )
}

/// ParlParse's XML with one answer.
fn parlparse(answer: &str) -> String {
    format!(
        "<publicwhip><major-heading id=\"uk.org.publicwhip/wrans/2016-03-01.29001.mh\">Ministry of Lighthouses</major-heading>\n\
         <minor-heading id=\"uk.org.publicwhip/wrans/2016-03-01.29001.h\">Lighthouses: Numbers</minor-heading>\n\
         <ques id=\"uk.org.publicwhip/wrans/2016-03-01.29001.q0\" speakername=\"Ada Sample\"><p qnum=\"29001\">To ask the Secretary of State for Lighthouses, how many lighthouses there are.</p></ques>\n\
         <reply id=\"uk.org.publicwhip/wrans/2016-03-01.29001.r0\" speakername=\"Percy Placeholder\">{answer}</reply></publicwhip>"
    )
}

/// The records of the finished site's data.
fn exported(site: &TestSite) -> Vec<Value> {
    let lines = site.records();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn answers(site: &TestSite) -> Vec<String> {
    let texts = exported(site).into_iter().flat_map(|record| {
        let answers = record["answers"].as_array().cloned().unwrap_or_default();
        answers.into_iter().map(|answer| answer["text"].as_str().unwrap_or_default().to_owned())
    });
    texts.collect()
}

fn of_code<'d>(said: &'d [Diagnostic], code: &str) -> Vec<&'d Diagnostic> {
    said.iter().filter(|diagnostic| diagnostic.code.name() == code).collect()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_struck_figure_in_parlparse_is_not_joined_to_its_correction() {
    for struck in [
        "<del>14</del><ins>15</ins>",
        "<s>14</s>15",
        "<strike>14</strike><ins>15</ins>",
        "<span class=\"del\">14</span><span class=\"ins\">15</span>",
        "<span style=\"text-decoration: line-through\">14</span>15",
    ] {
        let answer = format!("<p>There were {struck} lighthouses.</p>");
        let site = TestSite::new().file("content/answers2016-03-10.xml", parlparse(&answer));
        let said = site.build().diagnostics;
        assert_eq!(answers(&site), ["There were 15 lighthouses."], "{struck}");
        let struck_words = of_code(&said, "struck-words");
        assert!(struck_words[0].message.contains("`14`"), "{said:?}");
        assert_eq!(struck_words[0].place.as_ref().unwrap().line, 4);
    }
}

#[test]
fn a_struck_figure_in_parliaments_data_is_not_joined_to_its_correction() {
    let site = answered("<p>There were <s>14</s><ins>15</ins> lamps.</p>");
    let said = site.build().diagnostics;
    assert_eq!(answers(&site), ["There were 15 lamps."]);
    assert!(of_code(&said, "struck-words")[0].message.starts_with("record 1 (id 7): "), "{said:?}");
}

#[test]
fn an_answer_of_struck_words_alone_is_no_answer_with_other_words() {
    let site = answered("<p><del>There were 14.</del></p>");
    let said = site.build().diagnostics;
    assert!(answers(&site).concat().is_empty(), "{:?}", answers(&site));
    assert_eq!(of_code(&said, "struck-words").len(), 1);
}

const CODES: &str = "The Minister\u{92}s own words cost \u{80}20, in 2023 \u{96} 2024\u{85}";
const READ: &str = "The Minister’s own words cost €20, in 2023 – 2024…";

#[test]
fn codes_of_windows_1252_are_read_as_its_characters_in_every_format() {
    let json = format!("[{}]", record(&json!({"answerText": CODES})));
    let site = TestSite::new()
        .file("content/a.json", json)
        .file("content/answers2016-03-10.xml", parlparse(&format!("<p>{CODES}</p>")))
        .file(
            "content/answers2016-03-11.xml",
            parlparse("<p>Minister&#146;s</p>").replace("29001", "29002"),
        )
        .file("content/b.txt", transcript(CODES))
        .file("content/c.md", transcript(CODES).replace("ferry", "other ferry"))
        .file("content/page.md", format!("+++\ntitle = 'A \u{93}page\u{94}'\n+++\n\n{CODES}\n"));
    let said = site.build().diagnostics;
    let answers = answers(&site);
    assert_eq!(answers.iter().filter(|answer| *answer == READ).count(), 4, "{answers:?}");
    assert!(answers.iter().any(|answer| answer == "Minister’s"), "{answers:?}");
    let page = site.read("page.html");
    assert!(page.contains(READ) && page.contains("A “page”"), "{page}");
    let graver = said.iter().filter(|diagnostic| diagnostic.severity() != Severity::Note);
    assert_eq!(graver.count(), 0, "{said:?}");
    assert!(of_code(&said, "control-characters").len() >= 5, "{said:?}");
}

#[test]
fn lines_keep_their_numbers_though_codes_are_read() {
    let text = transcript("One.\u{85}\u{81}\nTwo Â£5.");
    let site = TestSite::new().file("content/a.txt", text);
    let said = site.build().diagnostics;
    assert_eq!(of_code(&said, "bad-encoding")[0].place.as_ref().unwrap().line, 6);
    assert_eq!(answers(&site), ["One.…\nTwo Â£5."]);
}

#[test]
fn damaged_letters_are_reported_with_their_line_and_a_repair() {
    for (damaged, sentence) in [
        ("The Ministerâ€™s lamp", "`â€™` is probably `’`"),
        ("It cost Â£5", "`Â£` is probably `£`"),
        ("The cafÃ© is open", "`Ã©` is probably `é`"),
        ("Majesty\u{fffd}\u{fffd}\u{fffd}s lamp", "U+FFFD"),
        ("The MinisterÕs lamp", "`Õ` is probably `’`"),
        ("Si‰n asked", "`‰` is probably `â`"),
        ("The Minister‚Äôs lamp", "`‚Äô` is probably `’`"),
        ("The MinisterΓÇÖs lamp", "`ΓÇÖ` is probably `’`"),
    ] {
        let other = transcript("Yes.").replace("ferry", "other ferry");
        let site = TestSite::new()
            .file("content/a.json", record(&json!({"answerText": damaged})).to_string())
            .file("content/answers2016-03-10.xml", parlparse(&format!("<p>{damaged}</p>")))
            .file("content/b.txt", transcript(damaged))
            .file("content/page.md", format!("# About\n\n{damaged}\n"))
            .file("content/sound.txt", other);
        let said = site.build().diagnostics;
        let found = of_code(&said, "bad-encoding");
        let places: Vec<_> = found
            .iter()
            .filter(|diagnostic| diagnostic.message.contains(sentence))
            .map(|diagnostic| diagnostic.place.as_ref().unwrap())
            .map(|place| (place.file.as_str(), place.line))
            .collect();
        assert_eq!(
            places,
            [
                ("content/a.json", 1),
                ("content/answers2016-03-10.xml", 4),
                ("content/b.txt", 5),
                ("content/page.md", 3),
            ],
            "{damaged}: {said:?}"
        );
    }
}

#[test]
fn character_references_that_spell_damaged_letters_are_reported() {
    let damaged = "<p>The Minister&acirc;&euro;&trade;s lamp.</p>";
    let numbers = "<p>The Minister&#226;&#8364;&#8482;s lamp.</p>";
    let site = TestSite::new()
        .file("content/a.json", record(&json!({"answerText": damaged})).to_string())
        .file("content/answers2016-03-10.xml", parlparse(numbers));
    let said = site.build().diagnostics;
    assert_eq!(of_code(&said, "bad-encoding").len(), 2, "{said:?}");
}

#[test]
fn many_damaged_letters_are_one_warning_of_their_file() {
    let site = TestSite::new().file("content/a.txt", transcript(&"Â£5 â€™ ".repeat(1000)));
    let said = site.build().diagnostics;
    let found = of_code(&said, "bad-encoding");
    assert_eq!(found.len(), 1, "{said:?}");
    assert!(found[0].message.contains("in 2000 places"), "{}", found[0].message);
}

#[test]
fn letters_of_other_languages_are_no_damage() {
    let words = "São Tomé, IRMÃ’S, MAÇÃ – VOILÀ; «\u{a0}École\u{a0}», café…», Siân, Llŷr, Dŵr, Òrain, \
                 hÓgáin, Ångström, 10 Å², Škoda, Žižek, 5 ‰, √2, “Ä”, łódź, ROMÂNIA";
    let site = TestSite::new().file("content/a.txt", transcript(words));
    let said = site.build().diagnostics;
    assert_eq!(of_code(&said, "bad-encoding"), Vec::<&Diagnostic>::new());
}

#[test]
fn a_time_with_a_zone_is_its_day_in_london() {
    for (tabled, day) in [
        ("2025-09-30T23:00:00Z", "2025-10-01"),
        ("2025-10-01T00:00:00+01:00", "2025-10-01"),
        ("2025-10-01 00:00:00", "2025-10-01"),
        ("2025-10-01T00:00:00.000", "2025-10-01"),
        ("2025-12-31T23:30:00Z", "2025-12-31"),
    ] {
        let changes = json!({"dateTabled": tabled, "dateAnswered": "2026-01-02T00:00:00"});
        let site = TestSite::new().file("content/a.json", record(&changes).to_string());
        let said = site.build().diagnostics;
        assert_eq!(exported(&site)[0]["question"]["tabled"], day, "{tabled}");
        assert_eq!(of_code(&said, "bad-field"), Vec::<&Diagnostic>::new());
    }
}

#[test]
fn a_list_of_envelopes_holds_the_records_of_all() {
    let second = json!({"id": 8, "uin": "74130", "questionText": "To ask why."});
    for list in [
        json!([{"totalResults": 1, "results": [{"value": record(&json!({}))}]}, {"results": [{"value": record(&second)}]}]),
        json!([[record(&json!({}))], [record(&second)]]),
        json!([{"results": [record(&json!({})), record(&second)]}, {"results": []}]),
    ] {
        let site = TestSite::new().file("content/a.json", list.to_string());
        let said = site.build().diagnostics;
        assert_eq!(exported(&site).len(), 2, "{list}");
        assert_eq!(of_code(&said, "bad-record"), Vec::<&Diagnostic>::new());
    }
}

#[test]
fn a_number_that_a_table_wrote_is_the_same_number() {
    let changes = json!({"uin": 74129.0, "askingMemberId": 4934.0});
    let record = record(&changes).to_string().replace("\"id\":1,", "\"id\":4934,");
    let site = TestSite::new().file("content/a.json", record);
    let said = site.build().diagnostics;
    assert_eq!(exported(&site)[0]["question"]["uin"], "74129");
    assert_eq!(of_code(&said, "bad-field"), Vec::<&Diagnostic>::new());
}

#[test]
fn written_statements_are_left_out_and_named_as_such() {
    let statements = [
        json!({"id": 1, "uin": "HCWS123", "title": "Lamps", "text": "<p>I am today ...</p>"}),
        json!({"id": 2, "uin": "HLWS45", "questionText": null}),
        json!({"id": 3, "noticeNumber": 5, "title": "Lamps", "text": "x", "dateMade": "2025-01-02"}),
    ];
    let lines: String = statements.iter().map(|statement| format!("{statement}\n")).collect();
    let site = TestSite::new().file("content/a.ndjson", format!("{lines}{}\n", record(&json!({}))));
    let said = site.build().diagnostics;
    let found = of_code(&said, "bad-record");
    assert_eq!(found.len(), 3, "{said:?}");
    assert!(found.iter().all(|d| d.message.contains("a written statement, not a question")));
    assert_eq!(exported(&site).len(), 1);
}

#[test]
fn a_picture_of_an_answer_is_reported_with_its_alt_text() {
    let answer = "<p>See this.</p><img src=\"a.png\" alt=\"Chart of lamps by year\">";
    let site = answered(answer).file(
        "content/answers2016-03-10.xml",
        parlparse(&format!("<p>Yes.</p>{}", "<img alt=\"Map of lamps\" src=\"b.png\"/>")),
    );
    let said = site.build().diagnostics;
    let found = of_code(&said, "missing-picture");
    assert!(found[0].message.contains("record 1 (id 7)"), "{said:?}");
    assert!(found[0].message.contains("`Chart of lamps by year`"), "{said:?}");
    assert!(found[1].message.contains("`Map of lamps`"), "{said:?}");
    assert!(!answers(&site).concat().contains("Chart"));
}

#[test]
fn blocks_part_words_in_parlparse() {
    let answer = "<p>A<br/>break.</p><div>In a div</div>tail<h3>Title</h3>end<hr/>x<br></br>y";
    let site = TestSite::new().file("content/answers2016-03-10.xml", parlparse(answer));
    site.build();
    assert_eq!(answers(&site), ["A break.\nIn a div\ntail\nTitle\nend\nx y"]);
}

#[test]
fn no_line_break_of_unicode_stands_in_a_line_of_data() {
    let text = transcript("One\u{2028}two\u{2029}three.");
    let site = TestSite::new().file("content/a.txt", text);
    site.build();
    let lines = site.records();
    assert!(!lines.contains(['\u{2028}', '\u{2029}', '\u{85}']), "{lines}");
    assert_eq!(answers(&site), ["One\ntwo\nthree."], "a transcript is parted there");
    let changes = json!({"answerText": "<p>One\u{2028}two\u{2029}three.</p>"});
    let site = TestSite::new().file("content/a.json", record(&changes).to_string());
    site.build();
    let lines = site.records();
    assert!(!lines.contains(['\u{2028}', '\u{2029}', '\u{85}']), "{lines}");
    assert!(lines.contains("\\u2028two\\u2029"), "{lines}");
}

#[test]
fn a_bracket_that_closes_nothing_is_a_damaged_record() {
    let whole = record(&json!({})).to_string();
    for text in ["]", "{}]", "[{}]]", "{\"results\":[]}]", "x]", ",]", "]]]", "}]{"] {
        let site = TestSite::new()
            .file("content/a.json", format!("{text}\n{whole}"))
            .file("content/b.txt", transcript("Yes."));
        let said = site.build().diagnostics;
        assert!(!of_code(&said, "bad-record").is_empty(), "{text}: {said:?}");
        assert!(exported(&site).len() == 2 || text.ends_with('{'), "{text}: {said:?}");
    }
}

#[test]
fn a_file_whose_beginning_was_cut_off_gives_its_other_records() {
    let records: Vec<_> = (1..6)
        .map(|n| record(&json!({"id": n, "uin": n.to_string(), "questionText": format!("To ask, {n} \"x\".")})))
        .collect();
    let whole = json!({"totalResults": 5, "results": records}).to_string();
    let second = whole.find("To ask, 2").unwrap();
    for start in (1..second).step_by(29) {
        let site = TestSite::new().file("content/a.json", &whole[start..]);
        let said = site.build().diagnostics;
        assert!(exported(&site).len() >= 3, "{start}");
        assert!(!of_code(&said, "bad-record").is_empty(), "{start}");
    }
}

#[test]
fn deep_markup_is_shown_as_words_however_it_hides_its_depth() {
    for unit in ["<b></x>", "<div></x>", "<ul></x><li></x>", "<table></x><tr></x><td></x>"] {
        let site = answered(&format!("{}words", unit.repeat(5000)));
        let said = site.build().diagnostics;
        assert_eq!(of_code(&said, "wild-markup").len(), 1, "{unit}: {said:?}");
        assert!(answers(&site)[0].contains("words"), "{unit}");
    }
}

#[test]
fn words_that_markup_would_hide_are_on_the_page_and_reported() {
    for (answer, words) in [
        ("<p>if a<b then c</p><p>d</p>", "if a<b then c\nd"),
        ("<p>One</p><!-- two <p>three</p>", "One\n<!-- two\nthree"),
        ("<p>a <a href=\"https://x>b</a> c</p>", "a b c"),
        ("<p>x is <math><mn>1</mn><mo>+</mo><mn>2</mn></math></p>", "x is 1 + 2"),
        ("<p>the <redacted> lamp</p>", "the <redacted> lamp"),
    ] {
        let site = answered(answer);
        let said = site.build().diagnostics;
        let found = of_code(&said, "lost-markup");
        assert_eq!(found.len(), 1, "{answer}: {said:?}");
        assert!(found[0].message.starts_with("record 1 (id 7): "), "{}", found[0].message);
        assert_eq!(
            answers(&site)[0].split_whitespace().collect::<Vec<_>>(),
            words.split_whitespace().collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_record_or_answer_that_is_longer_than_any_is_left_out() {
    let long = format!("{{\"uin\": \"5\", \"questionText\": [{}0]}}", "0,".repeat(3 * 1024 * 1024));
    let lines = format!("{long}\n{}\n", record(&json!({})));
    let answer = format!("<p>{}</p>", "lamp ".repeat(1024 * 1024));
    let site = TestSite::new()
        .file("content/a.ndjson.gz", gz(lines.as_bytes()))
        .file("content/answers2016-03-10.xml.gz", gz(parlparse(&answer).as_bytes()))
        .file("content/b.txt", transcript("Yes."));
    let said = site.build().diagnostics;
    let found = of_code(&said, "bad-record");
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|diagnostic| diagnostic.message.contains("longer than any")));
    assert_eq!(exported(&site).len(), 2);
}

#[test]
fn damaged_letters_of_the_lists_of_names_are_reported() {
    let text = transcript("There are 14.");
    for (name, list, line) in [
        (
            "people.csv",
            "id,name,party,seat\n1,Bo Mere,,\n2,Siâ€™n Sample,Tidal,Ynys M\u{c3}\u{b4}n\n",
            3,
        ),
        ("people.csv", "id,name,party,seat\n1,Bo Mere,,Ynys M\u{fffd}n\n", 2),
        ("people.toml", "\n[[person]]\nname = 'Bo Mere'\nalso = ['Si\u{c3}\u{a2}n']\n", 3),
        ("departments.toml", "[[department]]\nname = 'Swyddfa Ynys M\u{c3}\u{b4}n'\n", 2),
    ] {
        let site = TestSite::new().file("content/a.txt", &text).file(name, list);
        let said = site.build().diagnostics;
        let found = of_code(&said, "bad-encoding");
        assert_eq!(found.len(), 1, "{name}: {said:?}");
        let place = found[0].place.as_ref().unwrap();
        assert_eq!((place.file.as_str(), place.line), (name, line));
    }
}
