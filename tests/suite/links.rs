//! Every link on every page leads somewhere, from disk and under any sub-path.

use std::collections::{BTreeMap, BTreeSet};

use html5gum::{Token, Tokenizer};

use crate::site::TestSite;

/// The ids of a page and its links.
#[derive(Default)]
struct Page {
    ids: Vec<String>,
    links: Vec<String>,
}

fn read(html: &str) -> Page {
    let mut page = Page::default();
    for Ok(token) in Tokenizer::new(html) {
        let Token::StartTag(tag) = token else { continue };
        for (key, value) in &tag.attributes {
            let value = String::from_utf8_lossy(value).into_owned();
            match key.as_slice() {
                b"id" => page.ids.push(value),
                b"href" | b"src" | b"action" => page.links.push(value),
                _ => {}
            }
        }
    }
    page
}

/// The path that a relative link leads to, from the page that has it.
fn target(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap_or_else(|| panic!("{link} on {from} leaves the site"))),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

pub(crate) fn assert_links(site: &TestSite) {
    assert_links_of(&site.tree());
}

/// The same for the files of a finished site.
pub(crate) fn assert_links_of(tree: &BTreeMap<String, Vec<u8>>) {
    let html = tree.iter().filter(|(path, _)| path.ends_with(".html"));
    let pages: BTreeMap<&str, Page> =
        html.map(|(path, bytes)| (path.as_str(), read(&String::from_utf8_lossy(bytes)))).collect();
    for (path, page) in &pages {
        let distinct: BTreeSet<_> = page.ids.iter().collect();
        assert_eq!(distinct.len(), page.ids.len(), "{path} has an id twice");
        for link in
            page.links.iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:"))
        {
            let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
            let file = file.split('?').next().unwrap_or_default();
            let to = if file.is_empty() { (*path).to_owned() } else { target(path, file) };
            assert!(tree.contains_key(&to), "{link} on {path} leads to {to}, which is not there");
            if !fragment.is_empty() {
                let there = pages[to.as_str()].ids.iter().any(|id| id == fragment);
                assert!(there, "{link} on {path} leads to no such place");
            }
        }
    }
}

#[test]
fn every_link_of_the_example_leads_somewhere() {
    let site = TestSite::example();
    site.build();
    assert_links(&site);
}

#[test]
#[ignore = "long: script/test-all runs it; themes.rs tries a smaller archive in both themes"]
fn every_link_of_a_large_dated_archive_leads_somewhere() {
    let mut site = TestSite::new();
    for (path, text) in crate::invented::transcripts(600) {
        site = site.file(&format!("content/{path}"), text);
    }
    site.build();
    assert!(site.paths().iter().any(|path| path == "questions/12.html"));
    assert_links(&site);
}

#[test]
fn names_that_are_no_words_still_have_pages() {
    let names = ["???", "😀", "李明", "Siân", "Sian", "con", "index", "a/b\\c", "Ａ"];
    let exchange = |(n, name): (usize, &&str)| {
        format!(
            "Asked by: {name} ({name} - {name})\nQuestion to the {name}:\n{name} {n}\nAnswered by {name}\n{name}\n"
        )
    };
    let text: String = names.iter().enumerate().map(exchange).collect();
    let site = TestSite::new().file("content/names.txt", text);
    site.build();
    assert_links(&site);
}

#[test]
fn pages_link_from_any_depth_to_pages_members_and_the_search() {
    let deep = "content/a/b/c/d/e/f/deep.md";
    let text = "# Main\n\n[up](../../../../../../about.md) [members](/members/index.html) \
                [search](/search.html?q=x) [person](/members/ada-sample.html)\n";
    let exchange =
        "Asked by: Ada Sample (P - Q)\nQuestion\nTo ask.\nAnswered by D\nSee [us](about.md).\n";
    let site = TestSite::new()
        .file(deep, text)
        .file("content/about.md", "About\r\rText\r")
        .file("content/q.md", exchange);
    let said = site.build().diagnostics;
    assert!(said.iter().all(|d| d.code.name() != "broken-link"), "{said:?}");
    let html = site.read("a/b/c/d/e/f/deep.html");
    assert!(html.contains("href=\"../../../../../../search.html?q=x\""), "{html}");
    assert!(html.contains("href=\"../../../../../../members/ada-sample.html\""), "{html}");
    assert_links(&site);
}

#[test]
fn a_page_whose_address_is_too_long_is_left_out_alone() {
    let folder = "seventy-letters-make-a-folder-name-that-is-longer-than-a-slug-can-be-xx";
    let deep = format!("content/{folder}/{folder}/{folder}/{folder}/p.md");
    let site = TestSite::example().file(&deep, "Text.");
    let said = site.build().diagnostics;
    assert!(said.iter().any(|d| d.code.name() == "address-taken"));
    assert!(site.paths().contains(&"about.html".to_owned()));
}
