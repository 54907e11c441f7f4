//! Texts that share passages and are no near repeats.
//!
//! Of every sixteen neighbouring runs of eight words, the one with the smallest hash is kept
//! (winnowing, Schleimer, Wilkerson and Aiken 2003). So two texts with a passage of 23 words in
//! common, which is sixteen runs, keep the same run of it, wherever it stands in either.

use std::collections::HashSet;

use rayon::prelude::*;

use super::buckets::{self, Full, Pair};
use super::sketch::mixed;
use super::words::Reading;
use super::{DistinctText, TextIx};

/// So many words a run.
pub const RUN: usize = 8;
/// Texts with fewer runs in common share no passages worth a line: sixteen are 23 words on end.
pub const LEAST_RUNS: u32 = 16;
/// Of so many neighbouring runs, one is kept.
const WINDOW: usize = LEAST_RUNS as usize;
/// A run that more texts have is boilerplate, and makes no pairs. The sentences it stands in are
/// marked all the same.
const BOILERPLATE: usize = 24;

/// A text with passages in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passages {
    /// The other text.
    pub text: TextIx,
    /// How many different runs of eight words stand in both.
    pub runs: u32,
}

/// Finds those that share passages with each text. Near repeats must be known.
pub(super) fn find(readings: &[Reading], texts: &mut [DistinctText]) {
    let mut pairs = candidates(readings);
    pairs.retain(|(a, b)| !texts[*a as usize].near.iter().any(|near| near.text == *b));
    for ((a, b), runs) in counted(readings, &pairs) {
        texts[a as usize].passages.push(Passages { text: b, runs });
        texts[b as usize].passages.push(Passages { text: a, runs });
    }
    for text in texts {
        text.passages.sort_by_key(|other| (std::cmp::Reverse(other.runs), other.text));
    }
}

fn candidates(readings: &[Reading]) -> Vec<Pair> {
    let kept = readings.par_iter().enumerate().flat_map_iter(|(text, reading)| {
        winnowed(&reading.words).into_iter().map(move |hash| (hash, text as TextIx))
    });
    buckets::pairs(kept.collect(), BOILERPLATE, Full::Skip).pairs
}

/// The pairs with enough runs in common, and how many. The pairs are sorted.
fn counted(readings: &[Reading], pairs: &[Pair]) -> Vec<(Pair, u32)> {
    let of_one: Vec<&[Pair]> = pairs.chunk_by(|a, b| a.0 == b.0).collect();
    let counted = of_one.into_par_iter().flat_map_iter(|pairs| {
        let own: HashSet<u64, ahash::RandomState> =
            runs(&readings[pairs[0].0 as usize].words).collect();
        let common = |other: TextIx| {
            let mut both: Vec<u64> =
                runs(&readings[other as usize].words).filter(|run| own.contains(run)).collect();
            both.sort_unstable();
            both.dedup();
            both.len() as u32
        };
        let counts: Vec<_> = pairs.iter().map(|pair| (*pair, common(pair.1))).collect();
        counts.into_iter().filter(|(_, runs)| *runs >= LEAST_RUNS)
    });
    counted.collect()
}

/// The hashes of a text's runs.
fn runs(words: &[u32]) -> impl Iterator<Item = u64> {
    const BASE: u64 = 0x0000_0100_0000_01b3;
    const OLDEST: u64 = BASE.wrapping_pow(RUN as u32);
    let mut rolling = 0u64;
    words.iter().enumerate().filter_map(move |(at, word)| {
        rolling = rolling.wrapping_mul(BASE).wrapping_add(u64::from(*word) + 1);
        if at >= RUN {
            let gone = u64::from(words[at - RUN]) + 1;
            rolling = rolling.wrapping_sub(gone.wrapping_mul(OLDEST));
        }
        (at + 1 >= RUN).then(|| mixed(rolling))
    })
}

/// The runs that are kept of a text, each place once.
fn winnowed(words: &[u32]) -> Vec<u64> {
    let runs: Vec<u64> = runs(words).collect();
    let (mut kept, mut least) = (Vec::new(), None::<usize>);
    for end in WINDOW..=runs.len() {
        let start = end - WINDOW;
        let now = match least {
            Some(at) if at >= start => at_least(&runs, at, end - 1),
            _ => (start..end).fold(start, |least, at| at_least(&runs, least, at)),
        };
        if least != Some(now) {
            kept.push(runs[now]);
        }
        least = Some(now);
    }
    kept
}

/// The place of the smaller of two hashes; of equals the later, which stays in the window longer.
fn at_least(runs: &[u64], a: usize, b: usize) -> usize {
    if runs[b] <= runs[a] { b } else { a }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_common_passage_of_23_words_always_meets(
            passage in prop::collection::vec(any::<u32>(), 23..40),
            around in prop::collection::vec(prop::collection::vec(any::<u32>(), 0..60), 4),
        ) {
            let text = |before: usize| {
                let words = [&around[before], &passage, &around[before + 1]];
                Reading { words: words.into_iter().flatten().copied().collect(), sentences: vec![] }
            };
            let readings = [text(0), text(2)];
            prop_assert_eq!(candidates(&readings), vec![(0, 1)]);
            prop_assert!(counted(&readings, &[(0, 1)])[0].1 >= LEAST_RUNS);
        }

        #[test]
        fn a_run_has_one_hash_wherever_it_stands(words in prop::collection::vec(0u32..3, 8..40)) {
            let alone = words.windows(RUN).map(|run| runs(run).next());
            prop_assert!(alone.eq(runs(&words).map(Some)));
        }
    }

    #[test]
    fn what_many_say_makes_no_pairs() {
        let reading = |_| Reading { words: (0..40).collect(), sentences: vec![] };
        let few: Vec<Reading> = (0..BOILERPLATE).map(reading).collect();
        let many: Vec<Reading> = (0..=BOILERPLATE).map(reading).collect();
        assert!(!candidates(&few).is_empty());
        assert!(candidates(&many).is_empty());
    }
}
