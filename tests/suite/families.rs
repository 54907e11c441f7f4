//! Families and threads as their pages show them, and the quality of families by a table that a reader has
//! judged.

use std::collections::BTreeSet;

use crate::site::TestSite;

const REVIEWED: &str = include_str!("../families/reviewed.tsv");

/// A question with its answer.
struct Asked<'t> {
    department: &'t str,
    words: &'t str,
    answer: Option<&'t str>,
}

fn transcript(questions: &[Asked<'_>]) -> String {
    let mut text = String::new();
    for (number, asked) in questions.iter().enumerate() {
        text.push_str(&format!(
            "Asked by: Ada Sample (Harbour Union - Nowhere North)\nTabled: 3 March 2025\nUIN: {}\n\
             Question to the {}:\nTo ask the Minister, {}\n",
            1000 + number,
            asked.department,
            asked.words
        ));
        if let Some(answer) = asked.answer {
            text.push_str(&format!(
                "Answered by Percy Placeholder - Minister of State\nAnswered on: 5 March 2025\n{answer}\n"
            ));
        }
        text.push('\n');
    }
    text
}

fn built(text: &str) -> TestSite {
    let site = TestSite::new()
        .file("despatch.toml", "base_url = \"https://example.org/\"\n")
        .file("content/a.txt", text);
    site.build();
    site
}

/// The pages of a folder.
fn pages(site: &TestSite, folder: &str) -> Vec<String> {
    let paths = site.paths();
    let of_folder = paths.iter().filter(|path| path.starts_with(folder));
    of_folder.map(|path| site.read(path)).collect()
}

/// The rows of a page, each from its id on.
fn rows(html: &str, start: &str) -> Vec<String> {
    html.split(start).skip(1).map(|row| row.split("</li>\n").next().unwrap().to_owned()).collect()
}

const LAMPS: &str = "how many lamps were lit on the old harbour wall of";

fn lamps(answers: [Option<&str>; 3]) -> String {
    let words = ["Northport", "Westport", "Eastport"]
        .map(|port| format!("{LAMPS} {port} <b> in the last five years."));
    let [one, two, three] = answers;
    let asked = |words, answer| Asked { department: "Ministry of Buoys", words, answer };
    transcript(&[asked(&words[0], one), asked(&words[1], two), asked(&words[2], three)])
}

#[test]
fn a_family_has_a_row_for_each_question_with_the_sentence_that_differs() {
    let shared = "The Ministry keeps a list. Its staff are grateful.";
    let site = built(&lamps([
        Some("The Ministry keeps a list. Nine lamps <i>were</i> lit. Its staff are grateful."),
        None,
        Some(shared),
    ]));
    let families = pages(&site, "families/");
    assert_eq!(families.len(), 1);
    let html = &families[0];
    assert!(html.contains("3 questions that differ in one point"), "{html}");
    assert!(html.contains("1 question has no answer in this archive"));
    assert!(html.contains("how many lamps were lit on the old harbour wall of <mark>"));
    assert!(html.contains("</mark> &lt;b&gt; in the last five years.”"), "{html}");
    let rows = rows(html, "<li id=\"row-");
    let slots: Vec<_> =
        rows.iter().map(|row| row.split("</a></h2>").next().unwrap().rsplit('>').next()).collect();
    assert_eq!(slots, [Some("Eastport"), Some("Northport"), Some("Westport")]);
    assert!(rows[0].contains("all sentences of this answer are in the others, too"), "{}", rows[0]);
    assert!(rows[1].contains("<p>Nine lamps &lt;i&gt;were&lt;/i&gt; lit.</p>"), "{}", rows[1]);
    assert!(rows[2].contains("No answer in this archive"), "{}", rows[2]);
}

#[test]
fn every_question_of_a_family_leads_to_it_and_it_to_every_question_once() {
    let site = built(&lamps([Some("None."), Some("None."), Some("Two.")]));
    let html = &pages(&site, "families/")[0];
    let questions: Vec<_> =
        site.paths().into_iter().filter(|path| path.starts_with("questions/how-")).collect();
    assert_eq!(questions.len(), 3, "{questions:?}");
    for path in questions {
        let link = format!("<h2><a href=\"../{path}\">");
        assert_eq!(html.matches(&link).count(), 1, "{link}");
        assert!(site.read(&path).contains("3 questions that differ in one point</a>"), "{path}");
    }
    assert_eq!(html.matches("the same answer as to").count(), 1);
}

#[test]
fn departments_are_in_alphabetical_order_and_a_missing_answer_is_reported() {
    let words = "how much his Department has spent on lamps for its own staff in the last year.";
    let other = words.replace("his", "her");
    let site = built(&transcript(&[
        Asked { department: "Office of Tides", words, answer: Some("Nine pounds.") },
        Asked { department: "Board of Fog", words: &other, answer: None },
        Asked { department: "Ministry of Buoys", words: &other, answer: Some("Two pounds.") },
    ]));
    let html = &pages(&site, "families/")[0];
    assert!(html.contains("asked the same question of 3 departments"), "{html}");
    assert!(html.contains("such as “his” and “her”"));
    let rows = rows(html, "<li id=\"row-");
    for (row, department) in
        rows.iter().zip(["Board of Fog", "Ministry of Buoys", "Office of Tides"])
    {
        assert!(row.contains(&format!(">{department}</a></h2>")), "{row}");
    }
    assert!(rows[0].contains("No answer in this archive"));
}

#[test]
fn the_address_of_a_family_leads_to_the_question_when_the_others_are_gone() {
    let site = built(&lamps([Some("None."), None, Some("Two.")]));
    let paths = site.paths();
    let family = paths.iter().find(|path| path.starts_with("families/")).unwrap();
    let first = lamps([Some("None."), None, Some("Two.")]);
    let alone: String = first.split_inclusive("\n\n").filter(|q| q.contains("Eastport")).collect();
    let site = site.file("content/a.txt", alone);
    site.build();
    let html = site.read(family);
    assert!(html.contains("has another address now") || html.contains("no longer in the archive"));
}

fn thread() -> String {
    let first = "what colour the lamps of the harbour wall are.";
    let second = "pursuant to the Answer of 5 March 2025 to Question 1000 on lamps, who chose it.";
    let third = "pursuant to the Answer of 5 March 2025 to Question 1001 on lamps, when that was.";
    let asked = |words, answer| Asked { department: "Ministry of Buoys", words, answer };
    transcript(&[
        asked(first, Some("Red & <white>.\nSome are green.")),
        asked(second, Some("The Board did.\nIt met on Monday.")),
        asked(third, None),
    ])
}

#[test]
fn a_question_shows_the_first_paragraph_of_the_answer_that_it_pursues() {
    let site = built(&thread());
    let paths = site.paths();
    let second = paths.iter().find(|path| path.contains("who-chose")).unwrap();
    let html = site.read(second);
    let frame = html.split("<blockquote class=\"pursued\">").nth(1).expect("a frame");
    let frame = frame.split("</blockquote>").next().unwrap();
    assert!(frame.contains("<p>Red &amp; &lt;white&gt;.</p>"), "{frame}");
    assert!(frame.contains("Percy Placeholder, "), "{frame}");
    assert!(!frame.contains("Some are green"), "{frame}");
    assert!(html.contains("3 questions that refer to each other</a>"));
}

#[test]
fn a_thread_has_each_of_its_questions_once_by_date() {
    let site = built(&thread());
    let threads = pages(&site, "threads/");
    assert_eq!(threads.len(), 1);
    let steps = rows(&threads[0], "<li id=\"step-");
    assert_eq!(steps.len(), 3);
    for (step, words) in steps.iter().zip(["what colour", "who chose it", "when that was"]) {
        assert!(step.contains(words), "{step}");
    }
    assert!(steps[1].contains("refers to <a href=\"#step-1\">number 1</a>"), "{}", steps[1]);
    assert!(steps[2].contains("No answer in this archive"), "{}", steps[2]);
}

#[test]
fn two_questions_are_no_thread() {
    let text = thread();
    let two: String = text.split_inclusive("\n\n").take(2).collect();
    assert_eq!(pages(&built(&two), "threads/").len(), 0);
}

/// A line of the table: the verdict, what differs in each question, and the words with `[…]` for it.
#[test]
fn at_least_98_of_100_reviewed_families_are_right() {
    let lines: Vec<Vec<&str>> = REVIEWED.lines().map(|line| line.split('\t').collect()).collect();
    let right = lines.iter().filter(|line| line[0] == "right").count();
    assert_eq!(lines.len(), 100);
    assert!(right >= 98, "{right}");
}

#[test]
fn reviewed_families_of_words_are_those_that_are_found() {
    for line in REVIEWED.lines().map(|line| line.split('\t').collect::<Vec<_>>()) {
        let [_, "words", slots, words] = line[..] else { continue };
        let slots: BTreeSet<&str> = slots.split(" | ").collect();
        let words: Vec<String> = slots.iter().map(|slot| words.replace("[…]", slot)).collect();
        let asked: Vec<_> = words
            .iter()
            .map(|words| Asked { department: "Ministry of Buoys", words, answer: None })
            .collect();
        let found = despatch_families(&transcript(&asked));
        assert_eq!(found, [slots.iter().map(|slot| (*slot).to_owned()).collect::<Vec<_>>()]);
    }
}

/// What differs in each family of a transcript, sorted.
fn despatch_families(text: &str) -> Vec<Vec<String>> {
    use despatch::archive::families::{FamilySlot, asked_text, slot_parts};
    use despatch::archive::{Names, link};
    use despatch::source::transcript::Furniture;
    use despatch::source::{SourceFile, parse_all};

    let files = [SourceFile::from_text("a.txt", text)];
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let (archive, _) = link(sources, &Names::default());
    let mut found = Vec::new();
    for family in &archive.families.list {
        let FamilySlot::Words { before, after } = family.slot else { continue };
        let mut slots = BTreeSet::new();
        for ix in &family.members {
            let asked = asked_text(&archive.exchanges[*ix]);
            slots.insert(slot_parts(&asked, before, after).1.to_owned());
        }
        found.push(slots.into_iter().collect());
    }
    found
}
