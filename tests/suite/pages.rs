//! Folders of Markdown pages beside the content: their addresses, their links, and what leads to them.

use despatch::diagnostic::Code;

use crate::site::TestSite;

const EXCHANGE: &str =
    "Asked by: Ada Sample (P - Q)\nQuestion\nTo ask.\nAnswered by Dora Dummy\nYes.\n";

/// A site with a folder `docs` of pages.
fn documented() -> TestSite {
    TestSite::new()
        .file("despatch.toml", "title = 'T'\n[content]\npages = ['docs']\n")
        .file("content/a.txt", EXCHANGE)
        .file("content/about.md", "# About\n\nRead the [guides](../docs/README.md).\n")
        .file("docs/README.md", "# Guides\n\n[One](one.md), [two](deep/two.md).\n")
        .file("docs/one.md", "# One\n\n[About](../content/about.md), [two](deep/two.md#b).\n")
        .file(
            "docs/deep/two.md",
            "# Two\n\n[One](../one.md), [us](../README.md)\n\n## B\n\nText.\n",
        )
}

#[test]
fn pages_stand_below_their_folders_name_and_link_each_other_as_on_disk() {
    let site = documented();
    let said = site.build().diagnostics;
    assert!(said.iter().all(|d| d.code != Code::BrokenLink), "{said:?}");
    assert!(site.read("about.html").contains("href=\"docs/index.html\""));
    let one = site.read("docs/one.html");
    assert!(one.contains("<h1>One</h1>") && one.contains("href=\"../about.html\""), "{one}");
    assert!(one.contains("href=\"deep/two.html#b\""), "{one}");
    assert!(site.read("docs/deep/two.html").contains("href=\"../index.html\""));
}

#[test]
fn pages_in_a_folder_with_a_page_of_its_own_are_found_there_and_not_in_the_footer() {
    let site = documented().file("content/bare/three.md", "# Three\n");
    site.build();
    let home = site.read("index.html");
    assert!(home.contains(">Guides</a>") && home.contains(">Three</a>"), "{home}");
    assert!(!home.contains(">One</a>") && !home.contains(">Two</a>"), "{home}");
    let two = site.read("docs/deep/two.html");
    let trail = two.split("Where you are").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(trail.contains("<a href=\"../index.html\">Guides</a>"), "{trail}");
}

/// The links before and after a page, and where they lead.
fn around(site: &TestSite, page: &str) -> Vec<String> {
    let html = site.read(page);
    let nav = html.split("aria-label=\"Before and after\"").nth(1).unwrap_or_default();
    let links = nav.split("</nav>").next().unwrap().split("<a rel=\"").skip(1);
    links.map(|link| link.split("</a>").next().unwrap().replace("\" href=\"", " ")).collect()
}

#[test]
fn a_page_leads_to_those_before_and_after_it_in_the_order_of_its_folders_page() {
    let readme = "# Guides\n\n[Three](three.md), [us](../content/about.md), [one](one.md#a), \
                  [three](three.md), [two](deep/two.md).\n";
    let site = documented()
        .file("docs/README.md", readme)
        .file("docs/three.md", "# Three\n")
        .file("docs/unlisted.md", "# Unlisted\n");
    site.build();
    assert_eq!(around(&site, "docs/three.html"), ["next one.html\">Next: One"]);
    assert_eq!(
        around(&site, "docs/one.html"),
        ["prev three.html\">Previous: Three", "next deep/two.html\">Next: Two"]
    );
    assert_eq!(around(&site, "docs/deep/two.html"), ["prev ../one.html\">Previous: One"]);
    for page in ["docs/unlisted.html", "docs/index.html", "about.html"] {
        assert_eq!(around(&site, page), [""; 0], "{page}");
    }
}

#[test]
fn a_page_that_quotes_a_transcript_is_a_page_and_no_other_file_is_read() {
    let site = documented()
        .file("docs/format.md", format!("# Format\n\n{EXCHANGE}"))
        .file("docs/other.txt", EXCHANGE.replace("To ask", "To ask again"))
        .file("docs/images/shot.png", b"\x89PNG\r\n\x1a\n");
    let said = site.build().diagnostics;
    assert!(said.iter().all(|d| d.code != Code::NotText && d.code != Code::UnknownFormat));
    assert!(site.read("docs/format.html").contains("Asked by: Ada Sample"));
    assert_eq!(site.records().lines().count(), 1);
}

#[test]
fn a_link_that_leads_out_of_the_site_is_told_where_it_stands() {
    let site = documented().file("docs/one.md", "# One\n\nSee [this](../LICENCE).\n");
    let said = site.build().diagnostics;
    let found = said.iter().find(|d| d.code == Code::BrokenLink).unwrap();
    let place = found.place.as_ref().unwrap();
    assert_eq!((&*place.file, place.line, place.column), ("docs/one.md", 3, 5));
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_the_rest_is_published() {
    let site = documented().file("despatch.toml", "[content]\npages = ['guides']\n");
    let said = site.build().diagnostics;
    let found = said.iter().find(|d| d.code == Code::MissingContent).unwrap();
    assert!(found.message.contains("`guides`"), "{}", found.message);
    assert!(site.paths().contains(&"about.html".to_owned()));
}

#[test]
fn a_long_page_lists_its_sections_and_a_short_one_does_not() {
    let section = |n: usize| format!("## Part {n}\n\n{}\n\n", "Some words of text. ".repeat(50));
    let long: String = (1..=4).map(section).collect();
    let site = documented().file("docs/one.md", format!("# One\n\n{long}"));
    site.build();
    let one = site.read("docs/one.html");
    assert!(one.contains("<li><a href=\"#part-4\">Part 4</a></li>"), "{one}");
    assert!(!site.read("docs/deep/two.html").contains("class=\"contents\""));
}
