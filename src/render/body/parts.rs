//! The lettered parts of a question, (a), (b), each with an address of its own.
//!
//! A part is found by its place in a sequence that begins at (a), (i) or (1) and goes on to the next
//! sign at least; a reference to a law, "section 21 (a)", begins none. The text stays as it is.

use std::collections::HashSet;
use std::ops::Range;

/// The marker of a part: its place and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::render) struct Part {
    /// The line's index.
    pub(super) line: usize,
    /// The sign, in bytes of the line: `(a)`.
    pub(super) range: Range<usize>,
    /// Its name among the parts of the text: `a`, or `a-ii` for a part of a part.
    pub(super) name: String,
}

/// The kinds of signs, the outer before the inner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    Letter,
    Roman,
}

/// A sign in brackets that may be the next of a sequence.
#[derive(Clone, Debug)]
struct Sign<'t> {
    line: usize,
    range: Range<usize>,
    words: &'t str,
}

/// A sequence of signs, by their index among all.
struct Sequence {
    kind: Kind,
    signs: Vec<usize>,
}

/// Finds the parts of a text, in the order of its lines.
pub(in crate::render) fn parts(lines: &[&str]) -> Vec<Part> {
    let signs = signs(lines);
    if signs.len() < 2 {
        return Vec::new();
    }
    let sequences = sequences(&signs);
    let mut named: Vec<(usize, String)> = Vec::new();
    let mut taken = HashSet::new();
    for sequence in &sequences {
        for &at in &sequence.signs {
            let name = match parent(sequence, at, &sequences) {
                Some(outer) => format!("{}-{}", name_of(outer, &named), signs[at].words),
                None => signs[at].words.to_owned(),
            };
            named.push((at, untaken(&name, &mut taken)));
        }
    }
    named.sort_unstable();
    let part = |(at, name): (usize, String)| {
        let Sign { line, range, .. } = signs[at].clone();
        Part { line, range, name }
    };
    named.into_iter().map(part).collect()
}

/// The first sequence with a name keeps it; in the next one a number follows.
fn untaken(name: &str, taken: &mut HashSet<String>) -> String {
    let mut number = 2;
    let mut free = name.to_owned();
    while !taken.insert(free.clone()) {
        free = format!("{name}-{number}");
        number += 1;
    }
    free
}

fn name_of(at: usize, named: &[(usize, String)]) -> &str {
    named.iter().find(|(other, _)| *other == at).map_or("", |(_, name)| name)
}

/// All signs that may be parts: in small letters or figures, and no reference to a law.
fn signs<'t>(lines: &[&'t str]) -> Vec<Sign<'t>> {
    let mut signs: Vec<Sign<'t>> = Vec::new();
    for (line, text) in lines.iter().enumerate() {
        for (start, _) in text.match_indices('(') {
            let Some(words) = sign_at(text, start) else { continue };
            let follows_sign =
                signs.last().is_some_and(|last| last.line == line && last.range.end == start);
            if follows_sign || !is_reference(&text[..start]) {
                signs.push(Sign { line, range: start..start + words.len() + 2, words });
            }
        }
    }
    signs
}

/// The text in the brackets that open at a byte, if it may be a marker.
fn sign_at(text: &str, start: usize) -> Option<&str> {
    let inside = &text[start + 1..];
    let words = &inside[..inside.bytes().take(6).position(|byte| byte == b')')?];
    let is_letter = words.len() == 1 && words.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_letter || number_of(words).is_some() || roman_of(words).is_some()).then_some(words)
}

fn number_of(words: &str) -> Option<usize> {
    let is_plain = !words.starts_with('0') && words.bytes().all(|byte| byte.is_ascii_digit());
    words.parse().ok().filter(|number| is_plain && *number < 100)
}

const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
];

fn roman_of(words: &str) -> Option<usize> {
    ROMAN.iter().position(|roman| *roman == words).map(|at| at + 1)
}

/// What the signs of laws and of other texts follow, with or without a number: "section 21", "parts".
const NOUNS: [&str; 40] = [
    "annex",
    "annexes",
    "appendix",
    "article",
    "articles",
    "chapter",
    "clause",
    "clauses",
    "condition",
    "criteria",
    "criterion",
    "footnote",
    "limb",
    "limbs",
    "note",
    "option",
    "options",
    "para",
    "paragraph",
    "paragraphs",
    "paras",
    "part",
    "parts",
    "point",
    "points",
    "reg",
    "regulation",
    "regulations",
    "rule",
    "rules",
    "s",
    "schedule",
    "section",
    "sections",
    "ss",
    "sub-paragraph",
    "sub-paragraphs",
    "sub-section",
    "subparagraph",
    "subsection",
];

/// Whether a sign after these words refers to a part of something else. Text close to a
/// figure, a letter or a bracket is no sign of a part: "3(a)", "child(a)".
fn is_reference(before: &str) -> bool {
    if before.ends_with(|c: char| c.is_alphanumeric() || c == ')') {
        return true;
    }
    let mut words = before.split_whitespace().rev().map(bare);
    let Some(last) = words.next() else { return false };
    let has_number = last.contains(|c: char| c.is_ascii_digit());
    is_noun(last) || (has_number && words.next().is_some_and(is_noun))
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_noun(word: &str) -> bool {
    NOUNS.contains(&word.to_lowercase().as_str()) || word.eq_ignore_ascii_case("subsections")
}

/// The sequences, outer kinds first.
fn sequences(signs: &[Sign<'_>]) -> Vec<Sequence> {
    let letters = sequences_of(signs, Kind::Letter, &HashSet::new());
    let taken: HashSet<usize> = letters.iter().flat_map(|one| one.signs.clone()).collect();
    let romans = sequences_of(signs, Kind::Roman, &taken);
    let mut all = sequences_of(signs, Kind::Number, &HashSet::new());
    all.extend(letters);
    all.extend(romans);
    all
}

/// Signs in order from the first on. One that is alone begins no sequence, and one that only refers
/// back ends none.
fn sequences_of(signs: &[Sign<'_>], kind: Kind, taken: &HashSet<usize>) -> Vec<Sequence> {
    let mut sequences: Vec<Sequence> = Vec::new();
    let (mut first, mut next) = (None, 0);
    for (at, sign) in signs.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
        match (ordinal(sign.words, kind), first) {
            (Some(1), _) => first = Some(at),
            (Some(2), Some(one)) => {
                sequences.push(Sequence { kind, signs: vec![one, at] });
                (first, next) = (None, 3);
            }
            (Some(ordinal), _) if ordinal == next => {
                if let Some(last) = sequences.last_mut() {
                    last.signs.push(at);
                }
                next += 1;
            }
            _ => {}
        }
    }
    sequences
}

fn ordinal(words: &str, kind: Kind) -> Option<usize> {
    match kind {
        Kind::Number => number_of(words),
        Kind::Roman => roman_of(words),
        Kind::Letter => match words.as_bytes() {
            [letter @ b'a'..=b'z'] => Some(usize::from(letter - b'a') + 1),
            _ => None,
        },
    }
}

/// The marker that another belongs to: the last before it of the nearest kind outside that goes on
/// behind one of its own kind. "(a) x and (b) y in (i) w and (ii) z" are two lists beside each other.
fn parent(own: &Sequence, at: usize, all: &[Sequence]) -> Option<usize> {
    let outer = match own.kind {
        Kind::Number => return None,
        Kind::Letter => [Kind::Number].as_slice(),
        Kind::Roman => [Kind::Letter, Kind::Number].as_slice(),
    };
    let start = own.signs[0];
    let around = outer.iter().find_map(|kind| {
        let before = |one: &&Sequence| one.kind == *kind && one.signs[0] < start;
        all.iter().rfind(before).filter(|one| has_inside(one, own.kind, all))
    })?;
    around.signs.iter().rfind(|sign| **sign < at).copied()
}

/// Whether a sequence goes on behind the beginning of one of an inner kind.
fn has_inside(outer: &Sequence, kind: Kind, all: &[Sequence]) -> bool {
    let (Some(first), Some(last)) = (outer.signs.first(), outer.signs.last()) else { return false };
    all.iter().any(|one| one.kind == kind && first < &one.signs[0] && &one.signs[0] < last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(lines: &[&str]) -> String {
        let named = parts(lines).into_iter().map(|part| part.name);
        named.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn parts_are_named_in_order() {
        assert_eq!(names(&["how many (a) men and (b) women"]), "a b");
        assert_eq!(names(&["in (i) 2020, (ii) 2021 and (iii) 2022"]), "i ii iii");
        assert_eq!(names(&["(1) the cost, and (2) the number"]), "1 2");
        assert_eq!(names(&["what the", "(a) cost", "(b) number", "is"]), "a b");
    }

    #[test]
    fn parts_of_parts_are_named_with_them() {
        assert_eq!(names(&["(a) (i) x (ii) y and (b)(i) v (ii) w"]), "a a-i a-ii b b-i b-ii");
        assert_eq!(names(&["(1) x (a) y (b) z (2) w"]), "1 1-a 1-b 2");
    }

    #[test]
    fn two_lists_beside_each_other_are_not_parts_of_each_other() {
        assert_eq!(
            names(&["how many (a) men and (b) women in (i) 2020 and (ii) 2021"]),
            "a b i ii"
        );
    }

    #[test]
    fn a_letter_after_h_is_a_letter() {
        let line = "(a) (b) (c) (d) (e) (f) (g) (h) (i) (j)";
        assert_eq!(names(&[line]), "a b c d e f g h i j");
    }

    #[test]
    fn a_name_is_given_once() {
        assert_eq!(names(&["(a) x (b) y in (a) v (b) w"]), "a b a-2 b-2");
    }

    #[test]
    fn references_to_laws_and_other_texts_are_no_parts() {
        for line in [
            "section 21(a) and (b)",
            "section 21 (a) and (b)",
            "Regulation 3(1)(a) and (b)",
            "paragraphs (a) and (b) of the Schedule",
            "under rule 4A (i) and (ii)",
            "the answer to parts (a) and (b)",
            "an (a) alone",
            "(b) x (c) y",
            "(A) x (B) y",
            "member(s) (s)",
        ] {
            assert_eq!(names(&[line]), "", "{line}");
        }
        assert_eq!(names(&["in 2021 (a) how many and (b) what"]), "a b");
    }

    proptest! {
        #[test]
        fn each_part_is_a_sign_of_its_line_and_has_a_name_of_its_own(
            lines in prop::collection::vec(
                "(\\([a-d]\\)|\\((i|ii|iii|v|x)\\)|\\([1-3]\\)| section| 21| é|,){0,12}", 0..4),
        ) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let parts = parts(&lines);
            let names: HashSet<&str> = parts.iter().map(|part| part.name.as_str()).collect();
            prop_assert_eq!(names.len(), parts.len());
            for part in &parts {
                let sign = &lines[part.line][part.range.clone()];
                prop_assert!(sign.starts_with('(') && sign.ends_with(')'), "{}", sign);
            }
            let places = parts.iter().map(|part| (part.line, part.range.start));
            prop_assert!(places.is_sorted());
        }
    }
}
