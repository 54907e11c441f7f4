//! The words in an address.
//!
//! They are for people; what makes an address lasting is the id behind them. Addresses are made
//! from what does not change: a question's slug from its text, a name's from its folded form.

use crate::archive::HeadingRun;

/// The longest slug in bytes.
const LONGEST: usize = 60;

/// The most words in the slug of a question.
const MOST_WORDS: usize = 8;

/// Words that do not end a slug.
const CONNECTING: [&str; 16] = [
    "a", "an", "and", "at", "by", "for", "from", "his", "her", "in", "of", "on", "or", "the", "to",
    "with",
];

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

/// The first words of a question's heading, without connecting words at the end.
pub(super) fn question_slug(run: HeadingRun<'_>) -> String {
    let slug = slug(&format!("{} {}", run.title.unwrap_or_default(), run.request));
    let mut words: Vec<_> = slug.split('-').take(MOST_WORDS).collect();
    while words.len() > 1 && words.last().is_some_and(|word| CONNECTING.contains(word)) {
        words.pop();
    }
    words.join("-")
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
    #[test]
    fn the_slug_of_a_question_has_at_most_eight_words_and_ends_with_none_that_connects() {
        for (question, expected) in [
            (
                "To ask His Majesty's Government what assessment they have made of the involvement \
                 of North Korea in support of the Russian invasion of Ukraine.",
                "involvement-of-north-korea-in-support",
            ),
            (
                "To ask the Minister, pursuant to the Answer of 23 July 2024 to Question 1216 on \
                 Prime Minister: WhatsApp, whether he uses it.",
                "prime-minister-whatsapp-whether-he-uses-it",
            ),
            ("To ask the Minister, if he will resign.", "if-he-will-resign"),
            ("?", ""),
        ] {
            let run = crate::archive::heading_run(question);
            assert_eq!(run.map(question_slug).unwrap_or_default(), expected);
        }
    }
}
