//! The archive as linked from small transcripts.

use super::names::NameBook;
use super::*;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::transcript::Furniture;
use crate::source::{SourceFile, parse_all};

fn files(texts: &[&str]) -> Vec<SourceFile> {
    let named = |(n, text): (usize, &&str)| SourceFile::from_text(&format!("{n}.txt"), text);
    texts.iter().enumerate().map(named).collect()
}

fn linked(files: &[SourceFile]) -> (Archive<'_>, Vec<Diagnostic>) {
    let (sources, _) = parse_all(files, &Furniture::with(&[]));
    let names = Names { departments: NameBook::of_departments(&[]).0, ..Names::default() };
    link(sources, &names)
}

const SEED: &str = include_str!("../../content/north-korea.txt");

#[test]
fn the_seed_has_its_ten_questions_and_everybody_in_them() {
    let files = files(&[SEED]);
    let (archive, said) = linked(&files);
    assert_eq!(archive.exchanges.len(), 10);
    assert_eq!(archive.members.iter().filter(|m| !m.asked.is_empty()).count(), 5);
    assert_eq!(archive.members.iter().filter(|m| !m.answered.is_empty()).count(), 4);
    assert_eq!(archive.departments.len(), 3);
    assert_eq!(archive.files[0].lines.accounted(), archive.files[0].lines.filled);
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn the_seeds_parties_seats_and_houses_are_told_apart() {
    let files = files(&[SEED]);
    let (archive, _) = linked(&files);
    let member = |name| archive.members.iter().find(|m| m.named.name == name).unwrap();
    let dodds = member("Anneliese Dodds");
    assert_eq!(
        (dodds.seats[0].party, dodds.seats[0].affiliation),
        ("Labour (Co-op)", "Oxford East")
    );
    assert_eq!(member("Lord Empey").houses.first(), Some(&House::Lords));
    assert_eq!(archive.shared_answers.len(), 1);
    let shared = &archive.shared_answers[0];
    assert_eq!(shared.given_to.len(), 2);
    assert!(shared.given_to.iter().all(|(ix, _)| dodds.asked.contains(ix)));
}

#[test]
fn both_spellings_of_one_department_are_one_and_it_is_told() {
    let one = "Asked by: A (B - C)\nQuestion to the Foreign, Commonwealth and Development Office:\nTo ask 1.\n";
    let two = "Asked by: A (B - C)\nQuestion to the Foreign, Commonwealth & Development Office:\nTo ask 2.\n";
    let files = files(&[one, two]);
    let (archive, said) = linked(&files);
    assert_eq!(archive.departments.len(), 1);
    assert_eq!(archive.departments[0].exchanges.len(), 2);
    let merged: Vec<_> = said.iter().filter(|d| d.code == Code::Merged).collect();
    assert!(merged[0].message.contains("Foreign, Commonwealth and Development Office"));
}

fn exchange(head: &str, question: &str, answer: &str) -> String {
    format!("Asked by: A (B - C)\n{head}Question to the Home Office:\n{question}\n{answer}")
}

#[test]
fn ids_depend_on_the_questions_text_alone() {
    let plain = exchange("", "To ask  Her Majesty’s Government what.", "Answered by D\nText.\n");
    let headed = exchange(
        "UIN: 12\nTabled: 2 May 2025\nHeading: New\n",
        "To ask her Majesty's Government\u{a0}what.",
        "Answered by E\nOther.\n",
    );
    let (plain, headed) = (files(&[&plain]), files(&[&headed]));
    let id = |files: &[SourceFile]| linked(files).0.exchanges[0].id.clone();
    assert_eq!(id(&plain), id(&headed));
}

#[test]
fn one_exchange_in_two_places_is_one_with_two_sources() {
    let text = exchange("", "To ask.", "Answered by D\nText.\n");
    let files = files(&[&text, &text]);
    let (archive, said) = linked(&files);
    assert_eq!(archive.exchanges.len(), 1);
    assert_eq!(archive.exchanges[0].sources.len(), 2);
    assert_eq!(archive.files[1].exchanges, [0]);
    assert_eq!(said.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::RepeatedExchange]);
}

#[test]
fn a_missing_answer_is_completed_from_the_other_place() {
    let without = exchange("", "To ask.", "");
    let with = exchange("UIN: 7\n", "To ask.", "Answered by D\nText.\n");
    let files = files(&[&without, &with]);
    let (archive, _) = linked(&files);
    assert_eq!(archive.exchanges.len(), 1);
    assert_eq!(archive.exchanges[0].record.uin, Some("7"));
    assert_eq!(archive.exchanges[0].answers.len(), 1);
}

#[test]
fn different_answers_are_two_exchanges_and_a_warning() {
    let one = exchange("", "To ask.", "Answered by D\nYes.\n");
    let two = exchange("", "To ask.", "Answered by D\nNo.\n");
    let files = files(&[&one, &two]);
    let (archive, said) = linked(&files);
    let ids: Vec<_> = archive.exchanges.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.iter().any(|id| id.ends_with("-2")), "{ids:?}");
    assert_eq!(said[0].code, Code::DuplicateDiffers);
}

#[test]
fn conflicting_numbers_make_two_exchanges_without_a_word() {
    let one = exchange("UIN: 1\n", "To ask.", "Answered by D\nYes.\n");
    let two = exchange("UIN: 2\n", "To ask.", "Answered by D\nNo.\n");
    let files = files(&[&one, &two]);
    let (archive, said) = linked(&files);
    assert_eq!(archive.exchanges.len(), 2);
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn ids_of_repeated_questions_do_not_depend_on_the_order_of_files() {
    let one = exchange("UIN: 1\nTabled: 1 May 2025\n", "To ask.", "Answered by D\nYes.\n");
    let two = exchange("UIN: 2\nTabled: 2 May 2025\n", "To ask.", "Answered by D\nNo.\n");
    let (forth, back) = (files(&[&one, &two]), files(&[&two, &one]));
    let ids = |files: &[SourceFile]| {
        let (archive, _) = linked(files);
        archive
            .exchanges
            .iter()
            .map(|e| (e.record.uin.unwrap().to_owned(), e.id.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&forth), ids(&back));
}

#[test]
fn lists_are_newest_first_and_undated_last_in_order() {
    let of = |head: &str, question: &str| exchange(head, question, "");
    let text = [
        of("", "To ask u1."),
        of("Tabled: 1 May 2025\n", "To ask old."),
        of("", "To ask u2."),
        of("Tabled: 2 May 2025\n", "To ask new."),
    ]
    .concat();
    let files = files(&[&text]);
    let (archive, _) = linked(&files);
    let questions: Vec<_> = archive.exchanges.iter().map(|e| e.record.question.lines[0]).collect();
    assert_eq!(questions, ["To ask new.", "To ask old.", "To ask u1.", "To ask u2."]);
    assert_eq!(archive.files[0].exchanges, [2, 1, 3, 0]);
}

#[test]
fn a_holding_answer_elsewhere_is_kept_and_lends_its_date_to_nobody() {
    let answered = exchange("", "To ask.", "Answered by D\nText.\n");
    let held =
        exchange("", "To ask.", "Answered by D\nHolding answer: 1 May 2025\nI will write.\n");
    for (first, second) in [(&answered, &held), (&held, &answered)] {
        let files = files(&[first, second]);
        let (archive, _) = linked(&files);
        let [exchange] = &archive.exchanges[..] else { panic!("one exchange") };
        let anchors: Vec<_> = exchange.answers.iter().map(|a| a.anchor.as_str()).collect();
        assert_eq!(anchors, ["holding", "a"]);
        assert_eq!(exchange.answers[1].record.date, None);
    }
}

#[test]
fn questions_without_a_text_are_never_one() {
    let files = files(&[&exchange("", "", ""), &exchange("", "", "Answered by D\nText.\n")]);
    let (archive, _) = linked(&files);
    assert_eq!(archive.exchanges.len(), 2);
    assert_eq!(archive.exchanges[0].heading, "Question not in the transcript");
}

#[test]
fn numbers_order_what_is_the_same_in_all_else() {
    let one = exchange("UIN: 100\n", "To ask.", "Answered by D\nYes.\n");
    let two = exchange("UIN: 200\n", "To ask.", "Answered by D\nYes.\n");
    let ids = |texts: &[&str]| {
        let files = files(texts);
        let (archive, _) = linked(&files);
        let mut ids: Vec<_> = archive
            .exchanges
            .iter()
            .map(|e| (e.record.uin.map(str::to_owned), e.id.clone()))
            .collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&[&one, &two]), ids(&[&two, &one]));
}
