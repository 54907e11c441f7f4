//! Several builds of one site at once, some of them killed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use despatch::diagnostic::Code;
use despatch::publish::Lock;

use crate::site::TestSite;

fn command(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(root).args(["build", "--quiet"]).env("SOURCE_DATE_EPOCH", "1767571200");
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

fn with(mut site: TestSite, exchanges: usize) -> TestSite {
    for (path, text) in crate::invented::transcripts(exchanges) {
        site = site.file(&format!("content/{path}"), text);
    }
    site
}

/// What a build leaves: the site, its ledger, and nothing half done.
fn left(site: &TestSite) -> BTreeMap<String, Vec<u8>> {
    let mut files = site.tree();
    files.insert(
        "../permalinks.lock".into(),
        fs::read(site.root().join("permalinks.lock")).unwrap(),
    );
    files
}

/// The exit code of a build, and what it said.
fn ended(child: Child) -> (Option<i32>, String) {
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_second_build_is_refused_while_one_is_running() {
    let site = with(TestSite::new(), 3);
    for folder in ["", "public"] {
        fs::create_dir_all(site.root().join(folder)).unwrap();
        let lock = Lock::take(&site.root().join(folder)).unwrap();
        let (code, said) = ended(command(site.root()).spawn().unwrap());
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("another build of this site is running"), "{said}");
        assert!(!site.root().join("permalinks.lock").exists(), "nothing is written meanwhile");
        drop(lock);
    }
    assert_eq!(ended(command(site.root()).spawn().unwrap()).0, Some(0));
}

#[test]
fn a_refused_build_does_not_claim_new_addresses() {
    let site = with(TestSite::new(), 3).file("public/mine.txt", "mine");
    let said = site.try_build().unwrap_err();
    assert!(said.iter().any(|d| d.code == Code::NotPublished), "{said:?}");
    assert!(!said.iter().any(|d| d.code == Code::NewAddresses), "{said:?}");
}

#[test]
fn after_builds_that_overlap_and_are_killed_the_next_one_equals_a_fresh_one() {
    const ROUNDS: u32 = 4;
    let fresh = with(with(TestSite::new(), 12), 24);
    let began = Instant::now();
    assert_eq!(ended(command(fresh.root()).spawn().unwrap()).0, Some(0));
    let took = began.elapsed();
    let fresh = left(&fresh);
    let mut refused = 0;
    for round in 0..ROUNDS {
        let site = with(TestSite::new(), 12);
        let mut first = command(site.root()).spawn().unwrap();
        std::thread::sleep(took * round / ROUNDS);
        let site = with(site, 24);
        let second = command(site.root()).spawn().unwrap();
        if round % 2 == 1 {
            std::thread::sleep(Duration::from_millis(5));
            // It may be done already.
            let _ = first.kill();
        }
        for (code, said) in [ended(first), ended(second)] {
            let is_busy = code == Some(2) && said.contains("another build of this site is running");
            refused += u32::from(is_busy);
            assert!(is_busy || code == Some(0) || code.is_none(), "{code:?}: {said}");
        }
        let (code, said) = ended(command(site.root()).spawn().unwrap());
        assert_eq!(code, Some(0), "round {round}: {said}");
        assert!(left(&site) == fresh, "round {round}: the site is another");
    }
    assert!(refused > 0, "no builds overlapped");
}
