//! Tables. Answers do not mark their header rows: the first row is taken for one.

use super::blocks::compact;
use super::tree::{Element, Node};

const SCOPES: [&str; 4] = ["row", "col", "rowgroup", "colgroup"];

/// A cell on its way.
struct Cell<'t> {
    element: &'t Element,
    inside: String,
}

/// A table; none if it has no words.
pub(super) fn table(table: &Element) -> Option<String> {
    let rows: Vec<_> = rows(table).map(cells).filter(|row| !row.is_empty()).collect();
    if rows.iter().flatten().all(|cell| cell.inside.is_empty()) {
        return None;
    }
    let (head, body) = rows.split_at(header_rows(&rows));
    let mut out = String::from("<table>");
    for (part, rows, is_head) in [("thead", head, true), ("tbody", body, false)] {
        if !rows.is_empty() {
            out.extend(["<", part, ">"]);
            rows.iter().for_each(|row| write_row(row, is_head, &mut out));
            out.extend(["</", part, ">"]);
        }
    }
    out.push_str("</table>");
    Some(out)
}

/// A table's captions.
pub(super) fn captions(table: &Element) -> impl Iterator<Item = &Element> {
    elements(table).filter(|part| part.name == "caption")
}

fn elements(parent: &Element) -> impl Iterator<Item = &Element> {
    parent.children.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

fn rows(table: &Element) -> Box<dyn Iterator<Item = &Element> + '_> {
    Box::new(elements(table).flat_map(|part| match part.name.as_str() {
        "tr" => Box::new(std::iter::once(part)),
        "thead" | "tbody" | "tfoot" => rows(part),
        _ => Box::new(std::iter::empty()) as Box<dyn Iterator<Item = &Element>>,
    }))
}

fn cells(row: &Element) -> Vec<Cell<'_>> {
    let cells = elements(row).filter(|cell| matches!(cell.name.as_str(), "td" | "th"));
    cells.map(|element| Cell { element, inside: compact(&element.children) }).collect()
}

/// The first row, and those that its cells reach into. A table of one row has no header.
fn header_rows(rows: &[Vec<Cell<'_>>]) -> usize {
    let reach = rows.first().map(|row| row.iter().filter_map(|cell| span(cell, "rowspan")).max());
    let reach = reach.flatten().unwrap_or(1);
    if reach < rows.len() { reach } else { 0 }
}

/// How many rows or columns a cell spans, if more than one.
fn span(cell: &Cell<'_>, name: &str) -> Option<usize> {
    let span: usize = cell.element.attribute(name)?.trim().parse().ok()?;
    Some(span.min(1000)).filter(|span| *span > 1)
}

fn write_row(row: &[Cell<'_>], is_head: bool, out: &mut String) {
    out.push_str("<tr>");
    for cell in row {
        let name = if is_header(cell, is_head) { "th" } else { "td" };
        out.extend(["<", name]);
        for key in ["colspan", "rowspan"] {
            if let Some(span) = span(cell, key) {
                out.push_str(&format!(" {key}=\"{span}\""));
            }
        }
        if name == "th" {
            out.push_str(&format!(" scope=\"{}\"", scope(cell, is_head)));
        }
        out.extend([">", &cell.inside, "</", name, ">"]);
    }
    out.push_str("</tr>");
}

/// A cell without words is no header of anything.
fn is_header(cell: &Cell<'_>, is_head: bool) -> bool {
    !cell.inside.is_empty() && (is_head || cell.element.name == "th")
}

fn scope<'t>(cell: &'t Cell<'_>, is_head: bool) -> &'t str {
    let stated = cell.element.attribute("scope").filter(|scope| SCOPES.contains(scope));
    stated.unwrap_or(if is_head { "col" } else { "row" })
}
