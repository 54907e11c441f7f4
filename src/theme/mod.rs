//! The templates and assets of a build: the default theme, and the files that override it.
//!
//! A file in the site's `templates/` overrides one of its `themes/NAME/`, which overrides a built-in one.

mod accent;
mod builtin;
mod bundle;
mod eject;
mod folder;
mod listed;

pub use bundle::{Bundle, CITE, PAGE};
pub use eject::{Ejection, eject, original};
pub use listed::{File, Listed, Source, listed};

use std::collections::BTreeMap;
use std::path::Path;

use self::accent::Accent;
use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::search::Reader;

/// The file of the site's own CSS rules, in the site's folder.
pub const SITE_CSS: &str = "site.css";

/// The theme's style sheet, among the assets.
const STYLE_SHEET: &str = "site.css";

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

/// Loads a site's theme with the site's accent colour and its own CSS rules, and warns of unreadable
/// accents and outdated copies of built-in files.
///
/// The accent and the rules are appended to the theme's style sheet: a sheet of their own would cost every
/// page another request.
///
/// # Errors
/// The theme does not exist, or a file cannot be read.
pub fn load_site_theme(site: &Site) -> Result<(Theme, Vec<Diagnostic>), Diagnostic> {
    let mut theme = load(&site.root, &site.theme)?;
    let mut diagnostics = eject::outdated(&site.root)?;
    let sheet = theme.style_sheet();
    let accent = Accent { light: site.accent, dark: site.accent_dark };
    let (accent_rules, unreadable_accents) = accent.rules(&sheet);
    diagnostics.extend(unreadable_accents);
    let site_rules = read_site_css(&site.root)?;
    if !(accent_rules.is_empty() && site_rules.is_empty()) {
        theme.put_asset(STYLE_SHEET, format!("{sheet}{accent_rules}{site_rules}").into_bytes());
        theme.assets.sort();
    }
    Ok((theme, diagnostics))
}

fn read_site_css(root: &Path) -> Result<String, Diagnostic> {
    match std::fs::read_to_string(root.join(SITE_CSS)) {
        Ok(text) => Ok(format!("\n{}", text.trim_start_matches('\u{feff}'))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(unreadable(SITE_CSS, &error.to_string())),
    }
}

/// Loads a theme: the built-in files, and those of the site that override them.
///
/// # Errors
/// The theme is neither built in nor in the site's `themes/`, or a file cannot be read.
pub fn load(root: &Path, name: &str) -> Result<Theme, Diagnostic> {
    let folder = folder::of_theme(name);
    if name != builtin::DEFAULT && !root.join(&folder).is_dir() {
        return Err(missing(&folder));
    }
    let mut theme = Theme { prefixes: prefixes(name), ..Theme::default() };
    for (file, text) in builtin::TEMPLATES {
        theme.templates.push((format!("{BUILTIN}{file}"), (*text).to_owned()));
    }
    for (file, bytes) in builtin::ASSETS {
        theme.put_asset(file, bytes.to_vec());
    }
    theme.add_folder(root, &folder, &format!("{folder}/"))?;
    theme.add_folder(root, folder::OVERRIDES, "")?;
    theme.assets.sort();
    theme.reader = theme.take_reader()?;
    theme.bundle(PAGE)?;
    theme.bundle(CITE)?;
    Ok(theme)
}

/// Lists the prefixes of a template's name in their order: the site's theme, then the default one.
fn prefixes(name: &str) -> Vec<String> {
    vec![format!("themes/{name}/"), BUILTIN.to_owned()]
}

impl Theme {
    /// Returns the style sheet's text; empty where a theme has none.
    fn style_sheet(&self) -> String {
        let sheet = self.assets.iter().find(|(name, _)| name == STYLE_SHEET);
        sheet.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
    }

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
    Diagnostic::at(
        Code::MissingTheme,
        Place::file(folder),
        "there is no such theme",
        "create the folder, or use the built-in theme, `default`",
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
    use crate::config::Overrides;

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
    fn a_missing_theme_is_an_error() {
        let site = tempfile::tempdir().unwrap();
        assert_eq!(load(site.path(), "plain").unwrap_err().code, Code::MissingTheme);
        assert!(load(site.path(), "default").is_ok());
    }

    fn style_sheet(files: &[(&str, &str)]) -> (String, Vec<Diagnostic>) {
        let root = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = root.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let site = Site::load(root.path(), Overrides::default(), |_| None).unwrap();
        let (theme, diagnostics) = load_site_theme(&site).unwrap();
        assert!(theme.assets.is_sorted());
        (theme.style_sheet(), diagnostics)
    }

    #[test]
    fn a_site_without_settings_has_the_themes_own_style_sheet() {
        let (css, diagnostics) = style_sheet(&[]);
        assert_eq!(css.as_bytes(), include_bytes!("../../themes/default/site.css"));
        assert_eq!(diagnostics, []);
    }

    #[test]
    fn the_sites_rules_follow_the_accent_and_the_accent_follows_the_theme() {
        let (css, diagnostics) = style_sheet(&[
            ("despatch.toml", "[theme]\naccent = '#7a1f3d'\n"),
            ("templates/site.css", ":root { --paper: #fff; }"),
            ("site.css", "\u{feff}h1 { color: red }"),
        ]);
        let at = |part: &str| css.find(part).unwrap_or_else(|| panic!("no {part} in {css}"));
        assert!(at("--paper") < at("--accent: #7a1f3d") && at("--accent") < at("\nh1 { color"));
        assert_eq!(diagnostics, []);
    }
}
