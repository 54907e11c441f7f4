//! What a source says, exchange by exchange, as it says it. Nothing is derived here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Lines of a file, both counted from 1 and inclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The first line.
    pub first: u32,
    /// The last line.
    pub last: u32,
}

impl Span {
    /// One line.
    pub fn line(number: u32) -> Self {
        Self { first: number, last: number }
    }

    /// Widens the span so that it holds a line.
    pub fn include(&mut self, number: u32) {
        if self.first == 0 {
            self.first = number;
        }
        self.last = self.last.max(number);
    }
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Plain text: each line is a paragraph, and none is blank.
    #[default]
    Plain,
    /// Markdown: blank lines stand between blocks.
    Markdown,
    /// HTML: each line stands for a block, made safe and tidy when it was read (see
    /// [`html`](super::html)).
    Html,
}

/// A text of one or more lines, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text<'a> {
    /// The lines. In HTML they are the words of each block, without its markup: what is searched,
    /// compared, exported and quoted.
    pub lines: Vec<&'a str>,
    /// In HTML the blocks as they are shown, one for each line. Nothing otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<&'a str>,
    /// Where it stands.
    pub span: Span,
    /// What it is written in.
    pub form: Form,
    /// The source cut it: it is not the whole text, and must not be quoted or cited as such.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
}

impl Text<'_> {
    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(|line| line.trim().is_empty())
    }
}

/// The `Asked by` line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AskedBy<'a> {
    /// The asking member as printed.
    pub name: &'a str,
    /// The party as printed, if there is a bracket.
    pub party: Option<&'a str>,
    /// The constituency or kind of peerage as printed, if there is a bracket.
    pub affiliation: Option<&'a str>,
}

/// The `Answered by` line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AnsweredBy<'a> {
    /// The answering member as printed.
    pub name: &'a str,
    /// The role as printed: the one at the time of copying, not always of answering.
    pub role: Option<&'a str>,
}

/// What the transcript calls an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AnswerKind {
    /// An answer of which nothing else is said.
    #[default]
    Answer,
    /// A holding answer (`Holding answer: DATE`).
    Holding,
    /// A correction of the answer before it (`Corrected: DATE`).
    Correction,
}

/// An answer as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AnswerRecord<'a> {
    /// Who answered; none if the transcript does not say.
    pub by: Option<AnsweredBy<'a>>,
    /// What kind of answer the transcript says it is.
    pub kind: AnswerKind,
    /// The date of the answer, holding answer or correction.
    pub date: Option<Date>,
    /// The answer's text.
    pub text: Text<'a>,
    /// The line of its marker.
    pub line: u32,
    /// The answering member's number in Parliament's data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_id: Option<u32>,
    /// The answering member's number in ParlParse's files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<u32>,
    /// Of a correction: the day on which the answer was first given, where its text is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_given: Option<Date>,
}

impl Record<'_> {
    /// Gives back the room that was kept for further lines and answers: most have one.
    pub(crate) fn shrink(&mut self) {
        self.question.lines.shrink_to_fit();
        self.answers.iter_mut().for_each(|answer| answer.text.lines.shrink_to_fit());
        self.answers.shrink_to_fit();
    }
}

/// One exchange as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Record<'a> {
    /// All its lines, from its heading or `Asked by` on.
    pub span: Span,
    /// Who asked; none if the transcript does not say.
    pub asked_by: Option<AskedBy<'a>>,
    /// The answering body as printed; none if the transcript does not say.
    pub department: Option<&'a str>,
    /// The heading as printed.
    pub heading: Option<&'a str>,
    /// The unique identifying number.
    pub uin: Option<&'a str>,
    /// The date on which the question was tabled.
    pub tabled: Option<Date>,
    /// Where the exchange was found.
    pub source: Option<&'a str>,
    /// The numbers of the questions that were answered together with this one.
    pub grouped_with: Vec<&'a str>,
    /// The question's text.
    pub question: Text<'a>,
    /// The answers in the order of the transcript.
    pub answers: Vec<AnswerRecord<'a>>,
    /// Editor's notes: not the minister's words.
    pub editors_notes: Vec<&'a str>,
    /// Party and seat are not printed here: they are those that the site's list of people gives for
    /// the day.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub seat_is_listed: bool,
    /// What transcripts do not say, but other sources do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<Box<More<'a>>>,
}

/// What Parliament's data or its official report says of an exchange beyond what transcripts do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct More<'a> {
    /// The House that the source states.
    pub house: Option<House>,
    /// Its place among the records of its file, from 1.
    pub number: Option<u32>,
    /// The question's own number in Parliament's data.
    pub id: Option<u64>,
    /// The asking member's number in Parliament's data.
    pub asker_id: Option<u32>,
    /// The asking member's number in ParlParse's files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asker_person_id: Option<u32>,
    /// The day on which the answer was due.
    pub due: Option<Date>,
    /// The member named that day.
    pub named_day: bool,
    /// The member declared an interest.
    pub interest: bool,
    /// The question was withdrawn.
    pub withdrawn: bool,
    /// The day of the holding answer. Its text is known only as long as there is no other.
    pub held: Option<Date>,
    /// The questions that were answered together with this one, by number and date tabled: numbers
    /// are given again in later sessions.
    pub grouped: Vec<Grouped<'a>>,
    /// How many files are attached to the answer, which may be more than are listed.
    pub attachment_count: u32,
    /// The files attached to the answer.
    pub attachments: Vec<Attachment<'a>>,
    /// Where it stands in the printed official report: `HC Deb 26 October 2009, c12W`.
    pub report: Option<&'a str>,
    /// Its ids in ParlParse's data: its own, its heading's, and those that were replaced by them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<&'a str>,
}

/// A question that was answered together with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Grouped<'a> {
    /// Its number.
    pub uin: &'a str,
    /// The date on which it was tabled.
    pub tabled: Option<Date>,
}

/// A file attached to an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attachment<'a> {
    /// Its title.
    pub title: Option<&'a str>,
    /// Where it is.
    pub url: Option<&'a str>,
    /// Its kind, as stated: `application/pdf`, `PDF`.
    pub kind: Option<&'a str>,
    /// Its size in bytes.
    pub bytes: Option<u64>,
}

/// What came of the records of a file of data, which are counted in the place of its lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RecordCounts {
    /// How many there are.
    pub found: usize,
    /// Those that are left out, each with a diagnostic.
    pub left_out: usize,
}

/// What one line of a source was used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LineUse {
    /// Nothing stands on it.
    Blank,
    /// It belongs to an exchange.
    Exchange,
    /// It belongs to the file's TOML header.
    Header,
    /// It stands before the first exchange.
    Preamble,
    /// It belongs to the web page that was copied.
    Furniture,
    /// It is not published, and a diagnostic says so.
    Diagnostic,
}

/// A House of Parliament.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum House {
    /// The House of Commons.
    #[serde(alias = "commons", alias = "House of Commons")]
    Commons,
    /// The House of Lords.
    #[serde(alias = "lords", alias = "House of Lords")]
    Lords,
}
