//! The end of an answer on the official site's pages. What stands below it is never the minister's.

use super::page_parts::trimmed;
use super::{Marker, Part, Reader};
use crate::diagnostic::Code;
use crate::source::record::LineUse;
use crate::source::transcript::label::is_uin;
use crate::source::transcript::site_line::{SiteLine, uins};

impl Reader<'_, '_, '_> {
    /// Whether a line ends the answer, or stands below its end.
    pub(super) fn closes(&mut self, at: usize) -> bool {
        if !self.is_official() {
            return false;
        }
        match (self.part, self.lines[at].marker) {
            (
                Part::Grouped | Part::Closed | Part::Attachments,
                Marker::EditorsNote | Marker::Rule,
            ) => return false,
            (Part::Attachments, Marker::AnsweredBy(_) | Marker::Site(SiteLine::CorrectedBy(_))) => {
                return false;
            }
            (_, Marker::Site(SiteLine::Button | SiteLine::PopUp)) if self.is_button(at) => {}
            (
                Part::AnswerHead | Part::Answer | Part::Grouped | Part::Closed,
                Marker::Site(SiteLine::Attachments),
            ) if self.begins_attachments(at) => {
                self.keep(at);
                self.part = Part::Attachments;
            }
            (Part::Grouped, marker) if marker.is_text() && self.is_grouped(at) => {}
            (Part::Grouped | Part::Closed, _) => self.set_aside(at),
            // Above the words of an answer the list does not end it.
            (Part::AnswerHead, Marker::Site(SiteLine::Grouped(list))) => {
                self.keep(at);
                self.record.grouped_with.extend(uins(list));
            }
            (_, Marker::Site(SiteLine::Grouped(list))) => {
                self.keep(at);
                self.record.grouped_with.extend(uins(list));
                self.part = Part::Closed;
            }
            (_, Marker::Site(SiteLine::GroupedBelow)) => {
                self.keep(at);
                self.part = Part::Grouped;
            }
            (Part::Question, Marker::Site(SiteLine::Withdrawn))
                if self.below(at).next().is_none() =>
            {
                self.keep(at);
                self.more().withdrawn = true;
            }
            (Part::Answer | Part::Attachments, Marker::Site(SiteLine::OtherVersion)) => {
                self.set_aside(at);
                self.part = Part::Closed;
            }
            (Part::Attachments, _) => self.attachment(at),
            _ => return false,
        }
        true
    }

    fn is_grouped(&mut self, at: usize) -> bool {
        let uin = match self.lines[at].marker {
            Marker::Site(SiteLine::UinTabled(uin, _)) => Some(uin),
            _ => Some(trimmed(&self.lines[at])).filter(|text| is_uin(text)),
        };
        let Some(uin) = uin else { return false };
        self.keep(at);
        self.record.grouped_with.push(uin);
        true
    }

    /// Leaves a line out that may be anybody's words.
    pub(super) fn set_aside(&mut self, at: usize) {
        self.uses[at] = LineUse::Diagnostic;
        self.unclear.push(self.lines[at]);
    }

    pub(super) fn complain_of_unclear(&mut self) {
        let lines = std::mem::take(&mut self.unclear);
        self.complaints.not_published(
            Code::UnclearLine,
            &lines,
            "neither question nor answer of the page that was copied",
            "delete it if it belongs to the page; below a line `---`, begin your own words with \
             `Editor's note:`",
        );
    }
}
