//! Records that are one exchange, and records that are not.
