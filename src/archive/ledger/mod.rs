//! The ledger of addresses: what was published once, and under which address.
//!
//! `permalinks.lock` stands beside `despatch.toml` and is kept with the transcripts. It holds a line
//! for each address, and no texts. This room knows its meaning and its format; reading and writing
//! the file is the pipeline's.

mod change;
pub mod format;
mod kept;
mod line;
mod settle;
mod simhash;

pub use change::{Change, Choice, Settled, What};
pub use kept::{Gone, Kept, Seen, Target};
pub use line::{Kind, Line, Status, position};
pub use settle::{Words, settle};
pub(super) use simhash::simhash;

/// The ledger's file, in the site's root.
pub const LEDGER_FILE: &str = "permalinks.lock";

/// The folder with the parts of a large ledger, in the site's root.
pub const PARTS_FOLDER: &str = "permalinks";
