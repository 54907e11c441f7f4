//! Scripts that are parted by concept and published as one.

use crate::search::code;

/// A script that is made of several.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// Its name as an asset.
    pub name: &'static str,
    /// Where its parts are, among the assets.
    folder: &'static str,
    /// The parts in their order; empty where `order.txt` in the folder names them, one a line.
    parts: &'static [&'static str],
}

/// What every page loads: the search box, and links that are copied.
pub const PAGE: Bundle = Bundle { name: "page.js", folder: "", parts: &["box.js", "anchors.js"] };

/// What a question's page loads when something is cited.
pub const CITE: Bundle = Bundle { name: "cite.js", folder: "cite/", parts: &[] };

impl Bundle {
    /// Puts the parts together, with `text` giving each by its name among the assets.
    ///
    /// # Errors
    /// What `text` cannot give.
    pub fn assemble<E>(self, text: impl Fn(&str) -> Result<String, E>) -> Result<String, E> {
        let part = |name: &str| text(&format!("{}{name}", self.folder));
        if !self.parts.is_empty() {
            return Ok(code(
                &self.parts.iter().map(|name| part(name)).collect::<Result<Vec<_>, E>>()?,
            ));
        }
        let order = part("order.txt")?;
        let parts = order.split_whitespace().map(part).collect::<Result<Vec<_>, E>>()?;
        Ok(format!("(function(){{\"use strict\";\n{}}})();\n", code(&parts)))
    }

    /// Whether an asset is part of it.
    pub(super) fn holds(self, name: &str) -> bool {
        match self.parts {
            [] => name.starts_with(self.folder),
            parts => parts.contains(&name),
        }
    }
}
