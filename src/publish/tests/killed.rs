//! Builds that were killed, and the next one.

use super::*;

const OLD: &Pages<'_> = &[("index.html", "old"), ("q/1.html", "one"), ("q/2.html", "two")];
const NEW: &Pages<'_> = &[("index.html", "new"), ("q/1.html", "uno"), ("r/3.html", "tre")];

#[test]
fn reverting_after_a_killed_build_gives_the_old_bytes() {
    for puts in 0..=NEW.len() {
        let site = Site::new();
        site.build(OLD);
        site.kill_after(puts, NEW);
        assert!(site.exists(journal::NAME));
        site.build(OLD);
        assert!(!site.exists(journal::NAME));
    }
}

#[test]
fn what_a_killed_first_build_wrote_is_not_foreign() {
    let site = Site::new();
    site.kill_after(3, NEW);
    assert_eq!(site.build(&OLD[..1]).removed, 2);
}

#[test]
fn builds_killed_in_a_row_are_all_healed() {
    let site = Site::new();
    site.build(OLD);
    site.kill_after(3, NEW);
    site.kill_after(1, &[("s/4.html", "four")]);
    site.kill_after(0, OLD);
    site.build(&OLD[..1]);
}

/// Were the manifest believed, the file would pass for the old one: size and time agree.
#[test]
fn the_manifest_is_not_believed_of_what_a_killed_build_may_have_touched() {
    let site = Site::new();
    site.build(OLD);
    let time = site.times()["index.html"];
    site.kill_after(1, NEW);
    let file = File::options().append(true).open(site.path("index.html")).unwrap();
    file.set_modified(time).unwrap();
    site.build(OLD);
}

#[test]
fn a_torn_file_is_repaired() {
    let site = Site::new();
    site.kill_after(2, OLD);
    for torn in ["", "o", "on", "xxx"] {
        fs::write(site.path("q/1.html"), torn).unwrap();
        fs::write(site.path("q/.despatch-tmp-1"), torn).unwrap();
        site.kill_after(1, OLD);
        fs::write(site.path("q/1.html"), torn).unwrap();
    }
    site.build(OLD);
}

#[test]
fn files_left_beside_others_are_removed() {
    let site = Site::new();
    site.build(OLD);
    for path in ["q/.despatch-tmp-1", ".despatch-tmp-manifest", ".despatch-tmp-unfinished"] {
        fs::write(site.path(path), "torn").unwrap();
    }
    assert_eq!(site.build(OLD).written, 0);
}

/// The steps of `finish`: files are removed, the manifest is written, the record is removed.
#[test]
fn a_build_killed_while_finishing_is_healed() {
    for manifest_is_old in [true, false] {
        let site = Site::new();
        site.build(OLD);
        let old_manifest = site.read(manifest::NAME);
        let publisher = site.begin(NEW).unwrap();
        for (path, text) in NEW {
            publisher.put(path, text.as_bytes()).unwrap();
        }
        let record = site.read(journal::NAME);
        publisher.finish().unwrap();
        fs::write(site.path(journal::NAME), record).unwrap();
        if manifest_is_old {
            fs::write(site.path(manifest::NAME), old_manifest).unwrap();
        }
        site.build(if manifest_is_old { OLD } else { &NEW[..1] });
    }
}

#[test]
fn a_build_killed_after_making_folders_leaves_none_behind() {
    let site = Site::new();
    site.build(OLD);
    site.kill_after(0, &[("deep/er/x", "never written"), ("q/1.html", "one")]);
    assert!(site.exists("deep/er"));
    site.build(OLD);
}
