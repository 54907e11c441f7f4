//! A hash of a text that is much the same for much the same texts: the fewer of two hashes' bits
//! differ, the more alike the texts. (Charikar's SimHash, over runs of four bytes.)
//!
//! Ledgers hold these hashes: what this makes of a text must never change.

use crate::archive::heading::without_opening;
use crate::archive::text::normalise;

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
