//! Tables as they are shown: a title above, and numbers under each other.
//!
//! The text of a table is that of its tidy form. A first row of one cell becomes the caption, and
//! the row after it the header; columns of numbers are marked, so that the theme can align them.

use std::borrow::Cow;

/// A row of a tidy table.
#[derive(Clone)]
struct Row<'t> {
    cells: Vec<Cell<'t>>,
}

/// A cell of a tidy table.
#[derive(Clone, Copy)]
struct Cell<'t> {
    /// `td` or `th`.
    name: &'t str,
    /// The attributes, with a space before them.
    attributes: &'t str,
    inside: &'t str,
}

/// A tidy table with its caption and its columns of numbers marked.
pub(super) fn dressed(table: &str) -> Cow<'_, str> {
    // A table in a cell of another is left as it is.
    let read = (table.matches("<table>").count() == 1).then(|| rows(table)).flatten();
    match read {
        Some(rows) if !rows.is_empty() => Cow::Owned(written(table, &rows)),
        _ => Cow::Borrowed(table),
    }
}

fn written(table: &str, rows: &[Row<'_>]) -> String {
    let caption = caption(rows);
    let rows = if caption.is_some() { &rows[1..] } else { rows };
    let head = match caption {
        Some(_) => 1,
        None => table.split("</thead>").next().filter(|head| *head != table).map_or(0, row_count),
    };
    let numeric = numeric_columns(&rows[head.min(rows.len())..]);
    let mut out = String::from("<table>");
    if let Some(caption) = caption {
        out.extend(["<caption>", caption, "</caption>"]);
    }
    let (head, body) = rows.split_at(head.min(rows.len()));
    write_rows("thead", head, &numeric, &mut out);
    write_rows("tbody", body, &numeric, &mut out);
    out.push_str("</table>");
    out
}

fn row_count(html: &str) -> usize {
    html.matches("<tr>").count()
}

fn write_rows(part: &str, rows: &[Row<'_>], numeric: &[bool], out: &mut String) {
    if rows.is_empty() {
        return;
    }
    out.extend(["<", part, ">"]);
    for row in rows {
        out.push_str("<tr>");
        for (column, cell) in row.cells.iter().enumerate() {
            let is_head = part == "thead" && cell.name == "td" && !cell.inside.is_empty();
            let name = if is_head { "th" } else { cell.name };
            out.extend(["<", name, cell.attributes]);
            if is_head {
                out.push_str(" scope=\"col\"");
            }
            if numeric.get(column) == Some(&true) {
                out.push_str(" class=\"r\"");
            }
            out.extend([">", cell.inside, "</", name, ">"]);
        }
        out.push_str("</tr>");
    }
    out.extend(["</", part, ">"]);
}

/// The rows of a tidy table; none if it is not as the tidying leaves it.
fn rows(table: &str) -> Option<Vec<Row<'_>>> {
    table
        .split("<tr>")
        .skip(1)
        .map(|row| Some(Row { cells: cells(row.split("</tr>").next()?)? }))
        .collect()
}

fn cells(mut row: &str) -> Option<Vec<Cell<'_>>> {
    let mut cells = Vec::new();
    while !row.is_empty() {
        let (tag, rest) = row.strip_prefix('<')?.split_once('>')?;
        let (name, attributes) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
        let end = match name {
            "td" => "</td>",
            "th" => "</th>",
            _ => return None,
        };
        let (inside, after) = rest.split_once(end)?;
        cells.push(Cell { name, attributes, inside });
        row = after;
    }
    Some(cells)
}

/// The words of a first row that has only one cell, above at least two rows of several cells.
fn caption<'t>(rows: &[Row<'t>]) -> Option<&'t str> {
    let (first, rest) = rows.split_first()?;
    let [title] = first.cells.as_slice() else { return None };
    let is_table = rest.len() > 1 && rest.iter().all(|row| row.cells.len() > 1);
    let is_words = !title.inside.is_empty() && !title.attributes.contains("rowspan");
    (is_table && is_words).then_some(title.inside)
}

/// Which columns but the first hold numbers only. A table in which cells span others is left alone.
fn numeric_columns(body: &[Row<'_>]) -> Vec<bool> {
    let cells = || body.iter().flat_map(|row| &row.cells);
    if cells().any(|cell| cell.attributes.contains("span=")) {
        return Vec::new();
    }
    let columns = body.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let is_numeric = |column: usize| {
        let texts =
            body.iter().filter_map(|row| row.cells.get(column)).map(|cell| text(cell.inside));
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        let has_number = texts.iter().any(|text| text.contains(|c: char| c.is_ascii_digit()));
        column > 0 && has_number && texts.iter().all(|text| is_number(text))
    };
    (0..columns).map(is_numeric).collect()
}

/// The words of a cell, without its markup.
fn text(inside: &str) -> String {
    let mut parts = inside.split('<');
    let mut text = parts.next().unwrap_or_default().to_owned();
    text.extend(parts.filter_map(|part| part.split_once('>')).map(|(_, after)| after));
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace('\u{a0}', " ");
    text.trim().to_owned()
}

/// A number with its signs, or what statistics put in its place.
fn is_number(text: &str) -> bool {
    const SIGNS: &str = ",.%£$€-–−+ ()*~<>:/";
    const INSTEAD: [&str; 9] = ["-", "–", "—", "..", "*", "c", "z", ":", "[c]"];
    let is_missing = INSTEAD.contains(&text) || text.eq_ignore_ascii_case("n/a");
    let of_figures = |c: char| c.is_ascii_digit() || SIGNS.contains(c);
    is_missing || (text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(of_figures))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "<thead><tr><th scope=\"col\">Prison</th><th scope=\"col\">Hours</th></tr></thead>";

    #[test]
    fn a_column_of_numbers_is_marked_with_its_header() {
        let table = format!(
            "<table>{HEAD}<tbody><tr><td>Garth</td><td>1,397.5</td></tr>\
             <tr><td>2024</td><td>&lt;5</td></tr><tr><td>Ranby</td><td>n/a</td></tr></tbody></table>"
        );
        let html = dressed(&table);
        assert!(
            html.contains("<th scope=\"col\">Prison</th><th scope=\"col\" class=\"r\">Hours"),
            "{html}"
        );
        assert_eq!(html.matches("<td class=\"r\">").count(), 3);
        assert_eq!(html.replace(" class=\"r\"", ""), table);
    }

    #[test]
    fn a_column_with_words_is_left_alone() {
        let table =
            format!("<table>{HEAD}<tbody><tr><td>Garth</td><td>12 hours</td></tr></tbody></table>");
        assert_eq!(dressed(&table), table);
    }

    #[test]
    fn a_first_row_of_one_cell_is_the_caption_and_the_next_row_the_header() {
        let table = "<table><thead><tr><th colspan=\"2\" scope=\"col\">Hours <b>lost</b></th></tr></thead>\
                     <tbody><tr><td>Prison</td><td>Hours</td></tr><tr><td>Garth</td><td>1</td></tr></tbody></table>";
        assert_eq!(
            dressed(table),
            "<table><caption>Hours <b>lost</b></caption><thead><tr><th scope=\"col\">Prison</th>\
             <th scope=\"col\" class=\"r\">Hours</th></tr></thead><tbody><tr><td>Garth</td>\
             <td class=\"r\">1</td></tr></tbody></table>"
        );
    }

    #[test]
    fn a_list_of_one_column_has_no_caption() {
        let table = "<table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td>b</td></tr>\
                     <tr><td>c</td></tr></tbody></table>";
        assert_eq!(dressed(table), table);
    }

    #[test]
    fn a_table_within_a_table_stays_as_it_is() {
        let table = "<table><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table></td></tr></tbody></table>";
        assert_eq!(dressed(table), table);
    }
}
