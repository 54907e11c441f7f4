//! The language of the site, as HTML wants it named (BCP 47).
//!
//! Only the form is checked: which languages there are is for their registry to say.

use super::fault::Fault;

/// The language tag, as written.
///
/// # Errors
/// A [`Fault`] if the tag is not in the form of BCP 47.
pub(super) fn parse(tag: &str) -> Result<String, Fault> {
    let tag = tag.trim();
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let language = (2..=8).contains(&first.len()) && all(first, |c| c.is_ascii_alphabetic());
    if language && parts.all(|part| (1..=8).contains(&part.len()) && is_alphanumeric(part)) {
        return Ok(tag.to_owned());
    }
    Err(Fault::new(
        format!("`{tag}` is not a language tag"),
        "write a tag such as `en`, `en-GB` or `cy`, with a hyphen between the parts",
    ))
}

fn is_alphanumeric(part: &str) -> bool {
    all(part, |c| c.is_ascii_alphanumeric())
}

fn all(part: &str, good: impl Fn(char) -> bool) -> bool {
    part.chars().all(good)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_several_parts_are_kept_as_written() {
        for tag in ["en", "en-GB", "cy", "zh-Hant-HK", "de-CH-1996"] {
            assert_eq!(parse(tag).as_deref(), Ok(tag));
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for tag in ["", "e", "en_GB", "en-", "-en", "englisches", "en\" x", "ën"] {
            assert!(parse(tag).is_err(), "{tag} was accepted");
        }
    }
}
