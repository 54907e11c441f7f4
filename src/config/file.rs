//! `despatch.toml` as it is written: everything may be missing, and nothing is checked yet.
//!
//! What the settings mean, and what stands in for those that are missing, is
//! [`Site`](super::Site)'s to say.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use super::read::read;
use super::theme_setting::ThemeSetting;
use super::toml_text::parse;
use crate::diagnostic::Diagnostic;

/// The name of the file, in the site's root.
pub const CONFIG_FILE: &str = "despatch.toml";

/// The settings as written. Values that are checked later remember where they stand.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ConfigFile {
    /// The name of the archive.
    pub title: Option<Spanned<String>>,
    /// What the archive is, in a sentence.
    pub description: Option<Spanned<String>>,
    /// The picture for links to the site: the path of a file in `static/`.
    pub picture: Option<Spanned<String>>,
    /// The address that the site will be published at.
    pub base_url: Option<Spanned<String>>,
    /// The host whose name the ids in feeds bear, if it is not that of `base_url`.
    pub feed_authority: Option<Spanned<String>>,
    /// The language of the site, as a BCP 47 tag.
    pub language: Option<Spanned<String>>,
    /// What the site looks like: a theme's name, or a table.
    pub theme: Option<Spanned<ThemeSetting>>,
    /// On what terms the archive may be used.
    pub licence: Option<Spanned<LicenceTable>>,
    /// Who publishes the archive.
    pub publisher: PublisherTable,
    /// Where the transcripts are, and what to skip in them.
    pub content: ContentTable,
    /// Where the site is written.
    pub output: OutputTable,
    /// How the archive is searched.
    pub search: SearchTable,
    /// How questions are fetched from Parliament's API.
    pub fetch: FetchTable,
    /// Anything that the editor's own templates want; keys come sorted.
    pub extra: toml::Table,
}

/// The table `[licence]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LicenceTable {
    /// What the licence is called.
    pub name: Option<String>,
    /// Where its text is.
    pub url: Option<String>,
    /// The words with which the source is to be named.
    pub attribution: Option<String>,
}

/// The table `[publisher]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PublisherTable {
    /// Who publishes the archive.
    pub name: Option<String>,
    /// A mail address or a URL.
    pub contact: Option<String>,
    /// What the archive covers, in prose.
    pub coverage: Option<String>,
    /// What readers must know, such as "not an official publication".
    pub notice: Option<String>,
}

/// The table `[content]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContentTable {
    /// The folder of transcripts; a relative path starts at the site's root.
    pub path: Option<Spanned<String>>,
    /// Further lines of web pages that are not part of a transcript.
    pub furniture: Vec<String>,
    /// Further folders, of Markdown pages alone; a relative path starts at the site's root.
    pub pages: Vec<Spanned<String>>,
    /// Whether links that lead out of these folders are followed.
    pub follow_links: bool,
}

/// The table `[output]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OutputTable {
    /// The folder that the site is written to; a relative path starts at the site's root.
    pub path: Option<Spanned<String>>,
    /// What else in that folder is to be left alone.
    pub keep: Vec<String>,
}

/// The table `[search]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SearchTable {
    /// The language of stems and stop words, as a code such as `en`.
    pub language: Option<Spanned<String>>,
    /// Postings of words in more exchanges than this are loaded in part at first.
    pub cut_above: Option<usize>,
}

/// The table `[fetch]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FetchTable {
    /// The base address of the API.
    pub api: Option<Spanned<String>>,
    /// How many seconds to rest between requests.
    pub pause: Option<Spanned<f64>>,
}

impl ConfigFile {
    /// Reads the file in `root` and gives its text along with it; without a file, nothing is set.
    ///
    /// # Errors
    /// One diagnostic, if the file cannot be read or is not what is wanted.
    pub fn load(root: &Path) -> Result<(Self, Option<String>), Diagnostic> {
        match read(root, CONFIG_FILE)? {
            Some(text) => Ok((parse(&text, CONFIG_FILE)?, Some(text))),
            None => Ok((Self::default(), None)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    fn mistake(text: &str) -> Diagnostic {
        parse::<ConfigFile>(text, CONFIG_FILE).unwrap_err()
    }

    #[test]
    fn an_empty_file_sets_nothing() {
        let file: ConfigFile = parse("", CONFIG_FILE).unwrap();
        assert!(file.title.is_none() && file.licence.is_none() && file.extra.is_empty());
    }

    #[test]
    fn a_value_remembers_where_it_stands() {
        let file: ConfigFile = parse("base_url = 'x'", CONFIG_FILE).unwrap();
        assert_eq!(file.base_url.unwrap().span(), 11..14);
    }

    #[test]
    fn every_table_but_extra_refuses_keys_that_it_does_not_know() {
        for table in ["licence", "publisher", "content", "output", "search", "fetch"] {
            let found = mistake(&format!("[{table}]\nunheard_of = 1\n"));
            assert_eq!((found.code, found.place.unwrap().line), (Code::UnknownKey, 2), "{table}");
        }
        assert!(parse::<ConfigFile>("[extra]\nunheard_of = 1\n", CONFIG_FILE).is_ok());
    }

    #[test]
    fn a_key_that_belongs_above_the_first_table_is_shown_with_the_keys_of_the_table() {
        let found = mistake("[licence]\nname = 'A'\ntitle = 'B'\n");
        assert_eq!(found.place.unwrap().line, 3);
        assert!(found.remedy.contains("`attribution`"), "{}", found.remedy);
    }

    #[test]
    fn extra_keys_come_sorted_however_they_are_written() {
        let file: ConfigFile = parse("[extra]\nb = 1\na = 2\n", CONFIG_FILE).unwrap();
        assert_eq!(file.extra.keys().collect::<Vec<_>>(), ["a", "b"]);
    }
}
