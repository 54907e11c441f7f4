//! Copies a built-in file into the site, to be changed there.
//!
//! It plans and does not write.

use std::path::Path;

use super::ejected::{self, Ejected, RECORD};
use super::folder::{self, OVERRIDES};
use super::original::{base, originals};
use crate::diagnostic::{Code, Diagnostic};

/// What to write so that a file is the site's own.
#[derive(Debug, PartialEq, Eq)]
pub struct Ejection {
    /// The copy's path in the site's folder.
    pub path: String,
    /// The files to write, by path in the site's folder.
    pub files: Vec<(String, String)>,
}

/// What to do with a copy that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// Refuse.
    Refuse,
    /// Replace it by the built-in file.
    Replace,
    /// Keep it, and remember that it is up to date.
    Keep,
}

/// Plans to copy a built-in file of the theme that is in use.
///
/// # Errors
/// There is no such file, or the site has one of its own.
pub fn eject(root: &Path, theme: &str, file: &str, copied: Copied) -> Result<Ejection, Diagnostic> {
    let name = named(file);
    let originals = originals(base(theme));
    let Some(bytes) = originals.get(name.as_str()) else {
        return Err(unknown(&name, originals.keys().copied()));
    };
    let own = format!("{}/{name}", folder::of_theme(theme));
    if root.join(&own).is_file() {
        return Err(themes_own(theme, &name, &own));
    }
    let path = format!("{OVERRIDES}/{name}");
    let text = String::from_utf8_lossy(bytes).into_owned();
    let record = ejected::with(ejected::read(root)?, Ejected::now(base(theme), &name, bytes));
    let mut files =
        vec![(ejected::original_path(&name), text.clone()), (RECORD.to_owned(), record)];
    match (root.join(&path).exists(), copied) {
        (true, Copied::Refuse) => return Err(there_already(&path, &name)),
        (false, Copied::Keep) => return Err(not_there(&path, &name)),
        (true, Copied::Keep) => {}
        (_, Copied::Replace) | (false, Copied::Refuse) => files.push((path.clone(), text)),
    }
    Ok(Ejection { path, files })
}

/// The name of a file, which people may give with the folder that it is going into.
pub(super) fn named(file: &str) -> String {
    let name = file.replace('\\', "/");
    let name = name.trim_start_matches("./");
    name.strip_prefix(OVERRIDES).and_then(|rest| rest.strip_prefix('/')).unwrap_or(name).to_owned()
}

/// There is no built-in file of that name.
pub(super) fn unknown<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Diagnostic {
    let near = |known: &&str| strsim::jaro_winkler(known, name);
    let nearest = known.max_by(|one, two| near(one).total_cmp(&near(two))).unwrap_or_default();
    Diagnostic::general(
        Code::NotEjected,
        format!("there is no built-in file `{name}`"),
        format!("did you mean `{nearest}`? `despatch theme list` lists them all"),
    )
}

fn themes_own(theme: &str, name: &str, path: &str) -> Diagnostic {
    Diagnostic::general(
        Code::NotEjected,
        format!("the theme `{theme}` of this site has a `{name}` of its own"),
        format!("change `{path}`, which is used in place of the built-in file"),
    )
}

fn there_already(path: &str, name: &str) -> Diagnostic {
    Diagnostic::general(
        Code::NotEjected,
        format!("`{path}` is there already, and nothing is written over it"),
        format!(
            "compare it with `despatch theme diff {name}`; --force puts the built-in file in its \
             place, --keep keeps it and remembers that it is up to date"
        ),
    )
}

fn not_there(path: &str, name: &str) -> Diagnostic {
    Diagnostic::general(
        Code::NotEjected,
        format!("there is no `{path}` to keep"),
        format!("make it with `despatch theme eject {name}`"),
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

    fn paths(ejection: &Ejection) -> Vec<&str> {
        ejection.files.iter().map(|(path, _)| path.as_str()).collect()
    }

    #[test]
    fn the_copy_its_original_and_the_record_are_written() {
        let root = site(&[]);
        let ejection = eject(root.path(), "default", "templates/hooks/head.html", Copied::Refuse);
        let ejection = ejection.unwrap();
        assert_eq!(ejection.path, "templates/hooks/head.html");
        let wanted = ["templates/.originals/hooks/head.html", RECORD, "templates/hooks/head.html"];
        assert_eq!(paths(&ejection), wanted);
        assert_eq!(ejection.files[0].1, ejection.files[2].1);
        assert!(ejection.files[1].1.contains("name = \"hooks/head.html\""));
    }

    #[test]
    fn what_is_there_is_refused_replaced_or_kept() {
        let root = site(&[("templates/item.html", "mine")]);
        let eject = |copied| eject(root.path(), "default", "item.html", copied);
        assert!(eject(Copied::Refuse).unwrap_err().remedy.contains("--force"));
        assert_eq!(eject(Copied::Replace).unwrap().files.len(), 3);
        assert!(!paths(&eject(Copied::Keep).unwrap()).contains(&"templates/item.html"));
    }

    #[test]
    fn nothing_can_be_kept_that_is_not_there() {
        assert!(eject(site(&[]).path(), "default", "item.html", Copied::Keep).is_err());
    }

    #[test]
    fn a_name_that_is_not_known_gets_the_nearest_one() {
        let found = eject(site(&[]).path(), "default", "questions.html", Copied::Refuse);
        assert!(found.unwrap_err().remedy.starts_with("did you mean `question.html`?"));
        assert!(eject(site(&[]).path(), "default", "../item.html", Copied::Refuse).is_err());
    }

    #[test]
    fn a_theme_of_the_sites_own_is_changed_itself_and_else_has_what_is_built_in() {
        let root = site(&[("themes/plain/item.html", "theirs")]);
        let found = eject(root.path(), "plain", "item.html", Copied::Refuse).unwrap_err();
        assert!(found.remedy.contains("themes/plain/item.html"), "{}", found.remedy);
        assert!(eject(root.path(), "plain", "list.html", Copied::Refuse).is_ok());
    }
}
