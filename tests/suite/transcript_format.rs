//! The examples of `docs/transcript-format.md` are read as the text around them says.

use despatch::diagnostic::{Code, Severity};
use despatch::source::record::{AnswerKind, House, Record};
use despatch::source::transcript::{Furniture, Header, is_transcript, parse};
use despatch::source::{SourceFile, date};

const PAGE: &str = include_str!("../../docs/transcript-format.md");

/// The fenced examples that are transcripts, in the order of the page.
fn examples() -> Vec<String> {
    let (mut examples, mut open) = (Vec::new(), None::<(&str, String)>);
    for line in PAGE.lines() {
        match &mut open {
            Some((fence, text)) if line == *fence => {
                examples.push(std::mem::take(text));
                open = None;
            }
            Some((_, text)) => *text += &format!("{line}\n"),
            None if line == "```text" => open = Some(("```", String::new())),
            None if line == "~~~text" => open = Some(("~~~", String::new())),
            None => {}
        }
    }
    examples
}

/// What an example holds, and the codes of what is said of it. That dates are not stated is said of
/// most examples.
fn with<T>(
    name: &str,
    text: &str,
    check: impl FnOnce(&Header, &[Record<'_>]) -> T,
) -> (T, Vec<Code>) {
    let file = SourceFile::from_text(name, text);
    let (transcript, said) = parse(&file, &Furniture::with(&[]));
    (
        check(&transcript.header, &transcript.records),
        said.iter().map(|d| d.code).filter(|code| *code != Code::DateNotStated).collect(),
    )
}

fn by<'a>(record: &Record<'a>) -> Option<(&'a str, &'a str, &'a str)> {
    let by = record.asked_by?;
    Some((by.name, by.party?, by.affiliation?))
}

fn days(record: &Record<'_>) -> Vec<String> {
    record.answers.iter().filter_map(|a| a.date).map(|day| day.to_string()).collect()
}

const FIRST: usize = 0;
const A: usize = 1;
const B: usize = 2;
const C: usize = 3;
const D: usize = 4;
const E: usize = 5;
const F: usize = 6;
const CORRECTED: usize = 7;
const G: usize = 8;
const LABELS: usize = 9;
const HEADER: usize = 10;
const NOTES: usize = 11;
const MARKDOWN: usize = 12;

#[test]
fn no_example_has_a_warning_and_the_page_itself_is_no_transcript() {
    let examples = examples();
    assert_eq!(examples.len(), 13);
    for text in &examples {
        let (_, codes) = with("a.txt", text, |_, _| ());
        assert!(codes.iter().all(|code| code.severity() == Severity::Note), "{codes:?}\n{text}");
    }
    assert!(!is_transcript(PAGE, true));
}

#[test]
fn the_first_example_has_ten_lines_and_two_exchanges() {
    let text = &examples()[FIRST];
    assert_eq!(text.lines().count(), 10);
    let ((), codes) = with("a.txt", text, |_, records| {
        assert_eq!(records.len(), 2);
        assert_eq!(records[0].department, Some("Ministry of Lighthouses"));
        assert_eq!(records[1].answers[0].by.unwrap().role, None);
    });
    assert_eq!(codes, []);
}

#[test]
fn layout_a_is_read_as_told() {
    let ((), codes) = with("a.txt", &examples()[A], |_, records| {
        let name = "Fred Example-Smythe";
        let [record] = records else { panic!("one exchange") };
        let seat = "Upper Nowhere, Lower Nowhere";
        assert_eq!(by(record), Some((name, "Harbour Union (Allied)", seat)));
        assert_eq!(record.department, Some("Department for Bridges and Ferries"));
        assert_eq!(record.question.lines.len(), 1);
        let [first, second] = &record.answers[..] else { panic!("two answers") };
        let role = "Parliamentary Under-Secretary (Department for Bridges and Ferries) (Ferries)";
        assert_eq!((first.by.unwrap().name, first.by.unwrap().role), ("Dora Dummy", Some(role)));
        assert_eq!((second.by.unwrap().role, second.text.lines.len()), (None, 2));
    });
    assert_eq!(codes, []);
}

#[test]
fn layout_b_is_read_as_told() {
    let ((), codes) = with("a.txt", &examples()[B], |_, records| {
        let [first, second] = records else { panic!("two exchanges") };
        assert_eq!(first.heading, Some("Lighthouses: Paint"));
        assert_eq!((days(first), first.tabled), (vec!["2025-10-14".to_owned()], None));
        assert_eq!(first.answers[0].text.lines.len(), 2);
        assert_eq!(second.heading, Some("Lighthouses: Keepers"));
        assert!(second.answers.is_empty());
    });
    assert_eq!(codes, [Code::Preamble, Code::Unanswered, Code::UnusedDate, Code::Furniture]);
}

#[test]
fn layout_c_is_read_as_told() {
    let ((), codes) = with("a.txt", &examples()[C], |_, records| {
        assert_eq!(
            (records[0].department, days(&records[0])),
            (None, vec!["2025-10-15".to_owned()])
        );
        assert_eq!(records[0].answers[0].by.unwrap().role, Some("Parliamentary Under-Secretary"));
    });
    assert_eq!(codes, [Code::DepartmentNotStated]);
}

#[test]
fn layout_d_is_read_as_told() {
    let ((), codes) = with("a.txt", &examples()[D], |_, records| {
        let [record] = records else { panic!("one exchange") };
        assert_eq!(record.heading, Some("Lighthouses: Foghorns"));
        assert_eq!(record.tabled.unwrap().to_string(), "2016-05-25");
        assert_eq!(days(record), ["2016-06-08"]);
        assert_eq!(record.answers[0].text.lines, ["A foghorn is very loud."]);
        assert_eq!((record.asked_by, record.answers[0].by), (None, None));
    });
    assert_eq!(codes, [Code::Furniture]);
}

#[test]
fn layout_e_is_read_as_told() {
    let ((), codes) = with("a.txt", &examples()[E], |_, records| {
        let [first, second] = records else { panic!("two exchanges") };
        assert_eq!(first.heading, Some("Lighthouses: Lamps"));
        assert_eq!(first.department, Some("Ministry of Lighthouses"));
        assert_eq!(by(first), Some(("Ada Sample", "Meadow Party", "Nowhere North")));
        assert_eq!(
            (first.uin, first.tabled.unwrap().to_string()),
            (Some("74129"), "2025-09-02".into())
        );
        assert_eq!(first.question.lines.len(), 1);
        let answer = &first.answers[0];
        assert_eq!((answer.by.unwrap().name, answer.by.unwrap().role), ("Percy Placeholder", None));
        assert_eq!(answer.text.lines, ["In 2024, 31 lamps were replaced."]);
        assert_eq!(
            (days(first), &first.grouped_with[..]),
            (vec!["2025-09-12".to_owned()], &["74130"][..])
        );
        assert_eq!(by(second), Some(("Lord Specimen", "Crossbench", "Life peer")));
        assert_eq!((second.heading, second.uin), (Some("Lighthouses: Keepers"), Some("HL1234")));
        assert!(second.answers.is_empty());
    });
    assert_eq!(codes, [Code::Unanswered, Code::Furniture]);
}

#[test]
fn layout_f_is_read_as_told() {
    let ((), codes) = with("a.txt", &examples()[F], |_, records| {
        let [first, second] = records else { panic!("two exchanges") };
        let asked = first.asked_by.unwrap();
        assert_eq!((asked.name, asked.affiliation), ("Ada Sample", Some("Nowhere North")));
        assert_eq!(first.department, Some("Ministry of Lighthouses"));
        assert_eq!((first.heading, first.uin), (Some("Lighthouses: Paint"), Some("260001")));
        assert_eq!(first.tabled.unwrap().to_string(), "2019-06-03");
        assert_eq!(first.answers[0].by.unwrap().name, "Percy Placeholder");
        assert_eq!(first.answers[0].text.lines, ["Lighthouses are painted white."]);
        assert_eq!(days(first), ["2019-06-17"]);
        assert_eq!(first.grouped_with, ["260002", "260003"]);
        assert_eq!((second.heading, second.uin), (None, None));
        assert_eq!(second.question.lines.len(), 1);
        let houses = [first, second].map(|record| record.more.as_ref().unwrap().house);
        assert_eq!(houses, [Some(House::Commons), Some(House::Lords)]);
        assert!(first.more.as_ref().unwrap().named_day);
    });
    assert_eq!(codes, [Code::Unanswered, Code::Furniture]);
}

#[test]
fn a_correction_of_layout_f_is_a_second_answer() {
    let ((), codes) = with("a.txt", &examples()[CORRECTED], |_, records| {
        let [record] = records else { panic!("one exchange") };
        let [first, second] = &record.answers[..] else { panic!("two answers") };
        assert_eq!(first.text.lines, ["There are 14 doors."]);
        assert_eq!(second.text.lines, ["There are 15 doors."]);
        assert_eq!(second.kind, AnswerKind::Correction);
        assert_eq!(second.by.unwrap().name, "Dora Dummy");
        assert_eq!(days(record), ["2019-06-17", "2019-06-18"]);
        let held = record.more.as_ref().unwrap().held.unwrap();
        assert_eq!(held.to_string(), "2019-06-10");
    });
    assert_eq!(codes, []);
}

#[test]
fn layout_g_is_read_as_told() {
    let ((), codes) = with("a.txt", &examples()[G], |_, records| {
        let [first, second] = records else { panic!("two exchanges") };
        assert_eq!(by(first), Some(("Ada Sample", "Meadow Party", "Nowhere North")));
        assert_eq!(by(second), Some(("Fred Example-Smythe", "Independent", "Lower Nowhere")));
        assert_ne!(first.question.lines, second.question.lines);
        assert_eq!((first.heading, first.tabled), (Some("Lighthouses: Foghorns"), None));
        assert_eq!(first.department, Some("Ministry of Lighthouses"));
        assert_eq!(first.answers, second.answers);
        let role = Some("Minister of State (Lighthouses)");
        assert_eq!(first.answers[0].by.unwrap().role, role);
        assert_eq!(first.answers[0].text.lines.len(), 1);
        assert_eq!(days(first), ["2025-10-14"]);
    });
    assert_eq!(codes, [Code::Furniture]);
}

#[test]
fn every_label_is_read() {
    let ((), codes) = with("a.txt", &examples()[LABELS], |_, records| {
        let [record] = records else { panic!("one exchange") };
        assert_eq!((record.uin, record.heading), (Some("74129"), Some("Lighthouses: Lamps")));
        assert_eq!(record.tabled.unwrap().to_string(), "2025-09-02");
        assert_eq!(record.source, Some("https://www.example.org/questions/74129"));
        assert_eq!(record.grouped_with, ["74130", "74131"]);
        assert_eq!(days(record), ["2025-09-05", "2025-09-12", "2025-09-19"]);
        let kinds: Vec<_> = record.answers.iter().map(|answer| answer.kind).collect();
        assert_eq!(kinds, [AnswerKind::Holding, AnswerKind::Answer, AnswerKind::Correction]);
        assert!(record.answers.iter().all(|answer| answer.text.lines.len() == 1));
    });
    assert_eq!(codes, []);
}

#[test]
fn every_key_of_the_header_is_read() {
    let ((), codes) = with("a.txt", &examples()[HEADER], |header, records| {
        assert_eq!(header.title.as_deref(), Some("Questions on lighthouses, 2025"));
        assert_eq!(header.retrieved.unwrap().to_string(), "2025-11-01");
        assert_eq!(header.licence.as_deref(), Some("Open Parliament Licence v3.0"));
        assert_eq!(header.collection.as_deref(), Some("Lighthouses"));
        assert_eq!(header.house, Some(House::Commons));
        assert!(header.source.is_some());
        assert_eq!(days(&records[0]), ["2025-10-14"]);
    });
    assert_eq!(codes, []);
}

#[test]
fn an_editors_note_is_not_the_ministers() {
    let ((), codes) = with("a.txt", &examples()[NOTES], |_, records| {
        assert_eq!(records[0].answers[0].text.lines, ["The heights are in the table."]);
        assert_eq!(records[0].editors_notes.len(), 1);
        assert_eq!(records.len(), 2);
    });
    assert_eq!(codes, [Code::Unanswered]);
}

#[test]
fn markdown_keeps_its_paragraphs_and_tables() {
    let ((), codes) = with("a.md", &examples()[MARKDOWN], |_, records| {
        let [record] = records else { panic!("one exchange") };
        assert_eq!(by(record).unwrap().0, "Ada Sample");
        assert_eq!(record.question.lines.len(), 2);
        assert_eq!(record.answers[0].text.lines.len(), 6);
    });
    assert_eq!(codes, []);
}

#[test]
fn every_form_of_date_is_read() {
    let section = PAGE.split("\n### Dates\n").nth(1).and_then(|rest| rest.split("\n### ").next());
    let lines = section.unwrap().lines().filter(|line| line.starts_with("- "));
    let forms: Vec<_> = lines.flat_map(|line| line.split('`').skip(1).step_by(2)).collect();
    assert_eq!(forms.len(), 10);
    for form in forms {
        let read = date::parse(form).unwrap();
        assert_eq!((read.date.to_string(), read.wrong_weekday), ("2025-10-14".to_owned(), false));
    }
}

#[test]
fn every_furniture_line_and_no_other_is_furniture() {
    let section = PAGE.split("in capital or small letters:\n").nth(1);
    let list = section.and_then(|rest| rest.split("Only whole lines count").next()).unwrap();
    let lines: Vec<_> = list.split('`').skip(1).step_by(2).collect();
    assert_eq!(lines.len(), 16);
    assert!(lines.iter().all(|line| Furniture::with(&[]).holds(line)));
}
