//! From the archive to what is searched of it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::document::{Document, Filter, Library, Name, Passage, State};
use crate::archive::names::Named;
use crate::archive::{Archive, Exchange, House, StatedDate, without_opening};
use crate::source::official::MARK;
use crate::source::record::{AskedBy, Form, Text};
use crate::url::{Address, Addresses, slug};

/// What is searched of an archive.
pub fn library<'d>(archive: &'d Archive<'_>, addresses: &'d Addresses) -> Library<'d> {
    let order = order(&archive.exchanges);
    let documents = order
        .iter()
        .map(|at| document(archive, &archive.exchanges[*at], addresses.exchanges[*at].path()));
    Library {
        documents: documents.collect(),
        filters: Filters::of(archive, addresses, &order).finish(),
        names: names(archive, addresses),
    }
}

/// The archive has the newest first and those without a date last; here those without a date come
/// first, in their order, and then the others, oldest first: new exchanges are added at the end.
fn order(exchanges: &[Exchange<'_>]) -> Vec<usize> {
    let dated = exchanges.partition_point(|exchange| exchange.date().is_some());
    (dated..exchanges.len()).chain((0..dated).rev()).collect()
}

fn document<'d>(
    archive: &'d Archive<'_>,
    exchange: &'d Exchange<'_>,
    href: &'d str,
) -> Document<'d> {
    let record = &exchange.record;
    let passages = passages(exchange);
    let of_file = archive.files[exchange.sources[0].file].header.source.as_deref();
    Document {
        href,
        title: &exchange.heading,
        title_is_derived: exchange.heading_is_derived,
        department: record.department.unwrap_or_default(),
        date: exchange.date().map(StatedDate::day),
        tabled: record.tabled,
        answered: exchange.answers.iter().rev().find_map(|answer| answer.record.date),
        uin: record.uin.unwrap_or_default(),
        house: house(exchange.house),
        state: state(exchange),
        opening: opening(&passages),
        passages,
        source: record.source.or(of_file).unwrap_or_default(),
    }
}

fn house(house: Option<House>) -> &'static str {
    match house {
        Some(House::Commons) => "Commons",
        Some(House::Lords) => "Lords",
        None => "",
    }
}

fn state(exchange: &Exchange<'_>) -> State {
    match exchange {
        _ if exchange.is_held() => State::Holding,
        _ if exchange.is_unanswered() => State::Unanswered,
        _ => State::Answered,
    }
}

/// The question, with the asking member's party and seat in the place of a role; then the answers.
fn passages<'d>(exchange: &'d Exchange<'_>) -> Vec<Passage<'d>> {
    let by = exchange.record.asked_by;
    let question = Passage {
        anchor: "q",
        who: by.map_or("", |by| by.name),
        role: by.map(seat).unwrap_or_default(),
        paragraphs: paragraphs(&exchange.record.question),
    };
    let answers = exchange.answers.iter().map(|answer| Passage {
        anchor: &answer.anchor,
        who: answer.record.by.map_or("", |by| by.name),
        role: answer.record.by.and_then(|by| by.role).unwrap_or_default().into(),
        paragraphs: paragraphs(&answer.record.text),
    });
    std::iter::once(question).chain(answers).collect()
}

/// What stands in brackets after the asking member's name.
fn seat<'d>(by: AskedBy<'d>) -> Cow<'d, str> {
    let parts: Vec<&str> = [by.party, by.affiliation].into_iter().flatten().collect();
    parts.join(", ").into()
}

/// Paragraphs as they are numbered on the page. How Markdown is numbered is for its page to say, so
/// here it is one paragraph.
fn paragraphs<'d>(text: &Text<'d>) -> Vec<Cow<'d, str>> {
    match text.form {
        _ if text.is_empty() => Vec::new(),
        Form::Markdown => vec![text.lines.join(" ").into()],
        Form::Plain | Form::Html => marked_as_cut(
            text.lines.iter().map(|line| Cow::Borrowed(*line)).collect(),
            text.truncated,
        ),
    }
}

/// A text of which only the beginning is known ends in dots, so that nobody takes it for the whole.
fn marked_as_cut(mut paragraphs: Vec<Cow<'_, str>>, truncated: bool) -> Vec<Cow<'_, str>> {
    if let Some(last) = paragraphs.last_mut().filter(|last| truncated && !last.ends_with(MARK)) {
        last.to_mut().push('…');
    }
    paragraphs
}

/// How many bytes of the question's first paragraph are its opening.
fn opening(passages: &[Passage<'_>]) -> usize {
    let first = passages.first().and_then(|question| question.paragraphs.first());
    first.map_or(0, |text| text.len() - without_opening(text).len())
}

fn names(archive: &Archive<'_>, addresses: &Addresses) -> Vec<Name> {
    let name = |kind, shown: &str, named: &Named<'_>, address: &Address, count| Name {
        kind,
        slug: stem(address).to_owned(),
        name: shown.to_owned(),
        also: named.forms.iter().map(|form| form.printed.to_owned()).collect(),
        href: address.path().to_owned(),
        count,
    };
    let members = std::iter::zip(&archive.members, &addresses.members).map(|(member, address)| {
        name(
            'm',
            member.label(),
            &member.named,
            address,
            member.asked.len() + member.answered.len(),
        )
    });
    let departments =
        std::iter::zip(&archive.departments, &addresses.departments).map(|(body, address)| {
            name('d', &body.named.name, &body.named, address, body.exchanges.len())
        });
    let parties = std::iter::zip(&archive.parties, &addresses.parties).map(|(party, address)| {
        name('p', &party.named.name, &party.named, address, party.exchanges.len())
    });
    let topics =
        std::iter::zip(&archive.topics.list, &addresses.topics).map(|(topic, address)| Name {
            kind: 't',
            slug: stem(address).to_owned(),
            name: topic.name.clone(),
            also: topic.formerly.clone(),
            href: address.path().to_owned(),
            count: topic.exchanges.len(),
        });
    members.chain(departments).chain(parties).chain(topics).collect()
}

/// The last part of an address without its ending: what tells it from others of its kind.
fn stem(address: &Address) -> &str {
    let name = address.path().rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".html").unwrap_or(name)
}

/// Gathers what results can be narrowed to.
struct Filters {
    /// The document of each exchange.
    numbers: Vec<u32>,
    found: BTreeMap<String, Filter>,
}

impl Filters {
    fn of(archive: &Archive<'_>, addresses: &Addresses, order: &[usize]) -> Self {
        let mut numbers = vec![0; order.len()];
        (0..).zip(order).for_each(|(number, at)| numbers[*at] = number);
        let mut filters = Self { numbers, found: BTreeMap::new() };
        for (member, address) in std::iter::zip(&archive.members, &addresses.members) {
            filters.add('a', stem(address), member.label(), &member.asked);
            filters.add('b', stem(address), member.label(), &member.answered);
        }
        for (body, address) in std::iter::zip(&archive.departments, &addresses.departments) {
            filters.add('d', stem(address), &body.named.name, &body.exchanges);
        }
        for (party, address) in std::iter::zip(&archive.parties, &addresses.parties) {
            filters.add('p', stem(address), &party.named.name, &party.exchanges);
        }
        for (topic, address) in std::iter::zip(&archive.topics.list, &addresses.topics) {
            filters.add('t', stem(address), &topic.name, &topic.exchanges);
        }
        for file in &archive.files {
            filters.add('l', &slug(&file.file.name), &file.file.name, &file.exchanges);
            if let Some(collection) = &file.header.collection {
                filters.add('c', &slug(collection), collection, &file.exchanges);
            }
        }
        for (at, exchange) in archive.exchanges.iter().enumerate() {
            filters.add_own(at, exchange);
        }
        filters
    }

    fn add_own(&mut self, at: usize, exchange: &Exchange<'_>) {
        let missing = [
            ('a', exchange.asker.is_none()),
            ('d', exchange.department.is_none()),
            ('p', exchange.party.is_none()),
            ('h', exchange.house.is_none()),
            ('b', exchange.answers.iter().any(|answer| answer.member.is_none())),
        ];
        for (kind, _) in missing.into_iter().filter(|(_, missing)| *missing) {
            self.add(kind, "-", "", &[at]);
        }
        if let Some(house) = exchange.house {
            self.add('h', house.id(), house.name(), &[at]);
        }
        let state = match state(exchange) {
            State::Answered => ("answered", "Answered"),
            State::Holding => ("holding", "Holding answer only"),
            State::Unanswered => ("unanswered", "No answer in this archive"),
        };
        self.add('s', state.0, state.1, &[at]);
        if let Some(uin) = exchange.record.uin {
            self.add('u', &uin.to_lowercase(), uin, &[at]);
        }
    }

    fn add(&mut self, kind: char, id: &str, name: &str, exchanges: &[usize]) {
        let key = format!("{kind}/{id}");
        let filter = self.found.entry(key).or_insert_with_key(|key| Filter {
            key: key.clone(),
            name: name.to_owned(),
            documents: Vec::new(),
        });
        filter.documents.extend(exchanges.iter().map(|at| self.numbers[*at]));
    }

    fn finish(self) -> Vec<Filter> {
        let mut filters: Vec<_> = self.found.into_values().collect();
        for filter in &mut filters {
            filter.documents.sort_unstable();
            filter.documents.dedup();
        }
        filters.retain(|filter| !filter.documents.is_empty());
        filters
    }
}
