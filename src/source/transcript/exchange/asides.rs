//! Lines that sites print around a question or an answer. They are nobody's words: what they state is
//! read, and the rest is left out.

use super::{AnswerKind, Layout, Line, Marker, Part, Reader, push};
use crate::source::date::{self, DateError};
use crate::source::record::{AnsweredBy, Attachment, LineUse};
use crate::source::transcript::caption::{caption, without_day};
use crate::source::transcript::label::{Key, Label};
use crate::source::transcript::person_name::is_name;
use crate::source::transcript::site_line::{
    Day, SiteLine, asked_by_name, begins_question, day, held_before, is_brief, is_photo,
    without_buttons,
};
use crate::source::transcript::words::{after, is_space, trim};

/// No line that a site or a mail program prints around words is longer.
const LONGEST_ASIDE: usize = 150;

/// How many lines may stand between the head of a question or answer and its words.
const MOST_ASIDES: usize = 8;

impl<'a> Reader<'_, 'a, '_> {
    /// Reads a line above the words of an answer, and the head of a correction, in any layout.
    pub(super) fn aside(&mut self, at: usize) -> bool {
        match (self.part, self.lines[at].marker) {
            (Part::Grouped | Part::Closed, _) => false,
            (_, Marker::Site(SiteLine::Held(day))) => self.held(at, day),
            (Part::AnswerHead, Marker::Site(site)) if self.is_flag_of_answer(site) => {
                self.head_aside(at)
            }
            (Part::AnswerHead, Marker::Text) => self.held_above_words(at) || self.bare_day(at),
            (Part::AnswerHead, Marker::Site(SiteLine::CorrectedOn(day))) => {
                self.corrected_on(at, day)
            }
            (_, Marker::Site(SiteLine::CorrectedBy(name))) => self.corrected_by(at, name),
            (Part::Head | Part::AnswerHead, _) => false,
            (_, Marker::Site(SiteLine::CorrectedOn(day))) => self.correction_on(at, day),
            (_, Marker::Label(label)) if label.key == Key::Corrected => {
                self.correction_on(at, date::parse(label.value))
            }
            (
                Part::Answer,
                Marker::AnsweredOn(day) | Marker::Site(SiteLine::AnsweredOn(Some(day))),
            ) => self.further_answer_on(at, day),
            (Part::Answer, Marker::Site(SiteLine::GroupedBelow)) => {
                self.set_aside(at);
                true
            }
            _ => self.begins_mail(at),
        }
    }

    /// Whether a line above an answer's words is a flag: in brackets everywhere, else on Parliament's
    /// pages alone.
    fn is_flag_of_answer(&self, site: SiteLine<'_>) -> bool {
        let is_bracketed = matches!(site, SiteLine::NamedDay | SiteLine::Interest);
        let is_of_parliament = self.is_official();
        is_bracketed || (is_of_parliament && site.is_flag())
    }

    /// The day of a holding answer, on the line or on the next.
    fn held(&mut self, at: usize, day: Day) -> bool {
        let day = self.day_here_or_below(at, day);
        self.more().held = day;
        // Within an answer, the words below it may be those of the holding answer.
        if self.part == Part::Answer && self.below(at).next().is_some() {
            self.set_aside(at);
        }
        true
    }

    /// `[holding answer 22 October 2009]: There are 14.`
    fn held_above_words(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let Some((day, words)) = held_before(line.text) else { return false };
        self.keep(at);
        self.more().held = self.day(&line, day);
        if !words.is_empty() {
            self.part = Part::Answer;
            if let Some(answer) = self.record.answers.last_mut() {
                push(&mut answer.text, &Line { text: words, ..line }, self.markdown);
            }
        }
        true
    }

    /// A date on a line of its own, between the minister's name and the answer. Parliament's pages print
    /// the day of the answer there; in a list its meaning is unknown.
    fn bare_day(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let below = self.below(at).next().map(|below| self.lines[below].marker);
        let is_between = below.is_some_and(|marker| match marker {
            Marker::EditorsNote | Marker::Rule | Marker::AnsweredBy(_) => self.is_official(),
            _ => true,
        });
        if !is_between || line.text.len() > LONGEST_ASIDE {
            return false;
        }
        let Some(read) = day(line.text) else { return false };
        let undated = self.record.answers.last().is_some_and(|answer| answer.date.is_none());
        if !self.is_official() || !undated {
            self.set_aside(at);
            return true;
        }
        self.keep(at);
        let date = self.day(&line, read);
        self.set_date(date);
        true
    }

    /// `Corrected by: NAME` begins a correction, if the day follows, or on the site that prints so. The
    /// name may stand on the next line.
    fn corrected_by(&mut self, at: usize, name: &'a str) -> bool {
        let is_day = |at: usize| match self.lines[at].marker {
            Marker::Site(SiteLine::CorrectedOn(_)) => true,
            Marker::Label(label) => label.key == Key::Corrected,
            _ => false,
        };
        let begins = self.is_official()
            || stated_day(self.lines[at].text).is_some()
            || self.below(at).take(3).any(is_day);
        if !begins {
            return false;
        }
        let below = if name.is_empty() { self.name_below(at) } else { None };
        let Some(name) = below.or(Some(name).filter(|name| !name.is_empty())) else { return false };
        if self.part == Part::AnswerHead {
            self.set_first_name_aside(name);
        }
        let by = AnsweredBy { name, role: None };
        match self.record.answers.last_mut().filter(|_| self.part == Part::AnswerHead) {
            // The head names who answered first, and then who corrected it: the words are the latter's.
            Some(answer) => {
                (answer.by, answer.kind) = (Some(by), AnswerKind::Correction);
                answer.first_given = answer.date.take();
                self.keep(at);
                let line = self.lines[at];
                let date = stated_day(line.text).and_then(|day| self.day(&line, day));
                self.set_date(date);
            }
            None => {
                self.begin_answer(at, Some(by), None);
                self.set_kind(AnswerKind::Correction);
            }
        }
        true
    }

    /// Leaves the name of who answered first out, where the words are the corrector's.
    pub(super) fn set_first_name_aside(&mut self, corrector: &str) {
        let Some(answer) = self.record.answers.last() else { return };
        if answer.by.is_some_and(|by| by.name != corrector) {
            let at = self.lines.partition_point(|line| line.number < answer.line);
            self.set_aside(at);
        }
    }

    fn set_date(&mut self, date: Option<jiff::civil::Date>) {
        if let Some(answer) = self.record.answers.last_mut() {
            answer.date = date;
        }
    }

    /// The name on the line below, which is then read.
    pub(super) fn name_below(&mut self, at: usize) -> Option<&'a str> {
        let next = self.below(at).next()?;
        let text = trim(self.lines[next].text);
        let is_whole = self.lines[next].marker == Marker::Text
            && is_name(text)
            && is_brief(text)
            && text.contains(is_space);
        if !is_whole {
            return None;
        }
        self.keep(next);
        self.read_until(at, next);
        Some(text)
    }

    /// The day of a correction within an answer. On Parliament's pages the correction follows, and its
    /// author is unknown. Where nothing follows, the day belongs to the words above.
    fn correction_on(&mut self, at: usize, day: Day) -> bool {
        let is_last = self.below(at).next().is_none();
        if !(self.is_official() || is_last) {
            return false;
        }
        if is_last {
            self.set_aside(at);
            return true;
        }
        self.begin_answer(at, None, None);
        let date = self.day_here_or_below(at, day);
        self.set_date(date);
        self.set_kind(AnswerKind::Correction);
        true
    }

    /// `This question was also answered on DATE`
    fn further_answer_on(&mut self, at: usize, day: Day) -> bool {
        if self.is_official() || self.below(at).next().is_none() {
            self.set_aside(at);
            return true;
        }
        if self.layout != Layout::Page {
            return false;
        }
        let line = self.lines[at];
        let date = self.day(&line, day);
        self.begin_answer(at, None, date);
        true
    }

    /// Reads the first line that a mail program prints above a message. The message is not the
    /// minister's.
    fn begins_mail(&mut self, at: usize) -> bool {
        let text = trim(self.lines[at].text);
        // Most lines are texts, and begin otherwise.
        let may_begin = text.starts_with(['F', 'f', 'O', 'B', 'b', '-', '_', '=']);
        if text.len() > LONGEST_ASIDE || !may_begin {
            return false;
        }
        let has_key = |at: usize, keys: &[&str]| {
            let text = trim(self.lines[at].text);
            keys.iter().any(|key| after(text, &[key]).is_some_and(|after| after.colon))
        };
        let bare = text.trim_matches(['-', '_', '=', ' ', ':']).to_ascii_lowercase();
        let is_rule = ["original message", "forwarded message", "begin forwarded message"]
            .contains(&bare.as_str());
        let is_quotation = text.starts_with("On ") && text.ends_with(" wrote:");
        let is_block = has_key(at, &["from"])
            && self.below(at).take(3).any(|at| has_key(at, &["sent", "subject", "cc"]));
        let begins = is_rule || is_quotation || is_block;
        if begins {
            self.set_aside(at);
            self.part = Part::Closed;
        }
        begins
    }

    /// The day of a correction, below its head. Where the day of the answer stands above it, that is
    /// the day on which the answer was first given.
    fn corrected_on(&mut self, at: usize, day: Day) -> bool {
        let date = self.day_here_or_below(at, day);
        let Some(answer) = self.record.answers.last_mut() else { return false };
        answer.first_given = answer.first_given.or(answer.date);
        answer.date = date;
        answer.kind = AnswerKind::Correction;
        true
    }

    pub(super) fn set_kind(&mut self, kind: AnswerKind) {
        if let Some(answer) = self.record.answers.last_mut() {
            answer.kind = kind;
        }
    }

    /// Reads the day of a line, which may go on below it, and keeps the lines that state it.
    pub(super) fn day_here_or_below(&mut self, at: usize, day: Day) -> Option<jiff::civil::Date> {
        self.keep(at);
        let line = self.lines[at];
        if day != Err(DateError::NotADate) {
            return self.day(&line, day);
        }
        match self.wrapped_day(at, date_part(line.text)) {
            Some((next, day)) => {
                self.keep(next);
                self.read_until(at, next);
                self.day(&line, day)
            }
            None => self.day(&line, day),
        }
    }

    /// The day that begins with the end of a line and ends with the next one.
    pub(super) fn wrapped_day(&self, at: usize, begun: &str) -> Option<(usize, Day)> {
        let next = self.below(at).next()?;
        let text = self.lines[next].text;
        let text = after(text, &["tabled", "on"]).map_or(text, |after| after.rest);
        match date::parse(&format!("{begun} {}", without_buttons(text))) {
            Err(DateError::NotADate) => None,
            day => Some((next, day)),
        }
    }

    /// Reads a label's value on the line below the label.
    pub(super) fn value_below(&mut self, at: usize, label: Label<'a>) -> Option<Day> {
        if !label.key.is_dated() || date::parse(label.value) != Err(DateError::NotADate) {
            return None;
        }
        let (next, day) = self.wrapped_day(at, label.value)?;
        self.keep(next);
        self.read_until(at, next);
        Some(day)
    }

    /// A line of a site between the head of an exchange and its question.
    pub(super) fn head_aside(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        match line.marker {
            Marker::Site(SiteLine::NamedDay) => {
                self.keep(at);
                self.more().named_day = true;
            }
            Marker::Site(SiteLine::Interest) => {
                self.keep(at);
                self.more().interest = true;
            }
            Marker::Site(SiteLine::Withdrawn) => {
                self.keep(at);
                self.more().withdrawn = true;
            }
            Marker::Site(SiteLine::PopUp | SiteLine::Button) => self.furniture(at),
            Marker::Text if is_photo(line.text) => self.furniture(at),
            _ => return false,
        }
        true
    }

    /// A brief line above words that begin as questions do: of the page, not of the question.
    pub(super) fn is_above_question(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let brief = line.marker.is_text() && is_brief(line.text) && !begins_question(line.text);
        let above = brief && self.question_begins_below(at);
        if above {
            self.set_aside(at);
        }
        above
    }

    /// Whether the words of the question surely begin further down.
    pub(super) fn question_begins_below(&self, at: usize) -> bool {
        let begins = |at: &usize| match self.lines[*at].marker {
            Marker::Question(_) => !self.question_line,
            marker if marker.is_text() => begins_question(self.lines[*at].text),
            _ => false,
        };
        let ends = |at: &usize| {
            let marker = self.lines[*at].marker;
            matches!(marker, Marker::AnsweredBy(_) | Marker::AnsweredOn(_) | Marker::Rule)
        };
        self.below(at).take(MOST_ASIDES).take_while(|at| !ends(at)).any(|at| begins(&at))
    }

    /// Between the minister's name and the date of the answer stand lines of the page.
    pub(super) fn is_above_date(&mut self, at: usize) -> bool {
        let line = self.lines[at];
        let is_date = |at: usize| match self.lines[at].marker {
            Marker::Site(SiteLine::AnsweredOn(_) | SiteLine::CorrectedOn(_)) => true,
            Marker::Label(label) => matches!(label.key, Key::AnsweredOn | Key::Corrected),
            _ => false,
        };
        let undated = self.record.answers.last().is_some_and(|answer| answer.date.is_none());
        let brief = line.marker.is_text() && is_brief(line.text);
        let between = |at: &usize| {
            let line = &self.lines[*at];
            is_date(*at) || (line.marker.is_text() && is_brief(line.text))
        };
        let above = undated && brief && self.below(at).take(4).take_while(between).any(is_date);
        if above {
            self.set_aside(at);
        }
        above
    }

    /// Buttons below the head of an answer or below its last words.
    pub(super) fn is_button(&mut self, at: usize) -> bool {
        let is_button = |at: usize| {
            matches!(self.lines[at].marker, Marker::Site(SiteLine::Button | SiteLine::PopUp))
        };
        let ends = |at: usize| match self.lines[at].marker {
            Marker::Site(SiteLine::Grouped(_) | SiteLine::GroupedBelow | SiteLine::Attachments)
            | Marker::Rule => true,
            _ => is_button(at),
        };
        let below = self.below(at).next();
        let alone = match self.part {
            Part::AnswerHead | Part::Attachments => true,
            Part::Question | Part::Answer => below.is_none_or(ends),
            _ => false,
        };
        let button = alone && is_button(at);
        if button {
            self.furniture(at);
        }
        button
    }

    /// Whether the lines below `Attachments` are titles of files, and not words of the minister.
    pub(super) fn begins_attachments(&self, at: usize) -> bool {
        let below: Vec<usize> = self.below(at).take(MOST_ASIDES).collect();
        let is_file = |at: &usize| {
            let text = trim(self.lines[*at].text);
            file_kind(text).is_some() || is_file_name(text)
        };
        let brief = |at: &usize| self.lines[*at].marker.is_text() && is_brief(self.lines[*at].text);
        below.iter().take(3).any(is_file) || below.iter().all(brief)
    }

    /// A line of the list of attachments; a sentence ends the list.
    pub(super) fn attachment(&mut self, at: usize) {
        let line = self.lines[at];
        let text = trim(line.text);
        if line.marker.is_text() && is_button_of_file(text) {
            self.furniture(at);
            return;
        }
        if !line.marker.is_text() || !(is_brief(text) || file_kind(text).is_some()) {
            self.part = Part::Closed;
            self.set_aside(at);
            return;
        }
        self.keep(at);
        let more = self.more();
        match (file_kind(text), more.attachments.last_mut()) {
            (Some((None, kind)), Some(last)) if last.kind.is_none() => last.kind = Some(kind),
            (Some((title, kind)), _) => {
                let title = title.or(Some(text));
                more.attachments.push(Attachment {
                    title,
                    kind: Some(kind),
                    ..Attachment::default()
                });
            }
            (None, _) => {
                more.attachments.push(Attachment { title: Some(text), ..Attachment::default() });
            }
        }
        more.attachment_count = u32::try_from(more.attachments.len()).unwrap_or(u32::MAX);
    }

    /// A line that is not published and that another diagnostic has reported.
    pub(super) fn refuse(&mut self, at: usize) {
        self.uses[at] = LineUse::Diagnostic;
    }
}

/// The day that a line with a name states too: `Answered by NAME on DATE`, `Corrected on DATE by NAME`.
pub(super) fn stated_day(line: &str) -> Option<Day> {
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    caption(line).and_then(|caption| caption.day).or_else(|| without_day(line).day)
}

/// What follows the words of a dated line: `UIN 12, tabled on 2` with the month on the next line.
pub(super) fn date_part(line: &str) -> &str {
    let line = trim(line);
    let at = line.to_ascii_lowercase().rfind(" on");
    let rest = at.map_or("", |at| &line[at + " on".len()..]);
    rest.trim_start().trim_start_matches([':', ',', '*', '_']).trim()
}

/// The kind and size of a file, with the title before them where a bracket parts them:
/// `PDF document, 90 KB`, `Lamp table (PDF, 90 KB)`.
fn file_kind(text: &str) -> Option<(Option<&str>, &str)> {
    if !ends_in_size(text.trim_end_matches(')')) {
        return None;
    }
    match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((title, kind)) => {
            Some((Some(title.trim()).filter(|title| !title.is_empty()), kind.trim()))
        }
        None => Some((None, text)),
    }
}

/// `90 KB`, `1.2MB`
fn ends_in_size(text: &str) -> bool {
    let lower = text.trim_end().to_ascii_lowercase();
    ["bytes", "kb", "mb", "gb", "kib", "mib"].iter().any(|unit| {
        let number = lower.strip_suffix(unit).map(str::trim_end);
        number.is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()))
    })
}

fn is_file_name(text: &str) -> bool {
    let ending = text.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let known = ["pdf", "xls", "xlsx", "csv", "doc", "docx", "odt", "ods", "ppt", "pptx", "zip"];
    ending.is_some_and(|ending| known.contains(&&*ending))
}

fn is_button_of_file(text: &str) -> bool {
    ["download", "view", "open", "opens in a new tab", "opens in new tab"]
        .iter()
        .any(|button| text.eq_ignore_ascii_case(button))
}

impl<'a> Reader<'_, 'a, '_> {
    /// The name of the asking member, perhaps with `Asked by` before it.
    pub(super) fn bare_name(&mut self, at: usize) -> &'a str {
        let text = self.lines[at].text;
        self.without_flags(asked_by_name(text).unwrap_or_else(|| trim(text)))
    }

    /// Reads the flags behind a name: `Ada Sample [N]`.
    pub(super) fn without_flags(&mut self, name: &'a str) -> &'a str {
        let mut name = trim(name);
        while let Some((before, flag)) = name.rsplit_once('[') {
            match flag {
                "N]" | "n]" => self.more().named_day = true,
                "R]" | "r]" | "I]" | "i]" => self.more().interest = true,
                _ => break,
            }
            name = trim(before);
        }
        name
    }

    /// Whether a line is a caption above a name: `Asked by`, `Member`.
    pub(super) fn is_caption(&self, at: usize) -> bool {
        let caption = caption(self.lines[at].text);
        caption.is_some_and(|caption| caption.is_by && caption.value.is_empty())
    }
}
