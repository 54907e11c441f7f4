//! Which questions refer to which: by number, as printed in questions and answers.
//!
//! [`cited`] reads the numbers out of a line, [`resolve`] says which exchange of the archive is meant.
//! Numbers begin again in every session of Parliament, so a number alone says little: a date decides,
//! or closeness in time. Where neither does, all that might be meant are listed, and none is chosen.

mod cited;
mod dates;
mod resolve;
mod tokens;

pub use cited::{Cited, CitedDate, Said, cited};

use rayon::prelude::*;

use super::exchange::{Exchange, ExchangeIx};
use jiff::civil::Date;
use resolve::Numbers;

/// The references of an archive.
#[derive(Debug, Default)]
pub struct References {
    /// Of each exchange, what it refers to, in the order of its words.
    made: Vec<Vec<Reference>>,
    /// Of each exchange, what refers to it, in the archive's order.
    received: Vec<Vec<Citing>>,
    /// Whether any exchange of the archive states its number.
    has_numbers: bool,
}

/// A number that is printed in a question or an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The answer it is printed in; none for the question.
    pub answer: Option<usize>,
    /// The line of that text, from 0.
    pub line: usize,
    /// The number and what is printed around it.
    pub cited: Cited,
    /// What it means.
    pub to: To,
}

/// What a reference means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// This exchange.
    Exchange(ExchangeIx),
    /// One of these, if any: the number agrees, and nothing printed decides.
    Possibly(Vec<ExchangeIx>),
    /// None in the archive; but the day of tabling is printed, and with the number it makes the
    /// address of the official page.
    Official(Date),
    /// None in the archive.
    Nowhere,
}

/// An exchange that refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citing {
    /// Which it is.
    pub by: ExchangeIx,
    /// Whether the other is certainly meant.
    pub certain: bool,
}

impl References {
    /// Reads and resolves the references of an archive.
    pub(super) fn of(exchanges: &[Exchange<'_>]) -> Self {
        let numbers = Numbers::of(exchanges);
        let made: Vec<Vec<Reference>> =
            (0..exchanges.len()).into_par_iter().map(|ix| made(exchanges, ix, &numbers)).collect();
        let mut received = vec![Vec::new(); exchanges.len()];
        for (by, references) in made.iter().enumerate() {
            references.iter().for_each(|reference| receive(&mut received, by, &reference.to));
        }
        Self { made, received, has_numbers: numbers.is_any() }
    }

    /// Whether any exchange of the archive states its number, so that one can be found.
    pub fn has_numbers(&self) -> bool {
        self.has_numbers
    }

    /// What an exchange refers to.
    pub fn made_by(&self, ix: ExchangeIx) -> &[Reference] {
        self.made.get(ix).map_or(&[], Vec::as_slice)
    }

    /// What refers to an exchange.
    pub fn received_by(&self, ix: ExchangeIx) -> &[Citing] {
        self.received.get(ix).map_or(&[], Vec::as_slice)
    }
}

fn made(exchanges: &[Exchange<'_>], ix: ExchangeIx, numbers: &Numbers) -> Vec<Reference> {
    let exchange = &exchanges[ix];
    let answers = exchange.answers.iter().enumerate();
    let answers = answers.map(|(at, answer)| (Some(at), &answer.record.text));
    let texts = std::iter::once((None, &exchange.record.question)).chain(answers);
    let lines = texts.flat_map(|(answer, text)| {
        text.lines.iter().enumerate().map(move |(line, words)| (answer, line, *words))
    });
    let all = lines.flat_map(|(answer, line, words)| {
        cited(words).into_iter().map(move |cited| (answer, line, cited))
    });
    let own = exchange.record.uin.map(resolve::uniform);
    let others = all.filter(|(_, _, cited)| Some(&cited.uin) != own.as_ref());
    let resolved = others.map(|(answer, line, cited)| {
        let to = numbers.resolve(exchanges, ix, &cited);
        Reference { answer, line, cited, to }
    });
    resolved.collect()
}

fn receive(received: &mut [Vec<Citing>], by: ExchangeIx, to: &To) {
    let (meant, certain) = match to {
        To::Exchange(ix) => (std::slice::from_ref(ix), true),
        To::Possibly(all) => (all.as_slice(), false),
        To::Official(_) | To::Nowhere => return,
    };
    for ix in meant {
        match received[*ix].last_mut().filter(|citing| citing.by == by) {
            Some(citing) => citing.certain |= certain,
            None => received[*ix].push(Citing { by, certain }),
        }
    }
}
