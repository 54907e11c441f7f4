//! Putting one file. Many threads do so at once: each path is one thread's, and no lock is held
//! while the disk is at work.

use std::path::Path;

use xxhash_rust::xxh3::xxh3_128;

use super::entry::{Entry, Stat};
use super::error::PublishError;
use super::summary::Change;
use super::{Publisher, disk};

impl Publisher {
    /// Makes the file hold the bytes. May be called from many threads, once for each path.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<Change, PublishError> {
        let index = self.claim(path)?;
        let hash = xxh3_128(bytes);
        let (change, stat) = self.place(index, hash, bytes)?;
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
    ) -> Result<(Change, Stat), PublishError> {
        let path = self.output.join(&self.inventory[index].path);
        let Some(found) = self.inventory[index].disk else {
            // Also a new file is written beside: a host may take the folder of a killed build.
            self.record_first()?;
            return Ok((Change::Created, disk::replace(&path, index, bytes)?));
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
