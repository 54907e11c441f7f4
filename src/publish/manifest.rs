//! The manifest: what the last finished build wrote, so that the next one writes only what
//! differs and removes only what is Despatch's. Its times come from the file system, which
//! makes it the one file of the output folder that is not the same from build to build.
//!
//! Plain text: a line with the format's version, then for each file its xxh3-128, its size, its
//! time in nanoseconds and its path, sorted by path.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::disk;
use super::entry::{Entry, Stat};
use super::error::PublishError;

/// Its name in the output folder.
pub(super) const NAME: &str = ".despatch-manifest";
const VERSION: &str = "despatch-manifest 1";

/// The last build's files, or nothing if there was none.
pub(super) fn read(output: &Path) -> Result<Option<Vec<(String, Entry)>>, PublishError> {
    let path = output.join(NAME);
    let Some(bytes) = disk::read(&path)? else { return Ok(None) };
    match parse(&bytes) {
        Ok(entries) => Ok(Some(entries)),
        Err(why) => Err(PublishError::Unreadable { path, why }),
    }
}

/// Replaces the manifest by one of these files, which are sorted by path.
pub(super) fn write<'a>(
    output: &Path,
    files: impl Iterator<Item = (&'a str, Entry)>,
) -> Result<(), PublishError> {
    let mut text = format!("{VERSION}\n");
    for (path, Entry { hash, stat: Stat { size, mtime } }) in files {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{hash:032x} {size} {mtime} {path}");
    }
    let path: PathBuf = output.join(NAME);
    disk::replace(&path, "manifest", text.as_bytes()).map(drop)
}

fn parse(bytes: &[u8]) -> Result<Vec<(String, Entry)>, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut lines = text.lines();
    if lines.next() != Some(VERSION) {
        return Err(format!("its first line is not `{VERSION}`"));
    }
    let number = |(at, line)| parse_line(line).ok_or(format!("line {} is damaged", at + 2));
    lines.enumerate().map(number).collect()
}

fn parse_line(line: &str) -> Option<(String, Entry)> {
    let mut fields = line.splitn(4, ' ');
    let hash = u128::from_str_radix(fields.next()?, 16).ok()?;
    let size = fields.next()?.parse().ok()?;
    let mtime = fields.next()?.parse().ok()?;
    let path = fields.next().filter(|path| !path.is_empty())?;
    Some((path.to_owned(), Entry { hash, stat: Stat { size, mtime } }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(hash: u128, size: u64, mtime: i128) -> Entry {
        Entry { hash, stat: Stat { size, mtime } }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let files = vec![("a b.html".to_owned(), entry(7, 0, -1)), ("ü".into(), entry(!0, !0, 9))];
        write(dir.path(), files.iter().map(|(path, entry)| (path.as_str(), *entry))).unwrap();
        assert_eq!(read(dir.path()).unwrap().unwrap(), files);
    }

    #[test]
    fn no_manifest_is_no_error() {
        assert!(read(Path::new("/nowhere")).unwrap().is_none());
    }

    #[test]
    fn the_format_is_plain_text() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), [("a/b", entry(255, 3, 12))].into_iter()).unwrap();
        let text = std::fs::read_to_string(dir.path().join(NAME)).unwrap();
        assert_eq!(text, "despatch-manifest 1\n000000000000000000000000000000ff 3 12 a/b\n");
    }

    #[test]
    fn a_damaged_or_foreign_manifest_is_refused_by_line() {
        assert!(parse(b"").unwrap_err().contains("first line"));
        assert!(parse(b"despatch-manifest 2\n").unwrap_err().contains("first line"));
        let torn = "despatch-manifest 1\n00ff 3 12 a\n00ff 3 1";
        assert_eq!(parse(torn.as_bytes()).unwrap_err(), "line 3 is damaged");
        assert!(parse(b"despatch-manifest 1\nxyz 3 12 a\n").is_err());
        assert!(parse(b"\xff").is_err());
    }
}
