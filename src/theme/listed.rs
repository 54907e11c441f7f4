//! What a site's pages are made with, file by file, and where each comes from.

use std::collections::BTreeMap;
use std::path::Path;

use super::eject::Origin;
use super::folder::{self, OVERRIDES};
use super::{builtin, unreadable};
use crate::diagnostic::Diagnostic;

/// The themes there are, and the files of the one in use.
#[derive(Debug, PartialEq, Eq)]
pub struct Listed {
    /// The themes, by name: those that are built in, then the site's own.
    pub themes: Vec<(String, &'static str)>,
    /// The files by name.
    pub files: Vec<File>,
}

/// A file of the theme in use.
#[derive(Debug, PartialEq, Eq)]
pub struct File {
    /// Its name among the templates and assets.
    pub name: String,
    /// Where it comes from.
    pub source: Source,
}

/// Where a file comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum Source {
    /// From the program.
    BuiltIn,
    /// From the site's folder, by this path, in place of a built-in file or beside those.
    Own {
        /// The path in the site's folder.
        path: String,
        /// Whether there is a built-in file of that name.
        is_override: bool,
        /// The version that it was copied from, if its first line names one.
        version: Option<String>,
        /// Whether the original changed since.
        is_outdated: bool,
    },
}

/// Lists the themes, and the files of one.
///
/// # Errors
/// A folder cannot be read.
pub fn listed(root: &Path, theme: &str) -> Result<Listed, Diagnostic> {
    let originals = builtin::originals();
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    for name in originals.keys() {
        sources.insert((*name).to_owned(), Source::BuiltIn);
    }
    for folder in [&folder::of_theme(theme), OVERRIDES] {
        for (name, path) in folder::files(root, folder)? {
            let origin = Origin::read(&path).filter(|_| folder == OVERRIDES);
            let source = Source::Own {
                path: format!("{folder}/{name}"),
                is_override: originals.contains_key(name.as_str()),
                is_outdated: origin.as_ref().is_some_and(|origin| origin.is_outdated(&name)),
                version: origin.map(|origin| origin.version),
            };
            sources.insert(name, source);
        }
    }
    let files = sources.into_iter().map(|(name, source)| File { name, source }).collect();
    Ok(Listed { themes: themes(root)?, files })
}

fn themes(root: &Path) -> Result<Vec<(String, &'static str)>, Diagnostic> {
    let mut themes = vec![(builtin::DEFAULT.to_owned(), "built in")];
    let folder = root.join("themes");
    if !folder.is_dir() {
        return Ok(themes);
    }
    let failed = |error: std::io::Error| unreadable("themes", &error.to_string());
    let mut own = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_known = themes.iter().any(|(known, _)| *known == name);
        if entry.path().is_dir() && !name.starts_with('.') && !is_known {
            own.push((name, "this site's own"));
        }
    }
    own.sort();
    themes.extend(own);
    Ok(themes)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to find")]
mod tests {
    use super::*;

    fn source<'l>(listed: &'l Listed, name: &str) -> &'l Source {
        &listed.files.iter().find(|file| file.name == name).unwrap().source
    }

    #[test]
    fn each_file_says_where_it_comes_from() {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("themes/plain/question.html", ""),
            ("themes/plain/item.html", ""),
            ("templates/item.html", "{#- Copied from Despatch 0.0.1 (0). -#}\n"),
            ("templates/logo.svg", ""),
        ] {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let listed = listed(root.path(), "plain").unwrap();
        assert_eq!(listed.themes.last(), Some(&("plain".to_owned(), "this site's own")));
        assert_eq!(source(&listed, "list.html"), &Source::BuiltIn);
        let own = |path: &str, is_override, version: Option<&str>, is_outdated| Source::Own {
            path: path.to_owned(),
            is_override,
            version: version.map(str::to_owned),
            is_outdated,
        };
        assert_eq!(
            source(&listed, "question.html"),
            &own("themes/plain/question.html", true, None, false)
        );
        let version = Some("0.0.1");
        assert_eq!(source(&listed, "item.html"), &own("templates/item.html", true, version, true));
        assert_eq!(source(&listed, "logo.svg"), &own("templates/logo.svg", false, None, false));
        assert!(listed.files.is_sorted_by_key(|file| file.name.clone()));
    }
}
