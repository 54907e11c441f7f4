//! The feeds of an archive, of its members, departments and topics: the questions that were published
//! last, whenever they were asked.
//!
//! Saved searches have no pages, and so no feeds.

use std::borrow::Cow;
use std::cmp::Reverse;

use jiff::civil::Date;

use super::feed::{Entry, Feed, authority, moved, tag};
use super::origin::Origin;
use super::set::Set;
use super::whole;
use crate::archive::{Exchange, ExchangeIx, excerpt, without_opening};
use crate::url::Address;

/// How many entries a feed has.
const ENTRIES: usize = 50;

/// How many entries a member's feed has: there are hundreds of them.
const ENTRIES_OF_MEMBER: usize = 20;

/// How many bytes of a question and of its answer stand for the whole.
const WORDS: usize = 160;

/// The feed of a set; none if it is not known where the site is.
pub(super) fn feed<'r>(origin: &Origin<'r, '_>, set: Set) -> Option<Feed<'r>> {
    let authority = authority(origin.site)?;
    let newest = newest(origin, set).into_iter();
    let whole = set == Set::Archive;
    let mut entries: Vec<_> = newest.filter_map(|ix| entry(origin, authority, ix, whole)).collect();
    let site = origin.site;
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or_default();
    let page = set.page(origin.addresses).cloned().unwrap_or_else(Address::home);
    entries.splice(..0, moved(site, &address(origin, set), &page, updated));
    Some(Feed {
        id: tag(authority, first_seen(origin, set), &specific(origin, set)),
        title: title(origin, set),
        subtitle: subtitle(origin, set).into(),
        author: site.publisher.name.as_deref().unwrap_or(&site.title),
        rights: site.licence.as_ref().map(|licence| licence.name.as_str()),
        language: &site.language,
        page: origin.url(&page)?,
        atom: origin.url(&address(origin, set))?,
        updated,
        entries,
    })
}

/// Returns the address of a set's feed.
pub(super) fn address(origin: &Origin<'_, '_>, set: Set) -> Address {
    match set.page(origin.addresses) {
        Some(page) => page.feed(),
        None => Address::archive_feed(),
    }
}

/// Those that were published last; of one day, in the archive's order.
fn newest(origin: &Origin<'_, '_>, set: Set) -> Vec<ExchangeIx> {
    let exchanges = set.exchanges(origin.archive);
    let mut all: Vec<_> =
        exchanges.iter().map(|ix| (Reverse(published(origin, *ix)), *ix)).collect();
    let count = all.len().min(entries(set));
    if count < all.len() {
        all.select_nth_unstable(count);
    }
    all.truncate(count);
    all.sort_unstable();
    all.into_iter().map(|(_, ix)| ix).collect()
}

/// How many entries the feed of a set has.
fn entries(set: Set) -> usize {
    match set {
        Set::Member(_) => ENTRIES_OF_MEMBER,
        _ => ENTRIES,
    }
}

fn entry<'r>(
    origin: &Origin<'r, '_>,
    authority: &str,
    ix: ExchangeIx,
    whole: bool,
) -> Option<Entry<'r>> {
    let exchange = &origin.archive.exchanges[ix];
    let published = published(origin, ix);
    let answer = exchange.answers.last();
    Some(Entry {
        id: tag(authority, published, &format!("questions/{}", exchange.id)),
        url: origin.url(&origin.addresses.exchanges[ix])?,
        title: exchange.heading.as_str().into(),
        author: match answer {
            Some(answer) => answer.record.by.map(|by| by.name),
            None => exchange.record.asked_by.map(|by| by.name),
        },
        published,
        updated: origin.archive.kept.exchanges[ix].changed,
        summary: summary(exchange),
        html: whole.then(|| whole::html(exchange)),
    })
}

/// The first words of the question and of its last answer.
fn summary(exchange: &Exchange<'_>) -> String {
    let lines = &exchange.record.question.lines;
    let question = excerpt([without_opening(&lines.join(" "))], WORDS);
    let Some(answer) = exchange.answers.last() else {
        return format!("{question} No answer in this archive.");
    };
    let words = excerpt(&answer.record.text.lines, WORDS);
    match answer.record.by {
        Some(by) => format!("{question} {}: {words}", by.name),
        None => format!("{question} Answer: {words}"),
    }
}

fn published(origin: &Origin<'_, '_>, ix: ExchangeIx) -> Date {
    origin.archive.kept.exchanges[ix].first
}

/// The day in a feed's id: of the archive, that of the first line of its ledger.
fn first_seen(origin: &Origin<'_, '_>, set: Set) -> Date {
    let kept = &origin.archive.kept;
    match set {
        Set::Archive => kept.since.unwrap_or_default(),
        Set::Member(at) => kept.members[at].first,
        Set::Department(at) => kept.departments[at].first,
        Set::Topic(at) => kept.topics[at].first,
    }
}

/// What a feed's id says of it: the path of its page, which is frozen.
fn specific(origin: &Origin<'_, '_>, set: Set) -> String {
    let path = address(origin, set);
    path.path().trim_end_matches(".atom").to_owned()
}

fn title<'r>(origin: &Origin<'r, '_>, set: Set) -> Cow<'r, str> {
    let title = origin.site.title.as_str();
    match set.name(origin.archive) {
        Some(name) => format!("{name} – {title}").into(),
        None => title.into(),
    }
}

fn subtitle(origin: &Origin<'_, '_>, set: Set) -> String {
    let name = set.name(origin.archive).unwrap_or_default();
    let of = match set {
        Set::Archive => String::new(),
        Set::Member(_) => format!(" asked or answered by {name}"),
        Set::Department(_) => format!(" put to {name}"),
        Set::Topic(_) => format!(" on the topic {name}"),
    };
    let count = entries(set);
    format!("The {count} written questions{of} that were added to this archive last")
}
