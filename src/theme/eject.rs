//! Copies of built-in files in a site's `templates/`, for an editor to change.
//!
//! Each copy names in its first line the version and the checksum of its original. A build warns where the
//! original has changed since.

use std::path::Path;

use xxhash_rust::xxh3::xxh3_64;

use super::builtin::originals;
use super::folder::{self, OVERRIDES};
use crate::diagnostic::{Code, Diagnostic, Place};

/// The words before the version and the checksum in a copy's first line.
const ORIGIN: &str = "Copied from Despatch ";

/// The words that ask editors to keep that line.
const KEEP: &str = "Keep this line: a build warns when the original changes.";

/// A copy to write.
#[derive(Debug, PartialEq, Eq)]
pub struct Ejection {
    /// The path in the site's folder.
    pub path: String,
    /// The copy's text.
    pub text: String,
}

/// Prepares a copy of a built-in file. With `force` it replaces a copy that exists.
///
/// # Errors
/// There is no such built-in file, or the site has one of its own.
pub fn eject(root: &Path, theme: &str, file: &str, force: bool) -> Result<Ejection, Diagnostic> {
    let text = original(file)?;
    let name = name_in_theme(file);
    let own = format!("{}/{name}", folder::of_theme(theme));
    if root.join(&own).is_file() {
        return Err(theme_has_its_own(theme, &name, &own));
    }
    let path = format!("{OVERRIDES}/{name}");
    if root.join(&path).exists() && !force {
        return Err(copy_exists(&path, &name));
    }
    Ok(Ejection { path, text })
}

/// Returns a built-in file with the line that names its origin.
///
/// # Errors
/// There is no such built-in file.
pub fn original(file: &str) -> Result<String, Diagnostic> {
    let name = name_in_theme(file);
    let originals = originals();
    let Some(original) = originals.get(name.as_str()) else {
        return Err(unknown_file(&name, originals.keys().copied()));
    };
    Ok(format!("{}{}", origin_line(&name, original), String::from_utf8_lossy(original)))
}

/// Returns the comment that names a copy's version and checksum; nothing for a format without comments.
fn origin_line(name: &str, original: &[u8]) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let origin = format!("{ORIGIN}{version} ({}). {KEEP}", checksum(original));
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => format!("{{#- {origin} -#}}\n"),
        Some("css" | "js") => format!("/* {origin} */\n"),
        Some("svg") => format!("<!-- {origin} -->\n"),
        _ => String::new(),
    }
}

/// Returns the checksum of a file without its carriage returns, which git may insert.
fn checksum(bytes: &[u8]) -> String {
    let bytes: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != b'\r').collect();
    format!("{:016x}", xxh3_64(&bytes))
}

/// Returns a file's name in the theme. People may also give its path in the site's folder.
fn name_in_theme(file: &str) -> String {
    let name = file.replace('\\', "/");
    let name = name.trim_start_matches("./");
    name.strip_prefix(OVERRIDES).and_then(|rest| rest.strip_prefix('/')).unwrap_or(name).to_owned()
}

/// The version and the checksum that a copy's first line names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Origin {
    pub(super) version: String,
    checksum: String,
}

impl Origin {
    /// Reads a copy's first line; `None` if it names no origin.
    pub(super) fn read(path: &Path) -> Option<Self> {
        let bytes = std::fs::read(path).ok()?;
        let first_line = bytes.split(|byte| *byte == b'\n').next()?;
        let first_line = String::from_utf8_lossy(first_line);
        let (_, origin) = first_line.split_once(ORIGIN)?;
        let (version, rest) = origin.split_once(" (")?;
        let (checksum, _) = rest.split_once(").")?;
        Some(Self { version: version.to_owned(), checksum: checksum.to_owned() })
    }

    /// Tests whether the built-in file of that name differs from the copied one, or no longer exists.
    pub(super) fn is_outdated(&self, name: &str) -> bool {
        originals().get(name).is_none_or(|original| checksum(original) != self.checksum)
    }
}

/// Warns of each copy whose original has changed since.
///
/// # Errors
/// The folder cannot be read.
pub(super) fn outdated(root: &Path) -> Result<Vec<Diagnostic>, Diagnostic> {
    let mut diagnostics = Vec::new();
    for (name, path) in folder::files(root, OVERRIDES)? {
        if let Some(origin) = Origin::read(&path).filter(|origin| origin.is_outdated(&name)) {
            diagnostics.push(outdated_copy(&name, &origin));
        }
    }
    Ok(diagnostics)
}

fn outdated_copy(name: &str, origin: &Origin) -> Diagnostic {
    let place = Place::file(&format!("{OVERRIDES}/{name}"));
    let copy = format!("this is a copy of the built-in `{name}` of version {}", origin.version);
    if originals().contains_key(name) {
        Diagnostic::at(
            Code::OutdatedOverride,
            place,
            format!("{copy}, which has changed since"),
            format!(
                "compare it with `despatch theme eject --print {name}`, take over the changes that you \
                 want, and the first line with them; or delete the copy"
            ),
        )
    } else {
        Diagnostic::at(
            Code::OutdatedOverride,
            place,
            format!("{copy}, which Despatch no longer uses"),
            "delete the copy",
        )
    }
}

fn unknown_file<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Diagnostic {
    let similarity = |known: &&str| strsim::jaro_winkler(known, name);
    let nearest = known.max_by(|one, two| similarity(one).total_cmp(&similarity(two)));
    Diagnostic::general(
        Code::NotEjected,
        format!("there is no built-in file `{name}`"),
        format!(
            "did you mean `{}`? `despatch theme list` lists all files",
            nearest.unwrap_or_default()
        ),
    )
}

fn theme_has_its_own(theme: &str, name: &str, path: &str) -> Diagnostic {
    Diagnostic::general(
        Code::NotEjected,
        format!("this site's theme `{theme}` has its own `{name}`"),
        format!("edit `{path}`, which overrides the built-in file"),
    )
}

fn copy_exists(path: &str, name: &str) -> Diagnostic {
    Diagnostic::general(
        Code::NotEjected,
        format!("`{path}` exists already"),
        format!(
            "compare it with `despatch theme eject --print {name}`, or replace it with `--force`"
        ),
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to find")]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        root
    }

    #[test]
    fn a_copy_is_the_original_below_a_line_that_names_its_origin() {
        for name in originals().into_keys() {
            let ejection = eject(site(&[]).path(), "default", name, false).unwrap();
            assert_eq!(ejection.path, format!("templates/{name}"));
            let root = site(&[(&ejection.path, &ejection.text)]);
            assert_eq!(outdated(root.path()), Ok(vec![]), "{name}");
            if !name.ends_with(".txt") {
                let (first_line, rest) = ejection.text.split_once('\n').unwrap();
                assert!(first_line.contains(env!("CARGO_PKG_VERSION")), "{first_line}");
                assert_eq!(rest.as_bytes(), originals()[name]);
            }
        }
    }

    #[test]
    fn a_copy_is_outdated_when_its_original_changes_or_no_longer_exists() {
        let line = origin_line("item.html", b"old").replace(env!("CARGO_PKG_VERSION"), "0.0.1");
        let root = site(&[
            ("templates/gone.html", &line),
            ("templates/item.html", &format!("\u{feff}{}\r\nmine", line.trim_end())),
            ("templates/list.html", "no copy"),
        ]);
        let diagnostics = outdated(root.path()).unwrap();
        let files: Vec<_> = diagnostics.iter().filter_map(Diagnostic::file).collect();
        assert_eq!(files, ["templates/gone.html", "templates/item.html"]);
        assert!(diagnostics.iter().all(|warning| warning.message.contains("version 0.0.1")));
        assert!(diagnostics[1].remedy.contains("theme eject --print item.html"));
    }

    #[test]
    fn a_copy_that_exists_is_refused_or_replaced() {
        let root = site(&[("templates/item.html", "mine")]);
        let refused = eject(root.path(), "default", "item.html", false).unwrap_err();
        assert!(refused.remedy.contains("--force"), "{}", refused.remedy);
        assert!(eject(root.path(), "default", "item.html", true).is_ok());
    }

    #[test]
    fn an_unknown_name_gets_the_nearest_one() {
        let found = eject(site(&[]).path(), "default", "questions.html", false);
        assert!(found.unwrap_err().remedy.starts_with("did you mean `question.html`?"));
        assert!(eject(site(&[]).path(), "default", "../item.html", false).is_err());
    }

    #[test]
    fn a_file_of_the_sites_own_theme_is_edited_in_place() {
        let root = site(&[("themes/plain/item.html", "theirs")]);
        let found = eject(root.path(), "plain", "item.html", false).unwrap_err();
        assert!(found.remedy.contains("themes/plain/item.html"), "{}", found.remedy);
        assert!(eject(root.path(), "plain", "list.html", false).is_ok());
    }

    #[test]
    fn other_line_ends_are_no_change() {
        assert_eq!(checksum(b"a\r\nb\r\n"), checksum(b"a\nb\n"));
    }
}
