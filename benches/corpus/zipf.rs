//! Ranks drawn as words, members and departments occur: few often, most seldom.

use super::splitmix::SplitMix64;

/// Zipf's law as Mandelbrot corrected it: the weight of a rank is 1 / (rank + 3).
///
/// In whole numbers, so that every machine draws the same.
pub(super) struct Zipf {
    cumulative: Vec<u64>,
}

impl Zipf {
    /// Ranks from 0 up to, but not, `ranks`.
    pub(super) fn over(ranks: usize) -> Self {
        let weights = (0..ranks as u64).map(|rank| 1_000_000_000 / (rank + 3));
        let add = |sum: &mut u64, weight| {
            *sum += weight;
            Some(*sum)
        };
        Self { cumulative: weights.scan(0, add).collect() }
    }

    pub(super) fn draw(&self, random: &mut SplitMix64) -> usize {
        let total = self.cumulative.last().copied().unwrap_or_default();
        let at = random.below(total as usize) as u64;
        self.cumulative.partition_point(|sum| *sum <= at)
    }
}
