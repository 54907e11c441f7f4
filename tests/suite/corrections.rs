//! The page and the feed of all corrected answers.

use crate::site::TestSite;

const CORRECTED: &str = "\
Asked by: Ada Sample
Question to the Office of Tides:
To ask the Minister for Tides, how many foghorns there are.
Answered by Percy Placeholder
Answered: 3 September 2025
There were 14 <horns> in the north.
Answered by Dora Dummy
Corrected: 9 September 2025
There were 15 <horns> in the north.
Asked by: Bert Example
Question to the Office of Tides:
To ask the Minister for Tides, how many lighthouses there are.
Answered by Percy Placeholder
Answered: 5 September 2025
There were 3 lighthouses.
Answered by Percy Placeholder
Corrected: 12 September 2025
There were 4 lighthouses.
Asked by: Bert Example
Question to the Office of Tides:
To ask the Minister for Tides, how many gulls there are.
Answered by Percy Placeholder
Answered: 5 September 2025
There was 1 gull.
";

fn built(transcript: &str) -> TestSite {
    let site = TestSite::new()
        .file("despatch.toml", "base_url = \"https://example.org/\"\n")
        .file("content/a.txt", transcript);
    site.build();
    site
}

#[test]
fn every_corrected_answer_is_listed_newest_first_with_its_changes() {
    let site = built(CORRECTED);
    let html = site.read("corrections.html");
    let entries: Vec<_> = html.split("<section class=\"correction\">").skip(1).collect();
    assert_eq!(entries.len(), 2);
    assert!(entries[0].contains("Percy Placeholder corrected the answer to Bert Example on"));
    assert!(entries[0].contains("2025-09-12") && entries[0].contains("</span>4</ins>"));
    assert!(entries[1].contains("Dora Dummy corrected the answer to Ada Sample"));
    assert!(entries[1].contains("</span>14</del><ins>"), "{}", entries[1]);
    assert!(entries[1].contains("&lt;horns&gt; in the north."));
    assert!(!html.contains("gull"));
    assert!(site.read("index.html").contains("href=\"corrections.html\""));

    let feed = site.read("corrections.atom");
    assert_eq!(feed.matches("<entry>").count(), 2);
    assert!(feed.find("lighthouses").unwrap() < feed.find("foghorns").unwrap());
    assert!(feed.contains("<updated>2025-09-12T00:00:00Z</updated>"));
}

#[test]
fn an_archive_without_corrections_has_no_such_page() {
    let gulls = CORRECTED.rfind("Asked by").map(|at| &CORRECTED[at..]).expect("a question");
    let site = built(gulls);
    assert!(!site.root().join("public/corrections.html").exists());
    assert!(!site.root().join("public/corrections.atom").exists());
    assert!(!site.read("index.html").contains("corrections.html"));
}

#[test]
fn an_answer_whose_wording_changed_in_the_archive_is_listed_by_its_day() {
    let mut site = built(CORRECTED)
        .file("content/a.txt", CORRECTED.replace("There was 1 gull.", "There were 2 <gulls>."));
    site.order.day = jiff::civil::date(2026, 11, 24);
    site.build();
    let html = site.read("corrections.html");
    let entries: Vec<_> = html.split("<section class=\"correction\">").skip(1).collect();
    assert_eq!(entries.len(), 3);
    assert!(entries[0].contains("The wording of the answer by Percy Placeholder to Bert Example"));
    assert!(entries[0].contains("changed in this archive on <time datetime=\"2026-11-24\">"));
    assert!(entries[0].contains("</span>were 2 &lt;gulls&gt;.</ins>"), "{}", entries[0]);
    assert!(entries[0].contains("</span>was 1 gull.</del>"), "{}", entries[0]);
    assert_eq!(site.read("corrections.atom").matches("<entry>").count(), 3);
}
