//! The distinct answers to some questions, each once, in the order in which they were first given.

use std::collections::HashMap;

use jiff::civil::Date;

use super::exchange::{Answer, Exchange, ExchangeIx};

/// A place among the answers of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerPlace {
    /// The question.
    pub exchange: ExchangeIx,
    /// Its answer, from 0.
    pub answer: usize,
}

impl AnswerPlace {
    /// The answer at this place.
    pub fn answer_in<'e, 'a>(self, exchanges: &'e [Exchange<'a>]) -> &'e Answer<'a> {
        &exchanges[self.exchange].answers[self.answer]
    }
}

/// An answer with all its places: those with the same text.
#[derive(Debug, PartialEq, Eq)]
pub struct DistinctAnswer {
    /// The places, first given first.
    pub given: Vec<AnswerPlace>,
}

/// The distinct answers to `questions` that are wanted, by the day on which each was first given. Answers without a
/// date come last. Answers that the source gives in part are never taken for the same.
pub fn answers_in_order(
    exchanges: &[Exchange<'_>],
    questions: &[ExchangeIx],
    is_wanted: impl Fn(AnswerPlace) -> bool,
) -> Vec<DistinctAnswer> {
    let mut distinct: Vec<DistinctAnswer> = Vec::new();
    let mut by_text: HashMap<&str, usize> = HashMap::new();
    for place in places_in_order(exchanges, questions).into_iter().filter(|at| is_wanted(*at)) {
        let answer = place.answer_in(exchanges);
        let text = &answer.record.text;
        let known = match text.is_empty() || text.truncated {
            true => None,
            false => by_text.get(answer.fingerprint.as_str()).copied(),
        };
        match known {
            Some(known) => distinct[known].given.push(place),
            None => {
                by_text.insert(&answer.fingerprint, distinct.len());
                distinct.push(DistinctAnswer { given: vec![place] });
            }
        }
    }
    distinct
}

/// All answers to `questions` that have a text, by day; those without a date last.
fn places_in_order(exchanges: &[Exchange<'_>], questions: &[ExchangeIx]) -> Vec<AnswerPlace> {
    let mut places = Vec::new();
    for exchange in questions {
        for (answer, given) in exchanges[*exchange].answers.iter().enumerate() {
            if !given.record.text.is_empty() {
                places.push(AnswerPlace { exchange: *exchange, answer });
            }
        }
    }
    places.sort_by_key(|place| order(place.answer_in(exchanges).record.date, *place));
    places
}

fn order(date: Option<Date>, place: AnswerPlace) -> (bool, Option<Date>, ExchangeIx, usize) {
    (date.is_none(), date, place.exchange, place.answer)
}
