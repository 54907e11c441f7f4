//! An exchange as a document of the search: what is searched in it, and what a result shows.

use super::Document;
use crate::archive::{Exchange, StatedDate};
use crate::source::date::in_words;
use crate::url::Address;

/// The document of an exchange.
pub fn document<'d>(exchange: &'d Exchange<'_>, address: &'d Address) -> Document<'d> {
    let record = &exchange.record;
    let asker = record.asked_by.map_or("Member not stated", |by| by.name);
    let whom = record.department.unwrap_or("department not stated");
    let mut texts = vec![exchange.heading.as_str(), asker, whom];
    texts.extend(record.uin);
    texts.extend(&record.question.lines);
    for answer in &exchange.answers {
        texts.extend(answer.record.by.map(|by| by.name));
        texts.extend(&answer.record.text.lines);
    }
    Document {
        href: address.path(),
        title: &exchange.heading,
        people: format!("{asker} to {whom}"),
        date: exchange.date().map(StatedDate::day).map(in_words),
        texts,
    }
}
