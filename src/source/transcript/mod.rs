//! Transcripts: what a person gets who copies the pages of a parliamentary search site into a file.
//!
//! The grammar is written out for people in `docs/transcript-format.md`. A lexer says what each line
//! looks like, a parser says what it means where it stands. What the transcript does not say stays
//! unsaid here: nothing is guessed.

mod asked_by;
mod caption;
mod complaint;
mod decoration;
mod exchange;
mod fences;
mod furniture;
mod header;
mod label;
mod layout;
mod lexer;
mod markup;
mod parser;
mod person_name;
mod site_line;
mod site_starts;
#[cfg(test)]
mod site_tests;
mod starts;
mod stray;
#[cfg(test)]
mod tests;
mod words;

pub use furniture::Furniture;
pub use header::Header;
pub(super) use label::is_uin;
pub use parser::{Transcript, parse};

/// Whether a text has an exchange in it. In Markdown, fenced code does not count.
pub fn is_transcript(text: &str, markdown: bool) -> bool {
    lexer::holds_exchange(text, markdown)
}
