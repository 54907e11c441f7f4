//! Bags for libraries: made, checked by a program of others, read by rules written out here, and
//! damaged in every way that a check must see.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use despatch::config::{Overrides, Site};
use despatch::deposit::{Deposited, deposit, verify};
use jiff::civil::date;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::site::TestSite;

const TEXT: &str = "\
Asked by: Ada Sample (Harbour Union - Nowhere North)
To ask what colour it is.
Answered by Percy Placeholder - Minister of State
White.
";

const SETTINGS: &str = "title = 'Lights'\nbase_url = 'https://example.org/lights/'\n\
    [licence]\nname = 'Open Licence'\n[publisher]\nname = \"The\\nSociety\"\ncontact = 'a@example.org'\n";

/// A site, built.
fn site() -> TestSite {
    let site = TestSite::new().file("content/a.txt", TEXT.replace('\n', "\r\n"));
    let site = site.file("despatch.toml", SETTINGS).file("people.toml", "");
    let site = site.file("content/.DS_Store", "left behind").file("templates/hooks/head.html", "");
    site.build();
    site
}

fn make(site: &TestSite, bag: &Path) -> Deposited {
    let settings = Site::load(site.root(), Overrides::default(), |_| None).unwrap();
    deposit(&settings, bag, date(2026, 1, 5)).unwrap()
}

/// A site's bag, in a folder that lives as long as the test.
fn bag() -> (TempDir, PathBuf) {
    bag_of(&site())
}

fn bag_of(site: &TestSite) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let bag = folder.path().join("bag");
    make(site, &bag);
    (folder, bag)
}

fn read(bag: &Path, path: &str) -> String {
    std::fs::read_to_string(bag.join(path)).unwrap()
}

fn tree(bag: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(bag).into_iter().map(Result::unwrap);
    let files = files.filter(|entry| entry.file_type().is_file());
    let named = files.map(|entry| {
        let path = entry.path().strip_prefix(bag).unwrap().to_str().unwrap().replace('\\', "/");
        (path, std::fs::read(entry.path()).unwrap())
    });
    named.collect()
}

/// What is wrong with a bag, as `file:line message` each.
fn wrong(bag: &Path) -> Vec<String> {
    let said = verify(bag).expect_err("nothing was found wrong");
    let told = said.iter().map(|said| {
        let place = said.place.as_ref().map(|place| format!("{}:{} ", place.file, place.line));
        format!("{}{}", place.unwrap_or_default(), said.message)
    });
    told.collect()
}

/// Something wrong is said once, beginning and holding these words.
fn only(bag: &Path, place: &str, words: &str) {
    let said = wrong(bag);
    let met = said.iter().filter(|said| said.starts_with(place) && said.contains(words)).count();
    assert_eq!(met, 1, "{place} {words:?} in {said:#?}");
}

#[test]
fn a_bag_holds_the_site_and_all_that_it_was_made_from() {
    let site = site();
    let (_folder, bag) = bag_of(&site);
    let there = tree(&bag);
    for (path, bytes) in site.tree() {
        assert_eq!(there.get(&format!("data/site/{path}")), Some(&bytes), "{path}");
    }
    for path in ["content/a.txt", "despatch.toml", "people.toml", "permalinks.lock"] {
        let bytes = std::fs::read(site.root().join(path)).unwrap();
        assert_eq!(there.get(&format!("data/source/{path}")), Some(&bytes), "{path}");
    }
    assert!(there.contains_key("data/source/templates/hooks/head.html"));
    assert_eq!(there["data/schema.json"], there["data/site/data/schema.json"]);
    assert_eq!(read(&bag, "data/LICENCE.txt"), "Open Licence\n");
    let readme = read(&bag, "data/README.txt");
    assert!(readme.starts_with("Lights\n") && readme.contains(env!("CARGO_PKG_VERSION")));
    assert!(!there.keys().any(|path| path.contains(".despatch-") || path.contains("DS_Store")));
}

#[test]
fn a_bag_says_what_it_is_to_a_catalogue() {
    let (_folder, bag) = bag();
    let payload = tree(&bag).into_iter().filter(|(path, _)| path.starts_with("data/"));
    let sizes: Vec<_> = payload.map(|(_, bytes)| bytes.len()).collect();
    let oxum = format!("Payload-Oxum: {}.{}\n", sizes.iter().sum::<usize>(), sizes.len());
    let info = read(&bag, "bag-info.txt");
    for line in [
        oxum.as_str(),
        "Source-Organization: The Society\n",
        "Contact-Email: a@example.org\n",
        "External-Identifier: https://example.org/lights/\n",
        "Bagging-Date: 2026-01-05\n",
    ] {
        assert!(info.contains(line), "{line} in {info}");
    }
}

#[test]
fn the_same_site_gives_the_same_bag() {
    let site = site();
    let ((_one, one), (_two, two)) = (bag_of(&site), bag_of(&site));
    assert_eq!(tree(&one), tree(&two));
}

#[test]
fn a_program_of_others_finds_every_file_as_the_manifests_say() {
    let (_folder, bag) = bag();
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let mut command = Command::new("sha256sum");
        let output = command.args(["--check", "--strict", manifest]).current_dir(&bag).output();
        let output = output.expect("sha256sum, of GNU coreutils, is needed for this test");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains(": OK"), "{manifest}: {output:?}");
        assert_eq!(said.lines().count(), read(&bag, manifest).lines().count());
    }
}

/// RFC 8493, sections 2.1 to 2.4, once more and without a line of the program's.
#[test]
fn the_rules_of_bags_are_kept() {
    let site = site().file("content/100%\nsure.txt", TEXT.replace("colour", "weight"));
    site.build();
    let (_folder, bag) = bag_of(&site);
    let there = tree(&bag);
    assert_eq!(there["bagit.txt"], b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    let mut listed = BTreeMap::new();
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        for line in read(&bag, manifest).split_terminator('\n') {
            let (sum, path) = (&line[..64], line[64..].trim_start());
            let path = path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
            assert_eq!(path.starts_with("data/"), manifest.starts_with('m'), "{path}");
            assert_eq!(listed.insert(path, sum.to_owned()), None, "{line}");
        }
    }
    for (path, bytes) in there.iter().filter(|(path, _)| *path != "tagmanifest-sha256.txt") {
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(listed.remove(path), Some(sum), "{path}");
    }
    assert!(listed.is_empty(), "{listed:?}");
    assert!(read(&bag, "manifest-sha256.txt").contains("data/source/content/100%25%0Asure.txt\n"));
    verify(&bag).unwrap();
}

#[test]
fn a_whole_bag_is_found_whole() {
    let site = site();
    let folder = tempfile::tempdir().unwrap();
    let bag = folder.path().join("bag");
    let Deposited { files, bytes } = make(&site, &bag);
    let verified = verify(&bag).unwrap();
    assert_eq!((verified.files, verified.bytes, verified.tags), (files, bytes, 3));
}

#[test]
fn a_file_that_changed_is_told_with_the_line_of_the_manifest() {
    let (_folder, bag) = bag();
    std::fs::write(bag.join("data/LICENCE.txt"), "Open Licenze\n").unwrap();
    assert_eq!(wrong(&bag).len(), 1);
    only(&bag, "manifest-sha256.txt:1 ", "`data/LICENCE.txt` was changed");
}

#[test]
fn a_file_that_is_missing_and_one_that_is_not_listed_are_told() {
    let (_folder, bag) = bag();
    std::fs::rename(bag.join("data/README.txt"), bag.join("data/README2.txt")).unwrap();
    only(&bag, "manifest-sha256.txt:2 ", "`data/README.txt` is missing");
    only(&bag, "data/README2.txt:0 ", "not in manifest-sha256.txt");
    std::fs::write(bag.join("data/README2.txt"), "").unwrap();
    only(&bag, "bag-info.txt:", "data/ holds");
}

#[test]
fn a_manifest_that_was_made_anew_is_seen_by_the_other_one() {
    let (_folder, bag) = bag();
    std::fs::write(bag.join("data/LICENCE.txt"), "Open Licenze\n").unwrap();
    let sum: String = Sha256::digest("Open Licenze\n").iter().map(|b| format!("{b:02x}")).collect();
    let manifest = read(&bag, "manifest-sha256.txt");
    std::fs::write(bag.join("manifest-sha256.txt"), sum + &manifest[64..]).unwrap();
    assert_eq!(wrong(&bag).len(), 1);
    only(&bag, "tagmanifest-sha256.txt:", "`manifest-sha256.txt` was changed");
}

#[test]
fn a_manifest_is_never_followed_out_of_the_bag() {
    let (folder, bag) = bag();
    std::fs::write(folder.path().join("secret"), "text").unwrap();
    let manifest = read(&bag, "manifest-sha256.txt");
    for path in ["../secret", "data/../../secret", "/etc/passwd", "~/secret"] {
        let line = format!("{}  {path}\n", "0".repeat(64));
        std::fs::write(bag.join("manifest-sha256.txt"), manifest.clone() + &line).unwrap();
        let last = manifest.lines().count() + 1;
        only(&bag, &format!("manifest-sha256.txt:{last} "), "leads out of the bag");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_no_file_of_a_bag() {
    let (folder, bag) = bag();
    let outside = folder.path().join("LICENCE.txt");
    std::fs::rename(bag.join("data/LICENCE.txt"), &outside).unwrap();
    std::os::unix::fs::symlink(&outside, bag.join("data/LICENCE.txt")).unwrap();
    only(&bag, "data/LICENCE.txt:0 ", "this is a link");
    only(&bag, "manifest-sha256.txt:1 ", "is missing");
}

#[test]
fn what_is_no_bag_or_cannot_be_checked_is_said() {
    let (folder, bag) = bag();
    assert!(wrong(folder.path())[0].contains("is no bag"));
    std::fs::write(bag.join("bagit.txt"), "BagIt-Version: 2.0\n").unwrap();
    assert!(wrong(&bag)[0].starts_with("bagit.txt:0 "));
    std::fs::write(
        bag.join("bagit.txt"),
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    )
    .unwrap();
    verify(&bag).unwrap();
    std::fs::rename(bag.join("manifest-sha256.txt"), bag.join("manifest-md5.txt")).unwrap();
    only(&bag, "there is no manifest", "SHA-256");
}

#[test]
fn a_bag_is_never_written_over_another_or_into_what_it_holds() {
    let site = site();
    let (_folder, bag) = bag_of(&site);
    let settings = Site::load(site.root(), Overrides::default(), |_| None).unwrap();
    let refused = |bag: &Path| deposit(&settings, bag, date(2026, 1, 5)).unwrap_err().message;
    assert!(refused(&bag).contains("is there already"));
    for folder in ["content", "public", "templates/hooks"] {
        let message = refused(&site.root().join(folder).join("bag"));
        assert!(message.contains("would lie in a folder that goes into it"), "{message}");
    }
    assert!(refused(&site.root().join("nowhere/bag")).contains("there is no folder"));
}
