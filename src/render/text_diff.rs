//! Two texts that are nearly the same, as one: what differs, with some words around it.
//!
//! Words are compared as the archive compares them, so that what is marked here is just what the
//! percentage counts. Long stretches that both texts have are left out, and how long they are is said.

use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices};
use tera::Value;

use super::word_diff::push;
use crate::archive::similar::compared;

/// So many words are shown before and after what differs.
const AROUND: usize = 10;

/// What differs between two texts, as finished HTML: `del` stands in the first alone, `ins` in the
/// second alone, and `said` is said before each.
pub(super) fn text_diff(first: &[&str], second: &[&str], said: (&str, &str)) -> Value {
    let (first, second) = (Words::of(first), Words::of(second));
    let ops = capture_diff_slices(Algorithm::Myers, &first.normal, &second.normal);
    let mut html = String::new();
    for (number, op) in ops.iter().enumerate() {
        let (at, end) = (number == 0, number + 1 == ops.len());
        write(op, (at, end), (&first, &second), said, &mut html);
    }
    Value::safe_string(&html)
}

/// The words of a text, each with what stands after it: a space, or the end of its line.
struct Words<'t> {
    printed: Vec<(&'t str, char)>,
    normal: Vec<String>,
}

impl<'t> Words<'t> {
    fn of(lines: &[&'t str]) -> Self {
        let (mut printed, mut normal) = (Vec::new(), Vec::new());
        for line in lines {
            for (word, form) in compared(line) {
                printed.push((word, ' '));
                normal.push(form);
            }
            if let Some((_, after)) = printed.last_mut() {
                *after = '\n';
            }
        }
        Self { printed, normal }
    }

    fn joined(&self, range: std::ops::Range<usize>) -> String {
        self.printed[range]
            .iter()
            .flat_map(|(word, after)| [*word, if *after == ' ' { " " } else { "\n" }])
            .collect()
    }
}

fn write(
    op: &DiffOp,
    (first, last): (bool, bool),
    (old, new): (&Words<'_>, &Words<'_>),
    said: (&str, &str),
    html: &mut String,
) {
    let (tag, old_range, new_range) = op.as_tag_tuple();
    match tag {
        similar::DiffTag::Equal => {
            let head = if first { 0 } else { AROUND };
            let tail = if last { 0 } else { AROUND };
            same(new, new_range, (head, tail), html);
        }
        _ => {
            let (old, new) = (old.joined(old_range), new.joined(new_range));
            alone(ChangeTag::Delete, &old, said, html);
            if !old.is_empty() && !new.is_empty() {
                html.push(' ');
            }
            alone(ChangeTag::Insert, &new, said, html);
            html.push_str(gap(if new.is_empty() { &old } else { &new }));
        }
    }
}

/// Words of one text alone, without what stands after them.
fn alone(tag: ChangeTag, words: &str, said: (&str, &str), html: &mut String) {
    if !words.is_empty() {
        push(tag, words.trim_end(), said, html);
    }
}

/// What stands after words.
fn gap(words: &str) -> &str {
    &words[words.trim_end().len()..]
}

/// Words of both texts: a few at the edges, and how many are left out between.
fn same(
    words: &Words<'_>,
    range: std::ops::Range<usize>,
    (head, tail): (usize, usize),
    html: &mut String,
) {
    let (start, end) = (range.start + head, range.end.saturating_sub(tail));
    // A note that is no shorter than what it stands for is none.
    if end < start + AROUND {
        return push(ChangeTag::Equal, &words.joined(range), ("", ""), html);
    }
    push(ChangeTag::Equal, &words.joined(range.start..start), ("", ""), html);
    html.push_str(&format!("<span class=\"gap\">[{} words the same]</span> ", end - start));
    push(ChangeTag::Equal, &words.joined(end..range.end), ("", ""), html);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(first: &[&str], second: &[&str]) -> String {
        let html = text_diff(first, second, ("-", "+")).as_str().unwrap().to_owned();
        html.replace("<span class=\"quiet\">", "")
            .replace("</span>", "")
            .replace("<span class=\"gap\">", "")
    }

    #[test]
    fn what_differs_is_marked_and_what_copying_changes_is_not() {
        assert_eq!(
            html(&["It’s  here <now>."], &["it's here then."]),
            "it's here <del>-&lt;now&gt;.</del> <ins>+then.</ins>\n"
        );
    }

    #[test]
    fn long_stretches_of_the_same_are_counted() {
        let words: Vec<String> = (0..60).map(|n| n.to_string()).collect();
        let (first, second) = (format!("{} x", words.join(" ")), format!("{} y", words.join(" ")));
        let html = html(&[&first], &[&second]);
        assert!(html.starts_with("[50 words the same] 50 51 52"), "{html}");
    }

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        assert!(!html(&["<script>"], &["a <b>"]).contains("<b>"));
    }
}
