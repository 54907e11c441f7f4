//! How many questions each month has, or each year where the time is long.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

use crate::render::calendar;
use crate::render::months::Month;

/// Fewer questions are read sooner than looked at.
const QUESTIONS: usize = 8;

/// With questions in fewer periods there is nothing to see.
const FILLED: usize = 3;

/// A longer time is counted by years. So there are at most so many bars, but for very long times.
const MONTHS: usize = 60;

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Month,
    Year,
}

impl Unit {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// The number of the period that holds a day.
    fn of(self, day: Date) -> i32 {
        match self {
            Self::Month => i32::from(day.year()) * 12 + i32::from(day.month()) - 1,
            Self::Year => i32::from(day.year()),
        }
    }
}

/// A row of periods without a break, each with how many questions it has.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Periods {
    pub(super) unit: Unit,
    /// The number of the first.
    first: i32,
    /// From the first to the last that has any; those between that have none are zero.
    pub(super) counts: Vec<usize>,
}

impl Periods {
    /// Counts days; none where a figure would show no more than a number says.
    pub(super) fn of(days: &[Date]) -> Option<Self> {
        let by_month = Self::by(Unit::Month, days)?;
        let periods = match by_month.counts.len() {
            ..=MONTHS => by_month,
            _ => Self::by(Unit::Year, days)?,
        };
        let filled = periods.filled().count();
        (days.len() >= QUESTIONS && filled >= FILLED).then_some(periods)
    }

    fn by(unit: Unit, days: &[Date]) -> Option<Self> {
        let mut found: BTreeMap<i32, usize> = BTreeMap::new();
        for day in days {
            *found.entry(unit.of(*day)).or_default() += 1;
        }
        let (first, last) = (*found.first_key_value()?.0, *found.last_key_value()?.0);
        let counts = (first..=last).map(|number| found.get(&number).copied().unwrap_or(0));
        Some(Self { unit, first, counts: counts.collect() })
    }

    /// The places and counts of the periods that have any.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, usize)> {
        self.counts.iter().copied().enumerate().filter(|(_, count)| *count > 0)
    }

    /// The stretches of two or more periods that have none.
    pub(super) fn gaps(&self) -> Vec<Range<usize>> {
        let mut gaps: Vec<Range<usize>> = Vec::new();
        for (place, _) in self.counts.iter().enumerate().filter(|(_, count)| **count == 0) {
            match gaps.last_mut().filter(|gap| gap.end == place) {
                Some(gap) => gap.end += 1,
                None => gaps.push(place..place + 1),
            }
        }
        gaps.retain(|gap| gap.len() > 1);
        gaps
    }

    /// The place of the highest count, the first of several, and the count.
    pub(super) fn most(&self) -> (usize, usize) {
        let most = self.counts.iter().copied().max().unwrap_or(0);
        (self.counts.iter().position(|count| *count == most).unwrap_or(0), most)
    }

    /// The year of a period, and its month where it is one.
    pub(super) fn at(&self, place: usize) -> (i16, Option<i8>) {
        let number = self.first + i32::try_from(place).unwrap_or(i32::MAX - self.first);
        let (year, month) = match self.unit {
            Unit::Month => (number.div_euclid(12), i8::try_from(number.rem_euclid(12) + 1).ok()),
            Unit::Year => (number, None),
        };
        (i16::try_from(year).unwrap_or(i16::MAX), month)
    }

    /// `October 2025` or `2025`
    pub(super) fn name(&self, place: usize) -> String {
        match self.at(place) {
            (year, Some(month)) => calendar::month(year, month),
            (year, None) => year.to_string(),
        }
    }

    /// Whether a list of months, latest first, has the same counts.
    pub(super) fn are(&self, months: &[(Month, usize)]) -> bool {
        let own = self.filled().map(|(place, count)| (self.at(place), count));
        let listed =
            months.iter().rev().map(|((year, month), count)| ((*year, Some(*month)), *count));
        own.eq(listed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(list: &[(i16, i8, usize)]) -> Vec<Date> {
        let days = list
            .iter()
            .flat_map(|(year, month, count)| std::iter::repeat_n(date(*year, *month, 28), *count));
        days.collect()
    }

    fn of(list: &[(i16, i8, usize)]) -> Option<Periods> {
        Periods::of(&days(list))
    }

    #[test]
    fn months_without_questions_are_gaps_also_over_the_turn_of_a_year() {
        let periods = of(&[(2024, 11, 3), (2025, 2, 4), (2025, 1, 2)]).unwrap();
        assert_eq!((periods.unit, &periods.counts[..]), (Unit::Month, &[3, 0, 2, 4][..]));
        let names: Vec<_> = (0..4).map(|place| periods.name(place)).collect();
        assert_eq!(names, ["November 2024", "December 2024", "January 2025", "February 2025"]);
        assert_eq!(periods.most(), (3, 4));
        assert!(periods.gaps().is_empty(), "one month is no gap");
        let with_gap = of(&[(2024, 1, 3), (2024, 5, 4), (2024, 7, 2)]).unwrap();
        assert_eq!(with_gap.gaps(), [1..4; 1]);
    }

    #[test]
    fn more_than_sixty_months_are_counted_by_year() {
        let five_years = of(&[(2020, 1, 3), (2022, 6, 3), (2024, 12, 3)]).unwrap();
        assert_eq!((five_years.unit, five_years.counts.len()), (Unit::Month, 60));
        let longer = of(&[(2020, 1, 3), (2022, 6, 3), (2025, 1, 3)]).unwrap();
        assert_eq!((longer.unit, &longer.counts[..]), (Unit::Year, &[3, 0, 3, 0, 0, 3][..]));
        assert_eq!((longer.name(5).as_str(), longer.at(5)), ("2025", (2025, None)));
    }

    #[test]
    fn what_a_sentence_says_as_well_has_no_figure() {
        assert_eq!(Periods::of(&[]), None);
        assert_eq!(of(&[(2025, 3, 40)]), None, "one month");
        assert_eq!(of(&[(2025, 3, 20), (2025, 9, 20)]), None, "two months");
        assert_eq!(of(&[(2025, 3, 3), (2025, 4, 3), (2025, 5, 1)]), None, "seven questions");
        assert!(of(&[(2025, 3, 3), (2025, 4, 3), (2025, 5, 2)]).is_some());
        assert_eq!(of(&[(2010, 3, 3), (2010, 4, 3), (2025, 5, 3)]), None, "two years");
    }

    #[test]
    fn of_equal_counts_the_first_is_named() {
        assert_eq!(of(&[(2025, 1, 2), (2025, 3, 5), (2025, 5, 5)]).unwrap().most(), (2, 5));
    }

    #[test]
    fn a_list_of_months_is_the_same_only_with_the_same_counts() {
        let periods = of(&[(2025, 1, 2), (2025, 3, 5), (2025, 5, 5)]).unwrap();
        assert!(periods.are(&[((2025, 5), 5), ((2025, 3), 5), ((2025, 1), 2)]));
        assert!(!periods.are(&[((2025, 5), 5), ((2025, 3), 6), ((2025, 1), 2)]));
        assert!(!periods.are(&[((2025, 5), 5), ((2025, 3), 5)]));
    }
}
