//! A question as the API gives it. It owns its texts, which the archive borrows.

use std::collections::HashSet;

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::address::page_of;
use super::fields::{FieldFaults, Fields};
use super::passage::{Passage, answer_of, question};
use crate::source::html::MarkupFaults;
use crate::source::record::House;
use crate::text::characters;

/// A question with its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Its place among the records of its file, from 1.
    pub(super) number: u32,
    pub(super) first_line: u32,
    pub(super) last_line: u32,
    pub(super) id: Option<u64>,
    pub(super) house: Option<House>,
    pub(super) asker: Person,
    pub(super) answerer: Person,
    pub(super) corrector: Person,
    pub(super) interest: bool,
    pub(super) tabled: Option<Date>,
    pub(super) due: Option<Date>,
    pub(super) uin: Option<Box<str>>,
    pub(super) heading: Option<Box<str>>,
    pub(super) text: Passage,
    pub(super) department: Option<Box<str>>,
    pub(super) withdrawn: bool,
    pub(super) named_day: bool,
    pub(super) grouped: Vec<(Box<str>, Option<Date>)>,
    pub(super) holding: bool,
    pub(super) correction: bool,
    pub(super) answered: Option<Date>,
    pub(super) corrected: Option<Date>,
    pub(super) held: Option<Date>,
    pub(super) answer: Option<Passage>,
    pub(super) original: Option<Passage>,
    pub(super) attachment_count: u32,
    pub(super) attachments: Vec<File>,
    /// Its page on Parliament's site.
    pub(super) page: Option<Box<str>>,
}

/// A member: by number, by name, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) id: Option<u32>,
    pub(super) name: Option<Box<str>>,
    /// The name was not given and is made of the number: `Member 4934`.
    pub(super) nameless: bool,
    pub(super) party: Option<Box<str>>,
    pub(super) from: Option<Box<str>>,
}

/// An attached file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct File {
    pub(super) title: Option<Box<str>>,
    pub(super) url: Option<Box<str>>,
    pub(super) kind: Option<Box<str>>,
    pub(super) bytes: Option<u64>,
}

/// What was wrong with a record that could be read all the same.
#[derive(Debug, Default)]
pub(super) struct Wrong {
    pub(super) fields: FieldFaults,
    /// What of the markup of its answers could not be kept.
    pub(super) markup: MarkupFaults,
}

/// What a record is.
pub(super) enum RecordKind {
    /// A question, and what was wrong with it.
    Question(Box<(Question, Wrong)>),
    /// A question with words that cannot be read, and the reason.
    Unreadable(String),
    /// A written statement: the API lists these in the same form.
    Statement,
    /// Something else.
    Other,
}

/// Reads a record.
pub(super) fn read(value: &Value) -> RecordKind {
    let Some(object) = value.as_object() else { return RecordKind::Other };
    let object = object.get("value").and_then(Value::as_object).unwrap_or(object);
    if is_statement(object) {
        return RecordKind::Statement;
    }
    let is_question = ["questionText", "uin"].iter().any(|name| object.contains_key(*name));
    match is_question {
        true => match read_fields(object) {
            Ok(question) => RecordKind::Question(Box::new(question)),
            Err(why) => RecordKind::Unreadable(why),
        },
        false => RecordKind::Other,
    }
}

/// A written statement has a number such as `HCWS123`, or a notice number, and no question text.
fn is_statement(object: &Map<String, Value>) -> bool {
    let has_text =
        |name: &str| object.get(name).and_then(Value::as_str).is_some_and(|t| !t.is_empty());
    if has_text("questionText") {
        return false;
    }
    let uin = object.get("uin").and_then(Value::as_str).unwrap_or_default().trim();
    let is_number = |prefix: &str| {
        let digits = uin.get(prefix.len()..).filter(|_| uin.get(..prefix.len()) == Some(prefix));
        digits.is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))
    };
    let has_number = ["HCWS", "HLWS"].into_iter().any(is_number);
    has_number || object.contains_key("noticeNumber") || (has_text("title") && has_text("text"))
}

fn read_fields(object: &Map<String, Value>) -> Result<(Question, Wrong), String> {
    let mut fields = Fields::new(object);
    let f = &mut fields;
    let mut markup = MarkupFaults::default();
    let answer = stated(answer_of(&f.paragraphs("answerText")?), &mut markup);
    let original = answer_of(&f.paragraphs("originalAnswerText")?);
    // The text before a correction is never cut.
    let original = stated(Passage { truncated: false, ..original }, &mut markup);
    let text = question(&f.paragraphs("questionText")?.join("\n"), answer.as_ref());
    let mut question = Question {
        id: f.number("id"),
        house: house(f),
        asker: person(f, "askingMember", "askingMemberId"),
        answerer: person(f, "answeringMember", "answeringMemberId"),
        corrector: person(f, "correctingMember", "correctingMemberId"),
        interest: f.flag("memberHasInterest"),
        tabled: f.date("dateTabled"),
        due: f.date("dateForAnswer"),
        uin: f.numeral("uin"),
        heading: f.text("heading"),
        department: f.text("answeringBodyName"),
        withdrawn: f.flag("isWithdrawn"),
        named_day: f.flag("isNamedDay"),
        grouped: grouped(f),
        holding: f.flag("answerIsHolding"),
        correction: f.flag("answerIsCorrection"),
        answered: f.date("dateAnswered"),
        corrected: f.date("dateAnswerCorrected"),
        held: f.date("dateHoldingAnswer"),
        attachment_count: f.count("attachmentCount").unwrap_or_default(),
        attachments: f.list("attachments", file),
        text,
        answer,
        original,
        ..Question::default()
    };
    let page = question.tabled.zip(question.uin.as_deref());
    question.page = page.and_then(|(tabled, uin)| page_of(tabled, uin)).map(Into::into);
    let mut faults = fields.faults;
    if faults.damages.is_empty() {
        // Character references may spell damaged letters, too.
        for answer in [&question.answer, &question.original].into_iter().flatten() {
            characters::add_damages(&mut faults.damages, characters::damages(&answer.text));
        }
    }
    Ok((question, Wrong { fields: faults, markup }))
}

/// An answer, if it has words; what is wrong with its markup is noted in either case.
fn stated(passage: Passage, markup: &mut MarkupFaults) -> Option<Passage> {
    markup.add(&passage.faults);
    (!passage.text.is_empty()).then_some(passage)
}

fn house(fields: &mut Fields<'_>) -> Option<House> {
    let stated = fields.text("house")?;
    let house = match stated.to_ascii_lowercase().as_str() {
        "commons" => Some(House::Commons),
        "lords" => Some(House::Lords),
        _ => None,
    };
    if house.is_none() {
        fields.faults.wrong.push("`house` is neither Commons nor Lords".to_owned());
    }
    house
}

fn person(fields: &mut Fields<'_>, member: &'static str, id: &'static str) -> Person {
    let of_member = |f: &mut Fields<'_>| Person {
        id: f.member_id("id"),
        name: f.text("name").or_else(|| f.text("listAs")),
        nameless: false,
        party: f.text("party"),
        from: f.text("memberFrom"),
    };
    let mut person = fields.object(member, of_member).unwrap_or_default();
    let stated = fields.member_id(id);
    if let (Some(stated), Some(own)) = (stated, person.id)
        && stated != own
    {
        let wrong = format!("`{id}` is {stated}, and the `id` in `{member}` is {own}");
        fields.faults.wrong.push(wrong);
    }
    // The number beside the name belongs to it.
    person.id = person.id.or(stated);
    if let (None, Some(id)) = (&person.name, person.id) {
        person.name = Some(format!("Member {id}").into());
        person.nameless = true;
    }
    person
}

/// The questions answered together with this one; their dates stand in a list of their own.
fn grouped(fields: &mut Fields<'_>) -> Vec<(Box<str>, Option<Date>)> {
    let dated = |f: &mut Fields<'_>| Some((f.numeral("questionUin")?, f.date("dateTabled")));
    let dated = fields.list("groupedQuestionsDates", dated);
    let mut grouped: Vec<_> = dated.into_iter().flatten().collect();
    let mut known: HashSet<Box<str>> = grouped.iter().map(|(uin, _)| uin.clone()).collect();
    let undated = fields.numerals("groupedQuestions").into_iter();
    grouped.extend(undated.filter(|uin| known.insert(uin.clone())).map(|uin| (uin, None)));
    grouped
}

fn file(fields: &mut Fields<'_>) -> File {
    File {
        title: fields.text("title"),
        url: fields.text("url"),
        kind: fields.text("fileType"),
        bytes: fields.number("fileSizeBytes"),
    }
}
