//! Label lines: they count only in their places, once, and if their values can be read. One that does
//! not count is nobody's words: it is left out, with a diagnostic.

use super::{Marker, Part, Reader};
use crate::source::record::AnswerKind;
use crate::source::transcript::label::{Key, Label, Value, ValueError, unknown_label};

/// A longer value of a dated label is no date, but a sentence.
const LONGEST_DATE: usize = 60;

impl<'a> Reader<'_, 'a, '_> {
    /// A label above the question: it is never the question's first words, whether it counts or not.
    pub(super) fn head_label(&mut self, at: usize, label: Label<'a>) -> bool {
        let line = self.lines[at];
        let counts = match label.key.is_of_question() {
            true => self.question_label(at, label),
            false => {
                self.complaints.misplaced_label(&line);
                false
            }
        };
        if !counts {
            self.refuse(at);
        }
        true
    }

    fn question_label(&mut self, at: usize, label: Label<'a>) -> bool {
        let line = self.lines[at];
        let Some(value) = self.value(at, label) else { return false };
        let record = &mut self.record;
        let vacant = match label.key {
            Key::Uin => record.uin.is_none(),
            Key::Heading => record.heading.is_none(),
            Key::Tabled => record.tabled.is_none(),
            Key::Source => record.source.is_none(),
            _ => record.grouped_with.is_empty(),
        };
        if !vacant {
            self.complaints.label_twice(&line);
            return false;
        }
        match (label.key, value) {
            (Key::Uin, Value::Text(uin)) => record.uin = Some(uin),
            (Key::Heading, Value::Text(heading)) => record.heading = Some(heading),
            (Key::Source, Value::Text(url)) => record.source = Some(url),
            (_, Value::List(uins)) => record.grouped_with = uins,
            (_, value) => record.tabled = value.date(),
        }
        true
    }

    /// A label directly below `Answered by`. What may be the minister's first words stays text.
    pub(super) fn answer_head_label(&mut self, at: usize, label: Label<'a>) -> bool {
        let line = self.lines[at];
        if label.key.is_of_question() {
            let misplaced = match label.key {
                Key::Heading | Key::Source => label.key == Key::Source && label.read().is_ok(),
                _ => label.value.len() <= LONGEST_DATE,
            };
            if misplaced {
                self.complaints.question_label_in_answer(&line);
                self.refuse(at);
            }
            return misplaced;
        }
        if label.value.len() > LONGEST_DATE {
            self.complaints.sentence_behind_label(&line);
            return false;
        }
        if !self.answer_label(at, label) {
            self.refuse(at);
        }
        true
    }

    fn answer_label(&mut self, at: usize, label: Label<'a>) -> bool {
        let line = self.lines[at];
        let Some(value) = self.value(at, label) else { return false };
        let Some(answer) = self.record.answers.last_mut() else { return false };
        match (label.key, answer.date) {
            // A page prints both days of an answer that was corrected.
            (Key::Corrected, first) if answer.kind == AnswerKind::Answer => {
                answer.first_given = answer.first_given.or(first);
            }
            (Key::HoldingAnswer, Some(_)) if answer.kind == AnswerKind::Answer => {
                self.more().held = value.date();
                return true;
            }
            (_, Some(_)) => {
                self.complaints.label_twice(&line);
                return false;
            }
            (_, None) => {}
        }
        answer.date = value.date();
        answer.kind = match label.key {
            Key::HoldingAnswer => AnswerKind::Holding,
            Key::Corrected => AnswerKind::Correction,
            _ if answer.kind == AnswerKind::Correction => AnswerKind::Correction,
            _ => AnswerKind::Answer,
        };
        true
    }

    fn value(&mut self, at: usize, label: Label<'a>) -> Option<Value<'a>> {
        let line = self.lines[at];
        let read = match self.value_below(at, label) {
            Some(day) => day.map(Value::Date).map_err(ValueError::from),
            None => label.read(),
        };
        match read {
            Ok(value) => {
                if let Value::Date(printed) = value {
                    self.check_weekday(&line, printed);
                }
                Some(value)
            }
            Err(error) => {
                self.complaints.bad_value(&line, label, error);
                None
            }
        }
    }

    /// A line that stands where labels do and looks like one that Despatch does not know. It is left
    /// out where the question surely begins below it; elsewhere it may be somebody's first words.
    pub(super) fn unknown_label(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let Some(key) = unknown_label(line.text) else { return false };
        let of_question = self.part == Part::Head;
        let is_site = matches!(line.marker, Marker::Site(_));
        let left_out = of_question && !is_site && self.question_begins_below(at);
        self.complaints.unknown_label(&line, key, of_question, left_out);
        if left_out {
            self.refuse(at);
            return true;
        }
        let part = self.part;
        self.text(&line);
        // Behind a label that cannot be read, the head goes on.
        self.part = part;
        true
    }
}
