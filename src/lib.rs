//! Despatch turns transcripts of parliamentary questions and answers into a website.

pub mod archive;
pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod source;
