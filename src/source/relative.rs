//! What file a page means by a relative address: seen from where the page stands on disk, or else from
//! where it stands in the site.

use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use super::SourceFile;

/// The file that a relative address means.
pub(crate) struct Meant {
    /// Its name, if the address is one between files on disk.
    on_disk: Option<String>,
    /// Its path, if the address is one between pages of the site.
    in_site: Option<String>,
}

impl Meant {
    /// What is meant by an address that stands in this file. A query or a place is no part of it.
    pub(crate) fn of(file: &SourceFile, target: &str) -> Self {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let path = percent_decode_str(path).decode_utf8_lossy();
        Self { on_disk: joined(&file.name, &path), in_site: joined(&file.path, &path) }
    }

    /// The path in the site.
    pub(crate) fn in_site(&self) -> Option<&str> {
        self.in_site.as_deref()
    }
}

/// The positions of files by name and by path: pages may have thousands of links to thousands of files.
#[derive(Debug, Default)]
pub(crate) struct FilePositions {
    by_name: HashMap<String, usize>,
    by_path: HashMap<String, usize>,
}

impl FilePositions {
    /// Of each file are given its name and its path. Of two that share one the first counts.
    pub(crate) fn new<'f>(files: impl Iterator<Item = (&'f str, &'f str)>) -> Self {
        let mut positions = Self::default();
        for (position, (name, path)) in files.enumerate() {
            positions.by_name.entry(name.to_owned()).or_insert(position);
            positions.by_path.entry(path.to_owned()).or_insert(position);
        }
        positions
    }

    /// The position of the file that is meant.
    pub(crate) fn find(&self, meant: &Meant) -> Option<usize> {
        let on_disk = meant.on_disk.as_ref().and_then(|name| self.by_name.get(name));
        let in_site = || self.by_path.get(meant.in_site.as_ref()?);
        on_disk.or_else(in_site).copied()
    }
}

/// The path of a relative link, from the folder of the file that has it. None if it leads out of
/// everything.
fn joined(file: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = match link.starts_with('/') {
        true => Vec::new(),
        false => file.split('/').collect::<Vec<_>>().split_last()?.1.to_vec(),
    };
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_joined_like_paths() {
        assert_eq!(joined("a/b.md", "c.md").as_deref(), Some("a/c.md"));
        assert_eq!(joined("a/b.md", "../c.md").as_deref(), Some("c.md"));
        assert_eq!(joined("a/b.md", "/c.md").as_deref(), Some("c.md"));
        assert_eq!(joined("a/b.md", "./c/./d.md").as_deref(), Some("a/c/d.md"));
        assert_eq!(joined("a.md", "../c.md"), None);
    }

    #[test]
    fn a_file_is_meant_on_disk_first_and_by_its_very_name() {
        let file = SourceFile::from_text("guides/a.md", "");
        let files = [("content/guides/b c.png", "guides/b c.png"), ("docs/d.png", "docs/d.png")];
        let files = FilePositions::new(files.into_iter());
        let at = |target: &str| files.find(&Meant::of(&file, target));
        assert_eq!(at("b%20c.png?raw=true#x"), Some(0));
        assert_eq!((at("../../docs/d.png"), at("../docs/d.png")), (Some(1), Some(1)));
        assert_eq!(
            (at("B c.png"), at("../../../docs/d.png"), at("/etc/d.png")),
            (None, None, None)
        );
    }
}
