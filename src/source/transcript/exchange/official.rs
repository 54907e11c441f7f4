//! Layout E: the official site's page of one question.

use super::page_parts::trimmed;
use super::{Layout, Marker, Part, Reader};
use crate::source::record::{AskedBy, House, LineUse};
use crate::source::transcript::asked_by::answered_by;
use crate::source::transcript::label::Key;
use crate::source::transcript::site_line::{Day, SiteLine, day, is_brief};
use crate::source::transcript::starts::Segment;

/// What stands between `Answer` and the answer's text.
pub(super) struct AnswerHead {
    /// The lines of the minister's card; the first is the name.
    card: Vec<usize>,
    last: usize,
    on: Day,
}

impl<'a> Reader<'_, 'a, '_> {
    pub(super) fn official_lead(&mut self, segment: Segment) {
        for at in segment.lead..segment.start {
            let line = self.lines[at];
            match line.marker {
                Marker::Blank => continue,
                Marker::Furniture => {
                    self.furniture(at);
                    continue;
                }
                Marker::Site(SiteLine::QuestionFor(body)) => {
                    self.record.department = Some(without_house(body));
                }
                _ => self.record.heading = Some(trimmed(&line)),
            }
            self.keep(at);
        }
    }

    /// Reads a line that means something in this layout alone.
    pub(super) fn official_line(&mut self, at: usize) -> bool {
        if self.layout != Layout::Official {
            return false;
        }
        match (self.part, self.lines[at].marker) {
            (Part::Grouped | Part::Closed, _) => false,
            (_, Marker::Site(SiteLine::Answer)) => self.official_answer(at),
            (Part::Head, Marker::AskedBy(by)) if self.record.asked_by.is_none() => {
                self.keep(at);
                self.record.asked_by = Some(by).filter(|by| !by.name.is_empty());
                true
            }
            (Part::Head, marker) if marker.is_text() => self.card(at) || self.is_no_question(at),
            _ => false,
        }
    }

    /// A card: the member's name, party and seat, each on its line, and the House.
    fn card(&mut self, at: usize) -> bool {
        let Some((lines, house, last)) = self.card_lines(at) else { return false };
        let texts: Vec<_> = lines.iter().map(|at| trimmed(&self.lines[*at])).collect();
        let by = match (&texts[..], house) {
            ([name, party, seat], House::Commons) => (*name, Some(*party), Some(*seat)),
            ([name, party], House::Lords) => (*name, Some(*party), None),
            ([name], _) => (*name, None, None),
            _ => return false,
        };
        self.record.asked_by = Some(AskedBy { name: by.0, party: by.1, affiliation: by.2 });
        self.more().house = Some(house);
        lines.into_iter().chain([last]).for_each(|at| self.keep(at));
        self.read_until(at, last);
        true
    }

    fn card_lines(&self, at: usize) -> Option<(Vec<usize>, House, usize)> {
        if self.record.asked_by.is_some() {
            return None;
        }
        let mut lines = Vec::with_capacity(3);
        for at in std::iter::once(at).chain(self.below(at)).take(4) {
            match self.lines[at].marker {
                Marker::Site(SiteLine::House(house)) => return Some((lines, house, at)),
                marker if marker.is_text() && is_brief(self.lines[at].text) => lines.push(at),
                _ => return None,
            }
        }
        None
    }

    /// A line above `Question` that is no card and no label.
    fn is_no_question(&mut self, at: usize) -> bool {
        let is_question = |at: usize| matches!(self.lines[at].marker, Marker::Question(_));
        let unclear = !self.question_line && self.below(at).take(8).any(is_question);
        if unclear {
            self.set_aside(at);
        }
        unclear
    }

    fn official_answer(&mut self, at: usize) -> bool {
        let Some(AnswerHead { card, last, on }) = self.official_answer_head(at) else {
            return self.is_headless_answer(at);
        };
        let line = self.lines[last];
        let date = self.day(&line, on);
        let name = card.first().map(|at| match self.lines[*at].marker {
            Marker::AnsweredBy(by) => by,
            _ => answered_by(trimmed(&self.lines[*at])),
        });
        self.begin_answer(at, name, date);
        for line in self.below(at).take_while(|at| *at <= last).collect::<Vec<_>>() {
            self.keep(line);
        }
        for line in card.into_iter().skip(1) {
            self.uses[line] = LineUse::Furniture;
        }
        self.read_until(at, last);
        true
    }

    /// Text below `Answer` is not the asking member's, whoever said it.
    fn is_headless_answer(&mut self, at: usize) -> bool {
        let headless = matches!(self.part, Part::Head | Part::Question);
        if headless {
            self.complaints.answer_without_head(&self.lines[at]);
            self.set_aside(at);
            self.part = Part::Closed;
        }
        headless
    }

    pub(super) fn official_answer_head(&self, at: usize) -> Option<AnswerHead> {
        if self.layout != Layout::Official {
            return None;
        }
        let mut card = Vec::with_capacity(4);
        for at in self.below(at).take(6) {
            let line = &self.lines[at];
            let on = match line.marker {
                Marker::Site(SiteLine::AnsweredOn(Some(day))) => Some((at, day)),
                Marker::Site(SiteLine::AnsweredOn(None)) => self.day_below(at),
                Marker::Label(label) if label.key == Key::AnsweredOn => {
                    day(label.value).map(|day| (at, day))
                }
                Marker::AnsweredBy(_) if card.is_empty() => None,
                marker if marker.is_text() && is_brief(line.text) => None,
                _ => return None,
            };
            match on {
                Some((last, on)) => return Some(AnswerHead { card, last, on }),
                None => card.push(at),
            }
        }
        None
    }

    fn day_below(&self, at: usize) -> Option<(usize, Day)> {
        let next = self.below(at).next()?;
        Some((next, day(self.lines[next].text)?))
    }
}

/// `House of Commons: Home Office`
fn without_house(body: &str) -> &str {
    let Some((house, rest)) = body.split_once(':') else { return body };
    let house = house.trim().to_ascii_lowercase();
    let is_house = ["commons", "lords", "house of commons", "house of lords"].contains(&&*house);
    if is_house && !rest.trim().is_empty() { rest.trim() } else { body }
}
