//! What a site is made of: how many files of each kind there are, and how large they are.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The files in one folder of the site, and below it, whose names end alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Folder and ending: `questions/*.html`.
    pub kind: String,
    /// How many files.
    pub files: usize,
    /// Their size.
    pub bytes: u64,
}

/// The weights of files of these paths and sizes, the heaviest first.
pub(super) fn weights<'a>(files: impl Iterator<Item = (&'a str, u64)>) -> Vec<Weight> {
    let mut kinds: BTreeMap<Kind<'a>, Weight> = BTreeMap::new();
    for (path, bytes) in files {
        let kind = Kind::of_path(path);
        let weight = kinds.entry(kind).or_insert_with(|| kind.weight());
        weight.files += 1;
        weight.bytes += bytes;
    }
    let mut weights: Vec<_> = kinds.into_values().collect();
    weights.sort_by_key(|weight| Reverse(weight.bytes));
    weights
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Kind<'a> {
    folder: Option<&'a str>,
    ending: Option<&'a str>,
}

impl<'a> Kind<'a> {
    fn of_path(path: &'a str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        Self {
            folder: path.split_once('/').map(|(folder, _)| folder),
            ending: name.rsplit_once('.').map(|(_, ending)| ending),
        }
    }

    fn weight(self) -> Weight {
        let folder = self.folder.map(|folder| format!("{folder}/")).unwrap_or_default();
        let ending = self.ending.map(|ending| format!(".{ending}")).unwrap_or_default();
        Weight { kind: format!("{folder}*{ending}"), files: 0, bytes: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted_by_folder_and_ending_the_heaviest_first() {
        let files = [
            ("index.html", 5),
            ("questions/a.html", 7),
            ("members/a.atom", 1),
            ("questions/b.html", 8),
            ("members/a/2.html", 2),
            ("members/a.html", 1),
            (".nojekyll", 0),
        ];
        let found = weights(files.into_iter());
        let found: Vec<_> =
            found.iter().map(|weight| (&*weight.kind, weight.files, weight.bytes)).collect();
        let expected = [
            ("questions/*.html", 2, 15),
            ("*.html", 1, 5),
            ("members/*.html", 2, 3),
            ("members/*.atom", 1, 1),
            ("*.nojekyll", 1, 0),
        ];
        assert_eq!(found, expected);
    }
}
