//! The words in an address.
//!
//! They are for people; what makes an address lasting is the id behind them. Addresses are made
//! from what does not change: a question's slug from its text, a name's from its folded form.

/// The longest slug in bytes.
const LONGEST: usize = 60;

/// More text than a slug can hold; what is beyond it need not be looked at.
const ENOUGH: usize = 200;

/// The words of a text in ASCII, joined by hyphens, at most 60 bytes, cut at a word.
#[allow(clippy::disallowed_methods, reason = "this is the place where slugs are made")]
pub fn slug(text: &str) -> String {
    let text = &text[..text.floor_char_boundary(ENOUGH)];
    let text = text.replace(['\'', '’'], "");
    let mut slug = slug::slugify(text);
    if slug.len() > LONGEST {
        let end = slug[..=LONGEST].rfind('-').unwrap_or(LONGEST);
        slug.truncate(end);
    }
    if is_device(&slug) {
        slug.push_str("-1");
    }
    slug
}

/// Windows has no files of these names, and an archive may be carried there on a memory stick.
fn is_device(slug: &str) -> bool {
    let numbered = slug.strip_prefix("com").or(slug.strip_prefix("lpt"));
    matches!(slug, "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|n| n.len() == 1 && n.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_ascii_words_cut_at_a_word() {
        assert_eq!(slug("What steps Siân’s café is taking?"), "what-steps-sians-cafe-is-taking");
        let long = slug(&"diplomatic efforts ".repeat(10));
        assert_eq!(long, "diplomatic-efforts-diplomatic-efforts-diplomatic-efforts");
        assert!(slug(&"x".repeat(500)).len() <= LONGEST);
        assert_eq!(slug("?!"), "");
        assert_eq!(
            (slug("Con"), slug("COM1"), slug("comb")),
            ("con-1".into(), "com1-1".into(), "comb".into())
        );
    }
}
