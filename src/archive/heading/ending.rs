//! The end of a heading: where a run of words may stop.

use super::words::{PlacedWord, placed_words};

/// The fewest characters before a cut.
const SHORTEST: usize = 35;

/// The fewest characters of a heading that ends before a clause, without an ellipsis.
const SHORTEST_COMPLETE: usize = 50;

/// The fewest characters before a list of parts that is left out.
const SHORTEST_BEFORE_LIST: usize = 60;

/// Words with which a second request or a qualification begins. A heading ends before them.
const ENDS: [&str; 4] = ["; ", ", in the context of ", ", broken down by ", " - "];

/// Words after a comma, before which a long heading is complete.
const AFTER_COMMA: [&str; 13] = [
    "including",
    "following",
    "since",
    "if",
    "where",
    "when",
    "which",
    "who",
    "pursuant",
    "given",
    "particularly",
    "such",
    "and",
];

/// The same, but after another comma they may continue what a parenthesis interrupted.
const AFTER_FIRST_COMMA: [&str; 11] =
    ["in", "by", "for", "with", "as", "on", "at", "from", "under", "during", "through"];

/// Words before which a long heading may be cut, with an ellipsis.
const BOUNDARIES: [&str; 32] = [
    "in",
    "for",
    "on",
    "by",
    "with",
    "to",
    "from",
    "at",
    "under",
    "between",
    "through",
    "during",
    "since",
    "after",
    "before",
    "across",
    "within",
    "against",
    "into",
    "over",
    "as",
    "who",
    "which",
    "that",
    "where",
    "when",
    "and",
    "including",
    "following",
    "arising",
    "via",
    "so",
];

const QUESTION_WORDS: [&str; 10] =
    ["how", "what", "which", "who", "whether", "if", "when", "why", "where", "for"];

/// Verbs by which a question is complete.
const VERBS: [&str; 24] = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "plans", "plan", "intends",
    "holds", "can", "could", "may", "does", "did", "do", "should", "attend", "received", "expects",
    "spent",
];

/// Words that cannot end a heading.
const INCOMPLETE: [&str; 126] = [
    "suitable",
    "eligible",
    "responsible",
    "required",
    "rationale",
    "proficiency",
    "exclusively",
    "rather",
    "published",
    "sent",
    "dated",
    "referenced",
    "living",
    "&",
    "a",
    "able",
    "about",
    "access",
    "according",
    "across",
    "addition",
    "after",
    "against",
    "amount",
    "an",
    "and",
    "any",
    "are",
    "arising",
    "around",
    "as",
    "associated",
    "at",
    "based",
    "be",
    "been",
    "before",
    "being",
    "between",
    "both",
    "by",
    "can",
    "caused",
    "compared",
    "could",
    "dr",
    "due",
    "during",
    "each",
    "entitled",
    "fewer",
    "for",
    "from",
    "given",
    "had",
    "has",
    "have",
    "her",
    "his",
    "hon.",
    "how",
    "if",
    "in",
    "including",
    "into",
    "is",
    "its",
    "leading",
    "least",
    "less",
    "level",
    "levels",
    "linked",
    "may",
    "more",
    "most",
    "mr",
    "mrs",
    "ms",
    "no",
    "not",
    "number",
    "of",
    "on",
    "or",
    "other",
    "over",
    "owing",
    "per",
    "percentage",
    "prior",
    "proportion",
    "regard",
    "related",
    "relating",
    "relation",
    "respond",
    "response",
    "resulting",
    "rt",
    "since",
    "st",
    "subject",
    "such",
    "than",
    "that",
    "the",
    "their",
    "these",
    "those",
    "through",
    "to",
    "under",
    "up",
    "was",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "who",
    "will",
    "with",
    "within",
    "would",
];

/// Words that turn the sense of the words before them.
const TURNING: [&str; 11] = [
    "not",
    "except",
    "unless",
    "other",
    "without",
    "excluding",
    "but",
    "rather",
    "nor",
    "no",
    "apart",
];

/// A heading's last part, and whether words are missing that belong to it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ending<'t> {
    pub(super) run: &'t str,
    pub(super) is_cut: bool,
}

/// Ends a run of words at a clause, or cuts it so that it has at most `longest` characters. A run
/// of at most `longest_whole` characters stays whole.
pub(super) fn end_within(text: &str, longest: usize, longest_whole: usize) -> Ending<'_> {
    let run = trimmed(&text[..clause_end(text)]);
    if run.chars().count() <= longest_whole {
        return Ending { run, is_cut: false };
    }
    let words = placed_words(run);
    let candidates = cuts(run, &words, longest);
    let complete = candidates.iter().rev().find(|cut| is_complete(run, &words, **cut));
    if let Some(cut) = complete {
        return Ending { run: before_word(run, words[*cut]), is_cut: false };
    }
    let boundary = candidates.iter().rev().find(|cut| is_boundary(&words, **cut));
    // An early boundary could lose the subject; then a cut between any two words is better.
    let early = longest * 3 / 4;
    let late = boundary.filter(|cut| before_word(run, words[**cut]).chars().count() >= early);
    match late.or(candidates.last()) {
        Some(cut) => Ending { run: before_word(run, words[*cut]), is_cut: true },
        None => Ending { run: first_characters(run, longest), is_cut: true },
    }
}

/// The byte at which the first request ends.
fn clause_end(text: &str) -> usize {
    let mut end = text.len();
    for mark in ENDS {
        let found = text[..end].match_indices(mark).map(|(at, _)| at);
        let mut outside = found.filter(|at| *at >= SHORTEST / 2 && is_balanced(&text[..*at]));
        if let Some(at) = outside.next() {
            end = at;
        }
    }
    end
}

/// The words before which a run of at most `longest` characters may end, in their order: outside
/// a list of parts, where there is such a place.
fn cuts(run: &str, words: &[PlacedWord<'_>], longest: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut all_cuts = Vec::new();
    for next in 1..words.len() {
        let before = before_word(run, words[next]);
        let length = before.chars().count();
        if length > longest {
            break;
        }
        if length >= SHORTEST && may_end(before, words, next) {
            all_cuts.push(next);
            if !is_inside_list(&words[..next]) {
                cuts.push(next);
            }
        }
    }
    let reach = cuts.last().map_or(0, |cut| before_word(run, words[*cut]).chars().count());
    if reach < SHORTEST_BEFORE_LIST { all_cuts } else { cuts }
}

fn may_end(before: &str, words: &[PlacedWord<'_>], next: usize) -> bool {
    let last = words[next - 1];
    let marker = last.text.starts_with('(') && last.text.ends_with(')');
    !marker
        && !is_incomplete(last.text)
        && !words[next].is_one_of(&TURNING)
        && !is_inside_name(words, next)
        && is_balanced(before)
}

/// A run without the words at its end that need a word after them.
pub(super) fn without_incomplete_words(run: &str) -> &str {
    let mut run = run;
    while let Some((before, last)) = run.rsplit_once(' ') {
        if !is_part_marker(last) && !is_incomplete(last) {
            break;
        }
        run = trimmed(before);
    }
    run
}

fn is_incomplete(word: &str) -> bool {
    let bare = word.trim_end_matches([',', ':']);
    INCOMPLETE.iter().any(|incomplete| incomplete.eq_ignore_ascii_case(bare))
}

/// Between two capitals, also with "of", "for", "and" or "the" between them.
fn is_inside_name(words: &[PlacedWord<'_>], next: usize) -> bool {
    let last = words[next - 1];
    let numbered = last.text.chars().all(|c| c.is_ascii_digit());
    if next == 1 || last.ends_clause() || !(last.is_capitalised() || numbered) {
        return false;
    }
    let joins = ["of", "for", "and", "the", "&", "on", "in", "to", "upon"];
    let following = words[next..].iter().take(3).find(|word| !word.is_one_of(&joins));
    following.is_some_and(|word| word.is_capitalised())
}

/// Whether brackets and quotation marks are closed.
fn is_balanced(text: &str) -> bool {
    let count = |mark: char| text.chars().filter(|c| *c == mark).count();
    count('(') == count(')') && count('“') == count('”') && count('"') % 2 == 0
}

/// Before a clause, a period of time or a purpose in parts, without which the words are complete.
fn is_complete(run: &str, words: &[PlacedWord<'_>], next: usize) -> bool {
    let before = &words[..next];
    let is_short = before_word(run, words[next]).chars().count() < SHORTEST_COMPLETE;
    if is_short || is_inside_list(before) || is_inside_title(before) || !has_verb(before) {
        return false;
    }
    let last = words[next - 1];
    if last.text.ends_with(',') && words[next].is_one_of(&AFTER_COMMA) {
        return !words[next].is_one_of(&["and"]) || begins_request(words, next + 1);
    }
    if last.text.ends_with(',') && words[next].is_one_of(&AFTER_FIRST_COMMA) {
        return before.iter().filter(|word| word.text.ends_with(',')).count() == 1;
    }
    is_period(words, next) || is_purpose_in_parts(words, next)
}

/// After "entitled", where the title is still to come.
fn is_inside_title(words: &[PlacedWord<'_>]) -> bool {
    let title = words.iter().rposition(|word| word.is_one_of(&["entitled"]));
    title.is_some_and(|title| !words[title..].iter().any(|word| word.text.ends_with(',')))
}

/// After "(a)", where the last part is still to come. The last one follows "and" or "or".
fn is_inside_list(words: &[PlacedWord<'_>]) -> bool {
    let Some(marker) = words.iter().rposition(|word| is_part_marker(word.text)) else {
        return false;
    };
    marker == 0 || !words[marker - 1].is_one_of(&["and", "or"])
}

fn is_part_marker(word: &str) -> bool {
    let inner = word.strip_prefix('(').and_then(|word| word.strip_suffix(')'));
    inner.is_some_and(|inner| inner.len() <= 4 && inner.chars().all(char::is_alphabetic))
}

/// "to (A) dispose of and (B) reclaim"
fn is_purpose_in_parts(words: &[PlacedWord<'_>], next: usize) -> bool {
    let part = words.get(next + 1).is_some_and(|word| is_part_marker(word.text));
    let in_parts = words[..next].iter().any(|word| is_part_marker(word.text));
    words[next].text == "to" && part && in_parts && !words[next - 1].ends_clause()
}

/// Whether a run that begins with a question word has its verb. Other runs need none.
fn has_verb(words: &[PlacedWord<'_>]) -> bool {
    if !words[0].is_one_of(&QUESTION_WORDS) {
        return true;
    }
    let relative = ["who", "which", "that"];
    std::iter::zip(words, &words[1..])
        .any(|(before, word)| word.is_one_of(&VERBS) && !before.is_one_of(&relative))
}

fn begins_request(words: &[PlacedWord<'_>], at: usize) -> bool {
    let requests = ["what", "whether", "if", "how", "when", "which", "why", "who"];
    words.get(at).is_some_and(|word| word.is_one_of(&requests))
}

/// "in each of the last five years", "in the last year", "since 2010", "between 2010 and 2020"
fn is_period(words: &[PlacedWord<'_>], next: usize) -> bool {
    let Some(second) = words.get(next + 1) else { return false };
    let third_is_last = words.get(next + 2).is_some_and(|word| word.is_one_of(&["last"]));
    let dated = second.text.starts_with(|c: char| c.is_ascii_digit());
    match words[next].text {
        "in" => second.is_one_of(&["each"]) || (second.is_one_of(&["the"]) && third_is_last),
        "over" => second.is_one_of(&["the"]) && third_is_last,
        "since" | "between" => dated,
        _ => false,
    }
}

fn is_boundary(words: &[PlacedWord<'_>], next: usize) -> bool {
    words[next - 1].ends_clause() || words[next].is_one_of(&BOUNDARIES)
}

fn before_word<'t>(run: &'t str, word: PlacedWord<'_>) -> &'t str {
    trimmed(&run[..word.start])
}

fn trimmed(text: &str) -> &str {
    text.trim_end_matches(['.', ';', ',', ':', ' ', '-', '–'])
}

fn first_characters(text: &str, longest: usize) -> &str {
    let end = text.char_indices().nth(longest).map_or(text.len(), |(at, _)| at);
    let word = text[..end].rfind(' ').unwrap_or(end);
    trimmed(&text[..word])
}
