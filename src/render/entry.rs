//! A question as an entry of a list: its heading and words, who asked whom, and who answered when.
//!
//! An entry is in the lists of its asker, its ministers, its department, its day and more, on pages at
//! different depths. Only its links differ, so each has a placeholder for the way to the site's root.

use serde::Serialize;

use super::calendar::ShownDate;
use super::context::Inputs;
use super::entry_words::EntryWords;
use super::markdown::beginning;
use crate::archive::{Exchange, ExchangeIx, House, Response, without_opening};
use crate::url::Address;

/// The bytes of an answer that a list shows.
const EXCERPT: usize = 130;

/// The bytes of a question among which the words to show are looked for.
const QUESTION: usize = 1_500;

/// A placeholder for the way from a page to the site's root. No source holds it: control characters are
/// dropped when files are read.
pub(super) const ROOT: char = '\u{1}';

/// A question in a list. It is rendered once for all lists, so it knows nothing of the
/// page.
#[derive(Serialize)]
pub(super) struct Item<'v> {
    /// Leads to its page. Use it unchanged: it is completed for each page that lists the question.
    href: String,
    /// Its heading, as printed. Where none is printed, the run of the question's words that tells it from
    /// others.
    heading: String,
    /// What comes before the run in the question, without its opening. Missing where the run comes first.
    before: Option<String>,
    /// The run of the question's words that tells it from others. Missing where `heading` is that run.
    words: Option<String>,
    /// What comes after the run, cut to about two lines. Missing where nothing does.
    after: Option<String>,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<&'v str>,
    /// Leads to the asker's page. Missing where it is not stated who asked.
    asker_href: Option<String>,
    /// The department, as printed. Missing where it is not stated.
    department: Option<&'v str>,
    /// Leads to the department's page. Missing where the department is not stated.
    department_href: Option<String>,
    /// The date under which it is listed: of tabling, else of the last answer; its `label` tells
    /// which. Missing where neither is stated.
    date: Option<ShownDate>,
    /// The last answer. Missing where there is no answer, and on the page of a shared answer.
    answer: Option<AnswerLine<'v>>,
    /// What is missing of the answer: “Withdrawn”, “Holding answer only” or “No answer in
    /// this archive”. Missing where it has an answer.
    state: Option<&'static str>,
    /// “Commons” or “Lords”, in an archive of both Houses. Missing where it is not known, or
    /// goes without saying.
    house: Option<&'static str>,
    /// Its number. Missing where it is not stated.
    uin: Option<&'v str>,
    /// In how many days it was first answered; 0 is the same day. Missing where the dates are not
    /// stated.
    days: Option<i32>,
}

/// The last answer of a question in a list.
#[derive(PartialEq, Eq, Serialize)]
pub(super) struct AnswerLine<'v> {
    /// Who gave it, as printed. Missing where it is not stated.
    by: Option<&'v str>,
    /// Leads to the minister's page. Missing where it is not stated who gave it.
    href: Option<String>,
    /// When it was given. Missing where it is not stated.
    on: Option<ShownDate>,
    /// Its first words, about 130 letters.
    words: String,
}

impl<'v> Item<'v> {
    /// The entry of a question. `house` is shown where the archive has questions of both Houses.
    pub(super) fn new(inputs: &Inputs<'v, '_>, ix: ExchangeIx, has_both_houses: bool) -> Self {
        let exchange = &inputs.archive.exchanges[ix];
        let text = beginning(&exchange.record.question, QUESTION);
        let asked = without_opening(&text);
        let (heading, words) = match exchange.heading_is_derived && !asked.is_empty() {
            true => {
                (None, EntryWords::around_heading(asked, Some(&exchange.heading)).into_heading())
            }
            false => (Some(exchange.heading.clone()), EntryWords::around_heading(asked, None)),
        };
        let EntryWords { before, run, after } = words;
        let addresses = inputs.addresses;
        Self {
            href: placed(&addresses.exchanges[ix]),
            before: filled(before),
            words: heading.as_ref().and_then(|_| filled(run.clone())),
            after: filled(after),
            heading: heading.unwrap_or(run),
            asker: exchange.record.asked_by.map(|by| by.name),
            asker_href: exchange.asker.map(|at| placed(&addresses.members[at])),
            department: exchange.record.department,
            department_href: exchange.department.map(|at| placed(&addresses.departments[at])),
            date: ShownDate::of(exchange),
            answer: AnswerLine::last_of(inputs, exchange),
            state: state(exchange),
            house: exchange.house.filter(|_| has_both_houses).map(short_name),
            uin: exchange.record.uin,
            days: Response::of(exchange).and_then(|response| response.answered),
        }
    }

    /// The entry without its answer, for a page that shows the answer once.
    pub(super) fn without_answer(self) -> Self {
        Self { answer: None, ..self }
    }
}

impl<'v> AnswerLine<'v> {
    /// The last answer of a question.
    pub(super) fn last_of(inputs: &Inputs<'v, '_>, exchange: &'v Exchange<'_>) -> Option<Self> {
        let answer = exchange.answers.last()?;
        Some(Self {
            by: answer.record.by.map(|by| by.name),
            href: answer.member.map(|at| placed(&inputs.addresses.members[at])),
            on: answer.record.date.map(|date| ShownDate::new("Answered", date)),
            words: beginning(&answer.record.text, EXCERPT),
        })
    }
}

/// “Commons” or “Lords”.
pub(super) fn short_name(house: House) -> &'static str {
    match house {
        House::Commons => "Commons",
        House::Lords => "Lords",
    }
}

/// An address behind the placeholder for the way to the site's root.
pub(super) fn placed(address: &Address) -> String {
    format!("{ROOT}{}", address.path())
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// The question's words without its opening, up to the length that a list compares.
pub(super) fn asked_words(exchange: &Exchange<'_>) -> String {
    let text = beginning(&exchange.record.question, QUESTION);
    without_opening(&text).to_owned()
}

/// What is missing of an exchange's answer.
pub(super) fn state(exchange: &Exchange<'_>) -> Option<&'static str> {
    match exchange {
        _ if exchange.is_withdrawn() => Some("Withdrawn"),
        _ if exchange.is_held() => Some("Holding answer only"),
        _ if !exchange.is_unanswered() => None,
        _ => Some("No answer in this archive"),
    }
}
