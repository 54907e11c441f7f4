//! What is remembered of a file: enough to tell, without reading it, that it is still the one
//! that was written.

use std::fs::Metadata;
use std::io;
use std::ops::Neg;
use std::time::UNIX_EPOCH;

/// What the file system says of a file without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stat {
    /// In bytes.
    pub(super) size: u64,
    /// In nanoseconds since 1970; negative before.
    pub(super) mtime: i64,
}

/// A file as it was when it was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// The xxh3-128 of its bytes.
    pub(super) hash: u128,
    /// As read back after writing.
    pub(super) stat: Stat,
}

impl Stat {
    pub(super) fn of(metadata: &Metadata) -> io::Result<Self> {
        let mtime = match metadata.modified()?.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_nanos()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_nanos()).map_or(i64::MIN, i64::neg),
        };
        Ok(Self { size: metadata.len(), mtime })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::time::Duration;

    #[test]
    fn a_time_before_1970_is_negative() {
        let dir = tempfile::tempdir().unwrap();
        let file = File::create(dir.path().join("old")).unwrap();
        file.set_modified(UNIX_EPOCH - Duration::from_secs(2)).unwrap();
        assert_eq!(Stat::of(&file.metadata().unwrap()).unwrap().mtime, -2_000_000_000);
    }
}
