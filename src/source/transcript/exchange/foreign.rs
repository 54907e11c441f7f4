//! The beginning of another exchange that is not read: it ends the answer, or the question, above it.

use super::{Layout, Marker, Part, Reader};
use crate::source::record::LineUse;
use crate::source::transcript::site_line::{SiteLine, begins_question, is_brief};
use crate::source::transcript::stray::{StrayForm, form_of, is_answer_heading, is_name};
use crate::source::transcript::words::trim;

/// Headings, names and seats have a few words.
const MOST_WORDS: usize = 12;

impl<'a> Reader<'_, 'a, '_> {
    /// Reads a line with which another exchange seems to begin, or a line of its heading.
    pub(super) fn begins_foreign_exchange(&mut self, at: usize) -> bool {
        let form = self.foreign_form(at).or_else(|| self.foreign_form_below(at));
        let Some(form) = form else { return false };
        self.end_before_foreign_exchange(at, form);
        true
    }

    /// Sets all lines aside from this one on, up to the next exchange that is read.
    pub(super) fn end_before_foreign_exchange(&mut self, at: usize, form: StrayForm) {
        self.part = Part::Foreign;
        self.foreign_form = Some(form);
        self.set_foreign_line_aside(at);
    }

    pub(super) fn set_foreign_line_aside(&mut self, at: usize) {
        self.uses[at] = LineUse::Diagnostic;
        self.foreign.push(self.lines[at]);
    }

    /// Whether the question has a line that begins as questions do, and ends with a sentence: no
    /// question has two.
    fn has_asked(&self) -> bool {
        let lines = &self.record.question.lines;
        let last = lines.iter().rev().map(|line| trim(line)).find(|line| !line.is_empty());
        let is_complete = last.is_some_and(|line| line.ends_with(['.', '?']));
        is_complete && lines.iter().any(|line| begins_question(line))
    }

    /// Whether a line of a question on a search site begins an answer in a form that is not read.
    fn begins_unread_answer(&self, at: usize) -> bool {
        let in_question = self.layout == Layout::List && self.part == Part::Question;
        let line = &self.lines[at];
        let is_marker = matches!(
            line.marker,
            Marker::AnsweredOn(_) | Marker::Site(SiteLine::AnsweredOn(_) | SiteLine::Answer)
        );
        in_question && (is_marker || is_answer_heading(line.text))
    }

    /// The form of the exchange that a line begins where it is.
    fn foreign_form(&self, at: usize) -> Option<StrayForm> {
        if self.begins_unread_answer(at) {
            return Some(StrayForm::AnsweredBy);
        }
        let form = form_of(&self.lines[at])?;
        let is_of_question = matches!(self.part, Part::Head | Part::Question);
        let is_own_line = match self.lines[at].marker {
            Marker::Stray(StrayForm::ToAsk) => is_of_question && !self.has_asked(),
            Marker::Question(_) => self.part == Part::Head && !self.question_line,
            Marker::Site(SiteLine::QuestionFor(_)) => {
                self.part == Part::Head && !self.question_line
            }
            Marker::Site(SiteLine::UinTabled(..)) => {
                self.part == Part::Head && self.record.uin.is_none()
            }
            _ => false,
        };
        (!is_own_line).then_some(form)
    }

    /// The form of the exchange below, if the line is its heading, or a name or seat above it.
    fn foreign_form_below(&self, at: usize) -> Option<StrayForm> {
        if matches!(self.part, Part::Head | Part::AnswerHead) {
            return None;
        }
        match self.lines[at].marker {
            Marker::WrittenQuestion => self.foreign_form_within(at, 3),
            Marker::Question(None) | Marker::Site(SiteLine::Q) => self.foreign_form_within(at, 1),
            Marker::Label(label) if label.key.is_of_question() && self.may_be_above(at) => {
                self.form_below_heading(at)
            }
            marker if marker.is_text() && self.may_be_above(at) => self.form_below_heading(at),
            _ => None,
        }
    }

    fn foreign_form_within(&self, at: usize, count: usize) -> Option<StrayForm> {
        self.below(at).take(count).find_map(|below| self.foreign_form(below))
    }

    fn form_below_heading(&self, at: usize) -> Option<StrayForm> {
        for (distance, below) in self.below(at).take(3).enumerate() {
            if let Some(form) = self.foreign_form(below) {
                return (distance < form.heading_lines()).then_some(form);
            }
            let is_between = matches!(self.lines[below].marker, Marker::Question(None));
            if !is_between && !self.may_be_above(below) {
                return None;
            }
        }
        None
    }

    /// Whether a line is short, and not all that there is of the text above it.
    fn may_be_above(&self, at: usize) -> bool {
        let text = trim(self.lines[at].text);
        let has_text = match self.part {
            Part::Question => !self.record.question.is_empty(),
            _ => self.record.answers.last().is_some_and(|answer| !answer.text.is_empty()),
        };
        let is_number = text.starts_with('[') && text.ends_with(']') && text.len() <= 12;
        let is_speaker = text.strip_suffix(':').is_some_and(is_name);
        let is_heading = is_brief(text) && text.split_whitespace().count() <= MOST_WORDS;
        has_text && (is_heading || is_number || is_speaker || text.starts_with('{'))
    }

    /// The index of the first line of a page of TheyWorkForYou that is not the page's.
    pub(super) fn first_foreign_line(
        &self,
        start: usize,
        end: usize,
    ) -> Option<(usize, StrayForm)> {
        for at in start + 1..end {
            match form_of(&self.lines[at]) {
                None | Some(StrayForm::ToAsk) => {}
                Some(form) => return Some((at, form)),
            }
        }
        None
    }

    pub(super) fn complain_of_foreign_exchange(&mut self) {
        let lines = std::mem::take(&mut self.foreign);
        if let Some(form) = self.foreign_form {
            self.complaints.foreign_exchange(&lines, form);
        }
    }

    /// A line of Parliament's page in the head of an exchange of another layout.
    pub(super) fn official_line_in_head(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        if self.part != Part::Head || self.layout == Layout::Official {
            return false;
        }
        match line.marker {
            Marker::Site(SiteLine::QuestionFor(body)) if !self.question_line => {
                self.question_line = true;
                self.record.department = self.record.department.or(Some(body));
            }
            Marker::Site(SiteLine::UinTabled(uin, day)) if self.record.uin.is_none() => {
                self.record.uin = Some(uin);
                let tabled = self.day(&line, day);
                self.record.tabled = self.record.tabled.or(tabled);
            }
            _ => return false,
        }
        self.keep(at);
        true
    }
}
