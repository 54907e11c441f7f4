//! The limits of GitHub Pages, where many of these sites live: a site beyond them builds well
//! and then fails to publish, so the build says so, and before it happens. They are warnings: other
//! hosts allow more.

use std::fmt;

/// "Published GitHub Pages sites may be no larger than 1 GB."
const SITE_BYTES: u64 = 1_000_000_000;
/// "GitHub blocks files larger than 100 MiB."
const FILE_BYTES: u64 = 100 * 1024 * 1024;

/// The percentage of a limit from which a build warns.
const NEAR: u64 = 90;

/// A limit of GitHub Pages that the site exceeds or will soon.
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

/// The limits that files of these paths and sizes exceed, or come near to.
pub fn near<'a>(files: impl Iterator<Item = (&'a str, u64)>) -> Vec<Limit> {
    let (mut total, mut limits) = (0, Vec::new());
    for (path, bytes) in files {
        total += bytes;
        if is_near(bytes, FILE_BYTES) {
            limits.push(Limit::File { path: path.to_owned(), bytes });
        }
    }
    if is_near(total, SITE_BYTES) {
        limits.push(Limit::Site { bytes: total });
    }
    limits
}

fn is_near(bytes: u64, limit: u64) -> bool {
    bytes > limit / 100 * NEAR
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
    fn a_site_well_below_the_limits_is_fine() {
        let files = [("a", FILE_BYTES / 100 * NEAR), ("b", FILE_BYTES / 2)];
        assert_eq!(near(files.into_iter()), []);
    }

    #[test]
    fn what_will_soon_be_too_large_is_named_before_it_is() {
        let (file, site) = (FILE_BYTES / 100 * 95, SITE_BYTES / 100 * 95);
        assert_eq!(
            near([("a", file)].into_iter()),
            [Limit::File { path: "a".into(), bytes: file }]
        );
        let parts = (0..20).map(|_| ("a", site / 20));
        assert_eq!(near(parts), [Limit::Site { bytes: site }]);
    }

    #[test]
    fn a_file_over_the_limit_is_named() {
        let limits = near([("a", 1), ("b", FILE_BYTES + 1)].into_iter());
        assert_eq!(limits, [Limit::File { path: "b".into(), bytes: FILE_BYTES + 1 }]);
        assert!(limits[0].to_string().contains("`b` is 105 MB"));
    }

    #[test]
    fn many_small_files_can_exceed_the_site_limit() {
        let limits = near((0..22).map(|_| ("a", FILE_BYTES / 2)));
        assert_eq!(limits, [Limit::Site { bytes: 22 * (FILE_BYTES / 2) }]);
    }
}
