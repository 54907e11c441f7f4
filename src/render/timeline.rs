//! A small figure of when questions were tabled, and the same in numbers.
//!
//! It shows an archive that somebody has chosen, so it says of how many questions it is made, and
//! compares nobody. Only the date tabled counts, as it is stated; a question without one is counted
//! below the figure.

mod drawing;
mod periods;

use jiff::civil::Date;
use serde::Serialize;

use self::drawing::Label;
use self::periods::Periods;
use super::filters::grouped;
use super::home::Counted;
use super::layout::Link;
use super::months::Month;
use crate::archive::{Archive, ExchangeIx};
use crate::source::date::month_name;

/// Few enough bars that they can be wide.
const FEW: usize = 24;

/// Questions over time, as a small figure; `parts/timeline.html` sets it.
#[derive(Serialize)]
pub(super) struct Timeline {
    /// What is counted: “Questions asked”.
    title: &'static str,
    /// What a bar stands for: “month” or “year”.
    unit: &'static str,
    /// Whether there are so few bars that they can be wide.
    few: bool,
    /// How wide the drawing is, in its own units; it is 108 high.
    width: usize,
    /// The bars, as the `d` of a `path`.
    bars: String,
    /// The line they stand on and its marks, as the `d` of a `path`.
    axis: String,
    /// What stands below the line.
    labels: Vec<Label>,
    /// What stands above the highest bar: its count.
    most: Label,
    /// The first month or year, in words.
    first: String,
    /// The last.
    last: String,
    /// The one with the highest bar.
    highest: String,
    /// How many questions are shown.
    dated: usize,
    /// How many are not, because no source says when they were tabled.
    undated: usize,
    /// How many the archive has.
    all: usize,
    /// The same in numbers. Empty where the page lists the months anyway.
    years: Vec<FiguresOfYear>,
    #[serde(skip)]
    periods: Periods,
}

/// A year in numbers: its own, or those of its months. A number may lead to its questions.
#[derive(Serialize)]
struct FiguresOfYear {
    /// The year.
    year: i16,
    /// How many questions, where years are counted. Missing where months are.
    count: Option<usize>,
    /// Leads to these questions. Missing where it leads nowhere, and where months are counted.
    href: Option<String>,
    /// The months, where these are counted. Their `link.href` is empty where they lead nowhere.
    months: Vec<Counted>,
}

impl Timeline {
    /// The figure of a list of questions; none where it would show no more than a sentence says.
    pub(super) fn of(
        archive: &Archive<'_>,
        list: &[ExchangeIx],
        title: &'static str,
    ) -> Option<Self> {
        let tabled = list.iter().filter_map(|ix| archive.exchanges[*ix].record.tabled);
        let tabled: Vec<Date> = tabled.collect();
        let periods = Periods::of(&tabled)?;
        let (highest, most) = periods.most();
        Some(Self {
            title,
            unit: periods.unit.name(),
            few: periods.counts.len() <= FEW,
            width: drawing::width(&periods),
            bars: drawing::bars(&periods),
            axis: drawing::axis(&periods),
            labels: drawing::labels(&periods),
            most: drawing::most(&periods, grouped(most as u64)),
            first: periods.name(0),
            last: periods.name(periods.counts.len() - 1),
            highest: periods.name(highest),
            dated: tabled.len(),
            undated: list.len() - tabled.len(),
            all: archive.exchanges.len(),
            years: years(&periods, |_, _| None),
            periods,
        })
    }

    /// The figure where a list of several pages begins.
    pub(super) fn on_page(
        number: usize,
        archive: &Archive<'_>,
        list: &[ExchangeIx],
        title: &'static str,
    ) -> Option<Self> {
        (number == 1).then(|| Self::of(archive, list, title)).flatten()
    }

    /// Lets each number lead to its questions.
    pub(super) fn leading(self, to: impl Fn(i16, Option<i8>) -> String) -> Self {
        Self { years: years(&self.periods, |year, month| Some(to(year, month))), ..self }
    }

    /// Leaves the numbers out if the page lists the same months with the same numbers.
    pub(super) fn beside(self, months: &[(Month, usize)]) -> Self {
        match self.periods.are(months) {
            true => Self { years: Vec::new(), ..self },
            false => self,
        }
    }
}

fn years(periods: &Periods, to: impl Fn(i16, Option<i8>) -> Option<String>) -> Vec<FiguresOfYear> {
    let mut years: Vec<FiguresOfYear> = Vec::new();
    for (place, count) in periods.filled() {
        let (year, month) = periods.at(place);
        let href = to(year, month);
        let Some(month) = month else {
            years.push(FiguresOfYear { year, count: Some(count), href, months: Vec::new() });
            continue;
        };
        let link = Link::new(month_name(month), href.unwrap_or_default());
        let counted = Counted { link, count };
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.months.push(counted),
            None => {
                years.push(FiguresOfYear { year, count: None, href: None, months: vec![counted] });
            }
        }
    }
    years
}
