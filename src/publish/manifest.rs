//! The manifest: what the last finished build wrote, so that the next one writes only what
//! differs and removes only what is Despatch's. Its times come from the file system, which
//! makes it the one file of the output folder that is not the same from build to build.
//!
//! Plain text: a line with the format's version, one with the fingerprint of what the site was made
//! from, then for each file its xxh3-128, its size, its time in nanoseconds and its path, sorted by
//! path.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::disk;
use super::entry::{Entry, Stat};
use super::error::PublishError;

/// Its name in the output folder.
pub(super) const NAME: &str = ".despatch-manifest";
const VERSION: &str = "despatch-manifest 2";

/// The version before, which had no fingerprint.
const BEFORE: &str = "despatch-manifest 1";

/// Begins the line with the fingerprint.
const INPUTS: &str = "inputs ";

/// What the last build said of itself.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// The fingerprint of what the site was made from, if it is known.
    pub(super) inputs: Option<u128>,
    /// The files, sorted by path.
    pub(super) files: Vec<(String, Entry)>,
}

/// The last build's manifest, or nothing if there was none.
pub(super) fn read(output: &Path) -> Result<Option<Manifest>, PublishError> {
    let path = output.join(NAME);
    match disk::read(&path)? {
        Some(bytes) => parsed(&path, &bytes).map(Some),
        None => Ok(None),
    }
}

/// A manifest that was kept under another name, which must be there.
pub(super) fn read_at(path: &Path) -> Result<Manifest, PublishError> {
    let bytes = std::fs::read(path).map_err(PublishError::io("read", path))?;
    parsed(path, &bytes)
}

fn parsed(path: &Path, bytes: &[u8]) -> Result<Manifest, PublishError> {
    parse(bytes).map_err(|why| PublishError::Unreadable { path: path.to_owned(), why })
}

/// Replaces the manifest by one of these files, which are sorted by path.
pub(super) fn write<'a>(
    output: &Path,
    inputs: Option<u128>,
    files: impl Iterator<Item = (&'a str, Entry)>,
) -> Result<(), PublishError> {
    let mut text = format!("{VERSION}\n");
    if let Some(inputs) = inputs {
        let _ = writeln!(text, "{INPUTS}{inputs:032x}");
    }
    for (path, Entry { hash, stat: Stat { size, mtime } }) in files {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{hash:032x} {size} {mtime} {path}");
    }
    let path: PathBuf = output.join(NAME);
    disk::replace(&path, "manifest", text.as_bytes()).map(drop)
}

fn parse(bytes: &[u8]) -> Result<Manifest, String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut lines = text.lines().enumerate().peekable();
    if !lines.next().is_some_and(|(_, line)| [VERSION, BEFORE].contains(&line)) {
        return Err(format!("its first line is not `{VERSION}`"));
    }
    let damaged = |at: usize| format!("line {} is damaged", at + 1);
    let inputs = match lines.next_if(|(_, line)| line.starts_with(INPUTS)) {
        Some((at, line)) => Some(parse_inputs(line).ok_or_else(|| damaged(at))?),
        None => None,
    };
    let entry = |(at, line)| parse_line(line).ok_or_else(|| damaged(at));
    Ok(Manifest { inputs, files: lines.map(entry).collect::<Result<_, _>>()? })
}

fn parse_inputs(line: &str) -> Option<u128> {
    u128::from_str_radix(line.strip_prefix(INPUTS)?, 16).ok()
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

    fn entry(hash: u128, size: u64, mtime: i64) -> Entry {
        Entry { hash, stat: Stat { size, mtime } }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let files = vec![("a b.html".to_owned(), entry(7, 0, -1)), ("ü".into(), entry(!0, !0, 9))];
        for inputs in [None, Some(12)] {
            let lines = files.iter().map(|(path, entry)| (path.as_str(), *entry));
            write(dir.path(), inputs, lines).unwrap();
            let manifest = read(dir.path()).unwrap().unwrap();
            assert_eq!(manifest, Manifest { inputs, files: files.clone() });
        }
    }

    #[test]
    fn a_manifest_of_the_version_before_is_read() {
        let before = parse(b"despatch-manifest 1\n07 0 -1 a\n").unwrap();
        assert_eq!(before, Manifest { inputs: None, files: vec![("a".into(), entry(7, 0, -1))] });
    }

    #[test]
    fn no_manifest_is_no_error() {
        assert!(read(Path::new("/nowhere")).unwrap().is_none());
    }

    #[test]
    fn the_format_is_plain_text() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), Some(18), [("a/b", entry(255, 3, 12))].into_iter()).unwrap();
        let text = std::fs::read_to_string(dir.path().join(NAME)).unwrap();
        let inputs = "inputs 00000000000000000000000000000012";
        let file = "000000000000000000000000000000ff 3 12 a/b";
        assert_eq!(text, format!("despatch-manifest 2\n{inputs}\n{file}\n"));
    }

    #[test]
    fn a_damaged_or_foreign_manifest_is_refused_by_line() {
        assert!(parse(b"").unwrap_err().contains("first line"));
        assert!(parse(b"despatch-manifest 3\n").unwrap_err().contains("first line"));
        let torn = "despatch-manifest 2\n00ff 3 12 a\n00ff 3 1";
        assert_eq!(parse(torn.as_bytes()).unwrap_err(), "line 3 is damaged");
        assert!(parse(b"despatch-manifest 2\nxyz 3 12 a\n").is_err());
        assert!(parse(b"despatch-manifest 2\ninputs x\n").is_err());
        assert!(parse(b"\xff").is_err());
    }
}
