//! Where the commands of the documentation run: a small site in a repository of its own, with a
//! repository to deploy to, a home without settings, and no way to any network.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::fetch::invented::question;
use crate::fetch::server::Server;

/// The site that the examples speak of.
const FILES: [(&str, &str); 3] = [
    ("despatch.toml", "title = \"Lighthouses\"\n"),
    (".gitignore", "/public\n/old-home\n"),
    (
        "content/2025-09-12.txt",
        "Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
         Question to the Ministry of Lighthouses:\n\
         To ask the Minister for Lighthouses, what estimate she has made of the number of \
         lighthouses.\n\
         Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses)\n\
         There were 14.\n\n\n\n\n\n\n\n\n\
         Asked by: Ada Sample (Meadow Party - Nowhere North)\n\
         Question to the Ministry of Lighthouses:\n\
         To ask the Minister for Lighthouses, whether lamps were replaced.\n\
         Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses)\n\
         They were.\n",
    ),
];

/// What Parliament would say.
fn records() -> Vec<Value> {
    let record = |id: u64, uin: &str, tabled: &str, text: &str, answer: &str| {
        let mut record = question(id, 2, text, Some(answer));
        record["uin"] = json!(uin);
        record["dateTabled"] = json!(format!("{tabled}T00:00:00"));
        record
    };
    let number = "To ask the Minister for Lighthouses, what estimate she has made of the number of \
                  lighthouses.";
    let lamps = "To ask the Minister for Lighthouses, whether lamps were replaced.";
    vec![
        record(1, "74129", "2025-09-02", number, "<p>There were 14.</p>"),
        record(2, "74130", "2025-09-02", lamps, "<p>They were.</p>"),
        record(3, "80211", "2025-10-14", lamps, "<p>They were, again.</p>"),
    ]
}

/// What came of a command.
#[derive(Debug)]
pub(super) struct Ran {
    pub(super) success: bool,
    /// What it printed, the errors last.
    pub(super) printed: String,
}

pub(super) struct Stage {
    folder: TempDir,
    /// Where the shell is.
    at: PathBuf,
    server: Server,
}

impl Stage {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().join("site");
        for (path, text) in FILES {
            let path = at.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        std::fs::create_dir(folder.path().join("home")).unwrap();
        let server = Server::new(records());
        let mut stage = Self { folder, at, server };
        let prepared = stage.run(
            "git init --quiet --bare --initial-branch=main ../origin.git \
             && git init --quiet --initial-branch=main \
             && git config user.name Ada && git config user.email ada@example.org \
             && git remote add origin ../origin.git && despatch build --quiet \
             && git add . && git commit --quiet -m Begin && git push --quiet origin main",
        );
        assert!(prepared.success, "{}", prepared.printed);
        stage
    }

    /// Runs a command as a shell does, and stays where it leaves the shell.
    pub(super) fn run(&mut self, command: &str) -> Ran {
        let program = Path::new(env!("CARGO_BIN_EXE_despatch")).parent().unwrap();
        let path = std::env::var("PATH").unwrap_or_default();
        let after = self.folder.path().join("at");
        let script = format!("{command}\nended=$?\npwd >\"$AFTER\"\nexit $ended\n");
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(script).current_dir(&self.at).env("AFTER", &after);
        shell.env("PATH", format!("{}:{path}", program.display()));
        shell.env("HOME", self.folder.path().join("home")).env("GIT_CONFIG_NOSYSTEM", "1");
        shell.env("DESPATCH_API", &self.server.base).env("DESPATCH_PAUSE", "0");
        // Whatever asks another host gets no answer.
        shell.env("HTTPS_PROXY", "http://127.0.0.1:9").env("NO_PROXY", "127.0.0.1");
        shell.env("NO_COLOR", "1");
        let output = shell.output().unwrap();
        self.at = std::fs::read_to_string(after).unwrap().trim_end().into();
        let printed = [output.stdout, output.stderr].concat();
        let printed = String::from_utf8_lossy(&printed).into_owned();
        Ran { success: output.status.success(), printed }
    }
}
