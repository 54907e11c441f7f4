//! Links between the files of `content/`, resolved to the pages that are made of them.

use super::context::Inputs;
use super::markdown::{Link, Links};
use crate::archive::{Archive, Exchange};
use crate::source::SourceFile;
use crate::url::{Address, Addresses};

/// What can be linked, and where it is.
#[derive(Clone, Copy)]
pub(super) struct Linkable<'l, 'a> {
    pub(super) archive: &'l Archive<'a>,
    pub(super) addresses: &'l Addresses,
}

impl<'l, 'a> From<&Inputs<'l, 'a>> for Linkable<'l, 'a> {
    fn from(inputs: &Inputs<'l, 'a>) -> Self {
        Self { archive: inputs.archive, addresses: inputs.addresses }
    }
}

/// Resolves the relative links of one file.
pub(super) struct ContentLinks<'l, 'a> {
    to: Linkable<'l, 'a>,
    /// The file that links.
    file: &'l SourceFile,
    /// The page that shows the file's text.
    page: &'l Address,
}

impl<'l, 'a> ContentLinks<'l, 'a> {
    pub(super) fn new(to: Linkable<'l, 'a>, file: &'l SourceFile, page: &'l Address) -> Self {
        Self { to, file, page }
    }

    /// The links in the texts of an exchange.
    pub(super) fn of(to: Linkable<'l, 'a>, exchange: &Exchange<'_>, page: &'l Address) -> Self {
        let file = to.archive.files[exchange.sources[0].file].file;
        Self::new(to, file, page)
    }

    /// The page that a relative link leads to, whatever place on it.
    pub(super) fn leads_to(&self, target: &str) -> Option<&'l Address> {
        let path = &target[..end_of_path(target)];
        self.page_at(&path.replace("%20", " ")).filter(|_| !path.is_empty())
    }

    /// The page that a path leads to: from where the file stands on disk, or else from where its
    /// page stands in the site.
    fn page_at(&self, path: &str) -> Option<&'l Address> {
        let on_disk = joined(&self.file.name, path);
        let in_site = || joined(&self.file.path, path);
        let named = on_disk.and_then(|path| self.page_of(|file| file.name == path));
        named.or_else(|| self.address_at(&in_site()?))
    }

    /// The page that is made of a file, or that has the path itself as its address.
    fn address_at(&self, path: &str) -> Option<&'l Address> {
        let addresses = self.to.addresses;
        let of_file = self.page_of(|file| file.path == path);
        of_file.or_else(|| addresses.all().find(|address| address.path() == path))
    }

    fn page_of(&self, is_it: impl Fn(&SourceFile) -> bool) -> Option<&'l Address> {
        let at = self.to.archive.pages.iter().position(|page| is_it(page.source.file))?;
        self.to.addresses.pages[at].as_ref()
    }
}

impl Links for ContentLinks<'_, '_> {
    fn resolve(&self, target: &str) -> Link {
        if target.is_empty() || target.starts_with('#') {
            return Link::Plain;
        }
        let behind = &target[end_of_path(target)..];
        match self.leads_to(target).map(|to| self.page.link(to)) {
            Some(href) => Link::To(format!("{href}{behind}")),
            None => Link::Broken,
        }
    }
}

fn end_of_path(target: &str) -> usize {
    target.find(['?', '#']).unwrap_or(target.len())
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

/// For texts that were published before: what their links meant then is not known any longer.
pub(super) struct NoLinks;

impl Links for NoLinks {
    fn resolve(&self, _: &str) -> Link {
        Link::Broken
    }
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
