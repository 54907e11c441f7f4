//! Which exchange a printed number means.

use std::collections::HashMap;

use jiff::civil::Date;

use super::To;
use super::cited::{Cited, CitedDate, Said};
use crate::archive::exchange::{Exchange, ExchangeIx, StatedDate};

/// Numbers begin again with every session, which lasts a year or so. A question that is referred to
/// without a date is not older than this, in days.
const CLOSE: i32 = 400;
/// An answer comes within so many days of the tabling.
const ANSWERED_WITHIN: i32 = 200;

/// The exchanges of each number.
pub(super) struct Numbers {
    of: HashMap<String, Vec<ExchangeIx>, ahash::RandomState>,
}

/// A number in one form.
pub(super) fn uniform(uin: &str) -> String {
    let uin: String = uin.split_whitespace().collect::<String>().to_ascii_uppercase();
    let (house, digits) = uin.split_at(if uin.starts_with("HL") { 2 } else { 0 });
    format!("{house}{}", digits.trim_start_matches('0'))
}

impl Numbers {
    pub(super) fn of(exchanges: &[Exchange<'_>]) -> Self {
        let mut of: HashMap<_, Vec<ExchangeIx>, _> = HashMap::default();
        for (ix, exchange) in exchanges.iter().enumerate() {
            let uin = exchange.record.uin.map(uniform);
            uin.into_iter().for_each(|uin| of.entry(uin).or_default().push(ix));
        }
        Self { of }
    }

    pub(super) fn is_any(&self) -> bool {
        !self.of.is_empty()
    }

    /// What a number means that is printed in an exchange.
    pub(super) fn resolve(&self, exchanges: &[Exchange<'_>], by: ExchangeIx, cited: &Cited) -> To {
        let of_number = self.of.get(&cited.uin).map_or(&[][..], Vec::as_slice);
        let others = of_number.iter().copied().filter(|ix| *ix != by);
        let from = exchanges[by].date().map(StatedDate::day);
        let fits = |ix: ExchangeIx| match cited.date {
            Some(date) => by_date(&exchanges[ix], date, from),
            None => by_department(&exchanges[ix], &exchanges[by], from),
        };
        let ranked: Vec<_> = others.map(|ix| (fits(ix), ix)).collect();
        let of = |fit: Fit| -> Vec<ExchangeIx> {
            ranked.iter().filter(|(own, _)| *own == fit).map(|(_, ix)| *ix).collect()
        };
        let (certain, maybe) = (of(Fit::Certain), of(Fit::Maybe));
        match (&certain[..], &maybe[..]) {
            ([one], _) if cited.date.is_some() => To::Exchange(*one),
            ([one], []) => To::Exchange(*one),
            ([], []) => official(cited),
            _ => To::Possibly([certain, maybe].concat()),
        }
    }
}

/// How well an exchange agrees with what is printed with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Certain,
    Maybe,
    No,
}

/// The printed date is the exchange's own, or may be.
fn by_date(exchange: &Exchange<'_>, cited: CitedDate, from: Option<Date>) -> Fit {
    let tabled = exchange.record.tabled;
    let mut answered = exchange.answers.iter().filter_map(|answer| answer.record.date).peekable();
    let no_answer_date = answered.peek().is_none();
    let is_tabled = tabled == Some(cited.date) && cited.said != Said::Answered;
    let is_answered = cited.said != Said::Tabled && answered.any(|date| date == cited.date);
    if is_tabled || is_answered {
        return Fit::Certain;
    }
    match (cited.said, tabled) {
        (Said::Answered | Said::Nothing, Some(tabled)) if no_answer_date => {
            within(tabled, cited.date, ANSWERED_WITHIN, Fit::Certain)
        }
        (Said::Answered | Said::Nothing, None) if no_answer_date => Fit::Maybe,
        (Said::Tabled, None) => Fit::Maybe,
        // Printed dates are wrong at times: "3 December 2023" for 2024.
        _ => match by_closeness(exchange, from) {
            Fit::Certain => Fit::Maybe,
            other => other,
        },
    }
}

/// Without a date, a number of another department is not certain: it may be that of another session.
fn by_department(exchange: &Exchange<'_>, by: &Exchange<'_>, from: Option<Date>) -> Fit {
    let is_other = match (exchange.department, by.department) {
        (Some(asked), Some(own)) => asked != own,
        _ => false,
    };
    match by_closeness(exchange, from) {
        Fit::Certain if is_other => Fit::Maybe,
        fit => fit,
    }
}

/// Questions refer to earlier ones of the same session.
fn by_closeness(exchange: &Exchange<'_>, from: Option<Date>) -> Fit {
    let own = exchange.date().map(StatedDate::day);
    match (own, from) {
        (Some(own), Some(from)) => within(own, from, CLOSE, Fit::Certain),
        _ => Fit::Maybe,
    }
}

/// A week's grace: the exchange that refers may be dated by its tabling, the other by its answer.
fn within(earlier: Date, later: Date, days: i32, fit: Fit) -> Fit {
    let between = (later - earlier).get_days();
    if (-7..=days).contains(&between) { fit } else { Fit::No }
}

/// The official address needs the day of tabling; the day of the answer makes none.
fn official(cited: &Cited) -> To {
    match cited.date {
        Some(CitedDate { date, said: Said::Tabled }) => To::Official(date),
        _ => To::Nowhere,
    }
}
