//! Links between the files of `content/`, resolved to the pages that are made of them.

use super::context::Inputs;
use super::markdown::{Link, Links, is_relative};
use crate::archive::{Archive, Exchange};
use crate::source::SourceFile;
use crate::source::relative::Meant;
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
    /// Pages show pictures. Transcripts do not: who would say whose they are?
    shows_pictures: bool,
}

impl<'l, 'a> ContentLinks<'l, 'a> {
    /// The links and pictures of a page.
    pub(super) fn new(to: Linkable<'l, 'a>, file: &'l SourceFile, page: &'l Address) -> Self {
        Self { to, file, page, shows_pictures: true }
    }

    /// The links in the texts of an exchange.
    pub(super) fn of(to: Linkable<'l, 'a>, exchange: &Exchange<'_>, page: &'l Address) -> Self {
        let file = to.archive.files[exchange.sources[0].file].file;
        Self { shows_pictures: false, ..Self::new(to, file, page) }
    }

    /// The page or picture that a relative link leads to, whatever place on it.
    pub(super) fn leads_to(&self, target: &str) -> Option<&'l Address> {
        let is_path = is_relative(target) && !target.is_empty() && !target.starts_with(['?', '#']);
        self.found(&Meant::of(self.file, target)).filter(|_| is_path)
    }

    /// The page or picture that is meant: seen from where the file stands on disk, or else from where
    /// its page stands in the site.
    fn found(&self, meant: &Meant) -> Option<&'l Address> {
        let own = || self.to.addresses.at_path(meant.in_site()?);
        self.page(meant).or_else(|| self.picture_at(meant)).or_else(own)
    }

    fn page(&self, meant: &Meant) -> Option<&'l Address> {
        let addresses = self.to.addresses;
        addresses.page_files.find(meant).and_then(|position| addresses.pages[position].as_ref())
    }

    fn picture_at(&self, meant: &Meant) -> Option<&'l Address> {
        let addresses = self.to.addresses;
        addresses.picture_files.find(meant).and_then(|at| addresses.pictures[at].as_ref())
    }
}

impl Links for ContentLinks<'_, '_> {
    fn resolve(&self, target: &str) -> Link {
        if target.is_empty() || target.starts_with('#') {
            return Link::Plain;
        }
        let behind = &target[target.find(['?', '#']).unwrap_or(target.len())..];
        match self.found(&Meant::of(self.file, target)) {
            Some(to) => Link::To(format!("{}{behind}", self.page.link(to))),
            None => Link::Broken,
        }
    }

    fn picture(&self, target: &str) -> Link {
        let meant = Meant::of(self.file, target);
        match self.picture_at(&meant).filter(|_| self.shows_pictures) {
            Some(to) => Link::To(self.page.link(to)),
            None => Link::Broken,
        }
    }
}

/// For texts that were published before: what their links meant then is not known any longer.
pub(super) struct NoLinks;

impl Links for NoLinks {
    fn resolve(&self, _: &str) -> Link {
        Link::Broken
    }

    fn picture(&self, _: &str) -> Link {
        Link::Broken
    }
}
