//! Sketches of texts (MinHash): of two texts, the share of numbers that agree estimates the share of
//! their three-word runs that they have in common.

/// So many words a run.
const SHINGLE: usize = 3;
/// A bucket is one band: texts whose numbers agree in it.
pub(super) const BANDS: usize = 32;
/// So many numbers a band. With 32 bands of two, a pair with a third of its runs in common meets with
/// a probability of 98 in 100, one with a tenth of 28 in 100.
const ROWS: usize = 2;

/// The smallest hash of a text's runs under each of several hash functions.
pub(super) type Sketch = [u32; BANDS * ROWS];

/// The sketch of a text.
pub(super) fn sketch(words: &[u32]) -> Sketch {
    let mut sketch = [u32::MAX; BANDS * ROWS];
    for run in words.windows(SHINGLE) {
        let hash = run.iter().fold(0u64, |hash, word| mixed(hash ^ u64::from(*word)));
        let (low, high) = (hash as u32, (hash >> 32) as u32 | 1);
        for (number, least) in (0u32..).zip(&mut sketch) {
            // Two hashes make all the others (Kirsch and Mitzenmacher); the shifts break their line.
            let value = low.wrapping_add(high.wrapping_mul(number.wrapping_mul(0x9e37_79b1) | 1));
            let value = (value ^ value >> 15).wrapping_mul(0x2c1b_3c6d);
            *least = (*least).min(value ^ value >> 12);
        }
    }
    sketch
}

/// The bucket of a sketch in a band.
pub(super) fn bucket(sketch: &Sketch, band: usize) -> u64 {
    let rows = &sketch[band * ROWS..][..ROWS];
    rows.iter().fold(0, |key, row| key << 32 | u64::from(*row))
}

/// How many numbers of two sketches agree.
pub(super) fn agreeing(a: &Sketch, b: &Sketch) -> usize {
    std::iter::zip(a, b).filter(|(a, b)| a == b).count()
}

/// Spreads the bits of a hash (the finisher of SplitMix64).
pub(super) fn mixed(mut hash: u64) -> u64 {
    hash = (hash ^ hash >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ hash >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreement_estimates_the_share_of_common_runs() {
        let text =
            |from: u32| (from..from + 300).map(|n| mixed(n.into()) as u32).collect::<Vec<_>>();
        for (shift, expected) in [(0u32, 1.0f64), (30, 0.82), (100, 0.5), (200, 0.2), (300, 0.0)] {
            let share = (0..20).map(|n| {
                let (a, b) = (text(n * 1000), text(n * 1000 + shift));
                agreeing(&sketch(&a), &sketch(&b)) as f64 / (BANDS * ROWS) as f64
            });
            let mean = share.sum::<f64>() / 20.0;
            assert!((mean - expected).abs() < 0.05, "{shift}: {mean}");
        }
    }
}
