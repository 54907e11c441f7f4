//! What `despatch serve` shows, and what it must not.

use std::fs;
use std::io::Read;

use flate2::read::GzDecoder;

use crate::served::Served;
use crate::site::TestSite;

const TRANSCRIPT: &str = "\
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, how many lighthouses there are.
Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses)
There were 14 lighthouses in March.
";

fn site() -> TestSite {
    TestSite::new()
        .file("content/lights.txt", TRANSCRIPT)
        .file("content/about.md", "+++\ntitle = 'About'\n+++\n\nOld words.\n")
        .file("despatch.toml", "title = 'Lighthouses'\n")
}

fn mends(served: &Served, path: &str, wanted: &str) {
    served.wait_for(path, |answer| answer.text().contains(wanted));
}

#[test]
fn a_change_of_any_input_is_shown_by_an_event_and_the_new_page() {
    let site = site();
    let served = Served::start(&site, &[]);
    let home = served.get("/");
    assert_eq!((home.status, home.text().contains("Lighthouses")), (200, true));
    let site = site.file("content/about.md", "+++\ntitle = 'About'\n+++\n\nNew words.\n");
    mends(&served, "/about.html", "New words.");
    // As editors do that write beside and rename over.
    let beside = site.root().join("content/.about.md.tmp");
    fs::write(&beside, "+++\ntitle = 'About'\n+++\n\nNewer words.\n").unwrap();
    fs::rename(&beside, site.root().join("content/about.md")).unwrap();
    mends(&served, "/about.html", "Newer words.");
    let site = site.file("despatch.toml", "title = 'Lamps'\n");
    mends(&served, "/", "<title>Lamps");
    let site = site.file("templates/hooks/footer.html", "<p>A first template.</p>");
    mends(&served, "/", "A first template.");
    let site = site.file("templates/hooks/footer.html", "<p>A second template.</p>");
    mends(&served, "/", "A second template.");
    let site = site.file("people.toml", "[[person]]\nname = 'Dame Ada'\nalso = ['Ada Sample']\n");
    mends(&served, "/members/index.html", "Dame Ada");
    drop(site);
}

#[test]
fn polling_sees_a_change_too() {
    let site = site();
    let served = Served::start(&site, &["--poll"]);
    let _site = site.file("content/about.md", "+++\ntitle = 'About'\n+++\n\nOther new words.\n");
    mends(&served, "/about.html", "Other new words.");
}

#[test]
fn what_stops_a_build_is_shown_above_the_last_good_site_until_it_is_mended() {
    let site = site();
    let served = Served::start(&site, &[]);
    let site = site.file("despatch.toml", "title = 'Lighthouses'\n<b>titel</b> = 1\n");
    let page = served.wait_for("/about.html", |page| page.text().contains("despatch-problems"));
    let text = page.text();
    assert!(text.contains("Old words."), "{text}");
    assert!(text.contains("<p>despatch.toml, line 2, column 1</p>"), "{text}");
    assert!(text.contains("&lt;b&gt;titel") && !text.contains("<b>titel"), "{text}");
    let site = site.file("despatch.toml", "title = 'Lighthouses'\n");
    served.wait_for("/about.html", |page| !page.text().contains("despatch-problems"));
    let site = site.file("templates/page.html", "{% if %}");
    let page = served.wait_for("/about.html", |page| page.text().contains("despatch-problems"));
    assert!(page.text().contains("page.html:1:7"), "{}", page.text());
    assert!(page.text().contains("Old words."), "{}", page.text());
    fs::remove_file(site.root().join("templates/page.html")).unwrap();
    served.wait_for("/about.html", |page| !page.text().contains("despatch-problems"));
}

#[test]
fn without_a_good_site_the_page_says_what_to_mend_and_becomes_the_site() {
    let site = TestSite::new().file("despatch.toml", "titel = 1\n");
    let served = Served::start(&site, &[]);
    let page = served.get("/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("`titel` is not a key"), "{}", page.text());
    let site = site.file("despatch.toml", "title = 'A'\n").file("content/a.txt", TRANSCRIPT);
    served.wait_for("/", |page| page.status == 200);
    drop(site);
}

#[test]
fn nothing_outside_of_the_site_is_readable() {
    let site = site().file("content/linked.txt", TRANSCRIPT).file("secret.txt", "secret");
    let served = Served::start(&site, &[]);
    for path in [
        "/../secret.txt",
        "/../../secret.txt",
        "/../../../despatch.toml",
        "/%2e%2e/%2e%2e/secret.txt",
        "/%252e%252e/secret.txt",
        "/..%2f..%2fsecret.txt",
        "/..%5c..%5csecret.txt",
        "/members/../../secret.txt",
        "//secret.txt",
        "/index.html%00",
        "/index.html%00.txt",
        "/.despatch-manifest",
        "/%2edespatch-manifest",
        "/despatch.toml",
        "/content/lights.txt",
        "/_despatch/../../secret.txt",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}: {}", answer.text());
        assert!(!answer.text().contains("secret"), "{path}");
    }
    let stranger = served.ask("GET", "/", "example.org", "");
    assert_eq!((stranger.status, stranger.text().contains("Lighthouses")), (403, false));
    assert_eq!(served.ask("POST", "/", &served.host, "").status, 405);
}

#[test]
fn pages_are_found_as_on_github_pages_below_a_base_path() {
    let site = site();
    let served = Served::start(&site, &["--base-path", "/repo"]);
    assert!(served.url.ends_with("/repo/"), "{}", served.url);
    for path in ["/repo/", "/repo/index.html", "/repo/about", "/repo/about.html", "/repo/members"] {
        // `members/` has a file of its own name beside it on some hosts; here it is a folder.
        let wanted = if path == "/repo/members" { 301 } else { 200 };
        assert_eq!(served.get(path).status, wanted, "{path}");
    }
    assert!(served.get("/repo").head.contains("\r\nlocation: /repo/\r\n"));
    for path in ["/", "/about.html", "/repository/", "/repo/none.html", "/repo/about/"] {
        assert_eq!(served.get(path).status, 404, "{path}");
    }
    let missing = served.get("/repo/a/b/none").text();
    assert!(missing.contains("Page not found"), "{missing}");
    assert!(missing.contains("/repo/questions/"), "{missing}");
}

#[test]
fn text_is_packed_for_browsers_that_unpack_it() {
    let site = site();
    let served = Served::start(&site, &[]);
    let packed = served.ask("GET", "/about.html", &served.host, "Accept-Encoding: gzip\r\n");
    assert!(packed.head.contains("content-encoding: gzip"), "{}", packed.head);
    let mut text = String::new();
    GzDecoder::new(&*packed.body).read_to_string(&mut text).unwrap();
    assert_eq!(text, served.get("/about.html").text());
    assert!(!served.get("/about.html").head.contains("content-encoding"));
    let head = served.ask("HEAD", "/about.html", &served.host, "");
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn a_page_may_run_the_script_that_is_added_and_no_file_holds_it() {
    let site = site();
    site.build();
    let before = site.tree();
    let served = Served::start(&site, &[]);
    let page = served.get("/about.html").text();
    assert!(page.contains("<script src=\"/_despatch/live.js\""), "{page}");
    assert!(page.contains("connect-src 'self'") && !page.contains("unsafe"), "{page}");
    let script = served.get("/_despatch/live.js");
    assert!(script.head.contains("content-type: text/javascript"), "{}", script.head);
    let ledger = fs::read(site.root().join("permalinks.lock")).unwrap();
    let changed = TRANSCRIPT.replace("14 lighthouses", "15 lighthouses");
    let site =
        site.file("content/lights.txt", changed + "\n" + &TRANSCRIPT.replace("many", "tall"));
    mends(&served, "/questions/index.html", "tall lighthouses");
    assert_eq!(site.tree(), before);
    assert_eq!(fs::read(site.root().join("permalinks.lock")).unwrap(), ledger);
    assert!(!site.root().join("history.ndjson").exists());
}

#[cfg(unix)]
#[test]
fn nothing_is_left_behind_when_it_is_stopped() {
    let site = site();
    let mut served = Served::start(&site, &[]);
    let temporary = || fs::read_dir(site.root().join("temporary")).unwrap().count();
    assert_eq!(temporary(), 1);
    let id = served.child.id().to_string();
    std::process::Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(served.child.wait().unwrap().success());
    assert_eq!(temporary(), 0);
    assert!(!site.root().join("public").exists() && !site.root().join("permalinks.lock").exists());
}
