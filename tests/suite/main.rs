//! What the program does as a whole. One crate, so that it links once.

mod cli;
mod conservation;
mod corpus;
mod determinism;
mod html;
mod links;
mod page;
mod site;
mod transcript_format;
