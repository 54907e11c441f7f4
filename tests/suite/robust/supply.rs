//! The programs and actions that run in other people's repositories.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const SOURCE: &str = "https://git.example/ada/despatch@0123456789abcdef0123456789abcdef01234567";
const ACTION: &str = include_str!("../../../action.yml");
const CI: &str = include_str!("../../../.github/workflows/ci.yml");
const NIGHTLY: &str = include_str!("../../../.github/workflows/nightly.yml");
const RELEASE: &str = include_str!("../../../.github/workflows/release.yml");
const PAGES: &str = include_str!("../../../src/init/site/pages.yml");
const INSTALL_RELEASE: &str = include_str!("../../../src/init/site/install-release.yml");
const INSTALL_SOURCE: &str = include_str!("../../../src/init/site/install-source.yml");

const FILES: [(&str, &str); 7] = [
    ("action.yml", ACTION),
    ("ci.yml", CI),
    ("nightly.yml", NIGHTLY),
    ("release.yml", RELEASE),
    ("pages.yml", PAGES),
    ("install-release.yml", INSTALL_RELEASE),
    ("install-source.yml", INSTALL_SOURCE),
];

fn init(root: &Path, flags: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.current_dir(root).arg("init").args(flags).output().unwrap()
}

fn workflow(root: &Path) -> Option<String> {
    fs::read_to_string(root.join(".github/workflows/pages.yml")).ok()
}

#[test]
fn a_program_of_unknown_origin_writes_no_workflow_and_says_so() {
    if option_env!("DESPATCH_REPOSITORY").is_some() {
        return;
    }
    let root = tempfile::tempdir().unwrap();
    let made = init(root.path(), &[]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    assert_eq!(workflow(root.path()), None);
    let said = String::from_utf8_lossy(&made.stderr);
    assert!(said.contains("pages.yml: left out") && said.contains("--source"), "{said}");
}

#[test]
fn a_workflow_builds_the_program_from_a_whole_commit() {
    let root = tempfile::tempdir().unwrap();
    let made = init(root.path(), &["--source", SOURCE]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    let text = workflow(root.path()).unwrap();
    let (repository, commit) = SOURCE.split_once('@').unwrap();
    let install =
        format!("cargo install --locked --git \"{repository}\" --rev \"{commit}\" despatch");
    assert_eq!(text.matches(&install).count(), 2, "{text}");
    assert!(!text.contains("@INSTALL@") && !text.contains("@COMMIT@"), "{text}");
    let other = init(root.path(), &["--force", "--source", "https://git.example/a/b@main"]);
    assert_eq!(other.status.code(), Some(2));
}

#[test]
fn no_program_is_installed_by_a_name_that_anybody_may_register() {
    for (file, text) in FILES {
        for line in text.lines().filter(|line| line.contains("cargo install")) {
            let is_ours = line.contains("--path") || line.contains("--git");
            let is_pinned = line.contains(" cargo-deny --version ");
            assert!((is_ours || is_pinned) && line.contains("--locked"), "{file}: {line}");
        }
    }
    // There no file of a proposal names another compiler.
    assert!(ACTION.contains("cd \"$RUNNER_TEMP\"\n          cargo install --path"));
}

#[test]
fn every_action_is_named_by_its_commit_and_the_same_everywhere() {
    let mut commits: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for (file, text) in FILES {
        for line in text.lines().filter_map(|line| line.split_once("uses: ")) {
            let (name, rest) = line.1.split_once('@').unwrap();
            let (commit, version) =
                rest.split_once(" # v").unwrap_or_else(|| panic!("{file}: {rest}"));
            let is_commit = commit.len() == 40 && commit.bytes().all(|b| b.is_ascii_hexdigit());
            assert!(is_commit && !version.is_empty(), "{file}: {rest}");
            assert_eq!(
                *commits.entry(name).or_insert((commit, version)),
                (commit, version),
                "{name}"
            );
        }
    }
    assert!(commits.len() > 5, "{commits:?}");
}

/// The jobs of a workflow, by name.
fn jobs(text: &str) -> Vec<(&str, String)> {
    let (_, jobs) = text.split_once("\njobs:\n").unwrap();
    let mut found: Vec<(&str, String)> = Vec::new();
    for line in jobs.lines() {
        let is_head = line.starts_with("  ") && !line.starts_with("   ") && line.ends_with(':');
        match (is_head, found.last_mut()) {
            (true, _) => found.push((line.trim().trim_end_matches(':'), String::new())),
            (false, Some((_, job))) => *job += &format!("{line}\n"),
            (false, None) => {}
        }
    }
    found
}

#[test]
fn what_checks_a_proposal_may_write_nothing_and_keeps_no_credentials() {
    let jobs = jobs(PAGES);
    let (_, check) = &jobs[0];
    assert!(check.contains("if: github.event_name == 'pull_request'"), "{check}");
    assert!(check.contains("contents: read") && !check.contains("write"), "{check}");
    for (name, job) in &jobs[1..] {
        assert!(job.contains("if: github.event_name != 'pull_request'"), "{name}");
    }
    let workflows =
        [("pages.yml", PAGES), ("ci.yml", CI), ("nightly.yml", NIGHTLY), ("release.yml", RELEASE)];
    for (file, text) in workflows {
        for (name, job) in self::jobs(text).iter().filter(|(_, job)| !job.contains("git push")) {
            let (checkouts, kept) = (
                job.matches("actions/checkout@").count(),
                job.matches("persist-credentials: false").count(),
            );
            assert_eq!(checkouts, kept, "{file}: {name}");
        }
        assert!(text.contains("\npermissions:\n  contents: read\n"), "{file}");
    }
}

#[test]
fn what_is_released_is_attested_and_its_crates_are_listed() {
    assert!(RELEASE.contains("actions/attest-build-provenance@"));
    assert!(RELEASE.contains("script/sbom \"$TARGET\""));
    assert!(RELEASE.contains("DESPATCH_RELEASE_SHA256: ${{ needs.linux.outputs.sha256 }}"));
    let verified = include_str!("../../../script/action/install");
    assert!(verified.contains("gh attestation verify") && ACTION.contains("REPOSITORY: "));
}

/// The `run:` block of a step.
#[cfg(unix)]
fn block(text: &str) -> String {
    let (_, run) = text.split_once("run: |\n").unwrap();
    run.lines().map(|line| line.trim_start().to_owned() + "\n").collect()
}

#[cfg(unix)]
#[test]
fn a_released_program_with_another_checksum_is_not_installed() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::create_dir(at("despatch-1")).unwrap();
    fs::write(at("despatch-1/despatch"), "#!/bin/sh\necho the program\n").unwrap();
    let mut tar = Command::new("tar");
    tar.arg("-czf").arg(at("a.tar.gz")).arg("-C").arg(dir.path()).arg("despatch-1");
    assert!(tar.status().unwrap().success());
    let sum = Command::new("sha256sum").arg(at("despatch-1/despatch")).output().unwrap();
    let sum = String::from_utf8(sum.stdout).unwrap()[..64].to_owned();
    let run = |sum: &str| {
        fs::write(at("path"), "").unwrap();
        let script = block(INSTALL_RELEASE).replace("'=https'", "'=file'");
        let mut bash = Command::new("bash");
        bash.args(["-e", "-c", &script]).env("RUNNER_TEMP", at("temp")).env("SHA256", sum);
        bash.env("ARCHIVE", format!("file://{}", at("a.tar.gz").display()));
        bash.env("PROGRAM", "despatch-1/despatch").env("GITHUB_PATH", at("path"));
        let output = bash.output().unwrap();
        (output.status.success(), fs::read_to_string(at("path")).unwrap())
    };
    fs::create_dir(at("temp")).unwrap();
    let (is_installed, path) = run(&sum);
    assert!(is_installed && path.ends_with("temp/despatch\n"), "{path}");
    assert_eq!(run(&"0".repeat(64)), (false, String::new()));
}

#[test]
fn both_ledger_and_history_are_merged_line_by_line() {
    let root = tempfile::tempdir().unwrap();
    init(root.path(), &["--quiet"]);
    let text = fs::read_to_string(root.path().join(".gitattributes")).unwrap();
    for file in ["permalinks.lock", "history.ndjson"] {
        assert!(text.contains(&format!("{file} merge=union\n")), "{text}");
    }
}

#[test]
fn a_new_site_is_begun_in_the_folder_that_is_worked_in() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("a")).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    let made = command.current_dir(root.path()).args(["-C", "a", "init", "s"]).output().unwrap();
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    assert!(root.path().join("a/s/despatch.toml").is_file());
    assert!(!root.path().join("s").exists());
    assert!(String::from_utf8_lossy(&made.stdout).contains("despatch -C a/s serve"), "{made:?}");
}
