//! What the program does as a whole. One crate, so that it links once.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests make and change files, and fail by panicking"
)]

mod action;
mod alike;
mod architecture;
mod attribution;
mod awaiting;
mod check;
mod cli;
mod compat;
mod config_reference;
mod conservation;
mod corrections;
mod deploy;
mod deposit;
mod determinism;
mod docs;
mod export;
mod families;
mod fetch;
mod headings;
mod history;
mod house;
mod html;
mod init;
mod invented;
mod killed;
mod ledger;
mod ledger_random;
mod links;
mod lists;
mod official;
mod page;
mod pages;
mod parlparse;
mod pictures;
mod rebuild;
mod record;
mod reference;
mod robust;
mod serve;
mod served;
mod site;
mod templates;
#[path = "../../src/test_size.rs"]
mod test_size;
mod themes;
mod topics;
mod transcript_format;
