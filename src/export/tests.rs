//! The files as they come out of small archives.
