//! What a transcript says, exchange by exchange, as it says it. Nothing is derived here.

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

/// A text of one or more lines, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text<'a> {
    /// The lines. In plain text each is a paragraph and none is blank; in Markdown blank lines
    /// stand between blocks.
    pub lines: Vec<&'a str>,
    /// Where it stands.
    pub span: Span,
    /// It is Markdown.
    pub markdown: bool,
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
