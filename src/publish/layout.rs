//! The files and folders that a build needs, known by their names in lower case: on macOS and
//! Windows, two names that differ only in case are one.

use std::collections::{HashMap, HashSet};

use xxhash_rust::xxh3::xxh3_128;

use super::error::PublishError;
use super::safe_path::folders_above;

/// Every file a build will put, and every folder above one.
#[derive(Debug, Default)]
pub(super) struct Layout<'a> {
    /// By the checksum of the name in lower case: the names themselves would take as much memory as
    /// all paths.
    nodes: HashMap<u128, Node<'a>>,
    folders: HashSet<&'a str>,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A page or another file.
    File,
    /// A folder above one.
    Folder,
}

#[derive(Debug, Clone, Copy)]
struct Node<'a> {
    /// The path which needs the name, and begins with it.
    path: &'a str,
    /// The length of the name: all of the path, or a folder above it.
    length: usize,
}

impl<'a> Node<'a> {
    fn name(&self) -> &'a str {
        &self.path[..self.length]
    }

    fn kind(&self) -> Kind {
        if self.length == self.path.len() { Kind::File } else { Kind::Folder }
    }
}

impl<'a> Layout<'a> {
    /// Refuses paths that get in each other's way.
    pub(super) fn of<P: AsRef<str>>(paths: &'a [P]) -> Result<Self, PublishError> {
        let nodes = HashMap::with_capacity(paths.len());
        let mut layout = Self { nodes, folders: HashSet::new() };
        for path in paths {
            let path = path.as_ref();
            layout.add(Node { path, length: path.len() })?;
            layout.add_folders(path)?;
        }
        Ok(layout)
    }

    /// The folders, each after the one that holds it.
    pub(super) fn folders(&self) -> Vec<&'a str> {
        let mut folders: Vec<_> = self.folders.iter().copied().collect();
        folders.sort_unstable();
        folders
    }

    /// What is needed at exactly this name.
    pub(super) fn kind(&self, name: &str) -> Option<Kind> {
        self.node(name).filter(|node| node.name() == name).map(Node::kind)
    }

    /// The path that needs this name, in any case, as a file or a folder.
    pub(super) fn needed_by(&self, name: &str) -> Option<&'a str> {
        self.node(name).map(|node| node.path)
    }

    /// Whether the file, or a folder above it, must go before the needed ones can be made.
    pub(super) fn is_hindered_by(&self, file: &str) -> bool {
        let hinders = |name: &str, kind| {
            self.node(name).is_some_and(|node| node.name() != name || node.kind() != kind)
        };
        hinders(file, Kind::File) || folders_above(file).any(|name| hinders(name, Kind::Folder))
    }

    fn node(&self, name: &str) -> Option<&Node<'a>> {
        self.nodes.get(&key(name))
    }

    fn add_folders(&mut self, path: &'a str) -> Result<(), PublishError> {
        for name in folders_above(path).rev() {
            // A folder that is known has brought those above it along.
            if !self.folders.insert(name) {
                break;
            }
            self.add(Node { path, length: name.len() })?;
        }
        Ok(())
    }

    fn add(&mut self, node: Node<'a>) -> Result<(), PublishError> {
        match self.nodes.insert(key(node.name()), node) {
            Some(other) => Err(clash(other, node)),
            None => Ok(()),
        }
    }
}

fn key(name: &str) -> u128 {
    xxh3_128(name.to_lowercase().as_bytes())
}

fn clash(one: Node<'_>, two: Node<'_>) -> PublishError {
    let (first, second) = (one.path.to_owned(), two.path.to_owned());
    match (one.kind(), two.kind()) {
        (Kind::File, Kind::Folder) => PublishError::FileAndFolder { file: first, inside: second },
        (Kind::Folder, Kind::File) => PublishError::FileAndFolder { file: second, inside: first },
        _ if first == second => PublishError::Twice { path: first },
        _ => PublishError::CaseClash { first, second },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(paths: &[&str]) -> String {
        let paths: Vec<_> = paths.iter().map(ToString::to_string).collect();
        format!("{:?}", Layout::of(&paths).unwrap_err())
    }

    #[test]
    fn paths_that_differ_in_case_are_refused_by_both_names() {
        let expected = r#"CaseClash { first: "a/B.html", second: "a/b.HTML" }"#;
        assert_eq!(refusal(&["a/B.html", "x", "a/b.HTML"]), expected);
        let expected = r#"CaseClash { first: "A/x", second: "a/y" }"#;
        assert_eq!(refusal(&["A/x", "a/y"]), expected);
        assert!(refusal(&["É", "é"]).starts_with("CaseClash"));
    }

    #[test]
    fn a_path_announced_twice_is_refused() {
        assert_eq!(refusal(&["a", "b", "a"]), r#"Twice { path: "a" }"#);
    }

    #[test]
    fn a_file_that_is_also_a_folder_is_refused_in_either_order() {
        let expected = r#"FileAndFolder { file: "a", inside: "a/b/c" }"#;
        assert_eq!(refusal(&["a", "a/b/c"]), expected);
        assert_eq!(refusal(&["a/b/c", "a"]), expected);
    }

    #[test]
    fn folders_come_after_those_that_hold_them() {
        let paths = ["a/b/c/x", "a/y", "a/b/z", "d/e"].map(str::to_owned);
        assert_eq!(Layout::of(&paths).unwrap().folders(), ["a", "a/b", "a/b/c", "d"]);
    }

    #[test]
    fn what_hinders_is_of_another_kind_or_case() {
        let paths = ["a/b", "c"].map(str::to_owned);
        let layout = Layout::of(&paths).unwrap();
        for file in ["a", "A/x", "a/B", "c/d/e", "C"] {
            assert!(layout.is_hindered_by(file), "{file}");
        }
        for file in ["a/b", "a/x", "c", "d", "ac"] {
            assert!(!layout.is_hindered_by(file), "{file}");
        }
    }
}
