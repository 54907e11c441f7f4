//! Lines that begin another exchange in a form that is not fully understood.

use std::process::Command;

use despatch::diagnostic::{Code, Diagnostic, Severity};
use despatch::source::SourceFile;
use despatch::source::record::{LineUse, Record};
use despatch::source::transcript::{Furniture, is_transcript, parse};

use crate::page;
use crate::site::TestSite;

/// An exchange of five lines, so that the next one begins on line 6.
const FIRST: &str = "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
    Question to the Ministry of Lighthouses:\n\
    To ask the Secretary of State for Lighthouses, how many lighthouses there are.\n\
    Answered by Percy Placeholder\n\
    There were 14.\n";

const ASKED: &str = "Asked by: Fred Example (Harbour Union - Nowhere South)";
const REST: &str = "Question to the Department for Bridges:\n\
    To ask the Secretary of State for Bridges, when the ferry will run.\n\
    Answered by Dora Dummy - Minister of State\n\
    Never again.\n";

fn exchange(asked_by: &str) -> String {
    format!("{asked_by}\n{REST}")
}

/// The second exchange with the same markup around every line.
fn on_all_lines(before: &str, behind: &str) -> String {
    exchange(ASKED).lines().map(|line| format!("{before}{line}{behind}\n")).collect()
}

/// Reads a text as a `.txt` and as a `.md` file.
fn in_both_formats(text: &str, check: impl Fn(&[Record<'_>], &[Diagnostic], &[LineUse])) {
    for name in ["a.txt", "a.md"] {
        let file = SourceFile::from_text(name, text);
        let (transcript, diagnostics) = parse(&file, &Furniture::with(&[]));
        for (line, line_use) in std::iter::zip(text.lines(), &transcript.uses) {
            let has_use = line.trim().is_empty() || *line_use != LineUse::Blank;
            assert!(has_use, "no account of `{line}` in:\n{text}");
        }
        check(&transcript.records, &diagnostics, &transcript.uses);
    }
}

fn assert_first_exchange_is_whole(record: &Record<'_>, text: &str) {
    let [answer] = &record.answers[..] else { panic!("one answer:\n{text}") };
    assert_eq!(answer.by.unwrap().name, "Percy Placeholder");
    assert_eq!(answer.text.lines, ["There were 14."], "{text}");
    assert_eq!(record.question.lines.len(), 1, "{text}");
}

/// The second exchange is read, with the right member and minister.
fn assert_read(second: &str) {
    let text = format!("{FIRST}{second}");
    in_both_formats(&text, |records, diagnostics, uses| {
        let [first, second] = records else { panic!("two exchanges: {diagnostics:#?}\n{text}") };
        assert_first_exchange_is_whole(first, &text);
        let asked_by = second.asked_by.unwrap();
        assert_eq!(asked_by.name, "Fred Example", "{text}");
        assert_eq!(asked_by.affiliation, Some("Nowhere South"), "{text}");
        assert_eq!(second.department, Some("Department for Bridges"), "{text}");
        let question = "To ask the Secretary of State for Bridges, when the ferry will run.";
        assert_eq!(second.question.lines, [question], "{text}");
        let [answer] = &second.answers[..] else { panic!("one answer:\n{text}") };
        assert_eq!(answer.by.unwrap().name, "Dora Dummy", "{text}");
        assert_eq!(answer.by.unwrap().role, Some("Minister of State"), "{text}");
        assert_eq!(answer.text.lines, ["Never again."], "{text}");
        let graver = diagnostics.iter().find(|d| d.code.severity() != Severity::Note);
        assert_eq!(graver, None, "{text}");
        assert!(!uses.contains(&LineUse::Diagnostic), "{text}");
    });
}

/// All that is below the first exchange is left out, with an error on this line and this remedy.
fn assert_ends_the_answer(second: &str, line: u32, remedy: &str) {
    let text = format!("{FIRST}{second}");
    in_both_formats(&text, |records, diagnostics, uses| {
        let [first] = records else { panic!("one exchange: {records:#?}\n{text}") };
        assert_first_exchange_is_whole(first, &text);
        assert_error(diagnostics, line, remedy, &text);
        for (at, line) in text.lines().enumerate().skip(5).filter(|(_, line)| !line.is_empty()) {
            assert_eq!(uses[at], LineUse::Diagnostic, "`{line}` in:\n{text}");
        }
    });
}

fn assert_error(diagnostics: &[Diagnostic], line: u32, remedy: &str, text: &str) {
    let stray: Vec<_> = diagnostics.iter().filter(|d| d.code == Code::StrayMarker).collect();
    let [error] = &stray[..] else { panic!("one error: {diagnostics:#?}\n{text}") };
    assert_eq!(error.place.as_ref().unwrap().line, line, "{text}");
    assert!(error.remedy.contains(remedy), "{}\n{text}", error.remedy);
    assert_eq!(error.code.severity(), Severity::Error);
}

#[test]
fn an_exchange_behind_bullets_is_read() {
    for bullet in ["• ", "•", "- ", "* ", "– ", "◦ ", "‣ ", "· ", "+ ", "▪\t", "•\u{a0}"]
    {
        assert_read(&on_all_lines(bullet, ""));
        assert_read(&exchange(&format!("{bullet}{ASKED}")));
    }
}

#[test]
fn an_exchange_behind_list_numbers_is_read() {
    for number in ["1. ", "2) ", "(3) ", "(a) ", "b) ", "iv) ", "12. "] {
        assert_read(&on_all_lines(number, ""));
        assert_read(&exchange(&format!("{number}{ASKED}")));
    }
}

#[test]
fn an_exchange_below_number_signs_is_read() {
    for signs in ["# ", "## ", "###### ", "##"] {
        assert_read(&exchange(&format!("{signs}{ASKED}")));
        let answered = REST.replace("Answered by", &format!("{signs}Answered by"));
        assert_read(&format!("{signs}{ASKED}\n{signs}{answered}"));
    }
}

#[test]
fn a_markdown_heading_above_asked_by_is_the_heading_of_its_exchange() {
    let text = format!("{FIRST}## Ferries: Timetables\n{}", exchange(ASKED));
    in_both_formats(&text, |records, _, _| {
        assert_first_exchange_is_whole(&records[0], &text);
        assert_eq!(records[1].heading, Some("Ferries: Timetables"));
    });
}

#[test]
fn emphasis_around_asked_by_is_no_obstacle() {
    let (name, label) = ("Fred Example (Harbour Union - Nowhere South)", "Asked by:");
    for marks in ["*", "_", "**", "__", "***", "`"] {
        let closing: String = marks.chars().rev().collect();
        assert_read(&exchange(&format!("{marks}{label}{closing} {name}")));
        assert_read(&exchange(&format!("{marks}{label} {name}{closing}")));
        assert_read(&exchange(&format!("- {marks}{label}{closing} {name}")));
    }
    let answered =
        REST.replace("Answered by", "*Answered by*").replace("Question to", "_Question to");
    assert_read(&format!("***Asked by***: {name}\n{}", answered.replace("Bridges:", "Bridges:_")));
}

#[test]
fn forwarded_mail_is_read_if_all_lines_are_quoted() {
    for quote in ["> ", ">", ">> ", "> > ", "> - "] {
        assert_read(&on_all_lines(quote, ""));
    }
    assert_read(&on_all_lines("> ", "").replace('\n', "\n>\n"));
}

#[test]
fn forwarded_mail_with_a_bare_line_is_not_read() {
    let remedy = "remove the `>`";
    assert_ends_the_answer(&exchange(&format!("> {ASKED}")), 6, remedy);
    assert_ends_the_answer(&format!("{}Kind regards\n", on_all_lines("> ", "")), 6, remedy);
    let deeper = on_all_lines("> ", "").replace("> Never", ">> Never");
    assert_ends_the_answer(&deeper, 6, remedy);
}

#[test]
fn a_signature_below_forwarded_mail_is_in_nobodys_answer() {
    let mail = FIRST.lines().map(|line| format!("> {line}\n")).collect::<String>();
    in_both_formats(&format!("{mail}\n{}", exchange(ASKED)), |records, _, _| {
        assert_first_exchange_is_whole(&records[0], &mail);
        assert_eq!(records.len(), 2);
    });
}

#[test]
fn one_quoted_cell_a_line_is_read() {
    for (opening, closing) in [("\"", "\""), ("“", "”"), ("'", "'"), ("\"", "\","), ("«", "»")]
    {
        assert_read(&on_all_lines(opening, closing));
    }
    assert_ends_the_answer(&exchange(&format!("\"{ASKED}\"")), 6, "quotation marks");
}

#[test]
fn a_line_of_csv_ends_the_answer() {
    for row in [
        "\"Fred Example\",\"To ask the Secretary of State for Bridges, when.\",\"Dora Dummy\",\"None.\"\n",
        "Fred Example,\"To ask the Secretary of State for Bridges, when.\",Dora Dummy,None.\n",
        "74130,Fred Example,To ask His Majesty's Government when.,None.\n",
        "Fred Example\tTo ask the Secretary of State for Bridges, when.\tNone.\n",
        "74130;To ask the Secretary of State for Bridges, when.;None.\n",
    ] {
        assert_ends_the_answer(row, 6, "tables are not read");
    }
    let row = "\"Asked by: Fred Example (Harbour Union - Nowhere South)\",\"To ask.\",\"None.\"\n";
    assert_ends_the_answer(row, 6, "Asked by: NAME");
}

#[test]
fn a_markdown_table_of_questions_ends_the_answer() {
    let head = "| Asked by | Question | Answer |\n|---|---|---|\n";
    let row = "| Fred Example | To ask the Secretary of State for Bridges, when. | None. |\n";
    assert_ends_the_answer(&format!("{head}{row}"), 6, "tables are not read");
    assert_ends_the_answer(row, 6, "tables are not read");
    assert_ends_the_answer("| 74130 | **Asked by:** Fred Example | None. |\n", 6, "tables");
}

#[test]
fn white_space_and_invisible_characters_are_no_obstacle() {
    for space in ["\u{a0}", "\u{202f}", "\u{2009}", "\u{2007}", "\u{3000}", "\t", "\u{1680}"] {
        assert_read(&exchange(&ASKED.replacen(' ', space, 2)));
        assert_read(&exchange(&format!("{space}{ASKED}{space}")));
    }
    for invisible in
        ["\u{200b}", "\u{200e}", "\u{200f}", "\u{ad}", "\u{2060}", "\u{feff}", "\u{202a}"]
    {
        assert_read(&exchange(&format!("{invisible}{ASKED}{invisible}")));
        assert_read(&exchange(&ASKED.replacen(
            "sked by",
            &format!("s{invisible}ked {invisible}by"),
            1,
        )));
        assert_read(&exchange(&ASKED.replacen(':', &format!("{invisible}:{invisible}"), 1)));
        let answered = REST.replace("Answered", &format!("{invisible}Answered{invisible}"));
        assert_read(&format!("{ASKED}\n{answered}"));
    }
}

#[test]
fn a_colon_of_full_width_is_a_colon() {
    assert_read(&exchange(&ASKED.replacen(": ", "：", 1)));
    assert_read(
        &exchange(ASKED).replace("Bridges:", "Bridges：").replace("Answered by", "Answered by："),
    );
}

#[test]
fn line_breaks_of_html_and_markdown_are_no_obstacle() {
    for hard_break in ["\\", "<br>", "<br/>", "<br />"] {
        assert_read(&on_all_lines("", hard_break));
        assert_read(&exchange(&format!("{ASKED}{hard_break}")));
    }
}

#[test]
fn manual_line_breaks_part_lines_and_keep_the_numbers_of_editors() {
    for soft_break in ["\u{b}", "\u{2028}", "\u{2029}"] {
        let second = exchange(ASKED).trim_end().replace('\n', soft_break);
        let text = format!("{FIRST}{second}\nTo ask the Prime Minister, why.\n");
        in_both_formats(&text, |records, diagnostics, uses| {
            assert_first_exchange_is_whole(&records[0], &text);
            assert_eq!(records[1].asked_by.unwrap().name, "Fred Example");
            assert_eq!(records[1].answers[0].text.lines, ["Never again."]);
            assert_eq!(uses.len(), 7);
            assert_error(diagnostics, 7, "Question to the DEPARTMENT", &text);
        });
    }
}

#[test]
fn a_manual_line_break_in_a_file_is_read() {
    let second = exchange(ASKED).trim_end().replace('\n', "\u{b}");
    let site = TestSite::new().file("content/a.txt", format!("{FIRST}{second}\n"));
    let built = site.build();
    assert!(built.diagnostics.iter().all(|d| d.code.severity() == Severity::Note));
    assert!(page_with(&site, "how many lighthouses").contains("There were 14."));
    assert!(!page_with(&site, "how many lighthouses").contains("Never again."));
    assert!(page_with(&site, "when the ferry").contains("Never again."));
}

#[test]
fn markdown_links_around_names_are_read() {
    let linked = ASKED.replace("Fred Example", "[Fred Example](https://example.org/members/1)");
    let answered = REST.replace("Dora Dummy", "[Dora Dummy](https://example.org/members/2)");
    assert_read(&format!("{linked}\n{answered}"));
    assert_read(&format!("{}\n{answered}", linked.replace("Asked by:", "**Asked by:**")));
    let whole = "Asked by: [Fred Example (Harbour Union - Nowhere South)](https://example.org/1)";
    assert_read(&exchange(whole));
}

#[test]
fn answerers_in_unusual_forms_are_answerers() {
    for (line, name) in [
        ("Answered by Ian Dummy Jr.", "Ian Dummy Jr."),
        ("Answered by the Lord Bishop of Nowhere", "Lord Bishop of Nowhere"),
        ("Answer by Dora Dummy", "Dora Dummy"),
        ("• Answered by: Dora Dummy", "Dora Dummy"),
        ("## Answered by Dora Dummy", "Dora Dummy"),
        ("Answered by de Sample", "de Sample"),
        ("Answered by： [Dora Dummy](https://example.org/2)", "Dora Dummy"),
    ] {
        let text = format!("{ASKED}\nQuestion\nTo ask the Minister, why.\n{line}\nNever again.\n");
        in_both_formats(&text, |records, diagnostics, _| {
            assert_eq!(records[0].question.lines, ["To ask the Minister, why."], "{line}");
            assert_eq!(records[0].answers[0].by.unwrap().name, name);
            assert_eq!(records[0].answers[0].text.lines, ["Never again."], "{line}");
            assert!(diagnostics.iter().all(|d| d.code.severity() == Severity::Note), "{line}");
        });
    }
}

#[test]
fn an_answerer_that_cannot_be_read_ends_the_question() {
    for line in [
        "Answered by officials of the Department.",
        "Answered by: HMRC: 40 per cent.",
        "Answerd by: Dora Dummy",
        "Anwered by Dora Dummy (Harbour Union - Nowhere East)",
        "Reply from: Dora Dummy",
        "Dora Dummy [holding answer 22 October 2009]: Never.",
    ] {
        let text = format!("{ASKED}\nQuestion\nTo ask the Minister, why.\n{line}\nNever again.\n");
        in_both_formats(&text, |records, diagnostics, uses| {
            assert_eq!(records[0].question.lines, ["To ask the Minister, why."], "{line}");
            assert!(records[0].answers.is_empty(), "{line}");
            assert_error(diagnostics, 4, "Answered by NAME", &text);
            assert_eq!(uses[3..], [LineUse::Diagnostic; 2], "{line}");
        });
    }
}

#[test]
fn asked_by_without_its_colon_is_read_above_a_question_line() {
    assert_read(&exchange(&ASKED.replacen(':', "", 1)));
    let without_question = ASKED.replacen(':', "", 1) + "\nTo ask why.\nNever again.\n";
    assert_ends_the_answer(&without_question, 6, "Asked by: NAME");
    assert_ends_the_answer(&exchange("Asked by Fred Example"), 6, "Asked by: NAME");
    assert_ends_the_answer(&exchange("Asked by; Fred Example (A - B)"), 6, "Asked by: NAME");
    assert_ends_the_answer(&exchange("Asked by the Committee"), 6, "Asked by: NAME");
}

#[test]
fn a_bracket_that_is_wrapped_ends_the_answer() {
    let wrapped = exchange("Asked by: Fred Example (Harbour Union -\nNowhere South)");
    assert_ends_the_answer(&wrapped, 6, "whole bracket on one line");
}

#[test]
fn a_name_below_asked_by_ends_the_answer() {
    let alone = exchange("Asked by:\nFred Example (Harbour Union - Nowhere South)");
    assert_ends_the_answer(&alone, 6, "name on the same line");
}

#[test]
fn misspelt_markers_end_the_answer() {
    for typed in [
        "Aksed by:",
        "Askd by:",
        "Asked bye:",
        "Asked y:",
        "Asekd by:",
        "ASKEDBY:",
        "Ask by:",
        "Asked_by:",
        "\u{410}sked by:",
        "- Aksed by:",
        "*Aksed by:*",
    ] {
        let asked = ASKED.replacen("Asked by:", typed, 1);
        assert_ends_the_answer(&exchange(&asked), 6, "write `Asked by: NAME");
    }
    let without_colon = ASKED.replacen("Asked by:", "Aksed by", 1);
    assert_ends_the_answer(&exchange(&without_colon), 6, "write `Asked by: NAME");
}

#[test]
fn other_words_for_asked_by_end_the_answer() {
    for words in
        ["Tabled by:", "Question asked by:", "Question from:", "Asked/Tabled by:", "Asker:"]
    {
        let asked = ASKED.replacen("Asked by:", words, 1);
        assert_ends_the_answer(&exchange(&asked), 6, "write `Asked by: NAME");
    }
}

#[test]
fn the_lead_of_layout_b_above_a_misspelt_line_is_not_the_ministers() {
    let second = format!(
        "\nWritten Question\nFerries\nTuesday 14th October 2025\n\n{}",
        exchange(&ASKED.replacen("Asked", "Aksed", 1))
    );
    assert_ends_the_answer(&second, 11, "write `Asked by: NAME");
}

#[test]
fn a_question_without_an_asking_member_ends_the_answer() {
    for question in [
        "To ask the Secretary of State for Bridges, when.",
        "TO ASK His Majesty's Government when.",
        "• To ask Her Majesty’s Government when.",
        "\"To ask the Minister for Bridges, when.\"",
        "> To ask the Minister for Bridges, when.",
        "74130. To ask the Minister for Bridges, when.",
        "[74130] To ask the Minister for Bridges, when.",
        "HL5638 To ask His Majesty's Government when.",
        "[SUGGESTED RE-DRAFT] To ask the Scottish Government when.",
        "Tto ask the Scottish Government when.",
        "To aks the Secretary of State for Bridges when.",
        "Fred Example\nHarbour Union\nNowhere South\nTo ask the Minister for Bridges, when.",
        "Question to Department for Bridges\nTo ask why.",
    ] {
        let line = 5 + u32::try_from(question.lines().count()).unwrap();
        assert_ends_the_answer(&format!("{question}\nNever.\n"), line, "put `Asked by: NAME");
    }
    assert_ends_the_answer(REST, 6, "put `Asked by: NAME");
}

#[test]
fn a_second_paragraph_of_a_question_may_begin_with_to_ask() {
    let text = "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion\nTo ask the Minister:\n\
        To ask the Secretary of State, why.\nAnswered by D\nText.\n";
    in_both_formats(text, |records, diagnostics, _| {
        assert_eq!(records[0].question.lines.len(), 2);
        assert!(diagnostics.iter().all(|d| d.code.severity() == Severity::Note));
    });
}

#[test]
fn hansards_form_ends_the_answer() {
    let remedy = "Hansard's pages are not read";
    for (second, line) in [
        (
            "Ms Fred Example: To ask the Secretary of State for Bridges when. [295019]\n\
          Dora Dummy [holding answer 22 October 2009]: Never again.\n",
            6,
        ),
        (
            "Bridges: Ferries\nFred Example (Nowhere South) (Lab): To ask the Minister when. [1]\n\
          Dora Dummy: Never again.\n",
            7,
        ),
        ("Dora Dummy [holding answer 22 October 2009]: Never again.\n", 6),
        ("Mr. F. D. Example-Smythe: To ask Her Majesty's Government when.\nNever.\n", 6),
        ("74130 Fred Example (Nowhere South): To ask the Minister when.\nNever.\n", 6),
        ("Question 74130: To ask the Minister when.\nNever.\n", 6),
        ("- Fred Example: to ask the Secretary of State when.\nNever.\n", 6),
        ("Lord Specimen asked Her Majesty’s Government:\nWhen.[HL1]\nNever.\n", 6),
        ("MR. EXAMPLE asked the Secretary of State for Bridges when.\nNever.\n", 6),
        ("{\"uin\": \"74130\",\n\"questionText\": \"To ask the Minister, when.\"}\n", 7),
    ] {
        assert_ends_the_answer(second, line, remedy);
    }
}

#[test]
fn historic_hansards_form_ends_the_answer() {
    let remedy = "Hansard's pages are not read";
    let second = "HC Deb 12 May 2004 vol 421 cc1-2W\n§ Fred Example\nTo ask the Secretary of State \
        when. [170776]\n§ Dora Dummy\nNever again.\n";
    assert_ends_the_answer(second, 6, remedy);
    assert_ends_the_answer(
        "§ Fred Example\nTo ask the Secretary of State when.\nNever.\n",
        6,
        remedy,
    );
    assert_ends_the_answer(
        "§ 1. Mr. Example asked the Minister of Bridges when\nNever.\n",
        6,
        remedy,
    );
}

#[test]
fn the_daily_reports_form_ends_the_answer() {
    let remedy = "the Daily Report is not read";
    let report = "Fred Example: [6790]\nTo ask the Secretary of State when.\nDora Dummy:\nNever.\n";
    assert_ends_the_answer(report, 6, remedy);
    assert_ends_the_answer(&format!("BRIDGES\n■ Ferries\n{report}"), 8, remedy);
    assert_ends_the_answer(&report.replace("[6790]", "[HL6790] [R]"), 6, remedy);
    let split = report.replace(": [6790]", ":\n[6790]");
    assert_ends_the_answer(&split, 8, "put `Asked by: NAME");
}

#[test]
fn the_lords_list_ends_the_answer() {
    for question in [
        "Lord Specimen to ask His Majesty's Government when the ferry will run. HL5638",
        "The Lord Bishop of Nowhere to ask Her Majesty’s Government when. HL5638",
        "Baroness Template of O'Harbour To ask His Majesty's Government when.",
        "• The Earl of Sample to ask the Senior Deputy Speaker when. HL1",
    ] {
        let question = question.replace("Senior Deputy Speaker", "Leader of the House");
        let second = format!("{question}\nAnswered\nNever again.\n");
        assert_ends_the_answer(&second, 6, "lists of the House of Lords are not read");
    }
}

#[test]
fn lords_hansard_ends_the_answer() {
    let second = "Question\nAsked by Lord Specimen\nTo ask Her Majesty's Government when.[HL9224]\n\
        The Minister of State (Lord Sample): Never again.\n";
    assert_ends_the_answer(second, 7, "Asked by: NAME");
}

#[test]
fn devolved_forms_end_the_answer() {
    for second in [
        "Mr F Example asked the Minister for Bridges when. (AQW 12345/11-15)\nDora Dummy: Never.\n",
        "AQW 12345/22-27 Fred Example asked the Minister when.\nNever.\n",
        "WQ91968 (e) Tabled on 13/03/2024\nWhen?\nNever.\n",
        "S6W-12345 Fred Example: When.\nNever.\n",
        "Question S6W-12345: Fred Example\nWhen.\nNever.\n",
    ] {
        assert_ends_the_answer(second, 6, "Asked by: NAME");
    }
}

#[test]
fn a_flag_and_a_number_before_a_name_end_the_answer() {
    for second in
        ["N 74130 Fred Example: To ask when.\nNever.\n", "R 74130 To ask the Minister when.\n"]
    {
        assert_ends_the_answer(second, 6, "Asked by: NAME");
    }
}

const PAGE_E: &str = "Ferries\nQuestion for Department for Bridges\nUIN 74130, tabled on DATE\n\n\
    Question\nFred Example\nHarbour Union\nNowhere South\nCommons\n\nTo ask why.\n\nAnswer\n\
    Dora Dummy\nAnswered on\n3 September 2025\n\nNever again.\n";

#[test]
fn layout_e_with_a_date_that_cannot_be_read_is_read_without_it() {
    for date in ["2.9.25 (Share)", "the 2nd of the 9th month of 2025", "an unknown day", ""] {
        let text = format!("{FIRST}{}", PAGE_E.replace("DATE", date));
        in_both_formats(&text, |records, diagnostics, _| {
            assert_first_exchange_is_whole(&records[0], &text);
            assert_eq!(records[1].asked_by.unwrap().name, "Fred Example");
            assert_eq!((records[1].uin, records[1].tabled), (Some("74130"), None));
            let warning = diagnostics.iter().find(|d| d.code == Code::BadLabelValue).unwrap();
            assert_eq!(warning.place.as_ref().unwrap().line, 8, "{date}");
            assert!(warning.remedy.contains("14 October 2025"), "{date}");
        });
    }
}

#[test]
fn lines_of_layout_e_alone_end_the_answer() {
    assert_ends_the_answer("UIN 74130, tabled on 2 September 2025\nNever.\n", 6, "copy the whole");
    assert_ends_the_answer("Question for Department for Bridges\nNever.\n", 6, "copy the whole");
}

#[test]
fn layout_f_with_a_date_that_cannot_be_read_is_read_without_it() {
    let page = "Q\nAsked by Fred Example\n(Nowhere South)\nAsked on: that day\nDepartment for Bridges\n\
        Commons\n74130\nTo ask why.\nA\nAnswered by: Dora Dummy\nAnswered on: 3 June 2019\nNever.\n";
    let text = format!("{FIRST}{page}");
    in_both_formats(&text, |records, diagnostics, _| {
        assert_first_exchange_is_whole(&records[0], &text);
        assert_eq!(records[1].asked_by.unwrap().name, "Fred Example");
        assert_eq!(records[1].tabled, None);
        assert_eq!(records[1].answers[0].text.lines, ["Never."]);
        let warning = diagnostics.iter().find(|d| d.code == Code::BadLabelValue).unwrap();
        assert_eq!(warning.place.as_ref().unwrap().line, 9);
    });
}

#[test]
fn lines_of_layout_f_alone_end_the_answer() {
    assert_ends_the_answer("Asked on: 3 June 2019\nNever.\n", 6, "copy the whole page");
    assert_ends_the_answer("Asked on 3 June 2019\nNever.\n", 6, "copy the whole page");
}

#[test]
fn layout_g_with_a_date_that_cannot_be_read_is_read_without_it() {
    let page = "Ferries\nDepartment for Bridges written question – answered at on some day.\n\
        Photo of Fred Example\nFred Example\nHarbour Union, Nowhere South\nTo ask the Minister, why.\n\
        Link to this speech\nDora Dummy\nMinister of State\nNever again.\n";
    let text = format!("{FIRST}{page}");
    in_both_formats(&text, |records, diagnostics, _| {
        assert_first_exchange_is_whole(&records[0], &text);
        assert_eq!(records[1].asked_by.unwrap().name, "Fred Example");
        assert_eq!(records[1].answers[0].date, None);
        assert_eq!(records[1].answers[0].text.lines, ["Never again."]);
        let warning = diagnostics.iter().find(|d| d.code == Code::BadLabelValue).unwrap();
        assert_eq!(warning.place.as_ref().unwrap().line, 7);
    });
}

#[test]
fn layout_d_with_a_date_that_cannot_be_read_is_read_without_it() {
    let text = format!(
        "{FIRST}Ferries\n(asked on 25th Mai 2016) - View Source\nQuestion to the Department for \
         Bridges:\nTo ask why.\nThis question was answered on 8th Juin 2016\nNever again.\n"
    );
    in_both_formats(&text, |records, diagnostics, _| {
        assert_first_exchange_is_whole(&records[0], &text);
        assert_eq!(records[1].heading, Some("Ferries"));
        assert_eq!(records[1].question.lines, ["To ask why."]);
        assert_eq!(records[1].answers[0].text.lines, ["Never again."]);
        let lines = diagnostics.iter().filter(|d| d.code == Code::BadLabelValue);
        let lines: Vec<_> = lines.map(|d| d.place.as_ref().unwrap().line).collect();
        assert_eq!(lines, [7, 10]);
    });
    let undated = "Ferries\n(asked on the day) - View Source\nTo ask why.\nNever again.\n";
    assert_ends_the_answer(undated, 7, "copy the whole page");
}

#[test]
fn a_foreign_exchange_in_the_other_layouts_is_in_nobodys_answer() {
    let page_g = "Lamps\nMinistry of Lighthouses written question – answered on 14 October 2025.\n\
        Photo of Ada Sample\nAda Sample\nMeadow Party, Nowhere North\nTo ask the Minister, why.\n\
        Link to this speech\nPercy Placeholder\nMinister of State\nThere were 14.\n";
    let page_f = "Q\nAsked by Ada Sample\nAsked on: 3 June 2019\nMinistry of Lighthouses\nCommons\n\
        To ask why.\nA\nAnswered by: Percy Placeholder\nAnswered on: 17 June 2019\nThere were 14.\n";
    let page_e =
        PAGE_E.replace("DATE", "2 September 2025").replace("Dora Dummy", "Percy Placeholder");
    let page_e = page_e.replace("Never again.", "There were 14.");
    for page in [page_g, page_f, &page_e] {
        for foreign in [
            "Ms Fred Example: To ask the Secretary of State when. [295019]\n",
            "Fred Example: [6790]\n",
            "Aksed by: Fred Example\n",
            "To ask the Secretary of State for Bridges, when.\n",
        ] {
            let text = format!("{page}{foreign}Dora Dummy: Never again.\n");
            in_both_formats(&text, |records, diagnostics, uses| {
                assert_eq!(records.len(), 1, "{text}");
                assert_first_exchange_is_whole(&records[0], &text);
                assert_eq!(uses.last(), Some(&LineUse::Diagnostic), "{text}");
                let place = text.lines().position(|line| foreign.trim_end() == line).unwrap() + 1;
                let on_line = |d: &&Diagnostic| d.place.as_ref().unwrap().line as usize == place;
                let message = diagnostics.iter().find(on_line).unwrap();
                assert_ne!(message.code.severity(), Severity::Note, "{text}");
            });
        }
    }
}

#[test]
fn a_foreign_exchange_after_a_rule_is_reported_as_one() {
    let foreign = "Ms Fred Example: To ask the Minister when. [295019]\nDora Dummy: Never again.\n";
    for rule in ["---\n", "---\nEditor's note: The table is lost.\n"] {
        let text = format!("{FIRST}{rule}{foreign}{}", exchange(ASKED));
        let line = u32::try_from(FIRST.lines().count() + rule.lines().count() + 1).unwrap();
        in_both_formats(&text, |records, diagnostics, _| {
            assert_eq!(records.len(), 2);
            assert_first_exchange_is_whole(&records[0], &text);
            assert_eq!(records[0].editors_notes.len(), rule.lines().count() - 1);
            assert_error(diagnostics, line, "Hansard's pages", &text);
        });
    }
}

#[test]
fn an_editors_note_below_a_foreign_exchange_is_not_the_first_ones() {
    let text =
        format!("{FIRST}To ask the Minister, why.\n---\nEditor's note: The table is lost.\n");
    in_both_formats(&text, |records, _, _| assert!(records[0].editors_notes.is_empty()));
}

#[test]
fn a_foreign_exchange_above_the_first_is_reported() {
    for (foreign, remedy) in [
        ("Ms Fred Example: To ask the Minister when. [295019]\nNever.\n", "Hansard's pages"),
        (
            "Aksed by: Fred Example (Harbour Union - Nowhere South)\nNever.\n",
            "write `Asked by: NAME",
        ),
    ] {
        let text = format!("{foreign}{FIRST}");
        in_both_formats(&text, |records, diagnostics, _| {
            assert_eq!(records.len(), 1);
            assert_error(diagnostics, 1, remedy, &text);
        });
    }
    let text = format!("Asked by\nAnswered by\n{FIRST}");
    in_both_formats(&text, |_, diagnostics, _| {
        assert!(diagnostics.iter().all(|d| d.code != Code::StrayMarker));
    });
}

#[test]
fn lines_of_parliaments_page_in_a_head_are_not_the_members_words() {
    let text = format!(
        "{FIRST}{ASKED}\nUIN 74130, tabled on 2 September 2025\nQuestion for Department for Bridges\n\
         To ask why.\nAnswered by Dora Dummy\nNever again.\n"
    );
    in_both_formats(&text, |records, _, _| {
        assert_eq!(records[1].question.lines, ["To ask why."]);
        assert_eq!(records[1].department, Some("Department for Bridges"));
        assert_eq!(records[1].uin, Some("74130"));
        assert_eq!(records[1].tabled.unwrap().to_string(), "2025-09-02");
    });
}

#[test]
fn paragraphs_of_real_answers_end_nothing() {
    for paragraph in [
        "I refer the hon. Member to the answer of 12 May 2004, Official Report, column 123W.",
        "The hon. Member has asked the Secretary of State for a list.",
        "Officials continue to ask the operators for figures.",
        "We plan to ask the Minister for Bridges.",
        "The question was: how many lamps there are.",
        "Source: Ministry of Lighthouses, Lamps by year",
        "Note: [1] Figures are rounded.",
        "Table 3: [2023]",
        "Question",
        "UIN",
        "UIN: 74130",
        "- Answers by letter: 12",
        "| Asked | Answered |",
        "1. Tasks by region:",
        "Added value by: region",
        "Based on: the census",
        "As asked, the figures follow:",
        "It is for the Government to ask the regulator.",
        "§1 of the Act applies.",
        "> The lamps were lit.",
        "\"There were 14 lamps,\" the report says.",
        "Masks by type:",
        "Lord Sample's review: to ask the right questions",
        "The Prime Minister asked the Chancellor to lead a review.",
        "The Secretary of State asked the Chair of the Board for a report.",
        "Lord Sample asked the Minister for more time.",
    ] {
        let text = format!("{FIRST}{paragraph}\nThe end.\n");
        for name in ["a.txt", "a.md"] {
            let file = SourceFile::from_text(name, &text);
            let (transcript, diagnostics) = parse(&file, &Furniture::with(&[]));
            let answer = &transcript.records[0].answers[0].text.lines;
            assert_eq!(answer[..], ["There were 14.", paragraph, "The end."], "{diagnostics:#?}");
        }
    }
}

#[test]
fn a_page_that_quotes_some_markers_is_still_a_page() {
    for page in [
        "# Help\n\n- `Asked by:` names the member\n- `Answered by` names the minister\n",
        "# Help\n\n> Asked by: Ada Sample (Meadow Party - Nowhere North)\n\nis such a line.\n",
        "# Help\n\n| Asked by: | the member |\n|---|---|\n",
    ] {
        assert!(!is_transcript(page, true), "{page}");
    }
}

/// The words of the page that has this text.
fn page_with(site: &TestSite, words: &str) -> String {
    let paths = site.paths();
    let pages =
        paths.iter().filter(|path| path.starts_with("questions/") || path.ends_with("/index.html"));
    for path in pages {
        let text = page::main(&site.read(path)).to_owned();
        if text.contains(words) && text.contains("Answer by") {
            return text;
        }
    }
    panic!("no page has `{words}`: {paths:#?}")
}

#[test]
fn what_was_not_understood_is_counted_and_strict_fails() {
    let foreign = "Ms Fred Example: To ask the Minister when. [295019]\nDora Dummy: Never again.\n";
    let site = TestSite::new().file("content/a.txt", format!("{FIRST}{foreign}"));
    site.build();
    assert!(page::main(&site.read("quality.html")).contains("7 of 7 lines"));
    assert!(!page_with(&site, "how many lighthouses").contains("Never again."));
    for path in site.paths().iter().filter(|path| path.ends_with(".html")) {
        let text = site.read(path);
        assert!(!text.contains("Never again.") || path == "quality.html", "{path}");
    }
    for command in [&["build", "--strict"][..], &["check", "--strict"], &["build"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_despatch"))
            .arg("-C")
            .arg(site.root())
            .args(command)
            .env("SOURCE_DATE_EPOCH", "1767571200")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1), "{command:?}");
    }
}

#[test]
fn a_number_without_a_full_stop_before_a_head_ends_the_answer() {
    let second =
        "1 Asked by: Fred Example (Harbour Union - Nowhere South)\n1 To ask the Minister, why.\n";
    assert_ends_the_answer(second, 6, "Asked by: NAME");
    assert_ends_the_answer(&second.replace("1 ", "27\t"), 6, "Asked by: NAME");
}

#[test]
fn the_line_above_a_question_line_is_not_the_ministers() {
    for above in ["Put by: Fred Example", "Member: Fred Example", "Fred Example (Nowhere South)"] {
        let second = format!(
            "{above}\nQuestion to the Department for Bridges:\nTo ask the Minister, why.\nNever.\n"
        );
        assert_ends_the_answer(&second, 7, "Asked by: NAME");
    }
    let labelled = "UIN: 74130\nQuestion: To ask the Minister, why.\nAnswer: Never.\n";
    assert_ends_the_answer(labelled, 7, "Asked by: NAME");
}

#[test]
fn a_reply_in_other_words_is_not_the_members_question() {
    for reply in ["Reply by Dora Dummy", "Response from Dora Dummy", "Replied by: Dora Dummy"] {
        let text = format!(
            "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of \
             Lighthouses:\nTo ask the Minister, why.\n{reply}\nThere were 14.\n"
        );
        in_both_formats(&text, |records, diagnostics, _| {
            assert_eq!(records[0].question.lines, ["To ask the Minister, why."], "{text}");
            assert_eq!(records[0].answers.len(), 0, "{text}");
            assert_error(diagnostics, 4, "Answered by", &text);
        });
    }
}

/// The answer below a question that is not read: its words are not the member's.
fn assert_ends_the_question(below: &str) {
    let text = format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lighthouses:\n\
         To ask the Minister, why.\n{below}\nNever again.\n"
    );
    in_both_formats(&text, |records, diagnostics, uses| {
        assert_eq!(records[0].question.lines, ["To ask the Minister, why."], "{text}");
        assert_eq!(records[0].answers.len(), 0, "{text}");
        assert!(diagnostics.iter().any(|d| d.code.severity() == Severity::Error), "{text}");
        assert_eq!(uses.last(), Some(&LineUse::Diagnostic), "{text}");
    });
}

#[test]
fn a_second_question_below_an_unanswered_one_is_not_the_first_members() {
    assert_ends_the_question("Fred Example\nHarbour Union\nTo ask the Secretary of State, when.");
    assert_ends_the_question("\nTo ask His Majesty's Government when.");
}

#[test]
fn an_answer_without_its_marker_is_not_the_members_question() {
    for heading in [
        "Answer",
        "Answer:",
        "**Answer:**",
        "A:",
        "Written Answer",
        "Response:",
        "This question was answered on 9 May 2024",
        "Answered on 9 May 2024",
    ] {
        assert_ends_the_question(heading);
    }
}

#[test]
fn a_footnote_on_the_official_report_is_the_ministers() {
    for note in ["[2] HL Deb, 4 May 2020, col. 12W", "1. HC Deb 12 May 2004, c346W"] {
        let text = format!("{FIRST}{note}\n");
        in_both_formats(&text, |records, diagnostics, _| {
            assert_eq!(records[0].answers[0].text.lines.last(), Some(&note), "{text}");
            assert!(diagnostics.iter().all(|d| d.code.severity() == Severity::Note), "{text}");
        });
    }
}

/// Lines that begin an answer and are read: the minister, and the day if there is one.
#[test]
fn captions_with_who_answered_begin_the_answer() {
    for (line, date) in [
        ("Answer given by Dora Dummy", None),
        ("Answer given by: Dora Dummy on 9 May 2024", Some("2024-05-09")),
        ("Dora Dummy answered on 9 May 2024", Some("2024-05-09")),
        ("Dora Dummy replied on 9th May 2024:", Some("2024-05-09")),
        ("Answered on 9 May 2024 by Dora Dummy", Some("2024-05-09")),
        ("Answered by Dora Dummy on 9 May 2024", Some("2024-05-09")),
        ("Answered by Dora Dummy (9 May 2024)", Some("2024-05-09")),
        ("Answered by Dora Dummy, 9 May 2024", Some("2024-05-09")),
        ("- Answered by: Dora Dummy on 9 May 2024", Some("2024-05-09")),
        ("Answered by – Dora Dummy", None),
        ("Answered by\nDora Dummy", None),
    ] {
        let text = format!("{ASKED}\nQuestion\nTo ask the Minister, why.\n{line}\nNever again.\n");
        in_both_formats(&text, |records, diagnostics, _| {
            assert_eq!(records[0].question.lines, ["To ask the Minister, why."], "{line}");
            let [answer] = &records[0].answers[..] else { panic!("one answer: {line}") };
            assert_eq!(answer.by.unwrap().name, "Dora Dummy", "{line}");
            assert_eq!(answer.date.map(|date| date.to_string()).as_deref(), date, "{line}");
            assert_eq!(answer.text.lines, ["Never again."], "{line}");
            assert!(diagnostics.iter().all(|d| d.code.severity() == Severity::Note), "{line}");
        });
    }
}

#[test]
fn a_day_behind_a_bracket_or_a_role_is_no_part_of_it() {
    let role = "Answered by Dora Dummy - Minister of State (Bridges), 9 May 2024";
    let text = format!(
        "{ASKED} on 3 May 2024\nQuestion\nTo ask the Minister, why.\n{role}\nNever again.\n"
    );
    in_both_formats(&text, |records, _, _| {
        assert_eq!(records[0].asked_by.unwrap().affiliation, Some("Nowhere South"));
        assert_eq!(records[0].tabled.unwrap().to_string(), "2024-05-03");
        assert_eq!(records[0].answers[0].by.unwrap().role, Some("Minister of State (Bridges)"));
        assert_eq!(records[0].answers[0].date.unwrap().to_string(), "2024-05-09");
    });
}

#[test]
fn a_day_behind_a_name_that_cannot_be_read_is_reported() {
    let answered = "Answered by Dora Dummy on 9 Mai 2024";
    let text = format!("{ASKED}\nQuestion\nTo ask why.\n{answered}\nNo.\n");
    in_both_formats(&text, |records, diagnostics, _| {
        assert_eq!(records[0].answers[0].by.unwrap().name, "Dora Dummy");
        let warning = diagnostics.iter().find(|d| d.code == Code::BadLabelValue).unwrap();
        assert_eq!(warning.place.as_ref().unwrap().line, 4);
    });
}

#[test]
fn captions_of_an_answer_are_not_the_members_question() {
    for heading in [
        "Answered\nby: Dora Dummy",
        "Answered by\n: Dora Dummy",
        "Cyril Cipher:",
        "Cyril Cipher (Minister of State):",
        "Cyril Cipher: There were 14.",
        "**Cyril Cipher**: There were 14.",
        "The Minister of State (Cyril Cipher):",
        "Minister: Cyril Cipher",
        "Responding minister: Cyril Cipher",
        "Answered: Cyril Cipher",
        "Date of answer: 9 May 2024",
        "Answer (9 May 2024):",
        "Reply received 9 May 2024",
        "Minister's response: There were 14.",
        "Answer: There were 14.",
        "A. There were 14.",
        "Corrected on 9 May 2024",
        "Dora Dummy",
        "Dora Dummy - Minister of State",
        "The Parliamentary Under-Secretary of State (Dora Dummy)",
        "Dora Dummy responded:",
        "Answered by Dora\nDummy - Minister of State",
        "Answered by Dora Dummy [holding answer 9 May 2024]",
        "Answered by Dora Dummy **on** 9 May 2024",
    ] {
        assert_ends_the_question(heading);
    }
}

#[test]
fn the_rest_of_a_question_is_the_members() {
    for line in [
        "(a) England, (b) Wales: and in Scotland.",
        "Ministers have said so.",
        "The answer of 9 May 2024 to Question 74129 is meant.",
        "Great Britain: what figures there are.",
        "This is the answer.",
    ] {
        let text =
            format!("{ASKED}\nQuestion\nTo ask the Minister, why.\n{line}\nAnswered by D\nNo.\n");
        in_both_formats(&text, |records, _, _| {
            assert_eq!(records[0].question.lines, ["To ask the Minister, why.", line]);
        });
    }
}

#[test]
fn rows_of_every_kind_end_the_answer() {
    for row in [
        "\"74130\";\"Fred Example\";\"How many ferries run.\";\"None.\"\n",
        "74130;Fred Example;Bridges;\"To ask the Minister for Bridges, when.\";Never.\n",
        "74130\tFred Example\t\"To ask the Minister for Bridges, when.\"\tNever.\n",
        "UIN;Asked by;Question;Answer\n74130;Fred Example;When will it run?;Never.\n",
        "UIN\tMember\tQuestion\tAnswer\n74130\tFred Example\tWhen will it run?\tNever.\n",
        "Question_MP,Question_Text,Question_ID,Answer_Text\nFred Example,\"When?\",74130,\"No.\"\n",
        "2024-05-09,Fred Example,\"When will the ferry run?\",Never.\n",
        "| UIN | Question | Answer |\n|---|---|---|\n| 74130 | When? | Never. |\n",
    ] {
        assert_ends_the_answer(row, 6, "tables are not read");
    }
}

#[test]
fn a_marker_that_is_wrapped_ends_the_answer() {
    for (wrapped, remedy) in [
        ("To\nask the Secretary of State for Bridges when the ferry will run.\n", "put `Asked by"),
        ("To ask\nthe Secretary of State for Bridges when it will run.\n", "put `Asked by"),
        ("Asked\nby: Fred Example (Harbour Union - Nowhere South)\nWhen?\n", "on one line"),
        ("Question to the\nDepartment for Bridges:\nWhen?\n", "put `Asked by"),
        ("Question\nfor Department for Bridges\nWhen?\n", "copy the whole page"),
        ("Mr. Fred Example\nasked the Minister of Bridges when it will run.\n", "Hansard"),
    ] {
        assert_ends_the_answer(wrapped, 6, remedy);
    }
}

#[test]
fn the_wrapped_end_of_a_head_is_nobodys_words() {
    for head in [
        "Dora Dummy - Minister of State (Department\nfor Kites)",
        "Dora Dummy - Parliamentary Under-Secretary of\nState",
        "Dora Dummy (Minister for\nKites)",
    ] {
        let text = format!("{FIRST}Answered by {head}\nNever again.\n");
        in_both_formats(&text, |records, diagnostics, uses| {
            let answer = &records[0].answers[1];
            assert_eq!(answer.by.unwrap().name, "Dora Dummy", "{text}");
            assert_eq!(answer.by.unwrap().role, None, "{text}");
            assert_eq!(answer.text.lines, ["Never again."], "{text}");
            assert!(diagnostics.iter().any(|d| d.code == Code::UnclearLine), "{text}");
            assert_eq!(uses[6], LineUse::Diagnostic);
        });
    }
    let department = "Question to the Department\nfor Bridges:";
    let text = format!("{ASKED}\n{department}\nTo ask the Minister, why.\nAnswered by D\nNo.\n");
    in_both_formats(&text, |records, diagnostics, _| {
        assert_eq!(records[0].department, None);
        assert_eq!(records[0].question.lines, ["To ask the Minister, why."]);
        assert!(diagnostics.iter().any(|d| d.code == Code::UnclearLine));
    });
}

#[test]
fn questions_in_other_words_than_to_ask_end_the_answer() {
    let (asked_by, above) = ("Asked by: NAME", "put `Asked by");
    for (question, remedy) in [
        ("To the Secretary of State for Bridges, when the ferry will run.", above),
        ("Fred Example (Nowhere South) (Lab): If he will make a statement. [904321]", "Hansard"),
        ("T1. Fred Example (Nowhere South): If he will make a statement. [904321]", above),
        ("If he will make a statement on ferries. [904321]", above),
        ("Fred Example asked the Secretary of State for Bridges when it would run.", "Hansard"),
        ("[Fred Example](https://x.org/1) asked the Minister for Bridges when.", "Hansard"),
        ("10:00 Fred Example: To ask the Secretary of State for Bridges, when.", "Hansard"),
        ("HL5639 Baroness Template", "lists of the House of Lords"),
        ("Date lodged: 9 May 2024", "copy the whole page"),
        ("Ouestion for Department for Bridges", above),
        ("Qestion to the Department for Bridges:", above),
        ("[Asked by: Fred Example]", asked_by),
        ("(Asked by Fred Example)", asked_by),
        ("Fred Example (Nowhere South): When will the ferry run? (WQ91968)", asked_by),
        ("[09/05/2024, 10:00] Fred: Asked by: Fred Example (A - B)", asked_by),
        ("Question asked by Fred Example on 9 May 2024", asked_by),
        ("Tabled by Fred Example on 9 May 2024", asked_by),
        ("Written question - 74130\nWhen will the ferry run?", asked_by),
        ("Question: When will the ferry run?\nAnswer: Never.", asked_by),
        ("Q. When will the ferry run?\nA. Never.", asked_by),
        ("Fred Example to ask the Secretary of State for Bridges, when. (74130)", "Lords"),
        ("Q1 Fred Example (Nowhere South) (Lab): I am grateful. Will he say more?", "Hansard"),
        ("Fred Example (Nowhere South) (Lab) [74130]: To ask the Secretary of State.", "Hansard"),
        ("[74130] Fred Example: When will the ferry run?", above),
        ("Question 74130, tabled on 2 September 2025", "copy the whole page"),
        ("This question was answered on 8th June 2016", "Answered by NAME"),
        ("AQT 123/22-27\nFred Example", asked_by),
        ("PQ 74130\nTo ask when the ferry will run.", asked_by),
        ("Written Parliamentary Question\nFred Example\nWhen will the ferry run?", asked_by),
        ("Member\tFred Example\nQuestion\tWhen will the ferry run?\nAnswer\tNever.", asked_by),
        ("A s k e d   b y : Fred Example", asked_by),
        ("Asked&nbsp;by: Fred Example (A - B)", asked_by),
        ("Fred Example (Harbour Union - Nowhere South)\nWhen will the ferry run?", asked_by),
    ] {
        assert_ends_the_answer(&format!("{question}\nNever.\n"), 6, remedy);
    }
}

#[test]
fn facts_about_a_question_are_left_out_with_it() {
    for facts in [
        "Ref: 74130\nMember: Fred Example\nDepartment: Bridges\n",
        "Question reference: S6W-12345\n",
        "12.\n",
        "Tabled: 9 May 2024\n",
    ] {
        let line = 6 + u32::try_from(facts.lines().count()).unwrap();
        let second = format!("{facts}Asked by Fred Example\nWhen?\nNever.\n");
        assert_ends_the_answer(&second, line, "Asked by: NAME");
    }
}

#[test]
fn lines_of_a_mail_program_are_in_nobodys_answer() {
    for mail in [
        "From: Fred Example\nSent: 5 May 2024 10:00\nTo: Ada\nSubject: Another\n\n",
        "-----Original Message-----\nDear Ada,\n",
        "On 5 May 2024, at 10:00, Fred Example wrote:\n",
    ] {
        let text = format!("{FIRST}{mail}{}", on_all_lines("> ", ""));
        in_both_formats(&text, |records, diagnostics, uses| {
            assert_eq!(records.len(), 2, "{text}");
            assert_first_exchange_is_whole(&records[0], &text);
            assert_eq!(records[1].answers[0].text.lines, ["Never again."]);
            let warning = diagnostics.iter().find(|d| d.code == Code::UnclearLine).unwrap();
            assert_eq!(warning.place.as_ref().unwrap().line, 6);
            assert_eq!(uses[5], LineUse::Diagnostic);
        });
    }
}

#[test]
fn written_question_is_read_with_typing_errors() {
    for typed in ["Written Questions", "Writen Question", "WRITTEN  QUESTION:", "Written Qestion"] {
        let text =
            format!("{FIRST}{typed}\nFerries\nTuesday 14th October 2025\n{}", exchange(ASKED));
        in_both_formats(&text, |records, _, _| {
            assert_first_exchange_is_whole(&records[0], &text);
            assert_eq!(records[1].heading, Some("Ferries"), "{typed}");
            assert_eq!(records[1].answers[0].date.unwrap().to_string(), "2025-10-14");
        });
    }
}

#[test]
fn captions_in_the_ministers_own_words_are_quoted() {
    for paragraph in [
        "Minister: Dora Dummy",
        "Answered: 14",
        "Answer: none",
        "Corrected figures are below.",
        "Response times: 12",
        "Date: 14 October 2025",
        "Published on 5 May 2024",
        "a) In England there are 14.",
        "he information requested is not held.",
        "Comments",
        "Greater Nowhere;10245;3",
        "12345\tGreater Nowhere\t3",
        "Region\tNumber of questions\tAnswer",
        "Asia,Africa,Europe",
        "They met; to ask the Minister for more, they wrote.",
        "The Prime Minister asked the Chancellor what he needs.",
        "From: 1 May 2024",
        "Footnote [12]",
        "Mr Sample and Ms Dummy:",
        "Source: the answer of 9 May 2024 (WQ91968)",
        "Lord Sample (Crossbench - Life peer)",
        "To\nthose who asked: thank you.",
        "Officials\tAnswer\tDate",
        "[1] Footnote on the answer.",
        "Fred Example (Nowhere South) (Lab)",
    ] {
        let text = format!("{FIRST}{paragraph}\nThe end.\n");
        for name in ["a.txt", "a.md"] {
            let file = SourceFile::from_text(name, &text);
            let (transcript, diagnostics) = parse(&file, &Furniture::with(&[]));
            let answer = transcript.records[0].answers[0].text.lines.join("\n");
            let whole = format!("There were 14.\n{paragraph}\nThe end.");
            assert_eq!(answer, whole, "{diagnostics:#?}");
        }
    }
}
