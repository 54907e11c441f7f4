//! Where exchanges start, and what stands above each of them: its lead.

use super::decoration::markdown_heading;
use super::layout::Layout;
use super::lexer::{Line, Marker};
use super::site_line::is_brief;
use super::site_starts::{self, above};

/// The lines of one exchange: its lead (heading, date), its start, and all up to the next lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// The index of the first line of the lead; `start` if there is no lead.
    pub(super) lead: usize,
    /// The index of the line that starts the exchange.
    pub(super) start: usize,
    /// The index after the last line.
    pub(super) end: usize,
    /// The form that it is printed in.
    pub(super) layout: Layout,
}

/// Parts the lines into exchanges. What stands before the first is preamble.
pub(super) fn segments(lines: &[Line<'_>]) -> Vec<Segment> {
    let starts = (0..lines.len()).filter_map(|at| Some((at, layout_at(lines, at)?)));
    let starts: Vec<_> = starts.collect();
    let mut segments = Vec::with_capacity(starts.len());
    let mut floor = 0;
    for (start, layout) in starts {
        let lead = lead_of(lines, start, floor, layout);
        segments.push(Segment { lead, start, end: lines.len(), layout });
        floor = start + 1;
    }
    for at in 1..segments.len() {
        segments[at - 1].end = segments[at].lead;
    }
    segments
}

/// Whether a line starts an exchange.
pub(super) fn starts_exchange(lines: &[Line<'_>], at: usize) -> bool {
    layout_at(lines, at).is_some()
}

/// The layout of the exchange that a line starts: an `Asked by` with its bracket always; one
/// without, if the next line (labels aside) is a `Question` line, or if `Written Question` leads up
/// to it; the `(asked on ...)` of layout D; and what other sites print.
fn layout_at(lines: &[Line<'_>], at: usize) -> Option<Layout> {
    match lines[at].marker {
        Marker::AskedBy(by) => {
            let starts = by.party.is_some()
                || question_follows(lines, at)
                || written_question(lines, at, 0).is_some();
            let starts = starts && !site_starts::is_in_official_head(lines, at);
            starts.then_some(Layout::List)
        }
        Marker::AskedByWithoutColon(_) => {
            let starts = question_follows(lines, at) || written_question(lines, at, 0).is_some();
            starts.then_some(Layout::List)
        }
        Marker::AskedOn(_) => Some(Layout::Page),
        Marker::Site(line) => site_starts::layout_at(lines, at, line),
        _ => None,
    }
}

fn question_follows(lines: &[Line<'_>], at: usize) -> bool {
    let is_aside = |line: &&Line<'_>| {
        matches!(line.marker, Marker::Blank | Marker::Label(_) | Marker::Furniture)
    };
    let next = lines[at + 1..].iter().find(|line| !is_aside(line));
    next.is_some_and(|line| matches!(line.marker, Marker::Question(_)))
}

/// The index of the first line of a start's lead, not before `floor`.
fn lead_of(lines: &[Line<'_>], start: usize, floor: usize, layout: Layout) -> usize {
    let lead = match layout {
        Layout::Page => above(lines, start, floor).next().filter(|at| is_heading(&lines[*at])),
        Layout::List => written_question(lines, start, floor)
            .or_else(|| above(lines, start, floor).next().filter(|at| is_hashed(&lines[*at]))),
        _ => site_starts::lead_of(lines, start, floor, layout),
    };
    lead.unwrap_or(start)
}

/// The `Written Question` that has an `Asked by` among the next three lines.
fn written_question(lines: &[Line<'_>], start: usize, floor: usize) -> Option<usize> {
    above(lines, start, floor).take(3).find(|at| lines[*at].marker == Marker::WrittenQuestion)
}

/// `## Lighthouses: Paint` above `Asked by`, which no answer ends with.
fn is_hashed(line: &Line<'_>) -> bool {
    line.marker.is_text() && markdown_heading(line.text).is_some_and(is_brief)
}

fn is_heading(line: &Line<'_>) -> bool {
    line.marker.is_text() || matches!(line.marker, Marker::Label(_))
}

#[cfg(test)]
mod tests {
    use super::super::furniture::Furniture;
    use super::super::lexer::lex;
    use super::*;

    fn parted(text: &str) -> Vec<(usize, usize, usize)> {
        let lines = lex(text, 1, false, &Furniture::with(&[]));
        segments(&lines).iter().map(|s| (s.lead, s.start, s.end)).collect()
    }

    #[test]
    fn written_question_leads_only_within_three_lines() {
        let near = "Written Question\nHeading\n\nTuesday 14th October 2025\nAsked by: A (B - C)";
        assert_eq!(parted(near), [(0, 4, 5)]);
        let far = "Written Question\none\ntwo\nthree\nAsked by: A (B - C)";
        assert_eq!(parted(far), [(4, 4, 5)]);
    }

    #[test]
    fn a_lead_ends_the_exchange_before_it() {
        let text =
            "Asked by: A (B - C)\nQ\nAnswered by D\nE\nWritten Question\nH\nAsked by: A (B - C)";
        assert_eq!(parted(text), [(0, 0, 4), (4, 6, 7)]);
    }

    #[test]
    fn asked_by_without_bracket_starts_only_before_a_question_line() {
        assert_eq!(parted("Asked by: A\nUIN: 3\n\nQuestion\nWhat"), [(0, 0, 5)]);
        assert_eq!(parted("Asked by: A\nWhat"), []);
        assert_eq!(parted("Written Question\nH\nAsked by: A\nWhat"), [(0, 2, 4)]);
    }

    #[test]
    fn the_line_above_layout_d_is_its_heading() {
        assert_eq!(parted("Housing\n(asked on 25th May 2016)\nQuestion"), [(0, 1, 3)]);
        assert_eq!(parted("View Source\n(asked on 25th May 2016)"), [(1, 1, 2)]);
        assert_eq!(parted("Housing\nView Source\n(asked on 25th May 2016)"), [(0, 2, 3)]);
    }
}
