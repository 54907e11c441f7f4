//! The days on which anything is dated, and how dates are shown.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::archive::{Archive, Exchange, ExchangeIx, StatedDate};
use crate::source::date::{in_words, month_name};

/// The exchanges by the day under which they are listed.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    pub(super) days: BTreeMap<Date, Vec<ExchangeIx>>,
}

impl Calendar {
    pub(super) fn of(archive: &Archive<'_>) -> Self {
        let mut days: BTreeMap<Date, Vec<ExchangeIx>> = BTreeMap::new();
        for (ix, exchange) in archive.exchanges.iter().enumerate() {
            let day = exchange.date().map(StatedDate::day);
            day.into_iter().for_each(|day| days.entry(day).or_default().push(ix));
        }
        Self { days }
    }

    /// The years, newest first, with how many exchanges.
    pub(super) fn years(&self) -> Vec<(i16, usize)> {
        self.counted(|_| true, Date::year)
    }

    /// The months of a year in order, with how many exchanges.
    pub(super) fn months(&self, year: i16) -> Vec<(i8, usize)> {
        let mut months = self.counted(|day| day.year() == year, Date::month);
        months.reverse();
        months
    }

    /// The days of a month in order, with how many exchanges.
    pub(super) fn days_of(&self, year: i16, month: i8) -> Vec<(Date, usize)> {
        let of_month = |day: Date| (day.year(), day.month()) == (year, month);
        let mut days = self.counted(of_month, |day| day);
        days.reverse();
        days
    }

    /// What days have in common, with how many exchanges; the latest first.
    fn counted<K: Ord + Copy>(
        &self,
        holds: impl Fn(Date) -> bool,
        key: impl Fn(Date) -> K,
    ) -> Vec<(K, usize)> {
        let mut counts: BTreeMap<K, usize> = BTreeMap::new();
        for (day, list) in self.days.iter().filter(|(day, _)| holds(**day)) {
            *counts.entry(key(*day)).or_default() += list.len();
        }
        counts.into_iter().rev().collect()
    }
}

/// A date as it is shown, and as programs read it. The component `date` sets one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct ShownDate {
    /// What happened on that day: “Tabled”, “Answered”. Empty where the field's name says it.
    pub(super) label: &'static str,
    /// In words: `14 October 2025`.
    pub(super) text: String,
    /// For columns: `14 Oct 2025`.
    pub(super) short: String,
    /// For `datetime`: `2025-10-14`.
    pub(super) iso: String,
}

impl ShownDate {
    pub(super) fn new(label: &'static str, date: Date) -> Self {
        Self { label, text: in_words(date), short: short(date), iso: date.to_string() }
    }

    /// The date under which an exchange is listed.
    pub(super) fn of(exchange: &Exchange<'_>) -> Option<Self> {
        exchange.date().map(|stated| match stated {
            StatedDate::Tabled(date) => Self::new("Tabled", date),
            StatedDate::Answered(date) => Self::new("Answered", date),
        })
    }
}

/// `14 Oct 2025`
fn short(date: Date) -> String {
    let name = month_name(date.month());
    format!("{} {} {}", date.day(), name.get(..3).unwrap_or(name), date.year())
}

/// `October 2025`
pub(super) fn month(year: i16, month: i8) -> String {
    format!("{} {year}", month_name(month))
}
