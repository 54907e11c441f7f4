//! Every setting, defined once: its name, where it can be given, what stands in for it, and what it is
//! for.
//!
//! The settings are resolved by these definitions, `despatch config` prints by them, unknown keys are
//! explained by them, and [docs/config.md](../../../docs/config.md) is made from them. What a value
//! may be is the business of the modules that check it.

use toml::Value;

use super::search_language::SearchLanguage;
use super::site::Site;
use super::symbolic_links::SymbolicLinks;
use crate::config::colour::Colour;

/// One setting.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its key in `despatch.toml`, with its table's: `output.path`.
    pub key: &'static str,
    /// The flag that wins over everything, and its command.
    pub flag: Option<Flag>,
    /// The environment variable that wins over the file.
    pub variable: Option<&'static str>,
    /// What stands in for it, in TOML; empty if it is then not set.
    pub default: &'static str,
    /// A value as it would be written, in TOML.
    pub example: &'static str,
    /// What it is for, in Markdown.
    pub meaning: &'static str,
    /// The value that it has in the end.
    pub(super) value: fn(&Site) -> Option<Value>,
}

/// A flag of the command line that gives a setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag {
    /// As it is written: `--output`.
    pub name: &'static str,
    /// The commands that have it.
    pub commands: &'static str,
}

impl Setting {
    const fn new(
        key: &'static str,
        example: &'static str,
        value: fn(&Site) -> Option<Value>,
        meaning: &'static str,
    ) -> Self {
        Self { key, flag: None, variable: None, default: "", example, meaning, value }
    }

    const fn or(mut self, default: &'static str) -> Self {
        self.default = default;
        self
    }

    const fn variable(mut self, name: &'static str) -> Self {
        self.variable = Some(name);
        self
    }

    const fn flag(mut self, name: &'static str, commands: &'static str) -> Self {
        self.flag = Some(Flag { name, commands });
        self
    }

    /// Its table, empty for those above all tables, and its key there.
    pub fn parts(&self) -> (&'static str, &'static str) {
        self.key.rsplit_once('.').unwrap_or(("", self.key))
    }
}

fn text(value: impl AsRef<str>) -> Option<Value> {
    Some(Value::String(value.as_ref().to_owned()))
}

fn maybe(value: &Option<String>) -> Option<Value> {
    value.as_ref().and_then(text)
}

fn list(values: &[String]) -> Option<Value> {
    Some(Value::Array(values.iter().cloned().map(Value::String).collect()))
}

fn number(value: usize) -> Option<Value> {
    i64::try_from(value).ok().map(Value::Integer)
}

fn colour(value: Option<Colour>) -> Option<Value> {
    value.and_then(|colour| text(colour.to_string()))
}

fn language_code(language: SearchLanguage) -> &'static str {
    let found = SearchLanguage::ALL.into_iter().find(|(_, other)| *other == language);
    found.map(|(code, _)| code).unwrap_or_default()
}

/// The commands that are given the site's address.
const SITE: &str = "`build`, `check`, `deploy`, `deposit`, `config`";

pub(super) const TITLE: Setting = Setting::new(
    "title",
    r#""Lighthouses in Parliament""#,
    |site| text(&site.title),
    "The name of the archive, on every page.",
)
.or(r#""Questions and answers""#)
.variable("DESPATCH_TITLE");

pub(super) const DESCRIPTION: Setting = Setting::new(
    "description",
    r#""Written questions on lighthouses, and the Government's answers.""#,
    |site| maybe(&site.description),
    "What the archive is, in a sentence: on the home page, and for search engines.",
)
.variable("DESPATCH_DESCRIPTION");

pub(super) const PICTURE: Setting = Setting::new(
    "picture",
    r#""card.png""#,
    |site| maybe(&site.picture),
    "The picture that other sites show beside a link to a page: the path of a file in `static/`. Without \
     it, the theme's `card.png`. It needs `base_url`.",
);

pub(super) const BASE_URL: Setting = Setting::new(
    "base_url",
    r#""https://example.org/archive/""#,
    |site| maybe(&site.base_url),
    "The address that the site will be published at, whole. Feeds, the site map and the addresses in \
     citations need it, and are left out without it. All other links are relative.",
)
.variable("DESPATCH_BASE_URL")
.flag("--base-url", SITE);

pub(super) const FEED_AUTHORITY: Setting = Setting::new(
    "feed_authority",
    r#""example.org""#,
    |site| maybe(&site.feed_authority),
    "The host whose name the ids in feeds bear; without it, that of `base_url`. A site that moves to \
     another address keeps its old host here, so that no reader takes its entries for new.",
)
.variable("DESPATCH_FEED_AUTHORITY");

pub(super) const LANGUAGE: Setting = Setting::new(
    "language",
    r#""en-GB""#,
    |site| text(&site.language),
    "The language of the site, as a BCP 47 tag.",
)
.or(r#""en""#)
.variable("DESPATCH_LANGUAGE");

pub(super) const THEME: Setting = Setting::new(
    "theme.name",
    r#""default""#,
    |site| text(&site.theme),
    "The theme: one that is built in, or the name of a folder of `themes/`. The short form \
     `theme = \"NAME\"` says the same.",
)
.or(r#""default""#)
.variable("DESPATCH_THEME");

pub(super) const ACCENT: Setting = Setting::new(
    "theme.accent",
    r##""#7a1f3d""##,
    |site| colour(site.accent),
    "The colour of links and buttons, as `#rrggbb` or `#rgb`; without it, the theme's own. A build \
     warns if it has too little contrast.",
)
.variable("DESPATCH_ACCENT");

pub(super) const ACCENT_DARK: Setting = Setting::new(
    "theme.accent_dark",
    r##""#e8a5b8""##,
    |site| colour(site.accent_dark),
    "The same for readers whose screens are dark. Without it, `accent` is made as much lighter as it \
     needs.",
)
.variable("DESPATCH_ACCENT_DARK");

pub(super) const LICENCE_NAME: Setting = Setting::new(
    "licence.name",
    r#""Open Parliament Licence v3.0""#,
    |site| site.licence.as_ref().and_then(|licence| text(&licence.name)),
    "What the licence is called. Without it, no licence is named.",
);

pub(super) const LICENCE_URL: Setting = Setting::new(
    "licence.url",
    r#""https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/""#,
    |site| site.licence.as_ref().and_then(|licence| maybe(&licence.url)),
    "Where its text is.",
);

pub(super) const LICENCE_ATTRIBUTION: Setting = Setting::new(
    "licence.attribution",
    r#""Contains Parliamentary information licensed under the""#,
    |site| site.licence.as_ref().and_then(|licence| maybe(&licence.attribution)),
    "The words that stand before its name.",
);

pub(super) const PUBLISHER_NAME: Setting = Setting::new(
    "publisher.name",
    r#""the Lighthouse Society""#,
    |site| maybe(&site.publisher.name),
    "Who publishes the archive.",
);

pub(super) const PUBLISHER_CONTACT: Setting = Setting::new(
    "publisher.contact",
    r#""archive@example.org""#,
    |site| maybe(&site.publisher.contact),
    "A mail address or a web address, on every page.",
);

pub(super) const PUBLISHER_COVERAGE: Setting = Setting::new(
    "publisher.coverage",
    r#""All written questions on lighthouses since 2015.""#,
    |site| maybe(&site.publisher.coverage),
    "What the archive covers, so that readers know what they cannot find in it.",
);

pub(super) const PUBLISHER_NOTICE: Setting = Setting::new(
    "publisher.notice",
    r#""Not an official publication.""#,
    |site| maybe(&site.publisher.notice),
    "What readers must know, on every page.",
);

pub(super) const CONTENT: Setting = Setting::new(
    "content.path",
    r#""content""#,
    |site| text(site.content.to_string_lossy()),
    "The folder of transcripts and pages.",
)
.or(r#""content""#)
.variable("DESPATCH_CONTENT");

pub(super) const FURNITURE: Setting = Setting::new(
    "content.furniture",
    r#"["Share this page"]"#,
    |site| list(&site.furniture),
    "Lines of web pages that were copied along and are no part of a transcript, beside those that are \
     known already.",
)
.or("[]");

pub(super) const PAGES: Setting = Setting::new(
    "content.pages",
    r#"["guides"]"#,
    |site| list(&site.pages.iter().map(|folder| folder.name.clone()).collect::<Vec<_>>()),
    "Further folders of pages in Markdown; the addresses of their pages begin with the folder's name.",
)
.or("[]");

pub(super) const FOLLOW_LINKS: Setting = Setting::new(
    "content.follow_links",
    "true",
    |site| Some(Value::Boolean(site.links == SymbolicLinks::Followed)),
    "Whether symbolic links in the content and in folders of pages are read where they lead out of their \
     folder. What is read is published, so only those are to set it who know every link.",
)
.or("false");

pub(super) const OUTPUT: Setting = Setting::new(
    "output.path",
    r#""public""#,
    |site| text(site.output.to_string_lossy()),
    "The folder that the site is written into.",
)
.or(r#""public""#)
.variable("DESPATCH_OUTPUT")
.flag("--output", "`build`, `clean`, `deploy`, `deposit`, `config`");

pub(super) const KEEP: Setting = Setting::new(
    "output.keep",
    r#"["files"]"#,
    |site| list(&site.keep),
    "Files and folders of yours in the output folder, which are left alone. `.git`, `.gitignore` and \
     `CNAME` always are.",
)
.or("[]");

pub(super) const SEARCH_LANGUAGE: Setting = Setting::new(
    "search.language",
    r#""en""#,
    |site| text(language_code(site.search_language)),
    "The language whose word forms and common words the search knows.",
)
.or(r#""en""#)
.variable("DESPATCH_SEARCH_LANGUAGE");

/// The number of questions beyond which the search loads a word's list in parts.
pub const SEARCH_CUT_ABOVE: usize = 100_000;

pub(super) const CUT_ABOVE: Setting = Setting::new(
    "search.cut_above",
    "4096",
    |site| number(site.search_cut_above.unwrap_or(SEARCH_CUT_ABOVE)),
    "A word that more questions use than this is loaded in parts.",
)
.or("100000");

pub(super) const API: Setting = Setting::new(
    "fetch.api",
    r#""https://questions-statements-api.parliament.uk/""#,
    |site| text(&site.fetch.api),
    "The base address of Parliament's API.",
)
.or(r#""https://questions-statements-api.parliament.uk/""#)
.variable("DESPATCH_API")
.flag("--api", "`fetch`");

pub(super) const PAUSE: Setting = Setting::new(
    "fetch.pause",
    "0.5",
    |site| Some(Value::Float(site.fetch.pause.as_secs_f64())),
    "How many seconds to rest between requests.",
)
.or("1.0")
.variable("DESPATCH_PAUSE")
.flag("--pause", "`fetch`");

pub(super) const EXTRA: Setting = Setting::new(
    "extra",
    r#"{ colour = "green" }"#,
    |site| (!site.extra.is_empty()).then(|| Value::Table(site.extra.clone())),
    "A table of anything that templates of your own want; they see it as `extra`.",
);

/// Every setting, in the order in which people meet them.
pub const SETTINGS: &[Setting] = &[
    TITLE,
    DESCRIPTION,
    PICTURE,
    BASE_URL,
    FEED_AUTHORITY,
    LANGUAGE,
    THEME,
    ACCENT,
    ACCENT_DARK,
    PUBLISHER_NAME,
    PUBLISHER_CONTACT,
    PUBLISHER_COVERAGE,
    PUBLISHER_NOTICE,
    LICENCE_NAME,
    LICENCE_URL,
    LICENCE_ATTRIBUTION,
    CONTENT,
    FURNITURE,
    PAGES,
    FOLLOW_LINKS,
    OUTPUT,
    KEEP,
    SEARCH_LANGUAGE,
    CUT_ABOVE,
    API,
    PAUSE,
    EXTRA,
];

/// The tables in which a setting of this name stands; the empty name is that of the place above them.
pub(super) fn tables_of(name: &str) -> Vec<&'static str> {
    let parts = SETTINGS.iter().map(Setting::parts);
    parts.filter(|(_, key)| *key == name).map(|(table, _)| table).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::file::{CONFIG_FILE, ConfigFile};
    use super::super::toml_text::parse;
    use super::super::{Overrides, Site};
    use super::*;

    /// The keys that the file may hold in a table, as the reader of the file tells them.
    fn known(table: &str) -> BTreeSet<String> {
        let text = format!("{table}\nunheard_of = 1\n");
        let found = parse::<ConfigFile>(&text, CONFIG_FILE).unwrap_err();
        let (_, keys) = found.remedy.split_once("The keys here are: ").unwrap();
        keys.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn every_key_of_the_file_is_defined_here_and_no_other() {
        let mut keys = BTreeSet::new();
        for key in known("") {
            let inner = SETTINGS.iter().any(|setting| setting.parts().0 == key);
            if inner {
                keys.extend(known(&format!("[{key}]")).iter().map(|name| format!("{key}.{name}")));
            } else {
                keys.insert(key);
            }
        }
        let defined: BTreeSet<_> = SETTINGS.iter().map(|setting| setting.key.to_owned()).collect();
        assert_eq!(defined, keys);
    }

    #[test]
    fn defaults_are_what_a_site_without_settings_has() {
        let root = tempfile::tempdir().unwrap();
        let site = Site::load(root.path(), Overrides::default(), |_| None).unwrap();
        for setting in SETTINGS {
            let value = (setting.value)(&site).map(|value| value.to_string()).unwrap_or_default();
            let value = value.replace(&format!("{}/", root.path().display()), "");
            assert_eq!(value, setting.default.replace('\'', "\""), "{}", setting.key);
        }
    }

    #[test]
    fn examples_are_values_that_may_be_written() {
        for setting in SETTINGS {
            let root = tempfile::tempdir().unwrap();
            let mut text = format!("{} = {}\n", setting.key, setting.example);
            if setting.key.starts_with("licence.") && setting.key != "licence.name" {
                text.push_str("licence.name = 'A'\n");
            }
            #[expect(clippy::disallowed_methods, reason = "a test sets its own scene")]
            std::fs::write(root.path().join(CONFIG_FILE), text).unwrap();
            let site = Site::load(root.path(), Overrides::default(), |_| None);
            let site = site.unwrap_or_else(|found| panic!("{}: {found:?}", setting.key));
            assert!((setting.value)(&site).is_some(), "{}", setting.key);
        }
    }

    #[test]
    fn what_a_setting_means_is_said_in_sentences() {
        for setting in SETTINGS {
            assert!(setting.meaning.ends_with('.'), "{}", setting.key);
        }
    }
}
