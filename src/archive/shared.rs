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

/// Finds the shared answers and tells each answer of which it is an instance.
pub(super) fn find(exchanges: &mut [Exchange<'_>]) -> Vec<SharedAnswer> {
    let mut shared = several(given(exchanges));
    shared.sort_by(|a, b| (b.given_to.len(), &a.id).cmp(&(a.given_to.len(), &b.id)));
    for (number, answer) in shared.iter().enumerate() {
        for (ix, at) in &answer.given_to {
            exchanges[*ix].answers[*at].shared = Some(number);
        }
    }
    shared
}

/// Where each text was given.
fn given<'e>(exchanges: &'e [Exchange<'_>]) -> HashMap<&'e str, Vec<(ExchangeIx, usize)>> {
    let mut given: HashMap<&str, Vec<(ExchangeIx, usize)>> = HashMap::new();
    for (ix, exchange) in exchanges.iter().enumerate() {
        for (at, answer) in exchange.answers.iter().enumerate() {
            let text = &answer.record.text;
            // How a text that was cut goes on, nobody knows.
            if !text.is_empty() && !text.truncated {
                given.entry(&answer.fingerprint).or_default().push((ix, at));
            }
        }
    }
    given
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
