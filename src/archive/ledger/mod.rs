//! The ledger of addresses: what was published once, and under which address.
//!
//! `permalinks.lock` stands beside `despatch.toml` and is kept with the transcripts. It holds a line
//! for each address, and no texts. This room knows its meaning; reading and writing the file is the
//! pipeline's.

mod kept;
mod line;

pub use kept::{Gone, Kept, Seen, Target};
pub use line::{Kind, Line, Status};
