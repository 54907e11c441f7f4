//! The order in which JavaScript compares strings.

use std::cmp::Ordering;

/// By UTF-16 units. It differs from the order of code points only above the basic plane.
pub(super) fn javascript(a: &str, b: &str) -> Ordering {
    match a.is_ascii() || b.is_ascii() {
        true => a.cmp(b),
        false => a.encode_utf16().cmp(b.encode_utf16()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_above_the_basic_plane_come_before_the_last_of_it() {
        let mut words = ["﨎", "𐐨", "zz", "é"];
        words.sort_by(|a, b| javascript(a, b));
        assert_eq!(words, ["zz", "é", "𐐨", "﨎"]);
    }
}
