//! Which questions belong to which topics.

use super::*;
use crate::archive::{Names, link};
use crate::diagnostic::Place;
use crate::source::transcript::Furniture;
use crate::source::{SourceFile, parse_all};

fn entry(name: &str, words: &[&str], headings: &[&str]) -> TopicEntry {
    let owned = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
    TopicEntry {
        description: None,
        name: name.to_owned(),
        formerly: Vec::new(),
        words: owned(words),
        headings: owned(headings),
        place: Place::file("topics.toml"),
    }
}

fn exchange(heading: &str, question: &str, answer: &str) -> String {
    let heading = if heading.is_empty() { String::new() } else { format!("Heading: {heading}\n") };
    format!(
        "Asked by: Ada Sample (Labour - Testham)\nQuestion to the Home Office:\n{heading}\
         {question}\nAnswered by Bo Proof - Minister\n{answer}\n\n"
    )
}

/// The questions of each topic, by their place in the transcript, and the topics that have none.
fn found(entries: Vec<TopicEntry>, transcript: &str) -> (Vec<(String, Vec<usize>)>, Vec<String>) {
    let files = [SourceFile::from_text("a.txt", transcript)];
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let (archive, said) = link(sources, &Names { topics: entries, ..Names::default() });
    let said = said.into_iter().filter(|d| d.code == Code::TopicWithoutQuestions);
    let topics = archive.topics.list.into_iter().map(|topic| (topic.name, topic.exchanges));
    (topics.collect(), said.map(|d| d.message).collect())
}

/// Whether one word finds a text.
fn finds(words: &str, text: &str) -> bool {
    let transcript = exchange("", &format!("To ask, {text}"), "Yes.");
    !found(vec![entry("T", &[words], &[])], &transcript).0.is_empty()
}

#[test]
fn a_word_is_found_with_its_possessive_and_never_inside_another() {
    for text in
        ["Ship.", "the ship’s crew", "the ship's crew", "a SHIP", "(ship)", "war-ship", "“ship”"]
    {
        assert!(finds("ship", text), "{text}");
    }
    for text in ["hardship", "ships", "shipping", "shíps", "midship's"] {
        assert!(!finds("ship", text), "{text}");
    }
    assert!(finds("sanctions", "the sanctions’ effect") && finds("Korea’s", "North Korea"));
    assert!(finds("Côte d’Ivoire", "in cote d'ivoire") && finds("U.K.", "the U.K.'s part"));
}

#[test]
fn a_word_in_capitals_is_found_in_capitals_and_one_in_small_letters_in_both() {
    assert!(
        finds("US", "the US’s part") && finds("us", "the US") && finds("IT workers", "IT workers")
    );
    assert!(!finds("US", "about us") && !finds("IT workers", "it workers did"));
}

#[test]
fn a_phrase_is_its_words_one_after_another() {
    assert!(finds("asset freeze", "an asset-freeze") && finds("asset freeze", "an asset\nfreeze"));
    assert!(finds("North Korea", "north North Korea"));
    assert!(!finds("asset freeze", "the freeze of an asset") && !finds("asset freeze", "an asset"));
}

#[test]
fn heading_question_and_answers_count_but_not_whom_the_question_was_put_to() {
    let to_ask = "To ask the Secretary of State for Defence, what he saw.";
    let transcript = [
        exchange("Defence: Pay", "To ask, one.", "Yes."),
        exchange("Two", "To ask, what of defence.", "Yes."),
        exchange("Three", "To ask, three.", "It is a matter of defence."),
        exchange("Four", to_ask, "Yes."),
    ];
    let (topics, _) = found(vec![entry("T", &["defence"], &[])], &transcript.concat());
    assert_eq!(topics, [("T".to_owned(), vec![0, 1, 2])]);
}

#[test]
fn a_phrase_does_not_go_on_from_a_question_into_its_answer() {
    let transcript = exchange("", "To ask, what of an asset", "Freeze it.");
    assert!(found(vec![entry("T", &["asset freeze"], &[])], &transcript).0.is_empty());
}

#[test]
fn a_heading_is_found_whole_or_by_its_subject() {
    let headings =
        ["Armed Forces: Housing", "Armed Forces: Pay", "Armed Forces", "Armed Forces Act: Pay"];
    let asked = headings.iter().enumerate();
    let transcript: String =
        asked.map(|(n, heading)| exchange(heading, &format!("To ask, {n}."), "Yes.")).collect();
    let entries = vec![
        entry("Whole", &[], &["armed forces: housing"]),
        entry("Subject", &[], &["Armed Forces"]),
        entry("Rest", &[], &["Pay"]),
    ];
    let (topics, none) = found(entries, &transcript);
    assert_eq!(topics, [("Subject".to_owned(), vec![0, 1, 2]), ("Whole".to_owned(), vec![0])]);
    assert_eq!(none, ["no question has any of the words of the topic `Rest`"]);
}

#[test]
fn topics_are_listed_by_name_and_a_question_may_have_several() {
    let transcript = exchange("", "To ask, one two.", "One.");
    let entries = vec![entry("B", &["one"], &[]), entry("Á", &["two", "one"], &[])];
    let files = [SourceFile::from_text("a.txt", &transcript)];
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let (archive, _) = link(sources, &Names { topics: entries, ..Names::default() });
    let names: Vec<_> = archive.topics.list.iter().map(|topic| topic.name.as_str()).collect();
    assert_eq!((names, archive.topics.of_exchange(0)), (vec!["Á", "B"], &[0, 1][..]));
}
