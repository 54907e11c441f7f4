//! What changed in the archive, for programs that look at it from time to time.

use std::borrow::Cow;

use jiff::civil::Date;

use super::context::Context;
use super::told;
use crate::archive::ledger::Kind;
use crate::export::feed::{Entry, Feed, authority, can_publish, moved, tag};
use crate::history::{Change, Subject, What};
use crate::url::Address;

/// How many entries the feed has.
const ENTRIES: usize = 50;

/// Writes the feed as Atom; no bytes for a site without a base address.
pub(super) fn bytes(context: &Context<'_, '_>) -> std::io::Result<Vec<u8>> {
    feed(context).map_or(Ok(Vec::new()), |feed| feed.to_atom())
}

/// Whether there can be a feed.
pub(super) fn is_made(context: &Context<'_, '_>) -> bool {
    can_publish(context.inputs.site) && context.changes.changes().first.is_some()
}

fn feed<'c>(context: &'c Context<'_, '_>) -> Option<Feed<'c>> {
    let site = context.inputs.site;
    let (authority, base) = (authority(site)?, site.base_url.as_deref()?);
    let page = Address::changes();
    let changes = context.changes.changes();
    let newest = &changes.list[..changes.list.len().min(ENTRIES)];
    let first = changes.first?;
    let updated = newest.first().map_or(first, |change| change.on);
    let moved = moved(site, &page.feed(), &page, updated);
    let listed = newest.iter().map(|change| entry(context, authority, base, *change));
    let beginning = changes.beginning.map(|(day, count)| beginning(authority, base, day, count));
    Some(Feed {
        id: tag(authority, first, "changes"),
        title: format!("What changed in {}", site.title).into(),
        subtitle: Cow::Borrowed("Questions added, changed and retired, and pages that moved"),
        author: site.publisher.name.as_deref().unwrap_or(&site.title),
        rights: site.licence.as_ref().map(|licence| licence.name.as_str()),
        language: &site.language,
        page: page.absolute(base),
        atom: page.feed().absolute(base),
        updated,
        entries: moved.into_iter().chain(listed).chain(beginning).take(ENTRIES).collect(),
    })
}

/// The first day of a large archive, whose questions are not listed one by one.
fn beginning<'c>(authority: &str, base: &str, day: Date, count: usize) -> Entry<'c> {
    Entry {
        id: tag(authority, day, "changes/beginning"),
        url: Address::changes().absolute(base),
        title: "The archive began".into(),
        author: None,
        published: day,
        updated: day,
        summary: format!("{count} of its questions are there since this day."),
        html: None,
    }
}

fn entry<'c>(
    context: &'c Context<'_, '_>,
    authority: &str,
    base: &str,
    change: Change,
) -> Entry<'c> {
    let told = told::of(context, change);
    let what = match change.what {
        What::Added => "added",
        What::Edited => "changed",
        What::Retired => "retired",
        What::Moved => "moved",
    };
    Entry {
        id: tag(
            authority,
            change.on,
            &format!("changes/{what}/{}", subject(context, change.subject)),
        ),
        url: told.address.absolute(base),
        title: told.title.into(),
        author: None,
        published: change.on,
        updated: change.on,
        summary: match told.who {
            Some(who) => format!("{}. {who}.", told.what),
            None => format!("{}.", told.what),
        },
        html: None,
    }
}

/// What an id says of its subject, for ever.
fn subject(context: &Context<'_, '_>, subject: Subject) -> String {
    let archive = context.inputs.archive;
    match subject {
        Subject::Exchange(ix) => format!("questions/{}", archive.exchanges[ix].id),
        Subject::Gone(at) => {
            let line = &archive.kept.gone[at].line;
            match line.kind {
                Kind::Exchange => format!("questions/{}", line.id),
                _ => Address::of_line(line).path().trim_end_matches(".html").to_owned(),
            }
        }
    }
}
