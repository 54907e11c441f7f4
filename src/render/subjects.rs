//! The questions by subject, from A to Z: a page of letters, and the pages of each letter.
//!
//! A printed heading of the form "Armed Forces: Housing" stands under "Armed Forces". Headings that
//! were made from a question begin with its first words, which are seldom its subject, so they
//! follow after the printed ones.

use rayon::prelude::*;
use serde::Serialize;

use super::calendar::ShownDate;
use super::context::Context;
use super::entry::asked_words;
use super::entry_words::EntryWords;
use super::home::Counted;
use super::layout::{Layout, Link};
use super::pager::{Pager, on_page_of, pages_of};
use super::series::differs_at;
use crate::archive::{Archive, Exchange, ExchangeIx, plain};
use crate::url::{Address, slug};

/// How many lines stand on a page: they are short.
const PER_PAGE: usize = 200;

/// The exchanges by the letter under which they are listed.
#[derive(Debug, Default)]
pub(super) struct Subjects(Vec<(Option<char>, Vec<ExchangeIx>)>);

/// What an exchange is sorted by: the letter (those without one last), whether its heading is
/// derived, subject, the rest of the heading.
type SortKey = (bool, Option<char>, bool, String, String);

impl Subjects {
    pub(super) fn of(archive: &Archive<'_>) -> Self {
        let keyed = archive.exchanges.par_iter().enumerate().map(|(ix, e)| (sort_key(e), ix));
        let mut keyed: Vec<(SortKey, ExchangeIx)> = keyed.collect();
        keyed.par_sort_unstable();
        let letters = keyed.chunk_by(|(a, _), (b, _)| a.1 == b.1);
        Self(letters.map(|list| (list[0].0.1, list.iter().map(|(_, ix)| *ix).collect())).collect())
    }

    /// The addresses of all pages, each with the place of its letter and its number.
    pub(super) fn pages(&self) -> impl Iterator<Item = (usize, usize, Address)> {
        self.0.iter().enumerate().flat_map(|(at, (letter, list))| {
            let first = Address::subjects_under(*letter);
            (1..=pages_of(PER_PAGE, list.len()))
                .map(move |number| (at, number, first.numbered(number)))
        })
    }
}

fn sort_key(exchange: &Exchange<'_>) -> SortKey {
    let (subject, rest) = parts(exchange);
    let subject = plain(subject);
    let subject = subject.trim_start_matches(|c: char| !c.is_alphanumeric());
    let letter = subject.chars().next().filter(char::is_ascii_alphabetic);
    let letter = letter.map(|letter| letter.to_ascii_uppercase());
    (letter.is_none(), letter, exchange.heading_is_derived, subject.to_owned(), plain(rest))
}

/// The subject of a heading and the rest of it.
fn parts<'e>(exchange: &'e Exchange<'_>) -> (&'e str, &'e str) {
    let whole = (exchange.heading.as_str(), "");
    match exchange.heading_is_derived {
        true => whole,
        false => exchange.heading.split_once(": ").unwrap_or(whole),
    }
}

/// The letters of the subjects.
#[derive(Serialize)]
pub(super) struct IndexView {
    /// What surrounds the page.
    layout: Layout,
    /// How many questions the archive has.
    total: usize,
    /// The letters that have any, “Other” last, each with how many questions.
    letters: Vec<Counted>,
    /// How many questions have no printed heading.
    derived: usize,
}

/// The page of letters.
pub(super) fn index(context: &Context<'_, '_>) -> IndexView {
    let page = Address::subjects();
    let exchanges = &context.inputs.archive.exchanges;
    IndexView {
        layout: Layout::new(context, &page, "questions", "Subjects")
            .under("Questions", page.link(&Address::questions())),
        total: exchanges.len(),
        letters: letters(context, &page),
        derived: exchanges.iter().filter(|exchange| exchange.heading_is_derived).count(),
    }
}

/// Links to the letters that have subjects, as seen from a page, with how many questions.
pub(super) fn letters(context: &Context<'_, '_>, from: &Address) -> Vec<Counted> {
    let counted = |(letter, list): &(Option<char>, Vec<ExchangeIx>)| Counted {
        link: Link::new(shown(*letter), from.link(&Address::subjects_under(*letter))),
        count: list.len(),
    };
    context.subjects.0.iter().map(counted).collect()
}

/// The printed subjects that most questions have, each with its place in the list; by name.
pub(super) fn most_frequent(
    context: &Context<'_, '_>,
    from: &Address,
    most: usize,
) -> Vec<Counted> {
    let exchanges = &context.inputs.archive.exchanges;
    let mut found: Vec<(usize, Counted)> = Vec::new();
    for (letter, list) in &context.subjects.0 {
        let printed = list.partition_point(|ix| !exchanges[*ix].heading_is_derived);
        let subject = |ix: &ExchangeIx| parts(&exchanges[*ix]).0;
        let mut before = 0;
        for chunk in list[..printed].chunk_by(|a, b| subject(a) == subject(b)) {
            let page = Address::subjects_under(*letter).numbered(before / PER_PAGE + 1);
            before += chunk.len();
            if chunk.len() > 1 {
                let name = subject(&chunk[0]);
                let link = Link::new(name, from.link_to(&page, &anchor(name)));
                found.push((found.len(), Counted { link, count: chunk.len() }));
            }
        }
    }
    found.sort_by_key(|(place, subject)| (std::cmp::Reverse(subject.count), *place));
    found.truncate(most);
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, subject)| subject).collect()
}

fn shown(letter: Option<char>) -> String {
    letter.map_or_else(|| "Other".to_owned(), String::from)
}

/// The subjects of one letter: questions by heading.
#[derive(Serialize)]
pub(super) struct LetterView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// The letter, or “Other”.
    letter: String,
    /// How many questions it has, on all its pages.
    total: usize,
    /// All letters, this one too.
    letters: Vec<Counted>,
    /// The subjects of this page of the list, by printed heading.
    printed: Vec<Subject<'v>>,
    /// The questions whose headings were made from their words.
    derived: Vec<Line<'v>>,
    /// Missing where one page holds them all.
    pager: Option<Pager>,
}

/// What several headings have before their colons.
#[derive(Serialize)]
struct Subject<'v> {
    /// What several headings have before their colon: “Armed Forces”. Missing for headings of one
    /// question, which each say it themselves.
    title: Option<&'v str>,
    /// The id that its section must have, since other pages link to it. Missing where `title` is.
    anchor: Option<String>,
    /// The questions.
    lines: Vec<Line<'v>>,
}

/// A question as one line.
#[derive(Serialize)]
struct Line<'v> {
    /// Leads to its page.
    href: String,
    /// Its heading; under a subject with a title, what follows the colon. Missing where a title says it.
    heading: Option<&'v str>,
    /// The question's words that tell it from others of its heading. Missing where no other has its
    /// heading.
    words: Option<String>,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<&'v str>,
    /// The date under which it is listed. Missing where none is stated.
    date: Option<ShownDate>,
}

/// A page of a letter.
pub(super) fn letter<'v>(context: &Context<'v, '_>, at: usize, number: usize) -> LetterView<'v> {
    let (letter, list) = &context.subjects.0[at];
    let first = Address::subjects_under(*letter);
    let page = first.numbered(number);
    let shown_list = &list[on_page_of(PER_PAGE, list.len(), number)];
    let exchanges = &context.inputs.archive.exchanges;
    let derived = shown_list.partition_point(|ix| !exchanges[*ix].heading_is_derived);
    let (printed, derived) = shown_list.split_at(derived);
    LetterView {
        layout: Layout::new(context, &page, "questions", format!("Subjects: {}", shown(*letter)))
            .under("Questions", page.link(&Address::questions()))
            .under("Subjects", page.link(&Address::subjects()))
            .numbered(number),
        letter: shown(*letter),
        total: list.len(),
        letters: letters(context, &page),
        printed: subjects(context, &page, printed),
        derived: lines(context, &page, derived, true),
        pager: Pager::of_pages(&first, number, pages_of(PER_PAGE, list.len())),
    }
}

fn subjects<'v>(
    context: &Context<'v, '_>,
    page: &Address,
    list: &[ExchangeIx],
) -> Vec<Subject<'v>> {
    let exchanges = &context.inputs.archive.exchanges;
    let mut subjects: Vec<Subject<'v>> = Vec::new();
    for chunk in list.chunk_by(|a, b| parts(&exchanges[*a]).0 == parts(&exchanges[*b]).0) {
        let title = (chunk.len() > 1).then(|| parts(&exchanges[chunk[0]]).0);
        let lines = lines(context, page, chunk, title.is_none());
        match subjects.last_mut().filter(|last| last.title.is_none() && title.is_none()) {
            Some(last) => last.lines.extend(lines),
            None => subjects.push(Subject { title, anchor: title.map(anchor), lines }),
        }
    }
    subjects
}

/// The id of a subject's section.
fn anchor(subject: &str) -> String {
    format!("subject-{}", slug(subject))
}

/// Questions as one line each; those of one heading with the words in which they differ.
fn lines<'v>(
    context: &Context<'v, '_>,
    page: &Address,
    list: &[ExchangeIx],
    whole: bool,
) -> Vec<Line<'v>> {
    let exchanges = &context.inputs.archive.exchanges;
    let mut lines = Vec::with_capacity(list.len());
    for alike in list.chunk_by(|a, b| exchanges[*a].heading == exchanges[*b].heading) {
        let texts: Vec<String> = match alike.len() {
            1 => Vec::new(),
            _ => alike.iter().map(|ix| asked_words(&exchanges[*ix])).collect(),
        };
        for (place, ix) in alike.iter().enumerate() {
            let words = texts.get(place).map(|text| words_that_differ(&texts, text, place));
            lines.push(Line { words, ..line(context, page, *ix, whole) });
        }
    }
    lines
}

/// The words of a question of several with one heading, with those by which they differ.
fn words_that_differ(texts: &[String], text: &str, place: usize) -> String {
    let words = EntryWords::from_difference(text, differs_at(texts, place));
    format!("{}{}{}", words.before, words.run, words.after)
}

/// A question as one line: its heading whole, or what follows its subject.
fn line<'v>(context: &Context<'v, '_>, page: &Address, ix: ExchangeIx, whole: bool) -> Line<'v> {
    let inputs = &context.inputs;
    let exchange = &inputs.archive.exchanges[ix];
    let rest = Some(parts(exchange).1).filter(|rest| !rest.is_empty());
    Line {
        href: page.link(&inputs.addresses.exchanges[ix]),
        heading: if whole { Some(&exchange.heading) } else { rest },
        words: None,
        asker: exchange.record.asked_by.map(|by| by.name),
        date: ShownDate::of(exchange),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exchange(heading: &str, derived: bool) -> Exchange<'static> {
        Exchange {
            id: String::new(),
            fingerprint: String::new(),
            simhash: 0,
            record: crate::source::record::Record::default(),
            answers: Vec::new(),
            heading: heading.to_owned(),
            heading_is_derived: derived,
            asker: None,
            party: None,
            department: None,
            house: None,
            sources: Vec::new(),
        }
    }

    #[test]
    fn headings_are_sorted_by_subject_with_derived_ones_after_the_printed() {
        let mut given = [
            ("What steps he is taking", true),
            ("Wales: Roads", false),
            ("Armed Forces: Pay", false),
            ("12 Regiment", false),
            ("Armed Forces Act", false),
            ("“Âge”: Pensions", false),
            ("Armed Forces: Housing", false),
        ];
        given.sort_by_key(|(heading, derived)| sort_key(&exchange(heading, *derived)));
        assert_eq!(
            given.map(|(heading, _)| heading),
            [
                "“Âge”: Pensions",
                "Armed Forces: Housing",
                "Armed Forces: Pay",
                "Armed Forces Act",
                "Wales: Roads",
                "What steps he is taking",
                "12 Regiment",
            ]
        );
    }

    #[test]
    fn only_a_printed_heading_has_a_subject() {
        assert_eq!(parts(&exchange("Armed Forces: Pay", false)), ("Armed Forces", "Pay"));
        assert_eq!(parts(&exchange("Pay: what", true)).0, "Pay: what");
        assert_eq!(parts(&exchange("At 10:30", false)).0, "At 10:30");
    }

    #[test]
    fn every_line_stands_on_one_page() {
        let pages = |lines| pages_of(PER_PAGE, lines);
        assert_eq!((pages(0), pages(200), pages(201)), (1, 1, 2));
        assert_eq!(on_page_of(PER_PAGE, 450, 3), 400..450);
    }
}
