//! Layouts E, F and G: what is read, and that nobody's remark becomes a minister's words.

use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::SourceFile;
use crate::source::record::LineUse;

const A: &str = "Asked by: Lord Birt (Crossbench - Life peer)\nQuestion to the Home Office:\nTo ask.\nAnswered by D\nText.\n";
const E: &str = "Barns\nQuestion for Home Office\nUIN 12, tabled on 2 September 2025\nQuestion\nTo ask E.\n\
    Answer\nPercy\nAnswered on\n12 September 2025\nIn E.\n";
const F: &str = "Q\nAsked by Ada Sample\n(Nowhere)\nAsked on: 3 June 2019\nHome Office\nBarns\nCommons\nTo ask F.\n\
    A\nAnswered by: Percy\nAnswered on: 17 June 2019\nIn F.\n";
const G: &str = "Sheds\nHome Office written question – answered at on 14 October 2025.\nAda Sample\nMeadow, Nowhere\n\
    To ask G.\nLink to this speech\nPercy Placeholder\nMinister of State\nIn G.\nLink to this speech\n";

fn file(text: &str) -> SourceFile {
    SourceFile::from_text("test.txt", text)
}

fn read(file: &SourceFile) -> (Transcript<'_>, Vec<Code>) {
    let (transcript, said) = parse(file, &Furniture::with(&[]));
    let usual = [Code::Unanswered, Code::DateNotStated, Code::Furniture, Code::Preamble];
    let told = said.iter().map(|d: &Diagnostic| d.code).filter(|code| !usual.contains(code));
    (transcript, told.collect())
}

/// The texts of all answers, and what is said.
fn answers(text: &str) -> (Vec<Vec<String>>, Vec<Code>) {
    let file = file(text);
    let (transcript, said) = read(&file);
    let answers = transcript.records.iter().flat_map(|record| &record.answers);
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    (answers.map(|answer| lines(&answer.text.lines)).collect(), said)
}

#[test]
fn all_layouts_stand_in_one_file_in_any_order() {
    let layouts = [A, E, F, G];
    let own = ["Text.", "In E.", "In F.", "In G."];
    for turn in 0..4 {
        let order = [turn, (turn + 1) % 4, (turn + 3) % 4, (turn + 2) % 4];
        let text = order.map(|at| layouts[at]).join("\n");
        let (found, said) = answers(&text);
        assert_eq!(found, order.map(|at| vec![own[at].to_owned()]), "{text}");
        assert_eq!(said, [], "{text}");
    }
}

#[test]
fn a_remark_below_an_answer_is_never_the_ministers() {
    let remark = "Jane Reader\nPosted by Jane\nI do not believe this.\nIt is wrong\n";
    let below = [
        format!(
            "{E}This question was grouped with the following question(s) for answer:\nUIN 13, tabled on 2 September 2025\n"
        ),
        format!("{E}Grouped Questions: 13\n"),
        format!("{E}Original answer\n"),
        format!("{F}Grouped Questions: 13 | 14\n"),
        G.to_owned(),
        G.replace("Link to this speech\n", "Does this answer the above question?\n"),
    ];
    for page in below {
        let (found, said) = answers(&format!("{page}{remark}"));
        assert_eq!(found.len(), 1, "{page}");
        assert_eq!(found[0].len(), 1, "{found:?}");
        assert_eq!(said, [Code::UnclearLine], "{page}");
        let (found, said) = answers(&format!("{page}---\nEditor's note: mine\n{A}"));
        assert_eq!((found.len(), found[0].len()), (2, 1), "{found:?}");
        assert!(said.iter().all(|code| *code == Code::UnclearLine), "{said:?}");
    }
}

#[test]
fn lines_of_other_sites_are_text_in_an_answer() {
    let lines = [
        "Answer",
        "Answered on",
        "Q",
        "A",
        "Commons",
        "Close",
        "[N]",
        "In context",
        "Original answer",
        "Grouped Questions: 1",
        "Photo of Percy",
        "Next »",
    ];
    let (found, said) = answers(&format!("{A}{}\nmore.", lines.join("\n")));
    assert_eq!(found[0][1..lines.len() + 1], lines);
    assert_eq!(said, []);
}

#[test]
fn lines_that_begin_an_exchange_elsewhere_end_the_answer() {
    for line in [
        "UIN 12, tabled on 2 September 2025",
        "Question for Home Office",
        "Asked by Ada Sample",
        "Asked on: 3 June 2019",
    ] {
        let (found, said) = answers(&format!("{A}{line}\nmore."));
        assert_eq!(found[0].len(), 1, "{line}");
        assert_eq!(said, [Code::StrayMarker], "{line}");
    }
}

#[test]
fn an_answer_without_name_and_date_is_not_published_in_layout_e() {
    for head in [
        "Answer",
        "Answer\nPercy",
        "Answer\nPercy\nAnswered on",
        "Answer\nWe do not.\nAnswered on\n1 May 2025",
    ] {
        let text = E.replace("Answer\nPercy\nAnswered on\n12 September 2025", head);
        let file = file(&text);
        let (transcript, said) = read(&file);
        assert_eq!(transcript.records[0].question.lines, ["To ask E."]);
        assert!(transcript.records[0].answers.is_empty(), "{text}");
        assert_eq!(said, [Code::UnclearAnswer, Code::UnclearLine], "{text}");
    }
}

#[test]
fn lines_above_the_question_are_not_the_members() {
    let file = file(&E.replace("\nQuestion\n", "\nI saw this today\nQuestion\n"));
    let (transcript, said) = read(&file);
    assert_eq!(transcript.records[0].question.lines, ["To ask E."]);
    assert_eq!(said, [Code::UnclearLine]);
    assert_eq!(transcript.uses[3], LineUse::Diagnostic);
}

#[test]
fn a_sentence_above_the_department_is_the_answer_before() {
    let text = format!("{E}{}", E.replace("Barns\n", "The last words of an answer.\n"));
    let file = file(&text);
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].answers[0].text.lines.len(), 2);
    assert_eq!(transcript.records[1].heading, None);
}

#[test]
fn what_a_member_and_a_label_add_counts_in_the_head_of_layout_e() {
    let head = "2025\nAsked by: Ada (Meadow - Nowhere)\nSource: https://example.org/12\nQuestion\n";
    let file = file(&E.replace("2025\nQuestion\n", head));
    let (transcript, said) = read(&file);
    let [record] = &transcript.records[..] else { panic!("one exchange") };
    assert_eq!(record.asked_by.unwrap().affiliation, Some("Nowhere"));
    assert_eq!(record.source, Some("https://example.org/12"));
    assert_eq!((record.department, said), (Some("Home Office"), vec![]));
}

#[test]
fn the_house_is_no_part_of_the_department() {
    let file = file(&E.replace("for Home Office", "for House of Commons: Home Office"));
    assert_eq!(read(&file).0.records[0].department, Some("Home Office"));
}

#[test]
fn days_that_do_not_exist_are_told() {
    for (page, day) in
        [(E, "2 September"), (E, "12 September"), (F, "3 June"), (F, "17 June"), (G, "14 October")]
    {
        let file = file(&page.replace(day, "31 June"));
        let (transcript, said) = read(&file);
        assert_eq!(transcript.records.len(), 1, "{day}");
        assert!(said.contains(&Code::ImpossibleDate), "{day}: {said:?}");
    }
}

#[test]
fn layout_f_lives_without_names() {
    let text = F.replace("Asked by Ada Sample\n", "").replace("Answered by: Percy\n", "");
    let file = file(&text);
    let (transcript, said) = read(&file);
    let record = &transcript.records[0];
    assert_eq!((record.asked_by, record.answers[0].by), (None, None));
    assert_eq!(record.answers[0].date.unwrap().to_string(), "2019-06-17");
    assert_eq!(record.answers[0].text.lines, ["In F."]);
    assert_eq!(said, [Code::UnclearLine], "the seat of nobody");
}

#[test]
fn a_page_of_speeches_that_is_not_clear_is_not_published() {
    let answer = "Percy Placeholder\nMinister of State\nIn G.\n";
    for speeches in [
        // The asking member speaks again.
        G.replace(answer, "Ada Sample\nMeadow, Nowhere\nThank you.\n"),
        // Two members answer.
        G.replace(
            answer,
            &format!("{answer}Link to this speech\nPhoto of Dora\nDora\nMinister\nYes.\n"),
        ),
        // A question stands below an answer.
        G.replace(answer, &format!("{answer}Photo of Dora\nDora\nMinister\nTo ask more.\n")),
        // Nobody can be told from the text.
        G.replace("Meadow, Nowhere\n", ""),
    ] {
        let file = file(&format!("{speeches}{A}"));
        let (transcript, said) = read(&file);
        assert_eq!(transcript.records.len(), 1, "{speeches}");
        assert_eq!(said, [Code::UnclearAnswer], "{speeches}");
    }
}

#[test]
fn an_office_is_no_party_and_a_party_no_office() {
    let text = G.replace("Meadow, Nowhere", "Chair, Barns Committee");
    let file = file(&text.replace("Minister of State", "Meadow, Elsewhere"));
    let (transcript, said) = read(&file);
    let record = &transcript.records[0];
    assert_eq!((record.asked_by.unwrap().party, record.answers[0].by.unwrap().role), (None, None));
    assert_eq!(said, []);
}

#[test]
fn a_scottish_page_prints_the_number() {
    let text =
        G.replace("Meadow, Nowhere\n", "Meadow, Nowhere\n14th October 2025\nQuestion S3W-27924\n");
    let file = file(&text);
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].uin, Some("S3W-27924"));
    assert_eq!(transcript.records[0].question.lines, ["To ask G."]);
}

#[test]
fn markdown_keeps_blank_lines_in_speeches() {
    let text = G.replace("In G.\n", "In G:\n\n- one\n- two\n\n");
    let file = SourceFile::from_text("test.md", &text);
    let (transcript, _) = read(&file);
    assert_eq!(transcript.records[0].answers[0].text.lines, ["In G:", "", "- one", "- two"]);
}
