//! Reads one exchange: its lead and head, question, answers and editor's notes.

mod asides;
mod closed;
mod foreign;
mod labels;
mod lead;
mod official;
mod old_official;
mod page_parts;
mod rule;
mod speech;
mod speeches;
mod stray_heading;
mod wrapped;

use super::asked_by::answered_by;
use super::caption::without_day;
use super::complaint::Complaints;
use super::layout::Layout;
use super::lexer::{Line, Marker};
use super::starts::Segment;
use super::stray::StrayForm;
use crate::source::date::{DateError, PrintedDate};
use crate::source::record::{
    AnswerKind, AnswerRecord, AnsweredBy, Form, LineUse, Record, Span, Text,
};
use asides::stated_day;

/// Where in an exchange a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// After the start, before the question's first line.
    Head,
    Question,
    /// Directly after `Answered by`.
    AnswerHead,
    Answer,
    /// In the list of files that are attached to an answer.
    Attachments,
    /// In the list of questions that were answered together.
    Grouped,
    /// After what a site prints below an answer.
    Closed,
    /// After `---`.
    AfterRule,
    /// After an answer that stands after `---`.
    Dropped,
    /// After the beginning of another exchange that is not read.
    Foreign,
}

/// Reads one exchange and notes what each of its lines was used for.
pub(super) struct Reader<'p, 'a, 'f> {
    lines: &'p [Line<'a>],
    uses: &'p mut [LineUse],
    complaints: &'p mut Complaints<'f>,
    markdown: bool,
    record: Record<'a>,
    part: Part,
    /// The date above `Asked by`, which is the answer's.
    lead_date: Option<(Line<'a>, PrintedDate)>,
    question_line: bool,
    layout: Layout,
    /// The index after the exchange's last line.
    end: usize,
    /// Lines before this index were read together with one above them.
    resume: usize,
    last_answer: Option<usize>,
    /// The lines after `---` that are neither the minister's nor the editor's.
    dropped: Vec<Line<'a>>,
    answer_was_dropped: bool,
    /// The lines of a site's page that are neither question nor answer.
    unclear: Vec<Line<'a>>,
    /// The lines of another exchange that is not read.
    foreign: Vec<Line<'a>>,
    foreign_form: Option<StrayForm>,
    /// The index of the line that has this form.
    foreign_line: usize,
}

impl<'p, 'a, 'f> Reader<'p, 'a, 'f> {
    /// A reader of one file's lines.
    pub(super) fn new(
        lines: &'p [Line<'a>],
        uses: &'p mut [LineUse],
        complaints: &'p mut Complaints<'f>,
        markdown: bool,
    ) -> Self {
        Self {
            lines,
            uses,
            complaints,
            markdown,
            record: Record::default(),
            part: Part::Head,
            lead_date: None,
            question_line: false,
            layout: Layout::List,
            end: lines.len(),
            resume: 0,
            last_answer: None,
            dropped: Vec::new(),
            answer_was_dropped: false,
            unclear: Vec::new(),
            foreign: Vec::new(),
            foreign_form: None,
            foreign_line: 0,
        }
    }

    /// Reads the exchange of a segment, or the exchanges, where a page has several questions.
    pub(super) fn read(mut self, segment: Segment) -> Vec<Record<'a>> {
        (self.layout, self.end) = (segment.layout, segment.end);
        match segment.layout {
            Layout::Speeches => return self.read_speeches(segment),
            Layout::Official => self.official_lead(segment),
            Layout::OldOfficial => self.old_official_lead(segment),
            Layout::List | Layout::Page => self.read_lead(segment),
        }
        self.read_start(segment.start);
        self.last_answer = self.find_last_answer(segment);
        for at in segment.start + 1..segment.end {
            if at >= self.resume {
                self.read_line(at);
            }
        }
        self.complain_of_stray_heading(segment);
        self.finish(&self.lines[segment.start]);
        vec![self.record]
    }

    fn read_start(&mut self, at: usize) {
        let line = self.lines[at];
        self.keep(at);
        match line.marker {
            Marker::AskedBy(by) | Marker::AskedByWithoutColon(by) => {
                if by.party.is_none() {
                    self.complaints.without_bracket(&line);
                }
                self.record.asked_by = Some(by).filter(|by| !by.name.is_empty());
                let day = without_day(line.text).day;
                self.record.tabled = day.and_then(|day| self.day(&line, day));
            }
            Marker::AskedOn(date) => {
                self.record.tabled = self.day(&line, date);
            }
            Marker::Site(site) => self.site_start(at, site),
            _ => {}
        }
    }

    fn read_line(&mut self, at: usize) {
        let line = self.lines[at];
        match line.marker {
            Marker::Blank => self.blank(&line),
            Marker::Furniture => self.uses[at] = LineUse::Furniture,
            _ if self.part == Part::Foreign => self.set_foreign_line_aside(at),
            _ if matches!(self.part, Part::AfterRule | Part::Dropped) => self.after_rule(at),
            marker if self.is_below_mail(marker) => self.set_aside(at),
            _ if self.official_line(at) || self.old_official_line(at) || self.closes(at) => {}
            _ if self.aside(at) => {}
            _ if self.official_line_in_head(at) || self.begins_foreign_exchange(at) => {}
            Marker::AnsweredBy(by) => self.begin_answer(at, Some(by), None),
            Marker::EditorsNote => {
                self.complaints.note_without_rule(&line);
                self.keep(at);
                self.record.editors_notes.push(line.text.trim());
            }
            Marker::AnsweredOn(date) if self.is_layout_d_question() => {
                let date = self.day(&line, date);
                self.begin_answer(at, None, date);
            }
            Marker::Rule if self.ends_here(at) => {
                self.keep(at);
                self.part = Part::AfterRule;
            }
            _ => self.text_or_label(at),
        }
    }

    /// Below a message of a mail program, only the editor's lines count.
    fn is_below_mail(&self, marker: Marker<'_>) -> bool {
        let is_closed = self.part == Part::Closed && !self.is_official();
        is_closed && !matches!(marker, Marker::EditorsNote | Marker::Rule)
    }

    fn is_layout_d_question(&self) -> bool {
        self.layout == Layout::Page && matches!(self.part, Part::Head | Part::Question)
    }

    fn begin_answer(
        &mut self,
        at: usize,
        by: Option<AnsweredBy<'a>>,
        date: Option<jiff::civil::Date>,
    ) {
        self.keep(at);
        let line = self.lines[at];
        let by = match by {
            Some(by) if by.name.is_empty() => self.name_below(at).map(answered_by),
            Some(by) if matches!(line.marker, Marker::AnsweredBy(_)) => {
                Some(self.without_wrapped_end(at, by))
            }
            by => by,
        };
        if by.is_none() && matches!(line.marker, Marker::AnsweredBy(_)) {
            self.complaints.nameless_answer(&line);
        }
        let states_day = by.is_some() && date.is_none();
        let stated = if states_day { stated_day(line.text) } else { None };
        let date = date.or_else(|| stated.and_then(|day| self.day(&line, day)));
        let answer = AnswerRecord { by, date, line: line.number, ..AnswerRecord::default() };
        self.record.answers.push(answer);
        self.part = Part::AnswerHead;
    }

    fn text_or_label(&mut self, at: usize) {
        let line = self.lines[at];
        self.keep(at);
        let taken = match (self.part, line.marker) {
            (Part::Head, Marker::Question(department)) if !self.question_line => {
                self.question_line = true;
                let is_whole = !self.is_department_wrapped(at);
                self.record.department = department.filter(|_| is_whole).or(self.record.department);
                true
            }
            (Part::Head, Marker::Label(label)) => self.head_label(at, label),
            (Part::AnswerHead, Marker::Label(label)) => self.answer_head_label(at, label),
            (Part::Head | Part::AnswerHead, marker) if marker.is_text() => self.unknown_label(at),
            _ => false,
        };
        if !taken {
            self.text(&line);
        }
    }

    fn text(&mut self, line: &Line<'a>) {
        match self.part {
            Part::Head | Part::Question => {
                self.part = Part::Question;
                push(&mut self.record.question, line, self.markdown);
            }
            _ => {
                self.part = Part::Answer;
                if let Some(answer) = self.record.answers.last_mut() {
                    push(&mut answer.text, line, self.markdown);
                }
            }
        }
    }

    /// In Markdown a blank line parts blocks; in plain text it means nothing.
    fn blank(&mut self, line: &Line<'a>) {
        let text = match self.part {
            Part::Question => Some(&mut self.record.question),
            Part::Answer => self.record.answers.last_mut().map(|answer| &mut answer.text),
            _ => None,
        };
        if let Some(text) = text.filter(|_| self.markdown) {
            text.lines.push(line.text);
        }
    }

    fn drop(&mut self, at: usize) {
        self.uses[at] = LineUse::Diagnostic;
        self.dropped.push(self.lines[at]);
    }

    fn finish(&mut self, start: &Line<'a>) {
        trim_blank_end(&mut self.record.question);
        self.complain_of_dropped();
        self.complain_of_unclear();
        self.complain_of_foreign_exchange();
        if !self.question_line {
            self.complaints.missing_question_line(start);
        } else if self.record.department.is_none() {
            self.complaints.department_not_stated(start);
        }
        if self.record.question.is_empty() {
            self.complaints.empty_question(start);
        }
        if self.record.answers.is_empty() {
            self.complaints.unanswered(start);
        }
        self.finish_answers();
    }

    fn finish_answers(&mut self) {
        for answer in &mut self.record.answers {
            trim_blank_end(&mut answer.text);
            if answer.text.is_empty() {
                let at = self.lines.partition_point(|line| line.number < answer.line);
                self.complaints.empty_answer(&self.lines[at]);
            }
        }
        let Some((line, printed)) = self.lead_date else { return };
        match self.record.answers.last_mut().filter(|answer| answer.date.is_none()) {
            Some(answer) => answer.date = Some(printed.date),
            None => self.complaints.unused_date(&line),
        }
    }

    fn day(
        &mut self,
        line: &Line<'a>,
        read: Result<PrintedDate, DateError>,
    ) -> Option<jiff::civil::Date> {
        match read {
            Ok(printed) => {
                self.check_weekday(line, printed);
                Some(printed.date)
            }
            Err(error) => {
                self.complaints.unread_date(line, error);
                None
            }
        }
    }

    fn check_weekday(&mut self, line: &Line<'a>, printed: PrintedDate) {
        if printed.wrong_weekday {
            self.complaints.wrong_weekday(line);
        }
    }

    fn keep(&mut self, at: usize) {
        self.uses[at] = LineUse::Exchange;
        self.record.span.include(self.lines[at].number);
    }
}

fn push<'a>(text: &mut Text<'a>, line: &Line<'a>, markdown: bool) {
    text.form = if markdown { Form::Markdown } else { Form::Plain };
    text.lines.push(line.text);
    text.span.include(line.number);
}

fn trim_blank_end(text: &mut Text<'_>) {
    while text.lines.last().is_some_and(|line| line.trim().is_empty()) {
        text.lines.pop();
    }
    if text.lines.is_empty() {
        text.span = Span::default();
    }
}
