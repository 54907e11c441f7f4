//! What changed in the archive, as the ledger and the history tell it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Event, History};

use crate::archive::{Archive, ExchangeIx};

/// With more questions on its first day, an archive's beginning is told in a line, not in a list.
const LISTED: usize = 100;

/// What changed in an archive, newest first.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The archive's first day, as far as the ledger goes back.
    pub first: Option<Date>,
    /// The first day of the archive and how many of its questions are there since then; none if
    /// they are listed like later ones.
    pub beginning: Option<(Date, usize)>,
    /// Newest first; of a day in the order of [`What`], of these in the archive's.
    pub list: Vec<Change>,
}

/// One thing that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day of the build that changed it.
    pub on: Date,
    /// What happened.
    pub what: What,
    /// To what.
    pub subject: Subject,
}

/// What happened, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A question came.
    Added,
    /// A question's or an answer's words became others, or an answer came.
    Edited,
    /// It is no longer there.
    Retired,
    /// It has another address.
    Moved,
}

/// To what it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An exchange of the archive.
    Exchange(ExchangeIx),
    /// What is gone, by its position in [`Kept::gone`](crate::archive::ledger::Kept::gone).
    Gone(usize),
}

impl Changes {
    /// What changed in an archive.
    pub fn of(archive: &Archive<'_>, history: &History) -> Self {
        let first = archive.kept.since;
        let since = archive.kept.exchanges.iter().filter(|seen| Some(seen.first) == first).count();
        let beginning = first.map(|day| (day, since)).filter(|_| since > LISTED);
        let mut list = added_and_edited(archive, history);
        list.extend(gone(archive));
        list.retain(|change| {
            change.what != What::Added || beginning.is_none_or(|(day, _)| change.on != day)
        });
        list.sort_by_key(|change| (std::cmp::Reverse(change.on), change.what, change.subject));
        Self { first, beginning, list }
    }
}

/// The ledger knows the last day on which an exchange changed, the history also earlier ones.
fn added_and_edited(archive: &Archive<'_>, history: &History) -> Vec<Change> {
    let mut list = Vec::new();
    for (ix, seen) in archive.kept.exchanges.iter().enumerate() {
        let subject = Subject::Exchange(ix);
        list.push(Change { on: seen.first, what: What::Added, subject });
        let known = history.of_id(&archive.exchanges[ix].id);
        let known = known.filter(|entry| entry.event == Event::Changed).map(|entry| entry.on);
        let days: BTreeSet<Date> = known.chain([seen.changed]).collect();
        let later = days.into_iter().filter(|day| *day > seen.first);
        list.extend(later.map(|on| Change { on, what: What::Edited, subject }));
    }
    list
}

fn gone(archive: &Archive<'_>) -> impl Iterator<Item = Change> {
    let gone = archive.kept.gone.iter().enumerate();
    gone.map(|(at, gone)| Change {
        on: gone.line.changed,
        what: if gone.to.is_some() { What::Moved } else { What::Retired },
        subject: Subject::Gone(at),
    })
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Date {
    let days = i64::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(jiff::Span::new().days(days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_is_known_by_its_monday() {
        let monday_of = |y, m, d| monday(date(y, m, d)).to_string();
        assert_eq!(monday_of(2026, 11, 23), "2026-11-23");
        assert_eq!(monday_of(2026, 11, 29), "2026-11-23");
        assert_eq!(monday_of(2027, 1, 1), "2026-12-28");
    }
}
