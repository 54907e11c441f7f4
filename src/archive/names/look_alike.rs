//! Names that look alike and were not merged, for a person to decide about.

use std::collections::HashMap;

use super::fold::skeleton;

/// Skeletons shorter than this are too easily one letter apart.
const SHORTEST: usize = 8;

/// Longer ones are no names, and would have too many forms.
const LONGEST: usize = 64;

/// A name is compared with so many others that have an entry in common with it: of a thousand names
/// that are all alike nobody reads every pair.
const NEIGHBOURS: usize = 3;

/// Pairs of indices of names that look alike: the same letters, or one letter apart.
///
/// Linear in the number of names: each is entered under itself and under each form with one letter
/// left out, and the first names that meet in an entry are compared.
pub fn look_alikes(names: &[&str]) -> Vec<(usize, usize)> {
    let skeletons: Vec<_> = names.iter().map(|name| skeleton(name)).collect();
    let mut met: HashMap<String, Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    let named = skeletons.iter().enumerate().filter(|(_, skeleton)| !skeleton.is_empty());
    for (index, skeleton) in named {
        for entry in entries(skeleton) {
            let others = met.entry(entry).or_default();
            if others.last() == Some(&index) {
                continue;
            }
            let alike = others.iter().filter(|other| are_alike(&skeletons[**other], skeleton));
            pairs.extend(alike.map(|other| (*other, index)));
            if others.len() < NEIGHBOURS {
                others.push(index);
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.retain(|(a, b)| a != b);
    pairs
}

fn entries(skeleton: &str) -> Vec<String> {
    let mut entries = vec![skeleton.to_owned()];
    if (SHORTEST..=LONGEST).contains(&skeleton.len()) {
        let shorter = skeleton
            .char_indices()
            .map(|(at, c)| [&skeleton[..at], &skeleton[at + c.len_utf8()..]].concat());
        entries.extend(shorter);
        entries.dedup();
    }
    entries
}

fn are_alike(a: &str, b: &str) -> bool {
    a == b || (a.len().min(b.len()) >= SHORTEST && strsim::osa_distance(a, b) == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_titles_and_single_letters_make_look_alikes() {
        let names = [
            "Siân Berry",
            "Sian Berry",
            "Dr Rosena Allin-Khan",
            "Rosena Allin Khan",
            "Jim Shannon",
            "Jim Shanon",
        ];
        assert_eq!(look_alikes(&names), [(0, 1), (2, 3), (4, 5)]);
    }

    #[test]
    fn swapped_letters_look_alike_and_other_names_do_not() {
        assert_eq!(look_alikes(&["Gavin Robinson", "Gavin Robinosn"]), [(0, 1)]);
        assert_eq!(look_alikes(&["???", "!!!"]), []);
        assert_eq!(look_alikes(&["Ann Lee", "Ann Lea", "Mark Francois", "Neil Francis"]), []);
    }
}
