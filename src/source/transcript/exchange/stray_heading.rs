//! A heading above `Asked by`: in lists it is read as the last words of the answer before.

use super::{Layout, Marker, Part, Reader};
use crate::source::record::LineUse;
use crate::source::transcript::site_line::is_brief;
use crate::source::transcript::starts::Segment;

/// Headings have a few words; a longer line is more likely an answer's.
const MOST_WORDS: usize = 12;

impl Reader<'_, '_, '_> {
    /// Says where an answer's last line looks like the heading of the question below it. It stays
    /// the answer's, because answers end in such lines too: without blank lines, one in a hundred.
    pub(super) fn complain_of_stray_heading(&mut self, segment: Segment) {
        let follows = self.lines.get(segment.end).map(|line| line.marker);
        let in_list = self.layout == Layout::List && self.part == Part::Answer;
        if !in_list || !matches!(follows, Some(Marker::AskedBy(_))) {
            return;
        }
        if let Some(at) = self.last_paragraph(segment).filter(|at| self.may_be_heading(*at)) {
            self.complaints.heading_in_answer(&self.lines[at]);
        }
    }

    /// The exchange's last line, if a blank line parts it from other text of the answer.
    fn last_paragraph(&self, segment: Segment) -> Option<usize> {
        let at =
            (segment.start..segment.end).rev().find(|at| self.uses[*at] == LineUse::Exchange)?;
        let parted = self.lines[at - 1].marker == Marker::Blank;
        let text = &self.record.answers.last()?.text;
        (parted && text.span.first < self.lines[at].number).then_some(at)
    }

    fn may_be_heading(&self, at: usize) -> bool {
        let text = self.lines[at].text;
        is_brief(text) && !text.contains("://") && text.split_whitespace().count() <= MOST_WORDS
    }
}
