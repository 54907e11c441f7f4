//! The last entry of a feed whose archive has moved house.
//!
//! A program that reads feeds follows no page that leads on, so the feed itself has to say it; and it
//! stays, for one that vanished would say nothing. The entry has the day of the feed's last change, as
//! no clock is asked, and an id of its own, so that readers are shown it once.

use jiff::civil::Date;

use super::{Entry, authority, tag};
use crate::config::Site;
use crate::url::Address;

/// The entry; none if the archive stays. `feed` is the feed's address as Atom.
pub fn moved<'f>(site: &Site, feed: &Address, page: &Address, on: Date) -> Option<Entry<'f>> {
    let home = site.moved_to.as_deref()?;
    let stem = feed.path().trim_end_matches(".atom");
    Some(Entry {
        id: tag(authority(site)?, on, &format!("{stem}/moved-to/{home}")),
        url: page.absolute(home),
        title: "This archive has moved".into(),
        author: None,
        published: on,
        updated: on,
        summary: format!(
            "It is now at {home}. Nothing is added to this feed any more: follow {} instead.",
            feed.absolute(home)
        ),
        html: None,
    })
}
