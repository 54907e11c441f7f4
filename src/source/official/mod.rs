//! Parliament's own data: written questions as its API gives them, as JSON.

mod address;

pub use address::question_at;
