//! All corrected answers and all answers whose wording the archive has seen change, each with its changes, as
//! a page and as a feed.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::{Context, Inputs};
use super::given::FeedLinks;
use super::layout::{Layout, Link};
use super::official::corrected;
use super::pager::{PER_PAGE, Pager, on_page, pages};
use super::versions;
use super::word_diff::word_diff;
use crate::archive::{AnswerPlace, Archive, Exchange, ExchangeIx, Standing, excerpt, same_wording};
use crate::export::feed::{Entry, Feed, authority, can_publish, tag};
use crate::history::History;
use crate::url::Address;

/// How many entries the feed has.
const ENTRIES: usize = 50;

/// The bytes of a corrected answer that the feed shows.
const SUMMARY: usize = 300;

/// All corrected answers, and those whose wording changed in the archive, newest first.
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
    /// Who corrected the answer, or gave the one that changed, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// Whether no minister corrected it: the wording that the archive has from its sources changed.
    is_seen: bool,
    /// When it was corrected, or the archive had other words for the first time. Missing where it is not stated.
    date: Option<ShownDate>,
    /// The earlier text turned into the later, with `del` and `ins`. Missing where the source does
    /// not give both texts whole.
    html: Option<Value>,
}

/// A change of an answer.
pub(super) struct AnswerChange {
    place: AnswerPlace,
    /// When it was made.
    day: Option<Date>,
    /// The texts before and after, if the archive has seen the change and no minister reported it.
    seen: Option<SeenTexts>,
}

/// The texts before and after a change.
struct SeenTexts {
    earlier: String,
    later: String,
}

impl AnswerChange {
    /// The earlier text turned into the later.
    fn html(&self, archive: &Archive<'_>) -> Option<Value> {
        match &self.seen {
            Some(texts) => Some(word_diff(&texts.earlier, &texts.later)),
            None => corrected(&archive.exchanges[self.place.exchange].answers, self.place.answer),
        }
    }
}

/// The changes of answers, newest first; those without a date come last.
pub(super) fn answer_changes(inputs: &Inputs<'_, '_>) -> Vec<AnswerChange> {
    let archive = inputs.archive;
    let mut changes = Vec::new();
    for (ix, exchange) in archive.exchanges.iter().enumerate() {
        seen_changes(inputs.history, ix, exchange, &mut changes);
        for (answer, given) in exchange.answers.iter().enumerate() {
            if given.standing == Standing::Corrected {
                let place = AnswerPlace { exchange: ix, answer };
                changes.push(AnswerChange { place, day: day(archive, place), seen: None });
            }
        }
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.day));
    changes
}

/// The answers of a question that the archive had in other words. An answer that is shown beside its
/// correction did not change.
fn seen_changes(
    history: &History,
    ix: ExchangeIx,
    exchange: &Exchange<'_>,
    changes: &mut Vec<AnswerChange>,
) {
    if history.latest(&exchange.id).is_none() {
        return;
    }
    let versions = versions::of(exchange, history);
    let Some((today, former)) = versions.split_last() else { return };
    for (answer, (anchor, now)) in today.answers.iter().enumerate() {
        let mut later: &str = now;
        for version in former.iter().rev() {
            let Some(earlier) = version.answer(anchor) else { continue };
            let is_shown = today.answers.iter().any(|(_, text)| same_wording(text, earlier));
            if is_shown || same_wording(earlier, later) {
                continue;
            }
            let texts = SeenTexts { earlier: earlier.to_owned(), later: later.to_owned() };
            let place = AnswerPlace { exchange: ix, answer };
            changes.push(AnswerChange { place, day: version.until, seen: Some(texts) });
            later = earlier;
        }
    }
}

fn day(archive: &Archive<'_>, place: AnswerPlace) -> Option<Date> {
    place.answer_in(&archive.exchanges).record.date
}

/// How many pages the list has; none for an archive without corrections.
pub(super) fn page_count(context: &Context<'_, '_>) -> usize {
    match context.answer_changes.len() {
        0 => 0,
        items => pages(items),
    }
}

/// A page of the list.
pub(super) fn view<'v>(context: &Context<'v, '_>, number: usize) -> CorrectionsView<'v> {
    let first = Address::corrections();
    let page = first.numbered(number);
    let changes = &context.answer_changes;
    let total = changes.len();
    let feed = is_fed(context).then(|| FeedLinks {
        title: "Corrected answers".to_owned(),
        atom: page.link(&first.feed()),
    });
    let shown = changes[on_page(total, number)].iter();
    CorrectionsView {
        layout: Layout::new(context, &page, "questions", "Corrected answers")
            .described("Ministers’ corrections of written answers, each with its changes marked")
            .with_feed(feed.as_ref())
            .numbered(number),
        total,
        corrections: shown.map(|change| entry(context, &page, change)).collect(),
        changes: page.link(&Address::changes()),
        pager: Pager::of_pages(&first, number, total.div_ceil(PER_PAGE)),
    }
}

fn entry<'v>(
    context: &Context<'v, '_>,
    page: &Address,
    change: &AnswerChange,
) -> CorrectionEntry<'v> {
    let place = change.place;
    let exchange: &Exchange<'_> = &context.inputs.archive.exchanges[place.exchange];
    let answer = &exchange.answers[place.answer];
    let to = &context.inputs.addresses.exchanges[place.exchange];
    CorrectionEntry {
        link: Link::new(exchange.heading.as_str(), page.link_to(to, &answer.anchor)),
        asker: exchange.record.asked_by.map(|by| by.name),
        by: answer.record.by.map(|by| by.name),
        is_seen: change.seen.is_some(),
        date: change.day.map(|date| ShownDate::new("Corrected", date)),
        html: change.html(context.inputs.archive),
    }
}

/// Whether the archive has corrections and an address to publish them under.
pub(super) fn is_fed(context: &Context<'_, '_>) -> bool {
    can_publish(context.inputs.site) && newest_day(context).is_some()
}

fn newest_day(context: &Context<'_, '_>) -> Option<Date> {
    context.answer_changes.first()?.day
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
    let updated = newest_day(context)?;
    let mut entries = Vec::new();
    for change in context.answer_changes.iter().take(ENTRIES) {
        let Some(changed_on) = change.day else { continue };
        entries.push(feed_entry(context, change, changed_on, authority, base));
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
    change: &AnswerChange,
    changed_on: Date,
    authority: &str,
    base: &str,
) -> Entry<'c> {
    let place = change.place;
    let exchange = &context.inputs.archive.exchanges[place.exchange];
    let answer = &exchange.answers[place.answer];
    let to = &context.inputs.addresses.exchanges[place.exchange];
    let folder = if change.seen.is_some() { "corrections/seen" } else { "corrections" };
    Entry {
        id: tag(authority, changed_on, &format!("{folder}/{}/{}", exchange.id, answer.anchor)),
        url: format!("{}#{}", to.absolute(base), answer.anchor),
        title: exchange.heading.as_str().into(),
        author: answer.record.by.map(|by| by.name),
        published: changed_on,
        updated: changed_on,
        summary: excerpt(&answer.record.text.lines, SUMMARY),
        html: change
            .html(context.inputs.archive)
            .and_then(|html| html.as_str().map(|html| format!("<p>{html}</p>"))),
    }
}
