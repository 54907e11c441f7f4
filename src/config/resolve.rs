//! From the settings as written to the settings as meant.
//!
//! Everything that is wrong is gathered, so that an editor can mend it all in one go.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Spanned;

use super::fault::Fault;
use super::fetch::FetchSettings;
use super::file::{ConfigFile, LicenceTable, PublisherTable};
use super::folders::Folder;
use super::given::{Given, Origin, Sources};
use super::overrides::Overrides;
use super::search_language::SearchLanguage;
use super::setting::{self, Setting};
use super::site::{Licence, PageFolder, Publisher, Site};
use super::symbolic_links::SymbolicLinks;
use super::theme_setting::{self, Look};
use super::{base_url, fetch, language, search_language, theme_name};
use crate::config::colour::Colour;
use crate::diagnostic::{self, Diagnostic};
use crate::text::characters::without_controls;

/// Weighs and checks the settings, and gathers what is wrong with them.
pub(super) struct Resolver<'a> {
    root: &'a Path,
    file: &'a ConfigFile,
    sources: &'a Sources<'a>,
    found: Vec<Diagnostic>,
    origins: Origins,
}

/// Where settings were given, by their keys. Those that only the file can give are not among them.
pub(super) type Origins = BTreeMap<&'static str, Origin>;

impl<'a> Resolver<'a> {
    /// Begins with nothing found.
    pub(super) fn new(root: &'a Path, file: &'a ConfigFile, sources: &'a Sources<'a>) -> Self {
        Self { root, file, sources, found: Vec::new(), origins: Origins::new() }
    }

    /// The settings as they are meant, as yet without the text of the file, and where they come from.
    ///
    /// # Errors
    /// Everything that is wrong with them, sorted by place.
    pub(super) fn site(mut self, flags: Overrides) -> Result<(Site, Origins), Vec<Diagnostic>> {
        let (content, output) = self.folders(flags.output);
        let pages = self.page_folders(&content, &output);
        let fetch = self.fetch(flags.api.as_deref(), flags.pause.as_deref());
        let file = self.file;
        let look = theme_setting::look(file.theme.as_ref());
        let base_url = self.base_url(flags.base_url.as_deref());
        let moved_to = self.moved_to(flags.moved_to.as_deref(), base_url.as_deref());
        let site = Site {
            root: self.root.to_owned(),
            title: self
                .text(&setting::TITLE, &file.title)
                .unwrap_or_else(|| "Questions and answers".to_owned()),
            description: self.text(&setting::DESCRIPTION, &file.description),
            picture: self.picture(),
            base_url,
            moved_to,
            feed_authority: self.feed_authority(),
            language: self.language().unwrap_or_else(|| "en".to_owned()),
            theme: self.theme(&look).unwrap_or_else(|| "default".to_owned()),
            accent: self.colour(&setting::ACCENT, &look.accent),
            accent_dark: self.colour(&setting::ACCENT_DARK, &look.accent_dark),
            licence: self.licence(),
            publisher: publisher(&file.publisher),
            content_name: content.name(self.root),
            content: content.path,
            furniture: without_blanks(&file.content.furniture),
            pages,
            links: match file.content.follow_links {
                true => SymbolicLinks::Followed,
                false => SymbolicLinks::Refused,
            },
            output: output.path,
            keep: without_blanks(&file.output.keep),
            search_language: self.search_language().unwrap_or_default(),
            search_cut_above: file.search.cut_above,
            fetch,
            extra: file.extra.clone(),
            config_text: None,
        };
        diagnostic::sort(&mut self.found);
        if self.found.is_empty() { Ok((site, self.origins)) } else { Err(self.found) }
    }

    fn folders(&mut self, output_flag: Option<PathBuf>) -> (Folder, Folder) {
        let content = self.given(&setting::CONTENT, &self.file.content.path);
        let content = Folder::resolve(self.root, content, "content");
        let output = self.output(output_flag);
        self.found.extend(output.outside(&content).err());
        (content, output)
    }

    fn page_folders(&mut self, content: &Folder, output: &Folder) -> Vec<PageFolder> {
        let mut folders: Vec<Folder> = Vec::new();
        for value in &self.file.content.pages {
            let Some(given) = Given::new(value.get_ref(), self.sources.in_file(value)) else {
                continue;
            };
            let folder = Folder::resolve(self.root, Some(given), "docs");
            let others = folders.iter().chain([content, output]);
            match folder.apart(others) {
                Ok(()) => folders.push(folder),
                Err(found) => self.found.push(found),
            }
        }
        let named = |folder: Folder| PageFolder { name: folder.name(self.root), path: folder.path };
        folders.into_iter().map(named).collect()
    }

    fn output(&mut self, flag: Option<PathBuf>) -> Folder {
        match flag {
            Some(path) if !path.as_os_str().is_empty() => {
                self.origins.insert(setting::OUTPUT.key, Origin::Flag("--output"));
                Folder::from_flag(&path, "--output")
            }
            _ => {
                let given = self.given(&setting::OUTPUT, &self.file.output.path);
                Folder::resolve(self.root, given, "public")
            }
        }
    }

    /// A path below the site's root, to which the base address is put.
    fn picture(&mut self) -> Option<String> {
        let value = self.file.picture.as_ref()?;
        let given = Given::new(value.get_ref(), self.sources.in_file(value))?;
        self.noted(given.checked(picture_path))
    }

    fn base_url(&mut self, flag: Option<&str>) -> Option<String> {
        let given = self.pick(&setting::BASE_URL, flag, self.file.base_url.as_ref());
        self.noted(given?.checked(base_url::parse))
    }

    /// An archive that moves to where it is would lead readers round and round.
    fn moved_to(&mut self, flag: Option<&str>, base_url: Option<&str>) -> Option<String> {
        let origin = Origin::Flag("--moved-to");
        let given = Given::new(flag?, origin.clone())?;
        let moved_to = self.noted(given.checked(base_url::parse))?;
        if base_url == Some(moved_to.as_str()) {
            let fault = Fault::new(
                format!("`{moved_to}` is where the archive is already, by `base_url`"),
                "keep the old address as `base_url` in this build, or give it with --base-url",
            );
            self.found.push(origin.complain(fault));
        }
        Some(moved_to)
    }

    fn feed_authority(&mut self) -> Option<String> {
        let given = self.given(&setting::FEED_AUTHORITY, &self.file.feed_authority);
        self.noted(given?.checked(base_url::parse_host))
    }

    fn language(&mut self) -> Option<String> {
        let given = self.given(&setting::LANGUAGE, &self.file.language);
        self.noted(given?.checked(language::parse))
    }

    fn search_language(&mut self) -> Option<SearchLanguage> {
        let given = self.given(&setting::SEARCH_LANGUAGE, &self.file.search.language);
        self.noted(given?.checked(search_language::parse))
    }

    fn theme(&mut self, look: &Look) -> Option<String> {
        let given = self.given(&setting::THEME, &look.name);
        self.noted(given?.checked(theme_name::parse))
    }

    fn colour(
        &mut self,
        setting: &'static Setting,
        value: &Option<Spanned<String>>,
    ) -> Option<Colour> {
        let given = self.given(setting, value);
        self.noted(given?.checked(theme_setting::parse_colour))
    }

    fn fetch(&mut self, api: Option<&str>, pause: Option<&str>) -> FetchSettings {
        let table = &self.file.fetch;
        let api = self.pick(&setting::API, api, table.api.as_ref());
        let api = api.and_then(|given| self.noted(given.checked(fetch::parse_api)));
        let seconds = table
            .pause
            .as_ref()
            .map(|pause| Spanned::new(pause.span(), pause.as_ref().to_string()));
        let pause = self.pick(&setting::PAUSE, pause, seconds.as_ref());
        let pause = pause.and_then(|given| self.noted(given.checked(fetch::parse_pause)));
        let usual = FetchSettings::default();
        FetchSettings { api: api.unwrap_or(usual.api), pause: pause.unwrap_or(usual.pause) }
    }

    fn licence(&mut self) -> Option<Licence> {
        let table = self.file.licence.as_ref()?;
        let origin = self.sources.in_file(table);
        self.noted(licence(table.get_ref()).map_err(|fault| origin.complain(fault)))?
    }

    fn text(
        &mut self,
        setting: &'static Setting,
        value: &Option<Spanned<String>>,
    ) -> Option<String> {
        let value = self.given(setting, value)?.value;
        written(&Some(value))
    }

    fn given(
        &mut self,
        setting: &'static Setting,
        value: &Option<Spanned<String>>,
    ) -> Option<Given> {
        self.pick(setting, None, value.as_ref())
    }

    /// The value of the strongest source, whose place is remembered.
    fn pick(
        &mut self,
        setting: &'static Setting,
        flag: Option<&str>,
        file: Option<&Spanned<String>>,
    ) -> Option<Given> {
        let name = setting.flag.map(|flag| flag.name).unwrap_or_default();
        let flag = flag.and_then(|value| Given::new(value, Origin::Flag(name)));
        let given = self.sources.pick(flag, setting.variable, file)?;
        self.origins.insert(setting.key, given.origin.clone());
        Some(given)
    }

    fn noted<T>(&mut self, result: Result<T, Diagnostic>) -> Option<T> {
        result.map_err(|found| self.found.push(found)).ok()
    }
}

fn licence(table: &LicenceTable) -> Result<Option<Licence>, Fault> {
    let [name, url, attribution] = [&table.name, &table.url, &table.attribution].map(written);
    match name {
        Some(name) => Ok(Some(Licence { name, url, attribution })),
        None if url.is_none() && attribution.is_none() => Ok(None),
        None => Err(Fault::new(
            "the licence has no name",
            "add a line such as `name = \"Open Government Licence v3.0\"` to `[licence]`",
        )),
    }
}

/// A picture's path: an absolute one, or one with other signs, would make no address.
fn picture_path(path: &str) -> Result<String, Fault> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    let is_part = |part: &str| !part.is_empty() && !part.starts_with('.');
    if path.chars().all(is_plain) && path.split('/').all(is_part) {
        return Ok(path.to_owned());
    }
    Err(Fault::new(
        format!("`{path}` is not the path of a file in `static/`"),
        "write the path as it is below `static/`, in letters, figures, `-`, `_` and `/`: `card.png`",
    ))
}

fn publisher(table: &PublisherTable) -> Publisher {
    Publisher {
        name: written(&table.name),
        contact: written(&table.contact),
        coverage: written(&table.coverage),
        notice: written(&table.notice),
    }
}

/// A value that is not blank, without the white space around it and control characters in it.
fn written(value: &Option<String>) -> Option<String> {
    let value = without_controls(value.as_deref()?);
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// A blank line or path would match everything.
fn without_blanks(values: &[String]) -> Vec<String> {
    values.iter().filter(|value| !value.trim().is_empty()).cloned().collect()
}
