//! What the comparison finds, against comparing everything with everything.

use std::collections::BTreeMap;

use super::near::percent;
use super::*;
use crate::archive::{Archive, Names, link};
use crate::source::transcript::Furniture;
use crate::source::{SourceFile, parse_all};

const SEED: &str = include_str!("../../../content/north-korea.txt");

fn with<T>(text: &str, look: impl FnOnce(&Archive<'_>) -> T) -> T {
    let files = [SourceFile::from_text("a.txt", text)];
    let (sources, _) = parse_all(&files, &Furniture::with(&[]));
    let mut archive = link(sources, &Names::default()).0;
    archive.relate();
    look(&archive)
}

/// The text of an answer, and where else it leads.
fn text<'x>(archive: &'x Archive<'_>, ix: usize) -> &'x DistinctText {
    archive.similar.text_of(ix, 0).unwrap().1
}

#[test]
fn in_the_seed_two_answers_are_one_text_and_none_are_near_repeats() {
    with(SEED, |archive| {
        assert_eq!(archive.similar.texts.len(), 9);
        assert_eq!(text(archive, 3).given_to, [(3, 0), (4, 0)]);
        assert!(archive.similar.texts.iter().all(|text| text.near.is_empty()));
    });
}

fn exchange(n: usize, answer: &str) -> String {
    format!(
        "Asked by: A (B - C)\nQuestion to the Home Office:\nTo ask {n}.\nAnswered by D\n{answer}\n"
    )
}

/// Invented words, the same for the same number.
fn word(n: u64) -> String {
    let mut n = sketch::mixed(n);
    let letters = (0..3 + n % 6).map(|_| {
        n = sketch::mixed(n);
        char::from(b'a' + (n % 26) as u8)
    });
    letters.collect()
}

fn prose(first: u64, words: u64) -> Vec<String> {
    (first..first + words).map(word).collect()
}

#[test]
fn a_text_with_one_word_changed_is_a_near_repeat_and_never_the_same() {
    let mut words = prose(0, 500);
    let (one, other) = (words.join(" "), {
        words[250] = "other".to_owned();
        words.join(" ")
    });
    with(&(exchange(1, &one) + &exchange(2, &other)), |archive| {
        assert_eq!(text(archive, 0).near, [Near { text: 1, percent: 99 }]);
        assert_eq!(text(archive, 1).near, [Near { text: 0, percent: 99 }]);
    });
}

#[test]
fn what_the_fingerprint_folds_is_the_same_text() {
    let (one, other) = (prose(0, 40).join(" "), prose(0, 40).join("  ").to_uppercase());
    with(&(exchange(1, &one) + &exchange(2, &other)), |archive| {
        assert_eq!(archive.similar.texts.len(), 1);
        assert_eq!(archive.similar.elsewhere(0, 0), Some((1, 0)));
    });
}

#[test]
fn short_answers_are_not_compared() {
    let (one, other) = ("The answer to the question is 12.", "The answer to the question is 15.");
    with(&(exchange(1, one) + &exchange(2, other)), |archive| {
        assert!(archive.similar.texts.iter().all(|text| text.near.is_empty()));
    });
}

/// Texts of 60 invented words in families, each of which changes some words of the first.
fn families() -> Vec<Vec<u32>> {
    let mut texts = Vec::new();
    for family in 0..60u64 {
        for member in 0..6u64 {
            let changed =
                |at: u64| sketch::mixed(family << 40 | member << 20 | at) % 100 < member * 4;
            let words = (0..60).map(|at| {
                let other = if changed(at) { member + 1 } else { 0 };
                sketch::mixed(family << 32 | at << 8 | other) as u32
            });
            texts.push(words.collect());
        }
    }
    texts
}

#[test]
fn buckets_find_what_comparing_everything_finds() {
    let texts = families();
    let mut expected = BTreeMap::new();
    for (a, left) in texts.iter().enumerate() {
        for (b, right) in texts.iter().enumerate().skip(a + 1) {
            let found = percent(left, right);
            assert_eq!(found, percent(right, left));
            expected.extend(found.map(|percent| ((a as u32, b as u32), percent)));
        }
    }
    let readings: Vec<_> = texts.into_iter().map(|words| Reading { words }).collect();
    let mut found: Vec<DistinctText> = readings.iter().map(|_| DistinctText::default()).collect();
    near::find(&readings, &mut found);
    let mut pairs = BTreeMap::new();
    for (a, text) in found.iter().enumerate() {
        for near in &text.near {
            pairs.insert((a as u32, near.text), near.percent);
            assert!(found[near.text as usize].near.contains(&Near { text: a as u32, ..*near }));
        }
    }
    pairs.retain(|(a, b), _| a < b);
    assert!(pairs.iter().all(|(pair, percent)| expected.get(pair) == Some(percent)));
    assert!(expected.len() > 400, "{}", expected.len());
    let recall = pairs.len() as f64 / expected.len() as f64;
    assert!(recall >= 0.97, "{recall} of {}", expected.len());
}
