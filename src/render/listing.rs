//! An exchange in a list: heading, who asked whom, date, first words of the answer.
//!
//! An exchange stands in the lists of its asker, its ministers, its department, its day and more, on
//! pages at different depths. Only its link differs, so each is rendered once, with a placeholder
//! for what leads to the folder of questions.

use rayon::prelude::*;
use serde::Serialize;
use tera::Value;

use super::calendar::ShownDate;
use super::context::{Context, Inputs};
use super::markdown::beginning;
use crate::archive::{Exchange, ExchangeIx, Response, capitalised, excerpt, without_opening};
use crate::diagnostic::Diagnostic;
use crate::url::Address;

/// The bytes of an answer that a list shows.
const EXCERPT: usize = 130;

/// The bytes of a question that a list shows: two lines.
const QUESTION: usize = 150;

/// The bytes that an opening of a question ("To ask the Secretary of State for …, ") can have.
const OPENING: usize = 200;

/// Stands for what leads from a page to the site's root. No source holds it: control characters are
/// dropped when files are read.
const ROOT: char = '\u{1}';

/// A question in a list. It is rendered once and stands in all lists, so it knows nothing of the
/// page.
#[derive(Serialize)]
struct Item<'v> {
    /// Leads to its page. Use it unchanged: it is completed for each page that lists the question.
    href: String,
    /// Its heading, as printed. Where none is printed, the question's first words without its opening.
    heading: String,
    /// The question's first words without its opening, about 150 letters, with “… ” in its place. Missing where `heading` has
    /// them.
    words: Option<String>,
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<&'v str>,
    /// The department, as printed. Missing where it is not stated.
    department: Option<&'v str>,
    /// The date under which it is listed: of tabling, else of the last answer; its `label` tells
    /// which. Missing where neither is stated.
    date: Option<ShownDate>,
    /// Who gave the last answer, as printed. Missing where it is not stated.
    answered_by: Option<&'v str>,
    /// When the last answer was given. Missing where it is not stated.
    answered: Option<ShownDate>,
    /// The first words of the last answer, about 130 letters. Missing where there is no answer, and on
    /// the page of a shared answer.
    excerpt: Option<String>,
    /// What is missing of the answer: “Withdrawn”, “Holding answer only” or “No answer in
    /// this archive”. Missing where it has an answer.
    state: Option<&'static str>,
    /// “House of Commons” or “House of Lords”. Missing where it is not known.
    house: Option<&'static str>,
    /// Its number. Missing where it is not stated.
    uin: Option<&'v str>,
    /// In how many days it was first answered; 0 is the same day. Missing where the dates are not
    /// stated.
    days: Option<i32>,
}

impl<'v> Item<'v> {
    fn new(inputs: &Inputs<'v, '_>, ix: ExchangeIx) -> Self {
        let exchange = &inputs.archive.exchanges[ix];
        let answer = exchange.answers.last();
        let start = beginning(&exchange.record.question, OPENING + QUESTION);
        let asked = without_opening(&start);
        let mut words = excerpt([asked], QUESTION);
        let mut heading = exchange.heading.clone();
        if exchange.heading_is_derived && !words.is_empty() {
            heading = capitalised(&words);
            words.clear();
        } else if asked.len() < start.len() {
            words.insert_str(0, "… ");
        }
        Self {
            href: format!("{ROOT}{}", inputs.addresses.exchanges[ix].path()),
            heading,
            words: Some(words).filter(|words| !words.is_empty()),
            answered_by: answer.and_then(|answer| answer.record.by).map(|by| by.name),
            answered: answer
                .and_then(|answer| answer.record.date)
                .map(|date| ShownDate::new("Answered", date)),
            asker: exchange.record.asked_by.map(|by| by.name),
            department: exchange.record.department,
            date: ShownDate::of(exchange),
            excerpt: answer.map(|answer| beginning(&answer.record.text, EXCERPT)),
            state: state(exchange),
            house: exchange.house.map(crate::archive::House::name),
            uin: exchange.record.uin,
            days: Response::of(exchange).and_then(|response| response.answered),
        }
    }
}

/// Every exchange of the archive as it stands in lists.
#[derive(Debug, Default)]
pub(super) struct Items(Vec<String>);

impl Items {
    /// Renders them through `item.html`.
    pub(super) fn render(context: &Context<'_, '_>) -> Result<Self, Diagnostic> {
        let all = 0..context.inputs.archive.exchanges.len();
        let items = all.into_par_iter().map(|ix| {
            let html = context.render("item.html", &Item::new(&context.inputs, ix))?;
            Ok(String::from_utf8_lossy(&html).into_owned())
        });
        items.collect::<Result<_, _>>().map(Self)
    }

    /// Renders a list of exchanges without their answers, for a page that shows the answer once.
    ///
    /// # Errors
    /// The template fails.
    pub(super) fn list_without_answers(
        context: &Context<'_, '_>,
        from: &Address,
        list: &[ExchangeIx],
    ) -> Result<Value, Diagnostic> {
        let root = from.to_root();
        let mut html = String::new();
        for ix in list {
            let item = Item { excerpt: None, ..Item::new(&context.inputs, *ix) };
            let bytes = context.render("item.html", &item)?;
            html.push_str(&String::from_utf8_lossy(&bytes).replace(ROOT, &root));
        }
        Ok(Value::safe_string(&html))
    }

    /// A list of exchanges as seen from a page.
    pub(super) fn list(&self, from: &Address, list: &[ExchangeIx]) -> Value {
        let root = from.to_root();
        let mut html = String::with_capacity(list.len() * 640);
        for part in list.iter().flat_map(|ix| self.0[*ix].split(ROOT).enumerate()) {
            if part.0 > 0 {
                html.push_str(&root);
            }
            html.push_str(part.1);
        }
        Value::safe_string(&html)
    }
}

/// The questions of one month in a list. The component `groups` sets a list of them.
#[derive(Serialize)]
pub(super) struct Group {
    /// `October 2025`, or “Date not stated”. Missing where nothing in the list has a date.
    title: Option<String>,
    /// The id of the month, which the `years` of the page link to: `m2025-10`. Missing where the
    /// questions have no date.
    anchor: Option<String>,
    /// The questions, each as `item.html` sets it.
    items: Value,
}

/// The month under which an exchange is listed.
pub(super) fn month_of(exchange: &Exchange<'_>) -> Option<(i16, i8)> {
    exchange.date().map(|stated| (stated.day().year(), stated.day().month()))
}

/// The anchor of a month in a list.
pub(super) fn month_anchor(year: i16, month: i8) -> String {
    format!("m{year:04}-{month:02}")
}

/// A list of exchanges as seen from a page, by month. The prefix tells the anchors of several such
/// lists on one page apart.
pub(super) fn by_month(
    context: &Context<'_, '_>,
    from: &Address,
    list: &[ExchangeIx],
    prefix: &str,
) -> Vec<Group> {
    let archive = context.inputs.archive;
    let month = |ix: &ExchangeIx| month_of(&archive.exchanges[*ix]);
    let undated = list.iter().all(|ix| month(ix).is_none());
    let chunks = list.chunk_by(|a, b| month(a) == month(b));
    let groups = chunks.map(|chunk| {
        let stated = month(&chunk[0]);
        let without = || (!undated).then(|| "Date not stated".to_owned());
        Group {
            title: stated.map(|(y, m)| super::calendar::month(y, m)).or_else(without),
            anchor: stated.map(|(year, month)| format!("{prefix}{}", month_anchor(year, month))),
            items: context.items.list(from, chunk),
        }
    });
    groups.collect()
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
