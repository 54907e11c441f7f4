//! Inputs whose cost would grow with their square.

use despatch::diagnostic::{Code, Severity};

use crate::site::TestSite;

/// A transcript of members whose names differ in one letter.
fn alike(members: usize) -> String {
    let name = |n: usize| char::from_u32(0x4e00 + u32::try_from(n).unwrap()).unwrap();
    let one = |n: usize| {
        format!(
            "Asked by: Abelard{} Samplesson (Meadow Party - Nowhere North)\n\
             Question to the Ministry of Lamps:\nTo ask how many lamps there are in row {n}.\n\
             Answered by Bo Proof\nThere are {n}.\n",
            name(n)
        )
    };
    (0..members).map(one).collect()
}

#[test]
fn names_that_are_all_alike_are_told_in_proportion_to_their_number() {
    let told = |members| {
        let site = TestSite::new().file("content/a.txt", alike(members));
        let said = site.build().diagnostics;
        said.iter().filter(|d| d.code == Code::LookAlike).count()
    };
    let (few, many) = (told(40), told(160));
    assert!(few >= 39, "each has a neighbour: {few}");
    assert!(many < 5 * few, "{few} for 40 members, {many} for 160");
    assert!(told(400) <= 501);
}

/// The codes and the texts of all that is graver than a note.
fn complaints(site: &TestSite) -> Vec<(Code, String)> {
    let said = site.build().diagnostics.into_iter();
    let graver = said.filter(|d| d.severity() != Severity::Note);
    graver.map(|d| (d.code, d.message)).collect()
}

fn lamps() -> String {
    "Asked by: Ada Sample (Meadow Party - Nowhere North)\nQuestion to the Ministry of Lamps:\n\
     To ask how many lamps there are.\nAnswered by Bo Proof\nThere are 14.\n"
        .to_owned()
}

#[test]
fn a_text_that_is_longer_than_any_can_be_is_left_out_and_the_rest_is_built() {
    let long = "word ".repeat(1024 * 1024);
    for name in ["content/b.txt", "content/b.md"] {
        let site = TestSite::new()
            .file("content/a.txt", lamps())
            .file(name, lamps().replace("how many", "why").replace("There are 14.", &long));
        let found = complaints(&site);
        assert!(matches!(&found[..], [(Code::BadRecord, _)]), "{found:?}");
        assert_eq!(site.records().lines().count(), 1);
    }
    let page = format!("# Page\n\n{long}");
    let site = TestSite::new().file("content/a.txt", lamps()).file("content/b.md", page);
    assert!(matches!(&complaints(&site)[..], [(Code::BadRecord, _)]));
}

#[test]
fn the_mistakes_of_one_page_are_reported_up_to_a_thousand() {
    let links: String = (0..1_500).map(|n| format!("[x](gone{n}.md) ")).collect();
    let site = TestSite::new()
        .file("content/a.txt", lamps())
        .file("content/b.md", format!("# Page\n\n{links}"));
    let said = site.build().diagnostics;
    let broken: Vec<_> = said.iter().filter(|d| d.code == Code::BrokenLink).collect();
    assert_eq!(broken.len(), 1_001);
    assert!(broken.iter().any(|d| d.message.starts_with("500 more links")));
    // One line holds them all. Its text is not copied to each.
    assert!(broken.iter().filter_map(|d| d.place.as_ref()).all(|place| place.text.len() < 10_000));
    let last = broken.iter().filter_map(|d| d.place.as_ref()).max_by_key(|place| place.column);
    assert!(last.unwrap().text.contains("[x](gone999.md)"));
}

#[test]
fn pages_beyond_a_hundred_are_not_linked_from_every_page() {
    let site = |pages: usize| {
        let site = TestSite::new().file("content/a.txt", lamps());
        (0..pages).fold(site, |site, n| site.file(&format!("content/p{n}.md"), "# Page\n"))
    };
    let many = site(130);
    let found = complaints(&many);
    assert!(matches!(&found[..], [(Code::OrphanPage, message)] if message.starts_with("30 pages")));
    assert_eq!(many.read("index.html").matches("href=\"p").count(), 100 + 1, "and the parties");
    assert!(complaints(&site(100)).is_empty());
}

/// A file of ParlParse with one group: its questions, then one answer.
fn group(questions: usize, lead: &str, answer: &str) -> String {
    let questions: String = (0..questions)
        .map(|n| format!("<p qnum=\"{}\">To ask how high tower {n} is.</p>\n", 100_000 + n))
        .collect();
    format!(
        "<publicwhip><major-heading>Lamps</major-heading><minor-heading>Oil</minor-heading>\
         <ques id=\"uk.org.publicwhip/wrans/2009-10-26.1.0\" speakername=\"Ada Sample\">{lead}\
         {questions}</ques><reply id=\"uk.org.publicwhip/wrans/2009-10-26.2.1\" \
         speakername=\"Bo Proof\"><p>{answer}</p></reply></publicwhip>"
    )
}

#[test]
fn a_group_of_thousands_names_only_the_questions_next_to_each() {
    let read = |questions| {
        let text = group(questions, "", "None.");
        let site = TestSite::new().file("content/answers2009-10-26.xml", text);
        let found = complaints(&site);
        let records = site.records();
        let grouped = |line: &str| {
            let record: serde_json::Value = serde_json::from_str(line).unwrap();
            record["question"]["grouped_with"].as_array().map_or(0, Vec::len)
        };
        (found, records.lines().map(grouped).collect::<Vec<_>>())
    };
    let (found, grouped) = read(120);
    assert!(found.is_empty() && grouped == vec![119; 120], "{found:?}");
    let (found, grouped) = read(501);
    assert!(matches!(&found[..], [(Code::BadField, _)]), "{found:?}");
    assert_eq!(grouped, vec![20; 501]);
}

#[test]
fn a_group_whose_pages_would_repeat_too_much_is_left_out() {
    let answer = "word ".repeat(200_000);
    let lead = format!("<p>{}</p>", "word ".repeat(10_000));
    for text in [group(100, "", &answer), group(100, &lead, "None.")] {
        let site = TestSite::new()
            .file("content/a.txt", lamps())
            .file("content/answers2009-10-26.xml", text);
        let found = complaints(&site);
        assert!(found.iter().any(|(code, _)| *code == Code::BadRecord), "{found:?}");
        assert_eq!(site.records().lines().count(), 1);
    }
}

#[test]
fn a_name_that_is_longer_than_any_can_be_is_not_repeated_by_each_question() {
    let long = "Oil".repeat(1_000);
    let text = group(3, "", "None.").replace("Oil", &long).replace("Ada Sample", &long);
    let site = TestSite::new().file("content/answers2009-10-26.xml", text);
    let found = complaints(&site);
    assert!(
        matches!(&found[..], [(Code::BadField, message)] if message.contains("1 more")),
        "{found:?}"
    );
    assert!(!site.records().contains(&long));
}

#[test]
fn a_phrase_of_a_topic_is_not_as_long_as_a_text() {
    let topic = |words: usize| {
        let words = vec!["lamp"; words].join(" ");
        let text = format!("[[topic]]\nname = 'Lamps'\nwords = ['{words}', 'lamps']\n");
        TestSite::new().file("content/a.txt", lamps()).file("topics.toml", text)
    };
    assert_eq!(topic(60).try_build().map(|_| ()), Ok(()));
    let found = topic(61).try_build().map(|_| ()).unwrap_err();
    assert!(found[0].message.contains("more than 60 words"), "{found:?}");
}

#[test]
fn the_same_question_of_many_members_has_an_address_for_each() {
    let one = |n: usize| lamps().replace("Ada", &format!("Ada{}", char::from(b'a' + n as u8)));
    let site = TestSite::new().file("content/a.txt", (0..20).map(one).collect::<String>());
    site.build();
    let ledger = std::fs::read_to_string(site.root().join("permalinks.lock")).unwrap();
    let ids: Vec<_> = ledger.lines().filter(|line| line.starts_with("q ")).collect();
    assert_eq!(ids.len(), 20);
    let numbered = |n: usize| {
        ids.iter().any(|line| line.split(' ').nth(1).unwrap().ends_with(&format!("-{n}")))
    };
    assert!((2..=20).all(numbered) && !numbered(21), "{ids:?}");
}
