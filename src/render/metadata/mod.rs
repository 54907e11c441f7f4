//! What a page says of itself to programs: structured data for search engines and for the page's own
//! script, and the Dublin Core that reference managers read.
//!
//! Nothing is stated that the transcript does not state; above all no date.

mod dublin_core;
mod json_ld;
mod structured;

pub(super) use dublin_core::{Meta, dublin_core};
pub(super) use json_ld::json_ld;
pub(super) use structured::question;
