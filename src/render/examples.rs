//! Examples of what can be asked of the search, each from this archive, so that each finds
//! something.

use std::collections::BTreeMap;

use crate::archive::{Archive, Exchange, House, Member, StatedDate, without_opening};

/// So many exchanges are looked at, so that a large archive takes no longer.
const LOOKED_AT: usize = 1_000;

/// The shortest word that is an example.
const SHORTEST: usize = 4;

/// What examples are made of. None where the archive has no such thing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Examples<'v> {
    /// Two words that stand next to each other in questions: a name if there is one.
    pub(super) phrase: Option<String>,
    /// The last word of the phrase.
    pub(super) word: Option<String>,
    /// How that word begins.
    pub(super) beginning: Option<String>,
    /// A word that stands beside it in some question.
    pub(super) other: Option<String>,
    pub(super) department: Option<&'v str>,
    pub(super) asker: Option<&'v str>,
    pub(super) minister: Option<&'v str>,
    pub(super) party: Option<&'v str>,
    pub(super) topic: Option<&'v str>,
    pub(super) year: Option<i16>,
    /// `commons` or `lords`.
    pub(super) house: Option<&'static str>,
    /// Whether a question has no answer.
    pub(super) unanswered: bool,
}

impl<'v> Examples<'v> {
    pub(super) fn of(archive: &'v Archive<'_>) -> Self {
        let looked_at = &archive.exchanges[..archive.exchanges.len().min(LOOKED_AT)];
        let named = commonest(looked_at.iter().flat_map(|exchange| pairs(exchange, is_name)));
        let phrase = named
            .or_else(|| commonest(looked_at.iter().flat_map(|exchange| pairs(exchange, is_long))));
        let phrase = phrase.map(|(a, b)| format!("{a} {b}"));
        let word = phrase.as_deref().and_then(|phrase| phrase.rsplit(' ').next());
        let word = word.map(str::to_lowercase);
        let department = archive.departments.iter().rev().max_by_key(|body| body.exchanges.len());
        let party = archive.parties.iter().rev().max_by_key(|party| party.exchanges.len());
        Self {
            beginning: word.as_deref().map(|word| word.chars().take(SHORTEST).collect()),
            other: word.as_deref().and_then(|word| companion(looked_at, word)),
            phrase,
            word,
            department: department.map(|body| body.named.name.as_str()),
            asker: busiest(&archive.members, |member| member.asked.len()),
            minister: busiest(&archive.members, |member| member.answered.len()),
            party: party.map(|party| party.named.name.as_str()),
            topic: archive.topics.list.first().map(|topic| topic.name.as_str()),
            year: archive.exchanges.iter().find_map(Exchange::date).map(year),
            house: looked_at.iter().rev().find_map(|exchange| exchange.house).map(House::id),
            unanswered: archive.exchanges.iter().any(Exchange::is_unanswered),
        }
    }
}

fn year(date: StatedDate) -> i16 {
    date.day().year()
}

/// A member whose name is of two words, so that the example shows why it stands in quotes.
fn busiest<'v>(members: &'v [Member<'_>], count: impl Fn(&Member<'_>) -> usize) -> Option<&'v str> {
    let of_two = |member: &&Member<'_>| member.named.name.split(' ').count() == 2;
    let found = members.iter().filter(|member| count(member) > 0);
    // The last of equals wins: so the first in the alphabet.
    let most = found.rev().max_by_key(|member| (of_two(member), count(member)))?;
    Some(&most.named.name)
}

/// The plain words of what is asked.
fn words<'e>(exchange: &'e Exchange<'_>) -> impl Iterator<Item = &'e str> {
    let lines = exchange.record.question.lines.iter();
    lines.flat_map(|line| without_opening(line).split_whitespace())
}

fn bare(word: &str) -> &str {
    word.trim_end_matches(['.', ',', ';'])
}

fn is_plain(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// A word of a name, as far as a capital tells.
fn is_name(word: &str) -> bool {
    is_plain(word) && word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// A word that may say something of the subject.
fn is_long(word: &str) -> bool {
    is_plain(word)
        && word.len() > 6
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && !RITUAL.contains(&word)
}

/// Neighbouring words of one kind. The first word is not taken: it has a capital anyway.
fn pairs<'e>(exchange: &'e Exchange<'_>, is_it: fn(&str) -> bool) -> Vec<(&'e str, &'e str)> {
    let words: Vec<&str> = words(exchange).skip(1).collect();
    let pairs = words.windows(2).map(|pair| (pair[0], bare(pair[1])));
    pairs.filter(|(a, b)| is_it(a) && is_it(b)).collect()
}

/// A long word from the same questions.
fn companion(exchanges: &[Exchange<'_>], word: &str) -> Option<String> {
    let is_it = |other: &str| bare(other).eq_ignore_ascii_case(word);
    let with = exchanges.iter().filter(|exchange| words(exchange).any(is_it));
    let others = with.flat_map(words).filter(|other| is_long(other) && *other != word);
    commonest(others).map(str::to_owned)
}

/// Words of the ritual of questions, which say nothing of their subject.
const RITUAL: [&str; 12] = [
    "answers",
    "assessment",
    "department",
    "discussions",
    "estimate",
    "implications",
    "including",
    "potential",
    "pursuant",
    "recently",
    "representations",
    "whether",
];

/// What comes most often; of equals the first in the alphabet.
fn commonest<T: Ord>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    all.for_each(|one| *counts.entry(one).or_default() += 1);
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::{Names, link};
    use crate::source::transcript::Furniture;
    use crate::source::{SourceFile, parse_all};

    const TEXT: &str = "\
Asked by: Ada Sample (Harbour Union - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, what Plan there is for the lighthouses of North Rock.
Answered by Percy Placeholder - Minister of State
White.
Asked by: Lord Specimen of Elsewhere (Crossbench - Life peer)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, how many lighthouses North Rock, has.
Answered by Percy Placeholder - Minister of State
None.
";

    #[test]
    fn examples_are_from_the_archive() {
        let files = [SourceFile::from_text("a.txt", TEXT)];
        let (sources, _) = parse_all(&files, &Furniture::with(&[]));
        let archive = link(sources, &Names::default()).0;
        let examples = Examples::of(&archive);
        assert_eq!(examples.phrase.as_deref(), Some("North Rock"));
        assert_eq!(examples.word.as_deref(), Some("rock"));
        assert_eq!(examples.other.as_deref(), Some("lighthouses"));
        assert_eq!(examples.department, Some("Ministry of Lighthouses"));
        assert_eq!(examples.asker, Some("Ada Sample"));
        assert_eq!(examples.minister, Some("Percy Placeholder"));
        assert_eq!(
            (examples.year, examples.house, examples.unanswered),
            (None, Some("lords"), false)
        );
    }

    #[test]
    fn where_no_name_is_said_the_phrase_is_of_long_words() {
        let text = TEXT.replace("North Rock", "painted lighthouses");
        let files = [SourceFile::from_text("a.txt", &text)];
        let (sources, _) = parse_all(&files, &Furniture::with(&[]));
        let archive = link(sources, &Names::default()).0;
        assert_eq!(Examples::of(&archive).phrase.as_deref(), Some("painted lighthouses"));
    }

    #[test]
    fn the_commonest_is_the_first_of_equals() {
        assert_eq!(commonest(["b", "a", "c", "c", "a"].iter()), Some(&"a"));
        assert_eq!(commonest(std::iter::empty::<u8>()), None);
    }
}
