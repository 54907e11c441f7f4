//! The reference with which many questions begin: "pursuant to the Answer of 3 July 2024 to
//! Question 123 on TITLE, …".

/// Words that begin a reference.
const OPENINGS: [&str; 15] = [
    "pursuant to the ",
    "pursuant to his ",
    "pursuant to her ",
    "with reference to the ",
    "with reference to his ",
    "with reference to her ",
    "with reference to their ",
    "further to the ",
    "further to his ",
    "pursuant to ",
    "with reference to ",
    "further to ",
    "in reference to ",
    "with regard to the ",
    "in relation to the ",
];

/// Words that begin the request after a reference. A title has them in capitals.
const REQUESTS: [&str; 22] = [
    "what",
    "whether",
    "if",
    "how",
    "when",
    "which",
    "why",
    "who",
    "whose",
    "where",
    "for what",
    "to what",
    "on what",
    "in what",
    "by what",
    "under what",
    "at what",
    "with what",
    "from what",
    "in which",
    "to which",
    "and if",
];

/// Words that follow a title and do not belong to it.
const AFTER_TITLE: [&str; 17] = [
    ", published",
    ", dated",
    ", updated",
    ", which",
    ", HC",
    ", HL",
    ", CP",
    ", UIN",
    ", Column",
    ", column",
    ", Official Report",
    " published on ",
    " published by ",
    " published in ",
    ", last updated",
    ", by ",
    " dated ",
];

/// A reference at the beginning of a question, and the request that follows it.
#[derive(Debug)]
pub(super) struct Reference<'t> {
    /// Parliament's heading of another question, or the title of a document.
    pub(super) title: Option<&'t str>,
    pub(super) request: &'t str,
}

/// Splits a reference from the request. `None` where the question begins with none. Where a source
/// cut the question short before its request, the reference is the request.
pub(super) fn split_reference(asked: &str) -> Option<Reference<'_>> {
    let inner = without_reference_opening(asked);
    if inner.len() == asked.len() {
        return None;
    }
    let comma = asked.match_indices(", ").find(|(at, _)| begins_request(&asked[at + 2..]));
    let Some((comma, _)) = comma else {
        return Some(Reference { title: None, request: inner });
    };
    let reference = &asked[..comma];
    Some(Reference { title: title_in(reference), request: &asked[comma + 2..] })
}

/// The question without "pursuant to" and its relatives.
pub(super) fn without_reference_opening(asked: &str) -> &str {
    let opening = OPENINGS.iter().find(|opening| starts_with_ignoring_case(asked, opening));
    opening.map_or(asked, |opening| &asked[opening.len()..])
}

fn starts_with_ignoring_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

fn begins_request(text: &str) -> bool {
    REQUESTS.iter().any(|request| text.strip_prefix(request).is_some_and(|t| t.starts_with(' ')))
}

fn title_in(reference: &str) -> Option<&str> {
    let (before, title) = match reference.split_once(" entitled ") {
        Some(split) => split,
        None => title_of_question(reference)?,
    };
    let end = AFTER_TITLE.iter().filter_map(|mark| title.find(mark)).min().unwrap_or(title.len());
    let title = title[..end].trim_matches(['‘', '’', '“', '”', '"', '\'', ' ', ',']);
    let several = ["Answer of", "Answer to", " pursuant to ", " with reference to ", " entitled "]
        .iter()
        .any(|mark| title.contains(mark));
    let capital = title.chars().next().is_some_and(char::is_uppercase);
    let nouns = before.contains(" and the ") && before.contains("Answer of") && several;
    (capital && !several && !nouns && title.chars().count() > 2).then_some(title)
}

/// The title behind "Question 123 on" or "Statement of 3 July 2024 on".
fn title_of_question(reference: &str) -> Option<(&str, &str)> {
    let names = ["Question", "Statement", "Debate", "debate"];
    let noun = names.iter().filter_map(|noun| reference.find(noun)).min()?;
    let on = noun
        + reference[noun..]
            .match_indices(" on ")
            .find(|(at, _)| !starts_with_digit(&reference[noun + at + 4..]))?
            .0;
    Some((&reference[..on], &reference[on + 4..]))
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}
