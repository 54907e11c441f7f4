//! The settings as they are meant: every source weighed, every value checked, defaults in place.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::fetch::FetchSettings;
use super::file::ConfigFile;
use super::given::Sources;
use super::overrides::Overrides;
use super::resolve::{Origins, Resolver};
use super::search_language::SearchLanguage;
use super::symbolic_links::SymbolicLinks;
use crate::config::colour::Colour;
use crate::diagnostic::{Code, Diagnostic};

/// The settings of one site.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The folder that holds `despatch.toml`, as it was given.
    pub root: PathBuf,
    /// The name of the archive.
    pub title: String,
    /// What the archive is, in a sentence.
    pub description: Option<String>,
    /// The picture for links to the site, as the path of a file below the site's root; none for the
    /// theme's.
    pub picture: Option<String>,
    /// The address that the site will be published at; ends with exactly one slash.
    pub base_url: Option<String>,
    /// The address of the archive's new home, in the same form, if every address is to lead there.
    pub moved_to: Option<String>,
    /// The host whose name the ids in feeds bear; none for that of the base address. A site that
    /// moves keeps its old one, so that its entries are not taken for new.
    pub feed_authority: Option<String>,
    /// The language of the site, as a BCP 47 tag.
    pub language: String,
    /// The name of the theme, which is the plain name of a folder.
    pub theme: String,
    /// The colour of links and buttons; none for the theme's own.
    pub accent: Option<Colour>,
    /// The same on dark screens; none to make it from the other.
    pub accent_dark: Option<Colour>,
    /// On what terms the archive may be used.
    pub licence: Option<Licence>,
    /// Who publishes the archive.
    pub publisher: Publisher,
    /// The folder of transcripts, to be opened from the current directory.
    pub content: PathBuf,
    /// The folder of transcripts as people are shown it, with forward slashes.
    pub content_name: String,
    /// Further lines of web pages that are not part of a transcript.
    pub furniture: Vec<String>,
    /// Further folders, of Markdown pages alone.
    pub pages: Vec<PageFolder>,
    /// What becomes of links in these folders that lead out of them.
    pub links: SymbolicLinks,
    /// The folder that the site is written to, to be opened from the current directory.
    pub output: PathBuf,
    /// What else in the output folder is to be left alone.
    pub keep: Vec<String>,
    /// The language of the search.
    pub search_language: SearchLanguage,
    /// Postings of words in more exchanges than this are loaded in part at first; none for the
    /// usual number.
    pub search_cut_above: Option<usize>,
    /// How questions are fetched from Parliament's API.
    pub fetch: FetchSettings,
    /// Anything that the editor's own templates want, sorted by key.
    pub extra: toml::Table,
    /// The text of `despatch.toml`, if there is one.
    pub config_text: Option<String>,
}

/// A folder of Markdown pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageFolder {
    /// The folder, to be opened from the current directory.
    pub path: PathBuf,
    /// The folder as people are shown it, with forward slashes.
    pub name: String,
}

/// On what terms the archive may be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Licence {
    /// What the licence is called.
    pub name: String,
    /// Where its text is. Missing where it is not set.
    pub url: Option<String>,
    /// The words with which the source is to be named. Missing where they are not set.
    pub attribution: Option<String>,
}

/// Who publishes the archive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Publisher {
    /// Their name. Missing where it is not set.
    pub name: Option<String>,
    /// A mail address or a URL. Missing where it is not set.
    pub contact: Option<String>,
    /// What the archive covers, in prose. Missing where it is not set.
    pub coverage: Option<String>,
    /// What readers must know, such as “not an official publication”. Missing where it is not set.
    pub notice: Option<String>,
}

impl Site {
    /// Weighs flags over environment over `despatch.toml` over the defaults.
    ///
    /// `env` reads an environment variable; those that count are in [`SETTINGS`](super::SETTINGS). A
    /// blank value counts as not given. A missing `despatch.toml` is no error: a bare `content/` is a
    /// site.
    ///
    /// # Errors
    /// What is wrong with the settings, each with the source that it came from.
    pub fn load(
        root: &Path,
        overrides: Overrides,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Vec<Diagnostic>> {
        Self::load_with_origins(root, overrides, env).map(|(site, _)| site)
    }

    /// The same, and where each setting was given that was looked for in several places.
    pub(super) fn load_with_origins(
        root: &Path,
        overrides: Overrides,
        env: impl Fn(&str) -> Option<String>,
    ) -> Result<(Self, Origins), Vec<Diagnostic>> {
        check_root(root).map_err(|found| vec![found])?;
        let (file, text) = ConfigFile::load(root).map_err(|found| vec![found])?;
        let sources = Sources { env: &env, text: text.as_deref().unwrap_or_default() };
        let (site, origins) = Resolver::new(root, &file, &sources).site(overrides)?;
        Ok((Self { config_text: text, ..site }, origins))
    }
}

fn check_root(root: &Path) -> Result<(), Diagnostic> {
    let shown = root.display();
    let message = match root.metadata() {
        Ok(metadata) if metadata.is_dir() => return Ok(()),
        Ok(_) => format!("`{shown}` is not a folder"),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            format!("there is no folder `{shown}`")
        }
        Err(error) => format!("the folder `{shown}` cannot be read: {error}"),
    };
    let remedy = "give the folder that holds `content/` with -C, \
                  or leave -C out to mean the current folder";
    Err(Diagnostic::general(Code::Unreadable, message, remedy))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::{TempDir, tempdir};

    use super::*;

    const FULL: &str = r#"
title = "Written answers"
base_url = "https://example.org/archive"
feed_authority = "Old.example.org"
language = "en-GB"
theme = { name = "plain", accent = '#123' }

[licence]
name = "OGL"
url = "https://example.org/ogl"

[publisher]
name = "A Society"
notice = " "

[content]
path = "texts"
furniture = ["Share this", ""]

[output]
path = "docs"
keep = ["CNAME", " "]

[search]
language = "en"
cut_above = 9

[fetch]
api = "https://api.example.org"
pause = 2.5

[extra]
colour = "red"
"#;

    #[expect(clippy::disallowed_methods, reason = "a test sets its own scene")]
    fn folder(config: &str) -> TempDir {
        let root = tempdir().unwrap();
        fs::write(root.path().join("despatch.toml"), config).unwrap();
        root
    }

    fn load(config: &str) -> Result<Site, Vec<Diagnostic>> {
        Site::load(folder(config).path(), Overrides::default(), |_| None)
    }

    fn only(found: Result<Site, Vec<Diagnostic>>) -> Diagnostic {
        let mut found = found.unwrap_err();
        assert_eq!(found.len(), 1, "{found:?}");
        found.remove(0)
    }

    #[test]
    fn a_folder_without_a_file_has_the_defaults() {
        let root = tempdir().unwrap();
        let site = Site::load(root.path(), Overrides::default(), |_| None).unwrap();
        assert_eq!((&*site.title, &*site.language), ("Questions and answers", "en"));
        assert_eq!((&*site.theme, &*site.content_name), ("default", "content"));
        assert_eq!(site.content, root.path().join("content"));
        assert_eq!(site.output, root.path().join("public"));
        assert_eq!((site.base_url, site.licence, site.config_text), (None, None, None));
    }

    #[test]
    fn every_table_of_the_file_is_heeded() {
        let root = folder(FULL);
        let site = Site::load(root.path(), Overrides::default(), |_| None).unwrap();
        assert_eq!(site.base_url.as_deref(), Some("https://example.org/archive/"));
        assert_eq!(site.feed_authority.as_deref(), Some("old.example.org"));
        assert_eq!((&*site.title, &*site.theme), ("Written answers", "plain"));
        assert_eq!(site.accent.map(|accent| accent.to_string()).as_deref(), Some("#112233"));
        assert_eq!((&*site.language, &*site.content_name), ("en-GB", "texts"));
        assert_eq!(site.output, root.path().join("docs"));
        let licence = site.licence.unwrap();
        assert_eq!((&*licence.name, licence.attribution), ("OGL", None));
        assert_eq!(site.publisher.name.as_deref(), Some("A Society"));
        assert_eq!(
            (site.search_language, site.search_cut_above),
            (SearchLanguage::English, Some(9))
        );
        assert_eq!(site.fetch.api, "https://api.example.org/");
        assert_eq!(site.fetch.pause.as_secs_f64(), 2.5);
        assert_eq!(site.extra["colour"].as_str(), Some("red"));
        assert_eq!(site.config_text.as_deref(), Some(FULL));
    }

    #[test]
    fn blanks_are_as_if_not_written() {
        let site = load(FULL).unwrap();
        assert_eq!(site.publisher.notice, None);
        assert_eq!(site.furniture, ["Share this"]);
        assert_eq!(site.keep, ["CNAME"]);
    }

    #[test]
    fn each_variable_of_the_environment_wins_over_the_file() {
        let env = |name: &str| {
            let value = match name {
                "DESPATCH_BASE_URL" => "https://env.example/",
                "DESPATCH_FEED_AUTHORITY" => "feeds.example",
                "DESPATCH_LANGUAGE" => "cy",
                "DESPATCH_SEARCH_LANGUAGE" => "en",
                "DESPATCH_API" => "http://localhost:80",
                "DESPATCH_PAUSE" => "0",
                "DESPATCH_ACCENT" | "DESPATCH_ACCENT_DARK" => "#fff",
                name => name.strip_prefix("DESPATCH_")?,
            };
            Some(value.to_owned())
        };
        let site = Site::load(folder(FULL).path(), Overrides::default(), env).unwrap();
        assert_eq!(site.base_url.as_deref(), Some("https://env.example/"));
        assert_eq!((&*site.title, site.description.as_deref()), ("TITLE", Some("DESCRIPTION")));
        assert_eq!(site.feed_authority.as_deref(), Some("feeds.example"));
        assert_eq!((&*site.language, &*site.theme), ("cy", "THEME"));
        assert_eq!((&*site.fetch.api, site.fetch.pause.is_zero()), ("http://localhost:80/", true));
        assert_eq!((&*site.content, &*site.output), (Path::new("CONTENT"), Path::new("OUTPUT")));
    }

    #[test]
    fn a_flag_wins_over_the_environment() {
        let flags = Overrides {
            output: Some("here".into()),
            base_url: Some("https://flag.example".to_owned()),
            api: Some("https://api.example".to_owned()),
            pause: Some("3".to_owned()),
            moved_to: None,
        };
        let env = |name: &str| (!name.contains("ACCENT")).then(|| "en".to_owned());
        let site = Site::load(folder(FULL).path(), flags, env).unwrap();
        assert_eq!(site.output, Path::new("here"));
        assert_eq!((&*site.fetch.api, site.fetch.pause.as_secs()), ("https://api.example/", 3));
        assert_eq!(site.base_url.as_deref(), Some("https://flag.example/"));
    }

    #[test]
    fn a_bad_base_url_in_the_file_is_shown_where_it_stands() {
        let found = only(load(
            "title = 'A'
base_url = 'example.org'
",
        ));
        let place = found.place.unwrap();
        assert_eq!((&*place.file, place.line, place.column), ("despatch.toml", 2, 12));
    }

    #[test]
    fn a_bad_base_url_from_elsewhere_is_shown_with_its_source() {
        let flags = Overrides { base_url: Some("x".to_owned()), ..Overrides::default() };
        let found = only(Site::load(folder(FULL).path(), flags, |_| None));
        assert!(found.message.starts_with("--base-url: `x`"), "{}", found.message);
        let env = |name: &str| (name == "DESPATCH_BASE_URL").then(|| "x".to_owned());
        let found = only(Site::load(folder(FULL).path(), Overrides::default(), env));
        assert!(found.message.contains("variable DESPATCH_BASE_URL: `x`"), "{}", found.message);
    }

    #[test]
    fn all_bad_settings_are_told_at_once() {
        let config = "base_url = 'x'
feed_authority = 'x/y'
language = 'x'
theme = 'x/y'
                      [licence]
url = 'x'
[output]
path = 'content'
[search]
language = 'de'
[fetch]
api = 'x'
pause = -1
";
        let found = load(config).unwrap_err().into_iter();
        let lines: Vec<_> = found.map(|found| found.place.map(|place| place.line)).collect();
        assert_eq!(
            lines,
            [Some(1), Some(2), Some(3), Some(4), Some(5), Some(8), Some(10), Some(12), Some(13)]
        );
    }

    #[test]
    fn a_root_that_is_not_there_is_an_error_that_names_it() {
        let root = tempdir().unwrap();
        let missing = root.path().join("nowhere");
        let found = only(Site::load(&missing, Overrides::default(), |_| None));
        assert_eq!(found.code, Code::Unreadable);
        assert!(found.message.contains("there is no folder"), "{}", found.message);
        assert!(found.message.contains("nowhere"), "{}", found.message);
    }

    #[test]
    fn a_root_that_is_a_file_is_an_error() {
        let root = folder("");
        let file = root.path().join("despatch.toml");
        let found = only(Site::load(&file, Overrides::default(), |_| None));
        assert!(found.message.contains("is not a folder"), "{}", found.message);
    }
}
