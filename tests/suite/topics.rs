//! Topics from `topics.toml` to pages, feeds, data and addresses; lists of what lacks an answer.

use despatch::Order;
use despatch::archive::ledger::{Kind, LEDGER_FILE, Line, Status, format};
use despatch::diagnostic::Code;
use jiff::civil::date;

use crate::site::TestSite;

const TRANSCRIPT: &str = "\
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
Heading: Lighthouses: Paint
Tabled: 14 October 2025
To ask the Secretary of State for Lighthouses, how many foghorns were painted.
Answered by Percy Placeholder
Answered on: 17 October 2025
There were 14.
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, whether she listens.
Answered by Percy Placeholder
Holding answer: 3 October 2025
The foghorn’s sound is being looked into.
Asked by: Bert Example (Hill Party - Nowhere South)
Question to the Office of Tides:
To ask the Minister for Tides, when the hornpipe was last danced.
";

const TOPICS: &str = "\
[[topic]]
name = \"Fog signals\"
words = [\"foghorn\", \"foghorns\"]

[[topic]]
name = \"Paint & polish\"
headings = [\"Lighthouses: Paint\"]
";

fn site() -> TestSite {
    TestSite::new()
        .file("despatch.toml", "title = \"Lights\"\nbase_url = \"https://example.org/\"\n")
        .file("content/a.txt", TRANSCRIPT)
        .file("topics.toml", TOPICS)
}

fn lines(site: &TestSite) -> Vec<Line> {
    let text = std::fs::read_to_string(site.root().join(LEDGER_FILE)).unwrap();
    format::parse(&text, LEDGER_FILE).unwrap()
}

fn topics(site: &TestSite) -> Vec<(String, String, Status)> {
    let topics = lines(site).into_iter().filter(|line| line.kind == Kind::Topic);
    topics.map(|line| (line.slug, line.name, line.status)).collect()
}

fn later(site: &TestSite) -> Order<'static> {
    Order { day: date(2026, 3, 9), ..site.order }
}

#[test]
fn topics_have_a_list_pages_feeds_and_data_and_their_questions_name_them() {
    let site = site();
    let built = site.build();
    assert!(!built.diagnostics.iter().any(|d| d.code == Code::TopicWithoutQuestions));
    let index = site.read("topics/index.html");
    assert!(
        index.contains("<a href=\"fog-signals.html\">Fog signals</a> <span class=\"count\">2<")
    );
    assert!(
        index.contains("Paint &amp; polish") && index.contains("1 question has no topic"),
        "{index}"
    );
    let page = site.read("topics/fog-signals.html");
    assert!(page.contains("“foghorn”, “foghorns”") && page.contains("not Parliament’s"), "{page}");
    assert!(page.contains("Lighthouses: Paint") && !page.contains("hornpipe"), "{page}");
    assert!(page.contains("href=\"fog-signals.atom\""), "{page}");
    assert!(site.read("topics/fog-signals.atom").contains("Fog signals – Lights"));
    assert!(page.contains("search.html?q=&amp;topic=fog-signals"), "{page}");
    let question = site.paths().into_iter().find(|path| path.starts_with("questions/how-many"));
    let question = site.read(&question.unwrap());
    let named = "<h2>Topics of this archive</h2>\n\
                 <p><a href=\"../topics/fog-signals.html\">Fog signals</a>, \
                 <a href=\"../topics/paint-polish.html\">Paint &amp; polish</a></p>";
    assert!(question.contains(named), "{question}");
    assert!(question.contains("answered on 17 October 2025"), "{question}");
    assert!(site.read("sitemap.xml").contains("https://example.org/topics/fog-signals.html<"));
}

#[test]
fn a_topic_of_another_name_keeps_its_address_by_its_words_or_its_former_name() {
    let site = site();
    site.build();
    let renamed = TOPICS.replace("Fog signals", "Foghorns").replace("Paint & polish", "Painting");
    let renamed = renamed.replace("name = \"Painting\"", "name = \"Painting\"\nwords = [\"paint\"]\nformerly = [\"Paint and polish\", \"Paint & Polish\"]");
    let site = site.file("topics.toml", renamed);
    let built = site.try_build_with(later(&site)).unwrap();
    let topic = |slug: &str, name: &str| (slug.to_owned(), name.to_owned(), Status::Live);
    assert_eq!(
        topics(&site),
        [topic("fog-signals", "Foghorns"), topic("paint-polish", "Painting")]
    );
    assert!(site.read("topics/fog-signals.html").contains("<h1>Foghorns</h1>"));
    assert!(site.read("topics/fog-signals.atom").contains("Foghorns – Lights"));
    assert!(!built.diagnostics.iter().any(|d| d.code == Code::RetiredAddress));
}

#[test]
fn a_topic_that_became_part_of_another_leads_there_and_one_taken_out_leaves_a_page() {
    let site = site();
    site.build();
    let first_entry = TOPICS.split("\n\n").next().unwrap();
    let merged =
        format!("{first_entry}\nheadings = [\"Lighthouses\"]\nformerly = [\"Paint & polish\"]\n");
    let site = site.file("topics.toml", merged);
    let built = site.try_build_with(later(&site)).unwrap();
    assert!(built.diagnostics.iter().any(|d| d.code == Code::MovedAddress));
    let moved = site.read("topics/paint-polish.html");
    assert!(moved.contains("href=\"fog-signals.html\""), "{moved}");
    std::fs::remove_file(site.root().join("topics.toml")).unwrap();
    site.try_build_with(later(&site)).unwrap();
    for path in ["topics/paint-polish.html", "topics/fog-signals.html"] {
        assert!(site.read(path).contains("This topic is no longer in the archive."), "{path}");
    }
    assert!(!site.paths().contains(&"topics/index.html".to_owned()));
}

#[test]
fn a_topic_without_questions_is_told_with_its_place_and_has_no_page() {
    let site = site()
        .file("topics.toml", format!("{TOPICS}\n[[topic]]\nname = \"Horn\"\nwords = [\"horn\"]\n"));
    let built = site.build();
    let said: Vec<_> =
        built.diagnostics.iter().filter(|d| d.code == Code::TopicWithoutQuestions).collect();
    let [said] = &said[..] else { panic!("{said:?}") };
    let place = said.place.as_ref().unwrap();
    assert_eq!((place.file.as_str(), place.line, place.column), ("topics.toml", 10, 8));
    assert!(!site.paths().contains(&"topics/horn.html".to_owned()));
}

#[test]
fn a_slip_in_the_file_stops_the_build_where_it_stands() {
    let site = site().file("topics.toml", TOPICS.replace("headings =", "heading ="));
    let said = site.try_build().unwrap_err();
    let place = said[0].place.as_ref().unwrap();
    assert_eq!((said[0].code, place.line, place.column), (Code::UnknownKey, 7, 1));
    assert!(said[0].remedy.starts_with("did you mean `headings`?"), "{}", said[0].remedy);
}

#[test]
fn what_lacks_an_answer_is_listed_and_the_lists_stay_when_they_are_empty() {
    let site = site();
    site.build();
    let home = site.read("index.html");
    for (path, has, has_not) in [
        ("questions/unanswered.html", "the hornpipe", "she listens"),
        ("questions/holding.html", "she listens", "the hornpipe"),
    ] {
        assert!(home.contains(&format!("href=\"{path}\"")), "{home}");
        let (page, words) = (site.read(path), "how many foghorns");
        let html = page.to_lowercase();
        assert!(html.contains(has) && !html.contains(has_not) && !html.contains(words), "{page}");
    }
    let answered = "Answered by Dora Dummy\nIn May.\n";
    let site = site.file("content/a.txt", format!("{TRANSCRIPT}{answered}"));
    site.try_build_with(later(&site)).unwrap();
    let empty = site.read("questions/unanswered.html");
    assert!(empty.contains("Every question in this archive has an answer."), "{empty}");
    assert!(!site.read("index.html").contains("questions/unanswered.html"));
    assert!(!site.read("sitemap.xml").contains("questions/unanswered.html"));
}
