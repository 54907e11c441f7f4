//! What stays as it is whatever the build does: the user's `keep`, and what Git and GitHub
//! Pages need in the folder. It is not looked into either.

use super::error::PublishError;
use super::layout::{Kind, Layout};
use super::safe_path::folders_above;

/// Left alone without being asked. A build that puts one of them by name owns it, though.
const ALWAYS: [&str; 3] = [".git", ".gitignore", "CNAME"];

/// The names that are left alone.
#[derive(Debug)]
pub(super) struct Keep {
    names: Vec<String>,
}

impl Keep {
    /// Refuses names which the build needs for itself.
    pub(super) fn new(names: &[String], layout: &Layout<'_>) -> Result<Self, PublishError> {
        let names: Vec<_> = names.iter().map(|name| plain(name)).collect();
        for keep in &names {
            if let Some(path) = needed_by(layout, keep) {
                return Err(PublishError::Kept { path: path.to_owned(), keep: keep.clone() });
            }
        }
        Ok(Self { names })
    }

    /// Whether the user asked to leave alone this file, or this folder with all it holds.
    pub(super) fn names(&self, path: &str) -> bool {
        self.names.iter().any(|name| name == path)
    }

    /// Whether it is left alone without being asked.
    pub(super) fn always(path: &str) -> bool {
        ALWAYS.contains(&path)
    }
}

/// People write `./files/` for `files`.
fn plain(name: &str) -> String {
    name.trim_start_matches("./").trim_matches('/').to_owned()
}

fn needed_by<'a>(layout: &Layout<'a>, keep: &str) -> Option<&'a str> {
    let is_page = |folder: &&str| layout.kind(folder) == Some(Kind::File);
    let page = || folders_above(keep).find(is_page).and_then(|page| layout.needed_by(page));
    layout.needed_by(keep).or_else(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(name: &str) -> Result<Keep, PublishError> {
        let paths = ["a/b.html", "c"].map(str::to_owned);
        Keep::new(&[name.to_owned()], &Layout::of(&paths).unwrap())
    }

    #[test]
    fn names_may_be_written_as_people_do() {
        for name in ["files", "files/", "./files", "/files/"] {
            assert!(keep(name).unwrap().names("files"), "{name}");
        }
        assert!(!keep("files").unwrap().names("files2"));
    }

    #[test]
    fn what_the_build_needs_cannot_be_kept() {
        for name in ["a", "a/b.html", "c", "A/B.html", "c/d", "c/d/e"] {
            let error = keep(name).unwrap_err().to_string();
            assert!(error.contains(&format!("`{name}`")), "{error}");
        }
        for name in ["a/x", "b.html", "d/c"] {
            assert!(keep(name).is_ok(), "{name}");
        }
    }
}
