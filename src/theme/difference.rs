//! How a site's own files differ from the built-in ones.
//!
//! Two things make a copy differ: what its editor changed, and what a newer program changed in the
//! original. They are told apart where the original is kept.

use std::path::Path;

use similar::TextDiff;

use super::eject::{named, unknown};
use super::ejected::{self, Ejected};
use super::listed::{Source, listed};
use super::original::{base, originals};
use super::unreadable;
use crate::diagnostic::{Code, Diagnostic};

/// How one file differs.
#[derive(Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name among the templates and assets.
    pub name: String,
    /// The site's own file, by its path in the site's folder.
    pub path: String,
    /// What changed in Despatch since the file was copied, as a unified diff.
    pub upstream: Upstream,
    /// What was changed in the copy, as a unified diff; empty if nothing was. Where the original is not
    /// kept, what is built in now stands for it.
    pub own: String,
}

/// What changed in Despatch since a file was copied.
#[derive(Debug, PartialEq, Eq)]
pub enum Upstream {
    /// Nothing.
    Same,
    /// This, since that version.
    Changed {
        /// The version that was copied.
        version: String,
        /// A unified diff.
        diff: String,
    },
    /// Something, since that version; the original is not kept, so it is not known what.
    Lost {
        /// The version that was copied.
        version: String,
    },
    /// It is not remembered which version was copied.
    Unknown,
}

/// How the site's own files differ from those that are built in: of all, or of one.
///
/// # Errors
/// There is no built-in file of that name, the site has none of its own, or one cannot be read.
pub fn differences(
    root: &Path,
    theme: &str,
    file: Option<&str>,
) -> Result<Vec<Difference>, Diagnostic> {
    let wanted = file.map(named);
    let is_wanted = |name: &str| wanted.as_deref().is_none_or(|wanted| wanted == name);
    let ejected = ejected::read(root)?;
    let mut found = Vec::new();
    for file in listed(root, theme)?.files.into_iter().filter(|file| is_wanted(&file.name)) {
        let Source::Own { path, is_override: true, version, .. } = file.source else { continue };
        let record = ejected.iter().find(|record| version.is_some() && record.name == file.name);
        found.push(Compared { root, theme, name: file.name, path, record }.difference()?);
    }
    match wanted.filter(|_| found.is_empty()) {
        Some(name) => Err(nothing_to_compare(&name, theme)),
        None => Ok(found),
    }
}

/// A file of the site's, and what is known of it.
struct Compared<'c> {
    root: &'c Path,
    theme: &'c str,
    name: String,
    path: String,
    record: Option<&'c Ejected>,
}

impl Compared<'_> {
    fn difference(self) -> Result<Difference, Diagnostic> {
        let bytes = std::fs::read(self.root.join(&self.path));
        let bytes = bytes.map_err(|error| unreadable(&self.path, &error.to_string()))?;
        let own = text(&bytes);
        let theme = self.record.map_or(base(self.theme), |record| &record.theme);
        let now = originals(theme).get(self.name.as_str()).map(|bytes| text(bytes));
        let now = now.unwrap_or_default();
        let kept =
            self.record.and_then(|record| record.original(self.root)).map(|t| text(t.as_bytes()));
        let upstream = self.upstream(kept.as_deref(), &now);
        let since = self.record.filter(|_| kept.is_some()).map(|record| record.version.as_str());
        let (before, label) = (kept.as_deref().unwrap_or(&now), since.unwrap_or(VERSION));
        let own = unified(before, &own, &self.built_in(label), &self.path);
        Ok(Difference { name: self.name, path: self.path, upstream, own })
    }

    fn upstream(&self, kept: Option<&str>, now: &str) -> Upstream {
        let Some(record) = self.record else { return Upstream::Unknown };
        let version = record.version.clone();
        match kept {
            _ if !record.is_outdated() => Upstream::Same,
            None => Upstream::Lost { version },
            Some(kept) => {
                let (then, today) = (self.built_in(&version), self.built_in(VERSION));
                Upstream::Changed { diff: unified(kept, now, &then, &today), version }
            }
        }
    }

    /// What a built-in file is called in a diff.
    fn built_in(&self, version: &str) -> String {
        format!("{} (built in, {version})", self.name)
    }
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace('\r', "")
}

fn unified(before: &str, after: &str, before_name: &str, after_name: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().header(before_name, after_name).to_string()
}

fn nothing_to_compare(name: &str, theme: &str) -> Diagnostic {
    let originals = originals(base(theme));
    if !originals.contains_key(name) {
        return unknown(name, originals.keys().copied());
    }
    Diagnostic::general(
        Code::NotEjected,
        format!("this site uses the built-in `{name}`, so there is nothing to compare"),
        format!("copy it with `despatch theme eject {name}` to change it"),
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to compare")]
mod tests {
    use super::*;
    use crate::theme::{Copied, eject};

    /// A site with a copy of `hooks/head.html` that was taken from another version and edited.
    fn site(original: &str) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        let files = eject(root.path(), "default", "item.html", Copied::Refuse).unwrap().files;
        for (path, text) in files {
            put(&root, &path, &text);
        }
        let record = Ejected::now("default", "item.html", original.as_bytes());
        let record = Ejected { version: "0.0.1".to_owned(), ..record };
        put(&root, ejected::RECORD, &ejected::with(vec![], record));
        put(&root, "templates/.originals/item.html", original);
        put(&root, "templates/item.html", &format!("{original}mine\r\n"));
        root
    }

    fn put(root: &tempfile::TempDir, path: &str, text: &str) {
        let path = root.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn only(root: &tempfile::TempDir) -> Difference {
        let mut found = differences(root.path(), "default", None).unwrap();
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    #[test]
    fn what_the_editor_and_what_the_program_changed_are_told_apart() {
        let found = only(&site("old\n"));
        assert_eq!(found.path, "templates/item.html");
        let wanted = "--- item.html (built in, 0.0.1)\n+++ templates/item.html\n@@ -1 +1,2 @@\n old\n+mine\n";
        assert_eq!(found.own, wanted);
        let Upstream::Changed { version, diff } = found.upstream else { panic!("unchanged") };
        assert_eq!(version, "0.0.1");
        assert!(diff.contains("\n-old\n") && !diff.contains("mine"), "{diff}");
    }

    #[test]
    fn an_original_that_is_not_kept_or_not_the_one_is_said_to_be_lost() {
        let root = site("old\n");
        put(&root, "templates/.originals/item.html", "another");
        let found = only(&root);
        assert_eq!(found.upstream, Upstream::Lost { version: "0.0.1".to_owned() });
        assert!(found.own.contains("+mine") && found.own.contains("+old"), "{}", found.own);
    }

    #[test]
    fn a_copy_of_what_is_built_in_now_has_no_upstream_changes() {
        let original = String::from_utf8_lossy(originals("default")["item.html"]).into_owned();
        assert_eq!(only(&site(&original)).upstream, Upstream::Same);
    }

    #[test]
    fn a_file_that_nobody_recorded_is_compared_with_what_is_built_in() {
        let root = tempfile::tempdir().unwrap();
        put(&root, "templates/item.html", "mine\n");
        put(&root, "templates/own.html", "not built in\n");
        assert_eq!(only(&root).upstream, Upstream::Unknown);
    }

    #[test]
    fn a_file_that_is_not_overridden_has_nothing_to_compare() {
        let root = site("old\n");
        let found = |name| differences(root.path(), "default", Some(name)).unwrap_err().message;
        assert!(found("list.html").contains("nothing to compare"));
        assert!(found("lost.html").contains("no built-in file"));
    }
}
