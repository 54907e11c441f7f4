//! The speeches of a page of TheyWorkForYou: where each begins and ends, and whose it is.

use super::{Line, Marker};
use crate::source::date::{self, DateError};
use crate::source::record::{AnsweredBy, AskedBy};
use crate::source::transcript::label::is_uin;
use crate::source::transcript::site_line::{
    Day, PartyAndSeat, SiteLine, held_before, is_brief, party_and_seat,
};
use crate::source::transcript::site_starts::below;
use crate::source::transcript::words::{after, trim};

/// One speech.
#[derive(Debug)]
pub(super) struct Speech<'a> {
    pub(super) name: &'a str,
    /// What the site prints below the name: an office, or party and seat.
    pub(super) position: Option<&'a str>,
    position_line: Option<usize>,
    /// The question's number, which the Scottish pages print.
    pub(super) number: Option<&'a str>,
    number_line: Option<usize>,
    /// The line that states the day of a holding answer, and the day.
    pub(super) held: Option<(usize, Day)>,
    /// The indices of the lines above the text.
    pub(super) head: Vec<usize>,
    /// Those of them with a date that is none.
    pub(super) unread: Vec<usize>,
    /// Those of them that are flags or buttons.
    pub(super) flags: Vec<(usize, SiteLine<'a>)>,
    /// Party and seat, where they stand on a line below the position.
    seat: Option<PartyAndSeat<'a>>,
    seat_line: Option<usize>,
    /// Those of them with a day, and those that state what another states already.
    pub(super) unused: Vec<usize>,
    /// The indices of the text's lines.
    pub(super) text: Vec<usize>,
}

/// Words that begin or stand in the name of an office, never of a party with a seat.
const OFFICE: [&str; 24] = [
    "minister",
    "secretary",
    "chair",
    "shadow",
    "leader",
    "deputy",
    "whip",
    "president",
    "speaker",
    "commissioner",
    "spokesperson",
    "chancellor",
    "solicitor",
    "attorney",
    "advocate",
    "treasurer",
    "comptroller",
    "commissioners",
    "parliamentary",
    "opposition",
    "member",
    "treasury",
    "committee",
    "representing",
];

impl<'a> Speech<'a> {
    /// The speech whose head begins with a line. With `Photo of NAME` above the name it surely does;
    /// else name and position must stand above a sentence, and `bare` heads be allowed.
    pub(super) fn beginning(lines: &[Line<'a>], at: usize, end: usize, bare: bool) -> Option<Self> {
        let rest: Vec<usize> = below(lines, at).take_while(|at| *at < end).take(8).collect();
        let pictured = trim(lines[at].text).strip_prefix("Photo of ");
        let (name_at, rest) = match pictured {
            Some(_) => rest.split_first().map(|(first, rest)| (*first, rest))?,
            None => (at, &rest[..]),
        };
        let name = name_of(&lines[name_at])?;
        let known = pictured.is_some_and(|of| trim(of) == name);
        if !known && (pictured.is_some() || !bare) {
            return None;
        }
        Self::with_head(lines, at, name_at, name, rest)
            .filter(|speech| known || speech.is_whole(lines, rest))
    }

    fn with_head(
        lines: &[Line<'a>],
        at: usize,
        name_at: usize,
        name: &'a str,
        rest: &[usize],
    ) -> Option<Self> {
        let mut speech = Self {
            name,
            position: None,
            position_line: None,
            number: None,
            number_line: None,
            held: None,
            head: vec![at],
            unread: Vec::new(),
            flags: Vec::new(),
            seat: None,
            seat_line: None,
            unused: Vec::new(),
            text: Vec::new(),
        };
        if name_at != at {
            speech.head.push(name_at);
        }
        let mut named_alone = true;
        for at in rest {
            let text = trim(lines[*at].text);
            let held = matches!(held_before(text), Some((_, "")));
            let seat = party_and_seat(text).filter(|_| states_seat(text) && !held);
            if named_alone && is_position(&lines[*at]) {
                (speech.position, speech.position_line) = (Some(text), Some(*at));
            } else if let Some(seat) = seat {
                speech.unused.extend(speech.seat_line);
                (speech.seat, speech.seat_line) = (Some(seat), Some(*at));
            } else if let Some(number) = number_of(text) {
                speech.unused.extend(speech.number_line);
                (speech.number, speech.number_line) = (Some(number), Some(*at));
            } else if let Some((day, "")) = held_before(text) {
                speech.unused.extend(speech.held.map(|(at, _)| at));
                speech.held = Some((*at, day));
            } else if let Marker::Site(line) = lines[*at].marker
                && line.is_flag()
            {
                speech.flags.push((*at, line));
                speech.head.push(*at);
                continue;
            } else {
                match date::parse(text) {
                    Ok(_) => speech.unused.push(*at),
                    Err(DateError::NotADate) => break,
                    Err(_) => speech.unread.push(*at),
                }
            }
            named_alone = false;
            speech.head.push(*at);
        }
        Some(speech)
    }

    /// Whether a head without a picture has a position, and a sentence below it.
    fn is_whole(&self, lines: &[Line<'a>], rest: &[usize]) -> bool {
        let text = rest.iter().find(|at| !self.head.contains(at));
        self.position.is_some() && text.is_some_and(|at| !is_brief(lines[*at].text))
    }

    /// The asking member, with party and seat where they stand below the name.
    pub(super) fn asker(&self) -> AskedBy<'a> {
        let below = self.seat.unwrap_or_default();
        let position = self.position.filter(|text| states_seat(text));
        if let Some(of) = position.and_then(party_and_seat) {
            let (party, seat) = (of.party.or(below.party), of.seat.or(below.seat));
            return AskedBy { name: self.name, party, affiliation: seat };
        }
        let party_and_seat = self.position.filter(|position| !is_office(position));
        let (party, seat) = match party_and_seat.map(|text| text.split_once(", ")) {
            Some(Some((party, seat))) => (Some(party.trim()), Some(seat.trim())),
            Some(None) => (party_and_seat, None),
            None => (None, None),
        };
        let (party, seat) = (party.or(below.party), seat.or(below.seat));
        AskedBy { name: self.name, party, affiliation: seat }
    }

    /// The lines of an asking member that the record does not hold: an office is known, all else is not.
    pub(super) fn unused_of_asker(&self) -> (Option<usize>, Vec<usize>) {
        let asker = self.asker();
        let mut unused = self.unused.clone();
        let is_held = |of: PartyAndSeat<'a>| {
            of.party.is_none_or(|party| asker.party == Some(party))
                && of.seat.is_none_or(|seat| asker.affiliation == Some(seat))
        };
        unused.extend(self.seat_line.filter(|_| !self.seat.is_none_or(is_held)));
        let office = self.position.filter(|text| !states_seat(text) && is_office(text));
        (self.position_line.filter(|_| office.is_some()), unused)
    }

    /// Likewise of an answering member: party and seat are known, and are not published.
    pub(super) fn unused_of_answerer(&self) -> (Option<usize>, Vec<usize>) {
        let mut unused = self.unused.clone();
        unused.extend(self.number_line);
        let position = self.position.filter(|text| !is_office(text));
        let is_known =
            position.is_some_and(|text| party_and_seat(text).is_some() || is_party_seat(text));
        let line = self.position_line.filter(|_| position.is_some());
        unused.extend(line.filter(|_| !is_known));
        (self.seat_line.or(line.filter(|_| is_known)), unused)
    }

    /// The answering member, with the office that stands below the name.
    pub(super) fn answerer(&self) -> AnsweredBy<'a> {
        AnsweredBy { name: self.name, role: self.position.filter(|position| is_office(position)) }
    }

    /// Whether the text begins as questions do.
    pub(super) fn asks(&self, lines: &[Line<'_>]) -> bool {
        let first = self.text.first().map(|at| trim(lines[*at].text)).unwrap_or_default();
        let first = first.strip_prefix("[SUGGESTED RE-DRAFT]").unwrap_or(first).trim_start();
        let asks = |opening: &str| {
            first.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening))
        };
        asks("to ask ") || asks("tto ask ")
    }
}

/// Whether a line says that it states a seat: `MP for Nowhere South`, `(Nowhere South) (Lab)`.
fn states_seat(text: &str) -> bool {
    text.starts_with('(') || text.starts_with("MP ")
}

/// A name is short, begins with a capital, and is no heading with a colon.
fn name_of<'a>(line: &Line<'a>) -> Option<&'a str> {
    let name = trim(line.text);
    let is_name = line.marker == Marker::Text
        && name.len() <= 60
        && is_brief(name)
        && name.starts_with(char::is_uppercase)
        && !name.contains([':', '('])
        && !name.contains(|c: char| c.is_ascii_digit());
    is_name.then_some(name)
}

fn is_position(line: &Line<'_>) -> bool {
    let text = trim(line.text);
    let begins = text.starts_with(char::is_uppercase) || party_and_seat(text).is_some();
    line.marker == Marker::Text
        && is_brief(text)
        && begins
        && !text.contains(|c: char| c.is_ascii_digit())
}

/// `Question S3W-27924`
fn number_of(text: &str) -> Option<&str> {
    let number = after(text, &["question"])?.rest;
    is_uin(number).then_some(number)
}

fn is_office(position: &str) -> bool {
    let mut words = position.split(|c: char| !c.is_alphanumeric());
    words.any(|word| OFFICE.iter().any(|office| word.eq_ignore_ascii_case(office)))
}

/// `Meadow, Nowhere South`: of an office, `of` would tell.
fn is_party_seat(text: &str) -> bool {
    let Some((party, seat)) = text.split_once(", ") else { return false };
    seat.starts_with(char::is_uppercase) && !party.contains(" of ")
}
