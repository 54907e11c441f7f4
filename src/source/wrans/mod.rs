//! ParlParse's XML of written answers, which stands behind TheyWorkForYou.
//!
//! `docs/parlparse.md` says what is read and where it stands on a page. Three dialects are known: of the
//! Commons' and Lords' official report before 2014, of the Scottish Parliament, and of the days since
//! 2014. No entity is resolved but single characters, and nothing outside of the file is read. A damaged
//! place costs only what stands around and behind it.

mod attachment;
mod body;
mod capitals;
mod elements;
mod entities;
mod file;
mod gid;
mod question;
mod read;
mod records;
mod speaker;
mod speech;
#[cfg(test)]
mod tests;

pub use question::Wrans;
pub use records::records;

pub(super) use file::{XmlFile, is_wrans, read_file};
pub(crate) use read::mentions_correction;
