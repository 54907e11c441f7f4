//! Where the exchanges of layouts E, F and G start, and what stands above each.

use super::layout::Layout;
use super::lexer::{Line, Marker};
use super::site_line::{SiteLine, asked_by_name, is_brief, is_photo, party_and_seat};
use super::stray::StrayForm;
use super::words::after;
use crate::source::date::DateError;

/// The layout of the exchange that a site's line starts, if it starts one.
pub(super) fn layout_at(lines: &[Line<'_>], at: usize, line: SiteLine<'_>) -> Option<Layout> {
    match line {
        SiteLine::UinTabled(_, Err(DateError::NotADate)) => {
            let begins = is_tabled(lines, at) && begins_official(lines, at);
            begins.then_some(Layout::Official)
        }
        SiteLine::UinTabled(..) => begins_official(lines, at).then_some(Layout::Official),
        SiteLine::AskedOn(_) => house_follows(lines, at).then_some(Layout::OldOfficial),
        SiteLine::AnsweredPage(_, Err(DateError::NotADate)) => {
            speeches_follow(lines, at).then_some(Layout::Speeches)
        }
        SiteLine::AnsweredPage(..) => Some(Layout::Speeches),
        _ => None,
    }
}

/// Whether `tabled on` is on the line of the number, or begins the next one.
fn is_tabled(lines: &[Line<'_>], at: usize) -> bool {
    let begins = |text: &str| after(text, &["tabled", "on"]).is_some();
    lines[at].text.to_ascii_lowercase().contains("tabled on")
        || below(lines, at).next().is_some_and(|at| begins(lines[at].text))
}

/// Below the number stand a card with the member, perhaps labels, and `Question`. Numbers below
/// `This question was grouped with` are other questions'.
fn begins_official(lines: &[Line<'_>], at: usize) -> bool {
    if question_for_above(lines, at, 0).is_some() {
        return true;
    }
    let site = |at: usize| match lines[at].marker {
        Marker::Site(line) => Some(line),
        _ => None,
    };
    let grouped = |at| matches!(site(at), Some(SiteLine::GroupedBelow | SiteLine::UinTabled(..)));
    let another = |at| matches!(site(at), Some(SiteLine::QuestionFor(_) | SiteLine::UinTabled(..)));
    let is_question = |at: usize| matches!(lines[at].marker, Marker::Question(None));
    let mut head = below(lines, at).take(8).take_while(|at| !another(*at));
    !above(lines, at, 0).next().is_some_and(grouped) && head.any(is_question)
}

/// Where the date cannot be read, a link or a picture of the site must stand near below.
fn speeches_follow(lines: &[Line<'_>], at: usize) -> bool {
    let mut below = below(lines, at).take(16);
    below.any(|at| match lines[at].marker {
        Marker::Site(line) => matches!(line, SiteLine::BelowSpeech | SiteLine::Navigation),
        _ => is_photo(lines[at].text),
    })
}

/// Below the date, which may take a second line, stand the answering body, perhaps a heading, flags,
/// and the House.
fn house_follows(lines: &[Line<'_>], at: usize) -> bool {
    let is_flag = |at: &usize| matches!(lines[*at].marker, Marker::Site(line) if line.is_flag());
    let mut below = below(lines, at).take(12).filter(|at| !is_flag(at)).take(4);
    below.any(|at| matches!(lines[at].marker, Marker::Site(SiteLine::House(_))))
}

/// Whether an `Asked by` line stands in the head of an exchange of layout E, where a person puts it.
pub(super) fn is_in_official_head(lines: &[Line<'_>], at: usize) -> bool {
    let is_aside = |at: &usize| matches!(lines[*at].marker, Marker::Label(_));
    let above = above(lines, at, 0).find(|at| !is_aside(at));
    above.is_some_and(|at| match lines[at].marker {
        Marker::Site(line) => layout_at(lines, at, line) == Some(Layout::Official),
        _ => false,
    })
}

/// The index of the first line of a start's lead, not before `floor`.
pub(super) fn lead_of(
    lines: &[Line<'_>],
    start: usize,
    floor: usize,
    layout: Layout,
) -> Option<usize> {
    match layout {
        Layout::Official => {
            let top = question_for_above(lines, start, floor);
            heading_above(lines, top.unwrap_or(start), floor).or(top)
        }
        Layout::OldOfficial => asker_above(lines, start, floor),
        Layout::Speeches => heading_above(lines, start, floor),
        Layout::List | Layout::Page => None,
    }
}

/// Above the number stands `Question for`, perhaps with a few lines between that nobody knows.
fn question_for_above(lines: &[Line<'_>], start: usize, floor: usize) -> Option<usize> {
    let is = |at: usize| matches!(lines[at].marker, Marker::Site(SiteLine::QuestionFor(_)));
    let near: Vec<usize> = above_buttons(lines, start, floor).take(UNKNOWN_IN_HEAD).collect();
    let place = near.iter().position(|at| is(*at))?;
    let between = &near[..place];
    let may_stand = between.iter().all(|at| may_stand_in_head(&lines[*at]));
    (may_stand && is_head(lines, between)).then_some(near[place])
}

/// The lines above, nearest first, without those of buttons too.
fn above_buttons<'l>(
    lines: &'l [Line<'_>],
    start: usize,
    floor: usize,
) -> impl Iterator<Item = usize> + 'l {
    let is_button =
        |at: usize| matches!(lines[at].marker, Marker::Site(SiteLine::Button | SiteLine::PopUp));
    above(lines, start, floor).filter(move |at| !is_button(*at))
}

/// A sentence is no heading, but the end of the answer above.
fn heading_above(lines: &[Line<'_>], start: usize, floor: usize) -> Option<usize> {
    let is_heading = |at: &usize| {
        let line = &lines[*at];
        (line.marker.is_text() || matches!(line.marker, Marker::Label(_))) && is_brief(line.text)
    };
    above_buttons(lines, start, floor).next().filter(is_heading)
}

/// The largest number of unknown lines between the asking member and the date.
const UNKNOWN_IN_HEAD: usize = 4;

/// Above `Asked on` stand, from the top: `Q`, the member, party and seat, flags and their pop-ups, and
/// sometimes lines that nobody knows.
fn asker_above(lines: &[Line<'_>], start: usize, floor: usize) -> Option<usize> {
    let may_stand = |at: &usize| may_stand_in_head(&lines[*at]);
    let near: Vec<usize> = above(lines, start, floor).take(20).take_while(may_stand).collect();
    let q = near.iter().position(|at| lines[*at].marker == Marker::Site(SiteLine::Q));
    let asked = near.iter().position(|at| asked_by_name(lines[*at].text).is_some());
    let asked = asked.filter(|asked| q.is_none_or(|q| q > *asked));
    // `Q` directly above the member says more than the lines below.
    let sure = q.zip(asked).is_some_and(|(q, asked)| q == asked + 1);
    if let Some(asked) = asked.filter(|asked| sure || is_head(lines, &near[..*asked])) {
        let above = q.filter(|q| is_head(lines, &near[asked + 1..*q]));
        return Some(near[above.unwrap_or(asked)]);
    }
    if let Some(q) = q.filter(|q| is_head(lines, &near[..*q])) {
        return Some(near[q]);
    }
    near.iter().copied().take_while(|at| is_known_in_head(&lines[*at])).last()
}

/// Whether lines may all stand between a member and the date: known ones, and a few brief others.
fn is_head(lines: &[Line<'_>], between: &[usize]) -> bool {
    let unknown: Vec<_> = between.iter().filter(|at| !is_known_in_head(&lines[**at])).collect();
    unknown.len() <= UNKNOWN_IN_HEAD && unknown.iter().all(|at| is_brief(lines[**at].text))
}

fn is_known_in_head(line: &Line<'_>) -> bool {
    match line.marker {
        Marker::Site(site) => site.is_flag(),
        Marker::Text => {
            is_photo(line.text)
                || party_and_seat(line.text).is_some_and(|_| line.text.trim().starts_with('('))
        }
        _ => false,
    }
}

/// Whether a line does not begin or end something else.
fn may_stand_in_head(line: &Line<'_>) -> bool {
    match line.marker {
        Marker::Text | Marker::AskedBy(_) => true,
        Marker::Stray(StrayForm::AskedByWithoutColon) => asked_by_name(line.text).is_some(),
        Marker::Label(label) => label.key.is_of_question(),
        Marker::Site(site) => site.is_flag() || site == SiteLine::Q,
        _ => false,
    }
}

/// The lines above, nearest first, without blank ones and those of the web page around.
pub(super) fn above<'l>(
    lines: &'l [Line<'_>],
    start: usize,
    floor: usize,
) -> impl Iterator<Item = usize> + 'l {
    (floor..start).rev().filter(|at| counts(&lines[*at]))
}

/// The lines below, likewise.
pub(super) fn below<'l>(lines: &'l [Line<'_>], start: usize) -> impl Iterator<Item = usize> + 'l {
    (start + 1..lines.len()).filter(|at| counts(&lines[*at]))
}

fn counts(line: &Line<'_>) -> bool {
    !matches!(line.marker, Marker::Blank | Marker::Furniture)
}
