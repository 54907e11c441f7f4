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

fn assert_links(site: &TestSite) {
    let tree = site.tree();
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
