//! Exchanges whose question has the text of a line.
//!
//! A text may have been asked several times. Then the number, the asking member and the answers
//! tell which line is whose; else the first of the ledger is the first of the archive. Those of which
//! nothing changed come first: so what has settled stays, whichever number two of them share.

use std::collections::HashMap;

use super::exchanges::{Matching, number};
use crate::archive::ExchangeIx;
use crate::archive::ledger::line::{Kind, Status};

/// The lines of each text. Those that lead elsewhere come last and are taken only if need be.
type Lines<'m> = HashMap<&'m str, Vec<usize>>;

pub(super) fn pair(matching: &mut Matching<'_, '_>) {
    let lines = lines(matching);
    let mut asked: HashMap<&str, Vec<ExchangeIx>> = HashMap::with_capacity(lines.len());
    for (ix, exchange) in matching.exchanges.iter().enumerate() {
        if lines.contains_key(&*exchange.fingerprint) {
            asked.entry(&exchange.fingerprint).or_default().push(ix);
        }
    }
    for ix in 0..matching.exchanges.len() {
        let text = &*matching.exchanges[ix].fingerprint;
        if let (Some(lines), Some(asked)) = (lines.get(text), asked.remove(text)) {
            pair_one_text(matching, lines, asked);
        }
    }
}

fn lines<'m>(matching: &Matching<'m, '_>) -> Lines<'m> {
    let book = matching.book;
    let mut lines: Lines<'m> = HashMap::new();
    for at in book.of(Kind::Exchange) {
        if let Some(text) = &book.lines[at].text {
            lines.entry(text).or_default().push(at);
        }
    }
    lines
}

fn pair_one_text(matching: &mut Matching<'_, '_>, lines: &[usize], mut asked: Vec<ExchangeIx>) {
    if let ([line], [ix]) = (lines, &*asked) {
        if !matching.contradicts(*line, *ix) {
            matching.take(*line, *ix);
        }
        return;
    }
    asked.sort_by_key(|ix| number(&matching.exchanges[*ix].id));
    let mut lines = lines.to_vec();
    lines.sort_by_key(|at| age(matching, *at));
    let moved = |at: &usize| matches!(matching.book.lines[*at].status, Status::Moved(..));
    let (moved, here): (Vec<usize>, Vec<usize>) = lines.into_iter().partition(moved);
    for lines in [here, moved] {
        for by in [By::All, By::Number, By::AskerAndAnswers, By::Asker, By::Answers, By::Nothing] {
            pair_by(matching, &lines, &asked, by);
        }
    }
}

/// Live lines first, then the older.
fn age(matching: &Matching<'_, '_>, at: usize) -> (bool, jiff::civil::Date, usize) {
    let line = &matching.book.lines[at];
    (line.status != Status::Live, line.first_seen, number(&line.id))
}

/// What a line and an exchange must have in common.
#[derive(Clone, Copy)]
enum By {
    All,
    Number,
    AskerAndAnswers,
    Asker,
    Answers,
    Nothing,
}

/// What is compared; none where there is nothing to compare.
type Common = Option<(Option<usize>, Option<String>)>;

fn pair_by(matching: &mut Matching<'_, '_>, lines: &[usize], asked: &[ExchangeIx], by: By) {
    let mut free: HashMap<(Option<usize>, Option<String>), Vec<usize>> = HashMap::new();
    for at in lines.iter().copied().filter(|at| matching.is_free(*at)) {
        if let Some(key) = of_line(matching, at, by) {
            free.entry(key).or_default().push(at);
        }
    }
    for ix in asked.iter().copied() {
        if matching.line_of[ix].is_some() {
            continue;
        }
        let lines = of_exchange(matching, ix, by).and_then(|key| free.get_mut(&key));
        let Some(lines) = lines else { continue };
        if let Some(nth) = lines.iter().position(|at| !matching.contradicts(*at, ix)) {
            matching.take(lines.remove(nth), ix);
        }
    }
}

fn of_line(matching: &Matching<'_, '_>, at: usize, by: By) -> Common {
    let line = &matching.book.lines[at];
    let (asker, answers) = (|| matching.asker_of_line(at), || line.answers.clone());
    match by {
        By::All => {
            Some((asker(), Some(format!("{:?} {:?} {:?}", line.uin, line.tabled, answers()))))
        }
        By::Number => line.uin.clone().map(|uin| (None, Some(uin))),
        By::AskerAndAnswers => Some((Some(asker()?), Some(answers()?))),
        By::Asker => Some((Some(asker()?), None)),
        By::Answers => Some((None, Some(answers()?))),
        By::Nothing => Some((None, None)),
    }
}

fn of_exchange(matching: &Matching<'_, '_>, ix: ExchangeIx, by: By) -> Common {
    let exchange = &matching.exchanges[ix];
    let (asker, answers) = (|| matching.asker(ix), || exchange.answer_fingerprints());
    let record = &exchange.record;
    match by {
        By::All => {
            Some((asker(), Some(format!("{:?} {:?} {:?}", record.uin, record.tabled, answers()))))
        }
        By::Number => record.uin.map(|uin| (None, Some(uin.to_owned()))),
        By::AskerAndAnswers => Some((Some(asker()?), Some(answers()?))),
        By::Asker => Some((Some(asker()?), None)),
        By::Answers => Some((None, Some(answers()?))),
        By::Nothing => Some((None, None)),
    }
}
