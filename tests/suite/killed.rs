//! A build that is killed at any moment leaves whatever was there whole, and is set right by the next.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::site::TestSite;
use crate::test_size::test_size;

/// What a build writes, by path: the site, and what it keeps beside it.
type Files = BTreeMap<String, Vec<u8>>;

fn command(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(root).args(["build", "--quiet"]).env("SOURCE_DATE_EPOCH", "1767571200");
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Builds to the end, and says how long it took.
fn build(root: &Path) -> Duration {
    let began = Instant::now();
    let status = command(root).status().unwrap();
    assert_eq!(status.code(), Some(0));
    began.elapsed()
}

/// Kills a build after some time; whether it was still at work.
fn kill_after(root: &Path, time: Duration) -> bool {
    let mut child = command(root).spawn().unwrap();
    std::thread::sleep(time);
    child.kill().unwrap();
    !child.wait().unwrap().success()
}

fn files(site: &TestSite) -> Files {
    let mut files = site.tree();
    for name in ["permalinks.lock", "history.ndjson"] {
        if let Ok(bytes) = fs::read(site.root().join(name)) {
            files.insert(format!("../{name}"), bytes);
        }
    }
    files
}

/// What stands in the archive only until it is edited.
const GOING: &str = "\
Asked by: Ada Sample (Meadow Party - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, what colour they are.
Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses)
White.
";

/// An archive that was built, and then edited: questions reworded, some added, one gone.
fn edited() -> TestSite {
    let site = with(TestSite::new(), 40, |text| text).file("content/going.txt", GOING);
    build(site.root());
    fs::remove_file(site.root().join("content/going.txt")).unwrap();
    with(site, 60, |text| text.replace("whether", "if and whether"))
}

fn with(mut site: TestSite, exchanges: usize, edit: impl Fn(String) -> String) -> TestSite {
    for (path, text) in crate::invented::transcripts(exchanges) {
        site = site.file(&format!("content/{path}"), edit(text));
    }
    site
}

/// A file that was there is the old or the new one, whole. A new one may have been cut off: the record of
/// the build names it.
fn may_be(bytes: &[u8], before: Option<&Vec<u8>>, after: Option<&Vec<u8>>) -> bool {
    match before {
        Some(before) => before == bytes || after.is_some_and(|after| after == bytes),
        None => after.is_some_and(|after| after.starts_with(bytes)),
    }
}

/// Files under way to the place of others bear names of their own.
fn is_whole(path: &str) -> bool {
    !path.contains(".despatch-")
}

#[test]
fn a_build_killed_at_any_moment_leaves_old_files_whole_and_is_set_right_by_the_next() {
    let site = edited();
    let (before, took) = (files(&site), build(site.root()));
    let after = files(&site);
    assert!(after.contains_key("../history.ndjson"), "no text was replaced");
    let (moments, mut killed) = (test_size(15, 50), 0);
    for moment in 0..moments {
        let site = edited();
        killed += u32::from(kill_after(site.root(), took * moment / moments));
        for (path, bytes) in files(&site).iter().filter(|(path, _)| is_whole(path)) {
            assert!(
                may_be(bytes, before.get(path), after.get(path)),
                "{path} at {moment}/{moments}"
            );
        }
        build(site.root());
        assert!(files(&site) == after, "killed at {moment}/{moments}, the site is another");
    }
    assert!(killed > moments / 4, "only {killed} builds were still at work");
}
