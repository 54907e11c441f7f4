//! An archive that moves house: every address leads to the same place of its new home.

use std::collections::BTreeMap;
use std::process::Command;

use crate::site::TestSite;

const TEXT: &str = "\
Asked by: Ada Sample (Harbour Union - Nowhere North)
Question to the Ministry of Lighthouses:
To ask what colour it is.
Answered by Percy Placeholder - Minister of State
White.
";

const OLD: &str = "https://old.example.org/lights/";
const NEW: &str = "https://new.example.org/";

fn site() -> TestSite {
    let site = TestSite::new().file("content/a.txt", TEXT).file("content/about.md", "# About\n");
    site.file("despatch.toml", format!("title = 'Lights'\nbase_url = '{OLD}'\n"))
}

fn despatch(site: &TestSite, args: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).args(args).env("SOURCE_DATE_EPOCH", "1767571200");
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

/// The site as it was, and what stands in its place when it has moved.
fn moved() -> (BTreeMap<String, Vec<u8>>, BTreeMap<String, Vec<u8>>) {
    let site = site();
    assert_eq!(despatch(&site, &["build", "-q"]).0, Some(0));
    let before = site.tree();
    let (code, said) = despatch(&site, &["build", "--moved-to", "https://NEW.example.org"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(&format!("leads to {NEW} now")), "{said}");
    (before, site.tree())
}

fn text<'t>(tree: &'t BTreeMap<String, Vec<u8>>, path: &str) -> &'t str {
    std::str::from_utf8(&tree[path]).unwrap()
}

#[test]
fn every_page_leads_to_the_same_path_of_the_new_home() {
    let (before, after) = moved();
    let pages = before.keys().filter(|path| path.ends_with(".html") && *path != "404.html");
    assert!(pages.clone().count() > 15);
    for path in pages {
        let (page, to) = (text(&after, path), format!("{NEW}{path}"));
        for part in [
            format!("<link rel=\"canonical\" href=\"{to}\">"),
            format!("data-to=\"{to}\"></script>"),
            format!("<noscript><meta http-equiv=\"refresh\" content=\"0; url={to}\"></noscript>"),
            format!("<a href=\"{to}\">"),
        ] {
            assert!(page.contains(&part), "{path}: {part} is not in {page}");
        }
        assert!(!page.contains("noindex"), "{path}: search engines must see the move");
    }
}

#[test]
fn a_moved_page_says_what_it_was_and_takes_query_and_place_along() {
    let (_, after) = moved();
    let question = after.keys().find(|path| path.starts_with("questions/what-colour")).unwrap();
    let page = text(&after, question);
    assert!(page.contains("<h1>What colour it is</h1>"), "{page}");
    assert!(page.contains("This archive has moved. The page is now:"), "{page}");
    assert!(text(&after, "members/ada-sample.html").contains("<h1>Ada Sample</h1>"));
    assert!(text(&after, "about.html").contains("<h1>About</h1>"));
    let script = after.keys().find(|path| path.starts_with("assets/moved-")).unwrap();
    assert!(text(&after, script).contains("to + search + hash"));
}

#[test]
fn data_stay_and_crawlers_may_still_read_everything() {
    let (before, after) = moved();
    let stays = |path: &&String| path.starts_with("data/") && !path.ends_with(".html");
    for path in before.keys().filter(stays).chain([&"robots.txt".to_owned()]) {
        assert_eq!(before[path], after[path], "{path}");
    }
    assert_eq!(before["sitemap.xml"], after["sitemap.xml"]);
    let script = |path: &&String| path.starts_with("search/");
    assert_eq!(after.keys().find(script), None, "nobody searches here any more");
    assert!(text(&after, "404.html").contains(&format!("<a href=\"{NEW}index.html\">")));
}

#[test]
fn feeds_stay_with_one_entry_more_that_says_where_they_went() {
    let (before, after) = moved();
    let feeds = before.keys().filter(|path| path.ends_with(".atom"));
    assert!(feeds.clone().count() >= 4, "archive, members, departments, changes");
    for path in feeds {
        let (old, new) = (text(&before, path), text(&after, path));
        let id = format!("{}/moved-to/{NEW}</id>", path.trim_end_matches(".atom"));
        assert!(new.contains(&id) && new.contains(&format!("{NEW}{path} instead.")), "{new}");
        let entries = |text: &str| text.matches("<entry>").count();
        assert_eq!(entries(new), entries(old) + 1, "{path}");
        let rest = new.rsplit_once("moved-to").unwrap().1.split_once("</entry>").unwrap().1;
        assert!(old.trim_end().ends_with(rest.trim()), "{path}: what was there stays as it was");
    }
    let atom = text(&after, "feed.atom");
    let (_, first_entry) = atom.split_once("<entry>").unwrap();
    assert!(first_entry.split_once("</entry>").unwrap().0.contains(&format!("{NEW}index.html")));
}

#[test]
fn the_next_build_brings_the_site_back_as_it_was() {
    let site = site();
    assert_eq!(despatch(&site, &["build", "-q"]).0, Some(0));
    let (before, ledger) = (site.tree(), std::fs::read(site.root().join("permalinks.lock")));
    assert_eq!(despatch(&site, &["build", "-q", "--moved-to", NEW]).0, Some(0));
    assert_eq!(std::fs::read(site.root().join("permalinks.lock")).unwrap(), ledger.unwrap());
    assert_eq!(despatch(&site, &["build", "-q"]).0, Some(0));
    assert_eq!(site.tree(), before);
}

#[test]
fn an_archive_cannot_move_to_where_it_is_or_to_what_is_no_address() {
    let site = site();
    for (to, words) in [(OLD, "is where the archive is already"), ("new", "cannot be the address")]
    {
        let (code, said) = despatch(&site, &["build", "--moved-to", to]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("--moved-to: ") && said.contains(words), "{said}");
    }
}
