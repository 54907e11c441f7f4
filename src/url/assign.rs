//! Gives every exchange, member, body and page of an archive its address.

use std::collections::HashSet;

use super::{Address, slug};
use crate::archive::names::Named;
use crate::archive::{Archive, Exchange, Page, SharedAnswer};
use crate::diagnostic::{Code, Diagnostic, Place};

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
    /// Of the shared answers.
    pub answers: Vec<Address>,
    /// Of the pages that every archive has.
    pub own: Vec<Address>,
    /// Of the Markdown pages; none for a page whose address was taken.
    pub pages: Vec<Option<Address>>,
}

/// The longest path of a page, in bytes: Windows has 260 characters for all folders together.
const LONGEST_PAGE: usize = 180;

impl Addresses {
    /// Every address that a text may link to.
    pub fn all(&self) -> impl Iterator<Item = &Address> {
        let lists =
            [&self.exchanges, &self.members, &self.departments, &self.parties, &self.answers];
        let lists = lists.into_iter().flatten();
        self.own.iter().chain(self.pages.iter().flatten()).chain(lists)
    }
}

/// What the archive's own pages are called; a user's page cannot be.
const OWN: [&str; 20] = [
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
    "dates",
    "answers",
    "assets",
    "data",
    "changes",
    "feed",
    "sitemap",
    "sitemaps",
    "robots",
    "opensearch",
];

/// Assigns all addresses. A page that wants one that is taken is told, and left out.
pub fn assign(archive: &Archive<'_>) -> (Addresses, Vec<Diagnostic>) {
    let (pages, said) = pages(&archive.pages);
    let addresses = Addresses {
        own: own(archive),
        exchanges: archive.exchanges.iter().map(exchange).collect(),
        members: named("members", archive.members.iter().map(|member| &member.named)),
        departments: named("departments", archive.departments.iter().map(|body| &body.named)),
        parties: named("parties", archive.parties.iter().map(|party| &party.named)),
        answers: archive.shared_answers.iter().map(|shared| answer(archive, shared)).collect(),
        pages,
    };
    (addresses, said)
}

fn own(archive: &Archive<'_>) -> Vec<Address> {
    let dated = archive.dates().is_some();
    let lists = [
        (Address::members(), !archive.members.is_empty()),
        (Address::departments(), !archive.departments.is_empty()),
        (Address::parties(), !archive.parties.is_empty()),
        (Address::answers(), !archive.shared_answers.is_empty()),
        (Address::dates(), dated),
    ];
    let lists = lists.into_iter().filter(|(_, made)| *made).map(|(address, _)| address);
    let always = [
        Address::home(),
        Address::questions(),
        Address::subjects(),
        Address::search(),
        Address::quote(),
        Address::quality(),
        Address::data(),
    ];
    always.into_iter().chain(lists).collect()
}

/// From the question alone: a heading that is added later must not change the address.
fn exchange(exchange: &Exchange<'_>) -> Address {
    let question = exchange.record.question.lines.join(" ");
    let words = slug(crate::archive::without_opening(&question));
    Address::new(format!("questions/{}.html", joined(&words, &exchange.id)))
}

fn answer(archive: &Archive<'_>, shared: &SharedAnswer) -> Address {
    let (ix, at) = shared.given_to[0];
    let words = slug(
        &archive.exchanges[ix].answers[at].record.text.paragraphs().collect::<Vec<_>>().join(" "),
    );
    Address::new(format!("answers/{}.html", joined(&words, &shared.id)))
}

fn joined(words: &str, id: &str) -> String {
    if words.is_empty() { id.to_owned() } else { format!("{words}-{id}") }
}

/// Names whose slugs are the same (`Siân`, `Sian`) are told apart by a number, in the order of
/// their folded forms, so that the order of files does not matter.
fn named<'n, 'a: 'n>(folder: &str, names: impl Iterator<Item = &'n Named<'a>>) -> Vec<Address> {
    let names: Vec<_> = names.collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|at| &names[*at].key);
    let mut taken = HashSet::from(["index".to_owned()]);
    let mut addresses = vec![Address::home(); names.len()];
    for at in order {
        let words = Some(slug(&names[at].key)).filter(|words| !words.is_empty());
        let words = words.unwrap_or_else(|| "unnamed".to_owned());
        let numbered = (2..).map(|n| format!("{words}-{n}"));
        let mut free = std::iter::once(words.clone()).chain(numbered);
        let free = free.find(|words| taken.insert(words.clone()));
        addresses[at] = Address::new(format!("{folder}/{}.html", free.unwrap_or(words)));
    }
    addresses
}

fn pages(pages: &[Page<'_>]) -> (Vec<Option<Address>>, Vec<Diagnostic>) {
    let (mut taken, mut said) = (HashSet::new(), Vec::new());
    let addresses = pages.iter().map(|page| {
        let path = page_path(page);
        let first = path.split('/').next().unwrap_or_default();
        if path.len() > LONGEST_PAGE {
            said.push(too_long(page));
            return None;
        }
        if OWN.contains(&first) || !taken.insert(path.clone()) {
            said.push(address_taken(page, &path));
            return None;
        }
        Some(Address::new(format!("{path}.html")))
    });
    (addresses.collect(), said)
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

fn address_taken(page: &Page<'_>, path: &str) -> Diagnostic {
    Diagnostic::at(
        Code::AddressTaken,
        Place::file(&page.source.file.name),
        format!("the address `{path}.html` is taken, so this page is not published"),
        "give the file another name, or a `slug` in its front matter",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(names: &[&str]) -> Vec<String> {
        let names: Vec<_> = names
            .iter()
            .map(|name| Named { name: (*name).to_owned(), key: name.to_lowercase(), forms: vec![] })
            .collect();
        named("members", names.iter()).iter().map(|a| a.path().to_owned()).collect()
    }

    #[test]
    fn names_with_one_slug_are_told_apart_whatever_their_order() {
        assert_eq!(addresses(&["Siân", "Sian"]), ["members/sian-2.html", "members/sian.html"]);
        assert_eq!(addresses(&["Sian", "Siân"]), ["members/sian.html", "members/sian-2.html"]);
        let three = addresses(&["Sian", "Siân", "Sian 2"]);
        assert_eq!(three, ["members/sian.html", "members/sian-3.html", "members/sian-2.html"]);
        assert_eq!(addresses(&["Index", "?"]), ["members/index-2.html", "members/unnamed.html"]);
    }
}
