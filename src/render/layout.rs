//! What surrounds every page: title, menu, trail, footer.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use super::context::{Context, Inputs};
use super::given::FeedLinks;
use crate::archive::House;
use crate::theme;
use crate::url::Address;

/// What surrounds a page: `base.html` sets it.
#[derive(Serialize)]
pub(super) struct Layout {
    /// The page's title, for the window and for search engines; from the second page of a list on
    /// with its number: `Questions, page 2`. The site's name is not in it.
    title: String,
    /// What the page is, in a sentence, for search engines. Missing on most lists, and on the home
    /// page without `description`; `base.html` then makes one of the titles.
    description: Option<String>,
    /// Where the page belongs in the menu: the `section` of an entry of `layout.shared.menu`, or
    /// the name of a page that has no entry, such as `home`, `search` and `changes`. Of your own
    /// pages their path, or that of their folder's page.
    section: String,
    /// The page's whole address. Missing without `base_url`.
    canonical: Option<String>,
    /// The way to the page: “Home”, then what it belongs to; without the page itself. `base.html`
    /// shows it where it has more than “Home”.
    trail: Vec<Link>,
    /// What is the same on all pages of one depth.
    shared: Value,
    /// `commons` or `lords`. Missing where it is not known, and on pages that are not of one
    /// question.
    house: Option<&'static str>,
    /// Whether search engines are to leave the page out.
    noindex: bool,
    /// The feed of what the page lists. Missing where there is none.
    feed: Option<FeedLinks>,
    /// The description with which browsers search the site: on the home page and the search page.
    /// Missing without `base_url`.
    opensearch: Option<String>,
}

/// A link. It is relative, so it can be used on its own page alone.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Link {
    /// Its words.
    pub(super) title: String,
    /// Where it leads.
    pub(super) href: String,
}

impl Link {
    pub(super) fn new(title: impl Into<String>, href: String) -> Self {
        Self { title: title.into(), href }
    }
}

impl Layout {
    /// The surroundings of a page. The trail leads from the home page to the page above this one.
    pub(super) fn new(
        context: &Context<'_, '_>,
        address: &Address,
        section: &str,
        title: impl Into<String>,
    ) -> Self {
        let base = context.inputs.site.base_url.as_deref();
        Self {
            title: title.into(),
            description: None,
            section: section.to_owned(),
            canonical: base.map(|base| address.absolute(base)),
            trail: vec![Link::new("Home", address.link(&Address::home()))],
            shared: context.shared[address.depth()].clone(),
            house: None,
            noindex: false,
            feed: None,
            opensearch: opensearch(context, address, section),
        }
    }

    pub(super) fn under(mut self, title: impl Into<String>, href: String) -> Self {
        self.trail.push(Link::new(title, href));
        self
    }

    pub(super) fn described(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    pub(super) fn of_house(mut self, house: Option<House>) -> Self {
        self.house = house.map(House::id);
        self
    }

    pub(super) fn not_indexed(mut self) -> Self {
        self.noindex = true;
        self
    }

    pub(super) fn with_feed(mut self, feed: Option<&FeedLinks>) -> Self {
        self.feed = feed.cloned();
        self
    }

    /// The page's title for its number in a list of several.
    pub(super) fn numbered(mut self, number: usize) -> Self {
        if number > 1 {
            self.title = format!("{}, page {number}", self.title);
        }
        self
    }
}

/// A question's page is not burdened with it: there are many of them.
fn opensearch(context: &Context<'_, '_>, address: &Address, section: &str) -> Option<String> {
    let wanted = ["home", "search"].contains(&section);
    let known = context.inputs.site.base_url.is_some();
    (wanted && known).then(|| address.link(&Address::opensearch()))
}

/// An entry of the menu.
#[derive(Serialize)]
struct MenuEntry {
    /// What `layout.section` is on the pages that belong to it.
    section: String,
    /// Its words.
    title: String,
    /// Where it leads.
    href: String,
}

/// What is the same on all pages of one depth.
#[derive(Serialize)]
struct Shared {
    /// Leads to the home page.
    home: String,
    /// The way from the page to the site's root: `../../`, or nothing. The scripts need it in
    /// `data-root`.
    root: String,
    /// The address of the style sheet.
    css: String,
    /// The address of the icon.
    icon: String,
    /// The picture that other sites show beside a link to a page, a whole address. Missing without
    /// `base_url`.
    picture: Option<String>,
    /// The entries of the menu: questions, members, departments, topics and dates, as far as there
    /// are any, then your pages with `menu`.
    menu: Vec<MenuEntry>,
    /// The links of the footer: your pages without `menu`, then the archive's less used lists.
    footer: Vec<Link>,
    /// Your pages without `menu`: the first of `footer`.
    pages: Vec<Link>,
    /// Leads to “Sources and checks”.
    quality: String,
    /// Leads to the search page.
    search: String,
    /// The address of the script that searches: for the component `reader`.
    search_reader: String,
    /// The address of the list of the search's files, for the component `reader`. It changes with
    /// every question.
    search_manifest: String,
    /// The address of the script that waits for the search box to be used, and for links to be
    /// copied.
    page_script: String,
    /// The address of the script that makes citations: for `data-script`.
    cite_script: String,
    /// Leads to the quote checker.
    quote: String,
    /// Leads to the subjects from A to Z.
    subjects: String,
    /// The address of every asset, by its name in the theme: `layout.shared.assets["icon.svg"]`.
    assets: BTreeMap<String, String>,
}

/// The deepest of the archive's own pages is `dates/2025/10/14/2.html`.
const DEEPEST_OWN: usize = 4;

/// The lists that only some archives have.
#[derive(Clone, Copy)]
pub(super) struct OptionalLists {
    pub(super) has_dates: bool,
    pub(super) has_corrections: bool,
}

/// Menu, footer and asset links for pages of each depth.
pub(super) fn shared_by_depth(
    inputs: &Inputs<'_, '_>,
    assets: &[Address],
    lists: OptionalLists,
) -> Vec<Value> {
    let pages = inputs.addresses.all().map(Address::depth);
    let gone = inputs.archive.kept.gone.iter().map(|gone| Address::of_line(&gone.line).depth());
    let deepest = pages.chain(gone).fold(DEEPEST_OWN, usize::max);
    (0..=deepest)
        .map(|depth| Value::from_serializable(&shared(inputs, assets, lists, depth)))
        .collect()
}

fn shared(
    inputs: &Inputs<'_, '_>,
    assets: &[Address],
    lists: OptionalLists,
    depth: usize,
) -> Shared {
    let root = "../".repeat(depth);
    let href = |address: &Address| format!("{root}{}", address.path());
    let names = inputs.theme.assets.iter().map(|(name, _)| name.clone());
    let links: BTreeMap<String, String> = names.zip(assets.iter().map(href)).collect();
    let asset = |name: &str| links.get(name).cloned().unwrap_or_default();
    Shared {
        home: href(&Address::home()),
        css: asset("site.css"),
        icon: asset("icon.svg"),
        picture: picture(inputs, assets),
        menu: menu(inputs, lists.has_dates, &href),
        footer: footer(inputs, lists.has_corrections, &href),
        pages: pages(inputs, &href),
        quality: href(&Address::quality()),
        search: href(&Address::search()),
        search_reader: href(inputs.search_reader),
        search_manifest: href(inputs.search_manifest),
        page_script: asset(theme::PAGE.name),
        cite_script: asset(theme::CITE.name),
        quote: href(&Address::quote()),
        subjects: href(&Address::subjects()),
        assets: links,
        root,
    }
}

/// The picture for links to the site: the publisher's own, else that of the theme.
fn picture(inputs: &Inputs<'_, '_>, assets: &[Address]) -> Option<String> {
    let base = inputs.site.base_url.as_deref()?;
    let own = inputs.site.picture.as_deref().map(|path| format!("{base}{path}"));
    let mut named = std::iter::zip(&inputs.theme.assets, assets);
    let theirs = named.find(|((name, _), _)| name == PICTURE);
    own.or_else(|| theirs.map(|(_, address)| address.absolute(base)))
}

/// The theme's picture for links to the site.
const PICTURE: &str = "card.png";

fn menu(
    inputs: &Inputs<'_, '_>,
    dated: bool,
    href: &impl Fn(&Address) -> String,
) -> Vec<MenuEntry> {
    let archive = inputs.archive;
    let mut entries = vec![
        ("questions", "Questions", Address::questions(), true),
        ("members", "Members", Address::members(), !archive.members.is_empty()),
        ("departments", "Departments", Address::departments(), !archive.departments.is_empty()),
        ("topics", "Topics", Address::topics(), !archive.topics.list.is_empty()),
        ("dates", "Dates", Address::dates(), dated),
    ];
    entries.retain(|(_, _, _, shown)| *shown);
    let own = entries.into_iter().map(|(section, title, address, _)| MenuEntry {
        section: section.to_owned(),
        title: title.to_owned(),
        href: href(&address),
    });
    let pages = menu_pages(inputs).into_iter().map(|(title, address)| MenuEntry {
        section: address.path().to_owned(),
        title: title.to_owned(),
        href: href(address),
    });
    own.chain(pages).collect()
}

/// The user's pages with a weight, lightest first.
fn menu_pages<'r>(inputs: &Inputs<'r, '_>) -> Vec<(&'r str, &'r Address)> {
    let mut pages: Vec<_> = published_pages(inputs)
        .filter_map(|(page, address)| {
            Some((page.source.header.menu?, page.title.as_str(), address))
        })
        .collect();
    pages.sort();
    pages.into_iter().take(MOST_LINKED).map(|(_, title, address)| (title, address)).collect()
}

pub(super) fn published_pages<'r, 'a>(
    inputs: &Inputs<'r, 'a>,
) -> impl Iterator<Item = (&'r crate::archive::Page<'a>, &'r Address)> {
    let pages = std::iter::zip(&inputs.archive.pages, &inputs.addresses.pages);
    let published = pages.filter_map(|(page, address)| Some((page, address.as_ref()?)));
    published.filter(|(_, address)| !super::page::is_home(address))
}

/// The most pages in the menu, and at the foot: both are on every page.
pub(super) const MOST_LINKED: usize = 100;

/// The user's pages without a weight. Those in a folder with a page of its own are left to it.
fn pages(inputs: &Inputs<'_, '_>, href: &impl Fn(&Address) -> String) -> Vec<Link> {
    let unweighted = published_pages(inputs).filter(|(page, address)| {
        page.source.header.menu.is_none() && super::page::above(inputs, address).is_none()
    });
    let linked = unweighted.take(MOST_LINKED);
    linked.map(|(page, address)| Link::new(page.title.as_str(), href(address))).collect()
}

/// The user's pages, then the archive's less used lists.
fn footer(
    inputs: &Inputs<'_, '_>,
    has_corrections: bool,
    href: &impl Fn(&Address) -> String,
) -> Vec<Link> {
    let mut links = pages(inputs, href);
    links.push(Link::new("Search and browse", href(&Address::search())));
    links.push(Link::new("Subjects A to Z", href(&Address::subjects())));
    links.push(Link::new("Check a quotation", href(&Address::quote())));
    if !inputs.archive.parties.is_empty() {
        links.push(Link::new("Parties", href(&Address::parties())));
    }
    if !inputs.archive.shared_answers.is_empty() {
        links.push(Link::new("Repeated answers", href(&Address::answers())));
    }
    if has_corrections {
        links.push(Link::new("Corrected answers", href(&Address::corrections())));
    }
    links.push(Link::new("What changed", href(&Address::changes())));
    links.push(Link::new("Data", href(&Address::data())));
    links.push(Link::new("Sources and checks", href(&Address::quality())));
    links
}
