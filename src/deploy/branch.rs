//! The branch as the remote has it, and whether it may be published to.

use super::Order;
use super::fault::Fault;
use super::git::Git;
use super::mark::{SOURCE, TREE};
use super::tree::DOMAIN;

/// How many foreign files an error names.
const SHOWN: usize = 5;

/// The branch, and the editor's own place.
pub(super) struct Branch {
    /// Its last commit on the remote; none if there is no such branch yet.
    pub(super) tip: Option<String>,
    /// The commit that the transcripts are at; none before the first.
    pub(super) source: Option<String>,
    /// The last commit there that Despatch made.
    ours: Option<Ours>,
}

/// A commit that Despatch made.
struct Ours {
    commit: String,
    source: Option<String>,
}

impl Branch {
    /// Looks the branch up and fetches its commits. The branch that is being worked on is refused.
    pub(super) fn look(git: &Git, order: Order<'_>) -> Result<Self, Fault> {
        let full = format!("refs/heads/{}", order.branch);
        if git.line(&["symbolic-ref", "--quiet", "HEAD"]).is_ok_and(|head| head == full) {
            return Err(Fault::OwnBranch { branch: order.branch.to_owned() });
        }
        let tip = tip(git, order)?;
        if tip.is_some() {
            let fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head"];
            let fetch = [&fetch[..], &["--no-recurse-submodules", "--", order.remote, &full]];
            git.line(&fetch.concat()).map_err(|said| remote(order, said))?;
        }
        let source = git.line(&["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).ok();
        let ours = tip.as_deref().map_or(Ok(None), |tip| ours(git, tip))?;
        Ok(Self { tip, source, ours })
    }

    /// Refuses to publish over what Despatch did not publish, and over what is newer.
    pub(super) fn refuse(&self, git: &Git, order: Order<'_>) -> Result<(), Fault> {
        self.refuse_unpushed(git, order)?;
        let Some(tip) = &self.tip else { return Ok(()) };
        let found = foreign(git, tip, self.ours.as_ref())?;
        if !found.is_empty() {
            let more = found.len().saturating_sub(SHOWN);
            let found = found.into_iter().take(SHOWN).collect();
            return Err(Fault::Foreign { branch: order.branch.to_owned(), found, more });
        }
        self.refuse_newer(git, order)
    }

    /// Commits of one's own that the remote does not have would be left behind.
    fn refuse_unpushed(&self, git: &Git, order: Order<'_>) -> Result<(), Fault> {
        let local = format!("refs/heads/{}", order.branch);
        let Ok(local) = git.line(&["rev-parse", "--verify", "--quiet", &local]) else {
            return Ok(());
        };
        let is_there =
            |tip: &String| git.is(&["merge-base", "--is-ancestor", local.as_str(), tip.as_str()]);
        match self.tip.as_ref().is_some_and(is_there) {
            true => Ok(()),
            false => Err(Fault::Unpushed {
                branch: order.branch.to_owned(),
                remote: order.remote.to_owned(),
            }),
        }
    }

    /// Somebody else may have published transcripts that are not here.
    fn refuse_newer(&self, git: &Git, order: Order<'_>) -> Result<(), Fault> {
        let published = self.ours.as_ref().and_then(|ours| ours.source.as_deref());
        let (Some(published), Some(here)) = (published, &self.source) else { return Ok(()) };
        match git.is(&["merge-base", "--is-ancestor", published, here]) {
            true => Ok(()),
            false => Err(Fault::MovedOn {
                branch: order.branch.to_owned(),
                made_at: published.to_owned(),
            }),
        }
    }
}

/// The branch's last commit on the remote.
pub(super) fn tip(git: &Git, order: Order<'_>) -> Result<Option<String>, Fault> {
    let full = format!("refs/heads/{}", order.branch);
    let said = git.line(&["ls-remote", "--", order.remote, &full]);
    let said = said.map_err(|said| remote(order, said))?;
    // A pattern also meets the ends of longer names.
    let found = said.lines().filter_map(|line| line.split_once('\t'));
    let found = found.filter(|(_, name)| *name == full).map(|(hash, _)| hash.to_owned());
    Ok(found.into_iter().next())
}

/// The last commit whose mark names its own tree.
fn ours(git: &Git, tip: &str) -> Result<Option<Ours>, Fault> {
    let mark = |name| format!("%(trailers:key={name},valueonly,separator=%x20)");
    let format = format!("--format=%H%x09%T%x09{}%x09{}", mark(TREE), mark(SOURCE));
    let log = git.line(&["log", "--first-parent", &format, tip]).map_err(Fault::Git)?;
    Ok(log.lines().find_map(|line| {
        let mut fields = line.split('\t');
        let (commit, tree) = (fields.next()?, fields.next()?);
        let last = |field: Option<&str>| Some(field?.split(' ').next_back()?.to_owned());
        let (published, source) = (last(fields.next())?, last(fields.next()));
        let source = source.filter(|source| !source.is_empty());
        (published == tree).then(|| Ours { commit: commit.to_owned(), source })
    }))
}

/// What the branch holds beside what Despatch published there, a domain apart.
fn foreign(git: &Git, tip: &str, ours: Option<&Ours>) -> Result<Vec<String>, Fault> {
    let said = match ours {
        Some(Ours { commit, .. }) => {
            git.line(&["diff-tree", "-r", "-z", "--name-only", "--no-renames", commit, tip])
        }
        None => git.line(&["ls-tree", "-r", "-z", "--name-only", tip]),
    };
    let said = said.map_err(Fault::Git)?;
    let paths = said.split('\0').filter(|path| !path.is_empty() && *path != DOMAIN);
    Ok(paths.map(str::to_owned).collect())
}

fn remote(order: Order<'_>, said: String) -> Fault {
    Fault::Remote { remote: order.remote.to_owned(), said }
}
