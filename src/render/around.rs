//! What comes before and after a page: days, months and years with questions, pages in a folder.

use jiff::civil::Date;
use serde::Serialize;

use super::calendar::{self, Calendar};
use super::layout::Link;
use crate::source::date::in_words;
use crate::url::Address;

/// What comes before and after: days, months and years that have questions, or your pages in the
/// order in which their folder's page links to them. The component `around` sets it.
#[derive(Default, Serialize)]
pub(super) struct Around {
    /// Missing where nothing comes before.
    previous: Option<Link>,
    /// Missing where nothing comes after.
    next: Option<Link>,
}

impl Around {
    pub(super) fn new(previous: Option<Link>, next: Option<Link>) -> Self {
        Self { previous, next }
    }

    /// The days before and after one.
    pub(super) fn day(calendar: &Calendar, page: &Address, day: Date) -> Self {
        let link = |day| Link::new(in_words(day), page.link(&Address::day(day)));
        Self::of(calendar, (day, day), link)
    }

    /// The months before and after one.
    pub(super) fn month(calendar: &Calendar, page: &Address, year: i16, month: i8) -> Self {
        let first = jiff::civil::date(year, month, 1);
        let link = |day: Date| {
            let (year, month) = (day.year(), day.month());
            Link::new(calendar::month(year, month), page.link(&Address::month(year, month)))
        };
        Self::of(calendar, (first, first.last_of_month()), link)
    }

    /// The years before and after one.
    pub(super) fn year(calendar: &Calendar, page: &Address, year: i16) -> Self {
        let first = jiff::civil::date(year, 1, 1);
        let link =
            |day: Date| Link::new(day.year().to_string(), page.link(&Address::year(day.year())));
        Self::of(calendar, (first, first.last_of_year()), link)
    }

    fn of(calendar: &Calendar, (first, last): (Date, Date), link: impl Fn(Date) -> Link) -> Self {
        let before = calendar.days.range(..first).next_back();
        let after = calendar.days.range(last..).find(|(day, _)| **day > last);
        Self { previous: before.map(|(day, _)| link(*day)), next: after.map(|(day, _)| link(*day)) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn said(around: &Around) -> [Option<(&str, &str)>; 2] {
        [&around.previous, &around.next]
            .map(|link| link.as_ref().map(|link| (link.title.as_str(), link.href.as_str())))
    }

    #[test]
    fn days_without_questions_are_passed_over() {
        let days = [date(2016, 2, 29), date(2025, 9, 30), date(2025, 10, 1), date(2025, 10, 14)];
        let calendar = Calendar { days: days.map(|day| (day, vec![0])).into() };
        let page = Address::day(date(2025, 10, 1));
        assert_eq!(
            said(&Around::day(&calendar, &page, date(2025, 10, 1))),
            [Some(("30 September 2025", "../09/30.html")), Some(("14 October 2025", "14.html"))]
        );
        let page = Address::month(2025, 9);
        assert_eq!(
            said(&Around::month(&calendar, &page, 2025, 9)),
            [Some(("February 2016", "../2016/02.html")), Some(("October 2025", "10.html"))]
        );
        let page = Address::year(2025);
        assert_eq!(
            said(&Around::year(&calendar, &page, 2025)),
            [Some(("2016", "2016.html")), None]
        );
    }
}
