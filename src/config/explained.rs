//! What each setting came to, and where that was given: for `despatch config`.

use std::path::Path;

use toml::Value;
use toml::de::{DeTable, DeValue};

use super::file::CONFIG_FILE;
use super::given::Origin;
use super::overrides::Overrides;
use super::resolve::Origins;
use super::setting::{SETTINGS, Setting};
use super::site::Site;
use crate::diagnostic::{Diagnostic, Place};

/// A setting as it is in the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Its key in `despatch.toml`, with its table's.
    pub key: String,
    /// What it came to; none if it is not set.
    pub value: Option<Value>,
    /// Where that was given.
    pub from: Source,
}

/// Where a setting was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// By this flag of the command line.
    Flag(&'static str),
    /// By this environment variable.
    Environment(&'static str),
    /// In this line of `despatch.toml`.
    File(u32),
    /// Nowhere.
    Default,
}

/// The settings as a build would find them, and every one explained.
///
/// # Errors
/// What is wrong with the settings.
pub fn explain(
    root: &Path,
    overrides: Overrides,
    env: impl Fn(&str) -> Option<String>,
) -> Result<(Site, Vec<Explained>), Vec<Diagnostic>> {
    let (site, origins) = Site::load_with_origins(root, overrides, env)?;
    let explainer = Explainer { site: &site, origins: &origins };
    let explained = SETTINGS.iter().flat_map(|setting| explainer.setting(setting)).collect();
    Ok((site, explained))
}

struct Explainer<'e> {
    site: &'e Site,
    origins: &'e Origins,
}

impl Explainer<'_> {
    /// One setting; of a free table, each of its keys.
    fn setting(&self, setting: &Setting) -> Vec<Explained> {
        match (setting.value)(self.site) {
            Some(Value::Table(table)) => {
                let keys = table.into_iter();
                keys.map(|(key, value)| self.key(format!("{}.{key}", setting.key), value)).collect()
            }
            value => {
                let from = self.source(setting, value.is_some());
                vec![Explained { key: setting.key.to_owned(), value, from }]
            }
        }
    }

    fn key(&self, key: String, value: Value) -> Explained {
        let from = self.line(&key).map_or(Source::Default, Source::File);
        Explained { key, value: Some(value), from }
    }

    fn source(&self, setting: &Setting, is_set: bool) -> Source {
        match self.origins.get(setting.key) {
            Some(Origin::Flag(name)) => Source::Flag(name),
            Some(Origin::Environment(name)) => Source::Environment(name),
            Some(Origin::File(place)) => Source::File(place.line),
            // A blank value counts as none.
            None if !is_set || setting.variable.is_some() => Source::Default,
            None => self.line(setting.key).map_or(Source::Default, Source::File),
        }
    }

    /// The line in which a value of the file begins.
    fn line(&self, key: &str) -> Option<u32> {
        let text = self.site.config_text.as_deref()?;
        let table = DeTable::parse(text).ok()?;
        let span = span(table.get_ref(), key)?;
        Some(Place::offset(CONFIG_FILE, text, span.start, span.len()).line)
    }
}

fn span(table: &DeTable<'_>, key: &str) -> Option<std::ops::Range<usize>> {
    if let Some(value) = table.get(key) {
        return Some(value.span());
    }
    let (first, rest) = key.split_once('.')?;
    match table.get(first)?.get_ref() {
        DeValue::Table(inner) => span(inner, rest),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(config: &str, flags: Overrides, variable: Option<&str>) -> Vec<Explained> {
        let root = tempfile::tempdir().unwrap();
        #[expect(clippy::disallowed_methods, reason = "a test sets its own scene")]
        std::fs::write(root.path().join(CONFIG_FILE), config).unwrap();
        let env = |name: &str| variable.filter(|v| *v == name).map(|_| "en-GB".to_owned());
        explain(root.path(), flags, env).unwrap().1
    }

    fn from(explained: &[Explained], key: &str) -> Source {
        explained.iter().find(|one| one.key == key).unwrap_or_else(|| panic!("{key}")).from
    }

    #[test]
    fn each_setting_says_where_it_was_given() {
        let config = "title = 'A'\nlanguage = 'en'\n\n[output]\nkeep = ['x']\npath = 'y'\n\
                      [search]\ncut_above = 7\n[extra]\ncolour = 'red'\n'a.b' = 1\n";
        let flags = Overrides { output: Some("z".into()), ..Overrides::default() };
        let all = explained(config, flags, Some("DESPATCH_LANGUAGE"));
        assert_eq!(from(&all, "title"), Source::File(1));
        assert_eq!(from(&all, "language"), Source::Environment("DESPATCH_LANGUAGE"));
        assert_eq!(from(&all, "output.path"), Source::Flag("--output"));
        assert_eq!(from(&all, "output.keep"), Source::File(5));
        assert_eq!(from(&all, "search.cut_above"), Source::File(8));
        assert_eq!(from(&all, "extra.colour"), Source::File(10));
        assert_eq!(from(&all, "extra.a.b"), Source::File(11));
        assert_eq!(from(&all, "content.path"), Source::Default);
    }

    #[test]
    fn a_theme_is_found_in_either_form() {
        let all = explained("\ntheme = 'plain'\n", Overrides::default(), None);
        assert_eq!(from(&all, "theme.name"), Source::File(2));
        let all = explained("[theme]\n\naccent = '#123'\n", Overrides::default(), None);
        assert_eq!(from(&all, "theme.name"), Source::Default);
        assert_eq!(from(&all, "theme.accent"), Source::File(3));
    }

    #[test]
    fn a_blank_value_is_not_given() {
        let all = explained("title = ' '\n[publisher]\nname = ' '\n", Overrides::default(), None);
        assert_eq!(from(&all, "title"), Source::Default);
        assert_eq!(from(&all, "publisher.name"), Source::Default);
    }
}
