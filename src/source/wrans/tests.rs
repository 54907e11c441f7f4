//! The three dialects, in invented files, and what hostile and damaged files come to.

use std::io::Write;

use super::read::read;
use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::record::{Form, House, Record};

const REPORT: &str = include_str!("tests/report.xml");
const SCOTTISH: &str = include_str!("tests/scottish.xml");
const MODERN: &str = include_str!("tests/modern.xml");

fn with<T>(path: &str, text: &str, check: impl FnOnce(&[Record<'_>]) -> T) -> (T, Vec<Diagnostic>) {
    let (wrans, said) = read(text, path, path);
    let read = records(&wrans);
    let counts = read.counts.unwrap();
    let answerless = said.iter().filter(|d| d.code == Code::AnswerWithoutQuestion).count();
    assert!(counts.found - counts.left_out == read.records.len() && counts.left_out >= answerless);
    (check(&read.records), said)
}

fn codes(path: &str, text: &str) -> (usize, Vec<Code>) {
    let (count, said) = with(path, text, |records| records.len());
    (count, said.iter().map(|d| d.code).collect())
}

fn uins<'r>(records: &'r [Record<'_>]) -> Vec<&'r str> {
    records.iter().filter_map(|record| record.uin).collect()
}

#[test]
fn the_official_report_is_read() {
    let ((), said) = with("answers2009-10-26f.xml", REPORT, |records| {
        assert_eq!(uins(records), ["290001", "290002", "290003", "290004"]);
        let first = &records[0];
        assert_eq!(first.asked_by.unwrap().name, "Ada Sample");
        assert_eq!(first.department, Some("Lighthouses and Ferries"));
        assert_eq!(first.heading, Some("Lamps: Oil"));
        assert_eq!(first.source, Some("http://www.example.org/text/91026w0001.htm#1"));
        assert_eq!(first.tabled, None, "the report does not state it");
        let more = first.more.as_ref().unwrap();
        assert_eq!(more.report, Some("HC Deb 26 October 2009, c209W"));
        assert_eq!((more.house, more.number), (Some(House::Commons), Some(1)));
        assert_eq!(more.held.unwrap().to_string(), "2009-10-22");
        assert_eq!(
            first.question.blocks,
            [
                "<p>To ask the Secretary of State for Lighthouses what (<em>a</em>) oil and (<em>b</em>) gas cost.</p>"
            ]
        );
        let answer = &first.answers[0];
        assert_eq!(answer.date.unwrap().to_string(), "2009-10-26");
        assert_eq!((answer.by.unwrap().name, answer.by.unwrap().role), ("Percy Placeholder", None));
        assert_eq!(answer.text.form, Form::Html);
        let words = &answer.text.lines;
        assert_eq!(words[0], "Oil cost £5 – on 1 May 2009. See Official Report, column 36W.");
        assert_eq!(words[1], "Source: the keeper.");
        assert_eq!(answer.text.blocks[1], "<p><em>Source: the keeper.</em></p>");
        assert!(answer.text.blocks[2].starts_with("<table>"), "{:?}", answer.text.blocks);
    });
    assert_eq!(said, []);
}

#[test]
fn each_number_of_a_question_is_a_question_with_the_words_before_it() {
    let ((), _) = with("answers2009-10-26f.xml", REPORT, |records| {
        let [second, third] = &records[1..3] else { panic!("two numbers") };
        let lead = "To ask the Secretary of State for Lighthouses";
        assert_eq!(second.question.lines, [lead, "(1) how many there are;"]);
        assert_eq!(third.question.lines, [lead, "(2) who keeps them."]);
        assert_eq!((second.grouped_with[0], third.grouped_with[0]), ("290003", "290002"));
        assert_eq!(second.answers, third.answers);
        let old = "uk.org.publicwhip/wrans/2009-10-26f.290003.h";
        assert!(second.more.as_ref().unwrap().ids.contains(&old), "an alias");
    });
}

#[test]
fn a_question_without_a_reply_is_unanswered_and_a_reply_is_of_the_questions_above_it() {
    let text = REPORT.replace("<reply id=\"last\"", "<ignored id=\"last\"");
    let text = text.replace("</reply><!--last-->", "</ignored>");
    let ((), said) = with("answers2009-10-26f.xml", &text, |records| {
        assert_eq!(records[3].answers, []);
        assert_eq!(records[2].answers.len(), 1);
    });
    assert_eq!(said, []);
}

#[test]
fn the_scottish_parliament_is_read() {
    let ((), said) = with("spwa2009-10-26.xml", SCOTTISH, |records| {
        assert_eq!(uins(records), ["S3W-10001", "S3W-10002"]);
        let by = records[0].asked_by.unwrap();
        assert_eq!(
            (by.name, by.party, by.affiliation),
            ("Ada Sample", Some("Mdw"), Some("Nowhere"))
        );
        assert_eq!(
            (records[0].department, records[0].heading),
            (Some("Scottish Executive"), Some("Lamps"))
        );
        assert_eq!(records[0].answers, records[1].answers);
        assert_eq!(records[0].grouped_with, ["S3W-10002"]);
        let answer = &records[0].answers[0];
        assert_eq!(answer.date.unwrap().to_string(), "2009-10-26");
        let link = "href=\"http://www.example.org/Apps2/Default.aspx\"";
        assert!(answer.text.blocks[0].contains(link), "{:?}", answer.text.blocks);
        let more = records[0].more.as_ref().unwrap();
        assert_eq!((more.house, more.report, records[0].tabled), (None, None, None));
    });
    assert_eq!(said, []);
}

#[test]
fn the_days_since_2014_are_read() {
    let ((), said) = with("2025/answers2025-09-12.xml.gz", MODERN, |records| {
        assert_eq!(uins(records), ["74129", "74130", "74131"]);
        let [first, second, third] = records else { panic!("three questions") };
        assert_eq!((first.heading, third.heading), (Some("Lighthouses: Lamps"), None));
        assert_eq!(first.department, Some("Ministry of Lighthouses"));
        let days = [first, second, third].map(|record| record.tabled.map(|day| day.to_string()));
        assert_eq!(days[0].as_deref(), Some("2025-09-02"), "by its id");
        assert_eq!(days[1].as_deref(), Some("2025-09-01"), "by its address");
        assert_eq!(days[2], None, "another number's id tells nothing");
        assert_eq!(first.answers, second.answers);
        let answer = &first.answers[0];
        assert_eq!(answer.date.unwrap().to_string(), "2025-09-12", "by the file's name");
        assert_eq!(answer.text.lines, ["In 2024, 31 lamps were replaced."]);
        let more = first.more.as_ref().unwrap();
        assert_eq!(more.attachments[0].title, Some("Lamps"));
        assert_eq!(more.attachments[0].kind, Some("PDF Document, 25.5 KB"));
        assert_eq!((more.house, more.report), (Some(House::Commons), None));
        assert_eq!(third.asked_by, None, "an unknown member");
    });
    assert_eq!(said, []);
}

#[test]
fn what_a_file_of_another_name_does_not_state_is_missing() {
    let ((), _) = with("mine.xml", MODERN, |records| assert_eq!(records[0].answers[0].date, None));
    let lords = MODERN.replace("74129", "HL7412");
    let ((), _) = with("mine.xml", &lords, |records| {
        assert_eq!(records[0].more.as_ref().unwrap().house, Some(House::Lords));
    });
}

#[test]
fn a_file_cut_anywhere_costs_only_what_is_cut() {
    let path = "answers2009-10-26f.xml";
    for text in [REPORT, SCOTTISH, MODERN] {
        let (whole, _) = with(path, text, |records| records.len());
        let cuts = text.char_indices().map(|(at, _)| at).filter(|at| at % 7 == 0);
        for at in cuts {
            let (count, said) = codes(path, &text[..at]);
            assert!(count <= whole);
            let broken = text[..at].contains("<ques") && !text[..at].contains("</publicwhip");
            assert!(!broken || said == [Code::BadXml], "{at}: {said:?}");
        }
        let (unanswered, _) = with(path, &text[..text.rfind("</reply>").unwrap()], |records| {
            records.iter().filter(|record| record.answers.is_empty()).count()
        });
        assert_eq!(unanswered, 0, "a question whose answer was cut is not shown as unanswered");
    }
}

fn reply_of(body: &str) -> String {
    format!(
        "<publicwhip><ques id='a/wrans/2009-10-26a.1.q0' speakername='Ada'><p qnum='1'>To ask.</p></ques>\
         <reply id='a/wrans/2009-10-26a.1.r0' speakername='Percy'>{body}</reply></publicwhip>"
    )
}

fn words_of(text: &str) -> (String, Vec<Code>) {
    let (words, said) = with("a.xml", text, |records| {
        let text = records.first().and_then(|record| record.answers.first());
        let paragraphs = text.into_iter().flat_map(|answer| &answer.text.lines);
        paragraphs.copied().collect::<Vec<_>>().join("\n")
    });
    (words, said.iter().map(|d| d.code).collect())
}

#[test]
fn a_billion_laughs_are_ten() {
    let mut doctype = "<!DOCTYPE publicwhip [<!ENTITY l0 \"lol\">".to_owned();
    for level in 1..30 {
        let below = format!("&l{};", level - 1).repeat(10);
        doctype += &format!("<!ENTITY l{level} \"{below}\">");
    }
    let external = "<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    let text = format!("{doctype}{external}{}", reply_of("<p>&l29;&x; &amp; more</p>"));
    assert_eq!(words_of(&text), ("&l29;&x; & more".into(), vec![Code::UnknownEntity]));
}

#[test]
fn deep_nesting_and_wide_elements_end_in_words() {
    for tag in ["p", "i", "table", "ul", "x", "reply", "ques"] {
        let deep = format!(
            "{}end{}",
            format!("<{tag}>").repeat(100_000),
            format!("</{tag}>").repeat(100_000)
        );
        let (words, _) = words_of(&reply_of(&deep));
        assert_eq!(words.trim(), "end", "{tag}");
    }
    let attributes: String = (0..100_000).map(|at| format!(" a{at}='1'")).collect();
    assert_eq!(words_of(&reply_of(&format!("<p{attributes}>end</p>"))).0, "end");
    let (words, said) = words_of(&reply_of(&"<i>".repeat(300_000)));
    assert_eq!((words.as_str(), said), ("", vec![Code::BadXml]));
}

#[test]
fn nothing_of_a_file_reaches_a_page_as_code() {
    let body = "<p onclick='a()' style='b'><script>alert(1)</script><a href='javascript:alert(2)'>x</a>\
        <img src='http://example.org/'/><td colspan='&quot;&gt;&lt;b&gt;'>&lt;script&gt;y&lt;/script&gt;</td></p>";
    let ((), _) = with("a.xml", &reply_of(body), |records| {
        let html = records[0].answers[0].text.blocks.join("");
        for code in ["<script", "onclick", "style", "javascript", "<img", "<b>"] {
            assert!(!html.contains(code), "{html}");
        }
        assert!(
            html.contains("alert(1)") && html.contains("&lt;script&gt;y"),
            "no word is lost: {html}"
        );
    });
}

#[test]
fn an_answer_without_a_question_is_left_out() {
    let text = "<publicwhip><reply id='a'><p>Yes.</p></reply><ques id='b'><p>To ask.</p></ques></publicwhip>";
    assert_eq!(codes("a.xml", text), (1, vec![Code::AnswerWithoutQuestion]));
}

#[test]
#[allow(clippy::disallowed_methods, reason = "tests make files to read")]
fn files_are_read_from_disk_packed_or_not_in_any_encoding() {
    let folder = tempfile::tempdir().unwrap();
    let latin: Vec<u8> = REPORT.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&latin).unwrap();
    let packed = gzip.finish().unwrap();
    let cut = &packed[..packed.len() * 3 / 4];
    let utf16: Vec<u8> = MODERN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let nul = MODERN.replace("lamps", "lam\0ps\u{1}");
    for (name, bytes, questions, code) in [
        ("a.xml", &latin[..], 4, None),
        ("a.xml.gz", &packed, 4, None),
        ("cut.xml.gz", cut, 1, Some(Code::DataCut)),
        ("wide.xml", &utf16, 3, None),
        ("nul.xml", nul.as_bytes(), 3, None),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let read = read_file(&path, name, name, name.ends_with("gz")).unwrap();
        let said: Vec<_> = read.said.iter().map(|d| d.code).collect();
        assert!(read.wrans.questions.len() >= questions, "{name}: {said:?}");
        assert!(code.is_none_or(|code| said.contains(&code)), "{name}: {said:?}");
        assert_eq!(read.raw, bytes);
    }
}
