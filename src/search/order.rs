//! The order in which JavaScript compares strings.

use std::cmp::Ordering;

/// By UTF-16 units. It differs from the order of code points, which is that of the bytes, only above
/// the basic plane.
pub(super) fn javascript(a: &str, b: &str) -> Ordering {
    match std::iter::zip(a.bytes(), b.bytes()).find(|(a, b)| a != b) {
        Some((a, b)) => rank(a).cmp(&rank(b)),
        None => a.len().cmp(&b.len()),
    }
}

/// Characters that begin with one of these two bytes are the last of the basic plane, and their units
/// greater than the surrogates that stand for all above it. No character goes on with one of them.
fn rank(byte: u8) -> u8 {
    match byte {
        0xEE | 0xEF => byte + 0x10,
        _ => byte,
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

    proptest::proptest! {
        #[test]
        fn the_order_is_that_of_utf_16(a in text(), b in text()) {
            let expected = a.encode_utf16().cmp(b.encode_utf16());
            proptest::prop_assert_eq!(javascript(&a, &b), expected);
        }
    }

    /// Few characters, so that many texts begin alike.
    fn text() -> impl proptest::strategy::Strategy<Value = String> {
        let last = ["a", "b", "é", "\u{7ff}", "\u{800}", "\u{d7ff}", "\u{e000}", "\u{ffff}"];
        let above = ["\u{10000}", "\u{10001}", "\u{10ffff}"];
        let any = proptest::sample::select([last.as_slice(), &above].concat());
        proptest::strategy::Strategy::prop_map(proptest::collection::vec(any, 0..4), |all| {
            all.concat()
        })
    }
}
