//! Takes the markup off exchanges all of whose lines have it: forwarded mail (`>`), lists, cells in
//! quotation marks. Where some lines lack it, the exchange is not read.

use super::decoration::{Decoration, undecorated, without_hard_break};
use super::furniture::Furniture;
use super::lexer::{Line, Marker, classify};
use super::starts::{Segment, segments};
use super::stray::StrayForm;
use super::words::trim;

/// Removes the markup from the lines that have it throughout their exchange.
pub(super) fn remove_markup(lines: &mut [Line<'_>], furniture: &Furniture) {
    let is_marked = |line: &Line<'_>| !line.is_fenced && undecorated(line.text).is_some();
    if !lines.iter().any(|line| begins_exchange(line.marker) && is_marked(line)) {
        return;
    }
    for segment in segments(lines) {
        let start = lines[segment.start];
        if let Some((_, decoration)) = undecorated(start.text).filter(|_| !start.is_fenced) {
            remove_from_segment(lines, segment, decoration, furniture);
        }
    }
}

fn begins_exchange(marker: Marker<'_>) -> bool {
    matches!(
        marker,
        Marker::AskedBy(_) | Marker::AskedByWithoutColon(_) | Marker::AskedOn(_) | Marker::Site(_)
    )
}

fn remove_from_segment(
    lines: &mut [Line<'_>],
    segment: Segment,
    decoration: Decoration,
    furniture: &Furniture,
) {
    let repeated = decoration.repeated();
    let is_on_all_lines = repeated != Decoration::default()
        && lines[segment.lead..segment.end].iter().all(|line| has_markup(line, repeated));
    if !is_on_all_lines && decoration.must_be_on_all_lines() {
        lines[segment.start].marker = Marker::Stray(StrayForm::HalfQuoted);
        return;
    }
    for line in &mut lines[segment.lead..segment.end] {
        if line.is_fenced {
            continue;
        }
        if is_on_all_lines {
            remove_from_line(line, furniture);
        }
        if decoration.has_hard_break {
            line.text = without_hard_break(line.text);
        }
    }
}

fn has_markup(line: &Line<'_>, wanted: Decoration) -> bool {
    if trim(line.text).is_empty() {
        return true;
    }
    undecorated(line.text).is_some_and(|(text, decoration)| {
        let is_one_cell = !decoration.is_quoted || !text.contains('"');
        is_one_cell && decoration.repeated() == wanted
    })
}

fn remove_from_line(line: &mut Line<'_>, furniture: &Furniture) {
    let Some((text, _)) = undecorated(line.text) else { return };
    line.is_bare_markup = text.is_empty();
    line.text = text;
    line.marker = classify(text, furniture);
}
