//! The grammar of `docs/transcript-format.md`, rule by rule.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::SourceFile;
use crate::source::record::{AnswerKind, LineUse};

fn file(text: &str) -> SourceFile {
    SourceFile::from_text("test.txt", text)
}

fn read(file: &SourceFile) -> (Transcript<'_>, Vec<Diagnostic>) {
    parse(file, &Furniture::with(&[]))
}

/// What is said, but for what a short example never states.
fn graver(said: &[Diagnostic]) -> Vec<Code> {
    let usual = [Code::Unanswered, Code::DateNotStated, Code::DepartmentNotStated];
    said.iter().map(|d| d.code).filter(|code| !usual.contains(code)).collect()
}

fn codes(text: &str) -> Vec<Code> {
    let file = file(text);
    graver(&read(&file).1)
}

const HEAD: &str = "Asked by: Lord Birt (Crossbench - Life peer)\nQuestion to the Home Office:\n";

#[test]
fn layout_a_has_no_blank_lines_and_a_paragraph_a_line() {
    let file = file(&format!(
        "{HEAD}To ask one.\nAnswered by A - B (C)\nFirst.\nSecond.\n{HEAD}To ask two."
    ));
    let (transcript, said) = read(&file);
    let [first, second] = &transcript.records[..] else { panic!("two exchanges") };
    assert_eq!(first.department, Some("Home Office"));
    assert_eq!(first.question.lines, ["To ask one."]);
    assert_eq!(first.answers[0].by.unwrap().role, Some("B (C)"));
    assert_eq!(first.answers[0].text.lines, ["First.", "Second."]);
    assert_eq!((first.span.first, first.span.last), (1, 6));
    assert!(second.answers.is_empty());
    let codes: Vec<_> = said.iter().map(|d| d.code).collect();
    assert_eq!(codes, [Code::Unanswered, Code::DateNotStated]);
}

#[test]
fn layout_b_has_heading_and_the_date_of_the_answer() {
    let text = "View sample alert\n\nWritten Question\nNorth Korea: Sanctions\nTuesday 14th October 2025\n\n\
        Asked by: A (B - C)\n\nQuestion to the HM Treasury:\n\nTo ask.\n\nAnswered by D - E\n\nText.\n\n\n\
        Written Question\nHousing\nMonday 13th October 2025\n\nAsked by: F (G - H)\n\nQuestion\n\nTo ask.\n";
    let file = file(text);
    let (transcript, said) = read(&file);
    let [first, second] = &transcript.records[..] else { panic!("two exchanges") };
    assert_eq!(first.heading, Some("North Korea: Sanctions"));
    assert_eq!(first.answers[0].date.unwrap().to_string(), "2025-10-14");
    assert_eq!(first.tabled, None);
    assert_eq!(first.answers[0].text.lines, ["Text."]);
    assert_eq!((second.heading, second.department), (Some("Housing"), None));
    assert!(said.iter().any(|d| d.code == Code::DepartmentNotStated));
}

#[test]
fn layout_d_names_neither_asker_nor_answerer() {
    let text = "Housing\n(asked on 25th May 2016) - View Source\nQuestion to the Home Office:\nTo ask.\n\
        This question was answered on 8th June 2016\nText.\nReticulating Splines\n";
    let file = file(text);
    let (transcript, said) = read(&file);
    let record = &transcript.records[0];
    assert_eq!((record.heading, record.asked_by), (Some("Housing"), None));
    assert_eq!(record.tabled.unwrap().to_string(), "2016-05-25");
    assert_eq!(record.answers[0].by, None);
    assert_eq!(record.answers[0].date.unwrap().to_string(), "2016-06-08");
    assert_eq!(record.answers[0].text.lines, ["Text."]);
    assert_eq!(graver(&said), [Code::Furniture]);
}

#[test]
fn a_sentence_of_layout_d_ends_the_question_in_other_layouts() {
    let file = file(&format!("{HEAD}To ask.\nThis question was answered on 8th June 2016\nmore"));
    assert_eq!(read(&file).0.records[0].question.lines, ["To ask."]);
}

#[test]
fn labels_count_only_where_they_belong() {
    let text = "Asked by: A (B - C)\nUIN: 74129\nQuestion to the Home Office:\nTabled: 2 September 2025\n\
        Grouped with: 1, 2\nTo ask.\nSource: ONS\nAnswered by D\nHolding answer: 3 September 2025\nText.\n\
        Source: https://example.org\nAnswered by D\nCorrected: 2025-09-05\nUIN: 5\n";
    let file = file(text);
    let (transcript, said) = read(&file);
    let record = &transcript.records[0];
    assert_eq!(record.uin, Some("74129"));
    assert_eq!(record.tabled.unwrap().to_string(), "2025-09-02");
    assert_eq!(record.grouped_with, ["1", "2"]);
    assert_eq!(record.question.lines, ["To ask.", "Source: ONS"]);
    let kinds: Vec<_> = record.answers.iter().map(|answer| answer.kind).collect();
    assert_eq!(kinds, [AnswerKind::Holding, AnswerKind::Correction]);
    assert_eq!(record.answers[0].text.lines, ["Text.", "Source: https://example.org"]);
    assert_eq!(record.answers[1].text.lines, [""; 0], "a label is nobody's words");
    assert_eq!(graver(&said), [Code::BadLabelValue, Code::EmptyAnswer]);
}

#[test]
fn what_follows_a_rule_is_never_the_ministers() {
    let file = file(&format!(
        "{HEAD}To ask.\nAnswered by D\nText.\n---\nEditor's note: the table is lost.\nA remark.\n{HEAD}To ask."
    ));
    let (transcript, said) = read(&file);
    assert_eq!(transcript.records.len(), 2);
    assert_eq!(transcript.records[0].answers[0].text.lines, ["Text."]);
    assert_eq!(transcript.records[0].editors_notes, ["Editor's note: the table is lost."]);
    assert_eq!(transcript.uses[7], LineUse::Diagnostic);
    assert!(said.iter().any(|d| d.code == Code::TextAfterRule));
}

#[test]
fn a_rule_before_the_answer_is_text() {
    let file = file(&format!("{HEAD}To ask\n---\nmore.\nAnswered by D\nText."));
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].question.lines, ["To ask", "---", "more."]);
    assert_eq!(transcript.records[0].answers.len(), 1);
}

#[test]
fn a_rule_ends_an_unanswered_question() {
    let text = format!("{HEAD}To ask.\n---\nEditor's note: not answered.");
    let file = file(&text);
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].question.lines, ["To ask."]);
    assert_eq!(transcript.records[0].editors_notes.len(), 1);
}

#[test]
fn written_question_is_text_unless_an_exchange_follows_soon() {
    let file = file(&format!(
        "{HEAD}To ask.\nAnswered by D\nWritten Question\none\ntwo\nthree\n{HEAD}To ask."
    ));
    assert_eq!(read(&file).0.records[0].answers[0].text.lines.len(), 4);
}

#[test]
fn one_question_line_in_an_answer_is_text() {
    let file = file(&format!("{HEAD}To ask.\nAnswered by D\nText.\nQuestion\nmore"));
    assert_eq!(read(&file).0.records[0].answers[0].text.lines, ["Text.", "Question", "more"]);
}

#[test]
fn a_heading_above_asked_by_is_told_and_stays_the_answers() {
    let after =
        |last: &str| format!("{HEAD}To ask.\nAnswered by D\nText.\n\n{last}\n\n{HEAD}To ask.");
    assert_eq!(codes(&after("Foghorns: Noise")), [Code::HeadingInAnswer]);
    for text in ["It is loud.", "See https://example.org/", "17,906", &"word ".repeat(13)] {
        assert_eq!(codes(&after(text)), [], "{text}");
    }
    let text = after("Foghorns: Noise");
    let file = file(&text);
    assert_eq!(read(&file).0.records[0].answers[0].text.lines, ["Text.", "Foghorns: Noise"]);
}

#[test]
fn a_heading_is_not_suspected_where_none_can_be() {
    let cases = [
        format!("{HEAD}To ask.\nAnswered by D\n\nNone at all\n\n{HEAD}To ask."),
        format!("{HEAD}To ask.\nAnswered by D\nText.\nFoghorns: Noise\n{HEAD}To ask."),
        format!("{HEAD}To ask.\nAnswered by D\nText.\n\nFoghorns: Noise\n"),
    ];
    for text in cases {
        assert_eq!(codes(&text), [], "{text}");
    }
}

#[test]
fn every_mistake_has_its_diagnostic() {
    let answered = "Answered by D\nText.";
    let cases = [
        (
            format!("Asked by: A\nQuestion to the Home Office:\nTo ask.\n{answered}"),
            Code::AskedByWithoutBracket,
        ),
        (format!("{HEAD}{answered}"), Code::EmptyQuestion),
        (format!("{answered}\n{HEAD}To ask.\n{answered}"), Code::AnswerWithoutQuestion),
        (format!("{HEAD}To ask.\nAnswered by D\n\n"), Code::EmptyAnswer),
        (format!("{HEAD}To ask.\nAnswered by\nText."), Code::NamelessAnswer),
        (format!("{HEAD}Reference: 12\nTo ask.\n{answered}"), Code::UnknownLabel),
        (format!("{HEAD}UIN: many\nTo ask.\n{answered}"), Code::BadLabelValue),
        (format!("{HEAD}UIN: 1\nUIN: 2\nTo ask.\n{answered}"), Code::BadLabelValue),
        (format!("Help\n{HEAD}To ask.\n{answered}"), Code::Preamble),
        (format!("{HEAD}Tabled: 31 February 2025\nTo ask.\n{answered}"), Code::ImpossibleDate),
        (format!("{HEAD}Tabled: Monday 14 October 2025\nTo ask.\n{answered}"), Code::WrongWeekday),
        (format!("Asked by: A (B - C)\nTo ask.\n{answered}"), Code::MissingQuestionLine),
        (format!("{HEAD}To ask.\n{answered}\nAsked by: someone else"), Code::StrayMarker),
        (format!("{HEAD}To ask.\n{answered}\n---\n{answered}"), Code::AnswerAfterRule),
        (format!("+++\ntitel = 'A'\n+++\n{HEAD}To ask.\n{answered}"), Code::UnknownKey),
        ("Nothing of the kind.".to_owned(), Code::NoExchange),
        (format!("{HEAD}To ask.\n{answered}\nAnswered by HMRC: 40 per cent."), Code::StrayMarker),
        (format!("{HEAD}To ask.\n{answered}\nEditor's note: mine"), Code::NoteWithoutRule),
        (format!("{HEAD}To ask.\n{answered}\nAsked by F (G - H)\nmore"), Code::StrayMarker),
        (
            format!("{HEAD}To ask.\n{answered}\nQuestion to the Cabinet Office:\nmore"),
            Code::StrayMarker,
        ),
        (format!("Asked by: Jane\nTo ask.\n{HEAD}To ask.\n{answered}"), Code::StrayMarker),
        (format!("{HEAD}To ask.\nAnswered by D\nDate: 14 October 2025\nText."), Code::UnknownLabel),
        (format!("{HEAD}Answered on: 14 October 2025\nTo ask.\n{answered}"), Code::BadLabelValue),
        (format!("{HEAD}UIN:\nTo ask.\n{answered}"), Code::BadLabelValue),
        (format!("+++\ntitle = 'A'\n{HEAD}To ask.\n{answered}"), Code::BadToml),
        (
            format!("Written Question\nH\nTuesday 14th October 2025\n{HEAD}To ask."),
            Code::UnusedDate,
        ),
        (format!("Written Question\nH\nmore\n{HEAD}To ask."), Code::TextBeforeAskedBy),
    ];
    for (text, code) in cases {
        let found = codes(&text);
        assert!(found.contains(&code), "{code:?} is missing from {found:?} for:\n{text}");
    }
}

#[test]
fn a_well_formed_transcript_has_no_diagnostic() {
    assert_eq!(codes(&format!("{HEAD}To ask.\nAnswered by D - E\nText.\n")), []);
}

#[test]
fn an_editors_note_is_never_the_ministers() {
    let text = format!("{HEAD}To ask.\nAnswered by D\nText.\nEditor's note: mine\nMore.");
    let file = file(&text);
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].answers[0].text.lines, ["Text.", "More."]);
    assert_eq!(transcript.records[0].editors_notes, ["Editor's note: mine"]);
}

#[test]
fn the_head_goes_on_behind_a_label_that_cannot_be_read() {
    let text =
        "Asked by: A (B - C)\nUIN: many\nReference: 12\nQuestion to the Home Office:\nTo ask.";
    let file = file(text);
    let (transcript, said) = read(&file);
    let record = &transcript.records[0];
    assert_eq!(record.department, Some("Home Office"));
    assert_eq!(record.question.lines, ["To ask."]);
    assert_eq!(graver(&said), [Code::BadLabelValue, Code::UnknownLabel]);
    assert_eq!(transcript.uses[1..3], [LineUse::Diagnostic, LineUse::Diagnostic]);
}

#[test]
fn an_exchange_that_written_question_leads_to_is_never_an_answers_text() {
    let text = format!(
        "{HEAD}To ask.\nAnswered by D\nText.\nWritten Question\nHousing\nAsked by: Jane\nTo ask 2."
    );
    let file = file(&text);
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].answers[0].text.lines, ["Text."]);
    assert_eq!(transcript.records[1].asked_by.unwrap().name, "Jane");
    assert_eq!(transcript.records[1].heading, Some("Housing"));
}

#[test]
fn furniture_is_never_a_heading() {
    let text = "Written Question\nView Source\nTuesday 14th October 2025\nAsked by: A (B - C)\nQuestion\nTo ask.\nAnswered by D\nText.";
    let file = file(text);
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].heading, None);
    assert_eq!(transcript.uses[1], LineUse::Furniture);
}

#[test]
fn a_member_without_a_name_is_not_stated() {
    let file = file("Asked by:\nQuestion\nTo ask.");
    assert_eq!(read(&file).0.records[0].asked_by, None);
}

#[test]
fn a_header_with_old_line_ends_is_read() {
    let text = format!("+++\rtitle = 'A'\rhouse = 'Lords'\r+++\r{HEAD}To ask.");
    let file = file(&text);
    let (transcript, said) = read(&file);
    assert_eq!(transcript.header.title.as_deref(), Some("A"), "{said:?}");
}

#[test]
fn pasted_forms_of_markers_are_tolerated() {
    let text = "\u{a0}**Asked by :** A (B - C)\r\nquestion to the home office:\rTo ask.\n\tANSWERED BY: D – E\u{a0}\nText.";
    let file = file(text);
    let (transcript, _) = read(&file);
    let record = &transcript.records[0];
    assert_eq!(record.department, Some("home office"));
    assert_eq!(record.answers[0].by.unwrap().role, Some("E"));
    assert_eq!(record.answers[0].text.lines, ["Text."]);
}

#[test]
fn a_header_gives_defaults() {
    let text = format!(
        "+++\nhouse = 'Lords'\nanswered = 2025-10-14\nretrieved = '1 November 2025'\n+++\n{HEAD}To ask.\nAnswered by D\nText."
    );
    let file = file(&text);
    let (transcript, said) = read(&file);
    assert_eq!(transcript.records[0].answers[0].date.unwrap().to_string(), "2025-10-14");
    assert_eq!(transcript.header.house, Some(crate::source::record::House::Lords));
    assert_eq!(transcript.uses[..5], [LineUse::Header; 5]);
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn markdown_keeps_blank_lines_and_leaves_fences_alone() {
    let text = format!(
        "{HEAD}To ask:\n\n- one\n- two\n\nAnswered by D\n\n```\nAnswered by E\n```\n\nmore\n"
    );
    let file = SourceFile::from_text("test.md", &text);
    let (transcript, _) = read(&file);
    let record = &transcript.records[0];
    assert_eq!(record.question.lines, ["To ask:", "", "- one", "- two"]);
    assert_eq!(record.answers[0].text.lines, ["```", "Answered by E", "```", "", "more"]);
}

/// Lines that mean something, so that random texts come near to transcripts.
fn any_line() -> impl Strategy<Value = String> {
    let markers = prop::sample::select(vec![
        "Asked by: A (B - C)",
        "Asked by: A",
        "**Asked by:** Siân (Labour (Co-op) - Ynys Môn)",
        "Question to the Home Office:",
        "Question",
        "Answered by D - E (F",
        "Answered by",
        "Written Question",
        "Tuesday 14th October 2025",
        "(asked on 25th May 2016) - View Source",
        "(asked on 31st February 2016)",
        "This question was answered on 8th June 2016",
        "UIN: 74129",
        "Tabled: 31 February 2025",
        "Holding answer: 1 May 2020",
        "Reticulating Splines",
        "Question for Home Office",
        "UIN 74129, tabled on 2 September 2025",
        "UIN HL2, tabled on 31 February 2025",
        "Answer",
        "Answered on",
        "Answered on 3 May 2020",
        "12 September 2025",
        "Commons",
        "Lords",
        "Q",
        "A",
        "Asked by Siân",
        "(Ynys Môn)",
        "[N]",
        "Asked on: 3 June 2019",
        "Grouped Questions: 1 | 2",
        "This question was grouped with the following question(s) for answer:",
        "Original answer",
        "Home Office written question – answered at on 14 October 2025.",
        "Photo of Siân",
        "Siân",
        "Minister of State",
        "Labour, Ynys Môn",
        "To ask.",
        "Link to this speech",
        "---",
        "Editor's note: lost",
        "+++",
        "```",
        "",
        " ",
    ]);
    prop_oneof![3 => markers.prop_map(str::to_owned), 1 => "\\PC{0,40}"]
}

fn any_text() -> impl Strategy<Value = String> {
    let ends = prop::sample::select(vec!["\n", "\r\n", "\r", "\n\n"]);
    let line = (any_line(), ends).prop_map(|(line, end)| line + end);
    prop_oneof![4 => prop::collection::vec(line, 0..40).prop_map(|lines| lines.concat()), 1 => any::<String>()]
}

fn texts<'r, 'a>(
    record: &'r crate::source::record::Record<'a>,
) -> impl Iterator<Item = &'r crate::source::record::Text<'a>> {
    std::iter::once(&record.question).chain(record.answers.iter().map(|answer| &answer.text))
}

/// The words that records hold, in order.
fn words_of(transcript: &Transcript<'_>) -> usize {
    let lines = transcript.records.iter().flat_map(texts).flat_map(|text| &text.lines);
    lines.map(|line| line.split_whitespace().count()).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::test_size::test_size(500, 2_000)))]

    #[test]
    fn any_text_parses_and_accounts_for_every_line(text in any_text(), markdown in any::<bool>()) {
        let name = if markdown { "test.md" } else { "test.txt" };
        let file = SourceFile::from_text(name, &text);
        let (transcript, said) = read(&file);
        let lines: Vec<_> = crate::text::lines::split(&text).collect();
        prop_assert_eq!(transcript.uses.len(), lines.len());
        for (line, line_use) in std::iter::zip(&lines, &transcript.uses) {
            prop_assert_eq!(line.trim().is_empty(), *line_use == LineUse::Blank, "{:?}", line);
        }
        let unpublished = [LineUse::Preamble, LineUse::Furniture, LineUse::Diagnostic];
        let dropped = transcript.uses.iter().any(|line_use| unpublished.contains(line_use));
        prop_assert!(!dropped || !said.is_empty(), "lines are dropped without a word");
        for text in transcript.records.iter().flat_map(texts) {
            for line in text.lines.iter().filter(|line| !line.trim().is_empty()) {
                let offset = line.as_ptr() as usize - file.text.as_ptr() as usize;
                let number = crate::text::lines::number_at(&file.text, offset);
                prop_assert!(text.span.first <= number && number <= text.span.last);
                let line_use = transcript.uses[number as usize - 1];
                prop_assert_eq!(line_use, LineUse::Exchange, "{:?}", line);
            }
        }
    }

    #[test]
    fn no_line_of_an_exchange_is_lost(lines in prop::collection::vec("[a-z]{1,9}( [a-z]{1,9}){0,4}", 1..20)) {
        let text = format!("{HEAD}{}\nAnswered by D\n{}", lines.join("\n"), lines.join("\n\n"));
        let file = file(&text);
        let (transcript, _) = read(&file);
        let words: usize = lines.iter().map(|line| line.split(' ').count()).sum();
        prop_assert_eq!(words_of(&transcript), 2 * words);
    }
}
