//! Differences between the answers to the questions of a family: of each answer, the first sentence that
//! is not in every other answer.

use std::collections::{HashMap, HashSet};

use crate::archive::exchange::Answer;
use crate::archive::normalise;

/// The words before a full stop that does not end a sentence.
const ABBREVIATIONS: [&str; 22] = [
    "hon", "mr", "mrs", "ms", "dr", "no", "nos", "rt", "st", "vs", "etc", "e.g", "i.e", "para",
    "paras", "p", "pp", "col", "prof", "sir", "ltd", "approx",
];

/// How an answer differs from the others of its family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerDifference<'t> {
    /// It is, word for word, the answer at this position.
    SameAs(usize),
    /// Its first sentence that another answer does not have, as printed.
    Sentence(&'t str),
    /// All its sentences are in all other answers, which have more.
    Nothing,
}

/// The difference of each answer from the others; `None` where there is no answer.
pub fn answer_differences<'t>(
    answers: &[Option<&'t Answer<'_>>],
) -> Vec<Option<AnswerDifference<'t>>> {
    let mut first_of_text: HashMap<&str, usize> = HashMap::new();
    let mut texts_with: HashMap<String, usize> = HashMap::new();
    let mut texts = 0;
    for (at, answer) in answers.iter().enumerate() {
        let Some(answer) = answer else { continue };
        if is_repeated(answer, at, &mut first_of_text).is_none() {
            texts += 1;
            let own: HashSet<String> =
                sentences_of(answer).map(|words| normalise([words])).collect();
            own.into_iter().for_each(|words| *texts_with.entry(words).or_default() += 1);
        }
    }
    let mut differences = Vec::with_capacity(answers.len());
    for (at, answer) in answers.iter().enumerate() {
        differences.push(answer.map(|answer| {
            match is_repeated(answer, at, &mut first_of_text) {
                Some(first) => AnswerDifference::SameAs(first),
                None => sentences_of(answer)
                    .find(|words| texts < 2 || texts_with.get(&normalise([*words])) != Some(&texts))
                    .map_or(AnswerDifference::Nothing, AnswerDifference::Sentence),
            }
        }));
    }
    differences
}

/// The position of the same text before this one. How a text that was cut goes on is not known.
fn is_repeated<'t>(
    answer: &'t Answer<'_>,
    at: usize,
    first_of_text: &mut HashMap<&'t str, usize>,
) -> Option<usize> {
    if answer.record.text.truncated {
        return None;
    }
    let first = *first_of_text.entry(&answer.fingerprint).or_insert(at);
    (first != at).then_some(first)
}

fn sentences_of<'t>(answer: &'t Answer<'_>) -> impl Iterator<Item = &'t str> {
    answer.record.text.lines.iter().copied().flat_map(sentences)
}

/// The sentences of a line, as printed. Where it is not certain that one ends, it goes on.
pub(super) fn sentences(line: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (space, _) in line.match_indices(' ') {
        if ends_sentence(&line[start..space], line[space..].trim_start()) {
            sentences.push(line[start..space].trim());
            start = space;
        }
    }
    sentences.push(line[start..].trim());
    sentences.retain(|words| !words.is_empty());
    sentences
}

fn ends_sentence(words: &str, rest: &str) -> bool {
    let bare = words.trim_end_matches(['”', '’', '"', '\'', ')', ']']);
    if !bare.ends_with(['.', '?', '!']) || rest.starts_with(|c: char| !begins_sentence(c)) {
        return false;
    }
    let last = bare.rsplit(' ').next().unwrap_or(bare);
    let last = last.trim_start_matches(['(', '“', '‘', '"']).trim_end_matches('.').to_lowercase();
    let is_initial = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    let is_number = last.chars().all(|c| c.is_ascii_digit()) && words.split(' ').count() < 3;
    !(bare.ends_with('.') && (is_initial || is_number || ABBREVIATIONS.contains(&&*last)))
}

fn begins_sentence(c: char) -> bool {
    c.is_uppercase() || c.is_numeric() || ['“', '‘', '"', '\'', '(', '['].contains(&c)
}
