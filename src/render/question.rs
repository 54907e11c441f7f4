//! A question's page: the question, its answers, and where they are from.

mod alike;
mod other;
mod pursued;
mod reference_links;
mod references;

pub(super) use alike::HOW as HOW_COMPARED;
use pursued::PursuedAnswer;
pub(super) use pursued::first_paragraph;
use reference_links::reference_links;
use serde::Serialize;
use tera::Value;

use super::body;
use super::body::words_link::WordsLink;
use super::calendar::ShownDate;
use super::cite::{self, CiteView};
use super::context::Context;
use super::earlier::{Earlier, Past, Removed};
use super::family::FamilyLink;
use super::layout::{Layout, Link};
use super::links::ContentLinks;
use super::listing::state;
use super::local::local;
use super::markdown::{self, beginning};
use super::official::{Official, Together, corrected, official, stated_in, together};
use super::thread::ThreadLink;
use super::topic;
use crate::archive::{Answer, Exchange, ExchangeIx, Standing};
use crate::source::date::in_words;
use crate::source::official::{page_of, question_at};
use crate::source::record::{Form, Text};
use crate::url::{Address, is_web};

/// A question, its answers, and where they are from.
#[derive(Serialize)]
pub(super) struct QuestionView<'v> {
    /// What surrounds the page.
    layout: Layout,
    /// The heading, as printed, or made from the question's first words.
    heading: &'v str,
    /// Whether it was made from the question, which the page must say.
    heading_is_derived: bool,
    /// The question.
    question: QuestionPart<'v>,
    /// The answers, in the order in which they were given.
    answers: Vec<AnswerPart<'v>>,
    /// The texts of the page that were others before, for a notice at its beginning.
    changed: Vec<Past>,
    /// Answers that were published here and are no longer in the archive.
    removed: Vec<Removed>,
    /// What readers must know of the answer first. Missing where there is an answer as usual.
    state: Option<State>,
    /// Leads to its page on Parliament's own site, a whole address. Missing where number or day of
    /// tabling are not stated.
    parliament: Option<String>,
    /// What Parliament's data state beyond a transcript. Missing where the question is only known
    /// from transcripts.
    official: Option<Official<'v>>,
    /// Whether no date is stated, neither of the question nor of an answer.
    undated: bool,
    /// Whether that is so of all that its sources have, so that it needs no words at this question.
    undated_source: bool,
    /// What does not state what is missing, to end a sentence: “the transcript”, “Parliament’s
    /// data” or “the sources”.
    stated_in: &'static str,
    /// The questions that it refers to, and those that refer to it; found by numbers, which the
    /// page must say. Missing where there are none.
    references: Option<references::ReferencesPart>,
    /// The earlier answers that it or its answers refer to for certain, four at most.
    pursued: Vec<PursuedAnswer<'v>>,
    /// The thread that it belongs to. Missing where it belongs to none.
    thread: Option<ThreadLink>,
    /// The family that it belongs to: questions that differ in one slot. Missing where it belongs to none.
    family: Option<FamilyLink>,
    /// What the archive's editor noted. It is not part of the answer.
    editors_notes: &'v [&'v str],
    /// How it is cited.
    cite: CiteView<'v>,
    /// The files that it is from: one, or those that all have it.
    sources: Vec<Source<'v>>,
    /// The topics of the archive that it has words of. They are not Parliament's.
    topics: Vec<Link>,
    /// The questions before and after it: by its asker, and to its department.
    neighbours: Vec<Neighbours>,
    /// Its permanent id.
    id: &'v str,
}

#[derive(Serialize)]
struct QuestionPart<'v> {
    /// Who asked, as printed. Missing where it is not stated.
    asker: Option<Person<'v>>,
    /// The party, as printed beside the name, and its page. Missing where it is not stated.
    party: Option<Link>,
    /// The constituency or kind of peerage, as printed beside the name. Missing where it is not
    /// stated.
    affiliation: Option<&'v str>,
    /// The department, as printed, and its page. Missing where it is not stated.
    department: Option<Link>,
    /// Whether a sentence needs “the” before the department's name: “the Home Office”, but “HM Treasury”.
    department_has_article: bool,
    /// “House of Commons” or “House of Lords”. Missing where it is not known.
    house: Option<&'static str>,
    /// Whether party and seat are not printed but those that the site's list of people has for the
    /// day, which the page must say.
    seat_is_listed: bool,
    /// When it was tabled. Missing where it is not stated.
    tabled: Option<ShownDate>,
    /// Its number. Missing where it is not stated.
    uin: Option<&'v str>,
    /// The questions that were answered together with it.
    grouped_with: Vec<Together<'v>>,
    /// Its text; its paragraphs have the ids `q-p1`, `q-p2` and so on, and its parts `q-a`, `q-b`,
    /// `q-a-i`.
    html: Value,
    /// Whether the source gives only the beginning of it, which the page must say.
    truncated: bool,
    /// What it was before. Missing where it was never another.
    past: Option<Past>,
}

/// What readers must know of the answer first.
#[derive(Serialize)]
struct State {
    /// “Withdrawn”, “Holding answer only”, “No answer in this archive” or “The answer was corrected”.
    words: &'static str,
    /// The day to which the words belong, in words: of the correction, or on which the source was
    /// retrieved. Missing where it is not known.
    on: Option<String>,
    /// Whether that day is the source's: “as of”.
    is_retrieval: bool,
    /// Leads to the answer before its correction. Missing where it is not known.
    original: Option<String>,
    /// Whether an answer may have been given since, so that a link to Parliament's site helps.
    is_open: bool,
}

/// Someone, as printed in one place, and their page.
#[derive(Serialize)]
struct Person<'v> {
    /// The name, as printed there.
    name: &'v str,
    /// Leads to their page.
    href: String,
}

#[derive(Serialize)]
struct AnswerPart<'v> {
    /// The id that its section must have: `a`, `a2`, `holding`, `original`. Its paragraphs have
    /// `a-p1`, `a-p2` and so on.
    anchor: &'v str,
    /// “Answer”, “Holding answer”, “Answer before its correction” or “Corrected answer”.
    kind: &'static str,
    /// Which of several answers it is, from 1. Missing where there is only one, and for holding
    /// answers, corrections and what these correct.
    number: Option<usize>,
    /// Who answered, as printed. Missing where it is not stated.
    by: Option<Person<'v>>,
    /// The verb for that person: “answered”, “gave a holding answer” or “corrected the answer”.
    verb: &'static str,
    /// Their role, as printed. Missing where it is not stated.
    role: Option<&'v str>,
    /// When it was given; its `label` is “Answered”, “Given” or “Corrected”. Missing where it is
    /// not stated.
    date: Option<ShownDate>,
    /// When an answer was first given whose text is only known as corrected. Missing for all
    /// others.
    first_given: Option<ShownDate>,
    /// Its text. Missing where it has none.
    html: Option<Value>,
    /// Whether the source gives only the beginning of it, which the page must say.
    truncated: bool,
    /// What a correction changed, with `del` and `ins`. Missing where it corrects nothing, or one
    /// of the texts is not known whole.
    corrected: Option<Value>,
    /// The other questions to which the same answer was given, word for word. Missing where there
    /// are none.
    shared: Option<Shared>,
    /// Answers that are like this one; found by comparing words, which the page must say. Missing
    /// where there are none.
    alike: Option<alike::Alike>,
    /// What it was before. Missing where it was never another.
    past: Option<Past>,
}

/// The same answer, given to other questions too.
#[derive(Serialize)]
struct Shared {
    /// To how many questions it was given, this one included.
    count: usize,
    /// Leads to the answer's page, which lists them.
    href: String,
}

#[derive(Serialize)]
struct Source<'v> {
    /// The file's path.
    file: &'v str,
    /// The number of the first line.
    first: u32,
    /// The number of the last line.
    last: u32,
    /// Its number among the records of a file of data, to be shown in place of lines. Missing for
    /// transcripts.
    record: Option<u32>,
    /// The title in the file's header. Missing where it has none.
    title: Option<&'v str>,
    /// The collection in the file's header. Missing where it has none.
    collection: Option<&'v str>,
    /// The address that it was copied from, a whole one. Missing where no web address is stated.
    url: Option<&'v str>,
    /// The day on which the file was retrieved, in words. Missing where its header does not say it.
    retrieved: Option<String>,
    /// The licence in the file's header. Missing where it has none.
    licence: Option<&'v str>,
    /// Leads to the file's place on the page that tells how the archive was made.
    quality: String,
}

/// The exchanges before and after in a list.
#[derive(Serialize)]
struct Neighbours {
    /// “By Ada Sample” or “To the Ministry of Lighthouses”.
    list: String,
    /// The question before it. Missing where it is the first, and in the list of a department.
    previous: Option<Link>,
    /// The question after it. Missing where it is the last.
    next: Option<Link>,
}

/// The page of an exchange.
pub(super) fn view<'v>(context: &Context<'v, '_>, ix: ExchangeIx) -> QuestionView<'v> {
    let archive = context.inputs.archive;
    let exchange = &archive.exchanges[ix];
    let page = &context.inputs.addresses.exchanges[ix];
    let sources = sources(context, exchange, page);
    let earlier = Earlier::of(context, exchange);
    QuestionView {
        layout: layout(context, exchange, page),
        heading: &exchange.heading,
        heading_is_derived: exchange.heading_is_derived,
        question: QuestionPart { past: earlier.question.clone(), ..question(context, ix, page) },
        answers: answers(context, ix, page, &earlier),
        references: references::references(context, page, ix),
        pursued: pursued::pursued(context, page, ix),
        thread: ThreadLink::on_page(context, page, ix),
        family: FamilyLink::on_page(context, page, ix),
        changed: earlier.notices(),
        removed: earlier.removed,
        state: state_of(context, exchange),
        parliament: parliament(exchange),
        official: official(exchange),
        undated: exchange.date().is_none(),
        undated_source: exchange.sources.iter().all(|source| context.undated_files[source.file]),
        stated_in: stated_in(exchange),
        editors_notes: &exchange.record.editors_notes,
        cite: cite::view(context, ix, sources.iter().find_map(|source| source.url)),
        sources,
        topics: topic::of_exchange(context, page, ix),
        neighbours: neighbours(context, ix, page),
        id: &exchange.id,
    }
}

fn layout(context: &Context<'_, '_>, exchange: &Exchange<'_>, page: &Address) -> Layout {
    Layout::new(context, page, "questions", exchange.heading.as_str())
        .described(description(exchange))
        .of_house(exchange.house)
}

/// So many characters of an answer describe its page.
const DESCRIBED: usize = 200;

/// Who answered whom, and the answer's first words; of a question without an answer its own.
fn description(exchange: &Exchange<'_>) -> String {
    let asker = exchange.record.asked_by.map(|by| by.name);
    let Some(answer) = exchange.last_answer() else {
        let whom = exchange.record.department.map(|name| format!(" to {name}"));
        let who = asker.map(|name| format!(" by {name}")).unwrap_or_default();
        let words = beginning(&exchange.record.question, DESCRIBED);
        return format!("Written question{who}{}: {words}", whom.unwrap_or_default());
    };
    let by = answer.record.by.map(|by| format!("{}, ", by.name)).unwrap_or_default();
    let whom = asker.map(|name| format!(" to {name}")).unwrap_or_default();
    let words = beginning(&answer.record.text, DESCRIBED);
    format!("{by}{}{whom}: {words}", answer.standing.name().to_lowercase())
}

/// What readers must know first: a withdrawal, a missing answer, a correction.
fn state_of(context: &Context<'_, '_>, exchange: &Exchange<'_>) -> Option<State> {
    let corrected = exchange.answers.iter().rfind(|one| one.standing == Standing::Corrected);
    let original = exchange.answers.iter().rfind(|one| one.standing == Standing::Original);
    if let Some(words) = state(exchange) {
        let retrieved = retrieved(context, exchange);
        let is_open = exchange.is_held() || exchange.is_unanswered();
        let is_open = is_open && !exchange.is_withdrawn();
        let on = retrieved.filter(|_| is_open);
        return Some(State { words, on, is_retrieval: true, original: None, is_open });
    }
    let corrected = corrected?;
    Some(State {
        words: "The answer was corrected",
        on: corrected.record.date.map(in_words),
        is_retrieval: false,
        original: original.map(|one| format!("#{}", one.anchor)),
        is_open: false,
    })
}

/// The last day on which one of its sources was retrieved, in words.
fn retrieved(context: &Context<'_, '_>, exchange: &Exchange<'_>) -> Option<String> {
    let files = &context.inputs.archive.files;
    let days = exchange.sources.iter().filter_map(|source| files[source.file].header.retrieved);
    days.max().map(in_words)
}

/// Its page on Parliament's own site.
fn parliament(exchange: &Exchange<'_>) -> Option<String> {
    page_of(exchange.record.tabled?, exchange.record.uin?)
}

fn question<'v>(context: &Context<'v, '_>, ix: ExchangeIx, page: &Address) -> QuestionPart<'v> {
    let exchange = &context.inputs.archive.exchanges[ix];
    let addresses = context.inputs.addresses;
    let record = &exchange.record;
    let named =
        |name: Option<&str>, address: Option<&Address>| Some(Link::new(name?, page.link(address?)));
    QuestionPart {
        asker: person(context, page, record.asked_by.map(|by| by.name), exchange.asker),
        party: named(
            record.asked_by.and_then(|by| by.party),
            exchange.party.map(|party| &addresses.parties[party]),
        ),
        affiliation: record.asked_by.and_then(|by| by.affiliation),
        seat_is_listed: record.seat_is_listed,
        department: named(
            record.department,
            exchange.department.map(|body| &addresses.departments[body]),
        ),
        department_has_article: record.department.is_some_and(has_article),
        house: exchange.house.map(crate::archive::House::name),
        tabled: record.tabled.map(|date| ShownDate::new("Tabled", date)),
        uin: record.uin,
        grouped_with: together(context, exchange, page),
        truncated: record.question.truncated,
        html: text(
            context,
            exchange,
            page,
            &record.question,
            ("q", "the question"),
            &reference_links(context, page, ix, None),
        ),
        past: None,
    }
}

fn person<'v>(
    context: &Context<'_, '_>,
    page: &Address,
    name: Option<&'v str>,
    member: Option<usize>,
) -> Option<Person<'v>> {
    let address = &context.inputs.addresses.members[member?];
    Some(Person { name: name?, href: page.link(address) })
}

fn answers<'v>(
    context: &Context<'v, '_>,
    ix: ExchangeIx,
    page: &Address,
    earlier: &Earlier,
) -> Vec<AnswerPart<'v>> {
    let exchange = &context.inputs.archive.exchanges[ix];
    let of_record = |answers: &[Answer<'_>]| {
        answers.iter().filter(|answer| answer.standing == Standing::OfRecord).count()
    };
    let several = of_record(&exchange.answers) > 1;
    let parts = exchange.answers.iter().enumerate().map(|(at, answer)| {
        let numbered = several && answer.standing == Standing::OfRecord;
        let empty = answer.record.text.is_empty();
        let of = of_answer(answer);
        AnswerPart {
            anchor: &answer.anchor,
            kind: answer.standing.name(),
            number: numbered.then(|| of_record(&exchange.answers[..=at])),
            by: person(context, page, answer.record.by.map(|by| by.name), answer.member),
            verb: verb_of(answer.standing),
            role: answer.record.by.and_then(|by| by.role),
            date: answer.record.date.map(|date| ShownDate::new(answer.standing.dated(), date)),
            html: (!empty).then(|| {
                let links = reference_links(context, page, ix, Some(at));
                text(context, exchange, page, &answer.record.text, (&answer.anchor, of), &links)
            }),
            first_given: answer.record.first_given.map(|date| ShownDate::new("Answered", date)),
            truncated: answer.record.text.truncated,
            corrected: corrected(&exchange.answers, at),
            shared: answer.shared.map(|shared| shared_with(context, page, shared)),
            alike: alike::alike(context, page, (ix, at)),
            past: earlier.answer(&answer.anchor),
        }
    });
    parts.collect()
}

/// Tests whether English puts “the” before a department's name.
fn has_article(department: &str) -> bool {
    const NOUNS: [&str; 11] = [
        "Office",
        "Ministry",
        "Department",
        "Treasury",
        "Commission",
        "Commissioners",
        "Committee",
        "Minister",
        "General",
        "Agency",
        "Leader",
    ];
    let mut words = department.split_whitespace();
    let starts_otherwise = words.next().is_some_and(|first| ["HM", "The", "the"].contains(&first));
    !starts_otherwise && department.split_whitespace().any(|word| NOUNS.contains(&word))
}

fn verb_of(standing: Standing) -> &'static str {
    match standing {
        Standing::OfRecord | Standing::Original => "answered",
        Standing::Holding => "gave a holding answer",
        Standing::Corrected => "corrected the answer",
    }
}

fn of_answer(answer: &Answer<'_>) -> &'static str {
    match answer.standing {
        Standing::OfRecord | Standing::Corrected => "the answer",
        Standing::Holding => "the holding answer",
        Standing::Original => "the answer before its correction",
    }
}

fn shared_with(context: &Context<'_, '_>, page: &Address, shared: usize) -> Shared {
    let count = context.inputs.archive.shared_answers[shared].exchanges.len();
    Shared { count, href: page.link(&context.inputs.addresses.answers[shared]) }
}

/// Renders a text as HTML: plain text character for character, or Markdown by the file's ending.
///
/// `anchor` begins the ids of its paragraphs, `of` names it for screen readers, and `links` are put on its
/// words.
pub(super) fn text(
    context: &Context<'_, '_>,
    exchange: &Exchange<'_>,
    page: &Address,
    text: &Text<'_>,
    (anchor, of): (&str, &str),
    links: &[WordsLink],
) -> Value {
    if text.form == Form::Markdown {
        let content_links = ContentLinks::of((&context.inputs).into(), exchange, page);
        let html = markdown::body(&text.lines.join("\n"), anchor, of, &content_links).html;
        return Value::safe_string(&html);
    }
    let length: usize = text.lines.iter().map(|line| line.len() + 96).sum();
    let mut html = String::with_capacity(length);
    match text.form {
        Form::Html => {
            body::html(&text.blocks, (anchor, of), &|href| local(context, page, href), &mut html);
        }
        _ => body::plain_with(&text.lines, (anchor, of), links, &mut html),
    }
    Value::safe_string(&html)
}

fn sources<'v>(
    context: &Context<'v, '_>,
    exchange: &'v Exchange<'_>,
    page: &Address,
) -> Vec<Source<'v>> {
    let sources = exchange.sources.iter().enumerate().map(|(at, source)| {
        let summary = &context.inputs.archive.files[source.file];
        let header = &summary.header;
        // The page on Parliament's site is named by itself.
        let own = exchange.record.source.filter(|url| at == 0 && question_at(url).is_none());
        let quality = page.link_to(&Address::quality(), &super::quality::anchor(source.file));
        Source {
            file: &summary.file.name,
            record: source.record,
            first: source.span.first,
            last: source.span.last,
            title: header.title.as_deref(),
            collection: header.collection.as_deref(),
            url: own.or(header.source.as_deref()).filter(|url| is_web(url)),
            retrieved: header.retrieved.map(in_words),
            licence: header.licence.as_deref(),
            quality,
        }
    });
    sources.collect()
}

/// The questions around it: by its asker, then to its department those that are not the same.
fn neighbours(context: &Context<'_, '_>, ix: ExchangeIx, page: &Address) -> Vec<Neighbours> {
    let archive = context.inputs.archive;
    let exchange = &archive.exchanges[ix];
    let asker = exchange.asker.map(|at| &archive.members[at]);
    let department = exchange.department.map(|at| &archive.departments[at]);
    let of_asker = asker.map(|member| (format!("By {}", member.label()), &member.asked));
    let of_department = department.map(|body| {
        let article = if has_article(&body.named.name) { "the " } else { "" };
        (format!("To {article}{}", body.named.name), &body.exchanges)
    });
    let mut shown = vec![ix];
    let mut all = Vec::new();
    for (list, exchanges) in [of_asker, of_department].into_iter().flatten() {
        let Ok(at) = exchanges.binary_search(&ix) else { continue };
        let mut other = |at: Option<usize>| {
            let other = *exchanges.get(at?)?;
            let is_new = !shown.contains(&other);
            shown.push(other);
            is_new.then(|| neighbour(context, page, other))
        };
        // The asker's questions are read one after the other; a department's are too many for that.
        let before =
            if all.is_empty() && exchange.asker.is_some() { at.checked_sub(1) } else { None };
        let (previous, next) = (other(before), other(Some(at + 1)));
        if previous.is_some() || next.is_some() {
            all.push(Neighbours { list, previous, next });
        }
    }
    all
}

fn neighbour(context: &Context<'_, '_>, page: &Address, ix: ExchangeIx) -> Link {
    let heading = context.inputs.archive.exchanges[ix].heading.as_str();
    Link::new(heading, page.link(&context.inputs.addresses.exchanges[ix]))
}

#[cfg(test)]
mod tests {
    use super::has_article;

    #[test]
    fn english_puts_the_before_offices_and_not_before_subjects() {
        for department in ["Home Office", "Ministry of Justice", "Leader of the House", "Treasury"]
        {
            assert!(has_article(department), "{department}");
        }
        for department in ["HM Treasury", "The Treasury", "Women and Equalities", "Transport"] {
            assert!(!has_article(department), "{department}");
        }
    }
}
