//! The limits of GitHub Pages, where many of these sites live: a site beyond them builds well
//! and then fails to publish, so the build says so. They are warnings: other hosts allow more.

use std::fmt;

/// "Published GitHub Pages sites may be no larger than 1 GB."
const SITE_BYTES: u64 = 1_000_000_000;
/// "GitHub blocks files larger than 100 MiB."
const FILE_BYTES: u64 = 100 * 1024 * 1024;

/// A limit of GitHub Pages that the site exceeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// The whole site is too large.
    Site {
        /// Its size.
        bytes: u64,
    },
    /// One file is too large.
    File {
        /// Its path.
        path: String,
        /// Its size.
        bytes: u64,
    },
}

/// The limits exceeded by files of these paths and sizes.
pub fn exceeded<'a>(files: impl Iterator<Item = (&'a str, u64)>) -> Vec<Limit> {
    let (mut total, mut limits) = (0, Vec::new());
    for (path, bytes) in files {
        total += bytes;
        if bytes > FILE_BYTES {
            limits.push(Limit::File { path: path.to_owned(), bytes });
        }
    }
    if total > SITE_BYTES {
        limits.push(Limit::Site { bytes: total });
    }
    limits
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Site { bytes } => {
                write!(f, "the site is {}; GitHub Pages publishes at most 1 GB", megabytes(*bytes))
            }
            Self::File { path, bytes } => {
                write!(f, "`{path}` is {}; GitHub refuses files over 100 MB", megabytes(*bytes))
            }
        }
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_at_the_limits_is_fine() {
        let files = [("a", FILE_BYTES), ("b", FILE_BYTES)];
        assert_eq!(exceeded(files.into_iter()), []);
    }

    #[test]
    fn a_file_over_the_limit_is_named() {
        let limits = exceeded([("a", 1), ("b", FILE_BYTES + 1)].into_iter());
        assert_eq!(limits, [Limit::File { path: "b".into(), bytes: FILE_BYTES + 1 }]);
        assert!(limits[0].to_string().contains("`b` is 105 MB"));
    }

    #[test]
    fn many_small_files_can_exceed_the_site_limit() {
        let limits = exceeded((0..11).map(|_| ("a", FILE_BYTES)));
        assert_eq!(limits, [Limit::Site { bytes: 11 * FILE_BYTES }]);
    }
}
