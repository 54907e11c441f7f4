//! Hostile and careless input, several builds at once, and what a new site's workflow trusts.

mod ledger;
mod overlap;
mod supply;
