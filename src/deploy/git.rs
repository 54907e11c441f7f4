//! The program `git`, asked one thing at a time.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use super::fault::Fault;

/// Settings under which the same files make the same tree on every machine.
const SETTINGS: [&str; 7] = [
    "core.autocrlf=false",
    "core.safecrlf=false",
    "core.attributesFile=",
    "core.fileMode=false",
    "core.fsmonitor=false",
    "core.sparseCheckout=false",
    "core.quotePath=false",
];

/// What a hook's surroundings say of another checkout and index.
const SURROUNDINGS: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_NAMESPACE",
];

/// A repository.
pub(super) struct Git {
    root: PathBuf,
    dir: PathBuf,
    /// An index beside the editor's own, kept so that the next deploy reads only what changed.
    index: PathBuf,
}

impl Git {
    /// The repository that a folder is in.
    pub(super) fn open(root: &Path, branch: &str) -> Result<Self, Fault> {
        let asked = command(root).args(["rev-parse", "--absolute-git-dir"]).output();
        let output = asked.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Fault::NoGit,
            _ => Fault::Git(error.to_string()),
        })?;
        let dir =
            said(&output).map_err(|said| Fault::NoRepository { root: root.to_owned(), said })?;
        let git = Self { root: root.to_owned(), dir: dir.into(), index: PathBuf::new() };
        let full = format!("refs/heads/{branch}");
        // Names that Git takes for something else where a branch is meant.
        let is_other = branch.starts_with(['-', '@'])
            || branch.starts_with("refs/")
            || branch.ends_with("HEAD") && branch.rsplit('/').next() == Some("HEAD");
        if is_other || git.line(&["check-ref-format", &full]).is_err() {
            return Err(Fault::BadBranch { branch: branch.to_owned() });
        }
        let index = git.dir.join(format!("despatch-deploy-{}", branch.replace('/', "-")));
        Ok(Self { index, ..git })
    }

    /// What git answers, without the end of its last line.
    ///
    /// # Errors
    /// What git says is wrong.
    pub(super) fn line(&self, args: &[&str]) -> Result<String, String> {
        run(command(&self.root).args(args), "")
    }

    /// The same, where git reads a text.
    pub(super) fn line_given(&self, args: &[&str], text: &str) -> Result<String, String> {
        run(command(&self.root).args(args), text)
    }

    /// The same, with a folder as if it were the checkout, and the index for it.
    pub(super) fn line_in(&self, folder: &Path, args: &[&str]) -> Result<String, String> {
        let mut command = command(folder);
        command.env("GIT_DIR", &self.dir).env("GIT_WORK_TREE", ".");
        run(command.env("GIT_INDEX_FILE", &self.index).args(args), "")
    }

    /// Whether git says yes.
    pub(super) fn is(&self, args: &[&str]) -> bool {
        self.line(args).is_ok()
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder);
    SURROUNDINGS.iter().for_each(|name| {
        command.env_remove(name);
    });
    SETTINGS.iter().for_each(|setting| {
        command.args(["-c", setting]);
    });
    command
}

/// Git asks for passwords on the terminal itself, so its streams are free.
fn run(command: &mut Command, text: &str) -> Result<String, String> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| error.to_string())?;
    if let Some(mut stdin) = child.stdin.take() {
        // What git does not want to read it does not need.
        let _ = stdin.write_all(text.as_bytes());
    }
    said(&child.wait_with_output().map_err(|error| error.to_string())?)
}

fn said(output: &Output) -> Result<String, String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    match output.status.success() {
        true => Ok(text(&output.stdout)),
        false => Err([text(&output.stderr), text(&output.stdout)].join("\n").trim().to_owned()),
    }
}
