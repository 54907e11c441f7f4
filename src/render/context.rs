//! What every page is made from.

use serde::Serialize;
use tera::{Context as TeraContext, Tera, Value};

use super::awaiting::Awaiting;
use super::calendar::Calendar;
use super::changes::ChangePages;
use super::corrections::{AnswerChange, answer_changes};
use super::filters;
use super::gone::Named;
use super::layout::{OptionalLists, shared_by_depth};
use super::listing::Items;
use super::local::{ByNumber, by_number};
use super::months::{Month, months};
use super::record_subject::RecordSorts;
use super::row::Rows;
use super::subjects::Subjects;
use crate::archive::{Archive, ExchangeIx, Member, MemberIx, members_that_look_alike};
use crate::config::Site;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::export::Export;
use crate::history::{Changes, History};
use crate::theme::Theme;
use crate::url::{Address, Addresses, is_web};

/// What the renderer is given.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'r, 'a> {
    /// The settings.
    pub site: &'r Site,
    /// The archive.
    pub archive: &'r Archive<'a>,
    /// The archive's addresses.
    pub addresses: &'r Addresses,
    /// What was replaced or retired.
    pub history: &'r History,
    /// The templates and assets.
    pub theme: &'r Theme,
    /// What was said about the content, for the quality page.
    pub diagnostics: &'r [Diagnostic],
    /// Where the search index's manifest is.
    pub search_manifest: &'r Address,
    /// Where the reader of the search index is.
    pub search_reader: &'r Address,
    /// What is made of the archive for other programs.
    pub export: &'r Export<'r, 'a>,
}

/// What every view is made from.
pub(super) struct Context<'r, 'a> {
    pub(super) inputs: Inputs<'r, 'a>,
    pub(super) calendar: Calendar,
    pub(super) subjects: Subjects,
    pub(super) changes: ChangePages,
    pub(super) named: Named<'r>,
    pub(super) assets: Vec<Address>,
    pub(super) items: Items,
    pub(super) by_number: ByNumber<'a>,
    /// Every exchange, in the archive's order.
    pub(super) all: Vec<ExchangeIx>,
    /// The months of each department's questions.
    pub(super) months: Vec<Vec<(Month, usize)>>,
    /// The months of each topic's.
    pub(super) months_of_topics: Vec<Vec<(Month, usize)>>,
    /// The order of the user's pages in their folders.
    pub(super) rows: Rows,
    /// Of each file, whether it states no date at all.
    pub(super) undated_files: Vec<bool>,
    /// For each member, those who may be the same person.
    pub(super) look_alikes: Vec<Vec<MemberIx>>,
    /// The questions that lack an answer.
    pub(super) awaiting: Awaiting,
    /// The corrections of answers and their changes in the archive, newest first.
    pub(super) answer_changes: Vec<AnswerChange>,
    /// The fingerprint of all questions and answers.
    pub(super) fingerprint: String,
    /// Which sorts of records there are.
    pub(super) record_sorts: RecordSorts,
    /// Menu, footer and asset links, by how deep the page is.
    pub(super) shared: Vec<Value>,
    tera: Tera,
}

impl<'r, 'a> Context<'r, 'a> {
    pub(super) fn new(inputs: Inputs<'r, 'a>) -> Result<Self, Diagnostic> {
        let assets: Vec<_> = inputs.theme.assets.iter().map(|(name, b)| asset(name, b)).collect();
        let calendar = Calendar::of(inputs.archive);
        let answer_changes = answer_changes(&inputs);
        let lists = OptionalLists {
            has_dates: !calendar.days.is_empty(),
            has_corrections: !answer_changes.is_empty(),
        };
        let shared = shared_by_depth(&inputs, &assets, lists);
        let (tera, items) = (templates(&inputs)?, Items::default());
        let all = (0..inputs.archive.exchanges.len()).collect();
        let archive = inputs.archive;
        let months_of = months(archive, archive.departments.iter().map(|body| &body.exchanges));
        let months_of_topics =
            months(archive, archive.topics.list.iter().map(|topic| &topic.exchanges));
        let subjects = Subjects::of(inputs.archive);
        let by_number = by_number(inputs.archive);
        let changes = ChangePages::of(Changes::of(inputs.archive, inputs.history));
        let named = Named::of(inputs.archive);
        let mut context = Self {
            tera,
            calendar,
            subjects,
            changes,
            named,
            assets,
            items,
            by_number,
            all,
            months: months_of,
            months_of_topics,
            rows: Rows::of(&inputs),
            undated_files: undated_files(archive),
            look_alikes: look_alikes_by_member(&archive.members),
            awaiting: Awaiting::of(archive),
            answer_changes,
            fingerprint: fingerprint(archive),
            record_sorts: RecordSorts::with_room(archive),
            shared,
            inputs,
        };
        context.items = Items::render(&context)?;
        Ok(context)
    }

    /// A link from a page to a file of the theme; empty if the theme has none of that name.
    pub(super) fn asset(&self, from: &Address, name: &str) -> String {
        let mut assets = std::iter::zip(&self.inputs.theme.assets, &self.assets);
        let found = assets.find(|((other, _), _)| other == name);
        found.map(|(_, address)| from.link(address)).unwrap_or_default()
    }

    /// Renders a view through its template.
    pub(super) fn render(
        &self,
        template: &str,
        view: &impl Serialize,
    ) -> Result<Vec<u8>, Diagnostic> {
        let context =
            TeraContext::from_serialize(view).map_err(|error| failed(template, &error))?;
        let mut out = Vec::with_capacity(16 * 1024);
        self.tera
            .render_to(template, &context, &mut out)
            .map_err(|error| failed(template, &error))?;
        Ok(out)
    }
}

/// Lists for each member those who may be the same person.
fn look_alikes_by_member(members: &[Member<'_>]) -> Vec<Vec<MemberIx>> {
    let mut by_member = vec![Vec::new(); members.len()];
    for (a, b) in members_that_look_alike(members) {
        by_member[a].push(b);
        by_member[b].push(a);
    }
    by_member
}

/// The fingerprint of all questions and answers, in the archive's order.
fn fingerprint(archive: &Archive<'_>) -> String {
    let mut hasher = xxhash_rust::xxh3::Xxh3::new();
    for exchange in &archive.exchanges {
        hasher.update(exchange.id.as_bytes());
        hasher.update(exchange.fingerprint.as_bytes());
        for answer in &exchange.answers {
            hasher.update(answer.fingerprint.as_bytes());
        }
    }
    format!("{:016x}", hasher.digest())
}

fn undated_files(archive: &Archive<'_>) -> Vec<bool> {
    let is_undated = |ix: &ExchangeIx| archive.exchanges[*ix].date().is_none();
    archive.files.iter().map(|file| file.exchanges.iter().all(is_undated)).collect()
}

fn asset(name: &str, bytes: &[u8]) -> Address {
    let hash = format!("{:016x}", xxhash_rust::xxh3::xxh3_64(bytes));
    Address::asset(name, &hash[..10])
}

fn templates(inputs: &Inputs<'_, '_>) -> Result<Tera, Diagnostic> {
    let mut tera = Tera::new();
    filters::register(&mut tera);
    let theme = inputs.theme;
    let loaded = tera.set_fallback_prefixes(theme.prefixes.clone()).and_then(|()| {
        tera.add_raw_templates(
            theme.templates.iter().map(|(name, text)| (name.as_str(), text.as_str())),
        )
    });
    loaded.map_err(|error| failed("templates", &error))?;
    let site = inputs.site;
    let global = tera.global_context();
    global.insert("site", &SiteView::of(site));
    global.insert("extra", &site.extra);
    global.insert("version", env!("CARGO_PKG_VERSION"));
    Ok(tera)
}

fn failed(template: &str, error: &tera::Error) -> Diagnostic {
    let mut message = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        message = format!("{message}: {cause}");
        source = cause.source();
    }
    Diagnostic::at(
        Code::Template,
        Place::file(template),
        format!("a template cannot be used: {message}"),
        "mend the template, or delete the override to go back to the built-in one",
    )
}

/// What templates know of the settings.
#[derive(Serialize)]
struct SiteView<'s> {
    /// The archive's name: `title`.
    title: &'s str,
    /// What it is, in a sentence: `description`. Missing where it is not set.
    description: Option<&'s str>,
    /// Where it is published, with a slash at the end: `base_url`. Missing where it is not set.
    base_url: Option<&'s str>,
    /// For the attribute `lang`: `language`, else `en`.
    language: &'s str,
    /// The terms: the table `[licence]`. Missing where it is not set.
    licence: Option<&'s crate::config::Licence>,
    /// Who publishes it: the table `[publisher]`.
    publisher: &'s crate::config::Publisher,
    /// A link to the publisher's contact. Missing where it is neither a web address nor a mail
    /// address.
    contact_href: Option<String>,
    /// The address of the licence's text. Missing where there is none that begins with `http://` or
    /// `https://`.
    licence_href: Option<&'s str>,
}

impl<'s> SiteView<'s> {
    fn of(site: &'s Site) -> Self {
        let licence = site.licence.as_ref();
        Self {
            title: &site.title,
            description: site.description.as_deref(),
            base_url: site.base_url.as_deref(),
            language: &site.language,
            licence,
            licence_href: licence.and_then(|l| l.url.as_deref()).filter(|url| is_web(url)),
            publisher: &site.publisher,
            contact_href: site.publisher.contact.as_deref().and_then(contact_href),
        }
    }
}

/// A contact is a web address or a mail address; anything else is shown without a link.
fn contact_href(contact: &str) -> Option<String> {
    let is_mail = contact.contains('@') && !contact.contains([' ', ':', '<', '>', '"']);
    is_web(contact)
        .then(|| contact.to_owned())
        .or_else(|| is_mail.then(|| format!("mailto:{contact}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_become_contact_links() {
        assert_eq!(contact_href("https://a.org").as_deref(), Some("https://a.org"));
        assert_eq!(contact_href("a@b.org").as_deref(), Some("mailto:a@b.org"));
        assert_eq!(contact_href("javascript:a@b"), None);
        assert_eq!(contact_href("the clerk"), None);
    }
}
