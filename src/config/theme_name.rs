//! The name of a theme, which becomes the name of a folder.
//!
//! Only the name is checked, so that it cannot lead out of the folder of themes; whether the theme
//! is there is seen when it is loaded.

use std::path::{Component, Path};

use super::fault::Fault;

/// The name, as written.
///
/// # Errors
/// A [`Fault`] if it is not the name of one plain folder.
pub(super) fn parse(name: &str) -> Result<String, Fault> {
    let name = name.trim();
    // A backslash or a colon would mean a path on Windows alone.
    let foreign = |c: char| matches!(c, '/' | '\\' | ':') || c.is_control();
    let mut parts = Path::new(name).components();
    let plain = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
    if plain && !name.contains(foreign) {
        return Ok(name.to_owned());
    }
    Err(Fault::new(
        format!("`{name}` is not the name of a theme"),
        "write the name of a folder of `themes/` alone, such as `default`",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_name_is_kept() {
        assert_eq!(parse("house-style_2").as_deref(), Ok("house-style_2"));
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        for name in ["", ".", "..", "../a", "a/b", "a/", "/a", "a\\b", "c:a", "a\nb"] {
            assert!(parse(name).is_err(), "{name:?} was accepted");
        }
    }
}
