//! Dates in unusual forms, and dates that cannot be right.

use despatch::diagnostic::{Code, Diagnostic, Severity};
use serde_json::{Value, json};

use crate::site::TestSite;

/// The exchanges of a site, its warnings and errors, and the paths of its files.
struct Site {
    records: Vec<Value>,
    said: Vec<Diagnostic>,
    paths: Vec<String>,
}

impl Site {
    fn of(path: &str, content: &str) -> Self {
        let site = TestSite::new().file(&format!("content/{path}"), content);
        let mut said = site.build().diagnostics;
        said.retain(|d| d.severity() != Severity::Note);
        let archive = site.records();
        let records = archive.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        Self { records, said, paths: site.paths() }
    }

    /// What is read from a transcript, without a site.
    fn read(text: &str) -> Self {
        let (records, said) = super::read::read(text);
        Self { records, said, paths: Vec::new() }
    }

    fn codes(&self) -> Vec<Code> {
        self.said.iter().map(|d| d.code).collect()
    }

    /// The answer to the question of a member.
    fn answer_to(&self, name: &str) -> &Value {
        &self.record_of(name)["answers"][0]
    }

    fn record_of(&self, name: &str) -> &Value {
        let found = self.records.iter().find(|record| record["question"]["asker"] == name);
        found.unwrap_or_else(|| panic!("{name} asks nothing: {:#?}", self.records))
    }

    fn has_year(&self, year: &str) -> bool {
        self.paths.iter().any(|path| path.starts_with(&format!("dates/{year}")))
    }
}

/// 2 September 2025 and 25 May 2016, as people and programs write them.
const FORMS: [(&str, &str); 24] = [
    ("2\u{202f}September 2025", "2025-09-02"),
    ("2\u{2009}September\u{2009}2025", "2025-09-02"),
    ("2\u{2007}September 2025", "2025-09-02"),
    ("2\u{3000}September 2025", "2025-09-02"),
    ("2\u{200b}September 2025", "2025-09-02"),
    ("2\u{200e} September 2025\u{200f}", "2025-09-02"),
    ("\u{feff}2 Sep\u{ad}tember 2025", "2025-09-02"),
    ("2 September\u{2060} 2025", "2025-09-02"),
    ("25th of May 2016", "2016-05-25"),
    ("the 25th of May 2016", "2016-05-25"),
    ("25 May 16", "2016-05-25"),
    ("May 25, 2016", "2016-05-25"),
    ("May 25th 2016", "2016-05-25"),
    ("25.05.2016", "2016-05-25"),
    ("25-05-2016", "2016-05-25"),
    ("25\u{2011}05\u{2011}2016", "2016-05-25"),
    ("25/5/2016", "2016-05-25"),
    ("2016/05/25", "2016-05-25"),
    ("2016-05-25", "2016-05-25"),
    ("Wednesday 25 May 2016", "2016-05-25"),
    ("25 May 2016 (Wednesday)", "2016-05-25"),
    ("Wed. 25 May 2016.", "2016-05-25"),
    ("2 Sept. 2025 Share", "2025-09-02"),
    ("\n2 September 2025", "2025-09-02"),
];

/// Dates that are not read. None of them may cost a member the question.
const UNREAD: [(&str, Code); 7] = [
    ("05/25/2016", Code::ImpossibleDate),
    ("31 September 2025", Code::ImpossibleDate),
    ("25/05/16", Code::BadLabelValue),
    ("25 May 98", Code::BadLabelValue),
    ("2 Septembre 2025", Code::BadLabelValue),
    ("last Tuesday", Code::BadLabelValue),
    ("2 9 2025", Code::BadLabelValue),
];

const FIRST: &str = "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lighthouses:\n\
    To ask the Secretary of State for Lighthouses, how many lamps there are.\nAnswered by Percy Placeholder\n\
    There were 14.\n";

fn page_e(date: &str) -> String {
    format!(
        "Bridges: Ferries\nQuestion for Department for Bridges\nUIN 74130, tabled on {date}\nQuestion\n\
         Fred Example\nHarbour Union\nNowhere South\nCommons\n\
         To ask the Secretary of State for Bridges, when the ferry will run.\nAnswer\nDora Dummy\n\
         Harbour Union\nElsewhere\nCommons\nAnswered on\n12 September 2025\nIn June.\n"
    )
}

fn page_f(date: &str) -> String {
    format!(
        "Q\nAsked by Fred Example\n(Nowhere South)\nAsked on: {date}\nDepartment for Bridges\nFerries\nCommons\n\
         74130\nTo ask the Secretary of State for Bridges, when the ferry will run.\nA\n\
         Answered by: Dora Dummy\nAnswered on: 12 September 2025\nIn June.\n"
    )
}

fn page_g(date: &str) -> String {
    format!(
        "Bridges: Ferries\nDepartment for Bridges written question – answered at on {date}\n\
         Photo of Fred Example\nFred Example\nHarbour Union, Nowhere South\n\
         To ask the Secretary of State for Bridges, when the ferry will run.\nLink to this speech\n\
         Photo of Dora Dummy\nDora Dummy\nMinister of State (Bridges)\nIn June.\nLink to this speech\n"
    )
}

#[test]
fn a_date_in_any_form_begins_an_exchange_of_layouts_e_and_f() {
    for page in [page_e, page_f] {
        for (form, date) in FORMS {
            let site = Site::read(&format!("{FIRST}{}", page(form)));
            assert_eq!(site.answer_to("Ada Sample")["text"], "There were 14.", "{form}");
            assert_eq!(site.answer_to("Fred Example")["text"], "In June.", "{form}");
            assert_eq!(site.record_of("Fred Example")["question"]["tabled"], date, "{form}");
            assert_eq!(site.codes(), [], "{form}: {:?}", site.said);
        }
    }
}

#[test]
fn a_date_in_any_form_begins_an_exchange_of_layout_g() {
    for (form, date) in FORMS {
        let site = Site::read(&format!("{FIRST}{}", page_g(form)));
        assert_eq!(site.answer_to("Ada Sample")["text"], "There were 14.", "{form}");
        assert_eq!(site.answer_to("Fred Example")["text"], "In June.", "{form}");
        assert_eq!(site.answer_to("Fred Example")["date"], date, "{form}");
        assert_eq!(site.codes(), [], "{form}: {:?}", site.said);
    }
}

#[test]
fn a_date_may_be_broken_over_two_lines_anywhere() {
    let page = page_e("2 September 2025");
    for broken in [
        "UIN 74130, tabled on 2\nSeptember 2025",
        "UIN 74130, tabled on 2 September\n2025",
        "UIN 74130,\ntabled on 2 September 2025",
        "UIN: 74130, tabled on 2 September 2025",
        "UIN 74130 tabled on 2 September 2025Share",
    ] {
        let page = page.replace("UIN 74130, tabled on 2 September 2025", broken);
        let site = Site::read(&format!("{FIRST}{page}"));
        assert_eq!(site.answer_to("Ada Sample")["text"], "There were 14.", "{broken}");
        assert_eq!(site.record_of("Fred Example")["question"]["tabled"], "2025-09-02", "{broken}");
        assert_eq!(site.record_of("Fred Example")["question"]["uin"], "74130", "{broken}");
        assert_eq!(site.codes(), [], "{broken}: {:?}", site.said);
    }
    for answered in ["Answered on 12\nSeptember 2025", "Answered on:\n12 September\n2025"] {
        let site = Site::read(&page.replace("Answered on\n12 September 2025", answered));
        assert_eq!(site.answer_to("Fred Example")["date"], "2025-09-12", "{answered}");
        assert_eq!(site.answer_to("Fred Example")["text"], "In June.", "{answered}");
    }
}

#[test]
fn a_number_alone_in_an_answer_begins_nothing() {
    let text =
        format!("{}UIN 74130\nWritten Question\nFerries\n{}", FIRST, FIRST.replace("Ada", "Eve"));
    let site = Site::read(&text);
    assert_eq!(site.records.len(), 2);
    assert_eq!(site.answer_to("Ada Sample")["text"], "There were 14.\nUIN 74130");
    assert_eq!(site.answer_to("Eve Sample")["text"], "There were 14.");
}

#[test]
fn layout_d_with_an_unreadable_date_begins_an_exchange() {
    let page = "Ferries: Times\n(asked on 25th Mai 2016) - View Source\nQuestion to the Department for Bridges:\n\
                To ask the Secretary of State for Bridges, when the ferry will run.\n\
                This question was answered on 8th Juin 2016\nIn June.\n";
    let site = Site::read(&format!("{FIRST}{page}"));
    assert_eq!(site.answer_to("Ada Sample")["text"], "There were 14.");
    assert_eq!(site.records[1]["answers"][0]["text"], "In June.");
    assert_eq!(site.codes(), [Code::BadLabelValue, Code::BadLabelValue]);
    let words = "There were 14.\n(asked on 3 occasions)\n";
    let site = Site::read(&FIRST.replace("There were 14.\n", words));
    assert_eq!(site.records.len(), 1);
}

#[test]
fn a_date_that_cannot_be_read_still_begins_an_exchange() {
    for page in [page_e, page_f, page_g] {
        for (form, code) in UNREAD {
            let site = Site::read(&format!("{FIRST}{}", page(form)));
            assert_eq!(site.answer_to("Ada Sample")["text"], "There were 14.", "{form}");
            let fred = site.record_of("Fred Example");
            assert_eq!(fred["answers"][0]["text"], "In June.", "{form}");
            let question = "To ask the Secretary of State for Bridges, when the ferry will run.";
            assert_eq!(fred["question"]["text"], question, "{form}");
            assert!(fred["question"]["tabled"].is_null(), "{form}");
            assert_eq!(site.codes(), [code], "{form}: {:?}", site.said);
        }
    }
}

#[test]
fn the_day_of_an_answer_is_read_in_any_form() {
    for (form, date) in FORMS {
        let pages = [
            page_e("2 May 2016")
                .replace("Answered on\n12 September 2025", &format!("Answered on {form}")),
            page_f("2 May 2016").replace("12 September 2025", form),
            page_f("2 May 2016").replace("on: 12 September 2025", &format!("on {form}")),
        ];
        for page in pages {
            let site = Site::read(&page);
            let answer = site.answer_to("Fred Example");
            assert_eq!(answer["text"], "In June.", "{form}");
            assert_eq!(answer["date"], date, "{form}");
            assert_eq!(answer["by"], "Dora Dummy", "{form}");
            assert_eq!(site.codes(), [], "{form}: {:?}", site.said);
        }
    }
}

#[test]
fn an_unreadable_day_of_an_answer_is_nobodys_words() {
    for (form, code) in UNREAD.into_iter().filter(|(form, _)| *form != "last Tuesday") {
        let pages = [
            page_e("2 May 2016").replace("12 September 2025", form),
            page_f("2 May 2016").replace("12 September 2025", form),
        ];
        for page in pages {
            let site = Site::read(&page);
            let answer = site.answer_to("Fred Example");
            assert_eq!(answer["text"], "In June.", "{page}");
            assert!(answer["date"].is_null(), "{form}");
            assert_eq!(site.codes(), [code], "{page}: {:?}", site.said);
        }
    }
}

#[test]
fn labels_take_a_date_in_any_form() {
    for (form, date) in FORMS.into_iter().filter(|(form, _)| !form.ends_with("Share")) {
        let text = FIRST.replacen("\nQuestion", &format!("\nTabled: {form}\nQuestion"), 1);
        let site = Site::read(&text);
        assert_eq!(site.record_of("Ada Sample")["question"]["tabled"], date, "{form}");
        assert_eq!(site.codes(), [], "{form}: {:?}", site.said);
    }
}

#[test]
fn a_question_tabled_in_a_far_year_has_no_day_in_the_calendar() {
    for year in ["2052", "9999", "1023"] {
        let label = format!("\nUIN: 12\nTabled: 2 September {year}\nQuestion");
        let text = FIRST.replacen("\nQuestion", &label, 1);
        let text = text.replace("Placeholder\n", "Placeholder\nAnswered on: 12 September 2025\n");
        let site = Site::of("a.txt", &text);
        assert_eq!(site.codes(), [Code::ImplausibleDate], "{year}");
        let place = site.said[0].place.as_ref().unwrap();
        assert_eq!((place.line, &*place.text), (3, &*format!("Tabled: 2 September {year}")));
        assert!(site.said[0].message.starts_with("UIN 12: "), "{}", site.said[0].message);
        assert!(site.record_of("Ada Sample")["question"]["tabled"].is_null());
        assert!(!site.has_year(year) && site.has_year("2025"), "{:?}", site.paths);
    }
}

#[test]
fn a_question_of_next_year_is_believed() {
    let text = FIRST.replacen("\nQuestion", "\nTabled: 2 September 2027\nQuestion", 1);
    let site = Site::of("a.txt", &text);
    assert_eq!(site.codes(), []);
    assert!(site.has_year("2027"));
}

#[test]
fn an_answer_before_its_question_is_shown_and_reported() {
    let text = FIRST
        .replacen("\nQuestion", "\nTabled: 2 September 2025\nQuestion", 1)
        .replace("Placeholder\n", "Placeholder\nAnswered on: 1 September 2025\n");
    let site = Site::of("a.txt", &text);
    assert_eq!(site.codes(), [Code::ImplausibleDate]);
    assert_eq!(site.said[0].place.as_ref().unwrap().line, 6, "{:?}", site.said);
    assert_eq!(site.answer_to("Ada Sample")["date"], "2025-09-01");
    assert_eq!(site.record_of("Ada Sample")["question"]["tabled"], "2025-09-02");
}

#[test]
fn answers_in_the_wrong_order_are_reported() {
    let correction = "Answered by Dora Dummy\nCorrected: 1 September 2025\nThere were 15.\n";
    let holding = "Answered by Dora Dummy\nHolding answer: 30 September 2025\nLater.\n";
    for block in [correction, holding] {
        let text = FIRST.replace("Placeholder\n", "Placeholder\nAnswered on: 12 September 2025\n");
        let site = Site::of("a.txt", &format!("{text}{block}"));
        assert_eq!(site.codes(), [Code::ImplausibleDate], "{block}");
        assert_eq!(site.said[0].place.as_ref().unwrap().line, 8, "{:?}", site.said);
    }
    let site = Site::of(
        "a.txt",
        &page_f("2 May 2016")
            .replace("In June", "Holding answer received on 1 October 2025\nIn June"),
    );
    assert_eq!(site.codes(), [Code::ImplausibleDate]);
}

/// A record of Parliament's data with two dates changed.
fn api(tabled: &str, answered: &str, due: &str) -> String {
    json!({
        "id": 1, "uin": "74129", "house": "Commons", "heading": "Lamps",
        "dateTabled": tabled, "dateAnswered": answered, "dateForAnswer": due,
        "questionText": "To ask the Secretary of State for Lighthouses, how many lamps there are.",
        "answerText": "<p>There are 14.</p>", "answeringBodyName": "Ministry of Lighthouses",
        "askingMember": {"id": 1, "name": "Ada Sample"},
        "answeringMember": {"id": 2, "name": "Percy Placeholder"},
    })
    .to_string()
}

#[test]
fn the_year_1_of_a_record_means_that_there_is_no_date() {
    let none = "0001-01-01T00:00:00";
    let site = Site::of("a.ndjson", &api(none, "2025-09-12T00:00:00", none));
    assert_eq!(site.codes(), [Code::ImplausibleDate, Code::ImplausibleDate]);
    assert!(site.said.iter().all(|d| d.message.contains("(UIN 74129)")), "{:?}", site.said);
    assert!(site.record_of("Ada Sample")["question"]["tabled"].is_null());
    assert!(site.record_of("Ada Sample")["question"]["due"].is_null());
    assert!(!site.has_year("0001") && !site.has_year("1"), "{:?}", site.paths);
    let site = Site::of("a.ndjson", &api("2025-09-02T00:00:00", none, "2025-09-05T00:00:00"));
    assert_eq!(site.codes(), [Code::ImplausibleDate]);
    assert!(site.answer_to("Ada Sample")["date"].is_null());
}

#[test]
fn a_record_answered_before_it_was_tabled_is_reported() {
    let day = "2025-09-02T00:00:00";
    let site = Site::of("a.ndjson", &api(day, "2025-09-01T00:00:00", day));
    assert_eq!(site.codes(), [Code::ImplausibleDate]);
    let site = Site::of("a.ndjson", &api(day, day, day));
    assert_eq!(site.codes(), [], "answered on the same day");
}

#[test]
fn many_wrong_dates_of_one_file_are_counted() {
    let record = api("0001-01-01T00:00:00", "2025-09-12T00:00:00", "2025-09-05T00:00:00");
    let records: Vec<_> = (0..30)
        .map(|n| {
            record
                .replace("74129", &format!("{}", 74_100 + n))
                .replace("lamps", &format!("lamps {n}"))
        })
        .collect();
    let site = Site::of("a.ndjson", &records.join("\n"));
    let dates = site.said.iter().filter(|d| d.code == Code::ImplausibleDate);
    assert_eq!(dates.clone().count(), 21);
    assert!(dates.clone().any(|d| d.message.starts_with("10 more")), "{:?}", site.said);
}

#[test]
fn a_holding_answer_before_its_question_is_reported() {
    let day = "2025-09-02T00:00:00";
    let held =
        api(day, day, day).replacen('{', "{\"dateHoldingAnswer\": \"2025-09-01T00:00:00\",", 1);
    let site = Site::of("a.ndjson", &held);
    assert_eq!(site.codes(), [Code::ImplausibleDate]);
}
