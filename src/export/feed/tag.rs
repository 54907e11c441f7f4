//! The ids of feeds and their entries: tag URIs (RFC 4151), which stay when a site moves.

use jiff::civil::Date;

use crate::config::Site;

/// Who gives out ids: the setting `feed_authority`, else the host of `base_url`.
pub fn authority(site: &Site) -> Option<&str> {
    let host = || {
        let (_, rest) = site.base_url.as_deref()?.split_once("://")?;
        rest.split(['/', ':']).next()
    };
    site.feed_authority.as_deref().or_else(host)
}

/// Whether a site can publish feeds: it has a base address, and an authority for ids.
pub fn can_publish(site: &Site) -> bool {
    authority(site).is_some() && site.base_url.is_some()
}

/// `tag:example.org,2026-11-24:questions/0123456789`
pub fn tag(authority: &str, on: Date, specific: &str) -> String {
    format!("tag:{authority},{on}:{specific}")
}
