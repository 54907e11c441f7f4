//! Questions as read. They own their texts, which the archive borrows.

use std::ops::Range;

use jiff::civil::Date;

use super::attachment::Attachment;
use super::speaker::Speaker;
use crate::source::html::Tidy;
use crate::source::record::{AnswerKind, House, RecordCounts};

/// A file's questions and answers, in its order.
#[derive(Debug, Default)]
pub struct Wrans {
    pub(super) questions: Vec<Question>,
    /// The answers, of which one may be to several questions.
    pub(super) answers: Vec<Answer>,
    /// What came of its questions, and of answers without one.
    pub(super) counts: RecordCounts,
}

impl Wrans {
    /// Whether nothing in the file is a question.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }
}

/// A question. Several may stand in one `<ques>`.
#[derive(Debug, Default)]
pub(super) struct Question {
    /// Its place in the file, from 1.
    pub(super) place: u32,
    pub(super) first_line: u32,
    pub(super) last_line: u32,
    /// Its ids: its own, its heading's, and those that lead to its heading.
    pub(super) ids: Vec<Box<str>>,
    pub(super) asker: Option<Speaker>,
    pub(super) department: Option<Box<str>>,
    pub(super) heading: Option<Box<str>>,
    pub(super) uin: Option<Box<str>>,
    pub(super) house: Option<House>,
    pub(super) tabled: Option<Date>,
    pub(super) held: Option<Date>,
    /// Where it stands in the official report.
    pub(super) report: Option<Box<str>>,
    pub(super) url: Option<Box<str>>,
    /// The others that have the same answer, by number and date tabled.
    pub(super) grouped: Vec<(Box<str>, Option<Date>)>,
    pub(super) text: Tidy,
    /// Which of the file's answers are its own.
    pub(super) answers: Range<usize>,
}

/// An answer.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub(super) first_line: u32,
    pub(super) last_line: u32,
    pub(super) by: Option<Speaker>,
    pub(super) kind: AnswerKind,
    pub(super) date: Option<Date>,
    /// Of a correction whose original is not in the file: the day of the original.
    pub(super) first_given: Option<Date>,
    pub(super) held: Option<Date>,
    pub(super) text: Tidy,
    pub(super) attachments: Vec<Attachment>,
}
