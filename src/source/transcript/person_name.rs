//! Names of members, and of those whom they ask, as transcripts print them.

use super::words::{is_space, trim};

/// Titles that answers may begin with, too: `Lord Sample asked the Minister for a review.`
const TITLES: [&str; 19] = [
    "lord",
    "lady",
    "baroness",
    "baron",
    "viscount",
    "viscountess",
    "earl",
    "countess",
    "marquess",
    "marchioness",
    "duke",
    "duchess",
    "bishop",
    "archbishop",
    "sir",
    "dame",
    "professor",
    "rev",
    "senator",
];

/// Titles of members in the reports of debates.
const COURTESY_TITLES: [&str; 6] = ["mr", "mrs", "ms", "miss", "dr", "deputy"];

/// A name with a title, or in capitals as in the reports of former years.
pub(super) fn is_titled(name: &str) -> bool {
    has_peers_title(name) || is_in_report(name)
}

/// A name as the reports of debates print it, and answers do not.
pub(super) fn is_in_report(name: &str) -> bool {
    has_title(name, &COURTESY_TITLES) || !name.contains(char::is_lowercase)
}

/// `Baroness Template`, `The Earl of Nowhere`
pub(super) fn has_peers_title(name: &str) -> bool {
    has_title(name, &TITLES)
}

/// `The Prime Minister` has no title, `The Lord Bishop of Nowhere` has one.
fn has_title(name: &str, titles: &[&str]) -> bool {
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default().to_lowercase();
    let title = match first.as_str() {
        "the" => words.next().unwrap_or_default().to_lowercase(),
        _ => first,
    };
    titles.contains(&title.as_str())
}

/// Small words within names and offices.
const PARTICLES: [&str; 17] = [
    "of", "the", "and", "for", "in", "on", "de", "la", "le", "du", "da", "di", "van", "von", "der",
    "den", "y",
];

/// Tests whether a text may be a member's name, perhaps with seat and party in brackets.
pub(super) fn is_name(text: &str) -> bool {
    let text = trim(text);
    if text.is_empty() || text.len() > 100 || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let words = text.split(is_space).filter(|word| !word.is_empty());
    let is_part = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.starts_with(char::is_uppercase) || PARTICLES.contains(&word)
    };
    let count = words.clone().count();
    (1..=14).contains(&count) && words.clone().all(is_part) && !ends_sentence(text)
}

/// `no. It`: a full stop behind a longer word than an abbreviated title.
fn ends_sentence(text: &str) -> bool {
    let Some((before, _)) = text.rsplit_once(". ") else { return false };
    before.split(". ").any(|part| part.rsplit(is_space).next().is_some_and(|word| word.len() > 4))
}

/// Tests for the beginning of an addressee of a question: the Government, or an office.
pub(super) fn is_addressee(text: &str) -> bool {
    const OFFICES: [&str; 16] = [
        "Secretary",
        "Minister",
        "First",
        "Prime",
        "Chancellor",
        "President",
        "Attorney",
        "Solicitor",
        "Advocate",
        "Leader",
        "Chairman",
        "Chair",
        "Parliamentary",
        "Scottish",
        "Lord",
        "deputy",
    ];
    let mut words = text.split(is_space).filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if ["her", "his"].iter().any(|word| first.eq_ignore_ascii_case(word)) {
        return second.to_lowercase().starts_with("majesty");
    }
    first.eq_ignore_ascii_case("the") && OFFICES.iter().any(|office| second.starts_with(office))
}
