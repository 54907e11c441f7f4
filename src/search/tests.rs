//! The index as a whole, read back and held against a linear scan.
