//! Putting one file. Many threads do so at once: each path is one thread's, and no lock is held
//! while the disk is at work.

use std::path::Path;

use xxhash_rust::xxh3::xxh3_128;

use super::entry::{Entry, Stat};
use super::error::PublishError;
use super::summary::Change;
use super::{Publisher, disk};

/// How a new file is written.
#[derive(Clone, Copy)]
enum Way {
    /// In its place.
    AtOnce,
    /// Under another name, and then renamed.
    Beside,
}

impl Publisher {
    /// Makes the file hold the bytes. May be called from many threads, once for each path. A build that
    /// is killed may leave a new file half written, and the next one writes it again.
    ///
    /// # Errors
    /// The path was not announced or was put before, or the file cannot be written.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<Change, PublishError> {
        self.put_as(path, bytes, Way::AtOnce)
    }

    /// As [`Self::put`], but a new file is never there half written.
    ///
    /// # Errors
    /// As of [`Self::put`].
    pub fn put_whole(&self, path: &str, bytes: &[u8]) -> Result<Change, PublishError> {
        self.put_as(path, bytes, Way::Beside)
    }

    fn put_as(&self, path: &str, bytes: &[u8], way: Way) -> Result<Change, PublishError> {
        let index = self.claim(path)?;
        let hash = xxh3_128(bytes);
        let (change, stat) = self.place(index, hash, bytes, way)?;
        self.slots[index].fill(change, Entry { hash, stat });
        Ok(change)
    }

    fn claim(&self, path: &str) -> Result<usize, PublishError> {
        let announced = self.inventory.find(path).filter(|&index| self.inventory[index].is_wanted);
        match announced {
            None => Err(PublishError::Unannounced { path: path.to_owned() }),
            Some(index) if self.slots[index].claim() => Ok(index),
            Some(_) => Err(PublishError::Twice { path: path.to_owned() }),
        }
    }

    fn place(
        &self,
        index: usize,
        hash: u128,
        bytes: &[u8],
        way: Way,
    ) -> Result<(Change, Stat), PublishError> {
        let path = self.output.join(&*self.inventory[index].path);
        let Some(found) = self.inventory[index].disk else {
            // The record names it, so that the next build writes it again if this one is killed. To
            // write it beside and rename it would cost as much again.
            self.record_first()?;
            let stat = match way {
                Way::AtOnce => disk::create(&path, index, bytes)?,
                Way::Beside => disk::replace(&path, index, bytes)?,
            };
            return Ok((Change::Created, stat));
        };
        if self.holds(index, &path, found, hash, bytes)? {
            return Ok((Change::Same, found));
        }
        self.record_first()?;
        Ok((Change::Replaced, disk::replace(&path, index, bytes)?))
    }

    fn holds(
        &self,
        index: usize,
        path: &Path,
        found: Stat,
        hash: u128,
        bytes: &[u8],
    ) -> Result<bool, PublishError> {
        if found.size != bytes.len() as u64 {
            return Ok(false);
        }
        match self.inventory[index].trusted() {
            Some(entry) => Ok(entry.hash == hash),
            None => Ok(disk::read(path)?.is_some_and(|there| there == bytes)),
        }
    }
}
