//! Where the exchanges of layouts E, F and G start, and what stands above each.

use super::layout::Layout;
use super::lexer::{Line, Marker};
use super::site_line::{SiteLine, asked_by_name, bracketed, is_brief};

/// The layout of the exchange that a site's line starts, if it starts one.
pub(super) fn layout_at(lines: &[Line<'_>], at: usize, line: SiteLine<'_>) -> Option<Layout> {
    match line {
        SiteLine::UinTabled(..) => begins_official(lines, at).then_some(Layout::Official),
        SiteLine::AskedOn(_) => house_follows(lines, at).then_some(Layout::OldOfficial),
        SiteLine::AnsweredPage(..) => Some(Layout::Speeches),
        _ => None,
    }
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

/// Below the date stand the answering body, perhaps a heading, and the House.
fn house_follows(lines: &[Line<'_>], at: usize) -> bool {
    let mut below = below(lines, at).take(3);
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

fn question_for_above(lines: &[Line<'_>], start: usize, floor: usize) -> Option<usize> {
    let is = |at: &usize| matches!(lines[*at].marker, Marker::Site(SiteLine::QuestionFor(_)));
    above(lines, start, floor).next().filter(is)
}

/// A sentence is no heading, but the end of the answer above.
fn heading_above(lines: &[Line<'_>], start: usize, floor: usize) -> Option<usize> {
    let is_heading = |at: &usize| {
        let line = &lines[*at];
        (line.marker.is_text() || matches!(line.marker, Marker::Label(_))) && is_brief(line.text)
    };
    above(lines, start, floor).next().filter(is_heading)
}

/// Above `Asked on` stand, from the top: `Q`, the member, the seat, flags and their pop-ups.
fn asker_above(lines: &[Line<'_>], start: usize, floor: usize) -> Option<usize> {
    let (mut flags, mut seat) = (None, false);
    for at in above(lines, start, floor).take(12) {
        match lines[at].marker {
            Marker::Site(line) if line.is_flag() && !seat => flags = Some(at),
            Marker::Site(SiteLine::Q) => return Some(at),
            _ if asked_by_name(lines[at].text).is_some() => {
                let q = |above: &usize| lines[*above].marker == Marker::Site(SiteLine::Q);
                return above(lines, at, floor).next().filter(q).or(Some(at));
            }
            _ if !seat && bracketed(lines[at].text).is_some() => seat = true,
            _ => break,
        }
    }
    flags
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
