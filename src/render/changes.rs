//! What changed in the archive, week by week: added, edited, retired, moved.

use std::ops::Range;

use jiff::civil::Date;
use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::Context;
use super::given::FeedLinks;
use super::layout::{Layout, Link};
use super::pager::Pager;
use super::{changes_feed, gone, told};
use crate::diagnostic::Diagnostic;
use crate::history::{Change, Changes, Subject, What, monday};
use crate::url::Address;

/// How many changes stand on a page, unless weeks end there.
const PER_PAGE: usize = 100;

/// The changes and how they are laid out on pages.
#[derive(Default)]
pub(super) struct ChangePages {
    changes: Changes,
    /// Of each page, at least one.
    pages: Vec<Range<usize>>,
}

impl ChangePages {
    pub(super) fn of(changes: Changes) -> Self {
        let pages = paged(&changes.list);
        Self { changes, pages }
    }

    /// What they show.
    pub(super) fn changes(&self) -> &Changes {
        &self.changes
    }

    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        self.pages.len()
    }

    /// The last day on which anything changed, if that is later than the archive's first.
    pub(super) fn latest(&self) -> Option<Date> {
        let last = self.changes.list.first()?.on;
        Some(last).filter(|last| self.changes.first.is_some_and(|first| *last > first))
    }

    /// A link from a page to the week of a day.
    pub(super) fn link(&self, from: &Address, day: Date) -> String {
        let week = monday(day);
        let first = self.changes.list.partition_point(|change| monday(change.on) > week);
        let page = self.pages.iter().position(|page| page.contains(&first)).unwrap_or(0);
        let is_there = self.changes.list.get(first).is_some_and(|c| monday(c.on) == week);
        let address = Address::changes().numbered(page + 1);
        if is_there { from.link_to(&address, &anchor(week)) } else { from.link(&address) }
    }
}

/// Whole weeks on a page, as many as there is room for; a long week has pages of its own.
fn paged(list: &[Change]) -> Vec<Range<usize>> {
    let (mut pages, mut start, mut end) = (Vec::new(), 0, 0);
    for week in list.chunk_by(|a, b| monday(a.on) == monday(b.on)) {
        if end > start && end + week.len() > start + PER_PAGE {
            pages.push(start..end);
            start = end;
        }
        end += week.len();
        while end - start > PER_PAGE {
            pages.push(start..start + PER_PAGE);
            start += PER_PAGE;
        }
    }
    pages.push(start..end);
    pages
}

fn anchor(monday: Date) -> String {
    format!("w{monday}")
}

/// What changed in the archive, week by week, newest first.
#[derive(Serialize)]
pub(super) struct ChangesView {
    /// What surrounds the page.
    layout: Layout,
    /// The weeks of this page of the list; empty where nothing is known to have changed.
    weeks: Vec<Week>,
    /// The archive's first day, on the last page. Missing on the others, and where the questions of
    /// that day are so few that they are listed as added.
    beginning: Option<Beginning>,
    /// Missing where one page holds all weeks.
    pager: Option<Pager>,
}

#[derive(Serialize)]
struct Week {
    /// The day on which the week begins.
    monday: ShownDate,
    /// The id of its section, `w2026-11-23`: other pages link to it.
    anchor: String,
    /// Whether it began on the page before.
    continued: bool,
    /// What was added, changed, retired and moved, in this order; only what there is.
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    /// “Added”, “Changed”, “No longer in the archive” or “Moved to another address”.
    title: &'static str,
    /// The questions added, each as `item.html` sets it. Missing for the other parts.
    items: Option<Value>,
    /// What changed, was retired or moved. Empty for what was added.
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    /// What it is about: the question's heading, the member's name, and so on.
    title: String,
    /// Leads to the page of what changed; for what was retired or moved, to the page that stands
    /// there now.
    href: String,
    /// Who asked whom: “Ada Sample to Ministry of Lighthouses”. Missing for what is no question,
    /// and for a retired question of which nothing is known.
    who: Option<String>,
    /// What happened, as words that a date can follow: “Question retired”.
    what: String,
    /// The day.
    on: ShownDate,
    /// Where it leads now. Missing unless it moved.
    to: Option<Link>,
}

#[derive(Serialize)]
struct Beginning {
    /// The day.
    date: ShownDate,
    /// How many questions of that day are in the archive.
    questions: usize,
    /// Leads to the list of all questions.
    href: String,
}

/// A page of what changed.
///
/// # Errors
/// A template fails.
pub(super) fn view(context: &Context<'_, '_>, number: usize) -> Result<ChangesView, Diagnostic> {
    let ChangePages { changes, pages } = &context.changes;
    let first = Address::changes();
    let page = first.numbered(number);
    let range = pages[number - 1].clone();
    let before = range.start.checked_sub(1).map(|at| monday(changes.list[at].on));
    let shown = &changes.list[range];
    let weeks = shown.chunk_by(|a, b| monday(a.on) == monday(b.on));
    let beginning = changes.beginning.filter(|_| number == pages.len());
    Ok(ChangesView {
        layout: Layout::new(context, &page, "changes", "What changed in this archive")
            .with_feed(feed(context, &page).as_ref())
            .numbered(number),
        weeks: weeks
            .map(|week| self::week(context, &page, week, before))
            .collect::<Result<_, _>>()?,
        beginning: beginning.map(|(date, questions)| Beginning {
            date: ShownDate::new("Began", date),
            questions,
            href: page.link(&Address::questions()),
        }),
        pager: Pager::of_pages(&first, number, pages.len()),
    })
}

/// The same for programs; none if it is not known where the site is.
fn feed(context: &Context<'_, '_>, page: &Address) -> Option<FeedLinks> {
    changes_feed::is_made(context).then(|| FeedLinks {
        title: "What changed in this archive".to_owned(),
        atom: page.link(&Address::changes().feed()),
    })
}

fn week(
    context: &Context<'_, '_>,
    page: &Address,
    week: &[Change],
    before: Option<Date>,
) -> Result<Week, Diagnostic> {
    let monday = monday(week[0].on);
    let whats = [What::Added, What::Edited, What::Retired, What::Moved];
    let parts = whats.into_iter().filter_map(|what| {
        let of: Vec<_> = week.iter().filter(|change| change.what == what).collect();
        (!of.is_empty()).then(|| part(context, page, what, &of))
    });
    Ok(Week {
        monday: ShownDate::new("Week of", monday),
        anchor: anchor(monday),
        continued: before == Some(monday),
        parts: parts.collect::<Result<_, _>>()?,
    })
}

fn part(
    context: &Context<'_, '_>,
    page: &Address,
    what: What,
    of: &[&Change],
) -> Result<Part, Diagnostic> {
    let title = match what {
        What::Added => "Added",
        What::Edited => "Changed",
        What::Retired => "No longer in the archive",
        What::Moved => "Moved to another address",
    };
    let exchange = |change: &&Change| match change.subject {
        Subject::Exchange(ix) => Some(ix),
        Subject::Gone(_) => None,
    };
    if what == What::Added {
        let added: Vec<_> = of.iter().filter_map(exchange).collect();
        let items = Some(context.items.list(context, page, &added)?);
        return Ok(Part { title, items, entries: Vec::new() });
    }
    let entries = of.iter().map(|change| entry(context, page, change)).collect();
    Ok(Part { title, items: None, entries })
}

fn entry(context: &Context<'_, '_>, page: &Address, change: &Change) -> Entry {
    let told = told::of(context, *change);
    Entry {
        title: told.title,
        href: page.link(&told.address),
        who: told.who,
        what: told.what,
        on: ShownDate::new("On", change.on),
        to: told.to.and_then(|to| gone::target(context, page, to)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn list(days: &[(i8, usize)]) -> Vec<Change> {
        let change = |day| Change {
            on: date(2026, 11, day),
            what: What::Added,
            subject: Subject::Exchange(0),
        };
        days.iter().flat_map(|(day, count)| vec![change(*day); *count]).collect()
    }

    #[test]
    fn weeks_stay_together_where_they_fit_on_a_page() {
        assert_eq!(paged(&[]), vec![0..0; 1]);
        assert_eq!(paged(&list(&[(30, 60), (23, 40), (16, 1)])), [0..100, 100..101]);
        assert_eq!(paged(&list(&[(30, 60), (29, 41), (16, 1)])), [0..60, 60..102]);
        assert_eq!(
            paged(&list(&[(30, 1), (29, 150), (28, 100)])),
            [0..1, 1..101, 101..201, 201..251]
        );
    }

    #[test]
    fn a_day_is_found_on_the_page_of_its_week() {
        let list = list(&[(30, 60), (29, 41), (16, 1)]);
        let pages = ChangePages::of(Changes { list, ..Changes::default() });
        let link = |day| pages.link(&Address::home(), date(2026, 11, day));
        assert_eq!(link(30), "changes.html#w2026-11-30");
        assert_eq!(link(25), "changes/2.html#w2026-11-23");
        assert_eq!(link(2), "changes.html");
    }
}
