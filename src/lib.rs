//! Despatch turns transcripts of parliamentary questions and answers into a website.
//!
//! One direction, no way back: `source` reads files into records, `archive` links them, `url` gives
//! them addresses, `render` and `search` make bytes of them, `publish` writes what changed.
//! [`build`] is that way in one function. See ARCHITECTURE.md for the rooms and their invariants.

pub mod archive;
pub mod check;
pub mod cli;
pub mod cmd;
pub mod config;
pub mod deploy;
pub mod deposit;
pub mod diagnostic;
pub mod export;
pub mod fetch;
pub mod history;
pub mod init;
mod pipeline;
pub mod publish;
pub mod render;
pub mod search;
pub mod serve;
pub mod source;
#[cfg(test)]
mod test_size;
pub mod text;
pub mod theme;
pub mod url;

pub use pipeline::{
    Built, Checked, Guard, Order, Progress, Stage, build, check_site, open, permalinks, stands,
};
