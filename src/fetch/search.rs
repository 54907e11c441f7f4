//! Fetches what a search finds.

use super::address::Api;
use super::client::Client;
use super::error::{not_fetched, not_written};
use super::item::Item;
use super::page::{self, Page};
use super::query::Query;
use super::shelf::{Need, Shelf};
use super::walk::{STATE_FILE, Walk};
use super::watch::Watch;
use crate::config::{self, Site};
use crate::diagnostic::{Code, Diagnostic};
use crate::publish;

/// After so many whole texts they are written, also in the middle of a page.
const STEP: usize = 20;

/// What came of a fetch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// How many questions the list has.
    pub questions: usize,
    /// Those that were not kept before.
    pub new: usize,
    /// Those that were kept and had changed.
    pub changed: usize,
    /// Those whose whole text there is not.
    pub refused: Vec<String>,
    /// What is to be said about it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Everything that a fetch needs.
struct Fetching<'f> {
    site: &'f Site,
    api: &'f Api,
    client: &'f Client<'f>,
    watch: &'f dyn Watch,
    /// Ask for whole texts whether or not anything changed.
    again: bool,
    shelf: Shelf,
    fetched: Fetched,
}

/// Fetches what is new or changed in a list, and goes on where an earlier run was interrupted.
///
/// Each page and each 20 whole texts rewrite the file of the current month. A month has
/// some 8,000 questions in 25 MB at most, so that is 5 GB beside 8,000 requests, and what an
/// interruption loses is never more than 20 of them.
///
/// # Errors
/// The API cannot be asked, or the folder not be read or written. What was fetched before is kept.
pub fn fetch(
    site: &Site,
    query: &Query,
    again: bool,
    client: &Client<'_>,
    watch: &dyn Watch,
) -> Result<Fetched, Diagnostic> {
    let api = &Api::new(&site.fetch.api);
    let shelf = Shelf::load(&site.content, &site.content_name)?;
    let mut walk = walk(site, api, query)?;
    let fetched = Fetched::default();
    let mut fetching = Fetching { site, api, client, watch, again, shelf, fetched };
    while let Some(skip) = walk.next() {
        let done = fetching.page(&api.list(query, skip), &mut walk);
        // Also what was fetched of a page before something went wrong.
        fetching.shelf.save().map_err(|error| not_written(&error))?;
        done?;
        fetching.note(&walk)?;
    }
    publish::remove_beside(&site.root.join(STATE_FILE)).map_err(|error| not_written(&error))?;
    Ok(fetching.finish(&walk))
}

/// What would be asked for first, and whether that is the rest of an earlier run.
///
/// # Errors
/// What an earlier run noted cannot be read.
pub fn next_address(site: &Site, query: &Query) -> Result<(String, bool), Diagnostic> {
    let api = Api::new(&site.fetch.api);
    let walk = walk(site, &api, query)?;
    Ok((api.list(query, walk.next().unwrap_or_default()), walk.is_under_way()))
}

fn walk(site: &Site, api: &Api, query: &Query) -> Result<Walk, Diagnostic> {
    let noted = config::read_text(&site.root, STATE_FILE)?;
    Ok(Walk::resume(noted.as_deref(), &api.list(query, 0)))
}

/// Asks for a page of the list.
pub(super) fn ask(client: &Client<'_>, api: &Api, address: &str) -> Result<Page, Diagnostic> {
    client.get(address, page::list).map_err(|trouble| not_fetched(api, address, &trouble))
}

/// What the API says of one question.
pub(super) enum Single {
    /// All of it.
    Whole(Item),
    /// No more than the list, with the same cut.
    Cut(Item),
    /// That there is no such question.
    None,
}

/// Asks for a question's whole text.
pub(super) fn ask_whole(
    client: &Client<'_>,
    api: &Api,
    listed: &Item,
) -> Result<Single, Diagnostic> {
    let address = api.whole(listed.id);
    match client.get(&address, |bytes| page::whole(bytes, listed.id)) {
        Ok(item) if item.is_cut_like(listed) => Ok(Single::Cut(item)),
        Ok(item) => Ok(Single::Whole(item)),
        Err(trouble) if trouble.is_refusal() => Ok(Single::None),
        Err(trouble) => Err(not_fetched(api, &address, &trouble)),
    }
}

impl Fetching<'_> {
    fn page(&mut self, address: &str, walk: &mut Walk) -> Result<(), Diagnostic> {
        let page = ask(self.client, self.api, address)?;
        let whole = self.keep_listed(&page);
        // The page is on disk before anything else is asked for.
        self.save()?;
        if !whole.is_empty() {
            self.watch.whole_texts(whole.len());
        }
        for some in whole.chunks(STEP) {
            some.iter().try_for_each(|item| self.whole(item))?;
            self.save()?;
        }
        walk.took(&page);
        self.watch.page(walk.seen(), page.total);
        Ok(())
    }

    /// Keeps what the list says of questions that are new, and returns those whose whole text is
    /// needed. A whole text that is kept already stays until the new one is here.
    fn keep_listed<'p>(&mut self, page: &'p Page) -> Vec<&'p Item> {
        let mut whole = Vec::new();
        for item in &page.items {
            let need = self.shelf.need(item, self.again);
            if need == Need::Nothing {
                continue;
            }
            let is_new = !self.shelf.has(item.id);
            if is_new || need == Need::Listed {
                self.shelf.put_listed(item);
            }
            self.fetched.new += usize::from(is_new);
            self.fetched.changed += usize::from(!is_new);
            if need == Need::Whole {
                whole.push(item);
            }
        }
        whole
    }

    fn whole(&mut self, listed: &Item) -> Result<(), Diagnostic> {
        let single = ask_whole(self.client, self.api, listed)?;
        match &single {
            Single::Whole(whole) => self.shelf.put_whole(listed, whole),
            Single::Cut(item) => self.shelf.put_refused(listed, item),
            Single::None => self.shelf.put_refused(listed, listed),
        }
        if !matches!(single, Single::Whole(_)) {
            self.fetched.refused.push(listed.uin.clone());
        }
        Ok(())
    }

    fn save(&mut self) -> Result<(), Diagnostic> {
        self.shelf.save().map_err(|error| not_written(&error))
    }

    fn note(&self, walk: &Walk) -> Result<(), Diagnostic> {
        let noted = publish::write_beside(&self.site.root.join(STATE_FILE), walk.note());
        noted.map(|_| ()).map_err(|error| not_written(&error))
    }

    fn finish(mut self, walk: &Walk) -> Fetched {
        self.fetched.questions = walk.seen();
        let fetched = &mut self.fetched;
        if !fetched.refused.is_empty() {
            fetched.diagnostics.push(refused(&fetched.refused));
        }
        fetched.diagnostics.extend(unread(walk.unread()));
        if walk.missing() > 0 || walk.is_restless() {
            fetched.diagnostics.push(restless(walk.missing()));
        }
        self.fetched
    }
}

/// How many numbers are named.
const NAMED: usize = 10;

fn refused(uins: &[String]) -> Diagnostic {
    let named = uins.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    let more = if uins.len() > NAMED { " and others" } else { "" };
    Diagnostic::general(
        Code::HalfFetched,
        format!(
            "the API has no whole text of {} of the questions that it lists ({named}{more}); they are \
             kept as listed, which may be cut",
            uins.len()
        ),
        "fetch with --again later",
    )
}

fn unread(count: usize) -> Option<Diagnostic> {
    (count > 0).then(|| {
        Diagnostic::general(
            Code::HalfFetched,
            format!(
                "{count} entries of the list are no questions with a number, and were left out"
            ),
            "report it, if the API has changed",
        )
    })
}

fn restless(missing: usize) -> Diagnostic {
    let missing = match missing {
        0 => String::new(),
        1 => ", and 1 question that it counts was not given".to_owned(),
        missing => format!(", and {missing} questions that it counts were not given"),
    };
    Diagnostic::general(
        Code::HalfFetched,
        format!("the list did not stand still while it was read{missing}"),
        "fetch again; only what is missing is asked for",
    )
}
