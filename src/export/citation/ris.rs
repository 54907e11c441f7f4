//! RIS, for reference managers: two letters, a value, CRLF.

use super::{Citation, one_line};

/// Writes a record. `ELEC` is a web page to Zotero, EndNote and Mendeley.
pub(in crate::export) fn ris(citation: &Citation<'_>, out: &mut String) {
    line(out, "TY", "ELEC");
    line(out, "ID", &citation.key);
    if let Some(author) = citation.author {
        line(out, "AU", author);
    }
    line(out, "TI", &citation.title);
    line(out, "T2", citation.container);
    if let Some(date) = citation.date {
        let (year, month, day) = (date.year(), date.month(), date.day());
        line(out, "PY", &format!("{year:04}"));
        line(out, "DA", &format!("{year:04}/{month:02}/{day:02}"));
    }
    if let Some(publisher) = citation.publisher {
        line(out, "PB", publisher);
    }
    line(out, "N1", &citation.note());
    if let Some(url) = &citation.url {
        line(out, "UR", url);
    }
    out.push_str("ER  - \r\n\r\n");
}

fn line(out: &mut String, tag: &str, value: &str) {
    out.extend([tag, "  - ", &one_line(value), "\r\n"]);
}
