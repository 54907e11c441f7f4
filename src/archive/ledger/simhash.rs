//! A hash of a text that is much the same for much the same texts: the fewer of two hashes' bits
//! differ, the more alike the texts. (Charikar's SimHash, over runs of four bytes.)
//!
//! Ledgers hold these hashes: what this makes of a text must never change.

use crate::archive::heading::without_opening;
use crate::text::normal_form::normalise;

/// How many bytes a run has.
const RUN: usize = 4;

/// Bits of the counters: a text may have 65,535 runs, and what is beyond is not looked at.
const PLANES: usize = 16;

/// The SimHash of a question, without its ritual opening, which many questions share.
pub(in crate::archive) fn simhash(lines: &[&str]) -> u64 {
    let question = lines.join(" ");
    of_runs(normalise([without_opening(&question)]).as_bytes())
}

/// How many bits of two hashes differ.
pub(super) fn distance(a: u64, b: u64) -> u32 {
    (a ^ b).count_ones()
}

/// Of each bit: whether it is set in the hashes of more than half of the runs.
fn of_runs(text: &[u8]) -> u64 {
    let mut counters = Counters::default();
    for run in text.windows(RUN).take((1 << PLANES) - 1) {
        let word = run.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        counters.add(mixed(word));
    }
    counters.majority()
}

/// The finish of SplitMix64: every bit of the result depends on every bit of the word.
fn mixed(word: u64) -> u64 {
    let word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}

/// A counter for each of 64 bits, held in planes: the first has the lowest bit of every counter.
#[derive(Default)]
struct Counters {
    planes: [u64; PLANES],
    added: u32,
}

impl Counters {
    fn add(&mut self, bits: u64) {
        self.added += 1;
        let mut carry = bits;
        for plane in &mut self.planes {
            (*plane, carry) = (*plane ^ carry, *plane & carry);
            if carry == 0 {
                return;
            }
        }
    }

    fn majority(&self) -> u64 {
        let set = |bit: &u32| 2 * self.count(*bit) > self.added;
        (0..u64::BITS).filter(set).fold(0, |bits, bit| bits | 1 << bit)
    }

    fn count(&self, bit: u32) -> u32 {
        let planes = self.planes.iter().zip(0u32..);
        planes.map(|(plane, weight)| ((plane >> bit & 1) as u32) << weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ledgers hold these: if this test fails, edited questions are not found again.
    #[test]
    fn hashes_never_change() {
        assert_eq!(of_runs(b""), 0);
        assert_eq!(of_runs(b"what"), mixed(0x7768_6174));
        let question = ["To ask the Prime Minister, what steps he is taking on", "tides."];
        assert_eq!(simhash(&question), 0x6edb_d631_62d6_82d0);
    }

    #[test]
    fn much_the_same_texts_are_near_and_openings_do_not_count() {
        let of = |opening: &str, coast: &str| {
            simhash(&[&format!(
                "{opening} how many lighthouses on the {coast} coast were painted in the last \
                 year; and what it cost to paint them."
            )])
        };
        let northern = of("To ask the Secretary of State for Lighthouses,", "northern");
        assert_eq!(of("To ask His Majesty’s Government", "northern"), northern);
        assert!(distance(of("To ask the Prime Minister,", "nothern"), northern) <= 8);
        let other =
            simhash(&["To ask the Prime Minister, whether foghorns are tested on Sundays."]);
        assert!(distance(other, northern) > 16);
    }

    #[test]
    fn bits_are_counted_whatever_their_number() {
        let mut counters = Counters::default();
        (0..1000u64).for_each(|n| counters.add(n));
        assert_eq!([0, 3, 9, 10].map(|bit| counters.count(bit)), [500, 496, 488, 0]);
        assert_eq!(counters.majority(), 0);
        (0..30).for_each(|_| counters.add(1 << 3 | 1 << 9));
        assert_eq!(counters.majority(), 1 << 3 | 1 << 9);
    }
}
