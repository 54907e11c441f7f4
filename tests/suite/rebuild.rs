//! A build of what is built already has nothing to do, and says the same as the first.

use std::sync::atomic::{AtomicUsize, Ordering};

use despatch::config::{Overrides, Site};
use despatch::diagnostic::Code;
use despatch::{Built, Progress, Stage};

use crate::site::TestSite;

/// Counts the pages that are rendered.
#[derive(Default)]
struct Pages(AtomicUsize);

impl Progress for Pages {
    fn done(&self, _: Stage) {}
    fn begin_pages(&self, _: usize) {}
    fn page(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Builds, and counts the pages that were rendered.
fn build(site: &TestSite) -> (Built, usize) {
    let settings = Site::load(site.root(), Overrides::default(), |_| None).unwrap();
    let pages = Pages::default();
    let built = despatch::build(&settings, site.order, &pages).unwrap();
    (built, pages.0.into_inner())
}

#[test]
fn nothing_is_rendered_again_and_everything_but_what_was_new_is_said_again() {
    let site = TestSite::example();
    let (mut first, rendered) = build(&site);
    first.diagnostics.retain(|said| said.code != Code::NewAddresses);
    assert!(rendered > 10, "{rendered}");
    let (second, rendered) = build(&site);
    assert_eq!(rendered, 0);
    assert_eq!(second.diagnostics, first.diagnostics);
    assert_eq!(second.summary.unchanged, first.summary.files);
    assert_eq!(second.summary.bytes, first.summary.bytes);
}

#[test]
fn whatever_a_site_is_made_from_makes_it_anew() {
    let changes = [
        ("content/more.md", "# More"),
        ("content/picture.png", "\u{89}PNG"),
        ("despatch.toml", "title = 'Another'"),
        ("people.toml", "[[person]]\nname = 'Lord Alton'\nalso = ['Lord Alton of Liverpool']"),
        ("departments.toml", "[[department]]\nname = 'FCDO'\nalso = ['Foreign Office']"),
        ("synonyms.toml", "[[synonym]]\nwords = ['dprk', 'north korea']"),
        ("topics.toml", "[[topic]]\nname = 'Sanctions'\nwords = ['sanctions']"),
        ("templates/404.html", "Nothing here."),
        ("themes/default/site.css", "body { color: red }"),
    ];
    let mut site = TestSite::example();
    build(&site);
    for (path, text) in changes {
        site = site.file(path, text);
        let (_, rendered) = build(&site);
        assert!(rendered > 10, "{path} went unnoticed");
        assert_eq!(build(&site).1, 0, "{path} is noticed each time");
    }
}

#[test]
fn a_page_that_was_edited_or_lost_is_made_again() {
    let site = TestSite::example();
    build(&site);
    let home = site.read("index.html");
    std::fs::write(site.root().join("public/index.html"), "edited").unwrap();
    std::fs::remove_file(site.root().join("public/about.html")).unwrap();
    let (built, _) = build(&site);
    assert_eq!((built.summary.written, site.read("index.html")), (2, home));
}
