//! The words of a question as hashes: as printed, and without what follows from the department asked.

use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use crate::archive::heading_run;

/// A shorter question has too few words to tell a family by.
const LEAST_WORDS: usize = 8;

/// A longer question is no member of a family.
const MOST_WORDS: usize = 200;

/// Words that say little of what a question is about.
const LITTLE: [&str; 40] = [
    "the", "a", "an", "of", "in", "on", "for", "to", "and", "or", "by", "with", "from", "at", "as",
    "is", "are", "was", "were", "has", "have", "had", "be", "been", "his", "her", "their", "its",
    "he", "she", "they", "this", "that", "which", "what", "how", "if", "whether", "will", "many",
];

/// A question's words, hashed.
pub(super) struct AskedWording {
    /// The hash of each word, as printed.
    pub(super) words: Vec<u64>,
    /// Of each word, how it helps to say what the question is about.
    pub(super) kinds: Vec<WordKind>,
    /// The word at which the subject begins, behind the frame ("what assessment he has made of").
    pub(super) subject: usize,
    /// The hash of all words but those that follow from the department.
    pub(super) without_department: u64,
}

/// How a word helps to say what a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// It says little: “of”, “the”.
    Little,
    /// A common word: “hospitals”.
    Common,
    /// A name or number: “Spain”, “2024”, “(a)”.
    Name,
}

impl AskedWording {
    /// Hashes the words of a question. `None` where there are too few or too many of them.
    pub(super) fn read(asked: &str, department: Option<&str>) -> Option<Self> {
        let words: Vec<&str> = asked.split(' ').filter(|word| !word.is_empty()).collect();
        if !(LEAST_WORDS..=MOST_WORDS).contains(&words.len()) {
            return None;
        }
        let request = heading_run(asked)?.request;
        let begin = (request.as_ptr() as usize).checked_sub(asked.as_ptr() as usize)?;
        Some(Self {
            subject: word_starts(asked).filter(|start| *start < begin).count(),
            kinds: words.iter().enumerate().map(|(at, word)| kind_of(word, at)).collect(),
            without_department: without_department(&words, department),
            words: words.iter().map(|word| xxh3_64(word.as_bytes())).collect(),
        })
    }

    /// How many words there are.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }
}

/// Where the words of a text with single spaces begin.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (0..bytes.len()).filter(move |at| bytes[*at] != b' ' && (*at == 0 || bytes[*at - 1] == b' '))
}

fn kind_of(word: &str, at: usize) -> WordKind {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let is_name = bare.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) && at > 0;
    match bare {
        _ if is_name || word.starts_with('(') => WordKind::Name,
        "" => WordKind::Little,
        _ if LITTLE.iter().any(|little| little.eq_ignore_ascii_case(bare)) => WordKind::Little,
        _ => WordKind::Common,
    }
}

/// The department's own name and the pronouns of its minister are left out; so is the number of the verb
/// that follows from them.
fn without_department(words: &[&str], department: Option<&str>) -> u64 {
    let name: Vec<&str> = department.unwrap_or("").split_whitespace().collect();
    let mut hash = 0;
    let mut at = 0;
    while at < words.len() {
        let (word, step) = match own_name_at(words, at, &name) {
            Some(length) => ("#department", length),
            None => (uniform(words[at]), 1),
        };
        hash = xxh3_64_with_seed(word.as_bytes(), hash);
        at += step;
    }
    hash
}

/// How many words name the department, `the Home Office` or `his Department`, if any do.
fn own_name_at(words: &[&str], at: usize, name: &[&str]) -> Option<usize> {
    let article = ["the", "his", "her", "their"].contains(&words[at]);
    let start = at + usize::from(article);
    let rest = words.get(start..)?;
    let first = rest.first()?;
    if article && (is_department(first)) {
        return Some(2);
    }
    let is_named = !name.is_empty()
        && rest.len() >= name.len()
        && std::iter::zip(rest, name).all(|(word, own)| bare(word) == bare(own));
    let ends = is_named.then(|| rest[name.len() - 1]);
    // Punctuation behind the name would be lost.
    ends.filter(|last| bare(last).len() == last.len()).map(|_| usize::from(article) + name.len())
}

fn is_department(word: &str) -> bool {
    ["Department", "Office", "Ministry"].contains(&word)
}

fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphanumeric()).trim_end_matches("'s")
}

fn uniform(word: &str) -> &str {
    match word {
        "he" | "she" | "they" => "#minister",
        "his" | "her" | "their" => "#minister’s",
        "has" | "have" => "#has",
        "plans" | "plan" => "#plans",
        "holds" | "hold" => "#holds",
        "makes" | "make" => "#makes",
        _ => word,
    }
}
