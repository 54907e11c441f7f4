//! How many words two texts have in common, in the same order.

/// More edits than these are not looked for, however long the texts are: the cost grows with their
/// square.
pub(super) const MOST_EDITS: usize = 2_000;

/// The length of the longest common subsequence, if at most `edits` words must be struck out or put
/// in to make one text of the other.
///
/// Myers' greedy algorithm: the cost grows with the edits, so texts that are alike are quick, and
/// those that are not are given up early.
pub(super) fn common(a: &[u32], b: &[u32], edits: usize) -> Option<usize> {
    let head = std::iter::zip(a, b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = std::iter::zip(a.iter().rev(), b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    let needed = shortest(a, b, edits.min(MOST_EDITS))?;
    Some(head + tail + (a.len() + b.len() - needed) / 2)
}

/// The fewest edits, if they are at most so many.
fn shortest(a: &[u32], b: &[u32], most: usize) -> Option<usize> {
    let most = most.min(a.len() + b.len()) as isize;
    // By diagonal: how far in `a` the edits so far can lead.
    let mut reached = vec![0usize; 2 * most as usize + 3];
    let at = |diagonal: isize| (diagonal + most + 1) as usize;
    for edits in 0..=most {
        for diagonal in (-edits..=edits).step_by(2) {
            let (left, right) = (reached[at(diagonal - 1)], reached[at(diagonal + 1)]);
            let down = diagonal == -edits || (diagonal != edits && left < right);
            let from = if down { right } else { left + 1 };
            let end = slide(a, b, from, diagonal);
            reached[at(diagonal)] = end;
            if end >= a.len() && end as isize - diagonal >= b.len() as isize {
                return Some(edits as usize);
            }
        }
    }
    None
}

/// Goes on along a diagonal as long as the words are the same.
fn slide(a: &[u32], b: &[u32], from: usize, diagonal: isize) -> usize {
    let other = from as isize - diagonal;
    let (Some(a), Some(b)) =
        (a.get(from..), usize::try_from(other).ok().and_then(|at| b.get(at..)))
    else {
        return from;
    };
    from + std::iter::zip(a, b).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// By the table, as textbooks have it.
    fn by_table(a: &[u32], b: &[u32]) -> usize {
        let mut row = vec![0; b.len() + 1];
        for x in a {
            let mut before = 0;
            for (at, y) in b.iter().enumerate() {
                let here = row[at + 1];
                row[at + 1] = if x == y { before + 1 } else { here.max(row[at]) };
                before = here;
            }
        }
        row[b.len()]
    }

    #[test]
    fn long_texts_that_differ_in_too_many_words_are_given_up() {
        let text: Vec<u32> = (0..100_000).collect();
        let other = |edits: usize| {
            let mut other = text.clone();
            // A word that changed is struck out and put in.
            other.iter_mut().step_by(10).take(edits / 2).for_each(|word| *word += 1_000_000);
            other
        };
        assert_eq!(common(&text, &other(200), 40_000), Some(text.len() - 100));
        assert_eq!(common(&text, &other(MOST_EDITS + 2), 40_000), None);
    }

    proptest! {
        #[test]
        fn it_is_what_the_table_says(
            a in prop::collection::vec(0u32..6, 0..30),
            b in prop::collection::vec(0u32..6, 0..30),
            most in 0usize..60,
        ) {
            let expected = by_table(&a, &b);
            let edits = a.len() + b.len() - 2 * expected;
            prop_assert_eq!(common(&a, &b, most), (edits <= most).then_some(expected));
            prop_assert_eq!(common(&a, &b, most), common(&b, &a, most));
        }
    }
}
