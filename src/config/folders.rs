//! Where the transcripts are read from and where the site is written to.
//!
//! A path that was typed in a shell (a flag or an environment variable) starts where the shell is;
//! a path in `despatch.toml` starts at the site's root, so that the file means the same wherever
//! the program is started. Whether the folders exist is seen when they are used.

use std::path::{Component, Path, PathBuf};

use super::fault::Fault;
use super::given::{Given, Origin};
use crate::diagnostic::Diagnostic;

/// A folder, and where it was set.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Folder {
    /// The folder, to be opened from the current directory.
    pub(super) path: PathBuf,
    /// Where it was set; nothing if it is the default.
    origin: Option<Origin>,
}

impl Folder {
    /// The folder that was given, or else the default one in `root`.
    pub(super) fn resolve(root: &Path, given: Option<Given>, default: &str) -> Self {
        let Some(Given { value, origin }) = given else {
            return Self { path: within(root, Path::new(default)), origin: None };
        };
        let path = match origin {
            Origin::File(_) => within(root, Path::new(&value)),
            Origin::Flag(_) | Origin::Environment(_) => tidy(Path::new(&value)),
        };
        Self { path, origin: Some(origin) }
    }

    /// The folder given by a flag, which need not be valid Unicode.
    pub(super) fn from_flag(path: &Path, flag: &'static str) -> Self {
        Self { path: tidy(path), origin: Some(Origin::Flag(flag)) }
    }

    /// How people are shown the folder: relative to `root`, with forward slashes.
    ///
    /// Of a folder elsewhere that was given by its whole path only the last part is shown, since
    /// the name may be published and the rest belongs to the editor's machine.
    pub(super) fn name(&self, root: &Path) -> String {
        let path = self.path.strip_prefix(tidy(root)).unwrap_or(&self.path);
        let shown = match path.file_name() {
            Some(last) if path.is_absolute() => Path::new(last),
            _ => path,
        };
        let parts: Vec<_> =
            shown.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
    }

    /// Refuses an output folder (`self`) in which the next build would find this one's pages.
    ///
    /// # Errors
    /// A diagnostic that names the setting, if `self` is `content` or lies in it.
    pub(super) fn outside(&self, content: &Self) -> Result<(), Diagnostic> {
        if !resolved(&self.path).starts_with(resolved(&content.path)) {
            return Ok(());
        }
        let fault = Fault::new(
            "the site cannot be written into the folder of transcripts, \
             for its pages would be read as transcripts by the next build",
            "choose an output folder outside the folder of transcripts",
        );
        match self.origin.as_ref().or(content.origin.as_ref()) {
            Some(origin) => Err(origin.complain(fault)),
            None => Ok(()),
        }
    }
}

impl Folder {
    /// Refuses a folder of pages (`self`) that has files in common with another folder.
    ///
    /// # Errors
    /// A diagnostic that names the setting, if one of the two lies in the other.
    pub(super) fn apart<'f>(
        &self,
        mut others: impl Iterator<Item = &'f Self>,
    ) -> Result<(), Diagnostic> {
        let own = resolved(&self.path);
        let shares = |other: &Self| {
            let other = resolved(&other.path);
            own.starts_with(&other) || other.starts_with(&own)
        };
        match (others.any(shares), &self.origin) {
            (true, Some(origin)) => Err(origin.complain(Fault::new(
                "a folder of pages cannot share files with the content, the output or another \
                 folder of pages",
                "name a folder that stands beside them; pages in the content are read anyway",
            ))),
            _ => Ok(()),
        }
    }
}

fn within(root: &Path, path: &Path) -> PathBuf {
    tidy(&root.join(path))
}

/// The path without `./` and doubled or trailing slashes.
fn tidy(path: &Path) -> PathBuf {
    let tidied: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    if tidied.as_os_str().is_empty() { PathBuf::from(".") } else { tidied }
}

/// The whole path to compare with: links are followed as far as there is anything.
fn resolved(path: &Path) -> PathBuf {
    let whole = lexical(path);
    let there = whole.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    match there {
        Some((above, real)) => match whole.strip_prefix(above) {
            Ok(below) if below.as_os_str().is_empty() => real,
            Ok(below) => real.join(below),
            Err(_) => whole,
        },
        None => whole,
    }
}

/// The whole path without `..`.
fn lexical(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    whole.components().fold(PathBuf::new(), |mut so_far, part| {
        match part {
            Component::ParentDir => _ = so_far.pop(),
            part => so_far.push(part),
        }
        so_far
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    fn in_file(value: &str) -> Option<Given> {
        let origin = Origin::File(Place::file("despatch.toml"));
        Some(Given { value: value.to_owned(), origin })
    }

    fn in_env(value: &str) -> Option<Given> {
        Some(Given { value: value.to_owned(), origin: Origin::Environment("DESPATCH_CONTENT") })
    }

    fn folder(root: &str, given: Option<Given>) -> Folder {
        Folder::resolve(Path::new(root), given, "content")
    }

    #[test]
    fn a_path_in_the_file_starts_at_the_root_and_one_of_the_shell_where_the_shell_is() {
        assert_eq!(folder("site", in_file("texts/")).path, Path::new("site/texts"));
        assert_eq!(folder("site", in_env("./texts/")).path, Path::new("texts"));
        assert_eq!(folder("site", None).path, Path::new("site/content"));
        assert_eq!(folder(".", None).path, Path::new("content"));
    }

    #[test]
    fn a_folder_is_named_relative_to_the_root() {
        let name = |root: &str, given| folder(root, given).name(Path::new(root));
        assert_eq!(name("site", None), "content");
        assert_eq!(name("./site/", None), "content");
        assert_eq!(name("/srv/site", None), "content");
        assert_eq!(name(".", None), "content");
        assert_eq!(name("site", in_file("a//b/")), "a/b");
        assert_eq!(name("site", in_file("../texts")), "../texts");
        assert_eq!(name("site", in_file(".")), ".");
        assert_eq!(name(".", in_file(".")), ".");
    }

    #[test]
    fn a_folder_elsewhere_does_not_tell_where_it_is() {
        assert_eq!(folder("site", in_file("/srv/secret/texts")).name(Path::new("site")), "texts");
    }

    #[test]
    fn an_output_folder_in_the_content_is_refused() {
        let content = folder("site", None);
        for output in ["content", "content/public", "./content", "a/../content/b"] {
            assert!(folder("site", in_file(output)).outside(&content).is_err(), "{output}");
        }
        for output in ["public", "content-2", "content/../public", ".", "../public"] {
            assert!(folder("site", in_file(output)).outside(&content).is_ok(), "{output}");
        }
    }

    #[test]
    fn a_folder_of_pages_shares_no_files_with_others() {
        let others = [folder("site", None), folder("site", in_file("docs"))];
        for pages in ["content", "content/help", "docs", "docs/a", "."] {
            assert!(folder("site", in_file(pages)).apart(others.iter()).is_err(), "{pages}");
        }
        for pages in ["guides", "docs-2", "../docs"] {
            assert!(folder("site", in_file(pages)).apart(others.iter()).is_ok(), "{pages}");
        }
    }

    #[test]
    fn a_content_folder_around_the_default_output_is_refused_where_it_was_set() {
        let output = Folder::resolve(Path::new("site"), None, "public");
        let found = output.outside(&folder("site", in_file("."))).unwrap_err();
        assert_eq!(found.file(), Some("despatch.toml"));
    }
}
