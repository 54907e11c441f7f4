//! The files that are built in, as they can be copied and compared with.

use std::collections::BTreeMap;

use super::builtin;

/// The theme whose built-in files a theme changes: itself if it is built in, else the default one.
pub(super) fn base(theme: &str) -> &str {
    if builtin::own(theme).is_some() { theme } else { builtin::DEFAULT }
}

/// The files of a theme that is built in, by name, each as that theme has it.
pub(super) fn originals(theme: &str) -> BTreeMap<&'static str, &'static [u8]> {
    let templates = builtin::TEMPLATES.iter().map(|(name, text)| (*name, text.as_bytes()));
    let own = builtin::own(theme).unwrap_or_default();
    templates.chain(builtin::ASSETS.iter().copied()).chain(own.iter().copied()).collect()
}
