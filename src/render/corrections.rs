//! All corrected answers, each with its changes, as a page and as a feed.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::Context;
use super::given::FeedLinks;
use super::layout::{Layout, Link};
use super::official::corrected;
use super::pager::{PER_PAGE, Pager, on_page, pages};
use crate::archive::{AnswerPlace, Archive, Exchange, Standing, excerpt};
use crate::export::feed::{Entry, Feed, authority, can_publish, tag};
use crate::url::Address;

/// How many entries the feed has.
const ENTRIES: usize = 50;

/// The bytes of a corrected answer that the feed shows.
const SUMMARY: usize = 300;

/// All corrected answers, newest first.
#[derive(Serialize)]
pub(super) struct CorrectionsView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// How many there are, on all pages of this list.
    total: usize,
    /// Those of this page of the list.
    corrections: Vec<CorrectionEntry<'v>>,
    /// The page of changes of the archive's own texts.
    changes: String,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// A corrected answer.
#[derive(Serialize)]
struct CorrectionEntry<'v> {
    /// The heading of its question, and the answer on its page.
    link: Link,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<&'v str>,
    /// Who corrected the answer, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// When it was corrected. Missing where it is not stated.
    date: Option<ShownDate>,
    /// The original turned into the correction, with `del` and `ins`. Missing where the source does
    /// not give both texts whole.
    html: Option<Value>,
}

/// The corrected answers, newest first; those without a date come last.
pub(super) fn corrected_answers(archive: &Archive<'_>) -> Vec<AnswerPlace> {
    let mut places = Vec::new();
    for (exchange, of) in archive.exchanges.iter().enumerate() {
        for (answer, given) in of.answers.iter().enumerate() {
            if given.standing == Standing::Corrected {
                places.push(AnswerPlace { exchange, answer });
            }
        }
    }
    places.sort_by_key(|place| std::cmp::Reverse(day(archive, *place)));
    places
}

fn day(archive: &Archive<'_>, place: AnswerPlace) -> Option<Date> {
    place.answer_in(&archive.exchanges).record.date
}

/// How many pages the list has; none for an archive without corrections.
pub(super) fn page_count(context: &Context<'_, '_>) -> usize {
    match corrected_answers(context.inputs.archive).len() {
        0 => 0,
        items => pages(items),
    }
}

/// A page of the list.
pub(super) fn view<'v>(context: &Context<'v, '_>, number: usize) -> CorrectionsView<'v> {
    let first = Address::corrections();
    let page = first.numbered(number);
    let places = corrected_answers(context.inputs.archive);
    let total = places.len();
    let feed = is_fed(context).then(|| FeedLinks {
        title: "Corrected answers".to_owned(),
        atom: page.link(&first.feed()),
    });
    let shown = places[on_page(total, number)].iter();
    CorrectionsView {
        layout: Layout::new(context, &page, "questions", "Corrected answers")
            .described("Ministers’ corrections of written answers, each with its changes marked")
            .with_feed(feed.as_ref())
            .numbered(number),
        total,
        corrections: shown.map(|place| entry(context, &page, *place)).collect(),
        changes: page.link(&Address::changes()),
        pager: Pager::of_pages(&first, number, total.div_ceil(PER_PAGE)),
    }
}

fn entry<'v>(context: &Context<'v, '_>, page: &Address, place: AnswerPlace) -> CorrectionEntry<'v> {
    let exchange: &Exchange<'_> = &context.inputs.archive.exchanges[place.exchange];
    let answer = &exchange.answers[place.answer];
    let to = &context.inputs.addresses.exchanges[place.exchange];
    CorrectionEntry {
        link: Link::new(exchange.heading.as_str(), page.link_to(to, &answer.anchor)),
        asker: exchange.record.asked_by.map(|by| by.name),
        by: answer.record.by.map(|by| by.name),
        date: answer.record.date.map(|date| ShownDate::new("Corrected", date)),
        html: corrected(&exchange.answers, place.answer),
    }
}

/// Whether the archive has corrections and an address to publish them under.
pub(super) fn is_fed(context: &Context<'_, '_>) -> bool {
    can_publish(context.inputs.site) && newest_day(context).is_some()
}

fn newest_day(context: &Context<'_, '_>) -> Option<Date> {
    let archive = context.inputs.archive;
    day(archive, *corrected_answers(archive).first()?)
}

/// Writes the feed as Atom. It has the corrections that are dated.
///
/// # Errors
/// The feed cannot be written.
pub(super) fn feed(context: &Context<'_, '_>) -> std::io::Result<Vec<u8>> {
    made_feed(context).map_or(Ok(Vec::new()), |feed| feed.to_atom())
}

fn made_feed<'c>(context: &'c Context<'_, '_>) -> Option<Feed<'c>> {
    let site = context.inputs.site;
    let (authority, base) = (authority(site)?, site.base_url.as_deref()?);
    let archive = context.inputs.archive;
    let updated = newest_day(context)?;
    let mut entries = Vec::new();
    for place in corrected_answers(archive).into_iter().take(ENTRIES) {
        let Some(corrected_on) = day(archive, place) else { continue };
        entries.push(feed_entry(context, place, corrected_on, authority, base));
    }
    Some(Feed {
        id: tag(authority, context.changes.changes().first?, "corrections"),
        title: format!("Corrected answers in {}", site.title).into(),
        subtitle: Cow::Borrowed("Ministers’ corrections of written answers"),
        author: site.publisher.name.as_deref().unwrap_or(&site.title),
        rights: site.licence.as_ref().map(|licence| licence.name.as_str()),
        language: &site.language,
        page: Address::corrections().absolute(base),
        atom: Address::corrections().feed().absolute(base),
        updated,
        entries,
    })
}

fn feed_entry<'c>(
    context: &'c Context<'_, '_>,
    place: AnswerPlace,
    corrected_on: Date,
    authority: &str,
    base: &str,
) -> Entry<'c> {
    let exchange = &context.inputs.archive.exchanges[place.exchange];
    let answer = &exchange.answers[place.answer];
    let to = &context.inputs.addresses.exchanges[place.exchange];
    Entry {
        id: tag(authority, corrected_on, &format!("corrections/{}/{}", exchange.id, answer.anchor)),
        url: format!("{}#{}", to.absolute(base), answer.anchor),
        title: exchange.heading.as_str().into(),
        author: answer.record.by.map(|by| by.name),
        published: corrected_on,
        updated: corrected_on,
        summary: excerpt(&answer.record.text.lines, SUMMARY),
        html: corrected(&exchange.answers, place.answer)
            .and_then(|html| html.as_str().map(|html| format!("<p>{html}</p>"))),
    }
}
