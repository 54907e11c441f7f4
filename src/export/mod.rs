//! What is made for other programs to read: the archive as data, feeds, the site map.
//!
//! First all files are listed with their addresses, then each is made by itself, in any order and
//! on any thread, so that never more of them are in memory than are being made. This room gives
//! paths and bytes; it knows no templates.

mod citation;
mod data;
pub mod feed;
mod feeds;
mod format;
mod gzip;
mod opensearch;
mod origin;
pub mod record;
mod robots;
mod set;
mod sitemap;
mod table;
#[cfg(test)]
mod tests;
mod whole;

pub(crate) use citation::{Citation, plain};
pub use data::DataFile;
pub use format::Format;
pub use origin::Origin;
pub use record::Record;
pub use set::Set;
pub use sitemap::{Listed, Sitemap};

use std::io;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::archive::Archive;
use crate::config::Site;
use crate::url::{Address, Addresses};

/// The schema of the archive's lines.
const SCHEMA: &str = include_str!("schema.json");

/// What is made of an archive for other programs.
#[derive(Debug)]
pub struct Export<'r, 'a> {
    origin: Origin<'r, 'a>,
    data: Vec<DataFile>,
    feeds: Vec<FeedFile>,
    files: Vec<File>,
    /// The sizes of `data`, once they were made.
    sizes: OnceLock<Vec<usize>>,
}

/// The feed of a set, and its address.
#[derive(Debug)]
struct FeedFile {
    set: Set,
    address: Address,
}

/// A file that is neither data nor a feed.
#[derive(Debug)]
struct File {
    kind: Kind,
    address: Address,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    OpenSearch,
    Parts,
    Robots,
    Schema,
}

impl<'r, 'a> Export<'r, 'a> {
    /// What can be made of an archive.
    pub fn new(site: &'r Site, archive: &'r Archive<'a>, addresses: &'r Addresses) -> Self {
        let origin = Origin { site, archive, addresses };
        let (data, feeds, mut files) = (data::files(archive), feeds(&origin), files(&origin));
        if data::parts(&data).is_some() {
            files.push(File { kind: Kind::Parts, address: Address::data_parts() });
        }
        Self { origin, data, feeds, files, sizes: OnceLock::new() }
    }

    /// Where every file is.
    pub fn addresses(&self) -> impl Iterator<Item = &Address> {
        let data = self.data.iter().map(|file| &file.address);
        let feeds = self.feeds.iter().map(|feed| &feed.address);
        data.chain(feeds).chain(self.files.iter().map(|file| &file.address))
    }

    /// The files of data, format by format.
    pub fn data(&self) -> &[DataFile] {
        &self.data
    }

    /// The size of a file of data in bytes, once it was made.
    pub fn size(&self, address: &Address) -> Option<usize> {
        let at = self.data.iter().position(|file| file.address == *address)?;
        self.sizes.get()?.get(at).copied()
    }

    /// The address of a set's feed; `None` for a site without a base address.
    pub fn feed(&self, set: Set) -> Option<Address> {
        self.origin.site.base_url.as_ref()?;
        Some(feeds::address(&self.origin, set))
    }

    /// Makes every file and hands it over, or why it could not be made, in any order and on any
    /// thread.
    ///
    /// # Errors
    /// The first error that a file met with.
    pub fn each<E: Send>(
        &self,
        put: impl Fn(&Address, io::Result<Vec<u8>>) -> Result<(), E> + Sync,
    ) -> Result<(), E> {
        let sizes = self.data.par_iter().map(|file| {
            let bytes = file.bytes(&self.origin);
            let size = bytes.as_ref().map_or(0, Vec::len);
            put(&file.address, bytes).map(|()| size)
        });
        let sizes = sizes.collect::<Result<_, E>>()?;
        self.sizes.get_or_init(|| sizes);
        self.feeds.par_iter().try_for_each(|file| match feeds::feed(&self.origin, file.set) {
            Some(feed) => put(&file.address, feed.to_atom()),
            None => Ok(()),
        })?;
        self.files.par_iter().try_for_each(|file| put(&file.address, self.bytes(file.kind)))
    }

    fn bytes(&self, kind: Kind) -> io::Result<Vec<u8>> {
        match kind {
            Kind::OpenSearch => opensearch::xml(&self.origin),
            Kind::Parts => Ok(data::parts(&self.data).unwrap_or_default().into_bytes()),
            Kind::Robots => Ok(robots::text(&self.origin).into_bytes()),
            Kind::Schema => Ok(SCHEMA.as_bytes().to_vec()),
        }
    }
}

/// What needs absolute addresses is left out where they are not known.
fn files(origin: &Origin<'_, '_>) -> Vec<File> {
    let mut files = vec![File { kind: Kind::Schema, address: Address::data_schema() }];
    if origin.site.base_url.is_none() {
        return files;
    }
    files.push(File { kind: Kind::OpenSearch, address: Address::opensearch() });
    files.push(File { kind: Kind::Robots, address: Address::robots() });
    files
}

fn feeds(origin: &Origin<'_, '_>) -> Vec<FeedFile> {
    if origin.site.base_url.is_none() {
        return Vec::new();
    }
    Set::all(origin.archive)
        .map(|set| FeedFile { set, address: feeds::address(origin, set) })
        .collect()
}
