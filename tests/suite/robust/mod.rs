//! Hostile and careless input, several builds at once, and what a new site's workflow trusts.

mod checked;
mod corpus;
mod growth;
mod ledger;
mod names;
mod overlap;
mod proposal;
mod serving;
mod settings;
mod supply;
mod unreadable;
