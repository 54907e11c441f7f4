//! A new site builds at once, and `init` takes nothing from anybody.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A repository of the program, and a commit in it.
const SOURCE: &str = "https://git.example/ada/despatch@0123456789abcdef0123456789abcdef01234567";

fn despatch(root: &Path, line: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    command.arg("-C").arg(root).args(line.split(' ')).env("SOURCE_DATE_EPOCH", "1767571200");
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_new_site_builds_without_a_warning() {
    let root = tempfile::tempdir().unwrap();
    let made = despatch(root.path(), &format!("init --source {SOURCE}"));
    assert!(made.status.success(), "{}", said(&made));
    let built = despatch(root.path(), "build --strict");
    assert!(built.status.success(), "{}", said(&built));
    let home = fs::read_to_string(root.path().join("public/index.html")).unwrap();
    assert!(home.contains("About this archive"), "{home}");
    let workflow = fs::read_to_string(root.path().join(".github/workflows/pages.yml")).unwrap();
    let (repository, commit) = SOURCE.split_once('@').unwrap();
    assert!(workflow.contains(&format!("--git \"{repository}\" --rev \"{commit}\" despatch\n")));
    assert!(workflow.contains("run: despatch check --format github"), "{workflow}");
    let checked = despatch(root.path(), "check --strict --format github");
    assert!(checked.status.success(), "{}", said(&checked));
    let locked = despatch(root.path(), "build --frozen --format github");
    assert!(locked.status.success(), "{}", said(&locked));
}

#[test]
fn the_next_commands_can_be_copied_although_the_folder_has_a_space() {
    let root = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_despatch"));
    let made = command.current_dir(root.path()).args(["init", "my archive"]).output().unwrap();
    let said = String::from_utf8_lossy(&made.stdout).into_owned();
    assert!(said.contains("  despatch -C \"my archive\" serve --open\n"), "{said}");
}

#[test]
fn a_changed_file_is_left_or_else_named() {
    let root = tempfile::tempdir().unwrap();
    despatch(root.path(), "init");
    let config = root.path().join("despatch.toml");
    fs::write(&config, "title = 'Mine'\n").unwrap();
    let again = despatch(root.path(), "init");
    assert!(said(&again).contains("despatch.toml: left as it is"), "{}", said(&again));
    assert_eq!(fs::read_to_string(&config).unwrap(), "title = 'Mine'\n");
    let forced = despatch(root.path(), "init --force --quiet");
    assert_eq!(said(&forced), "  despatch.toml: replaced\n");
    assert_ne!(fs::read_to_string(&config).unwrap(), "title = 'Mine'\n");
}

#[test]
fn a_folder_of_other_things_is_refused_and_left_alone() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("letter.odt"), "text").unwrap();
    let refused = despatch(root.path(), "init");
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("`letter.odt`"), "{}", said(&refused));
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
}

#[test]
fn shells_and_manuals_know_every_command() {
    let root = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = despatch(root.path(), &format!("completions {shell}"));
        let script = String::from_utf8(script.stdout).unwrap();
        assert!(script.contains("permalinks") && script.contains("base-path"), "{shell}");
    }
    let folder = root.path().join("man");
    let made = despatch(root.path(), &format!("man {}", folder.display()));
    assert!(made.status.success(), "{}", said(&made));
    let page = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert!(page("despatch.1").contains(".TH despatch 1"), "{}", page("despatch.1"));
    assert!(page("despatch-serve.1").contains("base\\-path"), "{}", page("despatch-serve.1"));
}
