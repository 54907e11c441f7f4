//! BibTeX, for LaTeX and every reference manager.

use std::fmt::Write as _;

use super::{Citation, one_line};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Writes an entry. Braces around names and titles keep them as they are.
pub(in crate::export) fn bibtex(citation: &Citation<'_>, out: &mut String) {
    let _ = writeln!(out, "@misc{{{},", citation.key);
    if let Some(author) = citation.author {
        field(out, "author", author, ("{{", "}}"));
    }
    field(out, "title", &citation.title, ("{{", "}}"));
    if let Some(date) = citation.date {
        let _ = writeln!(out, "  date = {{{date}}},");
        let _ = writeln!(out, "  year = {{{}}},", date.year());
        let month = usize::try_from(date.month() - 1).ok().and_then(|at| MONTHS.get(at));
        let _ = writeln!(out, "  month = {},", month.unwrap_or(&"jan"));
    }
    field(out, "howpublished", citation.container, ("{", "}"));
    if let Some(publisher) = citation.publisher {
        field(out, "publisher", publisher, ("{{", "}}"));
    }
    field(out, "note", &citation.note(), ("{", "}"));
    if let Some(url) = &citation.url {
        let _ = writeln!(out, "  url = {{{url}}},");
    }
    out.push_str("}\n\n");
}

fn field(out: &mut String, name: &str, value: &str, (open, close): (&str, &str)) {
    let _ = write!(out, "  {name} = {open}");
    escape(&one_line(value), out);
    out.push_str(close);
    out.push_str(",\n");
}

/// A brace counts for BibTeX even behind a backslash, so it is named.
fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'\\' => "\\textbackslash{}",
            b'{' => "\\textbraceleft{}",
            b'}' => "\\textbraceright{}",
            b'~' => "\\textasciitilde{}",
            b'^' => "\\textasciicircum{}",
            b'&' => "\\&",
            b'%' => "\\%",
            b'$' => "\\$",
            b'#' => "\\#",
            b'_' => "\\_",
            _ => continue,
        };
        out.extend([&text[from..at], escaped]);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_to_tex_is_escaped_and_braces_balance() {
        let mut out = String::new();
        escape("50% of {R&D} at $1_0 #2 ~^\\", &mut out);
        assert_eq!(
            out,
            "50\\% of \\textbraceleft{}R\\&D\\textbraceright{} at \\$1\\_0 \\#2 \
             \\textasciitilde{}\\textasciicircum{}\\textbackslash{}"
        );
        assert_eq!(out.matches('{').count(), out.matches('}').count());
    }
}
