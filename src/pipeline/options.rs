//! How one build is to go, beside the site's settings.

use std::path::PathBuf;

use jiff::civil::Date;

/// How one build is to go.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether to build into a folder that holds other files.
    pub force: bool,
    /// The site as published last, or its data; none for what the output folder holds.
    pub previous: Option<PathBuf>,
    /// The day on which what is new now is said to have come.
    pub today: Date,
}
