//! Commits the finished site to a branch, for hosts that publish one, such as GitHub Pages.
//!
//! Git does the work, and nothing here writes a file: `public/` is read as if it were a checkout,
//! through an index of its own, and the commit is pushed by its name. So the editor's own checkout,
//! index and branches are never touched, nothing is copied, and a second deploy reads only what
//! changed. Every commit stands on what the branch holds, so nothing of it is ever lost and no push
//! is forced, `force` or not.

mod branch;
mod fault;
mod git;
mod mark;
mod sum;
mod tree;

pub use fault::Fault;
pub use sum::Sum;

use std::path::Path;

use branch::Branch;
use git::Git;

/// What to deploy, and where to.
#[derive(Clone, Copy, Debug)]
pub struct Order<'o> {
    /// The site's folder, in the repository whose remote is published to.
    pub root: &'o Path,
    /// The folder of the finished site.
    pub output: &'o Path,
    /// The branch that the host publishes.
    pub branch: &'o str,
    /// The name or address of the repository with that branch.
    pub remote: &'o str,
    /// What the commit says.
    pub message: &'o str,
    /// Whether to replace what Despatch did not publish, or what is newer.
    pub force: bool,
    /// Whether to tell only what would be done.
    pub dry_run: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployed {
    /// The commit; none if the branch holds this site already.
    pub commit: Option<String>,
    /// What it changes.
    pub sum: Sum,
    /// Whether the branch is new.
    pub is_new: bool,
    /// Files that addresses and earlier texts depend on, and that are not committed.
    pub uncommitted: Vec<String>,
}

/// Commits the finished site to the branch, and pushes it.
///
/// # Errors
/// Git is missing or fails, or the branch holds what must not be replaced. Nothing was pushed.
pub fn deploy(order: Order<'_>) -> Result<Deployed, Fault> {
    let git = Git::open(order.root, order.branch)?;
    let branch = Branch::look(&git, order)?;
    let tree = tree::write(&git, order.output, branch.tip.as_deref())?;
    let sum = sum::sum(&git, branch.tip.as_deref(), &tree)?;
    let (is_new, uncommitted) = (branch.tip.is_none(), uncommitted(&git)?);
    if sum.is_nothing() && !is_new {
        return Ok(Deployed { commit: None, sum, is_new, uncommitted });
    }
    if !order.force {
        branch.refuse(&git, order)?;
    }
    let message = mark::signed(order.message, &tree, branch.source.as_deref());
    let commit = commit(&git, &tree, branch.tip.as_deref(), &message)?;
    if !order.dry_run {
        push(&git, order, &commit, branch.tip.as_deref())?;
    }
    Ok(Deployed { commit: Some(commit), sum, is_new, uncommitted })
}

fn commit(git: &Git, tree: &str, parent: Option<&str>, message: &str) -> Result<String, Fault> {
    let mut args = vec!["commit-tree", tree];
    args.extend(parent.iter().flat_map(|parent| ["-p", parent]));
    git.line_given(&args, message).map_err(Fault::Commit)
}

/// A push that is not on top of the branch is refused by Git itself.
fn push(git: &Git, order: Order<'_>, commit: &str, tip: Option<&str>) -> Result<(), Fault> {
    let to = format!("{commit}:refs/heads/{}", order.branch);
    let Err(said) = git.line(&["push", "--quiet", "--porcelain", "--", order.remote, &to]) else {
        return Ok(());
    };
    match branch::tip(git, order)?.as_deref() == tip {
        true => Err(Fault::Push { remote: order.remote.to_owned(), said }),
        false => Err(Fault::Overtaken { branch: order.branch.to_owned() }),
    }
}

/// Without these in the repository, the next build elsewhere gives out other addresses.
fn uncommitted(git: &Git) -> Result<Vec<String>, Fault> {
    use crate::archive::ledger::{LEDGER_FILE, PARTS_FOLDER};
    let kept = [LEDGER_FILE, PARTS_FOLDER, crate::history::NAME];
    let status = ["status", "--porcelain", "-z", "--untracked-files=all", "--ignored", "--"];
    let said = git.line(&[&status[..], &kept].concat()).map_err(Fault::Git)?;
    // A line is two letters, a space and the path.
    let is_of = |line: &str, name: &str| {
        line.get(3..).is_some_and(|path| path.ends_with(name) || path.contains(&format!("{name}/")))
    };
    let names = kept.iter().filter(|name| said.split('\0').any(|line| is_of(line, name)));
    Ok(names.map(|name| (*name).to_owned()).collect())
}
