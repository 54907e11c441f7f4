//! Gives every exchange, member, body and page of an archive its address.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Address, pictures, slug};
use crate::archive::ledger::Seen;
use crate::archive::{Archive, ExchangeIx, Page};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::relative::FilePositions;

/// The addresses of an archive, each list by the index of what it is the address of.
#[derive(Debug, Default)]
pub struct Addresses {
    /// Of the exchanges.
    pub exchanges: Vec<Address>,
    /// Of the members.
    pub members: Vec<Address>,
    /// Of the departments.
    pub departments: Vec<Address>,
    /// Of the parties.
    pub parties: Vec<Address>,
    /// Of the topics.
    pub topics: Vec<Address>,
    /// Of the shared answers.
    pub answers: Vec<Address>,
    /// Of the families.
    pub families: Vec<Address>,
    /// Of the threads.
    pub threads: Vec<Address>,
    /// Of the pages that every archive has.
    pub own: Vec<Address>,
    /// Of the Markdown pages; none for a page whose address was taken.
    pub pages: Vec<Option<Address>>,
    /// Of the pictures that pages name; none for a picture whose address was taken.
    pub pictures: Vec<Option<Address>>,
    /// The positions of pages among `pages`, by their files.
    pub(crate) page_files: FilePositions,
    /// The positions of pictures among `pictures`, by their files.
    pub(crate) picture_files: FilePositions,
    /// All by their paths, once a link asks for one.
    by_path: OnceLock<HashMap<String, Address>>,
}

/// The longest path of a page, in bytes: Windows has 260 characters for all folders together.
pub(super) const LONGEST_PAGE: usize = 180;

impl Addresses {
    /// Every address that a text may link to.
    pub fn all(&self) -> impl Iterator<Item = &Address> {
        let lists = [
            &self.families,
            &self.threads,
            &self.exchanges,
            &self.members,
            &self.departments,
            &self.parties,
            &self.topics,
            &self.answers,
        ];
        let lists = lists.into_iter().flatten();
        self.own.iter().chain(self.pages.iter().flatten()).chain(lists)
    }

    /// The address of a path that a text may link to.
    pub fn at_path(&self, path: &str) -> Option<&Address> {
        let by_path = || self.all().map(|to| (to.path().to_owned(), to.clone())).collect();
        self.by_path.get_or_init(by_path).get(path)
    }
}

/// What the archive's own pages are called; a user's page cannot be.
pub(super) const OWN: [&str; 23] = [
    "index",
    "404",
    "search",
    "quote",
    "quality",
    "questions",
    "subjects",
    "members",
    "departments",
    "parties",
    "topics",
    "dates",
    "answers",
    "families",
    "threads",
    "assets",
    "data",
    "changes",
    "feed",
    "sitemap",
    "sitemaps",
    "robots",
    "opensearch",
];

/// Assigns all addresses: those that the ledger keeps. A page that wants one that is taken is told,
/// and left out.
pub fn assign(archive: &Archive<'_>) -> (Addresses, Vec<Diagnostic>) {
    let kept = &archive.kept;
    let exchanges = std::iter::zip(&archive.exchanges, &kept.exchanges);
    let answers = std::iter::zip(&archive.shared_answers, &kept.answers);
    let (pages, mut said) = page_paths(&archive.pages);
    let (pictures, more) = pictures::addresses(&archive.pictures);
    said.extend(more);
    let addresses = Addresses {
        own: own(archive),
        exchanges: exchanges
            .map(|(exchange, seen)| Address::with_id("questions", &seen.slug, &exchange.id))
            .collect(),
        members: named("members", &kept.members),
        departments: named("departments", &kept.departments),
        parties: named("parties", &kept.parties),
        topics: named("topics", &kept.topics),
        answers: answers
            .map(|(shared, seen)| Address::with_id("answers", &seen.slug, &shared.id))
            .collect(),
        families: grouped("families", archive, archive.families.firsts(), &kept.families),
        threads: grouped("threads", archive, archive.threads.firsts(), &kept.threads),
        pages: pages.into_iter().map(|path| Some(Address::page(&path?))).collect(),
        pictures,
        page_files: FilePositions::new(
            archive
                .pages
                .iter()
                .map(|page| page.source.file)
                .map(|file| (&*file.name, &*file.path)),
        ),
        picture_files: FilePositions::new(
            archive.pictures.iter().map(|picture| (&*picture.name, &*picture.path)),
        ),
        by_path: OnceLock::new(),
    };
    (addresses, said)
}

fn named(folder: &str, names: &[Seen]) -> Vec<Address> {
    names.iter().map(|seen| Address::named(folder, &seen.slug)).collect()
}

/// The addresses of groups of questions, by the ids of their first questions.
fn grouped(
    folder: &str,
    archive: &Archive<'_>,
    firsts: impl Iterator<Item = ExchangeIx>,
    seen: &[Seen],
) -> Vec<Address> {
    let firsts = firsts.map(|first| &archive.exchanges[first].id);
    std::iter::zip(firsts, seen)
        .map(|(id, seen)| Address::with_id(folder, &seen.slug, id))
        .collect()
}

fn own(archive: &Archive<'_>) -> Vec<Address> {
    let dated = archive.dates().is_some();
    let lists = [
        (Address::members(), !archive.members.is_empty()),
        (Address::departments(), !archive.departments.is_empty()),
        (Address::parties(), !archive.parties.is_empty()),
        (Address::topics(), !archive.topics.list.is_empty()),
        (Address::answers(), !archive.shared_answers.is_empty()),
        (Address::dates(), dated),
    ];
    let lists = lists.into_iter().filter(|(_, made)| *made).map(|(address, _)| address);
    let always = [
        Address::home(),
        Address::questions(),
        Address::unanswered(),
        Address::holding(),
        Address::subjects(),
        Address::search(),
        Address::quote(),
        Address::quality(),
        Address::changes(),
        Address::data(),
    ];
    always.into_iter().chain(lists).collect()
}

/// The paths of pages without their ending; none for those that cannot be published.
pub(super) fn page_paths(pages: &[Page<'_>]) -> (Vec<Option<String>>, Vec<Diagnostic>) {
    let (mut taken, mut said) = (HashMap::new(), Vec::new());
    let paths = pages.iter().map(|page| {
        let path = page_path(page);
        let first = path.split('/').next().unwrap_or_default();
        if path.len() > LONGEST_PAGE {
            said.push(too_long(page));
            return None;
        }
        if OWN.contains(&first) {
            said.push(address_taken(page, &path, "a page of the archive's own"));
            return None;
        }
        let name = page.source.file.name.as_str();
        if let Some(other) = taken.get(&path) {
            said.push(address_taken(page, &path, &format!("`{other}`")));
            return None;
        }
        taken.insert(path.clone(), name);
        Some(path)
    });
    (paths.collect(), said)
}

/// The folders of the file and its slug, without the ending.
fn page_path(page: &Page<'_>) -> String {
    let file = &page.source.file.path;
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let mut parts: Vec<String> = stem.split('/').map(slug).collect();
    let own = page.source.header.slug.as_deref().map(slug);
    if let (Some(last), Some(own)) = (parts.last_mut(), own.filter(|own| !own.is_empty())) {
        *last = own;
    }
    // As hosts of repositories show it: a folder's README is what the folder is about.
    if let [_, .., last] = &mut parts[..]
        && last == "readme"
    {
        "index".clone_into(last);
    }
    let named = |part: String| if part.is_empty() { "page".to_owned() } else { part };
    parts.into_iter().map(named).collect::<Vec<_>>().join("/")
}

fn too_long(page: &Page<'_>) -> Diagnostic {
    Diagnostic::at(
        Code::AddressTaken,
        Place::file(&page.source.file.name),
        "the address of this page would be too long for some systems, so it is not published",
        "move the file into fewer or shorter folders",
    )
}

fn address_taken(page: &Page<'_>, path: &str, by: &str) -> Diagnostic {
    Diagnostic::at(
        Code::AddressTaken,
        Place::file(&page.source.file.name),
        format!("the address `{path}.html` is taken by {by}, so this page is not published"),
        "give the file another name, or a `slug` in its front matter",
    )
}
