//! Nobody's words in another's mouth: one module for each kind of fault.

mod characters;
mod dates;
mod foreign_starts;
mod merging;
mod people;
mod read;
mod site_lines;
