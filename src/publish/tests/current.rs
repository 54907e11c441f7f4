//! Builds that have nothing to do.

use super::*;

const PAGES: &Pages<'_> = &[("index.html", "home"), ("q/1.html", "one")];

fn built(inputs: Option<u128>) -> Site {
    let site = Site { inputs, ..Site::new() };
    site.build(PAGES);
    site
}

fn is_current(site: &Site) -> bool {
    super::current(&site.options()).unwrap().is_some()
}

#[test]
fn the_same_inputs_and_an_untouched_folder_leave_nothing_to_do() {
    let site = built(Some(1));
    let summary = super::current(&site.options()).unwrap().unwrap();
    let Summary { unchanged, written, files, bytes, largest, .. } = summary;
    assert_eq!((unchanged, written, files, bytes, largest), (2, 0, 2, 7, 4));
}

#[test]
fn other_or_unknown_inputs_are_something_to_do() {
    let mut site = built(Some(1));
    site.inputs = Some(2);
    assert!(!is_current(&site));
    assert!(!is_current(&built(None)));
}

#[test]
fn a_folder_that_was_touched_is_something_to_do() {
    let edits: [fn(&Site); 4] = [
        |site| site.edit("q/1.html", "uno"),
        |site| site.edit("foreign.txt", "mine"),
        |site| fs::remove_file(site.path("index.html")).unwrap(),
        |site| site.kill_after(1, &[("index.html", "house")]),
    ];
    for (at, edit) in edits.iter().enumerate() {
        let site = built(Some(1));
        edit(&site);
        assert!(!is_current(&site), "edit {at}");
    }
}

#[test]
fn no_folder_is_something_to_do() {
    assert!(!is_current(&Site { inputs: Some(1), ..Site::new() }));
}

#[test]
fn inputs_that_change_nothing_are_remembered_all_the_same() {
    let mut site = built(Some(1));
    site.inputs = Some(2);
    assert_eq!(site.build(PAGES).written, 0);
    assert!(is_current(&site));
}
