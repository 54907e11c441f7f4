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

/// A text whose lines were counted once, for those who ask for many of them.
#[derive(Debug)]
pub struct CountedLines<'t> {
    text: &'t str,
    /// The byte offset at which each line begins.
    starts: Vec<usize>,
}

impl<'t> CountedLines<'t> {
    /// Counts the lines of a text.
    pub fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        let mut rest = text;
        while let Some(end) = memchr::memchr2(b'\n', b'\r', rest.as_bytes()) {
            rest = &rest[end + ending(&rest[end..])..];
            starts.push(text.len() - rest.len());
        }
        Self { text, starts }
    }

    /// The text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The number, from 1, of the line that holds a byte offset, and the offset at which it begins.
    pub fn line_at(&self, offset: usize) -> (u32, usize) {
        let number = self.starts.partition_point(|start| *start <= offset);
        (u32::try_from(number).unwrap_or(u32::MAX), self.starts[number.max(1) - 1])
    }

    /// A line by its number, from 1; none if there are fewer.
    pub fn line(&self, number: u32) -> Option<&'t str> {
        let start = *self.starts.get((number as usize).checked_sub(1)?)?;
        split(&self.text[start..]).next()
    }
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
    fn lines_that_were_counted_once_are_those_that_are_counted_each_time() {
        for text in ["", "a", "a\r\nb\rc\nd", "a\n", "\n\n", "é\r\r\n"] {
            let counted = CountedLines::new(text);
            for offset in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                // Between CR and LF the line has not ended yet.
                let is_within = text[..offset].ends_with('\r') && text[offset..].starts_with('\n');
                let (number, start) = counted.line_at(offset);
                if !is_within {
                    assert_eq!(number, number_at(text, offset), "{text:?} {offset}");
                    assert_eq!(start, start_of(text, number), "{text:?} {offset}");
                }
            }
            for number in 0..6 {
                let expected = split(text).nth((number as usize).wrapping_sub(1));
                assert_eq!(counted.line(number), expected, "{text:?} {number}");
            }
        }
    }

    #[test]
    fn a_line_begins_behind_the_end_of_the_one_before() {
        let starts: Vec<_> = (1..6).map(|number| start_of("a\r\nb\rc\nd", number)).collect();
        assert_eq!(starts, [0, 3, 5, 7, 8]);
    }
}
