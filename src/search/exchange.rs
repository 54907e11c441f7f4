//! Exchanges as documents of the search: what is searched in each, and what a result shows.

use super::Document;
use crate::archive::{Archive, Exchange, StatedDate};
use crate::source::date::in_words;
use crate::url::{Address, Addresses};

/// The documents of an archive, in its order.
pub fn documents<'d>(archive: &'d Archive<'_>, addresses: &'d Addresses) -> Vec<Document<'d>> {
    let exchanges = std::iter::zip(&archive.exchanges, &addresses.exchanges);
    exchanges.map(|(exchange, address)| document(exchange, address)).collect()
}

fn document<'d>(exchange: &'d Exchange<'_>, address: &'d Address) -> Document<'d> {
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
