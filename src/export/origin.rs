//! What everything here is made from.

use crate::archive::{Archive, ExchangeIx};
use crate::config::Site;
use crate::export::Record;
use crate::url::{Address, Addresses};

/// The archive with its settings and addresses.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'r, 'a> {
    /// The settings.
    pub site: &'r Site,
    /// The archive.
    pub archive: &'r Archive<'a>,
    /// The archive's addresses.
    pub addresses: &'r Addresses,
}

impl<'r> Origin<'r, '_> {
    /// The record of an exchange.
    pub fn record(&self, ix: ExchangeIx) -> Record<'r> {
        Record::of(self.archive, self.addresses, self.site.base_url.as_deref(), ix)
    }

    /// The whole address of a page, if it is known where the site is.
    pub fn url(&self, address: &Address) -> Option<String> {
        self.site.base_url.as_deref().map(|base| address.absolute(base))
    }
}
