//! What a commit says of itself, by which the next deploy knows it: the tree that was published, and
//! the commit that the transcripts were at. A commit that somebody amends no longer has its tree.

/// Names the tree that was published.
pub(super) const TREE: &str = "Despatch-Tree";
/// Names the commit that the transcripts were at.
pub(super) const SOURCE: &str = "Despatch-Source";

/// A message with its marks.
pub(super) fn signed(message: &str, tree: &str, source: Option<&str>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let source = source.map(|source| format!("{SOURCE}: {source}\n")).unwrap_or_default();
    let message = message.trim();
    format!("{message}\n\nDespatch-Version: {version}\n{source}{TREE}: {tree}\n")
}
