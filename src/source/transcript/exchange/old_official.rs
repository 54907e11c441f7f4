//! Layout F: the official site's lists of the years 2014 to 2020.

use super::page_parts::trimmed;
use super::{Layout, Marker, Part, Reader};
use crate::source::date::{self, DateError};
use crate::source::record::AskedBy;
use crate::source::transcript::asked_by::asked_by;
use crate::source::transcript::label::{Key, is_uin};
use crate::source::transcript::site_line::{
    PartyAndSeat, SiteLine, asked_by_name, is_brief, is_photo, party_and_seat,
};
use crate::source::transcript::starts::Segment;

/// The largest number of unknown lines between `A` and the head of an answer.
const UNKNOWN_ABOVE_ANSWER: usize = 3;

/// A longer value behind `Answered on:` is no date, but a sentence.
const LONGEST_DATE: usize = 60;

impl<'a> Reader<'_, 'a, '_> {
    pub(super) fn old_official_lead(&mut self, segment: Segment) {
        let is_asker = |at: &usize| asked_by_name(self.lines[*at].text).is_some();
        // With two names the asker is unknown.
        let is_clear = (segment.lead..segment.start).filter(is_asker).count() < 2;
        for at in segment.lead..segment.start {
            let line = self.lines[at];
            match line.marker {
                Marker::Blank => {}
                Marker::Furniture => self.furniture(at),
                Marker::Site(SiteLine::Q) => self.keep(at),
                _ if self.head_aside(at) => {}
                _ => match (asked_by_name(line.text), party_and_seat(line.text)) {
                    (Some(name), _) if is_clear => self.asker(at, name),
                    (Some(_), _) => self.set_aside(at),
                    (None, Some(of)) => self.party_and_seat(at, of),
                    _ => self.set_aside(at),
                },
            }
        }
    }

    /// `Asked by NAME`, perhaps with seat and party in brackets behind the name.
    fn asker(&mut self, at: usize, name: &'a str) {
        self.keep(at);
        let name = self.without_flags(name);
        let by = asked_by(name);
        if by.party.is_some() {
            self.record.asked_by = Some(by);
            return;
        }
        let bracket = name.find(" (").map(|at| name.split_at(at));
        let behind = bracket.and_then(|(name, rest)| Some((name, party_and_seat(rest)?)));
        let (name, of) = behind.unwrap_or((name, PartyAndSeat::default()));
        self.record.asked_by = Some(AskedBy { name, party: of.party, affiliation: of.seat });
    }

    /// A seat whose member is missing says nothing.
    fn party_and_seat(&mut self, at: usize, of: PartyAndSeat<'a>) {
        let by = self.record.asked_by.as_mut();
        match by.is_some_and(|by| of.adds_to(by)) {
            true => self.keep(at),
            false => self.set_aside(at),
        }
    }

    /// Below `Asked on` stand the answering body, perhaps a heading, and the House. The rest of a date
    /// is no body, and three lines cannot be told apart.
    pub(super) fn body_and_house(&mut self, at: usize) {
        let mut texts = Vec::new();
        for line in self.below(at).collect::<Vec<_>>() {
            if self.head_aside(line) {
                continue;
            }
            if let Marker::Site(SiteLine::House(house)) = self.lines[line].marker {
                self.keep(line);
                self.more().house = Some(house);
                self.read_until(at, line);
                break;
            }
            match texts.is_empty() && holds_digit(self.lines[line].text) {
                true => self.set_aside(line),
                false => texts.push(line),
            }
        }
        match texts[..] {
            [body] => self.body_and_heading(body, None),
            [body, heading] => self.body_and_heading(body, Some(heading)),
            _ => texts.into_iter().for_each(|line| self.set_aside(line)),
        }
        self.question_line = true;
    }

    fn body_and_heading(&mut self, body: usize, heading: Option<usize>) {
        self.record.department = Some(trimmed(&self.lines[body]));
        self.record.heading = heading.map(|heading| trimmed(&self.lines[heading]));
        std::iter::once(body).chain(heading).for_each(|line| self.keep(line));
    }

    /// Reads a line that means something in this layout alone.
    pub(super) fn old_official_line(&mut self, at: usize) -> bool {
        if self.layout != Layout::OldOfficial {
            return false;
        }
        match (self.part, self.lines[at].marker) {
            (Part::Grouped | Part::Closed, _) => false,
            (Part::Head, marker) if marker.is_text() && self.is_number(at) => true,
            (Part::Head, _) if self.head_aside(at) || self.is_above_question(at) => true,
            (_, Marker::Site(SiteLine::A)) => self.is_above_an_answer(at),
            (Part::Answer | Part::Attachments, marker) if marker.is_text() => {
                self.further_answer(at)
            }
            (Part::Head | Part::Question, _) => self.is_nameless_answer(at),
            (
                Part::AnswerHead,
                Marker::Site(
                    SiteLine::AnsweredOn(_)
                    | SiteLine::Held(_)
                    | SiteLine::CorrectedOn(_)
                    | SiteLine::CorrectedBy(_),
                ),
            ) => self.answered_on(at),
            (Part::AnswerHead, _) => self.head_of_answer_aside(at) || self.is_above_date(at),
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
            Marker::AnsweredBy(_)
            | Marker::Site(
                SiteLine::AnsweredOn(_)
                | SiteLine::Held(_)
                | SiteLine::CorrectedBy(_)
                | SiteLine::CorrectedOn(_),
            ) => true,
            Marker::Site(SiteLine::Withdrawn) => self.below(at).next().is_none(),
            Marker::Label(label) => matches!(label.key, Key::AnsweredOn | Key::Corrected),
            _ => false,
        };
        let may_stand = |at: &usize| {
            let line = &self.lines[*at];
            line.marker == Marker::Text && is_brief(line.text)
        };
        let between: Vec<usize> =
            self.below(at).take(UNKNOWN_ABOVE_ANSWER).take_while(may_stand).collect();
        let last = between.last().copied().unwrap_or(at);
        let is_above = self.below(last).next().is_some_and(is_head);
        if is_above {
            self.keep(at);
            for at in between {
                if is_photo(self.lines[at].text) {
                    self.furniture(at);
                } else {
                    self.set_aside(at);
                }
            }
            self.read_until(at, last);
        }
        is_above
    }

    /// `Answered on: DATE` begins the answer where the copied text lacks the minister's name.
    fn is_nameless_answer(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let day = match line.marker {
            Marker::Site(SiteLine::AnsweredOn(day)) => day,
            Marker::Label(label) if label.key == Key::AnsweredOn => {
                Some(date::parse(label.value)).filter(|_| label.value.len() <= LONGEST_DATE)
            }
            _ => None,
        };
        let Some(day) = day else { return false };
        self.begin_answer(at, None, None);
        let date = self.day_here_or_below(at, day);
        if let Some(answer) = self.record.answers.last_mut() {
            answer.date = date;
        }
        true
    }

    /// `Answered on`, without a colon or with the day on the next line.
    fn answered_on(&mut self, at: usize) -> bool {
        let Marker::Site(SiteLine::AnsweredOn(day)) = self.lines[at].marker else { return false };
        let vacant = self.record.answers.last().is_some_and(|answer| answer.date.is_none());
        if !vacant {
            return false;
        }
        let date = self.day_here_or_below(at, day.unwrap_or(Err(DateError::NotADate)));
        if let Some(answer) = self.record.answers.last_mut() {
            answer.date = date;
        }
        true
    }

    /// A picture or a button between the minister's name and the answer.
    fn head_of_answer_aside(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let is_photo = line.marker == Marker::Text && is_photo(line.text);
        if is_photo {
            self.furniture(at);
        }
        is_photo
    }
}

fn holds_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}
