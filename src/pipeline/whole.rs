//! Everything that a site is made of, file by file: what a build writes, and a check reads.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Progress, made};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::export::{Listed, Sitemap};
use crate::render::{Inputs, Leaf, Renderer};
use crate::search::Index;
use crate::source::StaticFile;
use crate::url::Address;

/// Takes the files of a site, in any order and on any thread.
pub(super) type Take<'t> = dyn Fn(&str, &[u8]) -> Result<(), Diagnostic> + Sync + 't;

/// A site of which every file is known, and none made yet.
pub(super) struct Whole<'w, 'a> {
    pub(super) inputs: Inputs<'w, 'a>,
    renderer: Renderer<'w, 'a>,
    leaves: Vec<Leaf>,
    listed: Vec<Listed>,
    /// None where the archive has moved: nobody searches there any more.
    index: Option<&'w Index<'w>>,
    /// The files that are published as they are.
    statics: &'w [StaticFile],
}

impl<'w, 'a> Whole<'w, 'a> {
    /// Loads the templates, lists the files, and makes sure that each kind of page can be rendered and
    /// that no address of the ledger is lost.
    pub(super) fn of(
        inputs: Inputs<'w, 'a>,
        index: &'w Index<'w>,
        statics: &'w [StaticFile],
    ) -> Result<Self, Diagnostic> {
        let renderer = Renderer::new(inputs)?;
        let leaves = renderer.leaves();
        renderer.keeps_addresses(&leaves)?;
        renderer.check(&leaves)?;
        let listed = match inputs.site.base_url {
            Some(_) => renderer.listed(&leaves),
            None => Vec::new(),
        };
        let index = inputs.site.moved_to.is_none().then_some(index);
        let whole = Self { inputs, renderer, leaves, listed, index, statics };
        match whole.overwritten() {
            Some((file, path)) => Err(taken(file, &path)),
            None => Ok(whole),
        }
    }

    /// The pages and files that are rendered.
    pub(super) fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// Whether readers are to find a page by following links.
    pub(super) fn is_linked(&self, leaf: &Leaf) -> bool {
        self.renderer.is_linked(leaf)
    }

    /// A file of `static/` that would take the place of another file of the site. Some disks take
    /// capital and small letters for the same.
    fn overwritten(&self) -> Option<(&'w StaticFile, String)> {
        if self.statics.is_empty() {
            return None;
        }
        let made = self.paths_made();
        let made: HashMap<String, &Arc<str>> =
            made.iter().map(|path| (path.to_lowercase(), path)).collect();
        let other =
            |file: &StaticFile| made.get(&file.path.to_lowercase()).map(ToString::to_string);
        self.statics.iter().find_map(|file| Some((file, other(file)?)))
    }

    /// The paths of all files.
    pub(super) fn paths(&self) -> Vec<Arc<str>> {
        let mut paths = self.paths_made();
        paths.extend(self.statics.iter().map(|file| Arc::from(file.path.as_str())));
        paths
    }

    /// The paths of the files that are made.
    fn paths_made(&self) -> Vec<Arc<str>> {
        let mut paths: Vec<_> = self.leaves.iter().map(|l| l.address.shared_path()).collect();
        paths.extend(self.index.iter().flat_map(|index| index.paths()).map(Arc::from));
        paths.extend(self.inputs.export.addresses().map(Address::shared_path));
        let sitemap = self.sitemap();
        paths.extend(sitemap.iter().flat_map(Sitemap::addresses).map(|to| to.shared_path()));
        paths
    }

    /// Makes every file once.
    pub(super) fn each(&self, progress: &dyn Progress, take: &Take<'_>) -> Result<(), Diagnostic> {
        // Before the pages, for one of them tells the sizes.
        self.inputs.export.each(|to, bytes| take(to.path(), &made(to, bytes)?))?;
        self.take_sitemap(take)?;
        self.statics.iter().try_for_each(|file| take(&file.path, &file.bytes))?;
        progress.begin_pages(self.leaves.len());
        self.leaves.par_iter().try_for_each(|leaf| {
            take(leaf.address.path(), &self.renderer.render(leaf)?)?;
            progress.page();
            Ok(())
        })?;
        self.index.map_or(Ok(()), |index| index.each(|file| take(&file.path, &file.bytes)))
    }

    fn sitemap(&self) -> Option<Sitemap<'_>> {
        Sitemap::of(self.inputs.site.base_url.as_deref(), &self.listed)
    }

    fn take_sitemap(&self, take: &Take<'_>) -> Result<(), Diagnostic> {
        let Some(sitemap) = self.sitemap() else { return Ok(()) };
        let mut addresses = sitemap.addresses().into_iter().enumerate();
        addresses.try_for_each(|(at, to)| take(to.path(), &made(&to, sitemap.file(at))?))
    }
}

fn taken(file: &StaticFile, path: &str) -> Diagnostic {
    Diagnostic::at(
        Code::AddressTaken,
        Place::file(&file.name),
        format!("this file would take the place of `{path}`, which the build makes"),
        "give the file another name or folder below `static/`",
    )
}
