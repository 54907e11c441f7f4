//! The templates and assets that pages are made with: those built in, and what overrides them.
//!
//! A site's `templates/` comes before its `themes/NAME/`, and that before what is built in, file by
//! file. A theme that is built in has only what it has of its own; the rest is the default theme's. This
//! room finds files; it does not know what a template says.

mod accent;
mod builtin;
mod bundle;
mod difference;
mod dressed;
mod eject;
mod ejected;
mod folder;
mod listed;
mod original;

pub use bundle::{Bundle, CITE, PAGE};
pub use difference::{Difference, Upstream, differences};
pub use dressed::{SITE_CSS, dressed};
pub use eject::{Copied, Ejection, eject};
pub use listed::{File, Listed, Source, listed};

use std::collections::BTreeMap;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::search::Reader;

/// The name under which built-in templates can be extended.
pub const BUILTIN: &str = "builtin/";

/// Where the scripts of the search's reader are, among the assets.
const READER: &str = "search/";

/// Names them in their order, one a line.
const ORDER: &str = "order.txt";

/// The templates and assets of one build.
#[derive(Debug, Default)]
pub struct Theme {
    /// Names and texts of templates: `question.html`, `themes/NAME/question.html`,
    /// `builtin/question.html`.
    pub templates: Vec<(String, String)>,
    /// The prefixes to look a template up under, after its bare name.
    pub prefixes: Vec<String>,
    /// Names and bytes of assets, sorted by name.
    pub assets: Vec<(String, Vec<u8>)>,
    /// The search's reader.
    pub reader: Reader,
}

/// Gathers what is built in and what the site has of its own.
///
/// # Errors
/// The theme is neither built in nor in the site's `themes/`, or a file cannot be read.
pub fn load(root: &Path, name: &str) -> Result<Theme, Diagnostic> {
    let folder = folder::of_theme(name);
    let built_in = builtin::own(name);
    if built_in.is_none() && !root.join(&folder).is_dir() {
        return Err(missing(&folder));
    }
    let mut theme = Theme { prefixes: prefixes(name), ..Theme::default() };
    for (file, text) in builtin::TEMPLATES {
        theme.templates.push((format!("{BUILTIN}{file}"), (*text).to_owned()));
    }
    let own = built_in.unwrap_or_default();
    for (file, bytes) in builtin::ASSETS.iter().chain(own) {
        theme.add_bytes(file, bytes.to_vec(), &format!("{BUILTIN}{name}/"))?;
    }
    theme.add_folder(root, &folder, &format!("{folder}/"))?;
    theme.add_folder(root, folder::OVERRIDES, "")?;
    theme.assets.sort();
    theme.reader = theme.take_reader()?;
    theme.bundle(PAGE)?;
    theme.bundle(CITE)?;
    Ok(theme)
}

/// Where a template is looked for: the site's theme, the built-in one of that name, the default one.
fn prefixes(name: &str) -> Vec<String> {
    vec![format!("themes/{name}/"), format!("{BUILTIN}{name}/"), BUILTIN.to_owned()]
}

impl Theme {
    /// Adds a folder's files: HTML as templates, all else as assets.
    fn add_folder(&mut self, root: &Path, folder: &str, prefix: &str) -> Result<(), Diagnostic> {
        for (name, path) in folder::files(root, folder)? {
            self.add_file(&path, &name, prefix)?;
        }
        Ok(())
    }

    fn add_file(&mut self, path: &Path, name: &str, prefix: &str) -> Result<(), Diagnostic> {
        let failed =
            |error: std::io::Error| unreadable(&format!("{prefix}{name}"), &error.to_string());
        self.add_bytes(name, std::fs::read(path).map_err(failed)?, prefix)
    }

    /// Adds a file: HTML as a template, all else as an asset.
    fn add_bytes(&mut self, name: &str, bytes: Vec<u8>, prefix: &str) -> Result<(), Diagnostic> {
        if !name.ends_with(".html") {
            self.put_asset(name, bytes);
            return Ok(());
        }
        let name = format!("{prefix}{name}");
        let text = String::from_utf8(bytes).map_err(|error| unreadable(&name, &error.to_string()));
        text.map(|text| self.templates.push((name, text)))
    }

    /// Takes the search's scripts out of the assets: they are published as a few.
    fn take_reader(&mut self) -> Result<Reader, Diagnostic> {
        let own = |(name, _): &mut (String, Vec<u8>)| name.starts_with(READER);
        let mut parts: BTreeMap<String, Vec<u8>> = self.assets.extract_if(.., own).collect();
        // Those of citations make the downloads, too.
        parts.extend(self.assets.iter().filter(|(name, _)| CITE.holds(name)).cloned());
        if builtin::is_reader(&parts) {
            return Ok(builtin::reader());
        }
        let part = |file: &str| match file.strip_prefix("../") {
            Some(name) => script(&parts, name),
            None => script(&parts, &format!("{READER}{file}")),
        };
        Reader::of_list(&part(ORDER)?, part)
    }

    /// Puts one script in the place of those that it is made of.
    fn bundle(&mut self, bundle: Bundle) -> Result<(), Diagnostic> {
        let own = |(name, _): &mut (String, Vec<u8>)| bundle.holds(name);
        let parts: BTreeMap<String, Vec<u8>> = self.assets.extract_if(.., own).collect();
        let text = match builtin::bundle(bundle.name, &parts) {
            Some(text) => text.to_owned(),
            None => bundle.assemble(|name| script(&parts, name))?,
        };
        self.put_asset(bundle.name, text.into_bytes());
        self.assets.sort();
        Ok(())
    }

    fn put_asset(&mut self, name: &str, bytes: Vec<u8>) {
        self.assets.retain(|(other, _)| other != name);
        self.assets.push((name.to_owned(), bytes));
    }
}

/// The text of one of several scripts.
fn script(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> Result<String, Diagnostic> {
    let bytes = parts.get(name).ok_or("the theme has no such script".to_owned());
    let text = bytes.and_then(|b| String::from_utf8(b.clone()).map_err(|error| error.to_string()));
    text.map_err(|error| unreadable(name, &error))
}

fn missing(folder: &str) -> Diagnostic {
    let known: Vec<_> = builtin::names().map(|name| format!("`{name}`")).collect();
    Diagnostic::at(
        Code::MissingTheme,
        Place::file(folder),
        "this theme is not here",
        format!("make the folder, or choose a theme that is built in: {}", known.join(", ")),
    )
}

fn unreadable(file: &str, error: &str) -> Diagnostic {
    Diagnostic::at(
        Code::Unreadable,
        Place::file(file),
        format!("this cannot be read: {error}"),
        "check that it is a text file in UTF-8 and that you may read it",
    )
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to read")]
mod tests {
    use super::*;

    #[test]
    fn a_sites_files_come_beside_the_built_in_ones() {
        let site = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("templates/hooks/head.html", "mine"),
            ("themes/plain/question.html", "theirs"),
            ("themes/plain/site.css", "css"),
        ] {
            let path = site.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let theme = load(site.path(), "plain").unwrap();
        let template =
            |name: &str| theme.templates.iter().find(|(n, _)| n == name).map(|(_, t)| t.as_str());
        assert_eq!(template("hooks/head.html"), Some("mine"));
        assert_eq!(template("themes/plain/question.html"), Some("theirs"));
        assert!(template("builtin/question.html").is_some());
        let css = theme.assets.iter().filter(|(name, _)| name == "site.css").collect::<Vec<_>>();
        assert_eq!(css, [&("site.css".to_owned(), b"css".to_vec())]);
    }

    #[test]
    fn a_theme_that_is_not_there_is_told() {
        let site = tempfile::tempdir().unwrap();
        assert_eq!(load(site.path(), "plain").unwrap_err().code, Code::MissingTheme);
        assert!(load(site.path(), "default").is_ok());
    }
}
