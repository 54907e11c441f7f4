//! Builds that follow one another without mishap.

use super::*;

const PAGES: &Pages<'_> =
    &[("index.html", "home"), ("q/1/index.html", "one"), ("q/2/index.html", "two")];

#[test]
fn the_first_build_writes_everything() {
    let summary = Site::new().build(PAGES);
    let Summary { unchanged, written, files, bytes, largest, .. } = summary;
    assert_eq!((unchanged, written, files, bytes, largest), (0, 3, 3, 10, 4));
}

#[test]
fn an_identical_build_writes_nothing_at_all() {
    let site = Site::new();
    site.build(PAGES);
    let before = site.times();
    std::thread::sleep(Duration::from_millis(20));
    let publisher = site.begin(PAGES).unwrap();
    for (path, text) in PAGES {
        assert_eq!(publisher.put(path, text.as_bytes()).unwrap(), Change::Same);
    }
    assert!(!site.exists(journal::NAME), "a record was written though nothing changed");
    let summary = publisher.finish().unwrap();
    assert_eq!((summary.written, summary.unchanged, summary.removed), (0, 3, 0));
    assert_eq!(site.times(), before);
    assert_eq!(before.len(), 4, "the manifest was compared too");
}

#[test]
fn only_a_changed_file_is_written() {
    let site = Site::new();
    site.build(PAGES);
    let before = site.times();
    std::thread::sleep(Duration::from_millis(20));
    let mut pages = PAGES.to_vec();
    pages[1].1 = "uno";
    assert_eq!(site.build(&pages).written, 1);
    let changed: Vec<_> =
        before.iter().filter(|(path, time)| site.times()[*path] != **time).collect();
    let changed: Vec<_> = changed.into_iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(changed, [manifest::NAME, "q/1/index.html"]);
}

#[test]
fn a_stale_file_goes_with_its_folders() {
    let site = Site::new();
    site.build(PAGES);
    let summary = site.build(&PAGES[..1]);
    assert_eq!((summary.unchanged, summary.removed), (1, 2));
    assert!(!site.exists("q"));
}

#[test]
fn an_announced_page_that_was_not_put_is_stale() {
    let site = Site::new();
    site.build(PAGES);
    let publisher = site.begin(PAGES).unwrap();
    publisher.put("index.html", b"home").unwrap();
    assert_eq!(publisher.finish().unwrap().removed, 2);
    site.assert_holds(&PAGES[..1]);
}

#[test]
fn a_file_and_a_folder_may_change_places() {
    let site = Site::new();
    site.build(&[("a", "file"), ("b/c/d", "deep"), ("b/e", "flat")]);
    let summary = site.build(&[("a/b", "in a folder"), ("b", "file")]);
    assert_eq!((summary.written, summary.removed), (2, 3));
}

#[test]
fn a_name_may_change_its_case() {
    let site = Site::new();
    site.build(&[("Q/One.html", "1")]);
    site.build(&[("Q/one.html", "1")]);
    site.build(&[("q/one.html", "1")]);
}

#[test]
fn an_edited_file_is_repaired_even_if_its_size_is_the_same() {
    let site = Site::new();
    site.build(PAGES);
    site.edit("index.html", "hole");
    assert_eq!(site.build(PAGES).written, 1);
    site.edit("index.html", "longer than before");
    assert_eq!(site.build(PAGES).written, 1);
    fs::remove_file(site.path("index.html")).unwrap();
    assert_eq!(site.build(PAGES).written, 1);
}

#[test]
fn a_touched_file_is_not_written_but_remembered() {
    let site = Site::new();
    site.build(PAGES);
    site.touch("index.html", 1_000_000_000);
    let old = site.read(manifest::NAME);
    assert_eq!(site.build(PAGES).written, 0);
    let time = site.times()["index.html"];
    assert_eq!(time, UNIX_EPOCH + Duration::from_secs(1_000_000_000));
    assert_ne!(site.read(manifest::NAME), old);
    let line = site.read(manifest::NAME).lines().nth(1).unwrap().to_owned();
    assert!(line.ends_with(" 4 1000000000000000000 index.html"), "{line}");
}

#[test]
fn an_edited_stale_file_is_left_and_reported_each_time() {
    let site = Site::new();
    site.build(PAGES);
    site.edit("q/1/index.html", "mine");
    for _ in 0..3 {
        let summary = site.try_build(&PAGES[..1]).unwrap();
        assert_eq!(summary.left, ["q/1/index.html"]);
        assert_eq!(site.read("q/1/index.html"), "mine");
        assert!(!site.exists("q/2"));
    }
    // Neither does a killed build make it forgotten.
    site.kill_after(1, &[("new", "page")]);
    assert_eq!(site.try_build(&PAGES[..1]).unwrap().left, ["q/1/index.html"]);
    fs::remove_file(site.path("q/1/index.html")).unwrap();
    assert_eq!(site.build(&PAGES[..1]).left, [""; 0]);
}

#[test]
fn an_edited_stale_file_in_the_way_is_not_removed() {
    let site = Site::new();
    site.build(&[("a", "file")]);
    site.edit("a", "mine");
    assert!(site.refusal(&[("a/b", "x")]).contains("`a` in the output folder is in the way"));
    assert_eq!(site.read("a"), "mine");
}

#[test]
fn many_threads_may_put() {
    use rayon::prelude::*;
    let site = Site::new();
    let texts: Vec<_> =
        (0..2000).map(|n| (format!("q/{}/{n}.html", n % 37), n.to_string())).collect();
    for round in ["", "!"] {
        let texts: Vec<_> =
            texts.iter().map(|(path, text)| (path, format!("{text}{round}"))).collect();
        let pages: Vec<_> =
            texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let publisher = site.begin(&pages).unwrap();
        pages.par_iter().for_each(|(path, text)| {
            publisher.put(path, text.as_bytes()).unwrap();
        });
        assert_eq!(publisher.finish().unwrap().written, 2000);
        site.assert_holds(&pages);
    }
}

#[test]
fn a_path_is_put_once_and_only_if_announced() {
    let site = Site::new();
    site.build(&[("stale", "x")]);
    let publisher = site.begin(PAGES).unwrap();
    for path in ["other", "stale"] {
        assert!(matches!(publisher.put(path, b""), Err(PublishError::Unannounced { .. })));
    }
    publisher.put("index.html", b"").unwrap();
    assert!(matches!(publisher.put("index.html", b""), Err(PublishError::Twice { .. })));
}

#[test]
fn a_build_with_a_failed_put_cannot_finish() {
    let site = Site::new();
    let publisher = site.begin(PAGES).unwrap();
    fs::create_dir(site.path("index.html")).unwrap();
    assert!(matches!(publisher.put("index.html", b""), Err(PublishError::Io { .. })));
    assert!(matches!(publisher.finish(), Err(PublishError::HalfPut { .. })));
    assert!(site.exists(journal::NAME));
}
