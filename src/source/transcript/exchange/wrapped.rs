//! Lines that a program wrapped: the beginning of a marker on one line, its end on the next.

use super::{Marker, Reader};
use crate::source::record::AnsweredBy;
use crate::source::transcript::asked_by::answered_by;
use crate::source::transcript::lexer::{Line, classify_alone};
use crate::source::transcript::person_name::is_name;
use crate::source::transcript::site_line::{SiteLine, is_brief};
use crate::source::transcript::site_starts::below;
use crate::source::transcript::stray::{StrayForm, form_of};
use crate::source::transcript::words::{is_space, trim};

/// The beginning of a marker that a program wraps is no longer.
const LONGEST_BEGINNING: usize = 60;

/// The part of the next line that is looked at, in characters.
const LOOKED_AT: usize = 160;

/// The form that a line has together with the next one: `To` above `ask the Secretary of State`.
pub(in crate::source::transcript) fn wrapped_form(
    lines: &[Line<'_>],
    at: usize,
) -> Option<StrayForm> {
    const FIRST_WORDS: [&str; 8] =
        ["to", "asked", "answered", "answer", "question", "uin", "tabled", "corrected"];
    let text = trim(lines[at].text);
    if text.len() > LONGEST_BEGINNING {
        return None;
    }
    let next = below(lines, at).next()?;
    let next_text = trim(lines[next].text);
    let is_begun = match lines[at].marker {
        Marker::AnsweredBy(by) if by.role.is_none() && !by.name.is_empty() => {
            if !is_brief(next_text) {
                return None;
            }
            let rest = answered_by(next_text);
            let is_rest = rest.role.is_some() && is_name(rest.name);
            return is_rest.then_some(StrayForm::AnsweredBy);
        }
        Marker::AnsweredBy(by) => by.name.is_empty() && next_text.starts_with(':'),
        Marker::Question(department) => department.is_none(),
        marker => marker.is_text() || matches!(marker, Marker::Stray(_)),
    };
    // What a program wraps goes on in small letters, or behind a small word.
    let goes_on = next_text.starts_with(|c: char| c.is_lowercase() || c == ':') || hangs(text);
    let first = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
    let may_begin = FIRST_WORDS.iter().any(|word| first.eq_ignore_ascii_case(word))
        || (is_name(text) && (next_text.starts_with("asked ") || next_text.starts_with("to ask ")));
    if !is_begun || !goes_on || !may_begin {
        return None;
    }
    let end = next_text.char_indices().nth(LOOKED_AT).map_or(next_text.len(), |(at, _)| at);
    match classify_alone(&format!("{text} {}", &next_text[..end])) {
        Marker::AnsweredBy(_) => Some(StrayForm::AnsweredBy),
        Marker::AskedBy(_) | Marker::AskedByWithoutColon(_) => Some(StrayForm::AskedByWrapped),
        Marker::Site(SiteLine::CorrectedBy(_)) => Some(StrayForm::AnsweredBy),
        marker => form_of(&Line { marker, ..lines[at] }),
    }
}

impl<'a> Reader<'_, 'a, '_> {
    /// The minister without a role, or a name, whose end is on the next line. That line is nobody's
    /// words.
    pub(super) fn without_wrapped_end(&mut self, at: usize, by: AnsweredBy<'a>) -> AnsweredBy<'a> {
        let Some(next) = self.below(at).next() else { return by };
        let (line, end) = (trim(self.lines[at].text), trim(self.lines[next].text));
        let closes = is_open(line) && end.matches(')').count() > end.matches('(').count();
        let is_end = self.lines[next].marker.is_text()
            && is_brief(end)
            && end.len() <= LONGEST_BEGINNING
            && (closes || (hangs(line) && is_name(end)));
        if !is_end {
            return by;
        }
        self.complaints.goes_on_below(&self.lines[at]);
        self.refuse(next);
        self.read_until(at, next);
        let name = by.name.split_once(" (").map_or(by.name, |(name, _)| name);
        AnsweredBy { name: if is_open(by.name) { name } else { by.name }, role: None }
    }

    /// `Question to the Department`, with `for Bridges:` on the next line, which is nobody's words.
    pub(super) fn is_department_wrapped(&mut self, at: usize) -> bool {
        let Some(next) = self.below(at).next() else { return false };
        let (line, end) = (trim(self.lines[at].text), trim(self.lines[next].text));
        let is_wrapped = !line.ends_with([':', '：', '*', '_'])
            && line.contains(' ')
            && self.lines[next].marker.is_text()
            && end.ends_with(':')
            && end.len() <= LONGEST_BEGINNING
            && is_brief(end.trim_end_matches(':'));
        if is_wrapped {
            self.complaints.goes_on_below(&self.lines[at]);
            self.refuse(next);
            self.read_until(at, next);
        }
        is_wrapped
    }
}

/// Whether a line ends in a word that none ends in.
fn hangs(line: &str) -> bool {
    let last = line.rsplit(is_space).next().unwrap_or_default();
    ["of", "for", "the", "and", "&", "-", "–", "to", "ask", "by"].contains(&last)
}

fn is_open(text: &str) -> bool {
    text.matches('(').count() > text.matches(')').count()
}
