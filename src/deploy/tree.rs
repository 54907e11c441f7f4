//! The tree of the finished site, as git keeps it.

use std::path::Path;

use super::fault::Fault;
use super::git::Git;

/// The name of a custom domain's file. GitHub commits it to the branch itself.
pub(super) const DOMAIN: &str = "CNAME";

/// Puts the site's files into the repository. What Despatch notes there for itself stays out; a
/// domain that the branch has and the site has not stays.
pub(super) fn write(git: &Git, output: &Path, tip: Option<&str>) -> Result<String, Fault> {
    let add = ["add", "--all", "--force", "--", ".", ":(exclude,glob).despatch-*"];
    git.line_in(output, &add).map_err(Fault::Git)?;
    if let Some(entry) = domain(git, output, tip)? {
        let keep = ["update-index", "--add", "--cacheinfo", &entry];
        git.line_in(output, &keep).map_err(Fault::Git)?;
    }
    git.line_in(output, &["write-tree"]).map_err(Fault::Git)
}

/// The domain's file on the branch, as git takes it into an index.
fn domain(git: &Git, output: &Path, tip: Option<&str>) -> Result<Option<String>, Fault> {
    let Some(tip) = tip.filter(|_| !output.join(DOMAIN).exists()) else { return Ok(None) };
    let line = git.line(&["ls-tree", tip, "--", DOMAIN]).map_err(Fault::Git)?;
    let mut words = line.split_whitespace();
    let (mode, hash) = (words.next(), words.nth(1));
    Ok(mode.zip(hash).map(|(mode, hash)| format!("{mode},{hash},{DOMAIN}")))
}
