//! Reads the files of a site as they are made, and compares them when all are there.

use std::collections::HashMap;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::counts::Counts;
use super::files::{File, FileIx, Files, is_page};
use super::findings::{Finding, Findings, On, Why};
use super::fragments::{Fragments, mark};
use super::page::{Page, page};
use super::place::Searcher;
use super::target::Base;
use super::tell::Teller;
use super::text::Words;
use super::words::{Kept, kept, kept_on_record};
use super::{Looked, accounts, css, feeds, names, reach};
use crate::archive::{AnswerPlace, Archive, ExchangeIx};
use crate::config::Site;
use crate::diagnostic::Code;
use crate::publish;
use crate::render::answers_on_records;
use crate::theme::Theme;
use crate::url::Addresses;

/// What the site is made from.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'s, 'a> {
    /// The settings.
    pub site: &'s Site,
    /// The archive.
    pub archive: &'s Archive<'a>,
    /// Its addresses.
    pub addresses: &'s Addresses,
    /// The templates.
    pub theme: &'s Theme,
}

/// A site of which some files were read.
#[derive(Debug)]
pub struct Reading<'s, 'a> {
    pub(super) scene: Scene<'s, 'a>,
    pub(super) files: Files<'s>,
    pub(super) base: Option<Base<'s>>,
    pub(super) findings: Findings,
    pub(super) fragments: Fragments,
    /// The exchanges by the files that show them.
    exchanges: HashMap<FileIx, ExchangeIx, ahash::RandomState>,
    /// The answers of records by the files that show them.
    records: HashMap<FileIx, Vec<AnswerPlace>, ahash::RandomState>,
    /// The editor's pages by the files that show them, as indices into the archive's.
    written: HashMap<FileIx, usize, ahash::RandomState>,
    pages: Vec<OnceLock<Page>>,
    sizes: Vec<AtomicU64>,
    words: AtomicU64,
}

impl<'s, 'a> Reading<'s, 'a> {
    /// Begins a check. `files` are sorted by path.
    pub fn new(scene: Scene<'s, 'a>, files: &'s [File]) -> Self {
        let files = Files::of(files);
        let at = |address: &crate::url::Address| files.find(address.path());
        let exchanges = scene.addresses.exchanges.iter().enumerate();
        let exchanges = exchanges.filter_map(|(ix, address)| Some((at(address)?, ix))).collect();
        let written = scene.addresses.pages.iter().enumerate();
        let written =
            written.filter_map(|(ix, address)| Some((at(address.as_ref()?)?, ix))).collect();
        let mut records: HashMap<FileIx, Vec<AnswerPlace>, ahash::RandomState> = HashMap::default();
        for (address, answers) in answers_on_records(scene.archive, scene.addresses) {
            if let Some(file) = at(&address) {
                records.insert(file, answers);
            }
        }
        Self {
            records,
            scene,
            base: scene.site.base_url.as_deref().map(Base::of),
            findings: Findings::default(),
            fragments: Fragments::default(),
            exchanges,
            written,
            pages: files.all().iter().map(|_| OnceLock::new()).collect(),
            sizes: files.all().iter().map(|_| AtomicU64::new(0)).collect(),
            words: AtomicU64::new(0),
            files,
        }
    }

    /// Reads a file of the site.
    pub fn read(&self, path: &str, bytes: &[u8]) {
        let Some(at) = self.files.find(path) else { return };
        self.sizes[at as usize].store(bytes.len() as u64, Ordering::Relaxed);
        if is_page(path) {
            self.page(at, &String::from_utf8_lossy(bytes));
        } else if path.ends_with(".css") {
            css::read(self, self.on(at), &String::from_utf8_lossy(bytes));
        } else {
            feeds::read(self, self.on(at), bytes);
        }
    }

    fn page(&self, at: FileIx, html: &str) {
        let stays = self.scene.site.moved_to.is_none();
        let exchange = self.exchanges.get(&at).filter(|_| stays);
        let record = self.records.get(&at).filter(|_| stays);
        if exchange.is_none() && record.is_none() {
            // Each file is made once.
            let _ = self.pages[at as usize].set(page(self, self.on(at), html, None));
            return;
        }
        let mut words = Words::default();
        let read = page(self, self.on(at), html, Some(&mut words));
        let archive = self.scene.archive;
        let Kept { words, lost } = match (exchange, record) {
            (Some(exchange), _) => kept(archive, *exchange, &words),
            (None, record) => {
                kept_on_record(archive, record.map_or(&[][..], Vec::as_slice), &words)
            }
        };
        // An answer of a record was counted on its question's page.
        if exchange.is_some() {
            self.words.fetch_add(words as u64, Ordering::Relaxed);
        }
        for (part, missing) in lost {
            self.add(Code::LostWords, part.to_owned(), Why::Said, at, &missing);
        }
        let _ = self.pages[at as usize].set(read);
    }

    pub(super) fn on(&self, at: FileIx) -> On {
        let is_written = self.written.contains_key(&at);
        On { at, template: self.files.get(at).template, is_written }
    }

    /// The editor's page, or the exchange, that a file shows.
    pub(super) fn shown(&self, at: FileIx) -> (Option<usize>, Option<ExchangeIx>) {
        (self.written.get(&at).copied(), self.exchanges.get(&at).copied())
    }

    fn add(&self, code: Code, what: String, why: Why, at: FileIx, as_written: &str) {
        self.findings.add(Finding { code, what, why }, self.on(at), as_written);
    }

    /// What is wrong, now that every file was read.
    pub fn finish(mut self) -> Looked {
        let pages: Vec<Page> =
            self.pages.drain(..).map(|page| page.into_inner().unwrap_or_default()).collect();
        let fragments = std::mem::take(&mut self.fragments).into_names();
        self.missing_places(&pages, &fragments);
        self.orphans(&pages);
        let mut said = accounts::check(self.scene.archive);
        said.extend(names::check(self.files.all()));
        let sizes = self.sizes.iter().map(|size| size.load(Ordering::Relaxed));
        let sized = self.files.all().iter().map(|file| file.path.as_str()).zip(sizes.clone());
        let limits = publish::near(sized);
        let counts = Counts {
            pages: self.files.all().iter().filter(|file| is_page(&file.path)).count(),
            files: self.files.len(),
            bytes: sizes.sum(),
            links: pages.iter().map(|page| page.links).sum(),
            links_to_other_sites: pages.iter().map(|page| page.outer).sum(),
            words: self.words.load(Ordering::Relaxed),
            ..Counts::of(self.scene.archive)
        };
        let findings = std::mem::take(&mut self.findings).into_all();
        let teller = Teller { reading: &self, searcher: Searcher::default() };
        said.extend(findings.iter().flat_map(|(finding, pages)| teller.tell(finding, pages)));
        Looked { diagnostics: said, counts, limits }
    }

    fn missing_places(&self, pages: &[Page], fragments: &[String]) {
        let marks: Vec<u64> = fragments.iter().map(|fragment| mark(fragment)).collect();
        for (from, page) in (0..).zip(pages) {
            for (to, fragment) in &page.places {
                let fragment = *fragment as usize;
                if pages[*to as usize].ids.binary_search(&marks[fragment]).is_err() {
                    let (finding, link) = self.missing_place(*to, &fragments[fragment]);
                    self.findings.add(finding, self.on(from), &link);
                }
            }
        }
    }

    /// What is wrong with a link to a place that is not there, and the link. Pages that a template makes
    /// lack one and the same place, each for itself.
    pub(super) fn missing_place(&self, to: FileIx, fragment: &str) -> (Finding, String) {
        let On { template, is_written, .. } = self.on(to);
        let link = format!("{}#{fragment}", self.files.get(to).path);
        let (what, why) = match is_written {
            true => (link.clone(), Why::NoPlace),
            false => (fragment.to_owned(), Why::NoPlaceOn(template)),
        };
        (Finding { code: Code::DeadLink, what, why }, link)
    }

    fn orphans(&self, pages: &[Page]) {
        let Some(home) = self.files.find("index.html") else { return };
        let reached = reach::reached(pages, home);
        for (at, file) in (0..).zip(self.files.all()) {
            if file.is_linked && !reached[at as usize] {
                self.add(Code::OrphanPage, file.template.to_owned(), Why::Said, at, "");
            }
        }
    }
}
