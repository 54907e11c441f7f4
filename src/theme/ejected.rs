//! What is remembered of built-in files that were copied into a site's `templates/`: so that a newer
//! program can say which of its files changed since, and how.
//!
//! Beside the copies, not in them: a note in a file's head would be edited, moved or published with it.
//! The record tells version and SHA-256, and the file as it was lies in `.originals/`. Names that begin
//! with a dot are no part of a theme.

use std::path::Path;

use serde::Deserialize;

use super::folder::OVERRIDES;
use super::original::originals;
use crate::config;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::summed::checksum;

/// The record, in the site's folder.
pub(super) const RECORD: &str = "templates/.ejected.toml";

/// Where the files lie as they were when they were copied.
const ORIGINALS: &str = "templates/.originals";

const HEAD: &str = "# Which built-in files were copied here, and from which version. Written by `despatch theme eject`: keep\n\
                    # it, so that `despatch theme diff` can tell what changed since.\n";

/// A file that was copied.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ejected {
    /// Its name among the templates and assets.
    pub(super) name: String,
    /// The built-in theme that it was taken from.
    pub(super) theme: String,
    /// The version of the program.
    pub(super) version: String,
    /// The SHA-256 of the original.
    pub(super) sha256: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Record {
    file: Vec<Ejected>,
}

impl Ejected {
    /// What is to be remembered of a file of the running program.
    pub(super) fn now(theme: &str, name: &str, original: &[u8]) -> Self {
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Self { name: name.to_owned(), theme: theme.to_owned(), version, sha256: sum(original) }
    }

    /// Whether the program has another file of that name now, or none.
    pub(super) fn is_outdated(&self) -> bool {
        let now = originals(&self.theme).get(self.name.as_str()).map(|bytes| sum(bytes));
        now.as_ref() != Some(&self.sha256)
    }

    /// The original as it was, if it still lies there.
    pub(super) fn original(&self, root: &Path) -> Option<String> {
        let text = std::fs::read(root.join(original_path(&self.name))).ok()?;
        (sum(&text) == self.sha256).then(|| String::from_utf8_lossy(&text).into_owned())
    }
}

/// Where the original of a file is kept, in the site's folder.
pub(super) fn original_path(name: &str) -> String {
    format!("{ORIGINALS}/{name}")
}

/// What is remembered, sorted by name.
///
/// # Errors
/// The record cannot be read.
pub(super) fn read(root: &Path) -> Result<Vec<Ejected>, Diagnostic> {
    let Some(text) = config::read_text(root, RECORD)? else { return Ok(Vec::new()) };
    let mut files = config::parse::<Record>(&text, RECORD)?.file;
    files.sort_by(|one, two| one.name.cmp(&two.name));
    Ok(files)
}

/// The record with another file in it, as text.
pub(super) fn with(mut files: Vec<Ejected>, another: Ejected) -> String {
    files.retain(|file| file.name != another.name);
    files.push(another);
    files.sort_by(|one, two| one.name.cmp(&two.name));
    files.iter().fold(HEAD.to_owned(), |text, file| text + &entry(file))
}

fn entry(file: &Ejected) -> String {
    let value = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let Ejected { name, theme, version, sha256 } = file;
    format!(
        "\n[[file]]\nname = {}\ntheme = {}\nversion = {}\nsha256 = {}\n",
        value(name),
        value(theme),
        value(version),
        value(sha256)
    )
}

/// The sum without carriage returns, for git may put them in.
fn sum(bytes: &[u8]) -> String {
    let bytes: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != b'\r').collect();
    checksum(&bytes)
}

/// What is said of the copies whose originals changed since.
pub(super) fn outdated(root: &Path) -> Result<Vec<Diagnostic>, Diagnostic> {
    let files = read(root)?.into_iter();
    let is_there = |file: &Ejected| root.join(OVERRIDES).join(&file.name).is_file();
    Ok(files.filter(|file| file.is_outdated() && is_there(file)).map(|file| told(&file)).collect())
}

fn told(file: &Ejected) -> Diagnostic {
    let Ejected { name, theme, version, .. } = file;
    let changed = match originals(theme).contains_key(name.as_str()) {
        true => "was changed in Despatch since",
        false => "is no longer part of Despatch",
    };
    Diagnostic::at(
        Code::OutdatedOverride,
        Place::file(&format!("{OVERRIDES}/{name}")),
        format!("this is a copy of the built-in `{name}` of version {version}, which {changed}"),
        format!(
            "see what changed with `despatch theme diff {name}`, take over what you want, and say \
             that you did with `despatch theme eject --keep {name}`; or delete the copy"
        ),
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to read")]
mod tests {
    use super::*;

    fn site(record: &str) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join(OVERRIDES)).unwrap();
        std::fs::write(root.path().join(RECORD), record).unwrap();
        std::fs::write(root.path().join("templates/item.html"), "mine").unwrap();
        root
    }

    fn item() -> Ejected {
        Ejected::now("default", "item.html", originals("default")["item.html"])
    }

    #[test]
    fn what_is_written_is_read_back_sorted_and_once() {
        let other = Ejected { name: "a\"b.html".to_owned(), ..item() };
        let old = Ejected { version: "0.0.1".to_owned(), ..item() };
        let root = site(&with(vec![old, other.clone()], item()));
        assert_eq!(read(root.path()), Ok(vec![other, item()]));
    }

    #[test]
    fn a_copy_is_outdated_when_its_original_changed_or_went() {
        let outdated = |file: Ejected| outdated(site(&with(vec![], file)).path()).unwrap();
        assert_eq!(outdated(item()), []);
        let changed = outdated(Ejected { sha256: "0".repeat(64), ..item() });
        assert_eq!((changed.len(), changed[0].file()), (1, Some("templates/item.html")));
        assert!(changed[0].remedy.contains("despatch theme diff item.html"));
        // The copy of another name is not there, so nobody uses it.
        assert_eq!(outdated(Ejected { name: "gone.html".to_owned(), ..item() }), []);
    }

    #[test]
    fn other_ends_of_lines_are_no_change() {
        assert_eq!(sum(b"a\r\nb\r\n"), sum(b"a\nb\n"));
    }

    #[test]
    fn a_record_that_cannot_be_read_is_shown_where_it_is_wrong() {
        let found = read(site("[[file]]\nname = 7\n").path()).unwrap_err();
        let place = found.place.unwrap();
        assert_eq!((place.file.as_str(), place.line), (RECORD, 2));
    }
}
