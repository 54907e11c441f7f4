//! Fetches questions from Parliament's API into `content/official/`.
//!
//! What to ask next ([`Walk`], [`Query`]), what an answer said ([`page`], [`Item`]), what to do after
//! a failure (`retry`) and what to write ([`Shelf`]) are told without asking anybody. [`Client`] alone
//! asks. A page of the list is on disk before the next one is asked for, so a fetch that is killed
//! goes on where it was. It knows nothing of archives, except that [`Open`] is a question of one.

mod address;
mod client;
mod error;
mod item;
mod matching;
pub mod page;
mod query;
mod retry;
mod search;
mod shelf;
mod walk;
mod watch;

pub use address::Api;
pub use client::Client;
pub(crate) use client::who;
pub use item::Item;
pub use matching::{Candidate, Found, Open, Outcome, find};
pub use query::Query;
pub use retry::Trouble;
pub use search::{Fetched, fetch, next_address};
pub use shelf::Shelf;
pub use walk::{STATE_FILE, Walk};
pub use watch::Watch;
