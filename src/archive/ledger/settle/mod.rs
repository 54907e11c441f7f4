//! Brings an archive and its ledger together: who has which address, and what became of the rest.
//!
//! Names first, because a question's asker helps to find it again; then questions; then what
//! follows from them: names that vanished, shared answers, days. No line is ever lost.

mod answers;
mod book;
mod edited;
mod exchanges;
mod fate;
mod groups;
mod names;
mod pages;
mod same_number;
mod same_text;

use jiff::civil::Date;

use self::book::Book;
use self::names::NameLines;
use super::change::Settled;
use super::kept::{Kept, Seen, Target};
use super::line::{Kind, Line};
use crate::archive::{Archive, Exchange, Page, StatedDate};

/// Makes the words of addresses that are new.
pub trait Words {
    /// The words of a question's address, before its id.
    fn question(&self, exchange: &Exchange<'_>) -> String;
    /// The words of a shared answer's address, before its id.
    fn answer(&self, lines: &[&str]) -> String;
    /// The words of a name's address.
    fn name(&self, key: &str) -> String;
    /// The paths of the pages, without their ending; none for one that cannot be published.
    fn pages(&self, pages: &[Page<'_>]) -> Vec<Option<String>>;
}

/// Gives everything in an archive its line of the ledger, and rewrites the ids of exchanges to
/// those of their lines. `lines` are sorted, `day` is that of new ones.
pub fn settle(
    archive: &mut Archive<'_>,
    lines: Vec<Line>,
    words: &dyn Words,
    day: Date,
) -> Settled {
    let mut book = Book::new(lines, day);
    let names = NameLines::settle(archive, &mut book, words);
    let (exchanges, choices) = exchanges::settle(archive, &mut book, &names, words);
    let answers = answers::settle(archive, &mut book, words);
    let groups = groups::settle(archive, &mut book, words);
    let pages = pages::settle(archive, &mut book, words);
    days(archive, &mut book);
    groups::decide(archive, &mut book, &exchanges, &groups);
    fate::decide(archive, &mut book, &exchanges);
    // A clock that was set back must not make a change older than what changed.
    book.lines.iter_mut().for_each(|line| line.changed = line.changed.max(line.first_seen));
    let mut kept = Kept {
        exchanges: seen(&book, &exchanges),
        members: seen(&book, &names.members),
        departments: seen(&book, &names.departments),
        parties: seen(&book, &names.parties),
        topics: seen(&book, &names.topics),
        answers: seen(&book, &answers),
        families: seen(&book, &groups.families),
        threads: seen(&book, &groups.threads),
        pages: pages
            .iter()
            .map(|at| at.map_or_else(|| unpublished(day), |at| book.seen(at)))
            .collect(),
        ..Kept::default()
    };
    book.aim(&exchanges, Target::Exchange);
    book.aim(&names.members, Target::Member);
    book.aim(&names.departments, Target::Department);
    book.aim(&names.parties, Target::Party);
    book.aim(&names.topics, Target::Topic);
    book.aim(&answers, Target::Answer);
    book.aim(&groups.families, Target::Family);
    book.aim(&groups.threads, Target::Thread);
    pages.iter().enumerate().for_each(|(ix, at)| book.aim_at(*at, Target::Page(ix)));
    kept.gone = book.gone();
    let changes;
    (kept.lines, changes) = book.close();
    kept.since = kept.lines.iter().map(|line| line.first_seen).min();
    archive.kept = kept;
    Settled { changes, choices }
}

fn seen(book: &Book, lines: &[usize]) -> Vec<Seen> {
    lines.iter().map(|at| book.seen(*at)).collect()
}

/// A page that is told to have no address.
fn unpublished(day: Date) -> Seen {
    Seen { slug: String::new(), first: day, changed: day }
}

/// A line for each day on which anything is dated.
fn days(archive: &Archive<'_>, book: &mut Book) {
    let days = archive.exchanges.iter().filter_map(Exchange::date).map(StatedDate::day);
    let days: std::collections::BTreeSet<Date> = days.collect();
    for day in days {
        let id = day.to_string();
        match book.find(Kind::Day, &id) {
            Some(at) => book.stands(at),
            None => drop(book.add(Line::new(Kind::Day, id, book.day))),
        }
    }
}
