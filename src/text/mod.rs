//! Functions on texts that every other module may use: lines, characters, normal forms and checksums.

pub(crate) mod characters;
pub(crate) mod checksum;
pub mod lines;
pub(crate) mod name_key;
pub(crate) mod normal_form;
pub(crate) mod portable_path;
