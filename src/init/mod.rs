//! A new site: which files it begins with, and what becomes of them where something is already.
//!
//! It plans and does not write.

mod origin;

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::Path;

use crate::config::CONFIG_FILE;
use crate::diagnostic::{Code, Diagnostic};

pub use origin::{Carried, Origin};

/// The workflow that publishes the site.
pub const WORKFLOW: &str = ".github/workflows/pages.yml";

/// The files of a new site, by path.
const FILES: [(&str, &str); 11] = [
    (CONFIG_FILE, include_str!("site/despatch.toml")),
    ("content/about.md", include_str!("site/about.md")),
    ("content/example.txt", include_str!("site/example.txt")),
    ("people.toml", include_str!("site/people.toml")),
    ("departments.toml", include_str!("site/departments.toml")),
    ("topics.toml", include_str!("site/topics.toml")),
    ("synonyms.toml", include_str!("site/synonyms.toml")),
    ("README.md", include_str!("site/README.md")),
    (".gitignore", include_str!("site/gitignore")),
    (".gitattributes", include_str!("site/gitattributes")),
    (WORKFLOW, include_str!("site/pages.yml")),
];

/// What may be in a folder that is otherwise empty: what comes with a new repository.
const USUAL: [&str; 4] = [".git", "LICENSE", "LICENCE", "README.md"];

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is not there yet.
    New,
    /// It is there as it would be written.
    Same,
    /// It is there and says something else.
    Changed,
}

/// A file of a new site.
#[derive(Debug)]
pub struct Planned {
    /// Its path in the folder.
    pub path: &'static str,
    /// What it says.
    pub text: String,
    /// What becomes of it.
    pub fate: Fate,
}

/// The files of a new site in a folder, which need not be there. Without an origin of the program
/// there is no workflow: it would have to install some program of that name.
///
/// # Errors
/// The folder holds something else already (unless `force`), or cannot be read.
pub fn plan(
    folder: &Path,
    force: bool,
    origin: Option<&Origin>,
) -> Result<Vec<Planned>, Diagnostic> {
    let is_site = folder.join(CONFIG_FILE).exists();
    let strangers = strangers(folder).map_err(|error| unreadable(folder, &error))?;
    if !strangers.is_empty() && !is_site && !force {
        return Err(foreign(folder, &strangers));
    }
    let has_content = folder.join("content").exists();
    // Whoever has transcripts wants no example among them.
    let wanted = FILES.iter().filter(|(path, _)| !(has_content && path.starts_with("content/")));
    let wanted = wanted.filter(|(path, _)| *path != WORKFLOW || origin.is_some());
    let install = origin.map(Origin::steps).unwrap_or_default();
    wanted
        .map(|(path, text)| planned(folder, path, text.replace("@INSTALL@\n", &install)))
        .collect()
}

fn planned(folder: &Path, path: &'static str, text: String) -> Result<Planned, Diagnostic> {
    let fate = match std::fs::read(folder.join(path)) {
        Ok(bytes) if bytes == text.as_bytes() => Fate::Same,
        Ok(_) => Fate::Changed,
        Err(error) if error.kind() == ErrorKind::NotFound => Fate::New,
        Err(error) => return Err(unreadable(&folder.join(path), &error)),
    };
    Ok(Planned { path, text, fate })
}

/// What is in the folder and belongs to no new site.
fn strangers(folder: &Path) -> io::Result<BTreeSet<String>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        entries => entries?,
    };
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let names: io::Result<Vec<String>> = names.collect();
    Ok(names?.into_iter().filter(|name| !is_ours(name)).collect())
}

fn is_ours(name: &str) -> bool {
    let first = |path: &str| path.split('/').next() == Some(name);
    USUAL.contains(&name) || FILES.iter().any(|(path, _)| first(path))
}

fn foreign(folder: &Path, strangers: &BTreeSet<String>) -> Diagnostic {
    let named: Vec<_> = strangers.iter().take(3).map(|name| format!("`{name}`")).collect();
    let more = if strangers.len() > named.len() { " and more" } else { "" };
    Diagnostic::general(
        Code::NotPublished,
        format!("`{}` holds other files: {}{more}", folder.display(), named.join(", ")),
        "name a folder that is empty or not there yet, as in `despatch init my-archive`; with \
         --force the new site is put beside them",
    )
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::general(
        Code::Unreadable,
        format!("`{}` cannot be read: {error}", path.display()),
        "name a folder that you may read and write",
    )
}

#[cfg(test)]
mod tests;
