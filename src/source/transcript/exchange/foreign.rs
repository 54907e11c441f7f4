//! The beginning of another exchange that is not read: it ends the answer, or the question, above it.

use super::wrapped::wrapped_form;
use super::{Layout, Marker, Part, Reader};
use crate::source::date;
use crate::source::record::LineUse;
use crate::source::transcript::asked_by::{answered_by, asked_by};
use crate::source::transcript::caption::{Subject, caption, is_only_words};
use crate::source::transcript::label::{Key, Label};
use crate::source::transcript::person_name::is_name;
use crate::source::transcript::site_line::{SiteLine, begins_question, is_brief};
use crate::source::transcript::stray::{StrayForm, form_of, to_ask};
use crate::source::transcript::words::{is_emphasis, is_space, trim};

/// Headings, names and seats have a few words.
const MOST_WORDS: usize = 12;

/// A line that names a question, or holds a brief one, is no longer.
const LONGEST_LINE_OF_QUESTION: usize = 400;

/// How many lines with facts about a question may stand above it.
const MOST_LINES_ABOVE: usize = 6;

/// Tests whether a line states the day of an answer and nothing else.
fn is_dated_answer(marker: Marker<'_>) -> bool {
    match marker {
        Marker::AnsweredOn(_) | Marker::Site(SiteLine::AnsweredOn(Some(Ok(_)))) => true,
        Marker::Label(Label { key: Key::AnsweredOn | Key::HoldingAnswer, value }) => {
            date::parse(value).is_ok()
        }
        _ => false,
    }
}

impl<'a> Reader<'_, 'a, '_> {
    /// Reads a line with which another exchange seems to begin, or a line of its heading.
    pub(super) fn begins_foreign_exchange(&mut self, at: usize) -> bool {
        let own = self.foreign_form(at);
        let Some(form) = own.or_else(|| self.foreign_form_below(at)) else { return false };
        let begins = |below: &usize| self.foreign_form(*below) == Some(form);
        let line = if own.is_some() { None } else { self.below(at).find(begins) };
        self.end_before_foreign_exchange(at, form);
        self.foreign_line = line.unwrap_or(at);
        true
    }

    /// Sets all lines aside from this one on, up to the next exchange that is read.
    pub(super) fn end_before_foreign_exchange(&mut self, at: usize, form: StrayForm) {
        self.part = Part::Foreign;
        self.foreign_form = Some(form);
        self.foreign_line = at;
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
        let is_complete = last.is_some_and(|line| line.ends_with(['.', '?', ']']));
        let asks = |line: &str| begins_question(line) || to_ask(line) || line.ends_with(']');
        is_complete && lines.iter().any(|line| asks(line))
    }

    /// Whether a line of a question on a search site begins an answer in a form that is not read.
    fn begins_unread_answer(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let is_of_correction = matches!(
            line.marker,
            Marker::Site(SiteLine::CorrectedBy(_) | SiteLine::CorrectedOn(_))
                | Marker::Label(Label { key: Key::Corrected, .. })
        );
        let is_of_answer = matches!(
            line.marker,
            Marker::AnsweredOn(_) | Marker::Site(SiteLine::AnsweredOn(_) | SiteLine::Answer)
        );
        let is_read = match line.marker {
            Marker::AnsweredBy(_) | Marker::Question(_) => true,
            Marker::AnsweredOn(_) => self.layout == Layout::Page,
            _ => false,
        };
        match (self.layout, self.part) {
            _ if is_read => false,
            (Layout::List, Part::Question) => {
                is_of_correction || is_of_answer || self.is_answer_heading(line.text)
            }
            (Layout::Page, Part::Question) => self.is_answer_heading(line.text),
            (Layout::List | Layout::Page, Part::Answer) => {
                is_of_correction
                    || is_dated_answer(line.marker)
                    || is_heading_of_correction(line.text)
            }
            _ => false,
        }
    }

    /// A line of a question that is a heading of the answer, or begins with the name of who answers.
    fn is_answer_heading(&self, line: &str) -> bool {
        let text = without_marks(line);
        let Some(caption) = caption(text).filter(|caption| caption.subject > Subject::Question)
        else {
            return begins_with_speaker(text) && self.has_asked();
        };
        let is_heading = caption.value.is_empty() && text.len() > 1;
        is_heading || caption.is_explicit || caption.day.is_some() || self.has_asked()
    }

    /// The form of the exchange that a line begins where it is.
    fn foreign_form(&self, at: usize) -> Option<StrayForm> {
        if self.begins_unread_answer(at) {
            return Some(StrayForm::AnsweredBy);
        }
        let form = form_of(&self.lines[at])
            .or_else(|| wrapped_form(&self.lines[..self.end], at))
            .or_else(|| self.question_in_answer(at))?;
        let is_of_question = matches!(self.part, Part::Head | Part::Question);
        let is_own_line = match self.lines[at].marker {
            Marker::Stray(StrayForm::ToAsk | StrayForm::Numbered) => {
                is_of_question && !self.has_asked()
            }
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

    /// `Question: ...` or `Q. ...`, with `Answer: ...` or `A. ...` near below it, or the number of a
    /// question above the question.
    fn question_in_answer(&self, at: usize) -> Option<StrayForm> {
        let text = trim(self.lines[at].text);
        let is_label = matches!(self.lines[at].marker, Marker::Label(_));
        if self.part != Part::Answer || is_label || text.len() > LONGEST_LINE_OF_QUESTION {
            return None;
        }
        let asks = |at: usize| {
            let text = trim(self.lines[at].text);
            begins_question(text) || text.ends_with('?')
        };
        if text.ends_with(')') {
            let by = asked_by(text);
            if by.party.is_some() && is_name(by.name) && self.below(at).take(1).any(asks) {
                return Some(StrayForm::AskedByWithoutBracket);
            }
        }
        let caption_at = |at: usize| caption(without_marks(self.lines[at].text));
        let question = caption_at(at).filter(|it| it.subject == Subject::Question)?;
        if question.value.is_empty() {
            let is_heading = trim(self.lines[at].text).contains(is_space);
            let is_above = is_heading && self.below(at).take(3).any(asks);
            return is_above.then_some(StrayForm::OtherWords);
        }
        let is_answer = |at: usize| {
            caption_at(at).is_some_and(|it| it.subject == Subject::Answer && it.is_keyed)
        };
        let is_pair = question.is_keyed && self.below(at).take(4).any(is_answer);
        let is_number = !question.is_keyed && self.below(at).take(2).any(asks);
        let is_question = question.is_keyed && question.value.ends_with('?');
        (is_pair || is_number || is_question).then_some(StrayForm::OtherWords)
    }

    fn foreign_form_within(&self, at: usize, count: usize) -> Option<StrayForm> {
        self.below(at).take(count).find_map(|below| self.foreign_form(below))
    }

    fn form_below_heading(&self, at: usize) -> Option<StrayForm> {
        let mut are_captions = self.is_caption_or_number(at);
        for (distance, below) in self.below(at).take(MOST_LINES_ABOVE).enumerate() {
            if let Some(form) = self.foreign_form(below) {
                return (are_captions || distance < form.heading_lines()).then_some(form);
            }
            are_captions = are_captions && self.is_caption_or_number(below);
            if distance >= 2 && !are_captions {
                return None;
            }
            let is_between = matches!(self.lines[below].marker, Marker::Question(None));
            if !is_between && !self.may_be_above(below) {
                return None;
            }
        }
        None
    }

    /// `Reference: 74130`, `Department: Bridges`, `12.`
    fn is_caption_or_number(&self, at: usize) -> bool {
        let text = trim(self.lines[at].text);
        let is_number =
            text.len() <= 5 && text.ends_with('.') && text.starts_with(char::is_numeric);
        let is_label = matches!(self.lines[at].marker, Marker::Label(_)) && is_brief(text);
        let key = text.split_once(':').map(|(key, _)| key);
        is_number || is_label || key.is_some_and(is_only_words)
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
        let is_brief = is_heading || is_number || is_speaker || text.starts_with('{');
        has_text && (is_brief || self.is_caption_or_number(at))
    }

    /// The index of the first line of a page of TheyWorkForYou that is not the page's.
    pub(super) fn first_foreign_line(
        &self,
        start: usize,
        end: usize,
    ) -> Option<(usize, StrayForm)> {
        for at in start + 1..end {
            let lines = &self.lines[..end];
            match form_of(&lines[at]).or_else(|| wrapped_form(lines, at)) {
                None | Some(StrayForm::ToAsk | StrayForm::Numbered) => {}
                Some(form) => return Some((at, form)),
            }
        }
        None
    }

    pub(super) fn complain_of_foreign_exchange(&mut self) {
        let lines = std::mem::take(&mut self.foreign);
        if let Some(form) = self.foreign_form {
            self.complaints.foreign_exchange(&self.lines[self.foreign_line], lines.len(), form);
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

/// A line without the marks before its first word.
fn without_marks(line: &str) -> &str {
    trim(line).trim_start_matches(|c: char| !c.is_alphanumeric())
}

/// `Dora Dummy`, `Dora Dummy - Minister of State`, `Dora Dummy: There were 14.`, `Dora Dummy replied:`
fn begins_with_speaker(text: &str) -> bool {
    let is_person = |name: &str| {
        let name = name.trim_end_matches(is_emphasis);
        let verb = [" replied", " responded", " answered"];
        let name = verb.iter().find_map(|verb| name.strip_suffix(verb)).unwrap_or(name);
        is_name(name) && name.contains(is_space) && !name.contains(|c: char| c.is_ascii_digit())
    };
    match text.split_once(':') {
        Some((name, words)) => is_person(name) && !trim(words).starts_with(char::is_lowercase),
        None => is_brief(text) && is_person(answered_by(text).name),
    }
}

/// `Ministerial Correction`
fn is_heading_of_correction(line: &str) -> bool {
    let caption = caption(without_marks(line));
    caption.is_some_and(|it| it.subject == Subject::Correction && it.value.is_empty())
}
