//! Links between the files of `content/`, resolved to the pages that are made of them.

use super::markdown::{Link, Links};
use crate::archive::Archive;
use crate::url::Address;

/// Resolves the relative links of one file.
pub(super) struct ContentLinks<'l, 'a> {
    archive: &'l Archive<'a>,
    pages: &'l [Option<Address>],
    /// The file that links, below `content/`.
    file: &'l str,
    /// How deep the page lies that shows the file's text.
    depth: usize,
}

impl<'l, 'a> ContentLinks<'l, 'a> {
    pub(super) fn new(
        archive: &'l Archive<'a>,
        pages: &'l [Option<Address>],
        file: &'l str,
        depth: usize,
    ) -> Self {
        Self { archive, pages, file, depth }
    }

    fn page_of(&self, path: &str) -> Option<&Address> {
        let at = self.archive.pages.iter().position(|page| page.source.file.path == path)?;
        self.pages[at].as_ref()
    }

    /// A link to one of the archive's own pages, written as its address.
    fn is_own(&self, path: &str) -> bool {
        let own = [
            Address::home(),
            Address::questions(),
            Address::members(),
            Address::departments(),
            Address::search(),
            Address::quality(),
        ];
        own.iter().any(|address| address.path() == path)
    }
}

impl Links for ContentLinks<'_, '_> {
    fn resolve(&self, target: &str) -> Link {
        if target.is_empty() || target.starts_with('#') {
            return Link::Plain;
        }
        let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
        let Some(path) = joined(self.file, path) else { return Link::Broken };
        let to_root = "../".repeat(self.depth);
        let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        match self.page_of(&path) {
            Some(address) => Link::To(format!("{to_root}{}{fragment}", address.path())),
            None if self.is_own(&path) => Link::To(format!("{to_root}{path}{fragment}")),
            None => Link::Broken,
        }
    }
}

/// The path of a relative link, from the folder of the file that has it. None if it leads out of
/// `content/`.
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
}
