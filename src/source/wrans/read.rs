//! Reads a file's XML, event by event. No element is held but the question or answer being read.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::capitals::as_name;
use super::elements::{Attributes, LONGEST_NAME};
use super::entities::Entities;
use super::gid::FileName;
use super::question::{Answer, Question, Wrans};
use super::speaker::person_number;
use super::speech::Speech;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::source::decode::damage_message;
use crate::source::html::Tidy;
use crate::text::characters::{self, Damage};
use crate::text::lines::CountedLines;

mod corrections;
mod group;

pub(crate) use corrections::mentions_correction;
use group::Group;

const COMPARE: &str = "compare it with the page that the file was made from";

/// More old ids than any heading has. Each question below it has all of them.
const MOST_ALIASES: usize = 20;

/// Reads a text to its end, or to the place from which it is no XML. `path` is the file's below
/// `content/`.
pub(super) fn read(text: &str, name: &str, path: &str) -> (Wrans, Vec<Diagnostic>) {
    let mut reading = Reading { file: FileName::of(path), ..Reading::new(name, text) };
    reading.read_all();
    reading.finish()
}

struct Reading<'t> {
    name: &'t str,
    lines: CountedLines<'t>,
    file: FileName,
    entities: Entities,
    wrans: Wrans,
    said: Vec<Diagnostic>,
    department: Option<Box<str>>,
    heading: Heading,
    /// The heading being read, and whether it is a department.
    title: Option<(bool, String)>,
    speech: Option<Speech>,
    group: Group,
    /// A text of the group is longer than any question or answer.
    too_long: bool,
    /// The number of the term of each name, and whether another one was reported.
    terms: HashMap<String, (String, bool)>,
    /// The ids that lead to another.
    aliases: HashMap<String, Vec<String>>,
    /// The root has ended.
    closed: bool,
    /// How many attributes and headings were longer than any can be, and the line of the first.
    long_names: Option<(u32, usize)>,
}

/// A question's heading.
#[derive(Clone, Debug, Default)]
struct Heading {
    id: String,
    text: Option<Box<str>>,
}

impl<'t> Reading<'t> {
    fn new(name: &'t str, text: &'t str) -> Self {
        Self {
            name,
            lines: CountedLines::new(text),
            file: FileName::default(),
            entities: Entities::default(),
            wrans: Wrans::default(),
            said: Vec::new(),
            department: None,
            heading: Heading::default(),
            title: None,
            speech: None,
            group: Group::default(),
            too_long: false,
            terms: HashMap::new(),
            aliases: HashMap::new(),
            closed: false,
            long_names: None,
        }
    }

    fn read_all(&mut self) {
        let mut reader = Reader::from_str(self.lines.text());
        reader.config_mut().allow_dangling_amp = true;
        loop {
            let before = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
            match reader.read_event() {
                Ok(Event::Eof) if self.closed => return self.end_group(),
                Ok(Event::Eof) => return self.broken(before, "it ends in the middle"),
                Ok(event) => self.event(&event, before),
                Err(error) => return self.broken(before, &error.to_string()),
            }
        }
    }

    fn event(&mut self, event: &Event<'_>, at: usize) {
        match event {
            Event::DocType(doctype) => self.entities.declare(doctype),
            Event::Start(element) => self.start(element, at),
            Event::Empty(element) => self.empty(element, at),
            Event::End(element) => self.end(element.name().as_ref(), at),
            Event::Text(text) => self.words(text),
            Event::CData(text) => self.words(text),
            Event::GeneralRef(name) => {
                let name: &str = name;
                match self.entities.resolve(name) {
                    Some(c) => self.words(c.encode_utf8(&mut [0; 4])),
                    None => self.words(&format!("&{name};")),
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, at: usize) {
        let attributes = self.attributes(element, at);
        let name = element.name();
        if let Some(speech) = &mut self.speech {
            let base = speech.url.as_deref().unwrap_or_default();
            speech.body.start(name.as_ref(), &attributes, base);
            return;
        }
        match name.as_ref() {
            "major-heading" => self.begin_title(true, &attributes),
            "minor-heading" => self.begin_title(false, &attributes),
            "ques" | "reply" => self.begin_speech(name.as_ref() == "reply", &attributes, at),
            _ => {}
        }
    }

    fn empty(&mut self, element: &BytesStart<'_>, at: usize) {
        let attributes = self.attributes(element, at);
        if let Some(speech) = &mut self.speech {
            let base = speech.url.as_deref().unwrap_or_default();
            speech.body.empty(element.name().as_ref(), &attributes, base);
        } else if element.name().as_ref() == "gidredirect" {
            let ids = (attributes.stated("oldgid"), attributes.stated("newgid"));
            if let (Some(old), Some(new)) = ids {
                self.aliases.entry(new.to_owned()).or_default().push(old.to_owned());
            }
        }
    }

    fn begin_title(&mut self, is_department: bool, attributes: &Attributes) {
        self.end_group();
        self.title = Some((is_department, String::new()));
        self.heading = Heading::default();
        if !is_department {
            self.heading.id = attributes.stated("id").unwrap_or_default().to_owned();
        }
    }

    fn begin_speech(&mut self, is_reply: bool, attributes: &Attributes, at: usize) {
        if !is_reply && self.group.is_answered() {
            self.end_group();
        }
        self.title = None;
        let line = self.line(at);
        self.note_term(attributes, line);
        self.speech = Some(Speech::of(is_reply, attributes, line));
    }

    /// Reports a name with the numbers of two terms in one file: no member has two on one day. Despatch
    /// cannot part the two, since a number of a term is none of a person.
    fn note_term(&mut self, attributes: &Attributes, line: u32) {
        let id = attributes.stated("speakerid").filter(|id| id.contains('/'));
        let Some((name, id)) = attributes.stated("speakername").zip(id) else { return };
        let names_person = attributes.stated("person_id").is_some() || person_number(id).is_some();
        let (known, is_reported) =
            self.terms.entry(name.to_owned()).or_insert_with(|| (id.to_owned(), false));
        if names_person || known == id || *is_reported {
            return;
        }
        *is_reported = true;
        let message = format!(
            "`{name}` has two numbers in this file, `{known}` and `{id}`, so it is the name of two people; \
             it is one member"
        );
        let remedy = "use a file with `person_id`, or make the names differ";
        self.say(Code::LookAlike, line, &message, remedy);
    }

    fn end(&mut self, name: &str, at: usize) {
        let is_speech = |speech: &Speech| name == if speech.is_reply { "reply" } else { "ques" };
        match self.speech.take() {
            Some(mut speech) if is_speech(&speech) && speech.body.is_closed() => {
                speech.last_line = self.line(at);
                self.too_long |= speech.body.is_too_long();
                self.group.add(speech);
            }
            Some(mut speech) => {
                speech.body.end();
                self.speech = Some(speech);
            }
            None if matches!(name, "major-heading" | "minor-heading") => self.end_title(at),
            None => self.closed |= name == "publicwhip",
        }
    }

    /// Where the site had no heading, ParlParse writes `Question`; above the Scottish answers it
    /// writes their day.
    fn end_title(&mut self, at: usize) {
        let Some((is_department, title)) = self.title.take() else { return };
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        // It is the heading of every question below it.
        let is_long = title.len() > LONGEST_NAME;
        if is_long {
            self.note_long_names(at, 1);
        }
        let stated = (!title.is_empty() && !is_long).then_some(title);
        if is_department {
            let department = stated.filter(|title| !title.starts_with("Written Answers"));
            self.department = department.map(|title| as_name(&title).into());
        } else {
            self.heading.text = stated.filter(|title| title != "Question").map(Into::into);
        }
    }

    fn words(&mut self, text: &str) {
        if let Some(speech) = &mut self.speech {
            speech.body.text(text);
        } else if let Some((_, title)) = &mut self.title {
            title.push_str(text);
        }
    }

    fn end_group(&mut self) {
        let group = std::mem::take(&mut self.group);
        let first = group.first_line();
        if std::mem::take(&mut self.too_long) {
            let lost = group.questions().max(1);
            let message = "a question or answer here is longer than any can be, so it is left out";
            return self.leave_out(lost, first, message);
        }
        let Some(whole) = group.finish(self.file, &self.wrans) else { return };
        if whole.is_too_large() {
            let lost = whole.questions.len();
            let message = format!(
                "{lost} questions here share answers that are too long to repeat for each, so they are \
                 left out"
            );
            return self.leave_out(lost, first, &message);
        }
        if whole.questions.len() > group::MOST_NAMED {
            let message = format!(
                "{} questions here have one answer; each names only the {} next to it",
                whole.questions.len(),
                group::FEW_NAMED
            );
            self.say(Code::BadField, first, &message, COMPARE);
        }
        self.wrans.counts.found += whole.questions.len();
        if whole.questions.is_empty() {
            self.wrans.counts.found += whole.answers.len();
            self.wrans.counts.left_out += whole.answers.len();
            self.say(Code::AnswerWithoutQuestion, first, "an answer without a question", COMPARE);
            return;
        }
        self.complain(&whole.questions, &whole.answers);
        self.wrans.answers.extend(whole.answers);
        for question in whole.questions {
            let place = u32::try_from(self.wrans.questions.len() + 1).unwrap_or(u32::MAX);
            let mut ids = question.ids;
            ids.push(self.heading.id.as_str().into());
            ids.retain(|id| !id.is_empty());
            self.wrans.questions.push(Question {
                place,
                ids,
                department: self.department.clone(),
                heading: self.heading.text.clone(),
                ..question
            });
        }
    }

    /// Counts questions that are not published, and reports why.
    fn leave_out(&mut self, questions: usize, line: u32, message: &str) {
        self.wrans.counts.found += questions;
        self.wrans.counts.left_out += questions;
        self.say(Code::BadRecord, line, message, COMPARE);
    }

    fn complain(&mut self, questions: &[Question], answers: &[Answer]) {
        for question in questions.iter().filter(|question| question.text.text.is_empty()) {
            let message = "this question has no text";
            self.say(Code::EmptyQuestion, question.first_line, message, COMPARE);
        }
        for answer in answers {
            self.complain_of_markup(&answer.text, answer.first_line, "this answer");
        }
        for question in questions {
            self.complain_of_markup(&question.text, question.first_line, "this question");
        }
    }

    fn complain_of_markup(&mut self, tidy: &Tidy, line: u32, text: &str) {
        for complaint in tidy.faults.complaints(text) {
            self.say(complaint.code, line, &complaint.message, COMPARE);
        }
    }

    /// From here on the file cannot be read. A question whose answer may be lost is not published: it
    /// would be shown as unanswered.
    fn broken(&mut self, at: usize, why: &str) {
        let open = self.speech.take();
        if open.is_none() && self.group.is_answered() {
            self.end_group();
        }
        let lost =
            self.group.questions() + usize::from(open.is_some_and(|speech| !speech.is_reply));
        self.group = Group::default();
        self.wrans.counts.found += lost;
        self.wrans.counts.left_out += lost;
        let line = self.line(at);
        let message = format!(
            "from here on this file cannot be read as XML ({why}); {} questions before it are \
             published",
            self.wrans.questions.len()
        );
        self.say(Code::BadXml, line, &message, "fetch it again");
    }

    fn finish(mut self) -> (Wrans, Vec<Diagnostic>) {
        let aliases = std::mem::take(&mut self.aliases);
        for question in &mut self.wrans.questions {
            let heading = question.ids.last().and_then(|id| aliases.get(&**id));
            let old = heading.into_iter().flatten().take(MOST_ALIASES);
            question.ids.extend(old.map(|old| old.as_str().into()));
        }
        if let Some((line, count)) = self.long_names.take() {
            let message = format!(
                "an attribute or a heading here is longer than any can be; it, and {} more like it, \
                 were left out",
                count - 1
            );
            self.say(Code::BadField, line, &message, COMPARE);
        }
        if let Some((name, count)) = self.entities.unknown.take() {
            let message = format!(
                "`&{name};` stands for no single character that this file declares; it, and {} more \
                 like it, were kept as they are written",
                count.saturating_sub(1)
            );
            let place = Place::file(self.name);
            let remedy = "write the character itself";
            self.said.push(Diagnostic::at(Code::UnknownEntity, place, message, remedy));
        }
        self.complain_of_damages();
        (self.wrans, self.said)
    }

    /// Character references may spell damaged letters. Those that stand in the file as they are were
    /// reported when it was decoded.
    fn complain_of_damages(&mut self) {
        let questions = self.wrans.questions.iter().map(|q| (q.first_line, &q.text));
        let answers = self.wrans.answers.iter().map(|a| (a.first_line, &a.text));
        let mut found: Vec<(u32, Damage)> = Vec::new();
        for (line, tidy) in questions.chain(answers) {
            for damage in characters::damages(&tidy.text) {
                match found.iter_mut().find(|(_, known)| known.kind == damage.kind) {
                    Some((_, known)) => known.count += damage.count,
                    None => found.push((line, damage)),
                }
            }
        }
        if found.is_empty() || !characters::damages(self.lines.text()).is_empty() {
            return;
        }
        for (line, damage) in found {
            self.say(Code::BadEncoding, line, &damage_message(&damage), damage.remedy());
        }
    }

    fn say(&mut self, code: Code, line: u32, message: &str, remedy: &str) {
        const SHOWN: usize = 100;
        let text = self.lines.line(line).unwrap_or_default();
        let text: String = text.chars().take(SHOWN).collect();
        let place = Place::line(self.name, line, &text);
        self.said.push(Diagnostic::at(code, place, message, remedy));
    }

    fn line(&self, at: usize) -> u32 {
        self.lines.line_at(at).0
    }

    /// Reads the attributes of an element; a long one is none.
    fn attributes(&mut self, element: &BytesStart<'_>, at: usize) -> Attributes {
        let (attributes, long) = Attributes::read(element, &mut self.entities);
        if long > 0 {
            self.note_long_names(at, long);
        }
        attributes
    }

    fn note_long_names(&mut self, at: usize, count: usize) {
        let line = self.line(at);
        self.long_names.get_or_insert((line, 0)).1 += count;
    }
}
