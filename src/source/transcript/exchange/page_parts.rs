//! What the layouts of the official site have in common: their first line, and lines read together.

use super::{Layout, Line, Marker, Reader};
use crate::source::record::{LineUse, More};
use crate::source::transcript::site_line::SiteLine;
use crate::source::transcript::site_starts::below;

impl<'a> Reader<'_, 'a, '_> {
    pub(super) fn site_start(&mut self, at: usize, site: SiteLine<'a>) {
        match site {
            SiteLine::UinTabled(uin, day) => {
                self.record.uin = Some(uin);
                self.record.tabled = self.day_here_or_below(at, day);
            }
            SiteLine::AskedOn(day) => {
                self.record.tabled = self.day_here_or_below(at, day);
                self.body_and_house(at.max(self.resume.saturating_sub(1)));
            }
            _ => {}
        }
    }

    /// The lines of the exchange below a line, without blank ones and furniture.
    pub(super) fn below(&self, at: usize) -> impl Iterator<Item = usize> {
        let end = self.end;
        below(self.lines, at).take_while(move |at| *at < end)
    }

    /// Whether the line stands in a page of the official site.
    pub(super) fn is_official(&self) -> bool {
        matches!(self.layout, Layout::Official | Layout::OldOfficial)
    }

    /// What these pages say beyond what others do.
    pub(super) fn more(&mut self) -> &mut More<'a> {
        self.record.more.get_or_insert_default()
    }

    pub(super) fn furniture(&mut self, at: usize) {
        self.uses[at] = LineUse::Furniture;
    }

    /// Marks the furniture between lines that were read together.
    pub(super) fn read_until(&mut self, from: usize, last: usize) {
        for at in from..=last {
            if self.lines[at].marker == Marker::Furniture {
                self.furniture(at);
            }
        }
        self.resume = last + 1;
    }
}

/// A line without the white space around it.
pub(super) fn trimmed<'a>(line: &Line<'a>) -> &'a str {
    line.text.trim()
}
