//! Asks other sites.
