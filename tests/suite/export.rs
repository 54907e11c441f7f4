//! What a site gives to other programs, as its pages tell of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::site::{TestSite, unpacked};

const BASE: &str = "https://example.org/a/";

/// The files of an invented archive's site, built once for all tests.
fn files() -> &'static BTreeMap<String, Vec<u8>> {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    FILES.get_or_init(|| {
        let site = site();
        site.build();
        site.tree()
    })
}

/// The text of one of them.
fn read(path: &str) -> &'static str {
    std::str::from_utf8(&files()[path]).unwrap()
}

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
    let xml = read("sitemap.xml");
    let listed: BTreeSet<String> = xml
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split_once("</loc>").unwrap().0.strip_prefix(BASE).unwrap().to_owned())
        .collect();
    assert_eq!(listed.len(), xml.matches("<url>").count(), "an address is listed twice");
    let wanted = |path: &String| {
        path.ends_with(".html")
            && path != "404.html"
            && !read(path).contains("<meta name=\"robots\" content=\"noindex\">")
    };
    let pages: BTreeSet<String> = files().keys().filter(|path| wanted(path)).cloned().collect();
    assert_eq!(listed, pages);
    assert!(!listed.contains("search.html") && listed.contains("about.html"));
    assert!(read("robots.txt").ends_with("\nSitemap: https://example.org/a/sitemap.xml\n"));
}

#[test]
fn lists_lead_to_their_feeds_and_data() {
    let members = files().keys();
    let members = members.filter(|path| path.matches('/').count() == 1);
    let members: Vec<_> =
        members.filter_map(|path| path.strip_prefix("members/")?.strip_suffix(".html")).collect();
    assert!(members.len() > 10);
    for name in members.iter().filter(|name| **name != "index") {
        let page = read(&format!("members/{name}.html"));
        assert!(page.contains("rel=\"alternate\" type=\"application/atom+xml\""), "{name}");
        assert!(page.contains(&format!("href=\"{name}.atom\"")), "{name}");
        let searches =
            ["asker", "by"].map(|field| format!("href=\"../search.html?q=&amp;{field}={name}\""));
        assert!(searches.iter().any(|search| page.contains(search)), "{name}");
        assert!(page.contains("href=\"../data/index.html\">the whole archive"), "{name}");
    }
    assert!(read("index.html").contains("<link rel=\"search\""));
    assert!(read("questions/index.html").contains("href=\"../feed.atom\""));
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
    let page = read("data/index.html");
    let bytes = files()["data/archive.ndjson.gz"].len();
    let shown = format!("<td>300 lines</td><td>{} kB</td>", bytes.div_ceil(1000));
    assert!(page.contains(&shown), "{shown} in {page}");
    assert_eq!(unpacked(&files()["data/archive.ndjson.gz"]).lines().count(), 300);
    let data = files().keys().filter(|path| path.starts_with("data/"));
    let expected = ["archive.csv.gz", "archive.ndjson.gz", "index.html", "schema.json"];
    assert!(data.eq(expected.map(|name| format!("data/{name}")).iter()));
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

/// What `despatch export` writes for a site.
fn exported(site: &TestSite, flags: &[&str]) -> std::process::Output {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).arg("export").args(flags);
    command.env("SOURCE_DATE_EPOCH", "1767571200").output().unwrap()
}

#[test]
fn what_is_exported_is_what_the_site_publishes() {
    let site = site();
    site.build();
    for (format, name) in [("ndjson", "data/archive.ndjson.gz"), ("csv", "data/archive.csv.gz")] {
        let output = exported(&site, &["--format", format]);
        assert!(output.status.success(), "{output:?}");
        let published = unpacked(&std::fs::read(site.root().join("public").join(name)).unwrap());
        assert!(output.stdout == published.as_bytes(), "{format}");
    }
}

#[test]
fn the_questions_of_a_member_a_department_or_both_are_exported() {
    let texts =
        [("Ada Sample", "Home Office"), ("Bo Proof", "Home Office"), ("Ada Sample", "HM Treasury")];
    let text: String = texts
        .iter()
        .enumerate()
        .map(|(n, (asker, body))| {
            format!("Asked by: {asker}\nQuestion to the {body}:\nTo ask {n} times.\nAnswered by Cy Dee\nNo.\n")
        })
        .collect();
    let site = TestSite::new().file("content/a.txt", text);
    let entries = |flags: &[&str]| {
        let output = exported(&site, &[&["--format", "bibtex"], flags].concat());
        let entries = String::from_utf8(output.stdout).unwrap();
        let numbers =
            (0..3).filter(|n| entries.contains(&format!("{n} times"))).collect::<Vec<_>>();
        (output.status.code(), numbers)
    };
    assert_eq!(entries(&[]), (Some(0), vec![0, 1, 2]));
    assert_eq!(entries(&["--asker", "ada  sample"]), (Some(0), vec![0, 2]));
    assert_eq!(entries(&["--by", "Cy Dee"]), (Some(0), vec![0, 1, 2]));
    assert_eq!(
        entries(&["--asker", "Ada Sample", "--department", "Home Office"]),
        (Some(0), vec![0])
    );
    assert_eq!(entries(&["--asker", "Nobody"]), (Some(1), vec![]));
    let file = site.root().join("a.ris");
    let output = exported(&site, &["--format", "ris", "--output", file.to_str().unwrap()]);
    assert!(
        output.stdout.is_empty() && std::fs::read_to_string(file).unwrap().starts_with("TY  - ")
    );
}
