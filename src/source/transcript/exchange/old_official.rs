//! Layout F: the official site's lists of the years 2014 to 2020.

use super::page_parts::trimmed;
use super::{Layout, Marker, Part, Reader};
use crate::source::record::AskedBy;
use crate::source::transcript::label::{Key, is_uin};
use crate::source::transcript::site_line::{SiteLine, asked_by_name, bracketed, day};
use crate::source::transcript::starts::Segment;

impl<'a> Reader<'_, 'a, '_> {
    pub(super) fn old_official_lead(&mut self, segment: Segment) {
        for at in segment.lead..segment.start {
            let line = self.lines[at];
            match line.marker {
                Marker::Blank => {}
                Marker::Furniture | Marker::Site(SiteLine::PopUp) => self.furniture(at),
                Marker::Site(SiteLine::Q) => self.keep(at),
                Marker::Site(SiteLine::NamedDay) => {
                    self.keep(at);
                    self.more().named_day = true;
                }
                Marker::Site(SiteLine::Interest) => {
                    self.keep(at);
                    self.more().interest = true;
                }
                _ => match (asked_by_name(line.text), bracketed(line.text)) {
                    (Some(name), _) => self.asker(at, name),
                    (None, Some(seat)) => self.seat(at, seat),
                    _ => self.set_aside(at),
                },
            }
        }
    }

    fn asker(&mut self, at: usize, name: &'a str) {
        self.keep(at);
        self.record.asked_by = Some(AskedBy { name, party: None, affiliation: None });
    }

    /// A seat whose member is missing says nothing.
    fn seat(&mut self, at: usize, seat: &'a str) {
        match &mut self.record.asked_by {
            Some(by) => {
                by.affiliation = Some(seat);
                self.keep(at);
            }
            None => self.set_aside(at),
        }
    }

    /// Below `Asked on` stand the answering body, perhaps a heading, and the House.
    pub(super) fn body_and_house(&mut self, at: usize) {
        for line in self.below(at).collect::<Vec<_>>() {
            self.keep(line);
            if let Marker::Site(SiteLine::House(house)) = self.lines[line].marker {
                self.more().house = Some(house);
                self.read_until(at, line);
                break;
            }
            let text = trimmed(&self.lines[line]);
            let vacant = self.record.department.is_none();
            *(if vacant { &mut self.record.department } else { &mut self.record.heading }) =
                Some(text);
        }
        self.question_line = true;
    }

    /// Reads a line that means something in this layout alone.
    pub(super) fn old_official_line(&mut self, at: usize) -> bool {
        if self.layout != Layout::OldOfficial {
            return false;
        }
        match (self.part, self.lines[at].marker) {
            (Part::Grouped | Part::Closed, _) => false,
            (Part::Head, marker) if marker.is_text() && self.is_number(at) => true,
            (_, Marker::Site(SiteLine::A)) => self.is_above_an_answer(at),
            (Part::Head | Part::Question, _) => self.is_nameless_answer(at),
            (Part::AnswerHead, Marker::Site(SiteLine::AnsweredOn(_))) => self.answered_on(at),
            _ => false,
        }
    }

    fn is_number(&mut self, at: usize) -> bool {
        let text = trimmed(&self.lines[at]);
        let is_number = self.record.uin.is_none() && is_uin(text);
        if is_number {
            self.keep(at);
            self.record.uin = Some(text);
        }
        is_number
    }

    fn is_above_an_answer(&mut self, at: usize) -> bool {
        let is_head = |at: usize| match self.lines[at].marker {
            Marker::AnsweredBy(_) | Marker::Site(SiteLine::AnsweredOn(_)) => true,
            Marker::Label(label) => label.key == Key::AnsweredOn,
            _ => false,
        };
        let is_above = self.below(at).next().is_some_and(is_head);
        if is_above {
            self.keep(at);
        }
        is_above
    }

    /// `Answered on: DATE` begins the answer where the copied text lacks the minister's name.
    fn is_nameless_answer(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let day = match line.marker {
            Marker::Site(SiteLine::AnsweredOn(day)) => day,
            Marker::Label(label) if label.key == Key::AnsweredOn => day(label.value),
            _ => None,
        };
        let Some(day) = day else { return false };
        let date = self.day(&line, day);
        self.begin_answer(at, None, date);
        true
    }

    fn answered_on(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let Marker::Site(SiteLine::AnsweredOn(Some(day))) = line.marker else { return false };
        let date = self.day(&line, day);
        let vacant = self.record.answers.last_mut().filter(|answer| answer.date.is_none());
        let Some(answer) = vacant else { return false };
        answer.date = date;
        self.keep(at);
        true
    }
}
