//! What a site gives to other programs, as its pages tell of it.

use std::collections::BTreeSet;

use crate::site::TestSite;

const BASE: &str = "https://example.org/a/";

fn site() -> TestSite {
    let config = format!("title = 'Invented'\nbase_url = '{BASE}'\n");
    let mut site = TestSite::new()
        .file("despatch.toml", config)
        .file("content/about.md", "# About\n\nText.\n");
    for (path, text) in crate::invented::transcripts(300) {
        site = site.file(&format!("content/{path}"), text);
    }
    site
}

#[test]
fn the_site_map_has_every_page_but_those_that_ask_not_to_be_listed() {
    let site = site();
    site.build();
    let xml = site.read("sitemap.xml");
    let listed: BTreeSet<String> = xml
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split_once("</loc>").unwrap().0.strip_prefix(BASE).unwrap().to_owned())
        .collect();
    assert_eq!(listed.len(), xml.matches("<url>").count(), "an address is listed twice");
    let wanted = |path: &String| {
        path.ends_with(".html")
            && path != "404.html"
            && !site.read(path).contains("<meta name=\"robots\" content=\"noindex\">")
    };
    let pages: BTreeSet<String> = site.paths().into_iter().filter(wanted).collect();
    assert_eq!(listed, pages);
    assert!(!listed.contains("search.html") && listed.contains("about.html"));
    assert!(site.read("robots.txt").ends_with("\nSitemap: https://example.org/a/sitemap.xml\n"));
}

#[test]
fn lists_lead_to_their_feeds_and_data() {
    let site = site();
    site.build();
    let paths = site.paths();
    let members = paths.iter().filter(|path| path.matches('/').count() == 1);
    let members: Vec<_> =
        members.filter_map(|path| path.strip_prefix("members/")?.strip_suffix(".html")).collect();
    assert!(members.len() > 10);
    for name in members.iter().filter(|name| **name != "index") {
        let page = site.read(&format!("members/{name}.html"));
        assert!(page.contains("rel=\"alternate\" type=\"application/atom+xml\""), "{name}");
        assert!(page.contains(&format!("href=\"{name}.atom\"")), "{name}");
        assert!(page.contains(&format!("href=\"../data/members/{name}.bib")), "{name}");
    }
    assert!(site.read("index.html").contains("<link rel=\"search\""));
    assert!(site.read("questions/index.html").contains("href=\"../feed.json\""));
}

#[test]
fn without_a_base_address_nothing_points_to_feeds_and_a_note_says_what_is_left_out() {
    let site = TestSite::example();
    let said = site.build().diagnostics;
    let note = said.iter().find(|said| said.code.name() == "no-base-url").unwrap();
    assert!(note.message.contains("feeds, site map, robots.txt and opensearch.xml"));
    let index = site.read("index.html");
    assert!(!index.contains("rel=\"alternate\"") && !index.contains("rel=\"search\""));
    for path in ["feed.atom", "sitemap.xml", "robots.txt", "opensearch.xml"] {
        assert!(!site.paths().contains(&path.to_owned()), "{path}");
    }
}

#[test]
fn the_page_of_data_tells_the_sizes_and_counts_of_its_files() {
    let site = site();
    site.build();
    let page = site.read("data/index.html");
    let bytes = site.tree()["data/archive.ndjson"].len();
    let shown = format!("<td>300 lines</td><td>{} kB</td>", bytes.div_ceil(1000));
    assert!(page.contains(&shown), "{shown} in {page}");
    assert_eq!(site.read("data/archive.ndjson").lines().count(), 300);
}

#[test]
fn what_a_search_engine_is_told_cannot_end_its_block() {
    let config = "title = '</script><script>alert(1)</script>'\n";
    let site = TestSite::example().file("despatch.toml", config);
    site.build();
    let page = site.read("data/index.html");
    let block = page.split("application/ld+json\">").nth(1).unwrap();
    let block = block.split_once("</script>").unwrap().0;
    let json: serde_json::Value = serde_json::from_str(block).unwrap();
    assert_eq!(json["name"], "</script><script>alert(1)</script>");
    assert_eq!(json["@type"], "Dataset");
}
