//! What a bibliography says of an exchange, and the formats in which it is said.
//!
//! The page's own panel makes the same items in the browser; a test holds both to be the same.
//! A name is one literal, as printed: nothing here knows which word of it is the surname. Nothing
//! is dated by the clock, so there is no date of access.

mod bibtex;
mod csl;
mod plain;
mod ris;

pub(super) use bibtex::bibtex;
pub(super) use csl::csl;
pub(crate) use plain::plain;
pub(super) use ris::ris;

use std::borrow::Cow;

use jiff::civil::Date;

use super::origin::Origin;
use crate::archive::{Answer, Exchange, ExchangeIx, Standing};

/// What is said where there is no date.
const MISSING_DATE: &str = "date not stated in the source";

/// An item of a bibliography: the answer of record, or the question where there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Citation<'r> {
    /// `written-question-` and the exchange's id.
    pub(crate) key: String,
    /// The heading; in square brackets, as catalogues have it, where it was made from the question.
    pub(crate) title: Cow<'r, str>,
    /// Who answered, else who asked, as printed.
    pub(crate) author: Option<&'r str>,
    /// The day of the answer, else of the question.
    pub(crate) date: Option<Date>,
    /// The archive's title.
    pub(crate) container: &'r str,
    /// Who publishes the archive.
    pub(crate) publisher: Option<&'r str>,
    /// `Written question 12345, House of Commons`.
    pub(crate) genre: String,
    /// What kind of answer it is if not the usual, who asked, in which role it was answered, and what
    /// is missing; with semicolons between.
    pub(crate) notes: String,
    /// The whole address.
    pub(crate) url: Option<String>,
}

impl<'r> Citation<'r> {
    /// What is cited of an exchange.
    pub(crate) fn of(origin: &Origin<'r, '_>, ix: ExchangeIx) -> Self {
        let exchange = &origin.archive.exchanges[ix];
        let answer = answer_of_record(exchange);
        let asker = exchange.record.asked_by.map(|by| by.name);
        let date = answer.and_then(|answer| answer.record.date).or(exchange.record.tabled);
        let author = match answer {
            Some(answer) => answer.record.by.map(|by| by.name),
            None => asker,
        };
        Self {
            key: format!("written-question-{}", exchange.id),
            title: title(exchange),
            author,
            date,
            container: &origin.site.title,
            publisher: origin.site.publisher.name.as_deref(),
            genre: genre(exchange),
            notes: notes(asker, answer, date),
            url: origin.url(&origin.addresses.exchanges[ix]),
        }
    }

    /// Genre and notes as one sentence, for formats with one field for both.
    fn note(&self) -> String {
        match self.notes.as_str() {
            "" => self.genre.clone(),
            notes => [&self.genre, "; ", notes].concat(),
        }
    }
}

/// The one with the anchor `a`; a holding answer where there is no other.
fn answer_of_record<'e, 'a>(exchange: &'e Exchange<'a>) -> Option<&'e Answer<'a>> {
    let of_record = exchange.answers.iter().find(|answer| answer.anchor == "a");
    of_record.or(exchange.answers.first())
}

fn title<'r>(exchange: &'r Exchange<'_>) -> Cow<'r, str> {
    match exchange.heading_is_derived {
        true => format!("[{}]", exchange.heading).into(),
        false => exchange.heading.as_str().into(),
    }
}

fn genre(exchange: &Exchange<'_>) -> String {
    let mut genre = "Written question".to_owned();
    if let Some(uin) = exchange.record.uin {
        genre.push(' ');
        genre.push_str(uin);
    }
    if let Some(house) = exchange.house {
        genre.push_str(", ");
        genre.push_str(house.name());
    }
    genre
}

fn notes(asker: Option<&str>, answer: Option<&Answer<'_>>, date: Option<Date>) -> String {
    let role = answer.and_then(|answer| answer.record.by?.role);
    let standing = answer.map(|answer| answer.standing).filter(|s| *s != Standing::OfRecord);
    let is_cut = answer.is_some_and(|answer| answer.record.text.truncated);
    let standing = standing.map(|standing| standing.name().to_lowercase());
    let notes = [
        standing.as_deref().map(|standing| ["", standing, ""]),
        asker.map(|name| ["asked by ", name, ""]),
        role.map(|role| ["answered in the role “", role, "” as printed"]),
        answer.is_none().then_some(["no answer in this archive", "", ""]),
        is_cut.then_some(["the source gives only the beginning of the answer", "", ""]),
        date.is_none().then_some([MISSING_DATE, "", ""]),
    ];
    let mut text = String::new();
    for note in notes.into_iter().flatten() {
        text.push_str(if text.is_empty() { "" } else { "; " });
        text.extend(note);
    }
    text
}

/// White space folded: no field may break its line.
fn one_line(text: &str) -> Cow<'_, str> {
    // Most texts are told from their bytes: other controls than ASCII's begin with 0xC2.
    let may_be = |byte: u8| byte.is_ascii_control() || byte == 0xC2;
    match text.bytes().any(may_be) && text.contains(char::is_control) {
        true => {
            let words = text.split(|c: char| c.is_whitespace() || c.is_control());
            words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").into()
        }
        false => text.into(),
    }
}
