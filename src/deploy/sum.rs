//! How many files a commit adds, changes and removes.

use super::fault::Fault;
use super::git::Git;

/// Counts of files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Those that the branch does not have yet.
    pub added: usize,
    /// Those that it has with other bytes.
    pub changed: usize,
    /// Those that it has and the site has not.
    pub removed: usize,
}

impl Sum {
    /// Whether the branch holds the site already.
    pub(super) fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// What lies between the branch and the site.
pub(super) fn sum(git: &Git, tip: Option<&str>, tree: &str) -> Result<Sum, Fault> {
    let Some(tip) = tip else {
        let said = git.line(&["ls-tree", "-r", "-z", "--name-only", tree]).map_err(Fault::Git)?;
        return Ok(Sum { added: said.matches('\0').count(), ..Sum::default() });
    };
    let diff = ["diff-tree", "-r", "-z", "--name-status", "--no-renames", tip, tree];
    let said = git.line(&diff).map_err(Fault::Git)?;
    let mut sum = Sum::default();
    for kind in said.split('\0').step_by(2) {
        match kind {
            "A" => sum.added += 1,
            "D" => sum.removed += 1,
            "" => {}
            _ => sum.changed += 1,
        }
    }
    Ok(sum)
}
