//! Parliament's own data: written questions as its API gives them, as JSON.
//!
//! `docs/official-data.md` says what is read and where it stands on a page. A file is read as a stream,
//! one record in memory at a time; what is kept are the texts that the archive shows. A damaged record
//! costs only itself.

mod address;
mod day;
mod fields;
mod passage;
mod pieces;
mod question;
mod read;
mod records;

pub use address::{page_of, question_at};
pub use passage::{CUT, MARK};
pub use question::Question;
pub use read::{Official, read};
pub use records::records;
