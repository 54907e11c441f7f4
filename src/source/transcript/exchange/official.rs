//! Layout E: the official site's page of one question.

use super::asides::date_part;
use super::page_parts::trimmed;
use super::{Layout, Marker, Part, Reader};
use crate::source::date::{self, DateError};
use crate::source::record::{AnswerKind, AnsweredBy, AskedBy, House};
use crate::source::transcript::asked_by::answered_by;
use crate::source::transcript::caption::{Subject, caption};
use crate::source::transcript::label::Key;
use crate::source::transcript::person_name::is_name;
use crate::source::transcript::site_line::{
    Day, SiteLine, begins_question, day, is_brief, is_photo, party_and_seat, without_buttons,
};
use crate::source::transcript::starts::Segment;

/// What stands between `Answer` and the answer's text.
pub(super) struct AnswerHead<'a> {
    /// The lines of the minister's card; the first is the name.
    card: Vec<usize>,
    /// The lines of buttons and pictures.
    furniture: Vec<usize>,
    last: usize,
    /// The line of the date.
    dated: usize,
    on: Day,
    kind: AnswerKind,
    corrector: Option<&'a str>,
    held: Option<(usize, Day)>,
}

/// How many lines the head of an answer may have.
const LONGEST_HEAD: usize = 14;
/// How many of them may be the minister's card.
const LONGEST_CARD: usize = 6;
/// How many lines of a card state party and seat.
const PARTY_AND_SEAT: usize = 2;
/// How many lines a member's card may have, with flags and buttons.
const LONGEST_ASKER: usize = 10;

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
                Marker::Site(SiteLine::Button | SiteLine::PopUp) => {
                    self.furniture(at);
                    continue;
                }
                Marker::Site(SiteLine::QuestionFor(body)) => {
                    self.record.department = Some(without_house(body));
                }
                _ if self.record.department.is_some() => {
                    if !self.head_aside(at) {
                        self.set_aside(at);
                    }
                    continue;
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
            (Part::Answer | Part::Attachments, marker) if marker.is_text() => {
                self.further_answer(at)
            }
            (Part::Head, _) if self.is_caption(at) && self.card(at) => true,
            (Part::Head, Marker::AskedBy(by)) if self.record.asked_by.is_none() => {
                self.keep(at);
                self.record.asked_by = Some(by).filter(|by| !by.name.is_empty());
                true
            }
            (Part::Head, marker) if marker.is_text() => {
                self.card(at)
                    || self.head_aside(at)
                    || self.is_no_question(at)
                    || self.is_above_question(at)
            }
            _ => false,
        }
    }

    /// A card: the member's name, party and seat, each on its line, and the House. Pictures, flags and
    /// buttons may stand among them.
    fn card(&mut self, at: usize) -> bool {
        let Some((lines, house, last)) = self.card_lines(at) else { return false };
        let Some((name, rest)) = lines.split_first() else { return false };
        let Some((by, unknown)) = self.asker_of(*name, rest, house) else { return false };
        self.record.asked_by = Some(by);
        self.more().house = Some(house);
        lines.iter().copied().chain([last]).for_each(|at| self.keep(at));
        unknown.into_iter().for_each(|at| self.set_aside(at));
        for at in at..last {
            if !lines.contains(&at) && !self.head_aside(at) && self.is_caption(at) {
                self.furniture(at);
            }
        }
        self.read_until(at, last);
        true
    }

    /// The member, and the lines of the card that nothing is made of.
    fn asker_of(
        &mut self,
        name: usize,
        rest: &[usize],
        house: House,
    ) -> Option<(AskedBy<'a>, Vec<usize>)> {
        let mut by = AskedBy { name: self.bare_name(name), party: None, affiliation: None };
        let texts: Vec<_> = rest.iter().map(|at| trimmed(&self.lines[*at])).collect();
        let stated = |text: &str| text.starts_with('(') || text.starts_with("MP ");
        let mut unknown = Vec::new();
        match (texts[..].iter().any(|text| stated(text)), &texts[..], house) {
            (false, [], _) => {}
            (false, [party, seat], House::Commons) => {
                (by.party, by.affiliation) = (Some(*party), Some(*seat));
            }
            (false, [party], House::Lords) => by.party = Some(*party),
            _ => {
                for (at, text) in std::iter::zip(rest, texts) {
                    match party_and_seat(text) {
                        Some(of) if of.adds_to(&mut by) => {}
                        _ => unknown.push(*at),
                    }
                }
            }
        }
        Some((by, unknown))
    }

    fn card_lines(&self, at: usize) -> Option<(Vec<usize>, House, usize)> {
        if self.record.asked_by.is_some() {
            return None;
        }
        let mut lines = Vec::with_capacity(3);
        for at in std::iter::once(at).chain(self.below(at)).take(LONGEST_ASKER) {
            let text = self.lines[at].text;
            match self.lines[at].marker {
                Marker::Site(SiteLine::House(house)) => return Some((lines, house, at)),
                Marker::Site(line) if line.is_flag() => {}
                _ if self.is_caption(at) => {}
                Marker::Text if is_photo(text) => {}
                marker if marker.is_text() && is_brief(text) && !begins_question(text) => {
                    lines.push(at);
                }
                Marker::Text if party_and_seat(text).is_some() => lines.push(at),
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

    /// `Corrected answer`, `Correction` or the like begins a further answer, if a head follows. So does
    /// a minister's card without any word above it.
    pub(super) fn further_answer(&mut self, at: usize) -> bool {
        let text = trimmed(&self.lines[at]);
        if !is_brief(text) {
            return false;
        }
        let heading = caption(text).filter(|caption| {
            caption.value.is_empty() && !caption.is_by && caption.subject > Subject::Question
        });
        let is_card = |head: &AnswerHead<'_>| {
            let is_house =
                |at: &usize| matches!(self.lines[*at].marker, Marker::Site(SiteLine::House(_)));
            head.card.len() > 1 && head.card.iter().any(is_house)
        };
        let head = match heading {
            Some(_) => {
                let below: Vec<usize> = self.below(at).take(LONGEST_HEAD).collect();
                self.answer_head_in(&below, at).filter(|head| !head.card.is_empty())
            }
            None if is_name(text) && text.contains(' ') => {
                let card = std::iter::once(at).chain(self.below(at)).take(LONGEST_HEAD);
                self.answer_head_in(&card.collect::<Vec<_>>(), at).filter(is_card)
            }
            None => None,
        };
        let Some(head) = head else { return false };
        self.begin_with_head(at, head);
        if heading.is_some_and(|heading| heading.subject == Subject::Correction) {
            self.set_kind(AnswerKind::Correction);
        }
        true
    }

    fn official_answer(&mut self, at: usize) -> bool {
        match self.official_answer_head(at) {
            Some(head) => self.begin_with_head(at, head),
            None => return self.is_headless_answer(at),
        }
        true
    }

    fn begin_with_head(&mut self, at: usize, head: AnswerHead<'a>) {
        let line = self.lines[head.dated];
        let date = self.day(&line, head.on);
        let name = head.card.first().map(|at| match self.lines[*at].marker {
            Marker::AnsweredBy(by) => by,
            _ => answered_by(trimmed(&self.lines[*at])),
        });
        let corrector = head.corrector.map(|name| AnsweredBy { name, role: None });
        self.begin_answer(at, corrector.or(name), date);
        self.set_kind(head.kind);
        for line in self.below(at).take_while(|at| *at <= head.last).collect::<Vec<_>>() {
            self.keep(line);
        }
        let is_other =
            |at: &usize| corrector.is_some_and(|by| by.name != trimmed(&self.lines[*at]));
        let first = head.card.first().copied().filter(is_other);
        first.into_iter().for_each(|at| self.set_aside(at));
        head.furniture.into_iter().for_each(|at| self.furniture(at));
        self.rest_of_card(head.card.get(1..).unwrap_or_default());
        if let Some((at, day)) = head.held {
            let line = self.lines[at];
            self.more().held = self.day(&line, day);
        }
        if head.on == Err(DateError::NotADate) && head.last != head.dated {
            self.refuse(head.last);
        }
        self.read_until(at, head.last);
    }

    /// A minister's party and seat are not published. More lines than these are nobody's.
    fn rest_of_card(&mut self, rest: &[usize]) {
        let mut most = PARTY_AND_SEAT;
        let mut known = 0;
        let mut texts = Vec::new();
        for at in rest.iter().copied() {
            match self.lines[at].marker {
                Marker::Site(SiteLine::House(house)) => {
                    most = if house == House::Lords { 1 } else { PARTY_AND_SEAT };
                    self.furniture(at);
                }
                _ if is_known_in_card(trimmed(&self.lines[at])) => {
                    known += 1;
                    self.furniture(at);
                }
                _ => texts.push(at),
            }
        }
        let is_unknown = |at: &usize| self.lines[*at].text.contains(|c: char| c.is_ascii_digit());
        let is_whole = known + texts.len() <= most && !texts.iter().any(is_unknown);
        for at in texts {
            match is_whole {
                true => self.furniture(at),
                false => self.set_aside(at),
            }
        }
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

    pub(super) fn official_answer_head(&self, at: usize) -> Option<AnswerHead<'a>> {
        if self.layout != Layout::Official {
            return None;
        }
        let below: Vec<usize> = self.below(at).take(LONGEST_HEAD).collect();
        self.answer_head_in(&below, at)
    }

    fn answer_head_in(&self, below: &[usize], at: usize) -> Option<AnswerHead<'a>> {
        let mut head = AnswerHead {
            card: Vec::with_capacity(4),
            furniture: Vec::new(),
            last: at,
            dated: at,
            on: Err(DateError::NotADate),
            kind: AnswerKind::Answer,
            corrector: None,
            held: None,
        };
        let mut next = below.iter().copied();
        while let Some(at) = next.next() {
            let line = &self.lines[at];
            let on = match line.marker {
                Marker::Site(SiteLine::AnsweredOn(None)) => self.day_below(at),
                Marker::Site(SiteLine::AnsweredOn(Some(day))) => self.day_at(at, day),
                Marker::Site(SiteLine::CorrectedOn(day)) => {
                    head.kind = AnswerKind::Correction;
                    self.day_at(at, day)
                }
                Marker::Label(label) if matches!(label.key, Key::AnsweredOn | Key::Corrected) => {
                    if label.key == Key::Corrected {
                        head.kind = AnswerKind::Correction;
                    }
                    self.day_at(at, date::parse(without_buttons(label.value)))
                }
                Marker::Site(SiteLine::Held(day)) => {
                    let (last, day) = self.day_at(at, day)?;
                    head.held = Some((at, day));
                    if last != at {
                        next.find(|at| *at == last);
                    }
                    continue;
                }
                Marker::Site(SiteLine::CorrectedBy(name)) => {
                    head.corrector = Some(name);
                    head.kind = AnswerKind::Correction;
                    continue;
                }
                Marker::Site(line) if line.is_flag() => {
                    head.furniture.push(at);
                    continue;
                }
                Marker::Text if is_photo(line.text) || self.is_caption(at) => {
                    head.furniture.push(at);
                    continue;
                }
                Marker::AnsweredBy(_) if head.card.is_empty() => None,
                Marker::Text if party_and_seat(line.text).is_some() => None,
                marker if marker.is_text() && is_brief(line.text) => None,
                _ => return None,
            };
            match on {
                Some((last, on)) => {
                    (head.dated, head.last, head.on) = (at, last, on);
                    return Some(head);
                }
                None if head.card.len() == LONGEST_CARD => return None,
                None => head.card.push(at),
            }
        }
        None
    }

    /// The day of a line, which may go on below it.
    fn day_at(&self, at: usize, day: Day) -> Option<(usize, Day)> {
        if day != Err(DateError::NotADate) {
            return Some((at, day));
        }
        let begun = date_part(self.lines[at].text);
        if begun.is_empty() {
            return self.day_below(at);
        }
        Some(self.wrapped_day(at, begun).unwrap_or((at, day)))
    }

    /// The day on the line below. A brief line with digits is a date that cannot be read.
    fn day_below(&self, at: usize) -> Option<(usize, Day)> {
        let next = self.below(at).next()?;
        if let Some(day) = day(self.lines[next].text) {
            return Some((next, day));
        }
        let begun = self.wrapped_day(next, self.lines[next].text);
        if begun.is_some() {
            return begun;
        }
        let line = &self.lines[next];
        let text = trimmed(line);
        let unreadable = line.marker.is_text()
            && text.len() <= LONGEST_UNREAD_DATE
            && text.contains(|c: char| c.is_ascii_digit())
            && !text.ends_with(['.', '?', '!', ':', ';']);
        unreadable.then_some((next, Err(DateError::NotADate)))
    }
}

/// A longer line below `Answered on` is no date that somebody wrote badly.
const LONGEST_UNREAD_DATE: usize = 30;

/// `House of Commons: Home Office`
fn without_house(body: &str) -> &str {
    let Some((house, rest)) = body.split_once(':') else { return body };
    let house = house.trim().to_ascii_lowercase();
    let is_house = ["commons", "lords", "house of commons", "house of lords"].contains(&&*house);
    if is_house && !rest.trim().is_empty() { rest.trim() } else { body }
}

/// Whether a line says that it states a party, a seat, or a kind of peer.
fn is_known_in_card(text: &str) -> bool {
    party_and_seat(text).is_some()
        || ["life peer", "excepted hereditary"].iter().any(|peer| text.eq_ignore_ascii_case(peer))
}
