//! Near repeats: texts of which most words are the same, in the same order.

use rayon::prelude::*;

use super::buckets::{self, Pair, Pairs};
use super::common::common;
use super::sketch::{BANDS, Sketch, agreeing, bucket, sketch};
use super::words::Reading;
use super::{DistinctText, TextIx};

/// Shorter texts are not compared: most are formulas ("I refer the hon. Member to the answer given on ...")
/// in which only a date, a number or a form of address differs.
pub const LEAST_WORDS: usize = 30;

/// Texts less alike than this are no near repeats.
pub const LEAST_PERCENT: u8 = 80;

/// A bucket of more texts is not paired throughout.
const FULL: usize = 48;
/// Then each text is paired with so many that follow.
const REACH: usize = 12;
/// A pair of sketches with fewer numbers in common (of 64) is no near repeat: scattered edits leave
/// a third of the runs, 22 of 64, when one word in five has changed.
const FEWEST_AGREEING: usize = 9;

/// A text that is nearly the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// The other text.
    pub text: TextIx,
    /// Of a hundred words of both texts together, how many stand in both in the same order: the
    /// longest common subsequence, twice, by the words of both; rounded down, so that it is 100 for
    /// no texts that differ.
    pub percent: u8,
}

/// Finds the near repeats of each text.
pub(super) fn find(readings: &[Reading], texts: &mut [DistinctText]) {
    let Found { pairs, crowded } = compared(readings);
    for text in crowded {
        texts[text as usize].near_is_cut = true;
    }
    for ((a, b), percent) in pairs {
        texts[a as usize].near.push(Near { text: b, percent });
        texts[b as usize].near.push(Near { text: a, percent });
    }
    for text in texts {
        text.near.sort_by_key(|near| (std::cmp::Reverse(near.percent), near.text));
    }
}

/// The pairs that are near repeats, and the texts of which not all candidates were compared.
struct Found {
    pairs: Vec<(Pair, u8)>,
    crowded: Vec<TextIx>,
}

fn compared(readings: &[Reading]) -> Found {
    let long = (0..readings.len()).into_par_iter();
    let long = long.filter(|at| readings[*at].words.len() >= LEAST_WORDS);
    let sketches: Vec<(TextIx, Sketch)> =
        long.map(|at| (at as TextIx, sketch(&readings[at].words))).collect();
    let in_band = |band: usize| {
        let entries = sketches.iter().map(|(text, sketch)| (bucket(sketch, band), *text));
        let mut found = buckets::pairs(entries.collect(), FULL, REACH);
        found.pairs.retain(|pair| may_be_near(readings, &sketches, *pair));
        found
    };
    let found = (0..BANDS).into_par_iter().map(in_band).reduce(Pairs::default, Pairs::absorb);
    let compared = found.pairs.into_par_iter().filter_map(|pair| {
        let percent = percent(&readings[pair.0 as usize].words, &readings[pair.1 as usize].words)?;
        Some((pair, percent))
    });
    Found { pairs: compared.collect(), crowded: found.crowded }
}

/// What costs little to say of a pair.
fn may_be_near(readings: &[Reading], sketches: &[(TextIx, Sketch)], (a, b): Pair) -> bool {
    let length = |text: TextIx| readings[text as usize].words.len();
    let sketch = |text: TextIx| {
        sketches.binary_search_by_key(&text, |(text, _)| *text).ok().map(|at| &sketches[at].1)
    };
    let (shorter, longer) = (length(a).min(length(b)), length(a).max(length(b)));
    let most = 200 * shorter / (shorter + longer);
    let enough = |a: &Sketch, b: &Sketch| agreeing(a, b) >= FEWEST_AGREEING;
    most >= LEAST_PERCENT.into() && sketch(a).zip(sketch(b)).is_some_and(|(a, b)| enough(a, b))
}

/// See [`Near::percent`]. None if it is too low, or if the texts are the same.
pub(super) fn percent(a: &[u32], b: &[u32]) -> Option<u8> {
    let both = a.len() + b.len();
    let edits = both - both * usize::from(LEAST_PERCENT) / 100;
    let common = common(a, b, edits)?;
    let percent = (200 * common / both.max(1)) as u8;
    let differ = 2 * common < both;
    (differ && percent >= LEAST_PERCENT).then_some(percent)
}
