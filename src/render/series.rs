//! Questions that a list would show alike: of one heading, asker, department and day. They are one entry,
//! and what differs is its list.

use std::collections::HashMap;

use serde::Serialize;

use super::calendar::ShownDate;
use super::context::Inputs;
use super::entry::{AnswerLine, asked_words, placed, short_name, state};
use super::entry_words::EntryWords;
use super::family::FamilyLink;
use crate::archive::{Archive, Exchange, ExchangeIx, StatedDate};

/// What the questions of a series have in common.
#[derive(PartialEq, Eq, Hash)]
struct SeriesKey<'k> {
    heading: &'k str,
    asker: Option<&'k str>,
    department: Option<&'k str>,
    day: Option<jiff::civil::Date>,
}

impl<'k> SeriesKey<'k> {
    fn new(exchange: &'k Exchange<'_>) -> Self {
        Self {
            heading: &exchange.heading,
            asker: exchange.record.asked_by.map(|by| by.name),
            department: exchange.record.department,
            day: exchange.date().map(StatedDate::day),
        }
    }
}

/// Puts questions that belong to one series together, each at the place of its first. No question is lost.
pub(super) fn folded(archive: &Archive<'_>, list: &[ExchangeIx]) -> Vec<Vec<ExchangeIx>> {
    let mut places: HashMap<SeriesKey<'_>, usize> = HashMap::new();
    let mut all: Vec<Vec<ExchangeIx>> = Vec::new();
    for ix in list.iter().copied() {
        let place = *places.entry(SeriesKey::new(&archive.exchanges[ix])).or_insert(all.len());
        match all.get_mut(place) {
            Some(series) => series.push(ix),
            None => all.push(vec![ix]),
        }
    }
    all
}

/// How many questions of a list belong to the series of a question.
pub(super) fn count_in(archive: &Archive<'_>, list: &[ExchangeIx], of: ExchangeIx) -> usize {
    let key = SeriesKey::new(&archive.exchanges[of]);
    list.iter().filter(|ix| SeriesKey::new(&archive.exchanges[**ix]) == key).count()
}

/// Several questions of a list that have one heading, asker, department and day, as one entry.
#[derive(Serialize)]
pub(super) struct SeriesView<'v> {
    /// Their heading, as printed, or the run of words that all of them have.
    heading: &'v str,
    /// How many there are on this page.
    total: usize,
    /// How many more are on the pages before and after this one.
    elsewhere: usize,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<&'v str>,
    /// Leads to the asker's page. Missing where it is not stated who asked.
    asker_href: Option<String>,
    /// The department, as printed. Missing where it is not stated.
    department: Option<&'v str>,
    /// Leads to the department's page. Missing where the department is not stated.
    department_href: Option<String>,
    /// The date under which they are listed; its `label` tells which it is. Missing where none is stated.
    date: Option<ShownDate>,
    /// “Commons” or “Lords”, in an archive of both Houses. Missing where it is not known, or
    /// goes without saying.
    house: Option<&'static str>,
    /// The family that all of them belong to. Missing where they belong to none, or to several.
    family: Option<FamilyLink>,
    /// The questions.
    entries: Vec<SeriesEntry<'v>>,
    /// The answer that all of them were given. Missing where they have several, or none.
    answer: Option<AnswerLine<'v>>,
    /// What is missing of the answer of all of them. Missing where that differs, or nothing is missing.
    state: Option<&'static str>,
}

/// A question of a series: what tells it from the others.
#[derive(Serialize)]
struct SeriesEntry<'v> {
    /// Leads to its page. Use it unchanged: it is completed for each page that lists the question.
    href: String,
    /// What comes before the words that differ. Missing where they come first.
    before: Option<String>,
    /// The words that differ.
    words: String,
    /// What comes after them, cut to about two lines. Missing where nothing does.
    after: Option<String>,
    /// Its number, where another question of the series has the same words. Missing where the words differ,
    /// or no number is stated.
    uin: Option<&'v str>,
    /// Its last answer. Missing where there is none, where all have the same, and on the page of a shared
    /// answer.
    answer: Option<AnswerLine<'v>>,
    /// What is missing of its answer. Missing where nothing is, or the same is of all.
    state: Option<&'static str>,
}

/// How a series is shown on its page.
#[derive(Clone, Copy)]
pub(super) struct SeriesPlace {
    /// Whether the archive has questions of both Houses.
    pub(super) has_both_houses: bool,
    /// Whether answers are shown.
    pub(super) has_answers: bool,
    /// How many questions of the series are on the pages before and after.
    pub(super) elsewhere: usize,
}

impl<'v> SeriesView<'v> {
    /// The entry of a series of two questions or more.
    pub(super) fn new(inputs: &Inputs<'v, '_>, series: &[ExchangeIx], place: SeriesPlace) -> Self {
        let exchanges: Vec<&'v Exchange<'_>> =
            series.iter().map(|ix| &inputs.archive.exchanges[*ix]).collect();
        let first = exchanges[0];
        let mut entries = entries(inputs, series, &exchanges, place.has_answers);
        let (answer, state) = taken_together(&mut entries);
        Self {
            heading: &first.heading,
            total: series.len(),
            elsewhere: place.elsewhere,
            asker: first.record.asked_by.map(|by| by.name),
            asker_href: first.asker.map(|at| placed(&inputs.addresses.members[at])),
            department: first.record.department,
            department_href: first.department.map(|at| placed(&inputs.addresses.departments[at])),
            date: ShownDate::of(first),
            house: first.house.filter(|_| place.has_both_houses).map(short_name),
            family: FamilyLink::in_list(inputs, series),
            entries,
            answer,
            state,
        }
    }
}

fn entries<'v>(
    inputs: &Inputs<'v, '_>,
    series: &[ExchangeIx],
    exchanges: &[&'v Exchange<'_>],
    has_answers: bool,
) -> Vec<SeriesEntry<'v>> {
    let texts: Vec<String> = exchanges.iter().map(|exchange| asked_words(exchange)).collect();
    let mut entries = Vec::with_capacity(series.len());
    for (place, exchange) in exchanges.iter().enumerate() {
        let difference = differs_at(&texts, place);
        let words = EntryWords::from_difference(&texts[place], difference);
        let is_repeated = texts.iter().filter(|text| **text == texts[place]).count() > 1;
        entries.push(SeriesEntry {
            href: placed(&inputs.addresses.exchanges[series[place]]),
            before: Some(words.before).filter(|words| !words.is_empty()),
            words: words.run,
            after: Some(words.after).filter(|words| !words.is_empty()),
            uin: exchange.record.uin.filter(|_| is_repeated),
            answer: AnswerLine::last_of(inputs, exchange).filter(|_| has_answers),
            state: state(exchange),
        });
    }
    entries
}

/// Takes the answer and the state out of all entries if they are the same in all.
fn taken_together<'v>(
    entries: &mut [SeriesEntry<'v>],
) -> (Option<AnswerLine<'v>>, Option<&'static str>) {
    let (mut answer, mut state) = (None, None);
    if entries.windows(2).all(|pair| pair[0].answer == pair[1].answer) {
        entries.iter_mut().for_each(|entry| answer = entry.answer.take());
    }
    if entries.windows(2).all(|pair| pair[0].state == pair[1].state) {
        entries.iter_mut().for_each(|entry| state = entry.state.take());
    }
    (answer, state)
}

/// Where a text first differs from the one that is most like it from its beginning; at a word.
pub(super) fn differs_at(texts: &[String], place: usize) -> usize {
    let text = &texts[place];
    let others = texts.iter().enumerate().filter(|(at, other)| *at != place && *other != text);
    others.map(|(_, other)| common_beginning(text, other)).max().unwrap_or(0)
}

/// How many bytes of the first text are words that the second begins with, too.
fn common_beginning(text: &str, other: &str) -> usize {
    let pairs = std::iter::zip(text.split(' '), other.split(' '));
    let same = pairs.take_while(|(word, theirs)| word == theirs);
    let end: usize = same.map(|(word, _)| word.len() + 1).sum();
    end.min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_differs_where_its_nearest_relative_goes_on_otherwise() {
        let texts = ["how many came in 2023.", "how many came in 2024.", "what it cost."];
        let texts = texts.map(str::to_owned);
        assert_eq!(&texts[0][differs_at(&texts, 0)..], "2023.");
        assert_eq!(&texts[2][differs_at(&texts, 2)..], "what it cost.");
    }

    #[test]
    fn a_text_that_is_the_beginning_of_another_has_no_words_of_its_own() {
        let texts = ["if he will act".to_owned(), "if he will act now".to_owned()];
        assert_eq!(differs_at(&texts, 0), texts[0].len());
        assert_eq!(&texts[1][differs_at(&texts, 1)..], "now");
        let same = ["if he will".to_owned(), "if he will".to_owned()];
        assert_eq!(differs_at(&same, 0), 0);
    }
}
