//! A theme in the site's own colour, and with its own rules: neither needs a template.
//!
//! Both stand at the end of the theme's style sheet. A sheet of their own would be another request of
//! every page.

use std::path::Path;

use super::accent::Accent;
use super::{Theme, ejected, load, unreadable};
use crate::config::Site;
use crate::diagnostic::Diagnostic;

/// The file of the site's own rules, in the site's folder.
pub const SITE_CSS: &str = "site.css";

/// The theme's style sheet, among the assets.
const SHEET: &str = "site.css";

/// Gathers a site's theme, with what the site says of its look; and what is to be said about it.
///
/// # Errors
/// The theme is not there, or a file cannot be read.
pub fn dressed(site: &Site) -> Result<(Theme, Vec<Diagnostic>), Diagnostic> {
    let mut theme = load(&site.root, &site.theme)?;
    let mut said = ejected::outdated(&site.root)?;
    let sheet = theme.sheet();
    let accent = Accent { light: site.accent, dark: site.accent_dark };
    let (rules, found) = accent.rules(&sheet);
    said.extend(found);
    let own = own_rules(&site.root)?;
    if !(rules.is_empty() && own.is_empty()) {
        theme.put_asset(SHEET, format!("{sheet}{rules}{own}").into_bytes());
        theme.assets.sort();
    }
    Ok((theme, said))
}

impl Theme {
    fn sheet(&self) -> String {
        let sheet = self.assets.iter().find(|(name, _)| name == SHEET);
        sheet.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
    }
}

fn own_rules(root: &Path) -> Result<String, Diagnostic> {
    match std::fs::read_to_string(root.join(SITE_CSS)) {
        Ok(text) => Ok(format!("\n{}", text.trim_start_matches('\u{feff}'))),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(unreadable(SITE_CSS, &error.to_string())),
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make files to read")]
mod tests {
    use super::*;
    use crate::config::Overrides;

    fn sheet(files: &[(&str, &str)]) -> (String, Vec<Diagnostic>) {
        let root = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = root.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let site = Site::load(root.path(), Overrides::default(), |_| None).unwrap();
        let (theme, said) = dressed(&site).unwrap();
        assert!(theme.assets.is_sorted());
        (theme.sheet(), said)
    }

    #[test]
    fn a_site_without_wishes_has_the_themes_own_sheet() {
        let (css, said) = sheet(&[]);
        assert_eq!(
            (css.as_bytes(), said.len()),
            (&include_bytes!("../../themes/default/site.css")[..], 0)
        );
    }

    #[test]
    fn the_sites_rules_come_after_the_accent_and_that_after_the_theme() {
        let (css, said) = sheet(&[
            ("despatch.toml", "[theme]\naccent = '#7a1f3d'\n"),
            ("templates/site.css", ":root { --paper: #fff; }"),
            ("site.css", "\u{feff}h1 { color: red }"),
        ]);
        let at = |part: &str| css.find(part).unwrap_or_else(|| panic!("no {part} in {css}"));
        assert!(at("--paper") < at("--accent: #7a1f3d") && at("--accent") < at("\nh1 { color"));
        assert_eq!(said, []);
    }
}
