#![allow(clippy::disallowed_methods, reason = "tests make files to find")]

use super::*;
use crate::config::{ConfigFile, Overrides, Site, parse};

const CONFIG: &str = FILES[0].1;

/// The keys that the program knows in a table, as it tells them to who writes another.
fn keys(table: &str) -> Vec<String> {
    let text = format!("{table}\nunheard_of = 1\n");
    let remedy = parse::<ConfigFile>(&text, CONFIG_FILE).unwrap_err().remedy;
    let (_, list) = remedy.split_once("The keys here are: ").unwrap();
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

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
    let text: toml::Table = toml::from_str(&in_use()).unwrap();
    let mut tables = 0;
    for key in keys("") {
        let value = text.get(&key).unwrap_or_else(|| panic!("`{key}` is missing"));
        let Some(table) = value.as_table().filter(|_| key != "extra") else { continue };
        tables += 1;
        for inner in keys(&format!("[{key}]")) {
            assert!(table.contains_key(&inner), "`{inner}` is missing in [{key}]");
        }
    }
    assert!(tables >= 5, "{tables}");
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
    let error = plan(root.path(), false).unwrap_err();
    assert!(error.message.contains("`letter.odt`"), "{}", error.message);
    assert_eq!(plan(root.path(), true).unwrap().len(), FILES.len());
    std::fs::write(root.path().join(CONFIG_FILE), "").unwrap();
    assert_eq!(plan(root.path(), false).unwrap()[0].fate, Fate::Changed);
}

#[test]
fn who_has_transcripts_gets_no_example() {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("content")).unwrap();
    let planned = plan(root.path(), false).unwrap();
    assert!(planned.iter().all(|file| !file.path.starts_with("content/")));
}
