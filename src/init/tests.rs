#![allow(clippy::disallowed_methods, reason = "tests make files to find")]

use super::*;
use crate::config::{Overrides, SETTINGS, Site};

const CONFIG: &str = FILES[0].1;
const SOURCE: &str = "https://git.example/a/b@0123456789abcdef0123456789abcdef01234567";

/// The settings with all that is commented out put to use.
fn in_use() -> String {
    let is_setting = |line: &str| line.starts_with('[') || line.contains(" = ");
    let line = |line: &'static str| match line.strip_prefix("# ") {
        Some(setting) if is_setting(setting) => setting,
        _ => line,
    };
    CONFIG.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_setting_that_there_is_stands_in_the_new_file() {
    let text: toml::Value = toml::from_str(&in_use()).unwrap();
    for setting in SETTINGS {
        let found = setting.key.split('.').try_fold(&text, |table, key| table.get(key));
        assert!(found.is_some(), "`{}` is missing", setting.key);
    }
}

#[test]
fn every_setting_can_be_put_to_use_as_it_stands() {
    let root = tempfile::tempdir().unwrap();
    std::fs::write(root.path().join(CONFIG_FILE), in_use()).unwrap();
    let site = Site::load(root.path(), Overrides::default(), |_| None).unwrap();
    assert_eq!(site.base_url.as_deref(), Some("https://example.org/archive/"));
}

#[test]
fn a_folder_with_other_files_is_refused_unless_it_is_a_site_or_meant() {
    let root = tempfile::tempdir().unwrap();
    std::fs::write(root.path().join("letter.odt"), "text").unwrap();
    let error = plan(root.path(), false, None).unwrap_err();
    assert!(error.message.contains("`letter.odt`"), "{}", error.message);
    let origin = Origin::find(Some(SOURCE)).unwrap();
    assert_eq!(plan(root.path(), true, origin.as_ref()).unwrap().len(), FILES.len());
    assert_eq!(plan(root.path(), true, None).unwrap().len(), FILES.len() - 1);
    std::fs::write(root.path().join(CONFIG_FILE), "").unwrap();
    assert_eq!(plan(root.path(), false, None).unwrap()[0].fate, Fate::Changed);
}

#[test]
fn who_has_transcripts_gets_no_example() {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("content")).unwrap();
    let planned = plan(root.path(), false, None).unwrap();
    assert!(planned.iter().all(|file| !file.path.starts_with("content/")));
}
