//! ParlParse's files become pages, and nothing of them is lost.

use despatch::diagnostic::Severity;

use crate::site::TestSite;

const REPORT: &str = include_str!("../../src/source/wrans/tests/report.xml");
const SCOTTISH: &str = include_str!("../../src/source/wrans/tests/scottish.xml");
const MODERN: &str = include_str!("../../src/source/wrans/tests/modern.xml");

/// The words of a page, without its tags.
fn words(html: &str) -> String {
    let mut out = String::new();
    for (at, part) in html.split('<').enumerate() {
        let text = part.split_once('>').map_or(part, |(_, text)| text);
        out += if at == 0 { "" } else { " " };
        out += text;
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn all_three_dialects_stand_on_pages_beside_transcripts() {
    let site = TestSite::new()
        .file("despatch.toml", "title = 'T'\n")
        .file("content/answers2009-10-26f.xml", REPORT)
        .file("content/spwa2009-10-26.xml", SCOTTISH)
        .file("content/answers2025-09-12.xml", MODERN)
        .file("content/a.txt", "Asked by: Ada Sample (Meadow - Nowhere)\nQuestion\nTo ask.\n");
    let built = site.build();
    let graver: Vec<_> =
        built.diagnostics.iter().filter(|d| d.severity() != Severity::Note).collect();
    assert!(graver.is_empty(), "{graver:?}");
    let pages = site.paths().into_iter().filter(|path| path.starts_with("questions/"));
    let pages: Vec<_> = pages.map(|path| site.read(&path)).collect();
    let pages: Vec<_> = pages.iter().filter(|html| html.contains("class=\"exchange\"")).collect();
    assert_eq!(pages.len(), 4 + 2 + 3 + 1);
    let page = |having: &str| {
        let found = pages.iter().map(|html| words(html)).find(|words| words.contains(having));
        found.unwrap_or_else(|| panic!("no page has {having:?}"))
    };
    let report = page("gas cost");
    for part in [
        "Lamps: Oil",
        "Lighthouses and Ferries",
        "HC Deb 26 October 2009, c209W",
        "A holding answer was given on 22 October 2009",
        "Oil cost £5 – on 1 May 2009. See Official Report , column 36W.",
        "Cost (£)",
        "2008¹",
    ] {
        assert!(report.contains(part), "{part:?} is not in {report}");
    }
    assert!(page("(2) who keeps them.").contains("The keepers do."));
    assert!(page("how many of the lamps are lit").contains("S3W-10002"));
    assert!(page("how many lamps were replaced").contains("PDF DOCUMENT, 25.5 KB"));
}
