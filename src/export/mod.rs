//! What is made for other programs to read: the archive as data.
//!
//! This room gives paths and bytes, and knows no templates.

pub mod record;

pub use record::Record;
