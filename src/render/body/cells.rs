//! Tables that lost their shape when they were copied: the cells arrive one a line.
//!
//! A hundred numbered paragraphs of one figure each would bury the answer, so a long run of short
//! lines is shown as one block. It does not guess at columns: the shape is lost.

use std::fmt::Write as _;

use super::inline;
use super::para::{self, Paras};

/// Fewer short lines than this are a list or an address, and stay paragraphs.
const FEWEST: usize = 12;
/// In characters; longer lines are prose.
const LONGEST: usize = 60;

/// How many of the lines, from the first on, are cells of one table; 0 if it is none.
pub(super) fn count(lines: &[&str]) -> usize {
    if lines.len() < FEWEST {
        return 0;
    }
    let count = lines.iter().take_while(|line| is_cell(line)).count();
    if count < FEWEST { 0 } else { count }
}

/// Writes the cells as one block, each under its own number, and returns how many they are.
pub(super) fn write(paras: &Paras<'_>, first: usize, cells: &[&str], out: &mut String) -> usize {
    paras.open_cells(first, first + cells.len() - 1, out);
    out.push_str("<p>");
    for (number, cell) in (first..).zip(cells) {
        if number == first {
            inline::write(cell, out);
        } else {
            let _ = write!(out, "<br>\n<span id=\"{}-p{number}\">", paras.anchor);
            inline::write(cell, out);
            out.push_str("</span>");
        }
    }
    out.push_str("</p>");
    para::close(out);
    cells.len()
}

fn is_cell(line: &str) -> bool {
    let short = line.len() <= LONGEST || line.chars().nth(LONGEST).is_none();
    short && !line.trim_end().ends_with(['.', ':', ';', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_short_lines_are_no_table() {
        assert_eq!(count(&["1,204"; 11]), 0);
        assert_eq!(count(&["1,204"; 12]), 12);
    }

    #[test]
    fn a_sentence_ends_the_run() {
        let mut lines = ["1,204"; 14].to_vec();
        lines[12] = "Source: Scottish Prison Service.";
        assert_eq!(count(&lines), 12);
        lines[11] = "Which?";
        assert_eq!(count(&lines), 0);
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(is_cell(&"é".repeat(60)));
        assert!(!is_cell(&"e".repeat(61)));
    }
}
