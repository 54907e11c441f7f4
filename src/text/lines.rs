//! A text's lines, whether they end in LF, CRLF or CR.

/// The lines of a text without their ends. A last line end does not begin another line.
pub fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = memchr::memchr2(b'\n', b'\r', rest.as_bytes()).unwrap_or(rest.len());
        let line = &rest[..end];
        rest = &rest[end + ending(&rest[end..])..];
        Some(line)
    })
}

/// The number, from 1, of the line that holds a byte offset.
pub fn number_at(text: &str, offset: usize) -> u32 {
    let mut number = 1;
    let mut rest = &text[..offset];
    while let Some(end) = memchr::memchr2(b'\n', b'\r', rest.as_bytes()) {
        rest = &rest[end + ending(&rest[end..])..];
        number += 1;
    }
    number
}

/// The byte offset at which a line begins, counted from 1; the end of the text, if there are fewer lines.
pub fn start_of(text: &str, number: u32) -> usize {
    let mut rest = text;
    for _ in 1..number {
        let Some(end) = memchr::memchr2(b'\n', b'\r', rest.as_bytes()) else { return text.len() };
        rest = &rest[end + ending(&rest[end..])..];
    }
    text.len() - rest.len()
}

/// The bytes of the line end that a text begins with.
fn ending(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { text.len().min(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_parts_lines() {
        let lines: Vec<_> = split("a\nb\r\nc\rd\n\n e").collect();
        assert_eq!(lines, ["a", "b", "c", "d", "", " e"]);
    }

    #[test]
    fn a_last_line_end_begins_no_line() {
        assert_eq!(split("a\r\n").count(), 1);
        assert_eq!(split("").count(), 0);
    }

    #[test]
    fn an_offset_is_on_the_line_after_the_ends_before_it() {
        let text = "a\r\nb\rc\nd";
        let numbers: Vec<_> = (0..=text.len()).map(|at| number_at(text, at)).collect();
        assert_eq!(numbers, [1, 1, 2, 2, 2, 3, 3, 4, 4]);
    }

    #[test]
    fn a_line_begins_behind_the_end_of_the_one_before() {
        let starts: Vec<_> = (1..6).map(|number| start_of("a\r\nb\rc\nd", number)).collect();
        assert_eq!(starts, [0, 3, 5, 7, 8]);
    }
}
