//! `---` and what stands after it, which is never the minister's.

use super::{Layout, Marker, Part, Reader};
use crate::diagnostic::Code;
use crate::source::transcript::site_line::SiteLine;
use crate::source::transcript::starts::Segment;
use crate::source::transcript::stray::form_of;

impl<'a> Reader<'_, 'a, '_> {
    /// `---` ends an answer; it ends a question only if no answer comes after it.
    pub(super) fn ends_here(&self, at: usize) -> bool {
        !self.record.answers.is_empty() || self.last_answer.is_none_or(|last| at > last)
    }

    /// The last line of an exchange that begins an answer.
    pub(super) fn find_last_answer(&self, segment: Segment) -> Option<usize> {
        (segment.start..segment.end).rev().find(|at| match self.lines[*at].marker {
            Marker::AnsweredBy(_) => true,
            Marker::AnsweredOn(_) => self.layout == Layout::Page,
            Marker::Site(SiteLine::Answer) => self.official_answer_head(*at).is_some(),
            Marker::Site(SiteLine::A | SiteLine::CorrectedBy(_)) => {
                self.layout == Layout::OldOfficial
            }
            _ => false,
        })
    }

    pub(super) fn after_rule(&mut self, at: usize) {
        let line = self.lines[at];
        match line.marker {
            Marker::EditorsNote if self.part == Part::AfterRule => {
                self.record.editors_notes.push(line.text.trim());
                self.keep(at);
                return;
            }
            Marker::Rule if self.part == Part::AfterRule => {
                self.keep(at);
                return;
            }
            Marker::AnsweredBy(_) => {
                self.part = Part::Dropped;
                self.answer_was_dropped = true;
            }
            _ => {
                if let Some(form) = form_of(&line) {
                    self.end_before_foreign_exchange(at, form);
                    return;
                }
            }
        }
        self.drop(at);
    }

    pub(super) fn complain_of_dropped(&mut self) {
        let lines = std::mem::take(&mut self.dropped);
        if self.answer_was_dropped {
            self.complaints.not_published(
                Code::AnswerAfterRule,
                &lines,
                "an answer after `---`",
                "move the answer above the `---`",
            );
        } else {
            self.complaints.not_published(
                Code::TextAfterRule,
                &lines,
                "after `---`: it is not the minister's",
                "begin it with `Editor's note:` to show it as yours, or delete it",
            );
        }
    }
}
