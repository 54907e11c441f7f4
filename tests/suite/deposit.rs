//! Bags for libraries, checked by another program and by the rules of RFC 8493.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use despatch::config::{Overrides, Site};
use despatch::deposit::deposit;
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

/// A site's bag, in a folder that lives as long as the test.
fn bag() -> (TempDir, PathBuf) {
    bag_of(&site())
}

fn bag_of(site: &TestSite) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let bag = folder.path().join("bag");
    let settings = Site::load(site.root(), Overrides::default(), |_| None).unwrap();
    deposit(&settings, &bag, date(2026, 1, 5)).unwrap();
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
