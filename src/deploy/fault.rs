//! What can go wrong while deploying: each message says what, where, and how to mend it.

use std::path::PathBuf;

use thiserror::Error;

use crate::diagnostic::{Code, Diagnostic};
use crate::publish::listed;

/// Why nothing was deployed.
#[derive(Debug, Error)]
pub enum Fault {
    /// The program is not there.
    #[error("the program `git` is not installed, or not on the PATH")]
    NoGit,
    /// The folder is in no repository.
    #[error("the folder `{}` is in no Git repository: {said}", .root.display())]
    NoRepository {
        /// The site's folder.
        root: PathBuf,
        /// What git says.
        said: String,
    },
    /// No branch can have that name.
    #[error("no branch can be called `{branch}`")]
    BadBranch {
        /// The name.
        branch: String,
    },
    /// The branch is checked out.
    #[error("`{branch}` is the branch that you are working on, so the site is not put there")]
    OwnBranch {
        /// Its name.
        branch: String,
    },
    /// The remote cannot be reached.
    #[error("the remote `{remote}` cannot be read: {said}")]
    Remote {
        /// Its name or address.
        remote: String,
        /// What git says.
        said: String,
    },
    /// A branch of one's own has commits that the remote has not.
    #[error("your own branch `{branch}` has commits that `{remote}` does not have")]
    Unpushed {
        /// Its name.
        branch: String,
        /// The remote's name or address.
        remote: String,
    },
    /// The branch holds other things than a site of Despatch's.
    #[error("the branch `{branch}` holds files that Despatch did not publish:{}", listed(.found, .more))]
    Foreign {
        /// Its name.
        branch: String,
        /// The first few of them.
        found: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// What is published was made of transcripts that are not here.
    #[error(
        "the branch `{branch}` has moved on: it was published from the commit {made_at}, \
         which is not among yours", made_at = short(.made_at)
    )]
    MovedOn {
        /// Its name.
        branch: String,
        /// The commit that its site was made at.
        made_at: String,
    },
    /// Somebody published in the meantime.
    #[error("somebody else pushed to `{branch}` in this very moment, so nothing was")]
    Overtaken {
        /// Its name.
        branch: String,
    },
    /// The commit could not be made.
    #[error("git could not make the commit: {0}")]
    Commit(String),
    /// The remote refused the commit.
    #[error("`{remote}` did not take the commit: {said}")]
    Push {
        /// Its name or address.
        remote: String,
        /// What git says.
        said: String,
    },
    /// Git failed at something else.
    #[error("git failed: {0}")]
    Git(String),
}

impl Fault {
    /// What is said of it.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::general(Code::NotDeployed, self.to_string(), self.remedy())
    }

    /// How to mend it.
    fn remedy(&self) -> &'static str {
        match self {
            Self::NoGit => "install it from https://git-scm.com, or publish the folder another way",
            Self::NoRepository { .. } => {
                "run `git init` in the site's folder and `git remote add origin ADDRESS`, or publish \
                 the folder another way"
            }
            Self::BadBranch { .. } => "give another name with --branch, such as `gh-pages`",
            Self::OwnBranch { .. } => {
                "give the name of a branch for the site alone with --branch, such as `gh-pages`"
            }
            Self::Remote { .. } => {
                "see that `git remote -v` names it, that you are online, and that you may read it; \
                 --remote names another"
            }
            Self::Unpushed { .. } => {
                "push them or delete that branch; --force publishes without them, and leaves your \
                 branch as it is"
            }
            Self::Foreign { .. } => {
                "give another name with --branch; --force replaces them, and they stay in the \
                 branch's history"
            }
            Self::MovedOn { .. } => {
                "run `git pull`, build and deploy again; --force publishes over it, if you rewrote \
                 your history"
            }
            Self::Overtaken { .. } => "deploy again",
            Self::Commit(_) => {
                "if it does not know who you are, run `git config user.name NAME` and `git config \
                 user.email ADDRESS`"
            }
            Self::Push { .. } => "see that you may write there, and deploy again",
            Self::Git(_) => "mend what it says, and deploy again; nothing was pushed",
        }
    }
}

fn short(commit: &str) -> &str {
    commit.get(..10).unwrap_or(commit)
}
