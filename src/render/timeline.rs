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
use super::months::{Month, Year};
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
    /// The bars as places to choose, each as high as the drawing. Empty without links.
    links: Vec<BarLink>,
    /// The stretches of two months or years and more without questions, in words: “July to September 2025”;
    /// the three longest, in their order.
    gaps: Vec<String>,
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

/// A bar that links to its questions.
#[derive(Serialize)]
struct BarLink {
    /// Leads to the questions.
    href: String,
    /// Where the bar begins, in units of the drawing; it is two wide.
    x: usize,
    /// The month or year and how many questions it has: “October 2025: 34”.
    title: String,
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
            links: Vec::new(),
            gaps: gaps(&periods),
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
        let links = self.links_to(|year, month| Some(to(year, month)));
        Self { links, years: years(&self.periods, |year, month| Some(to(year, month))), ..self }
    }

    /// Links each bar to its month in the list of the page. A bar of a year links to its first
    /// month.
    pub(super) fn leading_to_months(self, months: &[Year]) -> Self {
        let to = |year: i16, month: Option<i8>| {
            let of_year = months.iter().find(|shown| shown.year() == year)?;
            of_year.href_of(month)
        };
        Self { links: self.links_to(to), ..self }
    }

    fn links_to(&self, to: impl Fn(i16, Option<i8>) -> Option<String>) -> Vec<BarLink> {
        let link = |(place, count): (usize, usize)| {
            let (year, month) = self.periods.at(place);
            let title = format!("{}: {}", self.periods.name(place), grouped(count as u64));
            Some(BarLink { href: to(year, month)?, x: place * 2, title })
        };
        self.periods.filled().filter_map(link).collect()
    }

    /// Leaves the numbers out if the page lists the same months with the same numbers.
    pub(super) fn beside(self, months: &[(Month, usize)]) -> Self {
        match self.periods.are(months) {
            true => Self { years: Vec::new(), ..self },
            false => self,
        }
    }
}

/// So many stretches without questions are named.
const GAPS: usize = 3;

/// The longest stretches without questions, in their order.
fn gaps(periods: &Periods) -> Vec<String> {
    let mut gaps = periods.gaps();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.len()));
    gaps.truncate(GAPS);
    gaps.sort_by_key(|gap| gap.start);
    gaps.iter()
        .map(|gap| format!("{} to {}", periods.name(gap.start), periods.name(gap.end - 1)))
        .collect()
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
