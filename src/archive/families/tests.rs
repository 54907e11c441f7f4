use std::fmt::Write as _;

use super::answers::sentences;
use super::*;
use crate::archive::{Archive, Names, link};
use crate::source::transcript::Furniture;
use crate::source::{SourceFile, parse_all};

/// A question of Ada Sample.
struct Asked<'t> {
    department: &'t str,
    day: usize,
    words: &'t str,
}

fn transcript(questions: &[Asked<'_>]) -> String {
    let mut text = String::new();
    for (number, Asked { department, day, words }) in questions.iter().enumerate() {
        writeln!(text, "Asked by: Ada Sample (Union - North)\nTabled: {day} March 2024").unwrap();
        writeln!(text, "UIN: {}\nQuestion to the {department}:", 1000 + number).unwrap();
        writeln!(text, "To ask the Secretary of State, {words}\n").unwrap();
    }
    text
}

/// The slots of each family, as the members are in order.
fn slots(questions: &[Asked<'_>]) -> Vec<Vec<String>> {
    let text = transcript(questions);
    let files = [SourceFile::from_text("a.txt", &text)];
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let (archive, _) = link(sources, &Names::default());
    archive.families.list.iter().map(|family| slots_of(&archive, family)).collect()
}

fn slots_of(archive: &Archive<'_>, family: &Family) -> Vec<String> {
    let slot = |ix: &ExchangeIx| match family.slot {
        FamilySlot::Department => archive.exchanges[*ix].record.department.unwrap().to_owned(),
        FamilySlot::Words { before, after } => {
            slot_parts(&asked_text(&archive.exchanges[*ix]), before, after).1.to_owned()
        }
    };
    family.members.iter().map(slot).collect()
}

fn slots_of_words(words: &[&str]) -> Vec<Vec<String>> {
    let questions: Vec<_> =
        words.iter().map(|words| Asked { department: "Home Office", day: 4, words }).collect();
    slots(&questions)
}

#[test]
fn questions_that_differ_in_one_run_of_words_are_a_family() {
    let found = slots_of_words(&[
        "how many study visas were issued to students from Spain in the last year.",
        "how many study visas were issued to students from South Sudan in the last year.",
        "how many study visas were issued to students from South Africa in the last year.",
        "what steps she is taking to mend the lamps of the harbour wall at night.",
    ]);
    assert_eq!(found, [["South Africa", "South Sudan", "Spain"]]);
}

#[test]
fn questions_with_another_subject_in_the_same_frame_are_none() {
    let none: [[&str; 0]; 0] = [];
    for words in [
        // Only the frame is the same.
        [
            "what recent assessment she has made of the effectiveness of taxes.",
            "what recent assessment she has made of the effectiveness of prisons.",
        ],
        // Two slots.
        [
            "how many study visas were issued to students from Spain in the last two years.",
            "how many study visas were issued to students from France in the last six years.",
        ],
        // A word more is another draft.
        [
            "how many study visas were issued to students from Spain in the last year alone.",
            "how many study visas were issued to young students from Spain in the last year alone.",
        ],
        [
            "whether she has plans to inspect the lamps of the harbour wall at night.",
            "whether her Department has plans to inspect the lamps of the harbour wall at night.",
        ],
    ] {
        assert_eq!(slots_of_words(&words), none, "{words:?}");
    }
}

#[test]
fn a_question_to_several_departments_is_a_family_by_their_names() {
    let ask = |department, day, words| Asked { department, day, words };
    let found = slots(&[
        ask("Office of Tides", 4, "how much his Department has spent on lamps in the last year."),
        ask("Ministry of Buoys", 5, "how much her Department has spent on lamps in the last year."),
        ask("Board of Fog", 6, "how much the Board of Fog has spent on lamps in the last year."),
        ask("Board of Fog", 6, "how much the Board of Fog has spent on ropes in the next year."),
    ]);
    assert_eq!(found, [["Board of Fog", "Ministry of Buoys", "Office of Tides"]]);
}

#[test]
fn a_family_is_of_one_fortnight_and_one_department() {
    let words =
        |name: &str| format!("how many lamps there are on the harbour wall of {name} today.");
    let (one, other, third) = (words("Northport"), words("Southport"), words("Westport"));
    let ask = |department, day, words| Asked { department, day, words };
    let none: [[&str; 0]; 0] = [];
    let late = [ask("Home Office", 1, &one), ask("Home Office", 16, &other)];
    assert_eq!(slots(&late), none);
    let apart = [ask("Home Office", 1, &one), ask("Board of Fog", 1, &other)];
    assert_eq!(slots(&apart), none);
    let close = [
        ask("Home Office", 1, &one),
        ask("Home Office", 15, &other),
        ask("Home Office", 16, &third),
    ];
    assert_eq!(slots(&close), [["Northport", "Southport"]]);
}

/// Twice as many questions take about twice as long, not four times.
#[test]
fn a_hostile_archive_stays_linear() {
    let words: Vec<String> = (0..20_000)
        .map(|n| {
            format!(
                "how many lamps of kind {} there were on wall {} of the old harbour at Testham \
                 when the tide was out in the dark of the last winter.",
                n % 141,
                n / 141
            )
        })
        .collect();
    let mut keys = 0;
    for count in [10_000, 20_000] {
        let candidates: Vec<Candidate> = words[..count]
            .iter()
            .enumerate()
            .map(|(exchange, words)| Candidate {
                exchange,
                day: jiff::civil::date(2024, 3, 4),
                department: None,
                wording: AskedWording::read(words, None).unwrap(),
            })
            .collect();
        let (groups, work) = slots::groups_with_work(&candidates, &vec![false; count]);
        assert!(groups.iter().map(|found| found.group.len()).sum::<usize>() > count * 9 / 10);
        assert!(keys == 0 || work < keys * 5 / 2, "{keys} and {work}");
        keys = work;
    }
}

#[test]
fn sentences_end_where_it_is_certain() {
    let line =
        "My hon. Friend, Mr. A. Proof, knows. It cost £1.50 (see No. 5). “Why?” he asked. So it is";
    assert_eq!(
        sentences(line),
        [
            "My hon. Friend, Mr. A. Proof, knows.",
            "It cost £1.50 (see No. 5).",
            "“Why?” he asked.",
            "So it is"
        ]
    );
}

proptest::proptest! {
    #[test]
    fn sentences_are_the_words_of_the_line(line in "([A-Z]?[a-z]{0,3}[.?]? ?){0,20}") {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let all: Vec<String> = sentences(&line).iter().flat_map(|one| words(one)).collect();
        proptest::prop_assert_eq!(all, words(&line));
    }
}
