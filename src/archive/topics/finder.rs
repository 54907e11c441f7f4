//! Finds the topics of a question in one reading of its words, however many topics there are.

use std::collections::HashMap;

use super::TopicIx;
use super::tokens::{Tokens, Word};
use crate::archive::exchange::Exchange;
use crate::archive::heading::without_opening;
use crate::config::TopicEntry;

/// What all topics are found by.
#[derive(Debug)]
pub(super) struct Finder {
    /// The phrases, by their first word; most are that word alone.
    phrases: HashMap<Vec<u8>, Vec<Phrase>>,
    /// By the first byte of a word, the lengths of first words that begin with it: most words of a
    /// text are told from all of them without a look-up.
    lengths: [u64; 256],
    /// Headings and subjects of headings, folded.
    headings: HashMap<String, Vec<TopicIx>>,
}

#[derive(Debug)]
struct Phrase {
    /// Its words, the first included.
    words: Vec<Word>,
    topic: TopicIx,
}

impl Finder {
    pub(super) fn new(entries: &[&TopicEntry]) -> Self {
        let (phrases, headings) = (HashMap::new(), HashMap::new());
        let mut finder = Self { phrases, headings, lengths: [0; 256] };
        for (topic, entry) in entries.iter().enumerate() {
            entry.words.iter().for_each(|words| finder.add_phrase(words, topic));
            for heading in &entry.headings {
                finder.headings.entry(folded(heading)).or_default().push(topic);
            }
        }
        finder
    }

    fn add_phrase(&mut self, words: &str, topic: TopicIx) {
        let words = Tokens::of(words);
        if let Some(first) = words.first().map(|word| word.text.clone().into_bytes()) {
            self.lengths[first_byte(&first)] |= length(&first);
            self.phrases.entry(first).or_default().push(Phrase { words, topic });
        }
    }

    /// The topics of an exchange, ascending, each once.
    pub(super) fn topics_of(&self, exchange: &Exchange<'_>, tokens: &mut Tokens) -> Vec<TopicIx> {
        let mut found = Vec::new();
        if let Some(heading) = exchange.record.heading {
            self.by_heading(heading, &mut found);
            self.in_text(&[heading], tokens, &mut found);
        }
        // Whom a question was put to is not what it is about.
        let question = exchange.record.question.lines.split_first();
        if let Some((first, rest)) = question {
            let lines = [&[without_opening(first)], rest].concat();
            self.in_text(&lines, tokens, &mut found);
        }
        for answer in &exchange.answers {
            self.in_text(&answer.record.text.lines, tokens, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// A heading counts whole, and by its subject: "Armed Forces" of "Armed Forces: Housing".
    fn by_heading(&self, heading: &str, found: &mut Vec<TopicIx>) {
        if self.headings.is_empty() {
            return;
        }
        let subject = heading.split_once(": ").map(|(subject, _)| subject);
        for part in [Some(heading), subject].into_iter().flatten() {
            found.extend(self.headings.get(&folded(part)).into_iter().flatten());
        }
    }

    fn in_text(&self, lines: &[&str], tokens: &mut Tokens, found: &mut Vec<TopicIx>) {
        if self.phrases.is_empty() {
            return;
        }
        tokens.clear();
        lines.iter().for_each(|line| tokens.read(line));
        for at in 0..tokens.len() {
            let Some(word) = tokens.get(at) else { continue };
            if self.lengths[first_byte(word)] & length(word) == 0 {
                continue;
            }
            let phrases = self.phrases.get(word).into_iter().flatten();
            let here = phrases.filter(|phrase| phrase.stands_at(tokens, at));
            found.extend(here.map(|phrase| phrase.topic));
        }
    }
}

impl Phrase {
    fn stands_at(&self, tokens: &Tokens, from: usize) -> bool {
        (from..).zip(&self.words).all(|(at, word)| tokens.has(at, word))
    }
}

fn first_byte(word: &[u8]) -> usize {
    word.first().copied().unwrap_or(0).into()
}

/// One bit for each length; the last for all longer words.
fn length(word: &[u8]) -> u64 {
    1 << word.len().min(63)
}

fn folded(heading: &str) -> String {
    let words: Vec<_> = Tokens::of(heading).into_iter().map(|word| word.text).collect();
    words.join(" ")
}
