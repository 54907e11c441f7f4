//! Links to questions on Parliament's site that are questions of this archive.

use std::collections::HashMap;

use jiff::civil::Date;

use super::context::Context;
use crate::archive::{Archive, ExchangeIx};
use crate::source::official;
use crate::url::Address;

/// The questions of an archive by number and date tabled: numbers are given again in later sessions.
pub(super) type ByNumber<'a> = HashMap<(Date, &'a str), ExchangeIx>;

/// Finds questions by number and date; the first of an archive counts.
pub(super) fn by_number<'a>(archive: &Archive<'a>) -> ByNumber<'a> {
    let mut found = ByNumber::new();
    for (ix, exchange) in archive.exchanges.iter().enumerate() {
        if let (Some(tabled), Some(uin)) = (exchange.record.tabled, exchange.record.uin) {
            found.entry((tabled, uin)).or_insert(ix);
        }
    }
    found
}

/// The way from a page to the question that an address on Parliament's site means.
pub(super) fn local(context: &Context<'_, '_>, page: &Address, href: &str) -> Option<String> {
    let (tabled, uin) = official::question_at(href)?;
    let ix = context.by_number.get(&(tabled, uin))?;
    Some(page.link(&context.inputs.addresses.exchanges[*ix]))
}
