//! Dates that cannot be right.
