//! Questions and the replies to them: what stands below one heading, up to the next question that
//! follows on a reply.

use jiff::civil::Date;

use super::super::attachment::parted;
use super::super::body::Part;
use super::super::gid::{FileName, tabled_in};
use super::super::question::{Answer, Question, Wrans};
use super::super::speech::Speech;
use super::corrections;
use crate::source::date::in_words;
use crate::source::html::{Tidy, tidy};
use crate::source::record::{AnswerKind, House};

/// A question names all others of its group, unless it has more than these.
pub(super) const MOST_NAMED: usize = 500;
/// The most neighbours that a question of a larger group names: all names would grow with the square.
pub(super) const FEW_NAMED: usize = 20;

/// The most bytes and lines of a group's pages together: each repeats the answers.
const MOST_BYTES: usize = 64 * 1024 * 1024;
const MOST_LINES: usize = 2_000_000;

/// Questions and replies while they are read.
#[derive(Debug, Default)]
pub(super) struct Group {
    questions: Vec<Speech>,
    replies: Vec<Speech>,
}

/// A group that is whole: every question has every answer.
pub(super) struct Whole {
    pub(super) questions: Vec<Question>,
    pub(super) answers: Vec<Answer>,
}

impl Whole {
    /// Whether the pages of the questions would be too large together.
    pub(super) fn is_too_large(&self) -> bool {
        let texts = || self.answers.iter().map(|answer| &answer.text);
        let bytes: usize = texts().map(|text| text.text.len() + text.blocks.len()).sum();
        let lines: usize = texts().map(|text| text.text.lines().count()).sum();
        let questions = self.questions.len();
        questions.saturating_mul(bytes) > MOST_BYTES || questions.saturating_mul(lines) > MOST_LINES
    }
}

impl Group {
    pub(super) fn add(&mut self, speech: Speech) {
        let list = if speech.is_reply { &mut self.replies } else { &mut self.questions };
        list.push(speech);
    }

    pub(super) fn is_answered(&self) -> bool {
        !self.replies.is_empty()
    }

    /// How many questions it has.
    pub(super) fn questions(&self) -> usize {
        self.questions.iter().map(|speech| speech.body.numbers().max(1)).sum()
    }

    pub(super) fn first_line(&self) -> u32 {
        let first = self.questions.first().or(self.replies.first());
        first.map_or(1, |speech| speech.first_line)
    }

    /// The group; none if there is nothing in it. Its answers come behind those of `before`.
    pub(super) fn finish(self, file: FileName, before: &Wrans) -> Option<Whole> {
        if self.questions.is_empty() && self.replies.is_empty() {
            return None;
        }
        let range = before.answers.len()..before.answers.len() + self.replies.len();
        let is_report = self.replies.iter().any(Speech::is_dated_by_answer);
        let mut answers: Vec<_> =
            self.replies.into_iter().map(|reply| answer(reply, file)).collect();
        corrections::mark(&mut answers, is_report);
        let held = answers.iter().find_map(|answer| answer.held);
        let asked = self.questions.into_iter().flat_map(|speech| questions(speech, file));
        let mut questions: Vec<_> =
            asked.map(|question| Question { held, answers: range.clone(), ..question }).collect();
        name_each_other(&mut questions);
        Some(Whole { questions, answers })
    }
}

fn name_each_other(questions: &mut [Question]) {
    let named = |question: &Question| Some((question.uin.clone()?, question.tabled));
    let numbers: Vec<_> = questions.iter().map(named).collect();
    let shown = if numbers.len() > MOST_NAMED { FEW_NAMED + 1 } else { numbers.len() };
    for (at, question) in questions.iter_mut().enumerate() {
        let first = at.saturating_sub(shown / 2).min(numbers.len() - shown);
        let others = (first..first + shown).filter(|other| *other != at);
        question.grouped = others.filter_map(|other| numbers[other].clone()).collect();
    }
}

/// The day on which the answers of a speech's group were given.
fn answered(speech: &Speech, file: FileName) -> Option<Date> {
    if speech.is_dated_by_answer() { speech.gid().date } else { file.date }
}

fn answer(mut reply: Speech, file: FileName) -> Answer {
    let date = answered(&reply, file);
    let dated_by_answer = reply.is_dated_by_answer();
    let held = reply.body.held;
    let parts = std::mem::take(&mut reply.body).into_parts();
    let html: String = parts.into_iter().map(|part| part.html).collect();
    let text = tidy(&html);
    let blocks: Vec<_> = text.blocks.lines().collect();
    let (own, attachments) = if dated_by_answer { (blocks.len(), vec![]) } else { parted(&blocks) };
    let text = match attachments.is_empty() {
        true => text,
        false => Tidy { faults: text.faults.clone(), ..tidy(&blocks[..own].join("\n")) },
    };
    Answer {
        first_line: reply.first_line,
        last_line: reply.last_line,
        by: reply.speaker,
        kind: AnswerKind::Answer,
        date,
        first_given: None,
        held,
        text,
        attachments,
    }
}

/// The questions of a `<ques>`: one for each number.
fn questions(mut speech: Speech, file: FileName) -> Vec<Question> {
    let parts = std::mem::take(&mut speech.body).into_parts();
    let parts = if parts.is_empty() { vec![Part::default()] } else { parts };
    parts.into_iter().map(|part| question(&speech, part, file)).collect()
}

fn question(speech: &Speech, part: Part, file: FileName) -> Question {
    let gid = speech.gid();
    let number = part.number.or_else(|| speech.number.clone());
    let number = number.or_else(|| own_number(speech));
    let house = house(speech, number.as_deref(), file);
    let url = speech.url.as_deref();
    let tabled = number.as_deref().filter(|_| !speech.is_dated_by_answer()).and_then(|uin| {
        let of_id = gid.date.filter(|_| gid.number == Some(uin));
        of_id.or_else(|| tabled_in(url?, uin))
    });
    Question {
        first_line: speech.first_line,
        last_line: speech.last_line,
        ids: vec![speech.id.as_str().into()],
        asker: speech.speaker.clone(),
        uin: number.map(Into::into),
        house,
        tabled,
        report: report(speech, house),
        url: url.filter(|url| url.starts_with("http")).map(Into::into),
        text: tidy(&part.html),
        ..Question::default()
    }
}

/// Since 2014 the id has the number.
fn own_number(speech: &Speech) -> Option<String> {
    let number = speech.gid().number.filter(|_| !speech.is_dated_by_answer())?;
    crate::source::transcript::is_uin(number).then(|| number.to_owned())
}

fn house(speech: &Speech, number: Option<&str>, file: FileName) -> Option<House> {
    let gid = speech.gid();
    let lords = number.is_some_and(|uin| uin.starts_with("HL"))
        || gid.folder.starts_with("lords")
        || speech.column.as_deref().is_some_and(|column| column.starts_with("WA"));
    match () {
        () if gid.is_scottish() => None,
        () if lords => Some(House::Lords),
        () if gid.folder == "wrans" => file.house.or(Some(House::Commons)),
        () => file.house,
    }
}

/// `HC Deb 26 October 2009, c209W`
fn report(speech: &Speech, house: Option<House>) -> Option<Box<str>> {
    let (column, date) = (speech.column.as_deref()?, speech.gid().date?);
    let house = match house? {
        House::Commons => "HC",
        House::Lords => "HL",
    };
    Some(format!("{house} Deb {}, c{column}", in_words(date)).into())
}
