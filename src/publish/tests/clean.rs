//! Cleaning removes what builds wrote, and nothing else.

use std::fs;
use std::path::Path;

use super::super::{Options, Publisher, clean};

fn build(output: &Path, files: &[&str]) {
    let paths: Vec<String> = files.iter().map(ToString::to_string).collect();
    let options = Options { output: output.to_owned(), force: true, ..Options::default() };
    let publisher = Publisher::begin(options, &paths).unwrap();
    paths.iter().for_each(|path| _ = publisher.put(path, b"text").unwrap());
    publisher.finish().unwrap();
}

#[test]
fn a_folder_that_only_builds_wrote_goes_as_a_whole() {
    let dir = tempfile::tempdir().unwrap();
    let output = dir.path().join("public");
    build(&output, &["index.html", "a/b/c.html"]);
    let cleaned = clean(&output, &[], false).unwrap().unwrap();
    assert_eq!(cleaned.removed, ["a/b/c.html", "index.html"]);
    assert!(!output.exists());
}

#[test]
fn a_rehearsal_says_the_same_and_removes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    build(dir.path(), &["index.html", "a/b.html"]);
    fs::write(dir.path().join("mine"), "").unwrap();
    let rehearsed = clean(dir.path(), &[], true).unwrap();
    assert!(dir.path().join("a/b.html").exists());
    assert_eq!(clean(dir.path(), &[], false).unwrap(), rehearsed);
    assert!(!dir.path().join("a").exists());
}

#[test]
fn what_others_wrote_edited_or_want_kept_stays() {
    let dir = tempfile::tempdir().unwrap();
    build(dir.path(), &["a/edited.html", "a/page.html", "index.html"]);
    fs::write(dir.path().join("a/edited.html"), "changed").unwrap();
    for file in ["a/mine.txt", "CNAME", "kept"] {
        fs::write(dir.path().join(file), "").unwrap();
    }
    let cleaned = clean(dir.path(), &["kept".to_owned()], false).unwrap().unwrap();
    assert_eq!(cleaned.removed, ["a/page.html", "index.html"]);
    assert_eq!(
        (cleaned.edited, cleaned.foreign),
        (vec!["a/edited.html".to_owned()], vec!["a/mine.txt".to_owned()])
    );
    for file in ["a/edited.html", "a/mine.txt", "CNAME", "kept"] {
        assert!(dir.path().join(file).exists(), "{file}");
    }
    // It is known as edited still, and not as somebody else's.
    let again = clean(dir.path(), &[], false).unwrap().unwrap();
    assert_eq!((again.removed.len(), again.edited.len()), (0, 1));
}

#[test]
fn what_a_killed_build_left_goes_too() {
    let dir = tempfile::tempdir().unwrap();
    let options = Options { output: dir.path().to_owned(), ..Options::default() };
    let publisher = Publisher::begin(options, &["index.html".to_owned()]).unwrap();
    publisher.put("index.html", b"text").unwrap();
    drop(publisher);
    fs::write(dir.path().join(".despatch-tmp-3"), "half").unwrap();
    let cleaned = clean(dir.path(), &[], false).unwrap().unwrap();
    assert_eq!(cleaned.removed, ["index.html"]);
    assert!(!dir.path().exists());
}

#[test]
fn a_folder_into_which_nothing_was_built_is_left() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("index.html"), "").unwrap();
    assert_eq!(clean(dir.path(), &[], false).unwrap(), None);
    assert_eq!(clean(&dir.path().join("nowhere"), &[], false).unwrap(), None);
    assert!(dir.path().join("index.html").exists());
}
