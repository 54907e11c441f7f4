//! The lines and labels of the figure.
//!
//! Lines are drawn in units of their own, two for each period and a hundred for the highest bar,
//! and stretched over the width that there is. Labels stand at percentages of that width, so they
//! keep their size on every screen.

use serde::Serialize;

use super::periods::{Periods, Unit};

/// How high the highest bar is.
const HIGH: usize = 100;

/// A bar is never so low that it is not seen.
const LOW: usize = 2;

/// So many months or fewer are labelled by the first and the last, not by years.
const FEW_MONTHS: usize = 14;

/// Of a hundredth parts of the width, so many are left free for a year's label.
const LABEL: usize = 12;

/// There are about so many labels, where years are counted.
const LABELS: usize = 6;

/// Every how many years one is labelled.
const STEPS: [usize; 9] = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/// A word of the figure.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Label {
    /// Where it stands, as a share of the width: `12.5%`.
    pub(super) x: String,
    /// On which side of that place, as `text-anchor`: `start`, `middle` or `end`.
    pub(super) anchor: &'static str,
    /// The word.
    pub(super) text: String,
}

/// How wide the drawing is, in its own units.
pub(super) fn width(periods: &Periods) -> usize {
    periods.counts.len() * 2
}

/// A line from the base up for each period that has any.
pub(super) fn bars(periods: &Periods) -> String {
    let (_, most) = periods.most();
    let bar = |(place, count): (usize, usize)| {
        let height = (count * HIGH).div_ceil(most.max(1)).max(LOW);
        format!("M{} {HIGH}V{}", place * 2 + 1, HIGH - height)
    };
    periods.filled().map(bar).collect()
}

/// The base, and a mark below it where each year begins that could be labelled.
pub(super) fn axis(periods: &Periods) -> String {
    let ticks = ticks(periods).into_iter().filter(|place| *place > 0);
    let ticks: String = ticks.map(|place| format!("M{} {HIGH}v8", place * 2)).collect();
    format!("M0 {HIGH}H{}{ticks}", width(periods))
}

/// What stands below the base.
pub(super) fn labels(periods: &Periods) -> Vec<Label> {
    match is_short(periods) {
        true => ends(periods),
        false => years(periods),
    }
}

/// What stands above the highest bar: its count.
pub(super) fn most(periods: &Periods, count: String) -> Label {
    let (place, _) = periods.most();
    let (at, of) = (place * 2 + 1, width(periods));
    let (x, anchor) = match at * 100 / of {
        ..6 => (share(place * 2, of), "start"),
        94.. => (share(place * 2 + 2, of), "end"),
        _ => (share(at, of), "middle"),
    };
    Label { x, anchor, text: count }
}

fn is_short(periods: &Periods) -> bool {
    periods.unit == Unit::Month && periods.counts.len() <= FEW_MONTHS
}

/// The first month and the last.
fn ends(periods: &Periods) -> Vec<Label> {
    let last = periods.counts.len() - 1;
    vec![
        Label { x: share(0, 1), anchor: "start", text: periods.name(0) },
        Label { x: share(1, 1), anchor: "end", text: periods.name(last) },
    ]
}

/// The years, each from where it begins, as far as there is room for them.
fn years(periods: &Periods) -> Vec<Label> {
    let of = periods.counts.len();
    let ticks = ticks(periods);
    let has_room = |place: &usize| (of - place) * 100 >= of * LABEL;
    let first = Some(0).filter(|_| ticks.iter().all(|at| at * 100 >= of * LABEL));
    let places = first.into_iter().chain(ticks.iter().copied().filter(has_room));
    let label = |place: usize| Label {
        x: share(place, of),
        anchor: "start",
        text: periods.at(place).0.to_string(),
    };
    places.map(label).collect()
}

/// The places where a year begins that is labelled if there is room.
fn ticks(periods: &Periods) -> Vec<usize> {
    let step = step(periods);
    let begins = |place: &usize| {
        let (year, month) = periods.at(*place);
        month.is_none_or(|month| month == 1) && i32::from(year).rem_euclid(step) == 0
    };
    (0..periods.counts.len()).filter(begins).collect()
}

fn step(periods: &Periods) -> i32 {
    let least = periods.counts.len().div_ceil(LABELS);
    let step = STEPS.into_iter().find(|step| *step >= least).unwrap_or(1_000);
    match periods.unit {
        Unit::Month => 1,
        Unit::Year => i32::try_from(step).unwrap_or(i32::MAX),
    }
}

/// A part of a whole in per cent, with a tenth. The same on every machine: there are no fractions
/// but this one.
fn share(part: usize, of: usize) -> String {
    let thousandths = part * 1_000 / of.max(1);
    match thousandths % 10 {
        0 => format!("{}%", thousandths / 10),
        tenth => format!("{}.{tenth}%", thousandths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn periods(list: &[(i16, i8, usize)]) -> Periods {
        let days = list
            .iter()
            .flat_map(|(year, month, count)| std::iter::repeat_n(date(*year, *month, 1), *count));
        Periods::of(&days.collect::<Vec<_>>()).unwrap()
    }

    fn shown(labels: &[Label]) -> Vec<String> {
        labels.iter().map(|label| format!("{} {} {}", label.x, label.anchor, label.text)).collect()
    }

    #[test]
    fn the_highest_bar_is_as_high_as_the_figure_and_the_lowest_is_seen() {
        let periods = periods(&[(2025, 1, 1), (2025, 2, 200), (2025, 4, 99)]);
        assert_eq!(bars(&periods), "M1 100V98M3 100V0M7 100V50");
        assert_eq!(axis(&periods), "M0 100H8");
    }

    #[test]
    fn a_short_time_is_labelled_by_its_first_and_last_month() {
        let periods = periods(&[(2024, 11, 3), (2024, 12, 3), (2025, 2, 3)]);
        assert_eq!(shown(&labels(&periods)), ["0% start November 2024", "100% end February 2025"]);
        assert_eq!(axis(&periods), "M0 100H8M4 100v8", "a mark where 2025 begins");
    }

    #[test]
    fn years_are_labelled_where_they_begin_and_where_there_is_room() {
        let long = periods(&[(2022, 3, 3), (2023, 6, 3), (2024, 12, 3)]);
        assert_eq!(
            shown(&labels(&long)),
            ["0% start 2022", "29.4% start 2023", "64.7% start 2024"]
        );
        let late = periods(&[(2022, 12, 3), (2023, 6, 3), (2025, 1, 3)]);
        assert_eq!(
            shown(&labels(&late)),
            ["3.8% start 2023", "50% start 2024"],
            "no room for 2022 and 2025"
        );
        assert!(axis(&late).ends_with("M2 100v8M26 100v8M50 100v8"), "yet a mark: {}", axis(&late));
    }

    #[test]
    fn of_many_years_round_ones_are_labelled() {
        let periods = periods(&[(1988, 1, 3), (2003, 6, 3), (2025, 1, 3)]);
        let labels = labels(&periods);
        let years: Vec<_> = labels.iter().map(|label| label.text.as_str()).collect();
        assert_eq!(years, ["1990", "2000", "2010", "2020"], "1988 is too near to 1990");
    }

    #[test]
    fn the_highest_count_stands_inside_the_figure() {
        let at = |counts: &[(i16, i8, usize)]| shown(&[most(&periods(counts), "9".to_owned())]);
        let year = |highest: i8| [(2024, 1, 2), (2025, highest, 9), (2026, 6, 2)];
        assert_eq!(at(&year(3)), ["48.3% middle 9"]);
        assert_eq!(at(&[(2024, 1, 9), (2025, 1, 2), (2026, 6, 2)]), ["0% start 9"]);
        assert_eq!(at(&[(2024, 1, 2), (2025, 1, 2), (2026, 6, 9)]), ["100% end 9"]);
    }
}
