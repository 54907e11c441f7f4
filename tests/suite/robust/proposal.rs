//! A hostile pull request, in the steps that the workflow of a new site runs for it.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SOURCE: &str = "https://git.example/ada/despatch@0123456789abcdef0123456789abcdef01234567";

/// The workflow writes into `public`, whatever the settings say.
const SETTINGS: &str = "title = 'x'\n[output]\npath = '../elsewhere'\n";

/// Stands in for the `cargo` of rustup, which runs the compiler that a file beside it or above it names, and
/// installs the program of this test.
const CARGO: &str = "#!/bin/sh
folder=$PWD
while [ \"$folder\" != / ]; do
  if [ -e \"$folder/rust-toolchain.toml\" ]; then touch \"$HOME/code-was-run\"; fi
  folder=$(dirname \"$folder\")
done
mkdir -p \"$HOME/.cargo/bin\"
ln -sf \"$DESPATCH\" \"$HOME/.cargo/bin/despatch\"
";

/// A transcript whose third line is an error, and shows a text.
fn bad(text: &str) -> Vec<u8> {
    format!(
        "Asked by: Ada Sample (Meadow Party - Nowhere)\nQuestion to the Ministry of Lamps:\n\
         Answered by Nobody\n{text}\nTo ask how many lamps there are.\n"
    )
    .into_bytes()
}

fn lamps() -> &'static str {
    "Asked by: Ada Sample (Meadow Party - Nowhere)\nQuestion to the Ministry of Lamps:\n\
     To ask how many lamps there are.\nAnswered by Bo Proof\nThere are 14.\n"
}

/// What a proposal brings, and the name by which an annotation must name it.
struct Hostile {
    path: &'static str,
    bytes: Vec<u8>,
    named: &'static str,
}

fn hostile(path: &'static str, bytes: impl Into<Vec<u8>>, named: &'static str) -> Hostile {
    Hostile { path, bytes: bytes.into(), named }
}

fn proposal() -> Vec<Hostile> {
    let wild = serde_json::json!({
        "house": "Commons", "uin": "7", "dateTabled": "2025-09-02T00:00:00", "heading": "Lamps",
        "questionText": "To ask why.", "answerText": "<b></x>".repeat(20_000) + "<!-- words",
    });
    vec![
        hostile("content/a\n::error file=x::pwn.txt", bad("##[stop-commands]x"), "content/a␊"),
        hostile("content/b\r::add-mask::b.txt", bad("::add-mask::a"), "content/b␍"),
        hostile("content/c\u{1b}]0;title\u{7}.txt", bad("\u{1b}[2J"), "content/c␛"),
        hostile(
            "content/$(touch $HOME/code-was-run).txt",
            bad("`touch $HOME/code-was-run`"),
            "content/$(touch",
        ),
        hostile(
            "content/--output=code-was-run.txt",
            bad("::set-output name=a::b"),
            "content/--output=code",
        ),
        hostile("content/d](http://evil.example) ![x](y).txt", bad("::endgroup::"), "content/d]("),
        hostile("content/e,line=1,title=x.txt", bad("%0A::error::x"), "content/e%2Cline=1"),
        hostile("content/f.json", "]", "content/f.json"),
        hostile("content/g.ndjson", wild.to_string(), "content/g.ndjson"),
        hostile(
            "content/h.md",
            "# H\n\n[x](javascript:alert(1)) <script>alert(1)</script>\n",
            "content/h.md",
        ),
        hostile("content/i.txt", "link to /etc/passwd", "content/i.txt"),
        hostile(
            "permalinks.lock",
            "despatch-permalinks 1\nmember x slug=../../x first=2026-01-01\n",
            "permalinks.lock",
        ),
        hostile("history.ndjson", "::error::x\n", "history.ndjson"),
        hostile(
            "despatch.toml",
            "title = \"::error::\\u001b[2J\"\nrun = '::error::x'\n",
            "despatch.toml",
        ),
        hostile("people.toml", "[[person]]\nname = \"::error::\\u001b[2J\nx\"\n", "people.toml"),
        hostile("topics.toml", "[[topic]]\nname = 'T'\nwords = ['a'\n", "topics.toml"),
        hostile("templates/question.html", "{{ include('/etc/passwd') }}{% for %}", "templates"),
        // Nothing of these may be read, so nothing is said about them.
        hostile("rust-toolchain.toml", "[toolchain]\npath = '/evil'\n", ""),
        hostile(".cargo/config.toml", "[build]\nrustc-wrapper = './evil'\n", ""),
    ]
}

/// A step of a job: what it runs or uses, and where.
#[derive(Debug, Default)]
struct Step {
    name: String,
    run: String,
    uses: String,
    folder: String,
}

/// The steps of a job, read from the workflow's own text. `next` is the name of the job below it.
fn steps(workflow: &str, name: &str, next: &str) -> Vec<Step> {
    let (_, job) = workflow.split_once(&format!("\n  {name}:\n")).unwrap();
    let (job, _) = job.split_once(&format!("\n  {next}:\n")).unwrap();
    let (_, lines) = job.split_once("    steps:\n").unwrap();
    let mut steps: Vec<Step> = Vec::new();
    let mut is_block = false;
    for line in lines.lines().filter(|line| !line.trim().starts_with('#')) {
        let is_first = line.starts_with("      - ");
        if is_first {
            steps.push(Step::default());
        }
        let Some(step) = steps.last_mut() else { continue };
        if is_block && line.starts_with("          ") {
            step.run += &format!("{}\n", &line[10..]);
            continue;
        }
        is_block = false;
        match line[line.len().min(8)..].split_once(": ") {
            Some(("name", name)) => step.name = name.to_owned(),
            Some(("uses", uses)) => step.uses = uses.to_owned(),
            Some(("working-directory", folder)) => step.folder = folder.to_owned(),
            Some(("run", "|")) => is_block = true,
            Some(("run", run)) => step.run = run.to_owned(),
            _ => {}
        }
    }
    steps
}

/// A machine of GitHub's: a home, a folder for temporary files, and a clone.
struct Machine {
    folder: tempfile::TempDir,
}

impl Machine {
    fn new() -> Self {
        let machine = Self { folder: tempfile::tempdir().unwrap() };
        for name in ["home", "temp", "bin"] {
            fs::create_dir(machine.at(name)).unwrap();
        }
        fs::write(machine.at("bin/cargo"), CARGO).unwrap();
        fs::set_permissions(machine.at("bin/cargo"), PermissionsExt::from_mode(0o755)).unwrap();
        let mut init = Command::new(env!("CARGO_BIN_EXE_despatch"));
        init.args(["init", "--quiet", "--source", SOURCE]).arg(machine.at("work"));
        assert!(init.status().unwrap().success());
        fs::write(machine.at("work/despatch.toml"), SETTINGS).unwrap();
        machine
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the steps up to the first that fails. Returns whether all succeeded, and what they printed.
    fn run(&self) -> (bool, String) {
        let workflow = fs::read_to_string(self.at("work/.github/workflows/pages.yml")).unwrap();
        let mut printed = String::new();
        let mut ran = 0;
        for step in steps(&workflow, "check", "build") {
            // The clone is there already; nothing was kept of an earlier run.
            if step.run.is_empty() {
                assert!(
                    step.uses.starts_with("actions/checkout@")
                        || step.uses.starts_with("actions/cache@"),
                    "{step:?}"
                );
                continue;
            }
            let folder = match step.folder.as_str() {
                "" => self.at("work"),
                "${{ runner.temp }}" => self.at("temp"),
                other => panic!("{other}"),
            };
            assert!(!step.run.contains("${{"), "{step:?}");
            let output = self.bash(&step.run, &folder);
            printed += &String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            ran += 1;
            if !output.status.success() {
                return (false, printed);
            }
        }
        assert_eq!(ran, 3, "{workflow}");
        (true, printed)
    }

    /// Runs commands as a runner does, with nothing of the environment of the tests.
    fn bash(&self, commands: &str, folder: &Path) -> Output {
        let path = format!(
            "{}:{}:/usr/bin:/bin",
            self.at("bin").display(),
            self.at("home/.cargo/bin").display()
        );
        let mut bash = Command::new("bash");
        bash.args(["-e", "-c", commands]).current_dir(folder).env_clear();
        bash.env("PATH", path).env("HOME", self.at("home")).env("RUNNER_TEMP", self.at("temp"));
        bash.env("DESPATCH", env!("CARGO_BIN_EXE_despatch")).env("SOURCE_DATE_EPOCH", "1767571200");
        bash.output().unwrap()
    }

    fn files(&self) -> BTreeMap<PathBuf, u64> {
        let files = walkdir::WalkDir::new(self.folder.path()).into_iter().map(Result::unwrap);
        let written =
            ["work/public", "work/permalinks.lock", "home/.cargo"].map(|path| self.at(path));
        let files = files.filter(|file| !written.iter().any(|path| file.path().starts_with(path)));
        files.map(|file| (file.path().to_owned(), file.metadata().map_or(0, |m| m.len()))).collect()
    }
}

/// Puts a file of the proposal into the clone; what was there is returned.
fn put(work: &Path, hostile: &Hostile) -> Option<Vec<u8>> {
    let path = work.join(hostile.path);
    let before = fs::read(&path).ok();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    match hostile.bytes.strip_prefix(b"link to ") {
        Some(target) => symlink(String::from_utf8_lossy(target).as_ref(), path).unwrap(),
        None => fs::write(path, &hostile.bytes).unwrap(),
    }
    before
}

/// What GitHub takes for a command, and is not an annotation of Despatch.
fn is_foreign_command(line: &str) -> bool {
    let is_ours = ["::error title=", "::warning title=", "::notice title="];
    (line.trim_start().starts_with("::") && !is_ours.iter().any(|ours| line.starts_with(ours)))
        || line.contains("##[")
}

#[test]
fn a_hostile_proposal_runs_no_code_and_is_named_file_by_file() {
    let machine = Machine::new();
    let (is_accepted, printed) = machine.run();
    assert!(is_accepted, "a new site: {printed}");
    let work = machine.at("work");
    let mut waiting: Vec<(Hostile, Option<Vec<u8>>)> = Vec::new();
    for hostile in proposal() {
        let before = put(&work, &hostile);
        waiting.push((hostile, before));
    }
    let files = machine.files();
    // Whoever reviews it takes away what is named, and runs it again, until nothing is named any more.
    while waiting.iter().any(|(hostile, _)| !hostile.named.is_empty()) {
        let (is_accepted, printed) = machine.run();
        let left: Vec<&str> = waiting.iter().map(|(hostile, _)| hostile.path).collect();
        let foreign: Vec<&str> = printed.lines().filter(|line| is_foreign_command(line)).collect();
        assert_eq!(foreign, [""; 0], "{left:?}");
        assert!(!printed.chars().any(|c| c.is_control() && c != '\n'), "{printed}");
        let annotated = |named: &str| {
            printed
                .lines()
                .any(|line| line.starts_with("::") && line.contains(&format!("file={named}")))
        };
        let is_only_warned = waiting
            .iter()
            .all(|(hostile, _)| hostile.path == "content/h.md" || hostile.named.is_empty());
        assert!(!is_accepted || is_only_warned, "a false success with {left:?}: {printed}");
        let (named, rest): (Vec<_>, Vec<_>) = waiting
            .into_iter()
            .partition(|(hostile, _)| !hostile.named.is_empty() && annotated(hostile.named));
        assert!(
            !named.is_empty(),
            "none of {:?} is named: {printed}",
            rest.iter().map(|(hostile, _)| hostile.path).collect::<Vec<_>>()
        );
        waiting = rest;
        for (hostile, before) in named {
            fs::remove_file(work.join(hostile.path)).unwrap();
            before.iter().for_each(|bytes| fs::write(work.join(hostile.path), bytes).unwrap());
        }
    }
    let (is_accepted, printed) = machine.run();
    assert!(is_accepted, "{printed}");
    assert!(!machine.at("home/code-was-run").exists(), "code of the proposal was run");
    assert!(
        machine.files().keys().all(|path| files.contains_key(path)),
        "files were written elsewhere: {:?}",
        machine.files()
    );
}

#[test]
fn a_site_that_was_committed_is_not_published_again_without_content() {
    let machine = Machine::new();
    assert!(machine.run().0, "the program is installed");
    let workflow = fs::read_to_string(machine.at("work/.github/workflows/pages.yml")).unwrap();
    let action = include_str!("../../../action.yml");
    let (_, action) =
        action.split_once("        flags=(--format github --output public)\n").unwrap();
    let (action, _) = action.split_once("    # Before anything is public").unwrap();
    let action = format!("flags=(--format github --output public)\n{action}");
    let of_workflow = steps(&workflow, "build", "deploy").into_iter();
    let of_workflow = of_workflow.map(|step| step.run).find(|run| run.contains("despatch build"));
    fs::create_dir_all(machine.at("bin/script/action")).unwrap();
    for name in ["annotate", "summary"] {
        let path = machine.at("bin/script/action").join(name);
        fs::write(&path, "#!/bin/sh\ncat > /dev/null\n").unwrap();
        fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
    }
    let settings = format!(
        "set -o pipefail; FLAGS= FOLDER=. FILES= DESPATCH_ACTION_PREVIOUS= ACTION={} GITHUB_STEP_SUMMARY=/dev/null\n",
        machine.at("bin").display()
    );
    for commands in [of_workflow.unwrap(), settings + &action] {
        fs::write(machine.at("work/content/example.txt"), lamps()).unwrap();
        let output = machine.bash(&commands, &machine.at("work"));
        assert!(output.status.success(), "{output:?}");
        for file in fs::read_dir(machine.at("work/content")).unwrap() {
            fs::remove_file(file.unwrap().path()).unwrap();
        }
        let output = machine.bash(&commands, &machine.at("work"));
        assert_eq!(output.status.code(), Some(1), "{output:?}");
    }
}
