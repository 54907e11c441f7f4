//! What stands above `Asked by`: `Written Question`, the heading, and the date of the answer.

use super::{Line, Marker, Reader};
use crate::diagnostic::Code;
use crate::source::date::{self, DateError};
use crate::source::record::LineUse;
use crate::source::transcript::decoration::markdown_heading;
use crate::source::transcript::starts::Segment;

impl<'a> Reader<'_, 'a, '_> {
    pub(super) fn read_lead(&mut self, segment: Segment) {
        for at in segment.lead..segment.start {
            let line = self.lines[at];
            match line.marker {
                Marker::Blank => {}
                Marker::Furniture => self.uses[at] = LineUse::Furniture,
                Marker::WrittenQuestion => self.keep(at),
                marker if may_be_heading(&marker) && self.is_heading_or_date(&line) => {
                    self.keep(at);
                }
                _ => self.drop(at),
            }
        }
        let lines = std::mem::take(&mut self.dropped);
        self.complaints.not_published(
            Code::TextBeforeAskedBy,
            &lines,
            "neither heading nor date, above `Asked by`",
            "write the date as `Tuesday 14th October 2025`, or delete the line",
        );
    }

    fn is_heading_or_date(&mut self, line: &Line<'a>) -> bool {
        if self.lead_date.is_none() && self.is_date(line) {
            return true;
        }
        let vacant = self.record.heading.is_none();
        if vacant {
            let text = line.text.trim();
            self.record.heading = Some(markdown_heading(text).unwrap_or(text));
        }
        vacant
    }

    /// Whether a line of the lead has the form of a date, which is then the answer's.
    fn is_date(&mut self, line: &Line<'a>) -> bool {
        match date::parse(line.text) {
            Ok(printed) => {
                self.check_weekday(line, printed);
                self.lead_date = Some((*line, printed));
                true
            }
            Err(DateError::NotADate) => false,
            Err(error) => {
                self.complaints.unread_date(line, error);
                true
            }
        }
    }
}

fn may_be_heading(marker: &Marker<'_>) -> bool {
    marker.is_text() || matches!(marker, Marker::Label(_))
}
