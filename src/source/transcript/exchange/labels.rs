//! Label lines: they count only in their places, once, and if their values can be read.

use super::{Line, Marker, Part, Reader};
use crate::source::record::AnswerKind;
use crate::source::transcript::label::{Key, Label, Value, unknown_label};

impl<'a> Reader<'_, 'a, '_> {
    pub(super) fn question_label(&mut self, line: &Line<'a>, label: Label<'a>) -> bool {
        let Some(value) = self.value(line, label) else { return false };
        let record = &mut self.record;
        let vacant = match label.key {
            Key::Uin => record.uin.is_none(),
            Key::Heading => record.heading.is_none(),
            Key::Tabled => record.tabled.is_none(),
            Key::Source => record.source.is_none(),
            _ => record.grouped_with.is_empty(),
        };
        if !vacant {
            self.complaints.label_twice(line);
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

    pub(super) fn answer_label(&mut self, line: &Line<'a>, label: Label<'a>) -> bool {
        let Some(value) = self.value(line, label) else { return false };
        let Some(answer) = self.record.answers.last_mut() else { return false };
        if answer.date.is_some() {
            self.complaints.label_twice(line);
            return false;
        }
        answer.date = value.date();
        answer.kind = match label.key {
            Key::HoldingAnswer => AnswerKind::Holding,
            Key::Corrected => AnswerKind::Correction,
            _ => AnswerKind::Answer,
        };
        true
    }

    fn value(&mut self, line: &Line<'a>, label: Label<'a>) -> Option<Value<'a>> {
        match label.read() {
            Ok(value) => {
                if let Value::Date(printed) = value {
                    self.check_weekday(line, printed);
                }
                Some(value)
            }
            Err(error) => {
                self.complaints.bad_value(line, label, error);
                None
            }
        }
    }

    /// Whether a line stands where labels do and looks like one; then something is said about it.
    pub(super) fn is_unread_label(&mut self, line: &Line<'a>) -> bool {
        let of_question = match self.part {
            Part::Head => true,
            Part::AnswerHead => false,
            _ => return false,
        };
        match line.marker {
            // The wrong value of a right label was told when it was read.
            Marker::Label(label) if label.key.is_of_question() == of_question => return true,
            Marker::Label(_) if of_question => self.complaints.misplaced_label(line),
            marker if marker.is_text() => match unknown_label(line.text) {
                Some(key) => self.complaints.unknown_label(line, key, of_question),
                None => return false,
            },
            _ => return false,
        }
        true
    }
}
