//! Reads one page: its ids, where its links lead, and its words.

use std::collections::HashSet;

use super::files::{FileIx, is_page};
use super::findings::{Finding, On, Why};
use super::fragments::{FragmentIx, mark};
use super::html::{See, Tag, read};
use super::reading::Reading;
use super::target::{Target, resolve};
use super::text::Words;
use crate::diagnostic::Code;
use crate::url::Address;

/// What is kept of a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its ids, marked and sorted.
    pub(super) ids: Box<[u64]>,
    /// The files that it links to, sorted.
    pub(super) leads_to: Box<[FileIx]>,
    /// The places on other pages that it links to.
    pub(super) places: Box<[(FileIx, FragmentIx)]>,
    /// How many links it has.
    pub(super) links: usize,
    /// How many of them lead to other sites.
    pub(super) outer: usize,
}

/// Attributes that hold an address. Those with `data-` are the program's own scripts'.
const ADDRESSES: [&str; 8] =
    ["href", "src", "action", "formaction", "poster", "data-script", "data-manifest", "data-to"];

/// Elements that load what they name.
const LOADING: [&str; 9] =
    ["script", "img", "iframe", "audio", "video", "source", "embed", "track", "input"];

/// What a `link` is to if it is loaded, or its host is called.
const LOADED: [&str; 9] = [
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
];

/// Reads a page, and its words into `words` if they are asked for.
pub(super) fn page(
    reading: &Reading<'_, '_>,
    on: On,
    html: &str,
    words: Option<&mut Words>,
) -> Page {
    let mut reader = Reader {
        reading,
        on,
        path: &reading.files.get(on.at).path,
        words,
        ids: HashSet::new(),
        own_places: Vec::new(),
        found: HashSet::new(),
        page: Page::default(),
        leads_to: Vec::new(),
        places: Vec::new(),
    };
    read(html, &mut reader);
    reader.finish()
}

struct Reader<'r, 's, 'a, 'w> {
    reading: &'r Reading<'s, 'a>,
    on: On,
    path: &'r str,
    words: Option<&'w mut Words>,
    ids: HashSet<u64>,
    /// Places on this page that it links to itself.
    own_places: Vec<String>,
    found: HashSet<Finding>,
    page: Page,
    leads_to: Vec<FileIx>,
    places: Vec<(FileIx, FragmentIx)>,
}

impl See for Reader<'_, '_, '_, '_> {
    fn element(&mut self, tag: &Tag) {
        if let Some(id) = tag.get("id").filter(|id| !id.is_empty()) {
            self.id(id);
        }
        if tag.name == "a" {
            self.ids.extend(tag.get("name").map(mark));
        }
        if tag.name == "img" && tag.get("alt").is_none() {
            self.picture(tag.get("src").unwrap_or_default());
        }
        for (name, value) in tag.attributes() {
            match name {
                "srcset" | "imagesrcset" => srcset(value).for_each(|link| self.link(tag, link)),
                _ if ADDRESSES.contains(&name) => self.link(tag, value),
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(words) = &mut self.words {
            words.push(text);
        }
    }

    fn gap(&mut self) {
        if let Some(words) = &mut self.words {
            words.gap();
        }
    }
}

/// The addresses of pictures for several screens.
fn srcset(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').filter_map(|candidate| candidate.split_ascii_whitespace().next())
}

impl<'r, 's, 'a, 'w> Reader<'r, 's, 'a, 'w> {
    fn id(&mut self, id: &str) {
        if !self.ids.insert(mark(id)) {
            self.add(Code::DuplicateId, id, Why::Said, id);
        }
    }

    fn picture(&mut self, src: &str) {
        match resolve(self.path, src, self.reading.base) {
            Target::Own { path, .. } => self.add(Code::MissingAlt, &path, Why::Said, src),
            _ => self.add(Code::MissingAlt, src, Why::Said, src),
        }
    }

    fn add(&mut self, code: Code, what: &str, why: Why, as_written: &str) {
        let finding = Finding { code, what: what.to_owned(), why };
        if self.found.insert(finding.clone()) {
            self.reading.findings.add(finding, self.on, as_written);
        }
    }

    fn link(&mut self, tag: &Tag, link: &str) {
        self.page.links += 1;
        match resolve(self.path, link, self.reading.base) {
            Target::Own { path, fragment, rooted } => {
                // The page for missing addresses stands at any depth.
                if rooted && self.path != Address::not_found().path() {
                    self.add(Code::RootedLink, link, Why::Said, link);
                }
                self.own(&path, &fragment, link);
            }
            Target::Outer(url) if loads(tag) => {
                self.add(Code::ForeignRequest, url, Why::Said, url);
            }
            Target::Outer(_) if tag.name == "a" || tag.name == "area" => self.page.outer += 1,
            // A name of a vocabulary leads nobody anywhere.
            Target::Outer(_) => self.page.links -= 1,
            Target::Outside => self.add(Code::DeadLink, link, Why::Outside, link),
            Target::Other => self.page.links -= 1,
        }
    }

    fn own(&mut self, path: &str, fragment: &str, link: &str) {
        let is_whole = fragment.is_empty() || fragment == "top";
        match self.reading.files.find(path) {
            None if path.ends_with('/') => self.add(Code::DeadLink, path, Why::Folder, link),
            None => self.add(Code::DeadLink, path, Why::NoFile, link),
            Some(to) if is_whole || !is_page(path) => self.leads_to.push(to),
            Some(to) if to == self.on.at => {
                self.own_places.push(fragment.to_owned());
            }
            Some(to) => {
                self.leads_to.push(to);
                self.places.push((to, self.reading.fragments.number(fragment)));
            }
        }
    }

    fn finish(mut self) -> Page {
        for fragment in std::mem::take(&mut self.own_places) {
            if !self.ids.contains(&mark(&fragment)) {
                let (finding, link) = self.reading.missing_place(self.on.at, &fragment);
                self.add(finding.code, &finding.what, finding.why, &link);
            }
        }
        let mut ids: Vec<_> = self.ids.into_iter().collect();
        ids.sort_unstable();
        sort(&mut self.leads_to);
        sort(&mut self.places);
        Page {
            ids: ids.into(),
            leads_to: self.leads_to.into(),
            places: self.places.into(),
            ..self.page
        }
    }
}

fn sort<T: Ord>(list: &mut Vec<T>) {
    list.sort_unstable();
    list.dedup();
}

/// Whether a browser asks for what an element names as soon as it shows the page.
fn loads(tag: &Tag) -> bool {
    match tag.name.as_str() {
        "link" => {
            let rel = tag.get("rel").unwrap_or_default().to_ascii_lowercase();
            rel.split_ascii_whitespace().any(|rel| LOADED.contains(&rel))
        }
        name => LOADING.contains(&name),
    }
}
