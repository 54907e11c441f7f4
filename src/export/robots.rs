//! robots.txt: everything may be read, and the site map is there.
//!
//! Crawlers look for it at the root of a host only: under a sub-path it says nothing to them, and
//! does no harm.

use super::origin::Origin;
use crate::url::Address;

pub(super) fn text(origin: &Origin<'_, '_>) -> String {
    let sitemap = origin.url(&Address::sitemap()).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}
