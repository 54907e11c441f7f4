//! Texts that were given in answer to several questions.

use std::collections::HashMap;

use super::exchange::{Exchange, ExchangeIx};

/// A text that was given in answer to several questions, word for word.
#[derive(Debug)]
pub struct SharedAnswer {
    /// The fingerprint of the answer's text.
    pub id: String,
    /// The questions and which of their answers it is, in the archive's order.
    pub given_to: Vec<(ExchangeIx, usize)>,
    /// The questions, each once.
    pub exchanges: Vec<ExchangeIx>,
}

/// Finds the shared answers and tells each answer of which it is an instance. `fingerprints` are
/// those of each exchange's answers.
pub(super) fn find(
    exchanges: &mut [Exchange<'_>],
    fingerprints: &[Vec<String>],
) -> Vec<SharedAnswer> {
    let mut given: HashMap<&str, Vec<(ExchangeIx, usize)>> = HashMap::new();
    for (ix, fingerprints) in fingerprints.iter().enumerate() {
        for (at, fingerprint) in fingerprints.iter().enumerate() {
            let text = &exchanges[ix].answers[at].record.text;
            // How a text that was cut goes on, nobody knows.
            if !text.is_empty() && !text.truncated {
                given.entry(fingerprint).or_default().push((ix, at));
            }
        }
    }
    let mut shared = several(given);
    shared.sort_by(|a, b| (b.given_to.len(), &a.id).cmp(&(a.given_to.len(), &b.id)));
    for (number, answer) in shared.iter().enumerate() {
        for (ix, at) in &answer.given_to {
            exchanges[*ix].answers[*at].shared = Some(number);
        }
    }
    shared
}

/// Two answers to one question do not make a shared answer.
fn several(given: HashMap<&str, Vec<(ExchangeIx, usize)>>) -> Vec<SharedAnswer> {
    let answers = given.into_iter().map(|(id, given_to)| {
        let mut exchanges: Vec<_> = given_to.iter().map(|(ix, _)| *ix).collect();
        exchanges.dedup();
        SharedAnswer { id: id.to_owned(), given_to, exchanges }
    });
    answers.filter(|answer| answer.exchanges.len() > 1).collect()
}
