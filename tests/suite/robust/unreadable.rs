//! What cannot be read is not gone, and what a link leads to is not published.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use despatch::diagnostic::Code;

use crate::site::TestSite;

fn exchange(subject: &str) -> String {
    format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
         Question to the Ministry of Lighthouses:\n\
         To ask the Secretary of State for Lighthouses, how many {subject} there are.\n\
         Answered by Percy Placeholder\nThere were 14 {subject}.\n"
    )
}

/// A site whose second transcript stands in a folder that a link leads to.
fn site() -> TestSite {
    let site = TestSite::new()
        .file("content/a.txt", exchange("lamps"))
        .file("content/more/b.txt", exchange("foghorns"));
    site.build();
    site
}

fn exit(site: &TestSite) -> Option<i32> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(site.root()).args(["build", "--quiet"]);
    command.env("SOURCE_DATE_EPOCH", "1767571200").output().unwrap().status.code()
}

fn kept(site: &TestSite) -> (String, Option<String>, Vec<String>) {
    let read = |name: &str| fs::read_to_string(site.root().join(name));
    (read("permalinks.lock").unwrap(), read("history.ndjson").ok(), site.paths())
}

/// Moves a folder away and leaves a link that leads nowhere, as to a disk that was taken out.
fn unplug(site: &TestSite) {
    fs::rename(site.root().join("content/more"), site.root().join("away")).unwrap();
    symlink("../unplugged", site.root().join("content/more")).unwrap();
}

#[test]
fn a_source_that_cannot_be_read_retires_nothing() {
    let site = site();
    let before = kept(&site);
    unplug(&site);
    assert_eq!(exit(&site), Some(2));
    assert_eq!(kept(&site), before);
    let said = site.try_build().unwrap_err();
    let lost: Vec<_> = said.iter().filter(|d| d.code == Code::LostAddress).collect();
    assert_eq!(lost.len(), 1, "{said:?}");
    assert_eq!(lost[0].file(), Some("content/more"));
    assert!(!said.iter().any(|d| d.code == Code::RetiredAddress), "{said:?}");
    fs::remove_file(site.root().join("content/more")).unwrap();
    fs::rename(site.root().join("away"), site.root().join("content/more")).unwrap();
    site.build();
    assert_eq!(kept(&site), before);
}

#[test]
fn what_is_deleted_is_gone_all_the_same() {
    let site = site();
    fs::remove_dir_all(site.root().join("content/more")).unwrap();
    let said = site.build().diagnostics;
    assert!(said.iter().any(|d| d.code == Code::RetiredAddress), "{said:?}");
}

#[test]
fn what_was_never_published_may_be_unreadable() {
    let site = site();
    symlink("nowhere", site.root().join("content/c.txt")).unwrap();
    let site = site.file("content/d.txt", exchange("keepers"));
    assert_eq!(exit(&site), Some(1), "the rest is published");
    assert_eq!(site.paths().iter().filter(|path| path.contains("keepers")).count(), 1);
}

#[test]
fn data_that_were_cut_retire_nothing() {
    let record = |id: u32| {
        format!(
            "{{\"value\":{{\"id\":{id},\"uin\":\"{id}\",\"dateTabled\":\"2025-06-0{id}T00:00:00\",\
             \"questionText\":\"To ask how many lamps there are in row {id}.\",\"answerText\":\
             \"<p>There are {id} of them.</p>\",\"askingMember\":{{\"name\":\"Ada Sample\"}},\
             \"answeringBodyName\":\"Ministry of Lighthouses\"}}}}"
        )
    };
    let whole = format!("{{\"results\":[{},{}]}}", record(1), record(2));
    let site = TestSite::new().file("content/a.json", &whole);
    site.build();
    let before = kept(&site);
    let site = site.file("content/a.json", &whole[..whole.len() - 40]);
    assert_eq!(exit(&site), Some(2));
    assert_eq!(kept(&site), before);
}

#[test]
fn a_folder_of_pages_that_is_missing_retires_nothing() {
    let site = TestSite::new()
        .file("content/a.txt", exchange("lamps"))
        .file("despatch.toml", "[content]\npages = ['guides']\n")
        .file("guides/one.md", "# One\n\nWords.\n");
    site.build();
    let before = kept(&site);
    fs::rename(site.root().join("guides"), site.root().join("away")).unwrap();
    assert_eq!(exit(&site), Some(2));
    assert_eq!(kept(&site), before);
}

#[test]
fn a_link_out_of_the_content_publishes_nothing() {
    let site = TestSite::new()
        .file("content/a.txt", exchange("lamps"))
        .file("content/inner/c.txt", exchange("keepers"))
        .file("secret/notes.md", "# Notes\n\nA secret word.\n")
        .file("secret/b.txt", exchange("secrets"));
    let links = [
        ("content/notes.md", "../secret/notes.md"),
        ("content/b.txt", "../secret/b.txt"),
        ("content/folder", "../secret"),
        ("content/zero", "/dev/zero"),
        ("content/within.txt", "inner/c.txt"),
    ];
    links.iter().for_each(|(from, to)| symlink(to, site.root().join(from)).unwrap());
    let said = site.build().diagnostics;
    let refused = said.iter().filter(|d| d.code == Code::Unreadable).filter_map(|d| d.file());
    let expected = ["content/b.txt", "content/folder", "content/notes.md", "content/zero"];
    assert_eq!(refused.collect::<Vec<_>>(), expected);
    let is_secret = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.contains("secret word") || text.contains("secrets")
    };
    let leaked: Vec<_> = site.tree().into_iter().filter(|(_, bytes)| is_secret(bytes)).collect();
    assert!(leaked.is_empty(), "{:?}", leaked.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn a_link_out_of_the_content_is_followed_if_that_is_set() {
    let site = TestSite::new()
        .file("despatch.toml", "[content]\nfollow_links = true\n")
        .file("other/a.txt", exchange("lamps"));
    fs::create_dir(site.root().join("content")).unwrap();
    symlink("../other", site.root().join("content/other")).unwrap();
    site.build();
    assert!(site.paths().iter().any(|path| path.contains("how-many-lamps")), "{:?}", site.paths());
}

#[test]
fn the_content_itself_may_be_a_link() {
    let site = TestSite::new().file("texts/a.txt", exchange("lamps"));
    symlink("texts", site.root().join("content")).unwrap();
    site.build();
    assert!(site.paths().iter().any(|path| path.contains("how-many-lamps")));
}

#[test]
fn a_template_that_is_a_link_out_of_its_folder_stops_the_build() {
    let site = TestSite::new().file("content/a.txt", exchange("lamps")).file("secret", "secret");
    fs::create_dir_all(site.root().join("templates/hooks")).unwrap();
    symlink("../../secret", site.root().join("templates/hooks/footer.html")).unwrap();
    let said = site.try_build().unwrap_err();
    assert_eq!(said[0].code, Code::Unreadable, "{said:?}");
}

#[test]
fn an_output_folder_that_a_link_leads_into_the_content_is_refused() {
    let site = TestSite::new().file("content/a.txt", exchange("lamps"));
    symlink("content", site.root().join("public")).unwrap();
    assert_eq!(exit(&site), Some(2));
    assert_eq!(fs::read_dir(site.root().join("content")).unwrap().count(), 1);
}

#[test]
fn a_pipe_in_the_place_of_a_file_of_settings_is_not_waited_for() {
    for name in ["despatch.toml", "people.toml", "permalinks.lock", "history.ndjson"] {
        let site = TestSite::new().file("content/a.txt", exchange("lamps"));
        let pipe = Command::new("mkfifo").arg(site.root().join(name)).status().unwrap();
        assert!(pipe.success());
        assert_eq!(exit(&site), Some(2), "{name}");
    }
}
